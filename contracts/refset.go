package contracts

import "slices"

// maxDepth bounds walks over specs and models, which may be as deep as their authors please.
const maxDepth = 64

// refSet collects refs without repetitions.
type refSet struct {
	list      []Ref
	places    map[refKey]place
	mentioned map[target]*versions
	shapes    map[*Model]bool // anonymous models already walked: they may hold themselves
}

// place says where in the list the refs of one key are.
type place struct {
	first    int
	versions map[string]bool // that they name, where there are several
}

// target is what refs mean, whatever the relation and version.
type target struct {
	kind Kind
	key  string
}

// versions counts the versions that a target is mentioned in.
type versions struct {
	named map[string]bool
	any   int // mentions without one
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
	if there, ok := s.places[key]; ok {
		first := &s.list[there.first]
		switch {
		case ref.To.Version == "" || ref.To.Version == first.To.Version || there.versions[ref.To.Version]:
			return
		case first.To.Version == "": // and so the only one
			first.To.Version = ref.To.Version
			s.mention(first.To, -1)
			return
		}
		if there.versions == nil {
			there.versions = map[string]bool{}
			s.places[key] = place{there.first, there.versions}
		}
		there.versions[ref.To.Version] = true
	} else {
		if s.places == nil {
			s.places = map[refKey]place{}
		}
		s.places[key] = place{first: len(s.list)}
	}
	s.list = append(s.list, ref)
	if ref.Model == nil {
		s.mention(ref.To, 1)
	}
}

// mention notes what a ref means; with -1, that it names a version which it did not before.
func (s *refSet) mention(to ID, change int) {
	if s.mentioned == nil {
		s.mentioned = map[target]*versions{}
	}
	v := s.mentioned[target{to.Kind, to.Key}]
	if v == nil {
		v = &versions{named: map[string]bool{}}
		s.mentioned[target{to.Kind, to.Key}] = v
	}
	if to.Version == "" || change < 0 {
		v.any += change
	}
	if to.Version != "" {
		v.named[to.Version] = true
	}
}

// mentions tells whether a target is already in the set under any relation; a version narrows a mention without one.
func (s *refSet) mentions(to ID) bool {
	for _, kind := range []Kind{to.Kind, ""} {
		if v := s.mentioned[target{kind, to.Key}]; v != nil && (to.Version == "" || v.any > 0 || v.named[to.Version]) {
			return true
		}
	}
	return false
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
