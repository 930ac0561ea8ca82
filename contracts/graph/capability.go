package graph

import "github.com/lssm-tech/docsgen/contracts"

// Capability is the map around a capability: what it provides and consists of, what it requires and
// extends, who provides, requires, extends and holds it, and how what it is made of refers to each
// other, but for types. The capability is the first node.
func Capability(r *contracts.Registry, c *contracts.Contract) Graph {
	b := newBuilder(r)
	b.contract(c)
	inside := map[int]bool{}
	for _, e := range r.Out(r.Current(c.Kind, c.Key)) {
		switch {
		case e.Relation == contracts.UsesModel:
		case e.Target != nil:
			inside[b.contract(e.Target)] = e.Relation == contracts.Provides
		default:
			b.add(missing(e))
		}
	}
	for _, version := range r.Versions(c.Kind, c.Key) {
		for _, e := range r.In(version) {
			if isCurrent(r, e.From) {
				at := b.contract(e.From)
				inside[at] = inside[at] || e.Relation == contracts.PartOf
			}
		}
	}
	for from := range len(b.nodes) {
		if b.nodes[from].Contract == nil {
			continue
		}
		for _, e := range r.Out(b.nodes[from].Contract) {
			to, known := b.find(e)
			switch {
			case !known || to == from || e.Relation == contracts.UsesModel:
			case from != 0 && to != 0 && !(inside[from] && inside[to]):
			case e.Relation == contracts.PartOf || e.Relation == contracts.Listens: // a whole comes before its parts, an event before who hears it
				b.join(to, from, e.Relation, true)
			default:
				b.join(from, to, e.Relation, false)
			}
		}
	}
	return b.graph()
}

func missing(e contracts.Edge) Node {
	return Node{Kind: e.To.Kind, Key: e.To.Key, Domain: domainOf(e.To.Key)}
}

// find returns the node that a ref leads to, if there is one.
func (b *builder) find(e contracts.Edge) (at int, ok bool) {
	if e.Target != nil {
		at, ok = b.at[nodeID{e.Target.Kind, e.Target.Key}]
	} else {
		at, ok = b.at[nodeID{e.To.Kind, e.To.Key}]
	}
	return at, ok
}
