package typescript

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// processes are those in which modules are compiled and evaluated. Starting one takes longer than
// evaluating the module that somebody has just edited, so they are kept for the next user.
type processes struct {
	definers []string // functions that define contracts, by name
	limits   sandbox.Limits
	keeping  sync.WaitGroup // of keep

	mu    sync.Mutex
	idle  []*sandbox.Process
	ended bool
}

// take returns a process that nobody uses: the caller's, until it is given back.
func (p *processes) take() (*sandbox.Process, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.idle) - 1; n >= 0 {
		taken := p.idle[n]
		p.idle = p.idle[:n]
		return taken, nil
	}
	return sandbox.Start(p.limits)
}

// alive returns a process that can be asked: the caller's own, where it has one that is alive.
func (p *processes) alive(own *sandbox.Process) (*sandbox.Process, error) {
	if own != nil && own.Alive() {
		return own, nil
	}
	if own != nil {
		own.Close()
	}
	return p.take()
}

// give takes a process back, or nil.
func (p *processes) give(back *sandbox.Process) {
	if back == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended || !back.Alive() {
		back.Close()
		return
	}
	p.idle = append(p.idle, back)
}

// keep ends all idle processes but one, whose realm is made ready for the module that is edited
// next: while people think there is time for it. An engine that cannot be started is reported by
// those who need it.
func (p *processes) keep() {
	kept, err := p.take()
	if err != nil {
		return
	}
	p.close()
	_ = kept.Prepare(context.Background(), p.definers)
	p.give(kept)
}

// close ends the idle processes.
func (p *processes) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, process := range p.idle {
		process.Close()
	}
	p.idle = nil
}

// end ends the idle processes, and those that are given back later.
func (p *processes) end() {
	p.mu.Lock()
	p.ended = true
	p.mu.Unlock()
	p.close()
}

// budget bounds what all modules of one Load use together: each within its own limits, ten thousand
// of them could still take hours.
type budget struct {
	time   time.Duration // processor time of all compilations and evaluations
	memory int           // bytes of what all modules define

	mu       sync.Mutex
	spent    time.Duration
	held     int
	greedy   []spending // the modules that took the most, those first
	exceeded error
}

// spending is what one module used.
type spending struct {
	file string
	time time.Duration
}

// Bounds on a whole Load, which leave honest registries room for a slow machine: compiling and
// evaluating a module takes about a millisecond, and what it defines about thirty bytes for each of
// its text.
const (
	totalTime       = 20 * time.Second
	totalTimeEach   = 10 * time.Millisecond // for each module
	totalMemory     = 256 << 20
	totalMemoryEach = 256 // for each byte of the modules' texts
	mostNamed       = 3
)

var (
	errTooLong  = errors.New("the modules need too much time")
	errTooLarge = errors.New("the modules define too much")
)

// spend notes what a module used. The error is that of a budget which is used up.
func (b *budget) spend(file string, t time.Duration) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent += t
	i := slices.IndexFunc(b.greedy, func(s spending) bool { return s.file == file })
	if i >= 0 {
		b.greedy[i].time += t
	} else if len(b.greedy) < mostNamed || b.greedy[len(b.greedy)-1].time < t {
		b.greedy = append(b.greedy, spending{file, t})
	}
	slices.SortStableFunc(b.greedy, func(a, b spending) int { return int(b.time - a.time) })
	b.greedy = b.greedy[:min(len(b.greedy), mostNamed)]
	if b.spent > b.time && b.exceeded == nil {
		b.exceeded = errTooLong
	}
	return b.exceeded
}

// hold notes how much of memory a part takes.
func (b *budget) hold(bytes int) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.held += bytes; b.held > b.memory && b.exceeded == nil {
		b.exceeded = errTooLarge
	}
	return b.exceeded
}

// explain says why a Load came to nothing.
func (b *budget) explain(err error) contracts.Diagnostic {
	var files []string
	for _, s := range b.greedy {
		files = append(files, s.file)
	}
	switch {
	case errors.Is(err, errTooLong):
		return contracts.LoadTooLong.At(contracts.Position{}, fmt.Sprintf("loading was stopped after %s of processor time for all modules, and nothing was loaded", b.time),
			"most of it went into "+strings.Join(files, ", ")+": contracts are data, and take no time to evaluate")
	case errors.Is(err, errTooLarge):
		return contracts.LoadTooLarge.At(contracts.Position{}, fmt.Sprintf("what the modules define takes more than %d MB of memory, and nothing was loaded", b.memory>>20),
			"keep large values out of the modules that define contracts")
	}
	return contracts.EngineFailed.At(contracts.Position{}, err.Error(), "docsgen evaluates modules in a process of its own, which has to be allowed")
}
