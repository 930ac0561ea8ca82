package sandbox

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

// Process is a child that compiles and evaluates. It does one thing at a time, and is used by one
// goroutine at a time. What ends it (a limit, a crash, the end of a context) is told by the method
// that was waiting; from then on only Close is of use.
type Process struct {
	limits   Limits
	command  *exec.Cmd
	requests *gob.Encoder
	replies  *gob.Decoder
	input    io.Closer
	trouble  *head // what the child wrote to its standard error
	ended    sync.Once
	dead     bool
	ready    bool // a shared realm is open in which nothing has happened yet
}

// StoppedError says that modules did not come to their end.
type StoppedError struct {
	Cause   Cause
	Culprit int     // the number of the module that was running, or -1 where that is not known
	Report  *Report // what it defined until then; nil where nothing is known
	Message string
	Unsure  bool // whether it may have been any of those that were asked for and have no result
}

func (e *StoppedError) Error() string { return e.Message }

// Cause tells the ways in which a module is stopped.
type Cause uint8

const (
	Failed      Cause = iota // the engine failed, or the child
	OutOfTime                // it used up its processor time
	OutOfMemory              // it used up the engine's heap
	TooDeep                  // it nests deeper than the child's stack is large
)

// Start starts a child. Errors say that this system cannot start this very program again.
func Start(l Limits) (*Process, error) {
	if os.Getenv(marker) != "" {
		return nil, errNoSandbox // it would start itself, and so on
	}
	program, err := executable()
	if err != nil {
		return nil, fmt.Errorf("starting a process for modules: %w", err)
	}
	p := &Process{limits: l, command: exec.Command(program, argument), trouble: &head{}}
	p.command.Env = environment()
	p.command.Stderr = p.trouble
	input, err := p.command.StdinPipe()
	if err != nil {
		return nil, err
	}
	output, err := p.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.command.Start(); err != nil {
		return nil, fmt.Errorf("starting a process for modules: %w", err)
	}
	said := make([]byte, len(greeting))
	if _, err := io.ReadFull(output, said); err != nil || string(said) != greeting {
		p.end()
		return nil, errNoSandbox
	}
	p.requests, p.replies, p.input = gob.NewEncoder(input), gob.NewDecoder(bufio.NewReaderSize(output, pipeSize)), input
	return p, nil
}

// executable returns the running program itself, where the system can name it: its path may hold
// another one by now.
func executable() (string, error) {
	if runtime.GOOS == "linux" {
		const self = "/proc/self/exe"
		if _, err := os.Stat(self); err == nil {
			return self, nil
		}
	}
	return os.Executable()
}

// marker is set in the environment of every child.
const marker = "DOCSGEN_SANDBOX"

var errNoSandbox = errors.New("starting a process for modules: the main function of this program does not call sandbox.Main")

// environment is all that the child gets: nothing of the parent's, but for what Windows needs to
// start a program.
func environment() []string {
	if root := os.Getenv("SYSTEMROOT"); runtime.GOOS == "windows" && root != "" {
		return []string{marker + "=1", "SYSTEMROOT=" + root}
	}
	return []string{marker + "=1"}
}

// Alive reports whether the child can be asked for more.
func (p *Process) Alive() bool { return !p.dead }

// Close ends the child, whatever it is doing, and waits until it is gone.
func (p *Process) Close() { p.end() }

func (p *Process) end() {
	p.ended.Do(func() {
		_ = p.command.Process.Kill() // it may be gone already
		_ = p.command.Wait()         // how a killed process ended is known
	})
}

// Compile makes code of texts, and gives each with the processor time that it took to each, in
// order. What is wrong with a text are diagnostics of the result. An error ends it at the source
// that comes next then, as does one of each; CPU is the time that this source took.
func (p *Process) Compile(ctx context.Context, sources []Source, each func(c *Compiled, cpu time.Duration) error) (cpu time.Duration, err error) {
	return p.ask(ctx, request{Op: opCompile, Sources: sources}, nil, func(a reply) error { return each(a.Compiled, time.Duration(a.CPU)) })
}

