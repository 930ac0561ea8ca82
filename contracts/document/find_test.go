package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestFind: what is found in the text of an item is what its tree has, whatever the text looks like.
func TestFind(t *testing.T) {
	const long = `{"name": "x", "items": [
  {"key": "a", "é\u0061": {"b": [1, {"c": "}]\\\""}, [], [[2]]], "b": "twice"}, "": 0, "lines": {
    "x" : "y",
	"z":[
      true, {"deep": null}]}},
  7, [1, [2, 3]], {}, {"key": "b", "a.b": {"0": "zero"}}
]}`
	for name, text := range map[string]string{"lines": long, "one line": strings.ReplaceAll(long, "\n", " ")} {
		list, diagnostics := ParseList("a.json", text, "items")
		if list == nil {
			t.Fatal(diagnostics)
		}
		found := 0
		for i := range list.Len() {
			n, _ := list.Item(i)
			var visit func(n *Node, steps []string)
			check := func(steps []string) {
				wantName, wantValue, wantOK := n.Find(steps)
				foundName, value, ok := list.Find(i, steps)
				if foundName != wantName || value != wantValue || ok != wantOK {
					t.Errorf("%s: item %d at %q: %v %v %t, and in its tree %v %v %t", name, i, steps, foundName, value, ok, wantName, wantValue, wantOK)
				}
				if ok {
					found++
				}
			}
			visit = func(n *Node, steps []string) {
				steps = steps[:len(steps):len(steps)]
				if len(steps) > 0 {
					check(steps)
				}
				for _, wrong := range []string{"none", "0", "9", "-1"} {
					check(append(steps, wrong))
				}
				for i, item := range n.Items {
					visit(item, append(steps, fmt.Sprint(i)))
				}
				for _, m := range n.Members {
					visit(m.Value, append(steps, m.Name))
				}
			}
			visit(n, nil)
		}
		if found < 20 {
			t.Errorf("%s: only %d are found", name, found)
		}
	}
	var none *Node
	if _, at, ok := none.Find([]string{"a"}); ok || at != (contracts.Position{}) {
		t.Error("something is found in nothing")
	}
}
