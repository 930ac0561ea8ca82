package typescript

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// restoreCode takes what is known of the module's compilation from the store: all but the code,
// which only evaluation needs. It reports whether there is any. JSON is compiled in less time than
// that takes.
func (m *module) restoreCode(s *store.Store) bool {
	m.identity = s.Key("module", m.file, m.options.tsconfig(), m.text)
	switch {
	case isText(m.file):
		m.compiled = sandbox.CompileText(m.text)
		return true
	case isData(m.file):
		m.compiled = compileData(m.file, m.text)
		return true
	}
	if s == nil {
		return false
	}
	text, ok := s.Get(m.identity)
	if !ok {
		return false
	}
	c, ok := unpackCompiled(text)
	if ok {
		m.compiled, m.uncoded, m.freed = c, true, false
	}
	return ok
}

// setCompiled takes in what the compiler made of the module, and keeps it in the store; what has
// faults is rare.
func (m *module) setCompiled(l *load, c *sandbox.Compiled, cpu time.Duration) error {
	if err := l.budget.spend(m.file, cpu); err != nil {
		return err
	}
	known := m.uncoded
	m.compiled, m.uncoded, m.freed = c, false, false
	m.release()
	if len(c.Diagnostics) == 0 && !known {
		l.options.Store.Put(m.identity, packCompiled(c))
	}
	return nil
}

// restore makes the parts of those roots whose outcomes are in the store, and gives the others.
func (l *load) restore(roots, reached []*module) (missing []*module) {
	o := l.options
	if o.Store == nil {
		return roots
	}
	e := newEvaluation(l, roots, reached)
	keys := e.outcomeKeys()
	byFile := make(map[string]*module, len(e.modules))
	for _, m := range e.modules {
		byFile[m.file] = m
	}
	found := make([]bool, len(roots))
	restoreOne := func(i int) {
		m := roots[i]
		if l.ctx.Err() != nil || len(m.compiled.Diagnostics) > 0 { // those are not evaluated at all
			return
		}
		text, ok := o.Store.Get(keys[e.ids[m]])
		if !ok {
			return
		}
		report, own, numbers := unpackOutcome(text, byFile)
		if found[i] = numbers[own] == m; found[i] {
			m.part, _ = l.makePart(own, numberingOf(numbers), result{report: report})
		}
	}
	ids := make([]int, len(roots))
	for i, m := range roots {
		ids[i] = e.ids[m]
	}
	last := e.lastUses(ids)
	for start := 0; start < len(roots); start += restoredTogether {
		together := min(restoredTogether, len(roots)-start)
		inParallel(o.Jobs, together, func(i int) { restoreOne(start + i) })
		if l.again { // as in leave
			continue
		}
		for _, ids := range last[start : start+together] {
			for _, id := range ids {
				e.modules[id].releaseCode()
			}
		}
	}
	for i, m := range roots {
		if !found[i] {
			missing = append(missing, m)
		}
	}
	return missing
}

// restoredTogether is how many roots are restored before what no further one needs is freed.
const restoredTogether = 1 << 10

// numberingOf tells which modules the numbers of an outcome in the store mean.
func numberingOf(numbers map[int]*module) numbering {
	return numbering{
		func(id int) *module { return numbers[id] },
		func(file string) (int, bool) {
			for id, m := range numbers {
				if m.file == file {
					return id, true
				}
			}
			return 0, false
		},
	}
}

// remember puts the outcome of a root into the store, which settle may drop again; used are the
// numbers that its part depends on. Reports of all modules together would be a quarter of what a
// large workspace takes. A root that is evaluated again privately comes twice, and the last one counts.
func (e *evaluation) remember(id int, r result, used []int) {
	if e.keys == nil {
		return
	}
	if e.kept[id] {
		e.kept[id] = false
		e.load.options.Store.Drop(e.keys[id])
	}
	if r.report == "" || r.exhausted {
		return
	}
	for _, other := range used {
		if !e.mayRequire(id, other) {
			return // the key says nothing of that one's text
		}
	}
	e.kept[id] = true
	e.load.options.Store.Put(e.keys[id], e.packNumbers(id, used), r.report)
}

// settle drops the outcomes of modules that were stopped, and of modules that may require such a one,
// since another run may come to something else; and all where the evaluation failed, since then it is
// not known which these are.
func (e *evaluation) settle(failed bool) {
	if e.keys == nil {
		return
	}
	stopped := e.stopped()
	for id, kept := range e.kept {
		if kept && (failed || stopped[id]) {
			e.load.options.Store.Drop(e.keys[id])
		}
	}
}

// outcomeKeys returns the keys of outcomes, by id. A key covers all that the outcome depends on: the
// bounds, the module, and where its specifiers lead; and the same for the modules that they lead
// to. Modules that may require each other have one sum for all of them.
func (e *evaluation) outcomeKeys() []store.Key {
	keys, done, rings := make([]store.Key, len(e.modules)), make([]bool, len(e.modules)), findRings(e.requires)
	bounds := fmt.Sprint(e.load.options.Timeout, e.load.options.Heap, e.load.options.Kinds.Definers())
	var visit func(id int)
	visit = func(id int) {
		if done[id] {
			return
		}
		ring := rings[id]
		if ring == nil {
			ring = []int{id}
		}
		for _, member := range ring {
			done[member] = true
		}
		parts := []string{"modules", bounds}
		for _, member := range ring {
			m := e.modules[member]
			parts = append(parts, string(m.identity[:]))
			for _, specifier := range m.followed() {
				l := m.links[specifier]
				parts = append(parts, specifier, strconv.Itoa(int(l.kind)))
				if l.to == nil {
					continue
				}
				parts = append(parts, l.to.file)
				if to := e.ids[l.to]; !slices.Contains(ring, to) {
					visit(to)
					parts = append(parts, string(keys[to][:]))
				}
			}
		}
		sum := e.load.options.Store.Key(parts...)
		for _, member := range ring {
			keys[member] = e.load.options.Store.Key("outcome", string(sum[:]), e.modules[member].file)
		}
	}
	for id := range e.modules {
		visit(id)
	}
	return keys
}

// followed returns the specifiers of the module's links, those of patterns after all others.
func (m *module) followed() []string {
	list := m.compiled.Requires
	for _, g := range m.globs {
		list = append(slices.Clip(list), g.keys...)
	}
	return list
}

// stopped tells of the modules that did not come to their end, or may require one that did not.
func (e *evaluation) stopped() []bool {
	stopped, importers := make([]bool, len(e.modules)), make([][]int, len(e.modules))
	for id, requires := range e.requires {
		for _, to := range requires {
			importers[to] = append(importers[to], id)
		}
	}
	var mark func(id int)
	mark = func(id int) {
		if !stopped[id] {
			stopped[id] = true
			for _, importer := range importers[id] {
				mark(importer)
			}
		}
	}
	for id, r := range e.buried {
		if r.stopped != nil {
			mark(id)
		}
	}
	return stopped
}

// mayRequire reports whether a module is another one, or may require it, directly or not.
func (e *evaluation) mayRequire(id, other int) bool {
	seen := map[int]bool{}
	for work := []int{id}; len(work) > 0; {
		id, work = work[len(work)-1], work[:len(work)-1]
		if id == other {
			return true
		}
		if !seen[id] {
			seen[id] = true
			work = append(work, e.requires[id]...)
		}
	}
	return false
}
