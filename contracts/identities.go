package contracts

// identities says which contracts there are, by their places in Registry.Contracts, and nothing of
// what they hold. Registries that differ in contents only share it.
//
// It has one entry for each key, and not for each contract: who looks for a contract of a key finds
// all kinds and versions that it has, which nearly always is one.
type identities struct {
	spans []span           // in the registry's order
	keys  map[string]int32 // by key: the first of the spans that have it
	many  map[ID]int32     // places of contracts of which there are more than fewVersions
	// that Without left out: also without their versions, and without their kinds
	hidden map[ID]bool
}

// span is a run of places, the last one exclusive: the versions of a key. A key may have thousands,
// so what pages ask of it is found once.
type span struct {
	first, last int32
	current     int32 // the newest that is stable and no prerelease, or else the first
	released    int32 // the newest that is no prerelease; last when there is none
	next        int32 // the span of another kind with the same key, by its place in spans; -1 for none
}

// fewVersions is how many versions are looked through one by one.
const fewVersions = 8

// indexIdentities makes the identities of the sorted contracts.
func (r *Registry) indexIdentities() {
	o := &identities{keys: make(map[string]int32, len(r.Contracts)), many: map[ID]int32{}}
	ends := map[string]int32{} // of the keys that several kinds have: the last span
	for first := 0; first < len(r.Contracts); {
		c, last := r.Contracts[first], first
		for last < len(r.Contracts) && r.Contracts[last].Kind == c.Kind && r.Contracts[last].Key == c.Key {
			last++
		}
		for at := first; last-first > fewVersions && at < last; at++ {
			o.many[r.Contracts[at].ID] = int32(at)
		}
		here := int32(len(o.spans))
		o.spans = append(o.spans, r.versions(first, last))
		if before, known := o.keys[c.Key]; known {
			if end, several := ends[c.Key]; several {
				before = end
			}
			o.spans[before].next = here
			ends[c.Key] = here
		} else {
			o.keys[c.Key] = here
		}
		first = last
	}
	r.identities = o
}

// versions makes the span of the versions of one key.
func (r *Registry) versions(first, last int) span {
	run := span{first: int32(first), last: int32(last), current: int32(last), released: int32(last), next: -1}
	for at := first; at < last && run.current == run.last; at++ {
		if prerelease(r.Contracts[at].Version) {
			continue
		}
		run.released = min(run.released, int32(at))
		if r.Contracts[at].Stability == "stable" {
			run.current = int32(at)
		}
	}
	if run.current == run.last {
		run.current = run.first
	}
	return run
}

// withKey returns the first of the spans that have a key, of which each knows the next; nil for
// none.
func (r *Registry) withKey(key string) *span {
	at, ok := r.keys[key]
	if !ok {
		return nil
	}
	return &r.spans[at]
}

// after returns the next span that has the same key, or nil.
func (r *Registry) after(s *span) *span {
	if s.next < 0 {
		return nil
	}
	return &r.spans[s.next]
}

// ofKind returns the span of a key in a kind, or nil.
func (r *Registry) ofKind(kind Kind, key string) *span {
	s := r.withKey(key)
	for s != nil && r.Contracts[s.first].Kind != kind {
		s = r.after(s)
	}
	return s
}

// versionIn returns the place of a version in a span.
func (r *Registry) versionIn(s *span, version string) (at int, ok bool) {
	if s.last-s.first > fewVersions {
		c := r.Contracts[s.first]
		found, ok := r.many[ID{Kind: c.Kind, Key: c.Key, Version: version}]
		return int(found), ok
	}
	for at := s.first; at < s.last; at++ {
		if r.Contracts[at].Version == version {
			return int(at), true
		}
	}
	return 0, false
}

// place returns the place of exactly this identity, and whether there is one.
func (r *Registry) place(id ID) (at int, ok bool) {
	if s := r.ofKind(id.Kind, id.Key); s != nil {
		return r.versionIn(s, id.Version)
	}
	return 0, false
}
