// Package sandbox compiles and evaluates modules that strangers wrote, in a process of its own.
//
// The process is this very program, started again (Start) with an argument that no command has; the
// program's main calls Main first, which serves the parent until it is gone. There esbuild makes
// CommonJS of modules (compile.go), and QuickJS, an engine in pure Go, runs them without host,
// clock or chance (realm.go, runtime/). What a module brings to light goes back as a report in
// JSON; what it means is for package typescript to say.
//
// A process is the only thing that ends code for certain. The engine heeds a time limit between its
// instructions, not inside the native loop of one (a search in a text, the square of a big number),
// and neither esbuild nor the engine can be stopped from another goroutine; a stack that grows too
// large ends the whole program in Go. So the child watches its own processor time: it asks the
// engine to stop at the limit, and ends itself a quarter of it later; whatever else kills it costs
// the module that was running a diagnostic, and nobody else anything. Processor time, unlike the
// time of day, does not depend on what else the machine does.
//
// The child gets texts and gives texts: it opens no file, starts no process and has no environment.
// Nothing in here may depend on the order in which modules come: see runtime/modules.js.
package sandbox

import (
	"bufio"
	"encoding/gob"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

// argument is how the parent tells its own program to be a sandbox.
const argument = "docsgen-sandbox"

// greeting is what the child says first, so that a program that does not call Main is noticed.
const greeting = "docsgen sandbox 1\n"

// Endless is the message of a module that awaits what never comes.
const Endless = "it awaits something that never comes"

// EndlessLoop is how the message of a module begins that waits in a loop for a value that is not
// there; see runtime/inert.js.
const EndlessLoop = "a loop has no end"

// maxStack bounds the stack of a goroutine, in bytes: beyond it the child ends. esbuild takes up to
// 12 kB for each level of nesting.
const maxStack = 128 << 20

// pipeSize is how much is read or written at once, in bytes: what a pipe holds on most systems.
const pipeSize = 64 << 10

// together is how much processor time what is replied together may take: somebody may want to end
// what takes longer.
const together = 20 * time.Millisecond

// collectPercent lets garbage grow to ten times what lives before it is collected: the compiler
// makes much, and next to nothing of it stays.
const collectPercent = 1000

// Limits bound what modules may use.
type Limits struct {
	Time time.Duration // processor time for the compilation or the evaluation of one module, its pending jobs included
	Heap int           // bytes of an engine's heap
}

// Module is a module as the engine takes it.
type Module struct {
	ID     int    // by which other modules' facts refer to it
	Name   string // in stack traces; it begins with "#" and has none of ':', '(' and ')'
	Source string // an ES module that hands its code to take in runtime/modules.js
	// JSON: {links: {specifier: id or "library"}, spaces: {specifier: name}, eager: [id], stateless,
	// imported, global}
	Facts string
}

// Source is a module as the compiler takes it.
type Source struct {
	File, Text string
	Tsconfig   string // the compiler options, as in a tsconfig.json
}

// Run asks for the evaluation of a module in the open realm, with those that it requires.
type Run struct {
	ID      int
	Members []int    // the modules of its ring of imports, itself included
	Emit    []int    // those whose reports are wanted in full
	Modules []Module // those that the realm will need and has not got yet; it asks for others
	Buried  []int    // those that are not to be evaluated, besides the ones that it knows
	Dropped []int    // those that nobody will require again, to be freed before
}

// Report is what the evaluation of a module brought to light.
type Report struct {
	ID        int
	JSON      string // as runtime/main.js writes it
	Failed    bool   // whether the module threw
	Exhausted bool   // whether it threw since there was no memory left
	Again     bool   // whether it may come to something else in a realm where nothing is shared
}

// Main serves the parent and ends the process, if this process was started as a sandbox. It returns
// at once otherwise.
func Main() {
	if len(os.Args) != 2 || os.Args[1] != argument {
		return
	}
	signal.Ignore(os.Interrupt) // a terminal sends it to the parent as well, which ends this process when it wants to
	debug.SetMaxStack(maxStack)
	// There is a process for each core; the compiler's goroutines would only wake threads.
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(collectPercent)
	boundMemory()
	widenStacks()
	c := &child{in: gob.NewDecoder(bufio.NewReaderSize(os.Stdin, pipeSize)), pipe: bufio.NewWriterSize(os.Stdout, pipeSize)}
	c.out = gob.NewEncoder(c.pipe)
	if _, err := io.WriteString(os.Stdout, greeting); err != nil {
		os.Exit(1)
	}
	c.serve()
	os.Exit(0)
}

// child answers the requests of one parent, one after the other.
type child struct {
	in      *gob.Decoder
	mu      sync.Mutex // held while a reply is written
	out     *gob.Encoder
	pipe    *bufio.Writer // to which out writes
	unsent  int64         // processor time that what is written there took
	realm   *realm
	running atomic.Pointer[realm] // the same, for the watch
	limits  Limits
	watched watch
}

// serve answers until the parent closes the pipe.
func (c *child) serve() {
	go c.watched.keep(c.stop, c.die)
	for {
		var q request
		if c.in.Decode(&q) != nil {
			return
		}
		if q.Limits.Time > 0 {
			c.limits = q.Limits
		}
		for step, more := 0, true; more; step++ {
			c.watched.begin(c.limits.Time)
			a := c.answer(q, step)
			a.CPU = int64(c.watched.end())
			more = step+1 < q.steps() && !a.final()
			a.More = more
			if c.say(a) != nil {
				return
			}
		}
	}
}

// say writes a reply, and sends it with those before it, unless more will follow soon.
func (c *child) say(a reply) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.unsent += a.CPU
	if err := c.out.Encode(a); err != nil || a.More && c.unsent < int64(together) {
		return err
	}
	c.unsent = 0
	return c.pipe.Flush()
}

// stop asks the engine to come to an end.
func (c *child) stop() {
	if r := c.running.Load(); r != nil {
		r.vm.Interrupt()
	}
}

// die ends the process in the middle of an operation, since nothing else ends that.
func (c *child) die(why Cause, used time.Duration) {
	culprit := -1
	if r := c.running.Load(); r != nil {
		culprit = int(r.running.Load())
	}
	_ = c.say(reply{Cause: why, Failure: "stopped", Culprit: culprit, Ended: true, CPU: int64(used)})
	os.Exit(0)
}
