package typescript

import (
	"maps"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

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
			for _, theirName := range slices.Sorted(maps.Keys(theirs)) {
				notes := theirs[theirName]
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
		for _, name := range slices.Sorted(maps.Keys(r.local)) {
			add(r.exported, "default", r.local[name]...)
		}
	}
}
