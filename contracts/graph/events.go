package graph

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Flow is one event with who emits it and who listens to it, each once, in the registry's order.
type Flow struct {
	Event     Node
	Emitters  []*contracts.Contract
	Listeners []*contracts.Contract
}

// Flows returns the events among some contracts, which must be current versions, and those that they
// emit or listen to, by key. Events that are not in the registry are among them.
func Flows(r *contracts.Registry, list []*contracts.Contract) []Flow {
	b := newBuilder(r)
	var flows []Flow
	flow := func(at int) *Flow {
		if at == len(flows) {
			flows = append(flows, Flow{Event: b.nodes[at]})
		}
		return &flows[at]
	}
	for _, c := range list {
		if c.Kind == contracts.Event {
			flow(b.contract(c))
		}
		for _, e := range r.Out(c) {
			switch {
			case e.Relation != contracts.Emits && e.Relation != contracts.Listens:
			case e.Target == nil:
				f := flow(b.add(Node{Kind: contracts.Event, Key: e.To.Key, Domain: domainOf(e.To.Key)}))
				f.join(c, e.Relation)
			case e.Target.Kind == contracts.Event:
				flow(b.contract(e.Target))
			}
		}
	}
	for i := range flows {
		f := &flows[i]
		if c := f.Event.Contract; c != nil {
			f.joinAll(r, c)
		}
		f.Emitters, f.Listeners = sorted(r, f.Emitters), sorted(r, f.Listeners)
	}
	slices.SortFunc(flows, func(a, b Flow) int { return cmp.Compare(a.Event.Key, b.Event.Key) })
	return flows
}

// joinAll adds who emits and hears any version of an event.
func (f *Flow) joinAll(r *contracts.Registry, c *contracts.Contract) {
	for _, version := range r.Versions(c.Kind, c.Key) {
		for _, e := range r.In(version) {
			if isCurrent(r, e.From) {
				f.join(e.From, e.Relation)
			}
		}
	}
}

func (f *Flow) join(c *contracts.Contract, relation contracts.Relation) {
	list := &f.Emitters
	switch relation {
	case contracts.Emits:
	case contracts.Listens:
		list = &f.Listeners
	default:
		return
	}
	*list = append(*list, c)
}

func sorted(r *contracts.Registry, list []*contracts.Contract) []*contracts.Contract {
	slices.SortFunc(list, func(a, b *contracts.Contract) int { return cmp.Compare(r.Place(a), r.Place(b)) })
	return slices.Compact(list)
}

// OfFlows is the map of flows: edges go as events do, from who emits to the event and from there to
// who listens.
func OfFlows(r *contracts.Registry, flows []Flow) Graph {
	b := newBuilder(r)
	for _, f := range flows {
		event := b.add(f.Event)
		for _, c := range f.Emitters {
			b.join(b.contract(c), event, contracts.Emits, false)
		}
		for _, c := range f.Listeners {
			b.join(event, b.contract(c), contracts.Listens, true)
		}
	}
	return b.graph()
}

// From returns the domains that an event comes from, each once: those of who emits it, or else its
// own.
func (f *Flow) From() []string {
	var names []string
	for _, c := range f.Emitters {
		if !slices.Contains(names, c.Domain) {
			names = append(names, c.Domain)
		}
	}
	if len(names) == 0 {
		return []string{f.Event.Domain}
	}
	return names
}

// DomainsOfFlows says between which domains events flow, with how many do: from the domains that an event
// comes from to those of who listens. What stays within a domain is left out.
func DomainsOfFlows(flows []Flow) Graph {
	b := newBuilder(nil)
	for _, f := range flows {
		var from, to []int
		for _, name := range f.From() {
			from = append(from, b.domain(name))
		}
		for _, c := range f.Listeners {
			to = append(to, b.domain(c.Domain))
		}
		slices.Sort(to)
		for _, a := range from {
			for _, z := range slices.Compact(to) {
				if a != z {
					b.join(a, z, contracts.Listens, true)
				}
			}
		}
	}
	return b.graph()
}
