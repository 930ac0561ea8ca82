package site_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/site"
)

// TestChangesOfTypesByDirection: the page of a contract says what a change of a type means for
// those who call it, and nothing of other contracts that have the type the other way.
func TestChangesOfTypesByDirection(t *testing.T) {
	const registry = `
  - {type: contractspec:operation, key: order.make, version: 1.0.0, schema: {input: ORDER}}
  - {type: contractspec:operation, key: order.get, version: 1.0.0, schema: {output: ORDER}}
  - {type: contractspec:operation, key: order.swap, version: 1.0.0, schema: {input: ORDER, output: ORDER}}`
	with := func(id string) string {
		return strings.ReplaceAll(registry, "ORDER", `{$ref: "#/$defs/Order", $defs: {Order: {title: Order, type: object, properties: {id: {type: `+id+`}}}}}`)
	}
	base, head := listed(t, with("number")), listed(t, with("integer"))
	s, _ := plannedWith(t, site.Input{Registry: head, Changes: &site.Changes{Base: "v1", Before: base, Report: diff.Compare(base, head, diff.Options{})}}, nil, "formats: [html, md]\n", "")
	for route, want := range map[string]string{
		"operations/order.make.md": "\n- **breaking** where callers send it: its type holds some values of the old one only `io.input.id`",
		"operations/order.get.md":  "\n- compatible where callers receive it: its type holds some values of the old one only `io.output.id`",
		"operations/order.swap.md": "\n- **breaking** where callers send it; compatible where callers receive it: its type holds some values of the old one only `io.",
		"types/Order.md":           "\n- **breaking** where callers send it; compatible where callers receive it: its type holds some values of the old one only `id`",
	} {
		if text := string(body(t, s, route)); !strings.Contains(text, want) {
			t.Errorf("%s lacks %s:\n%s", route, want, text)
		}
	}
}
