package contracts

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Registry is a set of contracts that were loaded together, with all refs followed in both directions. It is immutable and safe for
// concurrent use.
type Registry struct {
	Name      string
	Contracts []*Contract // by kind (in the order of Kinds), key, and version, newest version first
	DocBlocks []*DocBlock // by id

	byKey  map[ID][]*Contract // by kind and key (Version empty), newest first
	anyKey map[string][]*Contract
	models map[modelID]*Contract
	out    map[*Contract][]Edge
	in     map[*Contract][]Edge
}

// Edge is a ref that was followed: who refers to whom, and how.
type Edge struct {
	Ref
	From *Contract
	// Target is the contract that the ref means; nil when the registry does not hold it. Where the key is there but not the pinned
	// version, it is the newest version, and Exact is false.
	Target *Contract
	Exact  bool
	// Outdated tells that the ref pins a version and that there is a newer one.
	Outdated bool
}

// NewRegistry joins parts. Of contracts with one identity it keeps the first, by file and line, and reports the others; refs that
// lead nowhere are warnings, since a registry may be part of a whole. The result also carries the diagnostics of the parts.
func NewRegistry(name string, parts []Part) (*Registry, []Diagnostic) {
	r := &Registry{
		Name: name, byKey: map[ID][]*Contract{}, anyKey: map[string][]*Contract{}, models: map[modelID]*Contract{},
		out: map[*Contract][]Edge{}, in: map[*Contract][]Edge{},
	}
	var diagnostics []Diagnostic
	for _, part := range parts {
		diagnostics = append(diagnostics, part.Diagnostics...)
		r.Contracts = append(r.Contracts, part.Contracts...)
		r.DocBlocks = append(r.DocBlocks, part.DocBlocks...)
	}
	r.nameTypes()
	slices.SortStableFunc(r.Contracts, compare)
	diagnostics = append(diagnostics, r.dropDuplicates()...)
	diagnostics = append(diagnostics, r.sortDocBlocks()...)
	for _, c := range r.Contracts {
		id := ID{Kind: c.Kind, Key: c.Key}
		r.byKey[id] = append(r.byKey[id], c)
		r.anyKey[c.Key] = append(r.anyKey[c.Key], c)
	}
	diagnostics = append(diagnostics, r.follow()...)
	r.placeTypes()
	return r, SortDiagnostics(diagnostics)
}

func compare(a, b *Contract) int {
	return cmp.Or(
		cmp.Compare(a.Kind.Rank(), b.Kind.Rank()), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), CompareVersions(b.Version, a.Version),
		cmp.Compare(a.Source.File, b.Source.File), cmp.Compare(a.Source.StartLine, b.Source.StartLine),
	)
}

// nameTypes makes the registry's own copies of the types, each model once, since their key and domain depend on what else there is:
// models carry bare names, and two modules may each have their own "Address". Those are told apart by their file.
func (r *Registry) nameTypes() {
	count := map[string]int{}
	inFile := map[[2]string]int{}
	kept := r.Contracts[:0:0]
	for _, c := range r.Contracts {
		if c.Kind == Type {
			id := c.Model.id()
			if r.models[id] != nil {
				continue // seen from another module
			}
			own := *c
			c = &own
			r.models[id] = c
			count[c.Key]++
			inFile[[2]string{c.Key, c.Source.File}]++
		}
		kept = append(kept, c)
	}
	r.Contracts = kept
	for _, c := range r.models {
		if count[c.Model.Name] > 1 {
			c.Key += "@" + strings.TrimSuffix(c.Source.File, path.Ext(c.Source.File))
			if inFile[[2]string{c.Model.Name, c.Source.File}] > 1 {
				c.Key += fmt.Sprintf(":%d", c.Model.Origin.Line)
			}
		}
	}
}

