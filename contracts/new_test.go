package contracts_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// object makes a value of names and values by turns; texts may stand for themselves.
func object(pairs ...any) contracts.Value {
	v := contracts.ObjectValue()
	for i := 0; i < len(pairs); i += 2 {
		value, ok := pairs[i+1].(contracts.Value)
		if !ok {
			value = contracts.StringValue(pairs[i+1].(string))
		}
		v = v.WithFields(append(v.Fields(), contracts.Member{Name: pairs[i].(string), Value: value}))
	}
	return v
}

var source = contracts.Source{File: "a.ts", StartLine: 10, EndLine: 12, Excerpt: []contracts.Chunk{{StartLine: 10, Text: "one\ntwo\nthree\n"}}}

func TestMetadata(t *testing.T) {
	list := contracts.ArrayValue(contracts.StringValue("x"), contracts.StringValue("y"))
	c, diagnostics := contracts.New(contracts.Operation, "command", object("meta", object(
		"key", "shop.order.create", "version", "1.0.0", "title", "Create", "description", "d", "goal", "g", "context", "c", "stability", "beta",
		"owners", list, "tags", "alone", "docId", list),
		"deprecation", object("since", "1.1.0", "sunset", "2030-01-01", "reason", "r", "replacedBy", object("key", "shop.order.place"))), source)
	if len(diagnostics) > 0 {
		t.Fatal(frames(diagnostics))
	}
	got := strings.Join([]string{c.ID.String(), c.Type(), c.Name(), c.Description, c.Goal, c.Context, c.Domain, string(c.Stability), strings.Join(c.Owners, "+"),
		strings.Join(c.Tags, "+"), strings.Join(c.DocIDs, "+"), c.Deprecation.Since, c.Deprecation.Sunset, c.Deprecation.Reason, c.Deprecation.ReplacedBy.String()}, "|")
	expect(t, got, "operation shop.order.create 1.0.0|operation (command)|Create|d|g|c|shop|beta|x+y|alone|x+y|1.1.0|2030-01-01|r|operation shop.order.place")
	if !c.Deprecated() {
		t.Error("a contract with a deprecation notice does not count as deprecated")
	}
}

func TestVariants(t *testing.T) {
	for _, c := range []struct {
		kind contracts.Kind
		spec contracts.Value
		want string
	}{
		{contracts.Operation, object("meta", object("key", "a", "version", "1.0.0", "kind", "query")), "operation (query)"},
		{contracts.Capability, object("meta", object("key", "a", "version", "1.0.0", "kind", "api")), "capability (api)"},
		{contracts.DataView, object("meta", object("key", "a", "version", "1.0.0"), "view", object("kind", "table")), "data-view (table)"},
		{contracts.Event, object("meta", object("key", "a", "version", "1.0.0", "kind", "x")), "event"},
	} {
		if got, _ := contracts.New(c.kind, "", c.spec, source); got.Type() != c.want {
			t.Errorf("got %s, want %s", got.Type(), c.want)
		}
	}
}

func TestFaults(t *testing.T) {
	expression := contracts.TextValue(contracts.Expression, "process.env.TEAM")
	number := contracts.TextValue(contracts.Number, "2")
	for _, c := range []struct {
		name, want string
		meta       contracts.Value
	}{
		{"no metadata", `a.ts:10:1 error missing-key: this data view has no key (give it a dotted name that is unique among its kind: key: "domain.thing.action")`, contracts.Value{}},
		{"a key that is no text", `a.ts:10:1 error wrong-type: data-view: "key" must be a text, not a list ()
a.ts:10:1 error missing-key: this data view has no key (give it a dotted name that is unique among its kind: key: "domain.thing.action")`,
			object("key", contracts.ArrayValue())},
		{"no version", `a.ts:10:1 error missing-version: data-view a has no version (add version: "1.0.0")`, object("key", "a")},
		{"an empty version", `a.ts:10:1 error missing-version: data-view a has no version (add version: "1.0.0")`, object("key", "a", "version", " ")},
		{"a number as version", `a.ts:10:1 warning version-not-semver: data-view a: "2" is not a semantic version (write it as MAJOR.MINOR.PATCH, such as 1.0.0)`,
			object("key", "a", "version", number)},
		{"a version in short", `a.ts:10:1 warning version-not-semver: data-view a: "v1.2" is not a semantic version (write it as MAJOR.MINOR.PATCH, such as 1.0.0)`,
			object("key", "a", "version", "v1.2")},
		{"an unknown stability", `a.ts:10:1 error unknown-stability: data-view a: unknown stability "experimantal" (did you mean "experimental"?)`,
			object("key", "a", "version", "1.0.0", "stability", "experimantal")},
		{"a stability of its own", `a.ts:10:1 error unknown-stability: data-view a: unknown stability "rocky" (one of idea, in_creation, experimental, beta, stable, deprecated)`,
			object("key", "a", "version", "1.0.0", "stability", "rocky")},
		{"owners that are no texts", `a.ts:10:1 error wrong-type: data-view a: "owners" must be a list of texts, but it holds 2 (write owners: ['…'])
a.ts:10:1 error wrong-type: data-view a: "owners" must be a list of texts, but it holds an object (write owners: ['…'])`,
			object("key", "a", "version", "1.0.0", "owners", contracts.ArrayValue(number, object()))},
		{"values that are not known", `a.ts:10:1 warning unresolved-value: data-view a: the value of "title" is not known without running process.env.TEAM (write it as a constant, or make its package part of the workspace)
a.ts:10:1 warning unresolved-value: data-view a: one of "owners" is not known without running process.env.TEAM (write it as a constant, or make its package part of the workspace)`,
			object("key", "a", "version", "1.0.0", "title", expression, "owners", contracts.ArrayValue(expression))},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, list := contracts.New(contracts.DataView, "", object("meta", c.meta), source)
			var b strings.Builder
			for _, line := range strings.Split(c.want, "\n") {
				// each marks the first line of the statement, as nothing more is known
				b.WriteString(line + "\none\n^\n")
			}
			expect(t, frames(list), b.String())
		})
	}
}

// A definer may call itself a type without being a model.
func TestDefinedType(t *testing.T) {
	c, list := contracts.New(contracts.Type, "", object("meta", object("key", "Money", "description", "An amount.")), source)
	r, more := contracts.NewRegistry("x", []contracts.Part{{Contracts: []*contracts.Contract{c}}})
	if len(list)+len(more) > 0 || ids(r.Contracts) != "type Money" || r.Contracts[0].Domain != "" || r.TypeOf(c.Shape) != r.Contracts[0] {
		t.Error(ids(r.Contracts), frames(list), frames(more))
	}
}
