package sandbox

import (
	"sync"
	"time"
)

// interval is how often the processor time is looked at. It bounds by how much a limit may be
// passed, nothing else.
const interval = 10 * time.Millisecond

// watch holds operations to their limits on processor time.
type watch struct {
	mu      sync.Mutex
	active  bool
	limit   time.Duration
	started time.Duration // processor time when the operation began, or the part of it that is held to the limit
	before  time.Duration // what the parts before took
}

func (w *watch) begin(limit time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.active, w.limit, w.started, w.before = true, limit, cpuTime(), 0
}

// next begins another part of an operation, which has as much time as a whole one.
func (w *watch) next() {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := cpuTime()
	w.before += now - w.started
	w.started = now
}

// end returns the processor time that the operation took.
func (w *watch) end() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.active = false
	return w.before + cpuTime() - w.started
}

// keep looks after the operations, for ever: it calls stop once one has used up its time, and die a
// quarter of it later, or as soon as there is too much memory in use.
func (w *watch) keep(stop func(), die func(why Cause, used time.Duration)) {
	inUse := newMemory()
	for range time.Tick(interval) {
		w.mu.Lock()
		if used := cpuTime() - w.started; w.active && w.limit > 0 {
			if inUse.exceeded() {
				die(OutOfMemory, used)
			} else if used > w.limit+w.limit/4 {
				die(OutOfTime, used)
			} else if used > w.limit {
				stop()
			}
		}
		w.mu.Unlock()
	}
}
