package contracts

import "iter"

// Held returns all that a shape holds itself, in the order in which readers see it, with the shapes
// that notes name. What a shape holds through others is the business of Walk.
func (s *Shape) Held() iter.Seq[*Use] {
	return func(yield func(*Use) bool) {
		if !s.parts(func(u *Use) bool { return yield(u) && noted(u.Notes(), yield) }) {
			return
		}
		noted(s.Notes(), yield)
	}
}

// noted yields the shapes in notes.
func noted(notes []Member, yield func(*Use) bool) bool {
	for _, note := range notes {
		for _, v := range note.Value.List() {
			if v.Kind() == ShapeValue && !yield(v.Shape()) {
				return false
			}
		}
	}
	return true
}

// parts yields the shapes that make a shape up, until yield returns false.
func (s *Shape) parts(yield func(*Use) bool) bool {
	for i := range s.Fields {
		if !yield(&s.Fields[i].Use) {
			return false
		}
	}
	for i := range s.Patterns() {
		if !yield(&s.Patterns()[i].Use) {
			return false
		}
	}
	for i := range s.Branches() {
		if !yield(&s.Branches()[i].Use) {
			return false
		}
	}
	for _, list := range [...][]Use{s.Prefix(), s.Not(), s.Extends(), s.All()} {
		for i := range list {
			if !yield(&list[i]) {
				return false
			}
		}
	}
	single := [...]*Use{s.Rest, s.Names(), s.Items, s.Contains()}
	for _, u := range single {
		if u != nil && !yield(u) {
			return false
		}
	}
	for i := range s.Conditions() {
		c := &s.Conditions()[i]
		for _, u := range [...]*Use{c.If, c.Then, c.Else} {
			if u != nil && !yield(u) {
				return false
			}
		}
	}
	return true
}

// ShapeWalk visits shapes, each once however often it is held. The zero value has visited none.
type ShapeWalk struct{ seen map[*Shape]bool }

// Walk visits a shape and, where visit returns true, what it holds; nothing of what was visited
// before.
func (w *ShapeWalk) Walk(s *Shape, visit func(*Shape) bool) {
	if s == nil || w.seen[s] {
		return
	}
	if w.seen == nil {
		w.seen = map[*Shape]bool{}
	}
	w.seen[s] = true
	if !visit(s) {
		return
	}
	for u := range s.Held() {
		w.Walk(u.Shape, visit)
	}
}

// types calls found for the shapes with a name that a shape holds, itself or through such without;
// nothing of what was walked before.
func (w *ShapeWalk) types(s *Shape, found func(*Shape)) {
	look := func(u *Use) bool {
		switch inner := u.Shape; {
		case inner.Declared():
			found(inner)
		case !inner.leaf() && !w.seen[inner]:
			if w.seen == nil {
				w.seen = map[*Shape]bool{}
			}
			w.seen[inner] = true
			w.types(inner, found)
		}
		return true
	}
	s.parts(func(u *Use) bool { return look(u) && noted(u.Notes(), look) })
	noted(s.Notes(), look)
}

// leaf reports whether a shape is of a kind that holds no others, and holds none beside, as most
// are.
func (s *Shape) leaf() bool {
	switch s.Kind {
	case AnyShape, NeverShape, ScalarShape, ConstShape, EnumShape:
		return len(s.Branches())+len(s.Conditions())+len(s.Not())+len(s.Extends())+len(s.All())+len(s.Notes()) == 0
	}
	return false
}

// Empty reports whether a shape says nothing of what stands in its place.
func (s *Shape) Empty() bool {
	for range s.Held() {
		return false
	}
	a := &s.Annotations
	return s.Kind == AnyShape && len(a.Constraints()) == 0 && len(a.Notes()) == 0 && len(a.Examples()) == 0 && a.Default().Kind() == Missing &&
		!a.Deprecated && !a.ReadOnly && !a.WriteOnly && !a.Personal
}
