package diff

import "github.com/lssm-tech/docsgen/contracts"

// beside compares what must hold besides: alternatives of what is no union itself, conditions, what
// the value is not, and further parts.
func (s *shapes) beside(a, b *contracts.Shape, m mode, path string) {
	defer s.within(a, b)()
	if classOf(a) != unionClass && classOf(b) != unionClass {
		switch {
		case len(a.Branches()) > 0 && len(b.Branches()) > 0:
			s.branches(members(a.Branches()), members(b.Branches()), exclusive(a, false), exclusive(b, false), m, path)
		case len(b.Branches()) > 0:
			s.add(alternativesAdded, m, path, "", alternatives(b))
		case len(a.Branches()) > 0:
			s.add(alternativesRemoved, m, path, alternatives(a), "")
		}
	}
	s.each(a.Not(), b.Not(), opposed.in(m), exclusionAdded, exclusionRemoved, m, path)
	s.each(a.All(), b.All(), m, partAdded, partRemoved, m, path)
	for i := range min(len(a.Conditions()), len(b.Conditions())) {
		c, d := a.Conditions()[i], b.Conditions()[i]
		s.use(orAnything(c.If), orAnything(d.If), vague.in(m), path)
		s.use(orAnything(c.Then), orAnything(d.Then), m, path)
		s.use(orAnything(c.Else), orAnything(d.Else), m, path)
	}
	for i := len(a.Conditions()); i < len(b.Conditions()); i++ {
		s.add(conditionAdded, m, path, "", condition(b.Conditions()[i]))
	}
	for i := len(b.Conditions()); i < len(a.Conditions()); i++ {
		s.add(conditionRemoved, m, path, condition(a.Conditions()[i]), "")
	}
}

// within has parts compared as parts of two objects, until what it returns is called.
func (s *shapes) within(a, b *contracts.Shape) (leave func()) {
	before := s.around
	s.around = [2]*contracts.Shape{}
	for i, o := range [...]*contracts.Shape{a, b} {
		if o.Kind == contracts.ObjectShape {
			s.around[i] = o
		}
	}
	return func() { s.around = before }
}

// each compares parts that stand in a list: those that are in both lists are no change, wherever
// they stand, and of the others those in the same place belong together.
func (s *shapes) each(a, b []contracts.Use, inner mode, added, removed *Rule, m mode, path string) {
	before, after := byWords(a), byWords(b)
	olds, news := without(a, after), without(b, before)
	for _, u := range a {
		if v := equalIn(after, &u); v != nil {
			s.use(&u, v, inner, path) // types that they hold may have changed
		}
	}
	for i := range min(len(olds), len(news)) {
		s.use(&olds[i], &news[i], inner, path)
	}
	for i := len(olds); i < len(news); i++ {
		s.add(added, m, path, "", describe(&news[i]))
	}
	for i := len(news); i < len(olds); i++ {
		s.add(removed, m, path, describe(&olds[i]), "")
	}
}

// byWords sorts shapes by what they are called, so that not each has to be held against all others. Of
// very many that are called the same, the first count.
func byWords(list []contracts.Use) map[string][]*contracts.Use {
	words := make(map[string][]*contracts.Use, len(list))
	for i := range list {
		if called := describeShape(list[i].Shape); len(words[called]) < maxMembers {
			words[called] = append(words[called], &list[i])
		}
	}
	return words
}

func without(list []contracts.Use, other map[string][]*contracts.Use) []contracts.Use {
	var rest []contracts.Use
	for i := range list {
		if equalIn(other, &list[i]) == nil {
			rest = append(rest, list[i])
		}
	}
	return rest
}

func equalIn(list map[string][]*contracts.Use, u *contracts.Use) *contracts.Use {
	for _, other := range list[describeShape(u.Shape)] {
		if equalUses(other, u) {
			return other
		}
	}
	return nil
}

// equalUses reports whether two shapes say the same, the types that they hold by their names.
func equalUses(a, b *contracts.Use) bool { return contracts.UseValue(*a).Equal(contracts.UseValue(*b)) }
