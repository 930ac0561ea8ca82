package schemas

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// FromJSON returns what a JSON Schema among values says. It reports false for what is none. What is
// wrong with it is a note, since values know no place in their file.
func FromJSON(v contracts.Value) (contracts.Use, bool) {
	if v.Kind != contracts.Object && v.Kind != contracts.Bool || Part(v) {
		return contracts.Use{Shape: &contracts.Shape{}}, false
	}
	s := jsonschema.New(nil)
	use := s.Shape(node(v))
	for _, d := range s.Diagnostics() {
		use.Notes = append(use.Notes, contracts.Member{Name: d.Code.String(), Value: contracts.StringValue(d.Message)})
	}
	return use, true
}

// node makes a tree of a value. What JSON has no form for is the text of its source.
func node(v contracts.Value) *document.Node {
	n := &document.Node{Kind: v.Kind, Text: v.Text}
	switch v.Kind {
	case contracts.Array:
		n.Text = ""
		for _, item := range v.Items {
			n.Items = append(n.Items, node(item))
		}
	case contracts.Object:
		n.Text = ""
		for _, m := range v.Fields {
			n.Members = append(n.Members, document.Member{Name: m.Name, Value: node(m.Value)})
		}
	case contracts.Missing:
		n.Kind = contracts.Null
	case contracts.Expression, contracts.Literal, contracts.ShapeValue:
		n.Kind = contracts.String
	}
	return n
}
