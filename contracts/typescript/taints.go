package typescript

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// taints tells which names of modules have values that come of what is not known, by the notes that
// say of what. It is the same for whoever imports them, and so is found once in a Load.
type taints struct {
	mu    sync.Mutex
	found map[*module]taint
	notes map[*module][]*note
	leads map[*module]bool // whether a module requires one of which there are notes, as far as that is known
}

// taint is what one module has of that: by local names, by names that it exports, and by names of
// variables that hold all of another module, what that one exports.
type taint struct {
	local, exported map[string][]*takenNote
	spaces          map[string]map[string][]*takenNote
}

// at returns what is known of the name at a place in a statement.
func (t taint) at(list []string, i int) []*takenNote {
	if i > 0 && (list[i-1] == "." || list[i-1] == "?.") {
		return nil
	}
	if space, ok := t.spaces[list[i]]; ok {
		if list[i+1] == "." {
			return space[list[i+2]]
		}
		var all []*takenNote
		for _, name := range slices.Sorted(maps.Keys(space)) {
			all = append(all, space[name]...)
		}
		return all
	}
	return t.local[list[i]]
}

// takenNote is a note of a module that others require.
type takenNote struct {
	*note
	of *module
}

// decidedBefore reports what is not known and decided, while modules were read that this one
// requires, about values that its contracts use. list is what the report says of those.
func (l *load) decidedBefore(b *partBuilder, list contracts.Value) {
	if !b.m.candidate || len(list.Items()) == 0 || len(b.part.Contracts) == 0 {
		return
	}
	l.taints.mu.Lock()
	defer l.taints.mu.Unlock()
	for _, item := range list.Items() {
		id, _ := item.Property("module").Int()
		m := b.module(id)
		if m == nil {
			continue
		}
		if l.taints.notes == nil {
			l.taints.notes, l.taints.found, l.taints.leads = map[*module][]*note{}, map[*module]taint{}, map[*module]bool{}
		}
		if _, read := l.taints.notes[m]; !read {
			l.taints.notes[m] = m.notesIn(item.Property("notes"))
		}
	}
	w := taintWalk{taints: &l.taints, met: map[*module]taint{}, partial: map[*module]bool{}, open: map[*module]int{}}
	t, _ := w.of(b.m)
	if len(t.local)+len(t.spaces) == 0 {
		return
	}
	told := map[*takenNote]bool{}
	for _, s := range b.m.outline().Statements {
		if s.Kind == scan.KindImport || s.Kind == scan.KindType || !b.hasContractIn(s) {
			continue
		}
		list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
		for i, word := range list {
			if word == "" || slices.Contains(s.Names, word) {
				continue
			}
			for _, n := range t.at(list, i) {
				if n.of != b.m && !told[n] && (n.decides || !b.showsName(word)) {
					told[n] = true
					b.unknown(n.note, n.of, n.at[0])
				}
			}
		}
	}
}

// hasContractIn reports whether a contract of the part is made in a statement of the module.
func (b *partBuilder) hasContractIn(s scan.Statement) bool {
	first, last := b.m.position(s.Start).Line, b.m.position(s.End).Line
	return slices.ContainsFunc(b.part.Contracts, func(c *contracts.Contract) bool {
		return c.Source.File == b.m.file && c.Source.StartLine <= last && c.Source.EndLine >= first
	})
}

// showsName reports whether a contract of the part has an expression with a name.
func (b *partBuilder) showsName(name string) bool {
	return slices.ContainsFunc(b.part.Contracts, func(c *contracts.Contract) bool {
		return showsName(c.Spec, func(text string) bool { return slices.Contains(words(text, sandbox.JSX(b.m.file)), name) })
	})
}

// showsName reports whether a value has an expression of which something holds.
func showsName(v contracts.Value, has func(text string) bool) bool {
	switch v.Kind() {
	case contracts.Expression:
		return has(v.Text())
	case contracts.Array:
		return slices.ContainsFunc(v.Items(), func(item contracts.Value) bool { return showsName(item, has) })
	case contracts.Object:
		return slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool { return showsName(f.Value, has) })
	}
	return false
}

