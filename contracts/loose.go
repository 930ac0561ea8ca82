package contracts

// loose finds a ref by its looks, where no rule has found one: an object that has a key, and
// nothing that only a definition has.
func (s *refSet) loose(p *place, v Value) {
	if v.Kind() == Object && len(p.trail) > 0 && string(p.trail) != "meta" && !s.taken[string(p.trail)] {
		if ref, ok := s.looseRef(v, p.name); ok {
			ref.Path = string(p.trail)
			s.add(ref)
		}
	}
}

// looseRef reads an object as a ref. It is a relation where the name of its property promises a
// kind; elsewhere a key may belong to a contract by chance, and the ref only says where it stands.
func (s *refSet) looseRef(v Value, property string) (ref Ref, ok bool) {
	bare := true // nothing but an identity
	for _, f := range v.Fields() {
		switch f.Name {
		case "key", "name", "version", "kind":
		case "optional", "reason", "targets", "description":
			bare = false
		default:
			return Ref{}, false
		}
	}
	key, version := v.Property("key"), v.Property("version")
	if key.Kind() != String && v.Property("name").Kind() != String {
		return Ref{}, false
	}
	kind := s.kinds.OfProperty(property)
	ref = Ref{To: refID(v, kind), Loose: true, kind: Kind(v.Property("kind").Str())}
	if ref.To.Key == "" {
		return Ref{}, false
	}
	if kind != "" && (version.Kind() == String || len(v.Fields()) == 1) {
		ref.Relation = RefersTo
		ref.repeats = ref.To.Key == s.self.Key || s.mentions(ref.To)
		return ref, true
	}
	return ref, bare
}