// Open starts an empty realm, in place of the one before. Known are definers that count whatever
// their argument. In a shared realm modules cannot change what others see; in one that is not, they
// are parts of one program. Buried modules are not evaluated.
func (p *Process) Open(ctx context.Context, known []string, shared bool, buried []int) error {
	if p.ready && shared {
		p.ready = false
		if len(buried) == 0 {
			return nil
		}
		_, err := p.ask(ctx, request{Op: opBury, IDs: buried}, nil, nil)
		return err
	}
	p.ready = false
	_, err := p.ask(ctx, request{Op: opOpen, Known: known, Shared: shared, IDs: buried}, nil, nil)
	return err
}

// Prepare opens a shared realm ahead of its use.
func (p *Process) Prepare(ctx context.Context, known []string) error {
	if p.ready {
		return nil
	}
	err := p.Open(ctx, known, true, nil)
	p.ready = err == nil
	return err
}

// Run evaluates modules in the open realm, and gives their reports with the processor time that it
// took to each, in order. It ends early, without an error, at a module that may come to something
// else in a realm of its own or ran out of memory, and like Compile at an error. Module gives the
// modules that were not sent.
func (p *Process) Run(ctx context.Context, runs []Run, module func(id int) (Module, bool), each func(reports []Report, cpu time.Duration) error) (cpu time.Duration, err error) {
	return p.ask(ctx, request{Op: opRun, Runs: runs}, module, func(a reply) error { return each(a.Reports, time.Duration(a.CPU)) })
}

// ask sends a request, gives each of its replies that tells no failure, and waits for the last.
// What each returns ends the child: it may be at work on what nobody wants any more.
func (p *Process) ask(ctx context.Context, q request, module func(id int) (Module, bool), each func(reply) error) (cpu time.Duration, err error) {
	stop := context.AfterFunc(ctx, p.end)
	defer stop()
	q.Limits = p.limits
	if err := p.requests.Encode(q); err != nil {
		return p.lost(ctx, q.steps())
	}
	for left := q.steps(); ; {
		var a reply
		if err := p.replies.Decode(&a); err != nil {
			return p.lost(ctx, left)
		}
		switch {
		case ctx.Err() != nil:
			return p.lost(ctx, left)
		case a.Need != 0:
			var answer request
			if m, ok := module(a.Need - 1); ok {
				answer.Module = &m
			}
			if err := p.requests.Encode(answer); err != nil {
				return p.lost(ctx, left)
			}
			continue
		case a.Failure != "":
			p.dead = a.Ended
			stopped := &StoppedError{Cause: a.Cause, Culprit: a.Culprit, Message: a.Failure}
			if len(a.Reports) > 0 {
				stopped.Report = &a.Reports[0]
			}
			return time.Duration(a.CPU), stopped
		case each != nil:
			if err := each(a); err != nil {
				p.dead = true
				p.end()
				return 0, err
			}
		}
		if left--; !a.More {
			return 0, nil
		}
	}
}

// lost says why the child cannot be spoken to any more, which owes replies to some steps. How long
// it was at work on one is not known then, but no longer than it may be.
func (p *Process) lost(ctx context.Context, left int) (cpu time.Duration, err error) {
	p.dead = true
	p.end()
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	stopped := p.trouble.reason()
	if stopped.Unsure = left > 1; stopped.Unsure {
		return 0, stopped // the time is that of the next attempt
	}
	return p.limits.Time, stopped
}

// head keeps the first bytes that are written to it: how a crash begins.
type head struct {
	mu   sync.Mutex
	text []byte
}

func (h *head) Write(text []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.text = append(h.text, text[:min(len(text), 4<<10-len(h.text))]...)
	return len(text), nil
}

// reason says why the child ended, of what it wrote then.
func (h *head) reason() *StoppedError {
	h.mu.Lock()
	defer h.mu.Unlock()
	line, _, _ := strings.Cut(string(h.text), "\n")
	switch {
	case strings.Contains(string(h.text), "stack exceeds"):
		return &StoppedError{Cause: TooDeep, Culprit: -1, Message: "it nests too deep"}
	case line == "":
		line = "the process for modules ended"
	}
	return &StoppedError{Cause: Failed, Culprit: -1, Message: line}
}
