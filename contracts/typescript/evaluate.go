package typescript

import (
	"errors"
	"maps"
	"slices"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// evaluation is one Load's work on the modules that have to be evaluated and those that they may
// require. Modules go by their place in the list, which is sorted by file, so that everything that
// depends on an order depends on the files alone.
type evaluation struct {
	load     *load
	modules  []*module
	ids      map[*module]int
	byFile   map[string]int
	eager    [][]int // by id: what a module requires before its own code runs
	requires [][]int // by id: what it may require at all
	// by id: the modules that require each other eagerly, directly or not; nil for those in no such
	// ring
	rings [][]int
	keys  []store.Key // by id: of outcomes in the store; nil where there is none
	kept  []bool      // by id: whether the outcome was put there
	users []int       // by id: how many workers may still need its code

	mu sync.Mutex
	// modules that must not be evaluated: those without code, and those that did not come to their
	// end
	buried map[int]result
}

// result is what evaluation made of a module.
type result struct {
	report    string // as sandbox/runtime/main.js writes it; empty when nothing is known
	failed    bool   // whether the module threw
	exhausted bool   // whether it threw since there was no memory left
	stopped   *sandbox.StoppedError
}

func resultOf(r sandbox.Report) result {
	return result{report: r.JSON, failed: r.Failed, exhausted: r.Exhausted}
}

// evaluateAll sets the parts of the modules that have to be evaluated.
func (l *load) evaluateAll(reached []*module) error {
	all := stale(reached)
	defer func() {
		for _, m := range reached {
			m.release()
		}
	}()
	if err := l.evaluateRoots(l.restore(all, reached), reached); err != nil {
		for _, m := range all {
			m.evaluated = false
		}
		return err
	}
	for _, m := range reached {
		m.evaluated = true
	}
	return nil
}

// evaluateRoots evaluates modules and sets their parts. They are dealt to the jobs in runs of
// neighbouring files, which tend to require the same ones, since every job evaluates for itself
// what its modules require.
func (l *load) evaluateRoots(roots, reached []*module) error {
	e := newEvaluation(l, roots, reached)
	if err := l.compileAll(slices.DeleteFunc(slices.Clone(e.modules), func(m *module) bool { return !m.uncoded })); err != nil {
		return err
	}
	size := 0
	for _, m := range roots {
		size += len(m.text)
	}
	jobs := max(1, min(l.options.Jobs, len(roots)/8))
	shares := make([][]int, jobs)
	dealt := 0
	for _, m := range roots {
		share := min(dealt*jobs/max(size, 1), jobs-1)
		shares[share] = append(shares[share], e.ids[m])
		dealt += len(m.text)
	}
	if l.options.Store != nil {
		e.keys, e.kept = e.outcomeKeys(), make([]bool, len(e.modules))
	}
	e.users = make([]int, len(e.modules))
	workers := make([]*worker, jobs)
	for i := range workers {
		workers[i] = newWorker(e, shares[i])
		for _, list := range workers[i].last {
			for _, id := range list {
				e.users[id]++
			}
		}
	}
	errs := make([]error, jobs)
	inParallel(jobs, jobs, func(i int) {
		defer workers[i].close()
		errs[i] = workers[i].work()
	})
	err := errors.Join(append(errs, l.ctx.Err())...)
	e.settle(err != nil)
	return err
}

// stale returns the modules whose parts are to be made anew. Parts count for candidates and what
// those require before their own code runs; all else is evaluated only when one of them asks for
// it.
func stale(reached []*module) (roots []*module) {
	var work []*module
	add := func(m *module) {
		if !m.counts {
			m.counts = true
			work = append(work, m)
		}
	}
	for _, m := range reached {
		m.counts = false
	}
	for _, m := range reached {
		if m.candidate {
			add(m)
		}
	}
	for len(work) > 0 {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		for _, to := range m.eager {
			add(to)
		}
	}
	for _, m := range reached {
		if m.counts && !(m.needed && m.evaluated) {
			roots = append(roots, m)
		}
		if m.needed = m.counts; !m.needed {
			m.part, m.ran, m.allRan = contracts.Part{}, nil, false
		}
	}
	return roots
}

func newEvaluation(l *load, roots, reached []*module) *evaluation {
	e := &evaluation{load: l, ids: map[*module]int{}, byFile: map[string]int{}, buried: map[int]result{}}
	involved := map[*module]bool{}
	for work := slices.Clone(roots); len(work) > 0; {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		if !involved[m] {
			involved[m] = true
			work = append(work, m.requires...)
		}
	}
	for _, m := range reached {
		if involved[m] {
			e.ids[m], e.byFile[m.file] = len(e.modules), len(e.modules)
			e.modules = append(e.modules, m)
		}
	}
	number := func(list []*module) (ids []int) {
		for _, m := range list {
			ids = append(ids, e.ids[m])
		}
		return ids
	}
	for id, m := range e.modules {
		e.eager = append(e.eager, number(m.eager))
		e.requires = append(e.requires, number(m.requires))
		if len(m.compiled.Diagnostics) > 0 {
			e.buried[id] = result{}
		}
	}
	e.rings = findRings(e.eager)
	return e
}

// numbered returns the module of a number, or nil.
func (e *evaluation) numbered(id int) *module {
	if id < 0 || id >= len(e.modules) {
		return nil
	}
	return e.modules[id]
}

// leave tells that a worker does not need modules any more, and frees the code of those that nobody
// needs: all code of a large workspace takes as much as what is made of it. Who loads again needs the
// code of what an edit changes, and of what that requires.
func (e *evaluation) leave(ids []int) {
	if e.load.again {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, id := range ids {
		if e.users[id]--; e.users[id] == 0 {
			e.modules[id].releaseCode()
		}
	}
}

func (e *evaluation) bury(id int, b result) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if _, ok := e.buried[id]; !ok {
		e.buried[id] = b
	}
}

func (e *evaluation) burialOf(id int) (result, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	b, ok := e.buried[id]
	return b, ok
}

func (e *evaluation) allBuried() []int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.Sorted(maps.Keys(e.buried))
}

