package contracts

import "slices"

// model adds a declared model, or what an anonymous one holds.
func (s *refSet) model(m *Model, depth int) {
	switch {
	case m == nil || depth > MaxDepth || s.shapes[m]:
	case m.Declared():
		s.add(Ref{Relation: UsesModel, Model: m})
	default:
		if s.shapes == nil {
			s.shapes = map[*Model]bool{}
		}
		s.shapes[m] = true
		for i := range m.Fields {
			s.fieldType(m.Fields[i].Type, depth+1)
		}
		s.fieldType(m.Base, depth+1)
	}
}

// fields adds the models that a type's own fields hold.
func (s *refSet) fields(m *Model) {
	for i := range m.Fields {
		s.fieldType(m.Fields[i].Type, 0)
	}
	s.fieldType(m.Base, 0)
	self := m.id()
	s.list = slices.DeleteFunc(s.list, func(r Ref) bool { return r.Model != nil && r.Model.id() == self })
}

func (s *refSet) fieldType(t FieldType, depth int) {
	s.model(t.Model, depth)
	for i := range t.Union {
		s.fieldType(t.Union[i], depth+1)
	}
}
