package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

const shop = `
name: shop
items:
  - {type: 'contractspec:operation', key: order.create, version: 1.0.0, capability: {key: shop.ordering, version: 1.0.0},
     sideEffects: {emits: [{ref: {key: order.created, version: 1.0.0}, when: Done}, {key: order.lost, version: 1.0.0, when: Not}]}}
  - {type: 'contractspec:operation', key: order.create, version: 0.9.0, sideEffects: {emits: [{ref: {key: stock.taken, version: 1.0.0}, when: Done}]}}
  - {type: 'contractspec:operation', key: order.import, version: 1.0.0, sideEffects: {emits: [{ref: {key: order.created, version: 1.0.0}, when: Done}]}}
  - {type: 'contractspec:event', key: order.created, version: 2.0.0}
  - {type: 'contractspec:event', key: order.created, version: 1.0.0}
  - {type: 'contractspec:event', key: stock.taken, version: 1.0.0}
  - {type: 'contractspec:data-view', key: stock.list, version: 1.0.0, source: {primary: {key: order.create, version: 1.0.0}, refreshEvents: [{key: order.created, version: 2.0.0}]}}
  - {type: 'contractspec:capability', key: shop.ordering, version: 1.0.0, provides: [{surface: event, key: order.created, version: 1.0.0}], requires: [{key: shop.paying, version: 1.0.0}]}
  - {type: 'contractspec:feature', key: shop.all, version: 1.0.0, operations: [{key: order.create, version: 1.0.0}], capabilities: {requires: [{key: shop.ordering, version: 1.0.0}]}}
`

func load(t *testing.T) (r *contracts.Registry, current []*contracts.Contract) {
	t.Helper()
	part, _ := manifest.Load("shop.yaml", shop, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ = contracts.NewRegistry("shop", []contracts.Part{part})
	for _, c := range r.Contracts {
		if r.Current(c.Kind, c.Key) == c {
			current = append(current, c)
		}
	}
	return r, current
}

// lines writes the edges of a map: an arrow back for a ref that is held by whom the edge leads to.
func lines(g graph.Graph) string {
	var b strings.Builder
	for _, e := range g.Edges {
		arrow := "-%s-> "
		if e.Against {
			arrow = "<-%s- "
		}
		fmt.Fprintf(&b, "%s "+arrow+"%s %d\n", g.Nodes[e.From].Key, e.Relation, g.Nodes[e.To].Key, e.Count)
	}
	return b.String()
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}

// Only refs of current versions count, and what an older version of an event is heard by is heard.
func TestDomains(t *testing.T) {
	r, current := load(t)
	expect(t, "domains", lines(graph.Domains(r, current)), `
order -part-of-> shop 1
shop -holds-> order 1
shop -provides-> order 1
stock -listens-> order 1
stock -reads-> order 1`)
}

func TestEvents(t *testing.T) {
	r, current := load(t)
	flows := graph.Flows(r, current)
	expect(t, "flows", lines(graph.OfFlows(r, flows)), `
order.created <-listens- stock.list 1
order.create -emits-> order.created 1
order.create -emits-> order.lost 1
order.import -emits-> order.created 1`)
	expect(t, "domains of flows", lines(graph.DomainsOfFlows(flows)), `order <-listens- stock 1`)
	var keys []string
	for _, f := range flows {
		keys = append(keys, fmt.Sprint(f.Event.Key, f.Event.Contract != nil))
	}
	expect(t, "events", strings.Join(keys, " "), "order.createdtrue order.lostfalse stock.takentrue")
	var stock []*contracts.Contract
	for _, c := range current {
		if c.Domain == "stock" {
			stock = append(stock, c)
		}
	}
	if flows := graph.Flows(r, stock); len(flows) != 2 || len(flows[0].Emitters) != 2 {
		t.Errorf("of one domain: %+v", flows)
	}
}

func TestCapability(t *testing.T) {
	r, _ := load(t)
	g := graph.Capability(r, r.Keyed("shop.ordering")[0])
	expect(t, "capability", lines(g), `
shop.ordering -provides-> order.created 1
shop.ordering -requires-> shop.paying 1
shop.ordering <-part-of- order.create 1
order.create -emits-> order.created 1
shop.all -requires-> shop.ordering 1`)
	expect(t, "by domain", lines(g.ByDomain()), `
shop -provides-> order 1
shop <-part-of- order 1`)
}
