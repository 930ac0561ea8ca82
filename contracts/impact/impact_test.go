package impact_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/impact"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

func registry(t *testing.T, items string) *contracts.Registry {
	t.Helper()
	part, _ := manifest.Load("shop.yaml", "name: shop\nitems:\n"+items, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
	return r
}

const shop = `
  - {type: 'contractspec:operation', key: order.create, version: 1.0.0, capability: {key: ordering, version: 1.0.0},
     sideEffects: {emits: [{ref: {key: order.created, version: 1.0.0}, when: Done}]}, policy: {policies: [{key: buyers, version: 1.0.0}]}}
  - {type: 'contractspec:operation', key: order.import, version: 1.0.0,
     sideEffects: {emits: [{ref: {key: order.created, version: 1.0.0}, when: Done}]}}
  - {type: 'contractspec:event', key: order.created, version: 1.0.0}
  - {type: 'contractspec:data-view', key: order.list, version: 1.0.0, source: {primary: {key: order.create, version: 1.0.0}, refreshEvents: [{key: order.created, version: 1.0.0}]}}
  - {type: 'contractspec:feature', key: orders, version: 1.0.0, dataViews: [{key: order.list, version: 1.0.0}], features: [{key: shop, version: 1.0.0}]}
  - {type: 'contractspec:feature', key: shop, version: 1.0.0, features: [{key: orders, version: 1.0.0}], capabilities: {requires: [{key: ordering, version: 1.0.0}]}}
  - {type: 'contractspec:capability', key: ordering, version: 1.0.0}
  - {type: 'contractspec:integration', key: erp, version: 1.0.0, capabilities: {provides: [{key: ordering, version: 1.0.0}]}}
  - {type: 'contractspec:policy', key: buyers, version: 1.0.0}
`

// TestOf reads hops as lines: the way from the contract that changes, with the word of each ref and
// an arrow from who holds it to what it leads to.
func TestOf(t *testing.T) {
	r := registry(t, shop)
	for key, want := range map[string]string{
		"order.create": `
order.create <-reads- order.list
order.create -emits-> order.created
order.create -part-of-> ordering
order.create <-reads- order.list <-holds- orders
order.create -part-of-> ordering <-requires- shop`,
		// Who emits it is who makes it: a change of the event is theirs.
		"order.created": `
order.created <-listens- order.list
order.created <-listens- order.list <-holds- orders
order.created <-listens- order.list <-holds- orders <-holds- shop`,
		"erp": `
erp -provides-> ordering
erp -provides-> ordering <-requires- shop
erp -provides-> ordering <-requires- shop <-holds- orders`,
		"buyers": `
buyers <-governed- order.create
buyers <-governed- order.create <-reads- order.list
buyers <-governed- order.create -emits-> order.created
buyers <-governed- order.create -part-of-> ordering
buyers <-governed- order.create <-reads- order.list <-holds- orders
buyers <-governed- order.create -part-of-> ordering <-requires- shop`,
		"orders": "orders <-holds- shop", // a circle
	} {
		var lines []string
		for hop := range impact.Of(r, r.Keyed(key)[0]) {
			line := key
			for _, step := range hop.Path() {
				arrow := " -%s-> %s"
				if step.Against {
					arrow = " <-%s- %s"
				}
				line += fmt.Sprintf(arrow, step.Edge.Relation, step.Contract.Key)
			}
			if hop.Distance != len(hop.Path()) || hop.Path()[hop.Distance-1] != hop {
				t.Errorf("%s: distance %d of %d hops", line, hop.Distance, len(hop.Path()))
			}
			lines = append(lines, line)
		}
		if got := strings.Join(lines, "\n"); got != strings.TrimSpace(want) {
			t.Errorf("%s:\n%s\nwant\n%s", key, got, want)
		}
	}
}

func TestOfCanStop(t *testing.T) {
	r := registry(t, shop)
	for range impact.Of(r, r.Keyed("order.create")[0]) {
		break
	}
}

// TestOfIsTheClosure compares with distances found the slow way, on graphs at random: whatever is
// one step further than what is known, until nothing changes.
func TestOfIsTheClosure(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 0))
	relations := []string{
		"features: [{key: %s, version: 1.0.0}]", "capabilities: {provides: [{key: %s, version: 1.0.0}]}", "capabilities: {requires: [{key: %s, version: 1.0.0}]}",
		"capability: {key: %s, version: 1.0.0}",
	}
	for round := range 40 {
		n := 2 + random.IntN(20)
		var items strings.Builder
		for i := range n {
			kind := []string{"feature", "capability"}[i%2]
			fmt.Fprintf(&items, "  - {type: 'contractspec:%s', key: c%d, version: 1.0.0", kind, i)
			for _, relation := range []int{random.IntN(3), 3} {
				if random.IntN(3) > 0 {
					fmt.Fprintf(&items, ", "+relations[relation], fmt.Sprint("c", random.IntN(n)))
				}
			}
			items.WriteString("}\n")
		}
		r := registry(t, items.String())
		start := r.Contracts[random.IntN(len(r.Contracts))]
		want := slowly(r, start)
		got := map[*contracts.Contract]int{}
		last := 0
		for hop := range impact.Of(r, start) {
			if _, twice := got[hop.Contract]; twice || hop.Distance < last {
				t.Fatalf("round %d: %s comes twice or late", round, hop.Contract.ID)
			}
			got[hop.Contract], last = hop.Distance, hop.Distance
		}
		for _, c := range r.Contracts {
			if got[c] != want[c] {
				t.Fatalf("round %d, from %s: %s is at %d, want %d\n%s", round, start.ID, c.ID, got[c], want[c], items.String())
			}
		}
	}
}

func slowly(r *contracts.Registry, start *contracts.Contract) map[*contracts.Contract]int {
	distance := map[*contracts.Contract]int{start: 0}
	for again := true; again; {
		again = false
		for _, c := range r.Contracts {
			for _, e := range r.Out(c) {
				if e.Target == nil {
					continue
				}
				from, to := e.Target, e.From
				if e.Relation == contracts.Emits || e.Relation == contracts.PartOf || e.Relation == contracts.Provides && e.Target.Kind == contracts.Capability {
					from, to = to, from
				}
				d, reached := distance[from]
				if !reached {
					continue
				}
				if known, ok := distance[to]; !ok || d+1 < known {
					distance[to], again = d+1, true
				}
			}
		}
	}
	return distance
}
