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

// identities says which contracts there are, by their places in Registry.Contracts, and nothing of
// what they hold. Registries that differ in contents only share it.
type identities struct {
	at     map[ID]int
	keys   map[ID]span // by kind and key (Version empty)
	anyKey map[string][]span
	// that Without left out: also without their versions, and without their kinds
	hidden map[ID]bool
}

// span is a run of places, the last one exclusive: the versions of a key. A key may have thousands,
// so what pages ask of it is found once.
type span struct {
	first, last int
	current     int // the newest that is stable and no prerelease, or else the first
	released    int // the newest that is no prerelease; last when there is none
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

// indexIdentities makes the identities of the sorted contracts.
func (r *Registry) indexIdentities() {
	o := &identities{
		at: make(map[ID]int, len(r.Contracts)), keys: make(map[ID]span, len(r.Contracts)), anyKey: make(map[string][]span, len(r.Contracts)),
	}
	for first := 0; first < len(r.Contracts); {
		c, last := r.Contracts[first], first
		for last < len(r.Contracts) && r.Contracts[last].Kind == c.Kind && r.Contracts[last].Key == c.Key {
			o.at[r.Contracts[last].ID] = last
			last++
		}
		run := r.versions(first, last)
		o.keys[ID{Kind: c.Kind, Key: c.Key}] = run
		o.anyKey[c.Key] = append(o.anyKey[c.Key], run)
		first = last
	}
	r.identities = o
}

// versions makes the span of the versions of one key.
func (r *Registry) versions(first, last int) span {
	run := span{first: first, last: last, current: last, released: last}
	for at := first; at < last && run.current == last; at++ {
		if prerelease(r.Contracts[at].Version) {
			continue
		}
		run.released = min(run.released, at)
		if r.Contracts[at].Stability == "stable" {
			run.current = at
		}
	}
	if run.current == last {
		run.current = first
	}
	return run
}

// Find returns the contract of exactly this identity, or nil.
func (r *Registry) Find(id ID) *Contract {
	if at, ok := r.at[id]; ok {
		return r.Contracts[at]
	}
	return nil
}

// Place returns the place of a contract of this registry in Contracts.
func (r *Registry) Place(c *Contract) int { return r.at[c.ID] }

// SameIdentities reports whether two registries hold contracts of the same identities, owners,
// tags, domains and stabilities at the same places, and differ at most in what else those contracts
// hold. False may also mean that it is not known.
func (r *Registry) SameIdentities(other *Registry) bool { return r.identities == other.identities }

// Versions returns all versions of a contract, newest first. The caller must not change the list.
func (r *Registry) Versions(kind Kind, key string) []*Contract {
	run := r.keys[ID{Kind: kind, Key: key}]
	return r.Contracts[run.first:run.last:run.last]
}

// Newer returns the newest version after c, or nil. A prerelease is news only to those who are on
// one already.
func (r *Registry) Newer(c *Contract) *Contract {
	if newer := r.newerIn(r.keys[ID{Kind: c.Kind, Key: c.Key}], r.at[c.ID]); newer >= 0 {
		return r.Contracts[newer]
	}
	return nil
}

// newerIn returns the place of the newest version after the one at a place of a span; -1 when there
// is none.
func (r *Registry) newerIn(run span, at int) int {
	newest := run.released
	if prerelease(r.Contracts[at].Version) {
		newest = run.first
	}
	if newest < at {
		return newest
	}
	return -1
}

// Current returns the version that stands for a contract where none is named: the newest stable
// one, else the newest. Nil when there is none.
func (r *Registry) Current(kind Kind, key string) *Contract {
	if run := r.keys[ID{Kind: kind, Key: key}]; run.last > run.first {
		return r.Contracts[run.current]
	}
	return nil
}

// Keyed returns all contracts of a key, of every kind and version, in the registry's order. The
// caller must not change the list.
func (r *Registry) Keyed(key string) []*Contract {
	runs := r.anyKey[key]
	if len(runs) == 1 { // nearly always
		return r.Contracts[runs[0].first:runs[0].last:runs[0].last]
	}
	var list []*Contract
	for _, run := range runs {
		list = append(list, r.Contracts[run.first:run.last]...)
	}
	return list
}

// Out returns what a contract refers to, each target once a relation, in the order of its source.
// The caller must not change the list.
func (r *Registry) Out(c *Contract) []Edge {
	if at, ok := r.at[c.ID]; ok {
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
	if at, ok := r.at[c.ID]; ok {
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
