package typescript

import (
	"errors"
	"slices"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// Bounds on private evaluation, since every member of a ring takes the whole ring with it.
const (
	maxRing    = 40 // modules; in a larger ring, members that did not fail are left as they are
	maxRetries = 40 // failed modules of one ring that may turn it private
)

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
