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
	found map[*module]taint // nil while a module is looked at, which a ring of imports leads back to
	notes map[*module][]*note
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
	before := map[*module]bool{}
	for _, item := range list.Items() {
		id, _ := item.Property("module").Int()
		m := b.module(id)
		if m == nil {
			continue
		}
		before[m] = true
		if l.taints.notes == nil {
			l.taints.notes, l.taints.found = map[*module][]*note{}, map[*module]taint{}
		}
		if _, read := l.taints.notes[m]; !read {
			l.taints.notes[m] = m.notesIn(item.Property("notes"))
		}
	}
	t := l.taints.of(b.m, before, map[*module]bool{})
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
		n := &note{stack: item.Property("stack").Str(), source: tidy(item.Property("source").Str()), decides: item.Property("decides").True()}
		if n.at = m.framesIn(n.stack); len(n.at) > 0 && firstModule(n.stack) == m.file && !m.guards(n.at[0]) {
			notes = append(notes, n)
		}
	}
	return notes
}

// of returns what a module has of it. Before are the modules of which there are notes.
func (t *taints) of(m *module, before, leads map[*module]bool) taint {
	if known, ok := t.found[m]; ok {
		return known
	}
	t.found[m] = taint{}
	r := taintReader{m: m, taint: taint{local: map[string][]*takenNote{}, exported: map[string][]*takenNote{}, spaces: map[string]map[string][]*takenNote{}}}
	r.statements = m.outline().Statements
	r.texts = make([][]string, len(r.statements))
	for i, s := range r.statements {
		text := m.text[s.Start:s.End]
		if s.Kind != scan.KindImport && s.Kind != scan.KindExport && !strings.Contains(text, "import(") && !strings.Contains(text, "require(") {
			continue
		}
		r.texts[i] = words(text, sandbox.JSX(m.file))
		if link := m.links[unquoted(r.texts[i])]; link.kind == toModule && link.to != nil && link.to != m && t.reaches(link.to, before, leads) {
			r.take(s, r.texts[i], t.of(link.to, before, leads).exported)
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
	t.found[m] = r.taint
	return r.taint
}

// reaches reports whether a module requires one of which there are notes, or is one. Leads is what
// is known of that.
func (t *taints) reaches(m *module, before, leads map[*module]bool) bool {
	if known, ok := leads[m]; ok {
		return known
	}
	leads[m] = before[m]
	for _, link := range m.links {
		if link.kind == toModule && link.to != nil && t.reaches(link.to, before, leads) {
			leads[m] = true
		}
	}
	return leads[m]
}

// taintReader goes through one module's statements.
type taintReader struct {
	taint
	m          *module
	statements []scan.Statement
	texts      [][]string
}

// begin notes the names whose values a note is about: those that its statement declares, or gives a
// value.
func (r *taintReader) begin(n *takenNote) {
	outer := r.m.outermost(n.at)
	for i, s := range r.statements {
		if outer < s.Start || outer >= s.End {
			continue
		}
		for _, name := range s.Names {
			add(r.local, name, n)
		}
		if len(s.Names) > 0 {
			return
		}
		for _, name := range changed(r.texts[i]) {
			add(r.local, name, n)
			if r.texts[i][0] == "exports" || r.texts[i][0] == "module" {
				add(r.exported, name, n)
			}
		}
		if r.texts[i][0] == "export" && r.texts[i][1] == "default" {
			add(r.exported, "default", n)
		}
	}
}

func add(names map[string][]*takenNote, name string, notes ...*takenNote) bool {
	grown := false
	for _, n := range notes {
		if !slices.ContainsFunc(names[name], func(other *takenNote) bool { return other.note == n.note }) {
			names[name] = append(names[name], n)
			grown = true
		}
	}
	return grown
}

// take notes what an import or a re-export takes over from another module.
func (r *taintReader) take(s scan.Statement, list []string, theirs map[string][]*takenNote) {
	if len(theirs) == 0 {
		return
	}
	into := r.local
	switch {
	case s.Kind == scan.KindExport:
		into = r.exported
	case s.Kind != scan.KindImport && len(s.Names) == 1 && !slices.Contains(list[:min(4, len(list))], "{"): // const x = require('x')
		r.spaces[s.Names[0]] = theirs
		return
	case s.Kind != scan.KindImport: // const { a } = await import('x')
		for _, name := range s.Names {
			add(r.local, name, theirs[name]...)
		}
		return
	}
	for i := 1; i < len(list)-1 && list[i] != "from"; i++ {
		name, local := list[i], list[i]
		switch {
		case name == "*" && list[i+1] == "as" && s.Kind == scan.KindImport:
			r.spaces[list[i+2]] = theirs
			i += 2
			continue
		case name == "*":
			for theirName, notes := range theirs {
				switch {
				case list[i+1] == "as":
					add(into, list[i+2], notes...)
				case theirName != "default":
					add(into, theirName, notes...)
				}
			}
			continue
		case !isName(name):
			continue
		case list[i-1] == "import":
			name = "default"
		case list[i+1] == "as":
			local = list[i+2]
			i += 2
		}
		add(into, local, theirs[name]...)
	}
}

// spread has what mentions a name have what is known of that.
func (r *taintReader) spread() {
	for again := true; again; {
		again = false
		for i, s := range r.statements {
			if s.Kind == scan.KindImport || s.Kind == scan.KindType {
				continue
			}
			list := r.texts[i]
			if unquoted(list) != "" && s.Kind == scan.KindExport {
				continue
			}
			for at, word := range list {
				if word == "" {
					break
				}
				notes := r.at(list, at)
				if len(notes) == 0 {
					continue
				}
				for _, name := range s.Names {
					again = add(r.local, name, notes...) || again
				}
				switch {
				case list[0] != "export":
				case list[1] == "default" || list[1] == "=":
					again = add(r.exported, "default", notes...) || again
				case list[1] == "{" && list[at+1] == "as":
					again = add(r.exported, list[at+2], notes...) || again
				case list[1] == "{":
					again = add(r.exported, word, notes...) || again
				default:
					for _, name := range s.Names {
						again = add(r.exported, name, notes...) || again
					}
				}
			}
		}
	}
	if len(r.exported) == 0 && strings.Contains(r.m.text, "module.exports") {
		for _, notes := range r.local {
			add(r.exported, "default", notes...)
		}
	}
}
