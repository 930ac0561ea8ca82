package document_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// joined writes a document that was read item by item as outline writes one that was read whole.
func joined(l *document.List, property string) string {
	var items []*document.Node
	for i := range l.Len() {
		n, list := l.Item(i)
		if n == nil || len(list) > 0 {
			return report(list)
		}
		items = append(items, n)
	}
	root := *l.Root
	root.Members = append([]document.Member{}, root.Members...)
	for i, m := range root.Members {
		if m.Name == property {
			own := *m.Value
			own.Items, root.Members[i].Value = items, &own
		}
	}
	var b strings.Builder
	outline(&b, "", "", &root)
	return b.String()
}

// Read item by item, a document is what it is when it is read whole, places included.
func TestListsAreTheirDocuments(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"JSON", "a.json", "\ufeff{\"name\": \"é\", \"items\": [{\"a\": [1, {\"b\": \"]\\\"}\"}]},\n {\"c\": null}, 7, \"x\", -1.5e3, true\n,[]],\n\"last\": {\"items\": [1]}}\n"},
		{"JSON on one line, with an empty list before", "a.json", `{"$defs":{},"tags":[],"items":[{"é":1},{"k":"v"}],"z":false}`},
		{"JSON without items", "a.json", `{"items": [], "a": {}}`},
		{"JSON without the list", "a.json", ` {"a": 1} `},
		{"JSON with references into the list", "a.json", `{"items": [{"a": {"$ref": "#/items/1"}}, {}]}`},
		{"YAML", "a.yaml", "---\nname: é\n# before\nitems: # the list\n  # of items\n  - key: a\n    text: |\n      - no item\n\n      items:\n  -\n    key: b\n  - {key: c, on: [x,\n      y]}\n  - 'd *e'\n\n# after\nlast: 1\n"},
		{"YAML with dashes under the name", "a.yaml", "items:\n- key: a\n  list:\n  - x\n- key: b\nname: \"x & y\"\r\n"},
		{"YAML with anchors", "a.yaml", "base: &b {v: 1}\nitems:\n  - <<: *b\n    key: a\n  - *b\n"},
		{"YAML in flow style", "a.yaml", "items: [{key: a}, {key: b}]\n"},
		{"YAML without items", "a.yaml", "items:\nname: x\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			whole, list := document.Parse(c.file, c.text)
			if whole == nil {
				t.Fatal(report(list))
			}
			l, list := document.ParseList(c.file, c.text, "items")
			if l == nil || len(list) > 0 {
				t.Fatal(report(list))
			}
			var want strings.Builder
			outline(&want, "", "", whole)
			got := joined(l, "items")
			if document.IsYAML(c.file) { // the root of a list is no alias's target, so its end is not told
				got, want := trimEnds(got), trimEnds(want.String())
				same(t, got, want)
				return
			}
			same(t, got, want.String())
		})
	}
}

// trimEnds leaves out where the root and its lists end.
func trimEnds(outlined string) string {
	var b strings.Builder
	for line := range strings.Lines(outlined) {
		if before, _, found := strings.Cut(line, ".."); found {
			line = before + "\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

// A fault within an item leaves the others.
func TestFaultsOfItems(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"YAML", "a.yaml", "items:\n  - a: 1\n  - a: b: c\n  - a: 1\n    a: 2\n  - {k: 3\n  - e: 5\n", `
0 read: true
1 read: false
  3:8 mapping value is not allowed in this context: "  - a: b: c"
2 read: true
  5:5 the property "a" is there twice: "    a: 2"
3 read: false
  6:5 could not find flow mapping end token '}': "  - {k: 3"
4 read: true`},
		{"JSON", "a.json", "{\"items\": [{\"a\": 1,\n\"a\": 2},\n" + strings.Repeat("[", 300) + strings.Repeat("]", 300) + ", {}]}", `
0 read: true
  2:1 the property "a" is there twice: "\"a\": 2},"
1 read: false
  3:201 lists and objects are nested more than 200 deep: "[[[[[[[[[[[[[[["
2 read: true`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := document.ParseList(c.file, c.text, "items")
			var b strings.Builder
			for i := range l.Len() {
				n, list := l.Item(i)
				fmt.Fprintf(&b, "%d read: %t\n", i, n != nil)
				for _, d := range list {
					for _, line := range d.Frame {
						if line.Number == d.Line {
							fmt.Fprintf(&b, "  %d:%d %s: %.15q\n", d.Line, d.Column, d.Message, line.Text)
						}
					}
				}
			}
			same(t, b.String(), c.want)
		})
	}
}

// What the parser of YAML would need gigabytes for is an error.
func TestLongYAMLOfOnePiece(t *testing.T) {
	text := "a: &a 1\nitems:\n" + strings.Repeat("  - key: *a\n", 1_000_000)
	if l, list := document.ParseList("a.yaml", text, "items"); l != nil || len(list) != 1 || list[0].Code != contracts.TooLarge.Code || len(list[0].Frame) == 0 {
		t.Errorf("got %s", report(list))
	}
}

// The items of a long list take no memory beside its text until they are asked for, each for as
// long as it is used.
func TestListsAreNotHeld(t *testing.T) {
	for file, item := range map[string]string{
		"a.json": `{"items": [` + strings.Repeat(`{"key": "a.b", "list": [1, 2, 3, {"x": "y"}]},`+"\n", 20_000) + `{}]}`,
		"a.yaml": "items:\n" + strings.Repeat("  - key: a.b\n    list: [1, 2, 3, {x: y}]\n", 20_000),
	} {
		before := heap()
		l, list := document.ParseList(file, item, "items")
		if l == nil {
			t.Fatal(report(list))
		}
		for i := range l.Len() {
			if n, _ := l.Item(i); n == nil {
				t.Fatal(i)
			}
		}
		if held := heap() - before; held > int64(2*len(item)) {
			t.Errorf("%s: %d bytes are held of a text of %d", file, held, len(item))
		}
		runtime.KeepAlive(l)
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
