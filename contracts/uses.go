package contracts

// shapes finds the types that a value of a spec uses.
func (s *refSet) shapes(v Value) {
	if v.Kind != ShapeValue {
		return
	}
	s.shape(v.Shape.Shape)
	for _, note := range v.Shape.Notes {
		note.Value.Walk(s.shapes)
	}
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
