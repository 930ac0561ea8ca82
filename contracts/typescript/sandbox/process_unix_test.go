//go:build unix

package sandbox

import (
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary be the process that modules are evaluated in.
func TestMain(m *testing.M) {
	Main()
	os.Exit(m.Run())
}

// counting is a module that counts for a while.
var counting = Module{
	Name: "#a.ts", Facts: `{"links":{},"spaces":{},"eager":[]}`,
	Source: "import { take } from 'runtime/modules.js'; take(0, function (module) { let n = 0; for (let i = 0; i < 4e5; i++) n += i; module.exports = n; });",
}

func run(t *testing.T, limit time.Duration, meanwhile func(p *Process)) (time.Duration, error) {
	t.Helper()
	p, err := Start(Limits{Time: limit, Heap: 32 << 20})
	if err == nil {
		err = p.Open(t.Context(), nil, true, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	meanwhile(p)
	var used time.Duration
	cpu, err := p.Run(t.Context(), []Run{{Members: []int{0}, Modules: []Module{counting}}}, nil, func(_ []Report, cpu time.Duration) error {
		used = cpu
		return nil
	})
	return used + cpu, err
}

// burn keeps a core busy until this process has used some more processor time.
func burn(more time.Duration) {
	for end := cpuTime() + more; cpuTime() < end; {
	}
}

// TestTimeOfTheProcessor evaluates a module that needs a fifth of its time, since cores that share
// their caches are slower, once while every core has four other things to do, and once in a process that stands still for ten times as long as it may
// run: limits count what a module uses, not what it waits for.
func TestTimeOfTheProcessor(t *testing.T) {
	needs, err := run(t, time.Minute, func(*Process) {})
	if err != nil {
		t.Fatal(err)
	}
	limit := 5*needs + 100*time.Millisecond
	var done atomic.Bool
	for range 4 * runtime.GOMAXPROCS(0) {
		go func() {
			for !done.Load() {
				burn(time.Millisecond)
			}
		}()
	}
	if used, err := run(t, limit, func(*Process) {}); err != nil {
		t.Errorf("on a busy machine: %v after %v of %v", err, used, limit)
	}
	done.Store(true)
	used, err := run(t, limit, func(p *Process) {
		if err := p.command.Process.Signal(syscall.SIGSTOP); err != nil {
			t.Fatal(err)
		}
		go func() {
			burn(10 * limit)
			_ = p.command.Process.Signal(syscall.SIGCONT)
		}()
	})
	if err != nil {
		t.Errorf("after a pause: %v after %v of %v", err, used, limit)
	}
}

// TestNoSandbox starts a child in a child, as a program does that does not call Main: it is
// refused, and nothing starts without end.
func TestNoSandbox(t *testing.T) {
	t.Setenv(marker, "1")
	if _, err := Start(Limits{Time: time.Second}); err == nil || !strings.Contains(err.Error(), "sandbox.Main") {
		t.Errorf("the error is %v", err)
	}
}

// TestDeepStacks compiles what nests deeper than a stack is large: the process ends, and says so.
// Which of several texts it was is only known where one is asked for alone.
func TestDeepStacks(t *testing.T) {
	deep := Source{File: "a.ts", Text: "let a = " + strings.Repeat("[", 500_000), Tsconfig: "{}"}
	for _, sources := range [][]Source{{deep}, {{File: "b.ts", Tsconfig: "{}"}, deep, {}}} {
		p, err := Start(Limits{Time: time.Minute, Heap: 32 << 20})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		_, err = p.Compile(t.Context(), sources, func(*Compiled, time.Duration) error { return nil })
		stopped, ok := err.(*StoppedError)
		if !ok || stopped.Cause != TooDeep || stopped.Unsure != (len(sources) > 1) || p.Alive() {
			t.Errorf("the error of %d is %+v", len(sources), err)
		}
	}
}
