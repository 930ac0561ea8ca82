package snapshot

import "github.com/lssm-tech/docsgen/contracts"

// Table lists the shapes of one contract as JSON has them.
type Table struct {
	Registry *contracts.Registry
	Own      *contracts.Contract
	Types    bool // whether shapes that a contract of kind type documents are listed too, and not only named
	Most     int  // how many shapes are listed at most; 0 for all of them
	Room     int  // how many bytes they have at most, about, without the contract's own; a quarter of it for those of types; 0 for any number

	used        int // of Room
	usedByTypes int
	at          map[*contracts.Shape]int // places in shapes
	shapes      []*contracts.Shape
	written     *written // of a snapshot, whose values are exact; nil for all else
}

// written says where shapes without a name stand that are listed with a contract. Many contracts
// may hold one, and each would list it.
type written map[*contracts.Shape]listed

type listed struct {
	of *contracts.Contract
	at int
}

// Use returns a shape in its place, and takes it into the list.
func (t *Table) Use(u *contracts.Use) Use {
	m := Use{Nullable: u.Nullable, Annotations: t.annotations(&u.Annotations)}
	c := t.Registry.TypeOf(u.Shape)
	if c != nil && u.Shape != t.Own.Shape {
		if m.Type = c.Key; !t.Types {
			return m
		}
	}
	at, known := t.at[u.Shape]
	if !known {
		if first, ok := t.elsewhere(u.Shape); ok {
			m.Shape, m.Of = &first.at, first.of.ID.String()
			return m
		}
		if m.Cut = t.full(u.Shape, c != nil); m.Cut {
			return m
		}
		at = len(t.shapes)
		if t.at == nil {
			t.at = map[*contracts.Shape]int{}
		}
		t.at[u.Shape] = at
		t.shapes = append(t.shapes, u.Shape)
		if t.written != nil && large(u.Shape) {
			(*t.written)[u.Shape] = listed{t.Own, at}
		}
	}
	m.Shape = &at
	return m
}

// elsewhere returns where an earlier contract of a snapshot lists a shape.
func (t *Table) elsewhere(s *contracts.Shape) (first listed, ok bool) {
	if t.written == nil {
		return listed{}, false
	}
	first, ok = (*t.written)[s]
	return first, ok
}

// large reports whether a shape is worth to be looked up with another contract.
func large(s *contracts.Shape) bool {
	for range s.Held() {
		return true
	}
	return len(s.Enum) > 8
}

// Shapes returns the list, with all that its shapes hold.
func (t *Table) Shapes() []Shape {
	list := []Shape{}
	for n := 0; n < len(t.shapes); n++ {
		list = append(list, t.shape(t.shapes[n]))
	}
	return list
}

func (t *Table) value(v contracts.Value) any {
	if t.written != nil {
		return t.exact(v)
	}
	return Plain(v)
}

func (t *Table) one(u *contracts.Use) *Use {
	if u == nil {
		return nil
	}
	m := t.Use(u)
	return &m
}

func (t *Table) list(uses []contracts.Use) []Use {
	var list []Use
	for i := range uses {
		list = append(list, t.Use(&uses[i]))
	}
	return list
}

func (t *Table) shape(s *contracts.Shape) Shape {
	m := Shape{
		Kind: s.Kind.String(), Name: s.Name, Nullable: s.Nullable, Annotations: t.annotations(&s.Annotations),
		Scalar: s.Scalar, Format: s.Format, Closed: s.Closed, Exclusive: s.Exclusive(), Discriminator: s.Discriminator(),
		Rest: t.one(s.Rest), Names: t.one(s.Names()), Prefix: t.list(s.Prefix()), Items: t.one(s.Items), Contains: t.one(s.Contains()),
		Not: t.list(s.Not()), Extends: t.list(s.Extends()), All: t.list(s.All()),
	}
	if t.written != nil && s.Origin.File != "" {
		m.Origin = &Place{s.Origin.File, s.Origin.Line, s.Origin.Column}
	}
	if s.Kind == contracts.ConstShape {
		m.Const = t.value(s.Const)
	}
	for _, v := range s.Enum {
		m.Enum = append(m.Enum, EnumValue{t.value(v.Value), v.Description, v.Deprecated})
	}
	for i := range s.Fields {
		m.Fields = append(m.Fields, Field{s.Fields[i].Name, s.Fields[i].Optional, t.Use(&s.Fields[i].Use)})
	}
	for i := range s.Patterns() {
		m.Patterns = append(m.Patterns, Field{Name: s.Patterns()[i].Pattern, Optional: true, Use: t.Use(&s.Patterns()[i].Use)})
	}
	for _, n := range s.Needs() {
		m.Needs = append(m.Needs, Need(n))
	}
	for i := range s.Branches() {
		m.Branches = append(m.Branches, Branch{s.Branches()[i].Label, t.Use(&s.Branches()[i].Use)})
	}
	for _, c := range s.Conditions() {
		m.Conditions = append(m.Conditions, Condition{t.one(c.If), t.one(c.Then), t.one(c.Else)})
	}
	return m
}

func (t *Table) annotations(a *contracts.Annotations) Annotations {
	m := Annotations{
		Title: a.Title, Description: a.Description, Deprecated: a.Deprecated, ReadOnly: a.ReadOnly, WriteOnly: a.WriteOnly, Personal: a.Personal,
	}
	if a.Default().Kind() != contracts.Missing {
		m.Default = t.value(a.Default())
	}
	for _, v := range a.Examples() {
		m.Examples = append(m.Examples, t.value(v))
	}
	for _, c := range a.Constraints() {
		if m.Constraints == nil {
			m.Constraints = map[string]any{}
		}
		var value any = true
		if c.Value.Kind() != contracts.Missing {
			value = t.value(c.Value)
		}
		switch known := m.Constraints[c.Kind.String()].(type) {
		case nil:
		case []any:
			value = append(known, value)
		default:
			value = []any{known, value}
		}
		m.Constraints[c.Kind.String()] = value
	}
	for _, n := range a.Notes() {
		if t.written != nil {
			m.NoteList = append(m.NoteList, Note{n.Name, t.exact(n.Value)})
		} else {
			m.Notes = append(m.Notes, Member{n.Name, Plain(n.Value)})
		}
	}
	return m
}
