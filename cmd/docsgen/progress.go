package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// Progress appears when a command takes longer than patience, and on a terminal moves on every
// tick.
const (
	patience = 500 * time.Millisecond
	tick     = 100 * time.Millisecond
)

// progress tells whoever waits what is being done: on a terminal in one line that is rewritten and
// goes away at the end, in CI with a plain line for each phase that comes after patience has run
// out.
type progress struct {
	*terminal
	silent  bool
	started time.Time
	steps   atomic.Int64
	done    chan struct{}
	stopped sync.WaitGroup

	mu   sync.Mutex
	what string
}

func (t *terminal) startProgress(silent bool) *progress {
	p := &progress{terminal: t, silent: silent, started: time.Now(), done: make(chan struct{})}
	if !silent && t.interactive {
		p.stopped.Go(p.animate)
	}
	return p
}

// phase begins the next part of the work.
func (p *progress) phase(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.what = sanitize(fmt.Sprintf(format, args...))
	p.steps.Store(0)
	if !p.silent && p.ci && time.Since(p.started) > patience {
		fmt.Fprintln(p.err, p.what)
	}
}

// step counts one thing done in the phase. It may be called from any goroutine.
func (p *progress) step() { p.steps.Add(1) }

// stop ends the animation and clears its line.
func (p *progress) stop() {
	close(p.done)
	p.stopped.Wait()
}

func (p *progress) animate() {
	shown := false
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	for {
		select {
		case <-p.done:
			if shown {
				fmt.Fprint(p.err, "\r\x1b[K")
			}
			return
		case <-ticker.C:
			if time.Since(p.started) < patience {
				continue
			}
			p.mu.Lock()
			line := p.what + "…"
			p.mu.Unlock()
			if n := p.steps.Load(); n > 0 {
				line += " " + thousands(int(n)) + " files"
			}
			fmt.Fprintf(p.err, "\r\x1b[K%s", line)
			shown = true
		}
	}
}
