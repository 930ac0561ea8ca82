package contracts

// maxDepth bounds walks over specs, which may be as deep as their authors please.
const maxDepth = 64

// EachShape calls visit for every shape in a value, with the path at which it stands, as in
// JoinPath.
func (v Value) EachShape(visit func(path string, use *Use)) {
	var path [128]byte // of most paths, so that none is made to be thrown away
	v.eachShape(path[:0], 0, visit)
}

func (v Value) eachShape(at trail, depth int, visit func(string, *Use)) {
	if depth > maxDepth {
		return
	}
	if v.Kind == ShapeValue {
		visit(string(at), v.Shape)
	}
	for i, item := range v.Items {
		item.eachShape(at.index(i), depth+1, visit)
	}
	for _, f := range v.Fields {
		f.Value.eachShape(at.name(f.Name), depth+1, visit)
	}
}

// shapes finds the types that a spec uses.
func (s *refSet) shapes(spec Value) {
	spec.EachShape(func(_ string, use *Use) {
		s.shape(use.Shape)
		noted(use.Notes, func(u *Use) bool {
			s.shape(u.Shape)
			return true
		})
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
