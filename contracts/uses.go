package contracts

// EachShape calls visit for every shape in a value, with the path at which it stands, as in
// JoinPath.
func (v Value) EachShape(visit func(path string, use *Use)) {
	var path [128]byte // of most paths, so that none is made to be thrown away
	visitAll(v, &place{trail: path[:0]}, func(p *place, v Value) {
		if v.Kind() == ShapeValue {
			visit(string(p.trail), v.Shape())
		}
	})
}

// use adds the types of a shape in its place, and of the shapes in notes on it.
func (s *refSet) use(u *Use) {
	s.shape(u.Shape)
	noted(u.Notes(), func(inner *Use) bool {
		s.shape(inner.Shape)
		return true
	})
}

// shape adds the type that a shape is, or those that a shape without a name holds.
func (s *refSet) shape(shape *Shape) {
	if !shape.Declared() {
		s.walk.types(shape, s.addType)
		return
	}
	s.addType(shape)
}

func (s *refSet) addType(shape *Shape) {
	shape.identify()
	s.add(Ref{Relation: UsesModel, Shape: shape})
}

// ownShape adds the types that a type's own shape holds.
func (s *refSet) ownShape(own *Shape) {
	if own == nil {
		return
	}
	own.identify()
	s.walk.types(own, func(held *Shape) {
		if held.id() != own.id() {
			s.addType(held)
		}
	})
}
