package typescript

import (
	"errors"
	"slices"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// worker evaluates a share of the modules, its roots, with what they require, in a process of its
// own.
//
// In the process's shared realm each module is evaluated once, as the entry of a program of its
// own, and what it exports is shared by all that require it as far as nothing can change it; see
// sandbox/runtime/modules.js. Where that makes a module fail, or a ring of imports was entered at
// the wrong place, the module is evaluated again privately: in a realm of its own, with what it
// requires and with nothing frozen. What requires a module that works only there is evaluated
// privately as well.
type worker struct {
	e       *evaluation
	roots   []int
	pending map[int]bool // roots that have no part yet
	private map[int]bool // modules that work only privately, or require such a one
	settled map[int]bool // roots whose part was made privately

	process *sandbox.Process
	open    bool         // whether the process has a shared realm of this worker's
	done    map[int]bool // modules that the realm has evaluated and not freed
	ran     int          // how many it has evaluated
	buried  []int        // modules that the realm has to be told not to evaluate
	dropped []int        // modules that the realm may free
	last    [][]int      // by the place of a root in roots: the modules that no later root may require
	full    map[int]bool // modules that ran out of memory once, perhaps because of others in the realm
}

// Bounds on private evaluation, since every member of a ring takes the whole ring with it.
const (
	maxRing    = 40 // modules; in a larger ring, members that did not fail are left as they are
	maxRetries = 40 // failed modules of one ring that may turn it private
)

// realmSize is how many modules a realm evaluates before another one takes its place, unless that
// had to evaluate many of them again. The engine keeps a list of all modules that it ever loaded,
// which it searches from end to end for each further one.
const realmSize = 1000

// errLost says that a realm was lost and that what it lost has been dealt with: one may go on in a
// new one.
var errLost = errors.New("the realm is lost")

func newWorker(e *evaluation, roots []int) *worker {
	w := &worker{e: e, roots: roots, pending: map[int]bool{}, private: map[int]bool{}, settled: map[int]bool{}, done: map[int]bool{}, full: map[int]bool{}}
	for _, id := range roots {
		w.pending[id] = true
	}
	w.findLast()
	return w
}

// findLast finds out until when each module is needed. A module may run again for any program that
// requires it, so what the remaining roots may require, directly or not, stays.
func (w *worker) findLast() {
	w.last = make([][]int, len(w.roots))
	seen := map[int]bool{}
	for i := len(w.roots) - 1; i >= 0; i-- {
		work := []int{w.roots[i]}
		for len(work) > 0 {
			id := work[len(work)-1]
			work = work[:len(work)-1]
			if seen[id] {
				continue
			}
			seen[id] = true
			w.last[i] = append(w.last[i], id)
			work = append(work, w.e.requires[id]...)
		}
	}
}

// lose returns up the realm.
func (w *worker) lose() {
	w.open = false
	clear(w.done)
	w.ran, w.dropped = 0, nil
}

// close returns the process back.
func (w *worker) close() {
	w.e.load.processes.give(w.process)
	w.process = nil
	w.lose()
}

// work evaluates all roots. An error means that no engine could be started, or that the context or
// the budget has come to its end.
func (w *worker) work() error {
	for i, id := range w.roots {
		for w.pending[id] {
			if err := w.e.load.ctx.Err(); err != nil {
				return err
			}
			if b, ok := w.e.burialOf(id); ok {
				if err := w.finish(id, b); err != nil {
					return err
				}
				break
			}
			err := w.runAhead(i)
			if err == nil && w.pending[id] {
				err = w.evaluate(id)
			}
			if errors.Is(err, errLost) {
				w.lose()
				continue
			}
			if err == nil && w.pending[id] {
				err = w.settle(id) // its run was given up with the ring that it belongs to
			}
			if err != nil {
				return err
			}
		}
		w.dropped = append(w.dropped, w.last[i]...)
		w.forget(i)
		if w.ran >= realmSize && len(w.done) < w.ran/4 {
			w.lose()
		}
	}
	return nil
}

// forget notes that a root and all before it need no module of the realm any more.
func (w *worker) forget(place int) {
	for _, id := range w.last[place] {
		delete(w.done, id)
	}
	w.last[place] = nil
}

// evaluate brings a module and what it requires into the realm.
func (w *worker) evaluate(id int) error {
	if w.done[id] {
		return nil
	}
	if _, buried := w.e.burialOf(id); buried {
		w.done[id] = true
		w.buried = append(w.buried, id)
		return nil
	}
	ring := w.e.ring(id)
	private := false
	for _, member := range ring {
		for _, to := range w.e.eager[member] {
			if !slices.Contains(ring, to) {
				if err := w.evaluate(to); err != nil {
					return err
				}
			}
		}
		for _, to := range w.e.requires[member] {
			private = private || w.private[to]
		}
	}
	if !private {
		var err error
		if private, err = w.runRing(ring); err != nil {
			return err
		}
	}
	return w.conclude(ring, private)
}

// conclude ends the evaluation of modules that require each other, or of one alone.
func (w *worker) conclude(ring []int, private bool) error {
	for _, member := range ring {
		w.done[member] = true
		w.private[member] = private
		if private {
			if err := w.settle(member); err != nil {
				return err
			}
		}
	}
	return nil
}

// runRing evaluates modules that require each other, or one alone, and tells what retry does.
func (w *worker) runRing(ring []int) (private bool, err error) {
	var again []int
	for _, member := range ring {
		if !w.done[member] {
			list, err := w.run(member, ring)
			if err != nil {
				return false, err
			}
			again = append(again, list...)
		}
	}
	return w.retry(ring, again)
}

// retry evaluates modules of a ring privately that may come to something else then. It tells
// whether what the ring came to does not count, since some of them work only there.
func (w *worker) retry(ring, again []int) (private bool, err error) {
	slices.Sort(again)
	for _, id := range again[:min(len(again), maxRetries)] {
		r, err := w.privately(id)
		if err != nil {
			return false, err
		}
		works := r.stopped == nil && !r.failed
		w.private[id] = works
		private = private || works && len(ring) <= maxRing
		if err := w.settleAs(id, r); err != nil {
			return false, err
		}
	}
	return private, nil
}

// settle makes the part of a root of what it comes to privately.
func (w *worker) settle(id int) error {
	if w.settled[id] || !slices.Contains(w.roots, id) {
		return nil
	}
	r, err := w.privately(id)
	if err != nil {
		return err
	}
	return w.settleAs(id, r)
}

func (w *worker) settleAs(id int, r result) error {
	if !slices.Contains(w.roots, id) {
		return nil
	}
	w.settled[id] = true
	return w.finish(id, r)
}

// run evaluates a module whose requirements are in the realm, and takes in what that brings to
// light. It gives the modules that may come to something else privately, of those that ran.
func (w *worker) run(id int, ring []int) (again []int, err error) {
	if err := w.makeOpen(); err != nil {
		return nil, err
	}
	return w.runAll([]sandbox.Run{w.runOf(id, ring)}, func(int) {})
}

// runOf says how a module is run, what is to be told to the realm included.
func (w *worker) runOf(id int, ring []int) sandbox.Run {
	r := sandbox.Run{ID: id, Members: ring, Buried: w.buried, Dropped: w.dropped}
	w.buried, w.dropped = nil, nil
	for _, member := range ring {
		if w.pending[member] {
			r.Emit = append(r.Emit, member)
		}
		if !w.done[member] {
			r.Modules = append(r.Modules, w.e.module(member))
		}
	}
	return r
}

// runAll has modules run one after the other, until one may come to something else privately: which
// that are is returned. It tells ran the place of each that ran.
func (w *worker) runAll(runs []sandbox.Run, ran func(n int)) (again []int, err error) {
	var full *sandbox.Report
	n, err := w.ask(runs, func(n int, reports []sandbox.Report) error {
		ran(n)
		w.ran++
		for _, r := range reports {
			w.done[r.ID] = true
			if r.Exhausted {
				full = &r
				return nil
			}
			if w.pending[r.ID] {
				if err := w.finish(r.ID, resultOf(r)); err != nil {
					return err
				}
			}
			if r.Again {
				again = append(again, r.ID)
			}
		}
		return nil
	})
	var stopped *sandbox.StoppedError
	switch {
	case errors.As(err, &stopped):
		return nil, w.blame(runs[n].ID, stopped)
	case err == nil && full != nil:
		return nil, w.blame(full.ID, &sandbox.StoppedError{Cause: sandbox.OutOfMemory, Culprit: full.ID, Report: full})
	}
	return again, err
}

// ask has the process run modules, and takes the time for each from the budget. N is how many came
// to their end.
func (w *worker) ask(runs []sandbox.Run, each func(n int, reports []sandbox.Report) error) (n int, err error) {
	spend := func(cpu time.Duration) error { return w.e.load.budget.spend(w.e.modules[runs[n].ID].file, cpu) }
	cpu, err := w.process.Run(w.e.load.ctx, runs, w.e.fetch, func(reports []sandbox.Report, cpu time.Duration) error {
		if err := spend(cpu); err != nil {
			return err
		}
		n++
		return each(n-1, reports)
	})
	if err != nil && n < len(runs) {
		if spent := spend(cpu); spent != nil {
			return n, spent
		}
	}
	return n, err
}

// makeOpen opens a shared realm, if there is none.
func (w *worker) makeOpen() error {
	if w.open {
		return nil
	}
	err := w.openRealm(true)
	w.open = err == nil
	return err
}

// openRealm opens a realm in a process that can be asked, with all buried modules.
func (w *worker) openRealm(shared bool) (err error) {
	if w.process, err = w.e.load.processes.alive(w.process); err != nil {
		return err
	}
	w.buried = nil
	return w.process.Open(w.e.load.ctx, w.e.load.processes.definers, shared, w.e.allBuried())
}

// blame settles who caused the loss of the realm. Memory may have been used up by others before, so
// it takes a second time.
func (w *worker) blame(running int, stopped *sandbox.StoppedError) error {
	culprit := stopped.Culprit
	if w.e.numbered(culprit) == nil {
		culprit = running
	}
	if stopped.Cause == sandbox.OutOfMemory && !w.full[culprit] {
		w.full[culprit] = true
		return errLost
	}
	w.e.bury(culprit, buriedAs(stopped))
	return errLost
}

func buriedAs(stopped *sandbox.StoppedError) result {
	r := result{stopped: stopped}
	if stopped.Report != nil {
		r.report = stopped.Report.JSON
	}
	return r
}

// finish makes the part of a root.
func (w *worker) finish(id int, r result) error {
	delete(w.pending, id)
	part, used := w.e.load.makePart(id, w.e.numbering(), r)
	w.e.modules[id].part = part
	w.e.outcomes[id] = outcome{r, used}
	return w.e.load.budget.hold(0)
}

// privately evaluates a module in a realm of its own, where nothing is frozen and modules run in
// the order that its imports ask for. The shared realm of the process goes with it, so a private
// one has a process for itself.
func (w *worker) privately(id int) (result, error) {
	other := &worker{e: w.e}
	defer other.close()
	for {
		if b, ok := w.e.burialOf(id); ok {
			return b, nil
		}
		if err := w.e.load.ctx.Err(); err != nil {
			return result{}, err
		}
		if err := other.openRealm(false); err != nil {
			return result{}, err
		}
		own, err := other.runPrivately(id)
		if !errors.Is(err, errLost) {
			return own, err
		}
	}
}

// runPrivately evaluates what a module requires, then the module. A ring of modules that require
// each other is entered where the first import leads.
func (w *worker) runPrivately(id int) (result, error) {
	done := map[int]bool{}
	var own result
	var visit func(v int) error
	visit = func(v int) error {
		if done[v] {
			return nil
		}
		ring := w.e.ring(v)
		for _, member := range ring {
			done[member] = true
		}
		for _, member := range ring {
			for _, to := range w.e.eager[member] {
				if err := visit(to); err != nil {
					return err
				}
			}
		}
		if _, buried := w.e.burialOf(v); buried {
			return nil
		}
		run := sandbox.Run{ID: v, Members: []int{v}, Emit: []int{id}, Modules: []sandbox.Module{w.e.module(v)}}
		_, err := w.ask([]sandbox.Run{run}, func(_ int, reports []sandbox.Report) error {
			for _, r := range reports {
				if r.ID == id {
					own = resultOf(r)
				}
			}
			return nil
		})
		var stopped *sandbox.StoppedError
		if errors.As(err, &stopped) {
			culprit := stopped.Culprit
			if w.e.numbered(culprit) == nil {
				culprit = v
			}
			w.e.bury(culprit, buriedAs(stopped))
			return errLost
		}
		return err
	}
	err := visit(id)
	return own, err
}
