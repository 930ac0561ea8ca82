package typescript

import (
	"errors"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

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
		w.size += len(w.e.modules[runs[n].ID].compiled.Code)
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
	case errors.As(err, &stopped) && stopped.Unsure:
		w.alone = true
		return nil, errLost
	case stopped != nil:
		w.alone = false
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
	w.e.remember(id, r, used)
	return w.e.load.budget.hold(0)
}