func (r *Registry) dropDuplicates() []Diagnostic {
	var diagnostics []Diagnostic
	kept := r.Contracts[:0:0]
	for _, c := range r.Contracts {
		if n := len(kept); n == 0 || kept[n-1].ID != c.ID {
			kept = append(kept, c)
			continue
		}
		first := kept[len(kept)-1]
		at := c.Source.At("key", c.Key)
		diagnostics = append(diagnostics, Diagnostic{
			Severity: Error, Code: "duplicate-contract", Position: at,
			Message: fmt.Sprintf("%s is defined twice", c.ID),
			Hint:    "give one of them another key or version",
			Notes:   []Note{{"the first definition, which is the one that was kept", first.Source.At("key", first.Key)}},
		}.withExcerpt(c.Source))
	}
	r.Contracts = kept
	return diagnostics
}

func (r *Registry) sortDocBlocks() []Diagnostic {
	slices.SortFunc(r.DocBlocks, func(a, b *DocBlock) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Source.File, b.Source.File), cmp.Compare(a.Source.StartLine, b.Source.StartLine))
	})
	var diagnostics []Diagnostic
	kept := r.DocBlocks[:0:0]
	for _, d := range r.DocBlocks {
		if n := len(kept); n > 0 && kept[n-1].ID == d.ID {
			diagnostics = append(diagnostics, Diagnostic{
				Severity: Error, Code: "duplicate-docblock", Position: d.Source.At("id", d.ID),
				Message: fmt.Sprintf("DocBlock %s is defined twice", d.ID),
				Hint:    "give one of them another id",
				Notes:   []Note{{"the first definition, which is the one that was kept", kept[n-1].Source.At("id", d.ID)}},
			}.withExcerpt(d.Source))
			continue
		}
		kept = append(kept, d)
	}
	r.DocBlocks = kept
	return diagnostics
}

// placeTypes gives a type the domain of the first contract that uses it, directly or through another type.
func (r *Registry) placeTypes() {
	var place func(c *Contract, domain string)
	place = func(c *Contract, domain string) {
		for _, e := range r.out[c] {
			if t := e.Target; e.Relation == UsesModel && t != nil && t.Domain == "" {
				t.Domain = domain
				place(t, domain)
			}
		}
	}
	for _, c := range r.Contracts {
		if c.Kind != Type {
			place(c, c.Domain)
		}
	}
}

// Find gives the contract of exactly this identity, or nil.
func (r *Registry) Find(id ID) *Contract {
	for _, c := range r.byKey[ID{Kind: id.Kind, Key: id.Key}] {
		if c.Version == id.Version {
			return c
		}
	}
	return nil
}

// Versions gives all versions of a contract, newest first.
func (r *Registry) Versions(kind Kind, key string) []*Contract {
	return r.byKey[ID{Kind: kind, Key: key}]
}

// Current gives the version that stands for a contract where none is named: the newest stable one, else the newest. Nil when there is none.
func (r *Registry) Current(kind Kind, key string) *Contract {
	versions := r.Versions(kind, key)
	for _, c := range versions {
		if c.Stability == "stable" && !Prerelease(c.Version) {
			return c
		}
	}
	if len(versions) == 0 {
		return nil
	}
	return versions[0]
}

// Keyed gives all contracts of a key, of every kind and version, in the registry's order.
func (r *Registry) Keyed(key string) []*Contract { return r.anyKey[key] }

// Out gives what a contract refers to, in the order of its source.
func (r *Registry) Out(c *Contract) []Edge { return r.out[c] }

// In gives what refers to a contract, in the registry's order.
func (r *Registry) In(c *Contract) []Edge { return r.in[c] }

// TypeOf gives the contract of kind type that documents a model; nil for anonymous shapes and models from elsewhere.
func (r *Registry) TypeOf(m *Model) *Contract {
	if !m.Declared() {
		return nil
	}
	return r.models[m.id()]
}

// Follow finds what a ref in a spec means, without recording it: for showing values that hold refs.
func (r *Registry) Follow(to ID) (target *Contract, exact bool) {
	candidates := r.byKey[ID{Kind: to.Kind, Key: to.Key}]
	if to.Kind == "" {
		candidates = r.anyKey[to.Key]
	}
	if len(candidates) == 0 {
		return nil, false
	}
	if to.Version == "" {
		return candidates[0], true
	}
	for _, c := range candidates {
		if c.Version == to.Version {
			return c, true
		}
	}
	return candidates[0], false
}
