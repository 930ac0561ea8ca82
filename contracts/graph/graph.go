// Package graph cuts maps out of a Registry: which domains depend on which, who emits and hears
// which event, what a capability is made of.
//
// Each map is made when somebody asks for it, of the current versions of contracts alone: a ref
// stands for its key, whatever version it names. The result is nodes and edges in an order that
// depends on the registry only. How many of them can be shown, and what they look like, is not
// known here.
package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Node is a contract, a domain, or something that refs name and the registry does not have.
type Node struct {
	Contract *contracts.Contract // the current version; nil for what is not one
	Kind     contracts.Kind      // empty for domains
	Key      string              // of a domain, its name
	Domain   string              // of a domain, its name too
}

// OfContract is the node of a current version.
func OfContract(c *contracts.Contract) Node {
	return Node{Contract: c, Kind: c.Kind, Key: c.Key, Domain: c.Domain}
}

// OfDomain is the node of a domain.
func OfDomain(name string) Node { return Node{Key: name, Domain: name} }

// Edge joins two nodes by a relation.
type Edge struct {
	From, To int // places among the nodes
	Relation contracts.Relation
	Against  bool // To is who holds the ref: the edge goes as events flow, or from a whole to its parts
	Count    int  // refs, or events, that it stands for
}

// Graph is a map.
type Graph struct {
	Nodes []Node
	Edges []Edge // by From and To, then in the order of contracts.Relations
}

// builder makes a Graph, each node and edge once.
type builder struct {
	r     *contracts.Registry
	nodes []Node
	at    map[nodeID]int
	count map[Edge]int // by edges without a Count
}

// nodeID is what nodes are told apart by.
type nodeID struct {
	kind contracts.Kind
	key  string
}

func newBuilder(r *contracts.Registry) *builder {
	return &builder{r: r, at: map[nodeID]int{}, count: map[Edge]int{}}
}

func (b *builder) add(n Node) int {
	id := nodeID{n.Kind, n.Key}
	at, known := b.at[id]
	if !known {
		at = len(b.nodes)
		b.at[id] = at
		b.nodes = append(b.nodes, n)
	}
	return at
}

// contract adds the current version of a contract.
func (b *builder) contract(c *contracts.Contract) int {
	return b.add(OfContract(b.r.Current(c.Kind, c.Key)))
}

func (b *builder) domain(name string) int { return b.add(OfDomain(name)) }

func (b *builder) join(from, to int, relation contracts.Relation, against bool) {
	b.count[Edge{From: from, To: to, Relation: relation, Against: against}]++
}

func (b *builder) graph() Graph {
	g := Graph{Nodes: b.nodes, Edges: make([]Edge, 0, len(b.count))}
	for e, n := range b.count {
		e.Count = n
		g.Edges = append(g.Edges, e)
	}
	rank := make(map[contracts.Relation]int, len(contracts.Relations))
	for i, relation := range contracts.Relations {
		rank[relation] = i
	}
	slices.SortFunc(g.Edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(rank[a.Relation], rank[b.Relation]), compareBools(a.Against, b.Against))
	})
	return g
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// isCurrent reports whether a version is the one that stands for its key.
func isCurrent(r *contracts.Registry, c *contracts.Contract) bool {
	return r.Current(c.Kind, c.Key) == c
}

// Domains says which domains depend on which, among the domains of the given contracts, which must
// be current versions: an edge for each relation, with how many refs it stands for. Refs within a
// domain, and those that lead nowhere, are left out. Domains are in the order of their names.
func Domains(r *contracts.Registry, list []*contracts.Contract) Graph {
	b := newBuilder(r)
	var names []string
	for _, c := range list {
		if c.Domain != "" {
			names = append(names, c.Domain)
		}
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		b.domain(name)
	}
	for _, c := range list {
		for _, e := range r.Out(c) {
			if e.Target != nil && c.Domain != "" && e.Target.Domain != "" && e.Target.Domain != c.Domain {
				b.join(b.domain(c.Domain), b.domain(e.Target.Domain), e.Relation, false)
			}
		}
	}
	return b.graph()
}

// ByDomain joins the nodes of each domain to one. What stays within a domain is left out.
func (g Graph) ByDomain() Graph {
	b := newBuilder(nil)
	for _, n := range g.Nodes {
		b.domain(n.Domain)
	}
	for _, e := range g.Edges {
		if from, to := b.domain(g.Nodes[e.From].Domain), b.domain(g.Nodes[e.To].Domain); from != to {
			b.count[Edge{From: from, To: to, Relation: e.Relation, Against: e.Against}] += e.Count
		}
	}
	return b.graph()
}

// domainOf is the domain of what the registry does not have: where its key would put it.
func domainOf(key string) string {
	first, _, _ := strings.Cut(key, ".")
	return first
}