// numbering tells which modules the numbers of this evaluation mean.
func (e *evaluation) numbering() numbering {
	return numbering{e.numbered, func(file string) (int, bool) { id, ok := e.byFile[file]; return id, ok }}
}

// ring returns the modules that a module is evaluated together with, itself included.
func (e *evaluation) ring(id int) []int {
	if ring := e.rings[id]; ring != nil {
		return ring
	}
	return []int{id}
}

// module returns a module as the sandbox takes it.
func (e *evaluation) module(id int) sandbox.Module {
	m := e.modules[id]
	return sandbox.Module{ID: id, Name: engineName(m.file), Source: m.source(id), Facts: m.facts(e.ids)}
}

// fetch is module for a number that comes from the sandbox.
func (e *evaluation) fetch(id int) (sandbox.Module, bool) {
	if e.numbered(id) == nil {
		return sandbox.Module{}, false
	}
	return e.module(id), true
}

// findRings returns the strongly connected components of a graph that have more than one node, by
// each of their nodes, in ascending order (R. Tarjan, "Depth-First Search and Linear Graph
// Algorithms", 1972).
func findRings(edges [][]int) [][]int {
	rings := make([][]int, len(edges))
	index := make([]int, len(edges)) // 1-based; 0 means not visited
	low := make([]int, len(edges))
	open := make([]bool, len(edges))
	var stack []int
	count := 0
	var visit func(v int)
	visit = func(v int) {
		count++
		index[v], low[v] = count, count
		stack = append(stack, v)
		open[v] = true
		for _, to := range edges[v] {
			if index[to] == 0 {
				visit(to)
				low[v] = min(low[v], low[to])
			} else if open[to] {
				low[v] = min(low[v], index[to])
			}
		}
		if low[v] != index[v] {
			return
		}
		at := len(stack) - 1
		for stack[at] != v {
			at--
		}
		ring := append([]int(nil), stack[at:]...)
		stack = stack[:at]
		for _, member := range ring {
			open[member] = false
		}
		if len(ring) > 1 {
			slices.Sort(ring)
			for _, member := range ring {
				rings[member] = ring
			}
		}
	}
	for v := range edges {
		if index[v] == 0 {
			visit(v)
		}
	}
	return rings
}
