package typescript

import (
	"errors"
	"slices"

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
	size    int          // bytes of their code
	buried  []int        // modules that the realm has to be told not to evaluate
	dropped []int        // modules that the realm may free
	last    [][]int      // by the place of a root in roots: the modules that no later root may require
	codes   [][]int      // the same, until the worker is done with the root and so needs no code of theirs
	alone   bool         // whether modules are run one by one, until the one is found that ends the process
	full    map[int]bool // modules that ran out of memory once, perhaps because of others in the realm
}

// A realm evaluates this much before another one takes its place, unless that had to evaluate many
// modules again. The engine keeps a list of all modules that it ever loaded, which it searches from
// end to end for each further one, and it keeps their code.
const (
	realmSize = 2500     // modules
	realmCode = 16 << 20 // bytes of their code
)

// errLost says that a realm was lost and that what it lost has been dealt with: one may go on in a
// new one.
var errLost = errors.New("the realm is lost")

func newWorker(e *evaluation, roots []int) *worker {
	w := &worker{e: e, roots: roots, pending: map[int]bool{}, private: map[int]bool{}, settled: map[int]bool{}, done: map[int]bool{}, full: map[int]bool{}}
	for _, id := range roots {
		w.pending[id] = true
	}
	w.last = e.lastUses(roots)
	w.codes = slices.Clone(w.last)
	return w
}

// lastUses finds out until when each module is needed: for each of the roots those that no later one
// needs. A module may run again for any program that requires it, so what the remaining roots may
// require, directly or not, stays.
func (e *evaluation) lastUses(roots []int) [][]int {
	last, seen := make([][]int, len(roots)), make([]bool, len(e.modules))
	for i := len(roots) - 1; i >= 0; i-- {
		work := []int{roots[i]}
		for len(work) > 0 {
			id := work[len(work)-1]
			work = work[:len(work)-1]
			if seen[id] {
				continue
			}
			seen[id] = true
			last[i] = append(last[i], id)
			work = append(work, e.requires[id]...)
		}
	}
	return last
}

// lose returns up the realm.
func (w *worker) lose() {
	w.open = false
	clear(w.done)
	w.ran, w.size, w.dropped = 0, 0, nil
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
			var err error
			if !w.alone {
				err = w.runAhead(i)
			}
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
		w.e.leave(w.codes[i])
		w.codes[i] = nil
		if (w.ran >= realmSize || w.size >= realmCode) && len(w.done) < w.ran/4 {
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
