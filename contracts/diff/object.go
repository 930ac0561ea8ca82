package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// objects compares the fields of two objects by their names, and what is said of all others.
func (s *shapes) objects(a, b *contracts.Shape, m mode, path string) {
	if named(a) && keyed(b) || keyed(a) && named(b) {
		s.add(typeChanged, m, path, describeShape(a), describeShape(b))
		return
	}
	around := s.around
	defer s.within(anything.Shape, anything.Shape)()
	olds, news := fieldsByName(a), fieldsByName(b)
	var removed, added []*contracts.Field
	for i := range a.Fields {
		f := &a.Fields[i]
		if g := news[f.Name]; g != nil {
			s.field(f, g, around, m, contracts.JoinPath(path, f.Name))
		} else {
			removed = append(removed, f)
		}
	}
	for i := range b.Fields {
		if olds[b.Fields[i].Name] == nil {
			added = append(added, &b.Fields[i])
		}
	}
	for _, f := range removed {
		s.fieldRemoved(f, b, m, contracts.JoinPath(path, f.Name))
	}
	for _, f := range added {
		s.fieldAdded(f, a, m, contracts.JoinPath(path, f.Name))
	}
	s.renamed(a, b, removed, added, path)
	if len(removed)+len(added) == 0 && reordered(a, b) {
		s.add(fieldOrder, m, path, describeShape(a), describeShape(b))
	}
	s.further(a, b, m, path)
}

// fieldRemoved tells of a field that is gone from an object, of which is is what it became.
func (s *shapes) fieldRemoved(f *contracts.Field, is *contracts.Shape, m mode, path string) {
	defer s.accessed(accessOf(&f.Use))()
	r := fieldRemovedRequired
	switch {
	case f.Deprecated || f.Shape.Deprecated:
		r = fieldRemovedDeprecated
	case f.Optional:
		r = fieldRemovedOptional
	}
	s.add(r, m, path, describe(&f.Use), "")
	s.changes[len(s.changes)-1].gone, s.changes[len(s.changes)-1].own = true, accessOf(&f.Use).bars(In)
	by := byPattern(is, f.Name)
	switch {
	case is.Closed && r != fieldRemovedDeprecated && by == nil:
		s.add(fieldRefused, m, path, describe(&f.Use), "")
		s.changes[len(s.changes)-1].gone = true
	case by != nil: // which it is one of now
		s.use(&f.Use, by, m, path)
	case is.Rest != nil && !anyOfAll(is.Rest):
		s.use(&f.Use, is.Rest, m, path)
	}
}

// fieldAdded tells of a field that is new in an object, of which was is what it was.
func (s *shapes) fieldAdded(f *contracts.Field, was *contracts.Shape, m mode, path string) {
	defer s.accessed(accessOf(&f.Use))()
	r := fieldAddedRequired
	switch {
	case f.Optional:
		r = fieldAddedOptional
	case f.Default().Kind() != contracts.Missing:
		r = fieldAddedRequiredDefault
	}
	s.add(r, m, path, "", describe(&f.Use))
	s.changes[len(s.changes)-1].own = accessOf(&f.Use).bars(In)
	s.changes[len(s.changes)-1].filled = r == fieldAddedRequiredDefault && s.options.DefaultsFill
	if by := byPattern(was, f.Name); by != nil {
		s.use(by, &f.Use, m, path)
	} else if was.Rest != nil && !anyOfAll(was.Rest) {
		s.use(was.Rest, &f.Use, m, path)
	}
}

// named reports whether an object has fields, and says nothing of further properties that it may
// have.
func named(s *contracts.Shape) bool {
	return len(s.Fields) > 0 && s.Rest == nil && len(s.Patterns()) == 0
}

// keyed reports whether an object is a map: its properties are named by whoever fills it, and hold
// one thing.
func keyed(s *contracts.Shape) bool {
	return len(s.Fields)+len(s.Patterns()) == 0 && s.Rest != nil && !anyOfAll(s.Rest)
}

func fieldsByName(s *contracts.Shape) map[string]*contracts.Field {
	byName := make(map[string]*contracts.Field, len(s.Fields))
	for i := range s.Fields {
		byName[s.Fields[i].Name] = &s.Fields[i]
	}
	return byName
}

// field compares what became of a field. Around are the objects of which more is said here.
func (s *shapes) field(f, g *contracts.Field, around [2]*contracts.Shape, m mode, path string) {
	defer s.accessed(accessOf(&f.Use) & accessOf(&g.Use))()
	switch {
	case f.Optional && !g.Optional:
		s.add(fieldBecameRequired, m, path, "optional", "required")
		s.changes[len(s.changes)-1].own = (accessOf(&f.Use) & accessOf(&g.Use)).bars(In)
		s.changes[len(s.changes)-1].filled = g.Default().Kind() != contracts.Missing && s.options.DefaultsFill
	case !f.Optional && g.Optional:
		s.add(fieldBecameOptional, m, path, "required", "optional")
	}
	x, known := s.said(f, around[0])
	y, other := s.said(g, around[1])
	defer s.within(known, other)()
	s.use(x, y, m, path)
}

