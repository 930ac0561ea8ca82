package typescript

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// Bounds on what is sent to a process at once: a wait for each module would cost as much as small
// ones take, and what is sent takes memory.
const (
	ranTogether  = 64      // modules
	sentTogether = 1 << 20 // bytes of code
)

// plan is a list of modules that can be run one after the other, whatever comes of each.
type plan struct {
	worker *worker
	known  map[int]bool // the modules in it, and those that keep it from going on
	runs   []sandbox.Run
	// by run: the places of roots that need nothing more when it begins, whose modules it frees
	after [][]int
	size  int // bytes of code
}

// runAhead evaluates the roots from a place on, as far as that is simple: they, and what they
// require, are no part of a ring, buried, or in need of a private one. It goes no further than one
// request; the roots that are pending then have to be evaluated one by one.
func (w *worker) runAhead(place int) error {
	if err := w.makeOpen(); err != nil {
		return err
	}
	p := plan{worker: w, known: map[int]bool{}}
	var after []int
	for ; place < len(w.roots) && len(p.runs) < ranTogether && p.size < sentTogether; place++ {
		root := w.roots[place]
		if w.done[root] && w.pending[root] {
			break
		}
		first := len(p.runs)
		ok := p.add(root)
		if first < len(p.runs) {
			for _, before := range after {
				p.runs[first].Dropped = append(p.runs[first].Dropped, w.last[before]...)
			}
			p.after[first], after = after, nil
		}
		if !ok {
			break
		}
		after = append(after, place)
	}
	if len(p.runs) == 0 {
		return nil
	}
	last := 0
	again, err := w.runAll(p.runs, func(n int) {
		last = p.runs[n].ID
		for _, before := range p.after[n] {
			w.forget(before)
		}
	})
	if err != nil || len(again) == 0 {
		return err
	}
	private, err := w.retry([]int{last}, again)
	if err != nil {
		return err
	}
	return w.conclude([]int{last}, private)
}

// add plans to run a module after those that it requires. It reports whether that is simple; else
// what it requires may be in the plan all the same.
func (p *plan) add(id int) bool {
	w := p.worker
	if w.done[id] || p.known[id] {
		return true
	}
	p.known[id] = true // from here on, since a module may require itself
	if _, buried := w.e.burialOf(id); buried || w.e.rings[id] != nil {
		return false
	}
	for _, to := range w.e.eager[id] {
		if !p.add(to) {
			return false
		}
	}
	if slices.ContainsFunc(w.e.requires[id], func(to int) bool { return w.private[to] }) {
		return false
	}
	p.runs = append(p.runs, w.runOf(id, []int{id}))
	p.after = append(p.after, nil)
	p.size += len(w.e.modules[id].compiled.Code)
	return true
}
