// Package impact says who is reached when a contract changes: hop by hop along the refs of a
// Registry, each contract once, by the shortest way that leads there.
//
// Data passes through in one step, from a contract to the hops that lead away from it. The package
// knows nothing of what a change is or whether it breaks anything, loads nothing and prints
// nothing.
package impact

import (
	"iter"

	"github.com/lssm-tech/docsgen/contracts"
)

// Hop is one step of a change: from a contract that it has reached to the next one.
type Hop struct {
	Contract *contracts.Contract // that is reached
	Edge     contracts.Edge      // the ref along which
	Against  bool                // the reached one holds the ref; else it is what the ref leads to
	Distance int                 // in hops from the contract that changes, 1 for the nearest
	Before   *Hop                // the hop that came before; nil where it is the first
}

// Path returns the hops from the contract that changes to this one, which is the last.
func (h *Hop) Path() []*Hop {
	path := make([]*Hop, h.Distance)
	for ; h != nil; h = h.Before {
		path[h.Distance-1] = h
	}
	return path
}

// Of yields whom a change of a contract reaches, the nearest first: those at one distance in the
// order of those before them, then with those who refer to it (in the registry's order) before what
// it refers to (in the order of its source). The contract itself is not among them. Whoever stops
// early pays only for what was yielded; all of it takes time in proportion to the refs of those
// that are reached.
func Of(r *contracts.Registry, c *contracts.Contract) iter.Seq[*Hop] {
	return func(yield func(*Hop) bool) {
		seen := map[*contracts.Contract]bool{c: true}
		queue := []*Hop{{Contract: c}}
		for len(queue) > 0 {
			at := queue[0]
			queue = queue[1:]
			next := Hop{Distance: at.Distance + 1}
			if at.Distance > 0 {
				next.Before = at
			}
			reach := func(to *contracts.Contract, e contracts.Edge, against bool) bool {
				if to == nil || seen[to] {
					return true
				}
				seen[to] = true
				hop := next
				hop.Contract, hop.Edge, hop.Against = to, e, against
				queue = append(queue, &hop)
				return yield(&hop)
			}
			for _, e := range r.In(at.Contract) {
				if !along(e) && !reach(e.From, e, true) {
					return
				}
			}
			for _, e := range r.Out(at.Contract) {
				if along(e) && !reach(e.Target, e, false) {
					return
				}
			}
		}
	}
}

// along reports whether a change travels from who holds a ref to what it leads to. Nearly always it
// goes the other way, to who relies on what it refers to. But an operation makes its events, what
// is part of a capability makes that up, and who provides one stands behind it: there the holder is
// the one relied on. No ref is travelled both ways, as then whatever an event or a capability has
// in common would reach each other, which is nearly everything.
func along(e contracts.Edge) bool {
	switch e.Relation {
	case contracts.Emits, contracts.PartOf:
		return true
	case contracts.Provides:
		return e.Target != nil && e.Target.Kind == contracts.Capability
	}
	return false
}