// notesIn reads what was noted while the module was read, as far as it has that in its own code.
func (m *module) notesIn(list contracts.Value) (notes []*note) {
	for _, item := range list.Items() {
		n := &note{stack: item.Property("stack").Str(), source: tidy(item.Property("source").Str()), decides: item.Property("decides").True(), member: item.Property("decides").Str() == "member"}
		n.decides = n.decides || n.member
		if n.at = m.framesIn(n.stack); len(n.at) > 0 && firstModule(n.stack) == m.file && !m.guards(n.at[0]) {
			notes = append(notes, n)
		}
	}
	return notes
}

// taintWalk goes from one module through what it requires. What it finds of a module in a ring of
// imports depends on where the ring was entered, and so counts for this walk only.
type taintWalk struct {
	*taints
	met     map[*module]taint
	partial map[*module]bool // those of which it is not all
	open    map[*module]int  // modules that are being looked at, by how many were before each
}

// of returns what a module has of it, and how far up the walk a ring of imports led.
func (t *taintWalk) of(m *module) (found taint, top int) {
	depth := len(t.open)
	if at, isOpen := t.open[m]; isOpen {
		return taint{}, at
	}
	if known, ok := t.found[m]; ok {
		return known, depth
	}
	if known, ok := t.met[m]; ok {
		if t.partial[m] {
			return known, -1
		}
		return known, depth
	}
	t.open[m] = depth
	top = depth
	r := taintReader{m: m, taint: taint{local: map[string][]*takenNote{}, exported: map[string][]*takenNote{}, spaces: map[string]map[string][]*takenNote{}}}
	r.statements = m.outline().Statements
	r.texts = make([][]string, len(r.statements))
	for i, s := range r.statements {
		text := m.text[s.Start:s.End]
		if s.Kind != scan.KindImport && s.Kind != scan.KindExport && !strings.Contains(text, "import(") && !strings.Contains(text, "require(") {
			continue
		}
		r.texts[i] = words(text, sandbox.JSX(m.file))
		if link := m.required(unquoted(r.texts[i])); link.kind == toModule && link.to != nil && link.to != m && t.reaches(link.to) {
			theirs, at := t.of(link.to)
			top = min(top, at)
			r.take(s, r.texts[i], theirs.exported)
		}
	}
	// Most modules use nothing of it, and are not read any further.
	if len(t.notes[m])+len(r.local)+len(r.spaces) > 0 {
		for i, s := range r.statements {
			if r.texts[i] == nil {
				r.texts[i] = words(m.text[s.Start:s.End], sandbox.JSX(m.file))
			}
		}
		for _, n := range t.notes[m] {
			r.begin(&takenNote{n, m})
		}
		r.spread()
	}
	delete(t.open, m)
	if t.met[m], t.partial[m] = r.taint, top < depth; top == depth {
		t.found[m] = r.taint
	}
	return r.taint, top
}

// required returns where a specifier leads that a module requires before its own code runs.
func (m *module) required(specifier string) link {
	if !slices.Contains(m.compiled.Eager, specifier) {
		return link{}
	}
	return m.links[specifier]
}

// reaches reports whether a module requires one of which there are notes, or is one.
func (t *taintWalk) reaches(m *module) bool {
	seen := map[*module]bool{}
	var visit func(m *module) bool
	visit = func(m *module) bool {
		if known, ok := t.leads[m]; ok {
			return known
		}
		if seen[m] {
			return false
		}
		seen[m] = true
		if len(t.notes[m]) > 0 || slices.ContainsFunc(m.eager, visit) {
			t.leads[m] = true
			return true
		}
		return false
	}
	found := visit(m)
	if !found { // so none of those that it requires does
		for other := range seen {
			t.leads[other] = false
		}
	}
	return found
}
