package typescript

import (
	"context"
	"errors"
	"slices"
	"strings"
)

// worker evaluates a share of the modules, its roots, with what they require, in a realm of its own.
//
// In a realm each module is evaluated once, for all that require it. Two measures keep the outcome of a module independent of what else
// was evaluated there: intrinsics and exports are frozen (runtime/freeze.js), and where that makes a module fail, or a ring of imports
// was entered at the wrong place, the module is evaluated again privately: in a realm of its own, with what it requires and with nothing
// frozen. What requires a module that works only there is evaluated privately as well.
type worker struct {
	e       *evaluation
	roots   []int
	owed    map[int]bool // roots that have no part yet
	private map[int]bool // modules that work only privately, or require such a one
	settled map[int]bool // roots whose part was made privately

	realm *realm
	done  map[int]bool // modules that the realm has evaluated
	uses  map[int]int  // by how many modules that are still to be evaluated a module may be required
	full  map[int]bool // modules that ran out of memory once, perhaps because of others in the realm
}

// Bounds on private evaluation, since every member of a ring takes the whole ring with it.
const (
	maxRing    = 40 // modules; in a larger ring, members that did not fail are left as they are
	maxRetries = 40 // failed modules of one ring that may turn it private
)

// errLost says that a realm was lost and that what it lost has been dealt with: one may go on in a new one.
var errLost = errors.New("the realm is lost")

func newWorker(e *evaluation, roots []int) *worker {
	w := &worker{e: e, roots: roots, owed: map[int]bool{}, private: map[int]bool{}, settled: map[int]bool{}, done: map[int]bool{}, full: map[int]bool{}}
	for _, id := range roots {
		w.owed[id] = true
	}
	return w
}

func (w *worker) close() {
	if w.realm != nil {
		w.realm.close()
		w.realm = nil
	}
	clear(w.done)
}

// work evaluates all roots. An error means that no engine could be started.
func (w *worker) work(ctx context.Context) error {
	w.countUses()
	for _, id := range w.roots {
		for w.owed[id] && ctx.Err() == nil {
			if b, ok := w.e.burialOf(id); ok {
				w.finish(id, b)
				break
			}
			err := w.evaluate(id)
			if errors.Is(err, errLost) {
				w.close()
				w.countUses()
				continue
			}
			if err == nil && w.owed[id] {
				err = w.settle(id) // it ran on behalf of another module, in a call that never ended
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// countUses counts what the remaining roots will require, so that modules can be freed when nobody will ask for them again.
func (w *worker) countUses() {
	w.uses = map[int]int{}
	seen := map[int]bool{}
	var work []int
	for _, id := range w.roots {
		if w.owed[id] {
			seen[id] = true
			work = append(work, id)
		}
	}
	for len(work) > 0 {
		id := work[len(work)-1]
		work = work[:len(work)-1]
		for _, to := range w.e.requires[id] {
			w.uses[to]++
			if !seen[to] {
				seen[to] = true
				work = append(work, to)
			}
		}
	}
}

// evaluate brings a module and what it requires into the realm.
func (w *worker) evaluate(id int) error {
	if _, buried := w.e.burialOf(id); buried || w.done[id] {
		w.done[id] = true
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
	for _, member := range ring {
		w.done[member] = true
		w.private[member] = private
		if private {
			if err := w.settle(member); err != nil {
				return err
			}
		}
	}
	w.free(ring)
	return nil
}

// runRing evaluates modules that require each other, or one alone. It tells whether the outcome does not count, since some of them
// work only privately.
func (w *worker) runRing(ring []int) (private bool, err error) {
	var failed []int
	for _, member := range ring {
		if !w.done[member] {
			list, err := w.run(member)
			if err != nil {
				return false, err
			}
			failed = append(failed, list...)
		}
	}
	slices.Sort(failed)
	for _, id := range failed[:min(len(failed), maxRetries)] {
		r, err := w.e.privately(id)
		if err != nil {
			return false, err
		}
		works := r.err == nil && !report{id, r.report}.failed()
		w.private[id] = works
		private = private || works && len(ring) <= maxRing
		w.settleAs(id, r)
	}
	return private, nil
}

// settle makes the part of a root of what it comes to privately.
func (w *worker) settle(id int) error {
	if w.settled[id] || !slices.Contains(w.roots, id) {
		return nil
	}
	r, err := w.e.privately(id)
	if err == nil {
		w.settleAs(id, r)
	}
	return err
}

func (w *worker) settleAs(id int, r result) {
	if slices.Contains(w.roots, id) {
		w.settled[id] = true
		w.finish(id, r)
	}
}

// run evaluates a module whose requirements are in the realm, and takes in what that brings to light. It gives the modules that failed,
// of those that ran.
func (w *worker) run(id int) (failed []int, err error) {
	if w.realm == nil {
		if w.realm, err = w.e.realm(true); err != nil {
			return nil, err
		}
	}
	reports, culprit, err := w.realm.evaluate(id, func(id int) bool { return w.owed[id] })
	if err != nil {
		return nil, w.lose(culprit, err, w.realm.salvage(culprit))
	}
	for _, r := range reports {
		w.done[r.id] = true
		if r.exhausted() {
			return nil, w.lose(r.id, errExhausted, r.json)
		}
		if w.owed[r.id] {
			w.finish(r.id, result{report: r.json})
		}
		if r.failed() {
			failed = append(failed, r.id)
		}
	}
	return failed, nil
}

// lose settles who is to blame for the loss of the realm. Memory may have been used up by others before, so it takes a second time.
func (w *worker) lose(culprit int, err error, report string) error {
	if exhausted(err) && !w.full[culprit] {
		w.full[culprit] = true
		return errLost
	}
	w.e.bury(culprit, result{err: err, report: report})
	return errLost
}

// finish makes the part of a root.
func (w *worker) finish(id int, b result) {
	delete(w.owed, id)
	part, used := makePart(w.e.options, id, w.e.numbered, b)
	w.e.modules[id].part = part
	w.e.outcomes[id] = outcome{b, used}
}

// free drops modules from the realm that nobody will require again.
func (w *worker) free(ring []int) {
	for _, id := range ring {
		for _, to := range w.e.requires[id] {
			if w.uses[to]--; w.uses[to] <= 0 && w.done[to] && w.realm != nil {
				w.realm.drop(to)
			}
		}
		if w.uses[id] <= 0 && w.realm != nil {
			w.realm.drop(id)
		}
	}
}

// ring gives the modules that a module is evaluated together with, itself included.
func (e *evaluation) ring(id int) []int {
	if ring := e.rings[id]; ring != nil {
		return ring
	}
	return []int{id}
}

func (e *evaluation) limits() limits { return limits{time: e.options.Timeout, heap: e.options.Heap} }

func (e *evaluation) source(id int) string { return e.modules[id].source(e.ids) }

var errExhausted = errors.New("InternalError: out of memory")

// failed tells whether the module threw.
func (r report) failed() bool { return r.json != "{}" && !strings.HasSuffix(r.json, `"failure":null}`) }

// exhausted tells whether it threw since there was no memory left.
func (r report) exhausted() bool {
	return r.failed() && strings.Contains(r.json[strings.LastIndex(r.json, `"failure":`):], `"message":"out of memory"`)
}
