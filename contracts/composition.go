package contracts

// Composition is how a shape is made of others, beside fields and items. Most shapes are not, so it
// takes memory only where something is said. It may be shared, and is not changed: setting a part
// makes a copy.
type Composition struct {
	Patterns []PatternField // of an ObjectShape: what properties hold whose names match
	Names    *Use           // of an ObjectShape: what names of properties must be; nil for any
	Needs    []Need         // of an ObjectShape: what must be there along with something else

	Prefix   []Use // of a ListShape: the first items, each with a shape of its own, as tuples have them
	Contains *Use  // of a ListShape: what at least one item is; nil where nothing is said

	// Branches are the alternatives of a UnionShape. Any other kind may have them too: then one of them
	// holds beside all else that is said.
	Branches      []Branch
	Exclusive     bool   // exactly one of the Branches holds ("oneOf"), rather than at least one
	Discriminator string // the property whose value says which of the Branches holds; empty where none does

	Conditions []Condition // what holds in some cases only
	Not        []Use       // what the value is not
	// Extends are the shapes with a name whose fields it has taken over; All holds what else must
	// hold beside it, and was not joined with it.
	Extends []Use
	All     []Use
}

// Patterns returns what properties hold whose names match.
func (s *Shape) Patterns() []PatternField {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Patterns
}

// Names returns what names of properties must be; nil for any.
func (s *Shape) Names() *Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Names
}

// Needs returns what must be there along with something else.
func (s *Shape) Needs() []Need {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Needs
}

// Prefix returns the first items of a list, each with a shape of its own.
func (s *Shape) Prefix() []Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Prefix
}

// Contains returns what at least one item of a list is; nil where nothing is said.
func (s *Shape) Contains() *Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Contains
}

// Branches returns the alternatives.
func (s *Shape) Branches() []Branch {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Branches
}

// Exclusive reports whether exactly one of the branches holds, rather than at least one.
func (s *Shape) Exclusive() bool {
	if s.Composition == nil {
		return false
	}
	return s.Composition.Exclusive
}

// Discriminator returns the property whose value says which of the branches holds; empty where none does.
func (s *Shape) Discriminator() string {
	if s.Composition == nil {
		return ""
	}
	return s.Composition.Discriminator
}

// Conditions returns what holds in some cases only.
func (s *Shape) Conditions() []Condition {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Conditions
}

// Not returns what the value is not.
func (s *Shape) Not() []Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Not
}

// Extends returns the shapes with a name whose fields it has taken over.
func (s *Shape) Extends() []Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.Extends
}

// All returns what else must hold beside it, and was not joined with it.
func (s *Shape) All() []Use {
	if s.Composition == nil {
		return nil
	}
	return s.Composition.All
}

// SetPatterns sets what Patterns returns.
func (s *Shape) SetPatterns(list []PatternField) {
	if c := s.change(len(list) == 0); c != nil {
		c.Patterns = list
	}
}

// SetNames sets what Names returns.
func (s *Shape) SetNames(use *Use) {
	if c := s.change(use == nil); c != nil {
		c.Names = use
	}
}

// SetNeeds sets what Needs returns.
func (s *Shape) SetNeeds(list []Need) {
	if c := s.change(len(list) == 0); c != nil {
		c.Needs = list
	}
}

// SetPrefix sets what Prefix returns.
func (s *Shape) SetPrefix(list []Use) {
	if c := s.change(len(list) == 0); c != nil {
		c.Prefix = list
	}
}

// SetContains sets what Contains returns.
func (s *Shape) SetContains(use *Use) {
	if c := s.change(use == nil); c != nil {
		c.Contains = use
	}
}

// SetBranches sets what Branches returns.
func (s *Shape) SetBranches(list []Branch) {
	if c := s.change(len(list) == 0); c != nil {
		c.Branches = list
	}
}

// SetExclusive sets what Exclusive returns.
func (s *Shape) SetExclusive(only bool) {
	if c := s.change(!only); c != nil {
		c.Exclusive = only
	}
}

// SetDiscriminator sets what Discriminator returns.
func (s *Shape) SetDiscriminator(name string) {
	if c := s.change(name == ""); c != nil {
		c.Discriminator = name
	}
}

// SetConditions sets what Conditions returns.
func (s *Shape) SetConditions(list []Condition) {
	if c := s.change(len(list) == 0); c != nil {
		c.Conditions = list
	}
}

// SetNot sets what Not returns.
func (s *Shape) SetNot(list []Use) {
	if c := s.change(len(list) == 0); c != nil {
		c.Not = list
	}
}

// SetExtends sets what Extends returns.
func (s *Shape) SetExtends(list []Use) {
	if c := s.change(len(list) == 0); c != nil {
		c.Extends = list
	}
}

// SetAll sets what All returns.
func (s *Shape) SetAll(list []Use) {
	if c := s.change(len(list) == 0); c != nil {
		c.All = list
	}
}

// change returns a copy of the composition that may be changed; nil where there is none, and what is
// set is nothing.
func (s *Shape) change(nothing bool) *Composition {
	if s.Composition == nil && nothing {
		return nil
	}
	own := Composition{}
	if s.Composition != nil {
		own = *s.Composition
	}
	s.Composition = &own
	return &own
}
