package diff

import (
	"github.com/lssm-tech/docsgen/contracts"
)

// change is one change of a shape, with what it does where it stands.
type change struct {
	rule     *Rule
	effect   Effect
	path     string // within what is compared
	old, new string
	gone     bool // what has changed is in the base alone
	told     bool // who receives it was told to expect more
	filled   bool // who receives what callers send fills in what they leave out
	access   access
	own      bool // it is whether the property itself is there
}

// verdict is what a change means in a direction: what the rule says, unless the effect is another
// one in its place.
func (c *change) verdict(d Direction) Verdict {
	v := c.effect.Verdict(d)
	if c.effect == c.rule.Effect {
		v = c.rule.Verdict(d)
	}
	if c.told && d == Out {
		v = min(v, Risky)
	}
	if c.filled && d == In {
		v = min(v, Compatible)
	}
	if c.access.bars(d) {
		v = min(v, c.barred(d))
	}
	return v
}

// words reports whether a change means the same whoever sends or receives.
func (c *change) words() bool {
	return c.effect == None && (c.rule.In == c.rule.Out || c.rule.Effect != None)
}

// shapes compares what stands in one place of two contracts, or two types. Types with a page of
// their own are compared once, whoever holds them: where both sides hold the same one, it notes
// only that it does.
type shapes struct {
	*comparison
	changes []change
	links   []link
	open    map[pairKey]bool                                 // pairs that are being compared
	same    map[pairKey]bool                                 // pairs that were found to be the same
	around  [2]*contracts.Shape                              // the objects of both sides of which parts are compared; nil for none
	nulls   [2]bool                                          // whether null is a value besides what the shapes of both sides say, in their places
	fields  map[*contracts.Shape]map[string]*contracts.Field // of those that were objects around
	visits  int
	access  access // of the properties in which what is compared stands
}

// pairKey is a pair of shapes, and how what holds them depends on them.
type pairKey struct {
	a, b *contracts.Shape
	mode mode
}

// maxVisits bounds how many pairs of shapes are compared in one place: shapes without a name that
// differ and hold each other in several ways are told in each way.
const maxVisits = 20_000

func (c *comparison) newShapes() *shapes {
	return &shapes{comparison: c, open: map[pairKey]bool{}, same: map[pairKey]bool{}, fields: map[*contracts.Shape]map[string]*contracts.Field{}}
}

// link is a place at which a pair of types is held.
type link struct {
	pair   *typePair
	path   string
	access access
}

func (s *shapes) add(r *Rule, m mode, path, old, fresh string) {
	s.effect(r, r.Effect.within(m), path, old, fresh)
}

func (s *shapes) effect(r *Rule, e Effect, path, old, fresh string) {
	s.changes = append(s.changes, change{rule: r, effect: e, path: path, old: old, new: fresh, access: s.access})
}

// use compares two shapes in their places.
func (s *shapes) use(a, b *contracts.Use, m mode, path string) {
	pair, known := s.pair(a.Shape, b.Shape)
	if known && m == plain {
		s.links = append(s.links, link{pair, path, s.access})
		if a.Nullable != b.Nullable && a.Shape.Nullable == b.Shape.Nullable {
			s.null(a, b, m, path)
		}
		s.annotations(&a.Annotations, &b.Annotations, path)
		s.constraints(a.Constraints(), b.Constraints(), m, path)
		s.notes(a.Notes(), b.Notes(), m, path)
		return
	}
	if !known && (a.Shape.Declared() || b.Shape.Declared()) && a.Shape.Name != b.Shape.Name && classOf(a.Shape) == classOf(b.Shape) {
		s.add(typeRenamed, plain, path, describe(a), describe(b))
	}
	s.null(a, b, m, path)
	// what is said of the place holds along with what is said of the shape
	x, y := a.Annotations, b.Annotations
	x.Join(a.Shape.Annotations)
	y.Join(b.Shape.Annotations)
	key := pairKey{a.Shape, b.Shape, m}
	bare := unbounded(a) && unbounded(b)
	if s.open[key] || bare && s.same[key] {
		return
	}
	if s.visits++; s.visits > maxVisits {
		s.add(typeUnknown, m, path, describe(a), describe(b))
		return
	}
	s.open[key] = true
	before := len(s.changes)
	s.annotations(&x, &y, path)
	s.nulls = [2]bool{a.Nullable || a.Shape.Nullable, b.Nullable || b.Shape.Nullable}
	switch one, other := isNull(a), isNull(b); {
	case one && other || open(a) || open(b):
		s.content(a.Shape, b.Shape, &x, &y, m, path)
	case one && nullable(b):
		s.add(typeWidened, m, path, describe(a), describe(b))
	case other && nullable(a):
		s.add(typeNarrowed, m, path, describe(a), describe(b))
	default:
		s.content(a.Shape, b.Shape, &x, &y, m, path)
	}
	s.same[key] = bare && len(s.changes) == before
	delete(s.open, key)
}

