package contracts

// EachShape calls visit for every shape in a value, with the path at which it stands, as in
// JoinPath.
func (v Value) EachShape(visit func(path string, use *Use)) {
	visitAll(v, &place{}, func(p *place, v Value) {
		if v.Kind == ShapeValue {
			visit(string(p.trail), v.Shape)
		}
	})
}

// use adds the types of a shape in its place, and of the shapes in notes on it.
func (s *refSet) use(u *Use) {
	s.shape(u.Shape)
	noted(u.Notes, func(inner *Use) bool {
		s.shape(inner.Shape)
		return true
	})
}

// shape adds the type that a shape is, or those that a shape without a name holds.
func (s *refSet) shape(shape *Shape) {
	s.walk.Walk(shape, func(inner *Shape) bool {
		if !inner.Declared() {
			return true
		}
		inner.identify()
		s.add(Ref{Relation: UsesModel, Shape: inner})
		return false
	})
}

// ownShape adds the types that a type's own shape holds.
func (s *refSet) ownShape(own *Shape) {
	if own == nil {
		return
	}
	own.identify()
	s.walk.Walk(own, func(inner *Shape) bool {
		switch {
		case inner == own || !inner.Declared():
			return true
		case inner.id() != own.id():
			s.add(Ref{Relation: UsesModel, Shape: inner})
		}
		return false
	})
}
