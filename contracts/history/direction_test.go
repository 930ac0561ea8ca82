package history_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/history"
)

// TestStepsByDirection: what a change of a type means for a contract depends on which way its data
// goes there, also once it was written and read again.
func TestStepsByDirection(t *testing.T) {
	const registry = `
  - {type: contractspec:operation, key: make, version: 1.0.0, schema: {input: ORDER}}
  - {type: contractspec:operation, key: get, version: 1.0.0, schema: {output: ORDER}}
  - {type: contractspec:operation, key: swap, version: 1.0.0, schema: {input: ORDER, output: ORDER}}
`
	with := func(id string) string {
		return strings.ReplaceAll(registry, "ORDER", `{$ref: "#/$defs/Order", $defs: {Order: {title: Order, type: object, properties: {id: {type: `+id+`}, note: {type: `+id+`}}}}}`)
	}
	w := walk(t, "-- v1 --"+with("number")+"-- v2 --"+with("integer"))
	h := &history.History{}
	w.extend(t, h, w.revisions)
	read, list := history.Read("history.json", text(t, h))
	if read == nil {
		t.Fatal(list)
	}
	for _, h := range []*history.History{h, read} {
		steps := h.Steps()
		for key, want := range map[string]string{"make": "breaking in", "get": "compatible out", "swap": "breaking in compatible out"} {
			step := steps[history.Name{Kind: "operation", Key: key}]
			if len(step) != 1 || len(step[0].Changes) != 2 {
				t.Fatalf("%s: %+v", key, step)
			}
			for _, c := range step[0].Changes {
				var got []string
				for _, f := range c.Findings {
					got = append(got, fmt.Sprint(f.Verdict, " ", f.Direction))
				}
				if strings.Join(got, " ") != want {
					t.Errorf("%s: %q, want %s", key, got, want)
				}
			}
		}
	}
}
