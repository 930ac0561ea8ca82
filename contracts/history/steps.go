package history

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// Name is a contract whatever its version.
type Name struct {
	Kind contracts.Kind
	Key  string
}

// Step is what became of one contract in a revision.
type Step struct {
	Revision *Revision
	Changes  []*Change // at least one, the worst first: its own, and of the types of its data
}

// Steps returns what became of each contract, the newest first. What was renamed has the steps that
// it had under its old key too.
func (h *History) Steps() map[Name][]Step {
	all := map[Name][]Step{} // the oldest first
	for _, r := range h.Revisions {
		var order []Name
		in, last := map[Name][]*Change{}, map[Name]*Change{}
		milder := map[Name]bool{} // of which a change means less than of others, so that it is out of order
		add := func(id contracts.ID, c *Change) {
			name := Name{id.Kind, id.Key}
			switch {
			case in[name] == nil:
				order = append(order, name)
			case last[name] == c:
				return // another version of it
			}
			own := c.Meaning(id)
			in[name], last[name] = append(in[name], own), c
			if own.First().Verdict != c.First().Verdict {
				milder[name] = true
			}
		}
		for i := range r.Changes {
			c := &r.Changes[i]
			add(c.First().Contract, c)
			for _, id := range c.Reached {
				add(id, c)
			}
		}
		for name := range milder {
			slices.SortStableFunc(in[name], func(a, b *Change) int { return b.weight() - a.weight() })
		}
		for _, name := range order {
			for _, c := range in[name] {
				if f := c.First(); Renames(f) && f.Contract.Kind == name.Kind && f.New == name.Key {
					old := Name{name.Kind, f.Old}
					all[name], all[old] = append(all[old], all[name]...), nil
				}
			}
			all[name] = append(all[name], Step{r, in[name]})
		}
	}
	for name, steps := range all {
		if len(steps) == 0 {
			delete(all, name)
			continue
		}
		slices.Reverse(steps)
	}
	return all
}

// Appeared reports whether the contract was new in this step.
func (s Step) Appeared() bool {
	return slices.ContainsFunc(s.Changes, func(c *Change) bool { return c.First().Rule.ID == "contract-added" })
}

// Rules are told by their IDs, which files keep: those of package diff may have become others.

// Renames reports whether a finding says that a contract goes by another key: New, where it went by
// Old.
func Renames(f *diff.Finding) bool {
	return (f.Rule.ID == "contract-renamed" || f.Rule.ID == "type-renamed") && f.Path == "" && f.New == f.Contract.Key && f.Old != f.New
}

func addsField(r *diff.Rule) bool { return strings.HasPrefix(r.ID, "field-added-") }

// Field says when something became of a field. Both are nil where nothing is known.
type Field struct {
	Since   *Revision // in which it appeared
	Changed *Revision // in which it changed last, since then
}

// Own is the first of the changes of a contract of a kind itself, not of a type of its data; nil for
// none.
func (s Step) Own(kind contracts.Kind) *Change {
	for _, c := range s.Changes {
		if c.First().Contract.Kind == kind {
			return c
		}
	}
	return nil
}

// Fields returns what became of the fields of a contract of a kind by their paths: names joined by dots, in its
// spec or, of a type, in its data. Items of lists and further properties have the path of what they
// stand in. Fields of alternatives are left out, as their paths name several.
func Fields(kind contracts.Kind, steps []Step) map[string]Field {
	fields := map[string]Field{}
	for i := len(steps) - 1; i >= 0; i-- {
		for _, c := range steps[i].Changes {
			f := c.First()
			path, ok := namesOf(f.Path)
			if !f.Rule.Shapes || !ok || f.Contract.Kind != kind {
				continue
			}
			switch at := fields[path]; {
			case addsField(f.Rule):
				fields[path] = Field{Since: steps[i].Revision}
			case f.Verdict > 0 && at.Since != steps[i].Revision:
				fields[path] = Field{Since: at.Since, Changed: steps[i].Revision}
			}
		}
	}
	return fields
}

// namesOf leaves out of a path what stands in brackets behind a name.
func namesOf(path string) (names string, ok bool) {
	var b strings.Builder
	depth := 0
	for _, r := range path {
		switch r {
		case '|':
			return "", false
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String(), b.Len() > 0
}
