package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// unions compares shapes of which at least one is a union; the other is one of a single member. It
// tells whether bounds can be compared.
func (s *shapes) unions(a, b *contracts.Shape, x, y *contracts.Annotations, m mode, path string) bool {
	olds, news := split(alternativesOf(a, x), alternativesOf(b, y), discriminator(a, b))
	if classOf(a) != unionClass || classOf(b) != unionClass {
		if pairs := match(s, olds, news); len(pairs) == 0 {
			s.add(typeChanged, m, path, describeShape(a), describeShape(b))
			return false
		}
	}
	s.branches(olds, news, exclusive(a, s.nulls[0]), exclusive(b, s.nulls[1]), m, path)
	if by := a.Discriminator(); by != "" && by == b.Discriminator() {
		s.mapped(olds, news, by, m, path)
	}
	if a.Discriminator() != b.Discriminator() {
		s.add(discriminatorChanged, plain, path, a.Discriminator(), b.Discriminator())
	}
	return classOf(a) == classOf(b)
}

// discriminator is the property by which alternatives of both are told apart; empty for none, or two.
func discriminator(a, b *contracts.Shape) string {
	x, y := a.Discriminator(), b.Discriminator()
	if x != "" && y != "" && x != y {
		return ""
	}
	return cmp.Or(x, y)
}

// alternativesOf returns the members of a union, or a shape that is none as the only one. Null
// is no member: whether it is a value is compared by itself.
func alternativesOf(s *contracts.Shape, a *contracts.Annotations) []contracts.Branch {
	if classOf(s) == unionClass {
		return members(s.Branches())
	}
	return []contracts.Branch{{Use: contracts.Use{Shape: s, Annotations: contracts.Annotations{Details: &contracts.Details{Constraints: a.Constraints()}}}}}
}

func members(branches []contracts.Branch) []contracts.Branch {
	return slices.DeleteFunc(slices.Clone(branches), func(b contracts.Branch) bool { return isNull(&b.Use) })
}

// exclusive reports whether exactly one of the branches holds of a shape that has some, and it is
// not told by its values which. Null says whether null is an alternative besides.
func exclusive(s *contracts.Shape, null bool) bool {
	if !s.Exclusive() || s.Discriminator() != "" {
		return false
	}
	nulls := 0 // how many alternatives it is one of
	if null {
		nulls++
	}
	for i := range s.Branches() {
		if nullable(&s.Branches()[i].Use) {
			nulls++
		}
	}
	list := members(s.Branches())
	if nulls > 1 || len(list) > maxMembers { // where they are too many, that is the safe answer
		return true
	}
	for i := range list {
		for j := range list[:i] {
			if !disjoint(list[i].Shape, list[j].Shape) {
				return true
			}
		}
	}
	return false
}

// branches compares alternatives.
func (s *shapes) branches(olds, news []contracts.Branch, before, after bool, m mode, path string) {
	inner := m
	switch {
	case before && after:
		inner = mixed.in(m) // more of one alternative may be a value of two of them
	case after:
		s.add(unionExclusive, m, path, "", "")
		inner = mixed.in(m)
	case before:
		s.add(unionInclusive, m, path, "", "")
		inner = mixed.in(m)
	}
	pairs := match(s, olds, news)
	covered, covering := s.covered(olds, before), s.covered(news, after)
	part := func(covered bool) mode {
		if covered {
			return moot
		}
		return inner
	}
	for i := range olds {
		at := path + "|" + labelOf(&olds[i])
		if j, ok := pairs[i]; ok {
			s.use(&olds[i].Use, &news[j].Use, part(covered[i] && covering[j]), at)
			continue
		}
		s.add(unionMemberRemoved, part(covered[i]), at, describe(&olds[i].Use), "")
	}
	taken := map[int]bool{}
	for _, j := range pairs {
		taken[j] = true
	}
	for j := range news {
		if !taken[j] {
			s.add(unionMemberAdded, part(covering[j]), path+"|"+labelOf(&news[j]), "", describe(&news[j].Use))
		}
	}
}

// mapped compares the values by which a property tells that an alternative holds, where not the
// alternatives themselves say them: they are mapped, or else the names of their types (OpenAPI 3.1,
// Discriminator Object).
func (s *shapes) mapped(olds, news []contracts.Branch, by string, m mode, path string) {
	value := func(b *contracts.Branch) string { return cmp.Or(b.Label, b.Shape.Name) }
	for i, j := range match(s, olds, news) {
		a, b := &olds[i], &news[j]
		if old, fresh := value(a), value(b); old != fresh && old != "" && fresh != "" && kindsOf(a, by) == nil && kindsOf(b, by) == nil {
			s.add(literalChanged, m, contracts.JoinPath(path+"|"+labelOf(a), by), old, fresh)
		}
	}
}