// said is what a part of an object says itself of a field, and what the object around says of it. A
// type that it only takes over is compared there.
func (s *shapes) said(f *contracts.Field, around *contracts.Shape) (own *contracts.Use, known *contracts.Shape) {
	if around == nil {
		return &f.Use, anything.Shape
	}
	fields := s.fields[around]
	if fields == nil {
		fields = fieldsByName(around)
		s.fields[around] = fields
	}
	there := fields[f.Name]
	if there == nil {
		return &f.Use, anything.Shape
	}
	if known = there.Shape; known != f.Shape {
		return &f.Use, known
	}
	return &contracts.Use{Shape: anything.Shape, Annotations: f.Annotations}, anything.Shape
}

// renamed notes fields that were probably renamed. It never softens what removing and adding means.
func (s *shapes) renamed(a, b *contracts.Shape, removed, added []*contracts.Field, path string) {
	if len(removed)*len(added) > 400 {
		return // then nobody would believe it
	}
	taken := map[string]bool{}
	for _, f := range removed {
		for _, g := range added {
			if taken[g.Name] || describe(&f.Use) != describe(&g.Use) {
				continue
			}
			if alike(f.Name, g.Name) >= 0.8 || placeOf(a, f) == placeOf(b, g) && len(removed) == len(added) {
				taken[g.Name] = true
				s.add(fieldRenamed, plain, contracts.JoinPath(path, f.Name), f.Name, g.Name)
				break
			}
		}
	}
}

func placeOf(s *contracts.Shape, f *contracts.Field) int {
	return slices.IndexFunc(s.Fields, func(other contracts.Field) bool { return other.Name == f.Name })
}

// alike says how much two names have in common, from 0 to 1: twice the length of what they begin
// and end with together, by their lengths.
func alike(a, b string) float64 {
	x, y := strings.ToLower(a), strings.ToLower(b)
	start := 0
	for start < min(len(x), len(y)) && x[start] == y[start] {
		start++
	}
	end := 0
	for end < min(len(x), len(y))-start && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	return 2 * float64(start+end) / float64(len(x)+len(y))
}

func reordered(a, b *contracts.Shape) bool {
	return !slices.EqualFunc(a.Fields, b.Fields, func(f, g contracts.Field) bool { return f.Name == g.Name })
}

var anything = &contracts.Use{Shape: &contracts.Shape{}}

func orAnything(u *contracts.Use) *contracts.Use {
	if u == nil {
		return anything
	}
	return u
}

// further compares what is said of properties besides the fields.
func (s *shapes) further(a, b *contracts.Shape, m mode, path string) {
	rest := path + "{*}"
	switch {
	case a.Closed && !b.Closed:
		s.add(opened, m, path, "no further properties", "further properties")
	case !a.Closed && b.Closed:
		s.add(closed, m, path, "further properties", "no further properties")
	case a.Rest != nil || b.Rest != nil:
		s.use(orAnything(a.Rest), orAnything(b.Rest), m, rest)
	}
	switch {
	case a.Names() == nil && b.Names() != nil:
		s.add(namesAdded, m, path, "", describe(b.Names()))
	case a.Names() != nil && b.Names() == nil:
		s.add(namesRemoved, m, path, describe(a.Names()), "")
	case a.Names() != nil:
		s.use(a.Names(), b.Names(), m, path+"{names}")
	}
	s.patternFields(a, b, m, path)
	before, after := needs(a), needs(b)
	for _, need := range lacking(before, after) {
		s.add(needRemoved, m, path, need, "")
	}
	for _, need := range lacking(after, before) {
		s.add(needAdded, m, path, "", need)
	}
}

func fieldsByPattern(s *contracts.Shape) map[string]*contracts.PatternField {
	byPattern := make(map[string]*contracts.PatternField, len(s.Patterns()))
	for i := range slices.Backward(s.Patterns()) { // of equal ones the first
		byPattern[s.Patterns()[i].Pattern] = &s.Patterns()[i]
	}
	return byPattern
}

// lacking returns the words of a list that another one lacks.
func lacking(list, other []string) []string {
	there := map[string]bool{}
	for _, word := range other {
		there[word] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(word string) bool { return there[word] })
}

// needs lists what must be there where something else is, a pair each.
func needs(s *contracts.Shape) []string {
	var list []string
	for _, need := range s.Needs() {
		for _, name := range need.Required {
			list = append(list, name+" where "+need.With+" is")
		}
	}
	return list
}
