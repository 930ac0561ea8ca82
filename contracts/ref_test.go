package contracts_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

var stateNames = map[contracts.RefState]string{
	contracts.RefExact: "exact", contracts.RefOutdated: "outdated", contracts.RefNoVersion: "no version",
	contracts.RefMissing: "missing", contracts.RefOtherKind: "other kind", contracts.RefHidden: "hidden",
}

// refsAt writes the refs that stand at a path of a contract.
func refsAt(r *contracts.Registry, c *contracts.Contract, path string) string {
	var b strings.Builder
	for _, e := range r.RefsAt(c, path) {
		target := "nothing"
		if e.Target != nil {
			target = e.Target.ID.String()
		}
		fmt.Fprintf(&b, "%s %s %s, %s\n", e.Path, e.Relation, target, stateNames[e.State])
	}
	return b.String()
}

// Every ref is found where it stands, with how far it leads, whether or not it makes a relation.
func TestRefsAt(t *testing.T) {
	r, _ := registry(t, item("event", "made", "1.0.0")+item("event", "made", "2.0.0")+item("event", "taxed", "1.0.0")+item("policy", "a.b", "1.0.0")+
		item("operation", "make", "1.0.0",
			"sideEffects: {emits: [{ref: {key: made, version: 1.0.0}, when: Done}, {key: made}, {key: made, version: 3.0.0}, {key: mode}, {key: make}]}",
			"more: {event: {key: made, version: 1.0.0}, x.y: {policy: {key: a.b}}, by: {key: make}, of: {name: taxed, kind: event}, no: {key: nothing}, pinned: {key: nothing, version: 1.0.0}}",
			"meta: {deprecation: {replacedBy: {key: make-all}}}"))
	c := r.Current("operation", "make")
	expect(t, refsAt(r, c, ""), `
meta.deprecation.replacedBy replaced nothing, missing
more.by  operation make 1.0.0, exact
more.event refers-to event made 1.0.0, outdated
more.of  event taxed 1.0.0, exact
more.pinned  nothing, missing
more.x\.y.policy refers-to policy a.b 1.0.0, exact
sideEffects.emits.0.ref emits event made 1.0.0, outdated
sideEffects.emits.1 emits event made 2.0.0, exact
sideEffects.emits.2 emits event made 2.0.0, no version
sideEffects.emits.3 emits nothing, missing
sideEffects.emits.4 emits nothing, other kind`)
	expect(t, refsAt(r, c, "sideEffects.emits.0"), "sideEffects.emits.0.ref emits event made 1.0.0, outdated")
	expect(t, refsAt(r, c, contracts.JoinPath("more", "x.y")), `more.x\.y.policy refers-to policy a.b 1.0.0, exact`)
	expect(t, refsAt(r, c, "more.x"), "")
	expect(t, refsAt(r, r.Current("event", "taxed"), ""), "")
}

// An item is not taken for the one whose number begins as its own does.
func TestRefsAtAnItem(t *testing.T) {
	var lists []string
	for i := range 12 {
		lists = append(lists, fmt.Sprintf("{ref: {key: e%d}}", i))
	}
	r, _ := registry(t, item("operation", "make", "1.0.0", "sideEffects: {emits: ["+strings.Join(lists, ", ")+"]}"))
	c := r.Contracts[0]
	for i := range 12 {
		path := contracts.JoinIndex("sideEffects.emits", i)
		if edges := r.RefsAt(c, path); len(edges) != 1 || edges[0].To.Key != fmt.Sprintf("e%d", i) {
			t.Errorf("at %s: %v", path, edges)
		}
	}
}

// What is hidden leaves refs to it that say so, and refs to what nobody defines as they were.
func TestRefsToWhatIsHidden(t *testing.T) {
	all, _ := registry(t, item("event", "made", "1.0.0")+item("event", "made", "2.0.0", "stability: idea")+item("event", "drawn", "1.0.0", "stability: idea")+
		item("operation", "make", "1.0.0", "sideEffects: {emits: [{key: made}, {key: made, version: 2.0.0}, {key: made, version: 3.0.0}, {key: drawn}, {key: drawn, version: 9.0.0}, {key: none}]}"))
	r := all.Without(contracts.Hidden{Stabilities: []contracts.Stability{"idea"}}, nil)
	expect(t, refsAt(r, r.Current("operation", "make"), ""), `
sideEffects.emits.0 emits event made 1.0.0, exact
sideEffects.emits.1 emits nothing, hidden
sideEffects.emits.2 emits event made 1.0.0, no version
sideEffects.emits.3 emits nothing, hidden
sideEffects.emits.4 emits nothing, hidden
sideEffects.emits.5 emits nothing, missing`)
	if all.Without(contracts.Hidden{}, nil) != all {
		t.Error("where nothing is hidden there is another registry")
	}
}
