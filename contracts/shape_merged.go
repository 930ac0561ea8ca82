package contracts

// MergedField is one property of an object, with all that is said of it: by the object itself, and by
// what holds in some cases only.
type MergedField struct {
	Name     string
	Mentions []Mention // those of the object itself first
}

// Mention is what is said of a property in one place.
type Mention struct {
	*Field
	Cases []Case // those in which it holds, each within the one before; empty where it always does
}

// Case is one of the branches or conditions of a shape.
type Case struct {
	Of     *Shape
	Branch int  // of Of.Branches, or else of Of.Conditions
	Chosen bool // Branch is of Branches
	Else   bool // of a condition: what holds where it does not
}

// maxCases bounds the cases that are looked into, since those within each other multiply.
const maxCases = 2000

// Merged returns the properties of an object, each once: those of its fields, and those that its
// branches and conditions add, in this order. Branches with a name are left to their own pages.
// It is cut where there are too many cases.
func (s *Shape) Merged() (list []MergedField, cut bool) {
	if len(s.Branches()) == 0 && len(s.Conditions()) == 0 && len(s.All()) == 0 { // nearly always
		list = make([]MergedField, len(s.Fields))
		mentions := make([]Mention, len(s.Fields))
		for i := range s.Fields {
			mentions[i].Field = &s.Fields[i]
			list[i] = MergedField{s.Fields[i].Name, mentions[i : i+1 : i+1]}
		}
		return list, false
	}
	c := fieldCollector{index: map[string]int{}}
	c.collect(s, nil)
	return c.list, c.cut
}

type fieldCollector struct {
	list  []MergedField
	index map[string]int
	open  []*Shape
	cases int
	cut   bool
}

func (c *fieldCollector) collect(s *Shape, cases []Case) {
	for _, outer := range c.open {
		if outer == s {
			return
		}
	}
	if c.cases++; c.cases > maxCases {
		c.cut = true
		return
	}
	c.open = append(c.open, s)
	for i := range s.Fields {
		at, known := c.index[s.Fields[i].Name]
		if !known {
			at = len(c.list)
			c.index[s.Fields[i].Name] = at
			c.list = append(c.list, MergedField{Name: s.Fields[i].Name})
		}
		c.list[at].Mentions = append(c.list[at].Mentions, Mention{&s.Fields[i], cases})
	}
	for i := range s.All() {
		if s.All()[i].Adds() {
			c.collect(s.All()[i].Shape, cases)
		}
	}
	for i := range s.Branches() {
		if s.Branches()[i].Adds() {
			c.collect(s.Branches()[i].Shape, within(cases, Case{Of: s, Branch: i, Chosen: true}))
		}
	}
	for i, condition := range s.Conditions() {
		for _, way := range [...]*Use{condition.Then, condition.Else} {
			if way != nil && way.Adds() {
				c.collect(way.Shape, within(cases, Case{Of: s, Branch: i, Else: way == condition.Else}))
			}
		}
	}
	c.open = c.open[:len(c.open)-1]
}

// Adds reports whether a branch, or another part of an object, adds properties to it: it is an
// object without a name.
func (u *Use) Adds() bool { return u.Shape.Kind == ObjectShape && !u.Shape.Declared() }

func within(cases []Case, inner Case) []Case { return append(cases[:len(cases):len(cases)], inner) }
