package contracts

import (
	"cmp"
	"maps"
	"slices"
)

// Registry is a set of contracts that were loaded together, with all refs followed in both
// directions. It is immutable and safe for concurrent use.
type Registry struct {
	Name      string
	Kinds     *KindTable  // that its contracts were made by
	Contracts []*Contract // by kind (in the order of Kinds), key, and version, newest version first
	DocBlocks []*DocBlock // by id

	*identities
	*typeIndex
	out      []*outgoing          // by place
	in       [][]Edge             // by place
	dangling map[int][]Diagnostic // by place: refs that lead nowhere
	parts    []Part               // that it was made of
	clashes  bool                 // whether something was defined twice
}

// NewRegistry joins parts of the kinds that docsgen knows, as KindTable.NewRegistry does.
func NewRegistry(name string, parts []Part) (*Registry, []Diagnostic) {
	return Kinds().NewRegistry(name, parts)
}

// NewRegistry joins parts. Of contracts with one identity it keeps the one that is nearest to what
// somebody wrote, and reports others that say something else; refs that lead nowhere are warnings,
// since a registry may be part of a whole. The result also carries the diagnostics of the parts.
func (t *KindTable) NewRegistry(name string, parts []Part) (*Registry, []Diagnostic) {
	return t.newRegistry(name, parts, nil)
}

func (t *KindTable) newRegistry(name string, parts []Part, hidden map[ID]bool) (*Registry, []Diagnostic) {
	r := &Registry{Name: name, Kinds: t, parts: parts}
	for _, part := range parts {
		r.Contracts = append(r.Contracts, part.Contracts...)
	}
	r.nameTranslations()
	slices.SortStableFunc(r.Contracts, r.compare)
	duplicates, clashes := r.dropDuplicates()
	r.clashes = clashes
	r.joinTypes()
	r.indexIdentities()
	r.hidden = hidden
	r.resolveRefs()
	return r, r.diagnostics(duplicates)
}

// diagnostics takes in the DocBlocks and gives all that is wrong.
func (r *Registry) diagnostics(more []Diagnostic) []Diagnostic {
	all := more
	for _, part := range r.parts {
		all = append(all, part.Diagnostics...)
		r.DocBlocks = append(r.DocBlocks, part.DocBlocks...)
	}
	all = append(all, r.sortDocBlocks()...)
	for _, at := range slices.Sorted(maps.Keys(r.dangling)) { // of equal ones, the first counts
		all = append(all, r.dangling[at]...)
	}
	return SortDiagnostics(all)
}

// compare goes from one property to the next only where it has to: most contracts differ in their
// keys, and versions take long.
func (r *Registry) compare(a, b *Contract) int {
	if a.Kind != b.Kind {
		return cmp.Or(cmp.Compare(r.Kinds.Rank(a.Kind), r.Kinds.Rank(b.Kind)), cmp.Compare(a.Kind, b.Kind))
	}
	if c := cmp.Compare(a.Key, b.Key); c != 0 {
		return c
	}
	if c := CompareVersions(b.Version, a.Version); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Source.File, b.Source.File), cmp.Compare(a.Source.StartLine, b.Source.StartLine))
}

// Find returns the contract of exactly this identity, or nil.
func (r *Registry) Find(id ID) *Contract {
	if at, ok := r.place(id); ok {
		return r.Contracts[at]
	}
	return nil
}

// Place returns the place of a contract of this registry in Contracts.
func (r *Registry) Place(c *Contract) int {
	at, _ := r.place(c.ID)
	return at
}

// SameIdentities reports whether two registries hold contracts of the same identities, owners,
// tags, domains and stabilities at the same places, and differ at most in what else those contracts
// hold. False may also mean that it is not known.
func (r *Registry) SameIdentities(other *Registry) bool { return r.identities == other.identities }

// Versions returns all versions of a contract, newest first. The caller must not change the list.
func (r *Registry) Versions(kind Kind, key string) []*Contract {
	if s := r.ofKind(kind, key); s != nil {
		return r.Contracts[s.first:s.last:s.last]
	}
	return nil
}

// Newer returns the newest version after c, or nil. A prerelease is news only to those who are on
// one already.
func (r *Registry) Newer(c *Contract) *Contract {
	s := r.ofKind(c.Kind, c.Key)
	if s == nil {
		return nil
	}
	at, _ := r.versionIn(s, c.Version)
	if newer := r.newerIn(s, at); newer >= 0 {
		return r.Contracts[newer]
	}
	return nil
}

// newerIn returns the place of the newest version after the one at a place of a span; -1 when there
// is none.
func (r *Registry) newerIn(s *span, at int) int {
	newest := s.released
	if prerelease(r.Contracts[at].Version) {
		newest = s.first
	}
	if int(newest) < at {
		return int(newest)
	}
	return -1
}

// Current returns the version that stands for a contract where none is named: the newest stable
// one, else the newest. Nil when there is none.
func (r *Registry) Current(kind Kind, key string) *Contract {
	if s := r.ofKind(kind, key); s != nil {
		return r.Contracts[s.current]
	}
	return nil
}

// Keyed returns all contracts of a key, of every kind and version, in the registry's order. The
// caller must not change the list.
func (r *Registry) Keyed(key string) []*Contract {
	s := r.withKey(key)
	if s == nil {
		return nil
	}
	list := r.Contracts[s.first:s.last:s.last] // nearly always all
	for s = r.after(s); s != nil; s = r.after(s) {
		list = append(list, r.Contracts[s.first:s.last]...)
	}
	return list
}

// Out returns what a contract refers to, each target once a relation, in the order of its source.
// The caller must not change the list.
func (r *Registry) Out(c *Contract) []Edge {
	if at, ok := r.place(c.ID); ok {
		return r.edges(at)
	}
	return nil
}

// edges returns the edges of the contract at a place.
func (r *Registry) edges(at int) []Edge {
	if out := r.out[at]; out != nil {
		return out.edges
	}
	return nil
}

// In returns what refers to a contract, in the registry's order.
func (r *Registry) In(c *Contract) []Edge {
	if at, ok := r.place(c.ID); ok {
		return r.in[at]
	}
	return nil
}

// TypeOf returns the contract of kind type that documents a shape; nil for shapes without a name and
// those that no contract declares.
func (r *Registry) TypeOf(s *Shape) *Contract {
	if at := r.typeAt(s); at >= 0 {
		return r.Contracts[at]
	}
	return nil
}
