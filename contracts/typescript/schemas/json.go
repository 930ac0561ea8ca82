package schemas

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// FromJSON returns what a JSON Schema among values says. It reports false for what is none. What is
// wrong with it are diagnostics without a place, since values know none in their file; of one with
// parts that were not evaluated nobody knows what is wrong.
func FromJSON(v contracts.Value) (use contracts.Use, faults []contracts.Diagnostic, ok bool) {
	if v.Kind() != contracts.Object && v.Kind() != contracts.Bool || Part(v) {
		return contracts.Use{Shape: &contracts.Shape{}}, nil, false
	}
	s := jsonschema.New(nil)
	n, whole := node(v)
	use = s.Shape(n)
	if whole {
		faults = s.Diagnostics()
	}
	return use, faults, true
}

// node makes a tree of a value. What JSON has no form for is the text of its source; then it is not
// whole.
func node(v contracts.Value) (n *document.Node, whole bool) {
	n, whole = &document.Node{Kind: v.Kind(), Text: v.Text()}, true
	inner := func(v contracts.Value) *document.Node {
		n, all := node(v)
		whole = whole && all
		return n
	}
	switch v.Kind() {
	case contracts.Array:
		n.Text = ""
		for _, item := range v.Items() {
			n.Items = append(n.Items, inner(item))
		}
	case contracts.Object:
		n.Text = ""
		for _, m := range v.Fields() {
			n.Members = append(n.Members, document.Member{Name: m.Name, Value: inner(m.Value)})
		}
	case contracts.Missing:
		n.Kind = contracts.Null
	case contracts.Expression, contracts.Literal, contracts.ShapeValue:
		n.Kind, whole = contracts.String, false
	}
	return n, whole
}
