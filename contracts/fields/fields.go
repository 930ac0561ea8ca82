// Package fields says of every name of a field where it goes: which operations take it in and give it
// out, which events carry it, which views show it, of which types it is, and where it is personal
// data.
//
// Index looks once at every shape of some contracts. What it gives is bounded by names, not by
// contracts: of each name it counts all places and keeps the first. It knows nothing of pages and of
// how types are written.
package fields

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Role is what a contract has to do with a field.
type Role uint8

// The roles, in the order in which readers meet them.
const (
	In      Role = iota // goes into an operation
	Out                 // comes out of one
	Emitted             // is carried by an event, or by what an operation emits
	Shown               // is shown or filled in by a view or a form
	Held                // stands in a shape of another kind of contract, such as a type

	Roles = int(Held) + 1 // how many there are
)

// Place is a contract that has a field.
type Place struct {
	Contract *contracts.Contract
	Section  string // of an operation or event, where the shape stands: "input", "payload"; else empty
	Path     string // of the field within the shape: "items.productId"
	Direct   bool   // the field is one of a plain object's own
}

// Places are those of one role, each contract once: all in number, and the first of them.
type Places struct {
	Count int
	First []Place
}

// Field is a name with all the places where fields have it.
type Field struct {
	Name      string
	Contracts int // that have a field of the name, each once
	Places    [Roles]Places
	Personal  [Roles]Places    // those that mark it as personal data, by themselves or among the paths of their contract
	Types     []*contracts.Use // one for each type, in the order in which they are met
}

// Disagrees reports whether fields of the name are of several types.
func (f *Field) Disagrees() bool { return len(f.Types) > 1 }

// IsPersonal reports whether some field of the name is marked as personal data.
func (f *Field) IsPersonal() bool {
	return slices.ContainsFunc(f.Personal[:], func(p Places) bool { return p.Count > 0 })
}

// maxTypes bounds the types of one name that are kept.
const maxTypes = 20

// Index looks at the contracts of a list, in its order, and returns all names, sorted without regard
// to case. Of each role of a name it keeps as many places.
func Index(r *contracts.Registry, list []*contracts.Contract, keep int) []*Field {
	x := &index{r: r, keep: keep, names: map[string]*entry{}, keys: map[*contracts.Shape]string{}}
	for _, c := range list {
		x.contract(c)
	}
	all := make([]*Field, 0, len(x.names))
	for _, e := range x.names {
		all = append(all, &e.Field)
	}
	slices.SortFunc(all, func(a, b *Field) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// index is what one Index gathers.
type index struct {
	r     *contracts.Registry
	keep  int
	names map[string]*entry
	keys  map[*contracts.Shape]string // of types, see typeKey
}

// entry is a Field that is being gathered.
type entry struct {
	Field
	counted  *contracts.Contract        // the last one
	last     [Roles]*contracts.Contract // that was counted, by role
	personal [Roles]*contracts.Contract
	types    []string
}

// contract looks at all shapes of a contract, and at what it shows.
func (x *index) contract(c *contracts.Contract) {
	Each(x.r, c, func(o Occurrence) {
		e := x.names[o.Name]
		if e == nil {
			e = &entry{}
			e.Name = o.Name
			x.names[o.Name] = e
		}
		if e.counted != c {
			e.counted = c
			e.Contracts++
		}
		place := Place{c, o.Section, "", o.Direct}
		add := func(p *Places, last *[Roles]*contracts.Contract) {
			if last[o.Role] == c {
				return
			}
			last[o.Role] = c
			if p.Count++; len(p.First) < x.keep {
				place.Path = string(o.Path)
				p.First = append(p.First, place)
			}
		}
		add(&e.Places[o.Role], &e.last)
		if o.Personal {
			add(&e.Personal[o.Role], &e.personal)
		}
		if o.Use != nil && len(e.types) < maxTypes {
			if key := x.typeKey(o.Use.Shape); key != "" && !slices.Contains(e.types, key) {
				e.types = append(e.types, key)
				e.Types = append(e.Types, o.Use)
			}
		}
	})
}