// unbounded reports whether nothing is said of a place besides the shape.
func unbounded(u *contracts.Use) bool {
	a := &u.Annotations
	return len(a.Constraints())+len(a.Notes()) == 0 && a.Default().Kind() == contracts.Missing && a.Title+a.Description == "" && !a.Deprecated && !a.Personal && !a.ReadOnly && !a.WriteOnly
}

// null compares whether null is a value.
func (s *shapes) null(a, b *contracts.Use, m mode, path string) {
	if open(a) || open(b) {
		return // then its type has changed, and says so
	}
	switch x, y := nullable(a), nullable(b); {
	case !x && y:
		s.add(fieldBecameNullable, m, path, describe(a), describe(b))
	case x && !y:
		s.add(fieldNotNullable, m, path, describe(a), describe(b))
	}
}

// content compares two shapes, with all that is said of them.
func (s *shapes) content(a, b *contracts.Shape, x, y *contracts.Annotations, m mode, path string) {
	one, other := wholes(a, x), wholes(b, y)
	bounds, others := x.Constraints(), y.Constraints()
	if classOf(one) == listClass && classOf(other) == listClass {
		l, o := lengths(listed{one, bounds}, listed{other, others})
		one, bounds, other, others = l.Shape, l.bounds, o.Shape, o.bounds
	}
	one, bounds = withinBounds(one, bounds, other, others)
	other, others = withinBounds(other, others, one, bounds)
	if same := s.kinds(one, other, x, y, m, path); same {
		integer := integers(one) && integers(other)
		s.constraints(applied(one, bounds, integer), applied(other, others, integer), m, path)
	}
	s.notes(x.Notes(), y.Notes(), m, path)
	s.beside(a, b, m, path)
}

// kinds compares what shapes are, and tells whether what bounds them can be compared too.
func (s *shapes) kinds(a, b *contracts.Shape, x, y *contracts.Annotations, m mode, path string) bool {
	old, fresh := describeShape(a), describeShape(b)
	a, b = plainForm(a), plainForm(b)
	one, other := classOf(a), classOf(b)
	switch {
	case one == unionClass || other == unionClass:
		return s.unions(a, b, x, y, m, path)
	case one == other:
		switch one {
		case finiteClass:
			s.values(a, b, x, y, m, path)
		case scalarClass:
			return s.scalars(a, b, m, path)
		case objectClass:
			s.objects(a, b, m, path)
		case listClass:
			s.lists(a, b, x, y, m, path)
		}
		return true
	case one == neverClass || other == anyClass:
		s.add(typeWidened, m, path, old, fresh)
		return one != neverClass
	case other == neverClass || one == anyClass:
		s.add(typeNarrowed, m, path, old, fresh)
		return other != neverClass
	case one == finiteClass && other == scalarClass && fits(a, b, y):
		s.add(enumDropped, m, path, old, fresh)
		return false
	case one == scalarClass && other == finiteClass && fits(b, a, x):
		s.add(enumIntroduced, m, path, old, fresh)
		return false
	case one == scalarClass && !known(a) || other == scalarClass && !known(b):
		s.add(typeUnknown, m, path, old, fresh)
		return false
	}
	s.add(typeChanged, m, path, old, fresh)
	return false
}
