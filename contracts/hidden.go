package contracts

import (
	"maps"
	"slices"
)

// Hidden says which contracts and DocBlocks are for those who write them only, and not for readers.
type Hidden struct {
	Stabilities []Stability
	Tags        []string // any of them
}

// IsEmpty reports whether nothing is hidden.
func (h Hidden) IsEmpty() bool { return len(h.Stabilities)+len(h.Tags) == 0 }

func (h Hidden) hides(stability Stability, tags []string) bool {
	return slices.Contains(h.Stabilities, stability) || slices.ContainsFunc(tags, func(tag string) bool { return slices.Contains(h.Tags, tag) })
}

// Without returns a registry that lacks what is hidden, and the types that nothing else uses. Refs
// to that are RefHidden. Before is what Without gave for the registry before r, or nil: where the
// same is hidden, and r differs from its predecessor in contents only, both share the rest. What
// is wrong with the contracts r's loading has told. It takes time in proportion to the contracts and
// their refs.
func (r *Registry) Without(h Hidden, before *Registry) *Registry {
	if h.IsEmpty() {
		return r
	}
	gone := r.hiddenPlaces(h)
	hidden := map[ID]bool{}
	for at, c := range r.Contracts {
		if gone[at] {
			for _, kind := range []Kind{c.Kind, ""} {
				hidden[ID{kind, c.Key, c.Version}], hidden[ID{kind, c.Key, ""}] = true, true
			}
		}
	}
	parts := make([]Part, len(r.parts))
	for i, part := range r.parts {
		parts[i] = Part{File: part.File}
		for _, c := range part.Contracts {
			if c.Kind == Type {
				if at := r.typeAt(c.Shape); at >= 0 && gone[at] {
					continue
				}
			} else if h.hides(c.Stability, c.Tags) {
				continue
			}
			parts[i].Contracts = append(parts[i].Contracts, c)
		}
		for _, block := range part.DocBlocks {
			if !h.hides("", block.Tags) {
				parts[i].DocBlocks = append(parts[i].DocBlocks, block)
			}
		}
	}
	if before != nil && !before.clashes && len(parts) == len(before.parts) && maps.Equal(before.hidden, hidden) {
		if n := before.revise(r.Name, parts); n != nil {
			n.diagnostics(nil)
			return n
		}
	}
	n, _ := r.Kinds.newRegistry(r.Name, parts, hidden)
	return n
}

// hiddenPlaces tells of each place whether what stands there is hidden: the contracts that are, and
// the types that those lead to and nothing else does.
func (r *Registry) hiddenPlaces(h Hidden) []bool {
	gone, fromHidden, shown := make([]bool, len(r.Contracts)), make([]bool, len(r.Contracts)), make([]bool, len(r.Contracts))
	var hidden, others []int
	for at, c := range r.Contracts {
		switch {
		case c.Kind != Type && h.hides(c.Stability, c.Tags):
			gone[at] = true
			hidden = append(hidden, at)
		case c.Kind != Type || len(r.in[at]) == 0:
			others = append(others, at)
		}
	}
	r.markTypes(hidden, fromHidden)
	r.markTypes(others, shown)
	for at := range gone {
		gone[at] = gone[at] || fromHidden[at] && !shown[at]
	}
	return gone
}

// markTypes marks the types that contracts lead to, also through other types.
func (r *Registry) markTypes(from []int, marked []bool) {
	for len(from) > 0 {
		at := from[len(from)-1]
		from = from[:len(from)-1]
		for _, e := range r.edges(at) {
			if e.to >= 0 && !marked[e.to] && r.Contracts[e.to].Kind == Type {
				marked[e.to] = true
				from = append(from, int(e.to))
			}
		}
	}
}

// isHidden reports whether a ref means what is hidden. State says how far it leads without that.
func (r *Registry) isHidden(ref *Ref, state RefState) bool {
	if len(r.hidden) == 0 || ref.Shape != nil {
		return false
	}
	to := ref.To
	if to.Kind == "" && r.hidden[ID{ref.kind, to.Key, ""}] {
		to.Kind = ref.kind
	}
	return to.Version != "" && r.hidden[to] || state != RefNoVersion && r.hidden[ID{to.Kind, to.Key, ""}]
}
