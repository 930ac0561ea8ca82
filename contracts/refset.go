package contracts

import (
	"cmp"
	"slices"
)

// maxDepth bounds walks over specs and models, which may be as deep as their authors please.
const maxDepth = 64

// refSet collects refs without repetitions.
type refSet struct {
	list   []Ref
	places map[refKey][]int // in list
	shapes map[*Model]bool  // anonymous models already walked: they may hold themselves
}

// refKey is what repeated refs have in common. An event that is emitted on two occasions is two refs.
type refKey struct {
	relation Relation
	kind     Kind
	key      string
	when     string
	model    modelID
}

// add adds a ref, unless it is there. Of two refs to one target, of which one names the version, that one stays.
func (s *refSet) add(ref Ref) {
	key := refKey{relation: ref.Relation, kind: ref.To.Kind, key: ref.To.Key, when: ref.When}
	if ref.Model != nil {
		key.model = ref.Model.id()
	}
	for _, i := range s.places[key] {
		there := &s.list[i]
		if there.To.Version == "" || ref.To.Version == "" || there.To.Version == ref.To.Version {
			there.To.Version = cmp.Or(there.To.Version, ref.To.Version)
			return
		}
	}
	if s.places == nil {
		s.places = map[refKey][]int{}
	}
	s.places[key] = append(s.places[key], len(s.list))
	s.list = append(s.list, ref)
}

// mentions tells whether a target is already in the set under any relation; a version narrows a mention without one.
func (s *refSet) mentions(to ID) bool {
	return slices.ContainsFunc(s.list, func(r Ref) bool {
		return r.Model == nil && r.To.Key == to.Key && (r.To.Kind == to.Kind || r.To.Kind == "") && (r.To.Version == to.Version || to.Version == "" || r.To.Version == "")
	})
}

// looseKinds maps the names of properties that hold refs wherever they stand to the kind that is meant there.
var looseKinds = func() map[string]Kind {
	names := map[string]Kind{"op": Operation, "pres": Presentation, "subagent": Agent, "dataView": DataView, "dataViews": DataView, "testSpec": TestSpec, "testSpecs": TestSpec, "appConfig": AppConfig}
	for _, info := range Kinds {
		if info.Kind != Type && info.Kind != Template {
			names[string(info.Kind)] = info.Kind
			names[info.Plural] = info.Kind
		}
	}
	return names
}()

// loose finds refs by their looks: {key, version?} under a property that is named after a kind.
func (s *refSet) loose(self ID, v Value, property string, depth int) {
	if depth > maxDepth {
		return
	}
	kind, named := looseKinds[property]
	if named && v.Kind == Object && looksLikeRef(v) {
		if to := refID(v, kind); to.Key != self.Key && !s.mentions(to) {
			s.add(Ref{Relation: RefersTo, To: to, Loose: true})
		}
	}
	for _, item := range v.Items {
		s.loose(self, item, property, depth+1)
	}
	for _, f := range v.Fields {
		if f.Name != "meta" {
			s.loose(self, f.Value, f.Name, depth+1)
		}
	}
}

// looksLikeRef keeps objects that merely have a key, such as scenarios and fields, from being taken for refs.
func looksLikeRef(v Value) bool {
	if v.Property("key").Kind != String && v.Property("name").Kind != String {
		return false
	}
	for _, f := range v.Fields {
		switch f.Name {
		case "key", "name", "version", "kind", "optional", "reason", "targets", "description":
		default:
			return false
		}
	}
	return v.Property("version").Kind == String || len(v.Fields) == 1
}

// models finds the declared models of a spec.
func (s *refSet) models(v Value, depth int) {
	if depth > maxDepth {
		return
	}
	if v.Kind == ModelValue {
		s.model(v.Model, depth)
	}
	for _, item := range v.Items {
		s.models(item, depth+1)
	}
	for _, f := range v.Fields {
		s.models(f.Value, depth+1)
	}
}

// model adds a declared model, or what an anonymous one holds.
func (s *refSet) model(m *Model, depth int) {
	switch {
	case m == nil || depth > maxDepth || s.shapes[m]:
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
