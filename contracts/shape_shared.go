package contracts

import (
	"slices"
	"sync"
)

// SharedShapes keeps one copy of the shapes with a name that several modules have: each module that
// was evaluated has copies of what it imports, which are most of the shapes that a large workspace
// has. It is safe for concurrent use, and empty at first.
type SharedShapes struct {
	mu    sync.Mutex
	known map[sharedID][]sharedShape
}

// sharedID is what equal shapes have in common: what they say, and where they are declared.
type sharedID struct {
	typeID
	origin Position
}

// sharedShape is a shape with the shapes with a name that it holds, in order, which its sum knows by
// their names only.
type sharedShape struct {
	shape *Shape
	holds []*Shape
}

// Share has the uses of shapes that nobody else has yet lead to the copies that are known, and keeps
// those that are new. Shapes that lie on circles of names, or lead to one, stay as they are. The
// shapes must not be changed afterwards.
func (t *SharedShapes) Share(uses []*Use) {
	for _, u := range uses {
		if u.Shape.Declared() {
			u.Shape.identify()
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.known == nil {
		t.known = map[sharedID][]sharedShape{}
	}
	s := sharing{table: t, done: make(map[*Shape]*Shape, len(uses))}
	for _, u := range uses {
		if shared := s.shape(u.Shape); shared != nil {
			u.Shape = shared
		}
	}
}

// sharing is one call of Share.
type sharing struct {
	table *SharedShapes
	done  map[*Shape]*Shape // what shapes with a name became; nil for those that stay, and while they are looked at
	depth int
}

// maxShared bounds how far shapes lead on, since each step takes some of the stack.
const maxShared = 1000

// shape returns the shared copy of a shape with a name; nil where it stays as it is.
func (s *sharing) shape(own *Shape) *Shape {
	if !own.Declared() || s.depth == maxShared {
		return nil
	}
	if shared, met := s.done[own]; met {
		return shared
	}
	s.done[own] = nil
	s.depth++
	defer func() { s.depth-- }()
	held, ok := s.held(own, nil, nil)
	if !ok {
		return nil
	}
	id := sharedID{own.id(), own.Origin}
	for _, known := range s.table.known[id] {
		if slices.Equal(known.holds, held) {
			s.done[own] = known.shape
			return known.shape
		}
	}
	s.table.known[id] = append(s.table.known[id], sharedShape{own, held})
	s.done[own] = own
	return own
}

// held appends the shared copies of what a shape holds, itself or through shapes without a name, and
// has it hold them. It is not ok where one of them stays as it is.
func (s *sharing) held(own *Shape, list []*Shape, seen map[*Shape]bool) (_ []*Shape, ok bool) {
	if own.Details.holdsShapes() {
		return nil, false
	}
	for u := range own.Held() {
		if u.Details.holdsShapes() {
			return nil, false
		}
		switch inner := u.Shape; {
		case inner.Declared():
			shared := s.shape(inner)
			if shared == nil {
				return nil, false
			}
			u.Shape = shared
			list = append(list, shared)
		case !inner.leaf() && !seen[inner]:
			if seen == nil {
				seen = map[*Shape]bool{}
			}
			seen[inner] = true
			if list, ok = s.held(inner, list, seen); !ok {
				return nil, false
			}
		}
	}
	return list, true
}

// holdsShapes reports whether there are shapes in the values, which walks of shapes don't meet.
func (d *Details) holdsShapes() (found bool) {
	if d == nil {
		return false
	}
	for _, v := range d.Examples {
		v.EachShape(func(string, *Use) { found = true })
	}
	d.Default.EachShape(func(string, *Use) { found = true })
	return found
}
