package contracts

// loose finds refs by their looks, where no rule has found one: objects that have a key, and
// nothing that only a definition has. Property is the name under which v stands, itself or in a
// list.
func (s *refSet) loose(v Value, at trail, property string, depth int) {
	if depth > maxDepth {
		return
	}
	if v.Kind == Object && len(at) > 0 && string(at) != "meta" && !s.taken[string(at)] {
		if ref, ok := s.looseRef(v, property); ok {
			ref.Path = string(at)
			s.add(ref)
		}
	}
	for i, item := range v.Items {
		s.loose(item, at.index(i), property, depth+1)
	}
	for _, f := range v.Fields {
		s.loose(f.Value, at.name(f.Name), f.Name, depth+1)
	}
}

// looseRef reads an object as a ref. It is a relation where the name of its property promises a
// kind; elsewhere a key may belong to a contract by chance, and the ref only says where it stands.
func (s *refSet) looseRef(v Value, property string) (ref Ref, ok bool) {
	bare := true // nothing but an identity
	for _, f := range v.Fields {
		switch f.Name {
		case "key", "name", "version", "kind":
		case "optional", "reason", "targets", "description":
			bare = false
		default:
			return Ref{}, false
		}
	}
	key, version := v.Property("key"), v.Property("version")
	if key.Kind != String && v.Property("name").Kind != String {
		return Ref{}, false
	}
	kind := s.kinds.OfProperty(property)
	ref = Ref{To: refID(v, kind), Loose: true, kind: Kind(v.Property("kind").Str())}
	if ref.To.Key == "" {
		return Ref{}, false
	}
	if kind != "" && (version.Kind == String || len(v.Fields) == 1) {
		ref.Relation = RefersTo
		ref.repeats = ref.To.Key == s.self.Key || s.mentions(ref.To)
		return ref, true
	}
	return ref, bare
}
