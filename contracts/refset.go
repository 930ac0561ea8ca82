package contracts

// refSet collects the refs of a contract, and tells which of them say the same.
type refSet struct {
	kinds     *KindTable
	self      ID
	list      []Ref
	first     map[refKey]firstRef
	mentioned map[target]*versions
	taken     map[string]bool // paths at which refs stand
	walk      ShapeWalk
}

// firstRef says where in the list the first ref of a key is.
type firstRef struct {
	at       int
	versions map[string]bool // that refs of the key name, where there are several
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

// refKey is what repeated refs have in common. An event that is emitted on two occasions is two
// refs.
type refKey struct {
	relation Relation
	kind     Kind
	key      string
	when     string
	shape    typeID
}

// add adds a ref. Of two refs to one target, of which one names the version, the other repeats it.
func (s *refSet) add(ref Ref) {
	if ref.Path != "" {
		if s.taken == nil {
			s.taken = map[string]bool{}
		}
		s.taken[ref.Path] = true
	}
	if ref.Relation == "" || ref.Shape == nil && ref.To == s.self {
		ref.repeats = true
	}
	if ref.repeats {
		s.list = append(s.list, ref)
		return
	}
	key := refKey{relation: ref.Relation, kind: ref.To.Kind, key: ref.To.Key, when: ref.When}
	if ref.Shape != nil {
		key.shape = ref.Shape.id()
	}
	if there, ok := s.first[key]; ok {
		first := &s.list[there.at]
		switch {
		case ref.Shape != nil:
			return
		case ref.To.Version == "" || ref.To.Version == first.To.Version || there.versions[ref.To.Version]:
			ref.repeats = true
			s.list = append(s.list, ref)
			return
		case first.To.Version == "": // and so the only one
			less := *first
			less.repeats = true
			*first = ref
			s.mention(ref.To, -1)
			s.list = append(s.list, less)
			return
		}
		if there.versions == nil {
			there.versions = map[string]bool{}
			s.first[key] = firstRef{there.at, there.versions}
		}
		there.versions[ref.To.Version] = true
	} else {
		if s.first == nil {
			s.first = map[refKey]firstRef{}
		}
		s.first[key] = firstRef{at: len(s.list)}
	}
	s.list = append(s.list, ref)
	if ref.Shape == nil {
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

// mentions reports whether a target is already in the set under any relation; a version narrows a
// mention without one.
func (s *refSet) mentions(to ID) bool {
	for _, kind := range [...]Kind{to.Kind, ""} {
		if v := s.mentioned[target{kind, to.Key}]; v != nil && (to.Version == "" || v.any > 0 || v.named[to.Version]) {
			return true
		}
	}
	return false
}