func labelOf(b *contracts.Branch) string {
	if b.Label != "" {
		return b.Label
	}
	return describe(&b.Use)
}

// maxMembers bounds how many alternatives are compared with each other.
const maxMembers = 200

// match finds which alternative of the base is which of the head, the surest first. Of very many,
// those of one name are the same.
func match(s *shapes, olds, news []contracts.Branch) map[int]int {
	pairs, taken := map[int]int{}, map[int]bool{}
	if max(len(olds), len(news)) > maxMembers {
		byName := map[string]int{}
		for j := range news {
			byName[labelOf(&news[j])] = j
		}
		for i := range olds {
			if j, ok := byName[labelOf(&olds[i])]; ok && !taken[j] {
				pairs[i], taken[j] = j, true
			}
		}
		return pairs
	}
	for _, sure := range [...]func(a, b *contracts.Branch) bool{
		func(a, b *contracts.Branch) bool { return equalUses(&a.Use, &b.Use) },
		func(a, b *contracts.Branch) bool { _, known := s.pair(a.Shape, b.Shape); return known },
		func(a, b *contracts.Branch) bool { return a.Label != "" && a.Label == b.Label },
		func(a, b *contracts.Branch) bool { return comparable(a.Shape, b.Shape) && a.Shape.Name == b.Shape.Name },
		func(a, b *contracts.Branch) bool { return comparable(a.Shape, b.Shape) },
	} {
		for i := range olds {
			if _, done := pairs[i]; done {
				continue
			}
			for j := range news {
				if !taken[j] && sure(&olds[i], &news[j]) {
					pairs[i], taken[j] = j, true
					break
				}
			}
		}
	}
	return pairs
}

// comparable reports whether two alternatives may be what became of each other.
func comparable(a, b *contracts.Shape) bool {
	a, b = plainForm(a), plainForm(b)
	one, other := classOf(a), classOf(b)
	switch {
	case one == scalarClass && other == scalarClass:
		x, y := scalarOf(a), scalarOf(b)
		return a.Scalar == b.Scalar || known(a) && known(b) && (x.holds(y) || y.holds(x))
	case one == objectClass && other == objectClass:
		return !disjoint(a, b)
	}
	return one == other
}

// disjoint reports whether it is certain that no value is of both shapes, null apart.
func disjoint(a, b *contracts.Shape) bool {
	a, b = plainForm(a), plainForm(b)
	one, other := classOf(a), classOf(b)
	switch {
	case one == anyClass || other == anyClass || one == unionClass || other == unionClass:
		return false
	case one == neverClass || other == neverClass:
		return true
	case one == finiteClass && other == finiteClass:
		in := set(finite(a))
		return !slices.ContainsFunc(finite(b), func(v contracts.Value) bool { return in[spelt(v)] })
	case one == finiteClass || other == finiteClass:
		return apart(a, b) || apart(b, a)
	case one != other:
		return one != scalarClass && other != scalarClass || one == scalarClass && known(a) || other == scalarClass && known(b)
	case one == scalarClass:
		x, y := scalarOf(a).values, scalarOf(b).values
		numbers := strings.Contains("integer number", x) && strings.Contains("integer number", y)
		return known(a) && known(b) && x != y && !numbers
	case one == objectClass:
		others := fieldsByName(b)
		for i := range a.Fields {
			f := &a.Fields[i]
			g := others[f.Name]
			if g == nil || f.Optional || g.Optional || f.Nullable || g.Nullable {
				continue
			}
			if classOf(f.Shape) == finiteClass && classOf(g.Shape) == finiteClass && disjoint(f.Shape, g.Shape) {
				return true
			}
		}
	}
	return false
}

// apart reports whether the values of an enum are of other types than those of a shape that is
// none.
func apart(values, s *contracts.Shape) bool {
	if classOf(values) != finiteClass {
		return false
	}
	for _, v := range finite(values) {
		if v.Kind() == contracts.Object && classOf(s) == objectClass || v.Kind() == contracts.Array && classOf(s) == listClass {
			return false
		}
		if classOf(s) == scalarClass && (!known(s) || kindOf(scalarOf(s).values) == v.Kind()) {
			return false
		}
	}
	return true
}

func alternatives(s *contracts.Shape) string {
	var names []string
	for i := range s.Branches() {
		names = append(names, labelOf(&s.Branches()[i]))
	}
	return join(names, " | ")
}

func condition(c contracts.Condition) string {
	text := "if " + describe(orAnything(c.If))
	if c.Then != nil {
		text += ", then " + describe(c.Then)
	}
	if c.Else != nil {
		text += ", else " + describe(c.Else)
	}
	return text
}
