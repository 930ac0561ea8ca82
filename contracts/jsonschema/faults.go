package jsonschema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// visit is called for each schema that is read, and does once what is to be done once: it adds to
// the credit, keeps the definitions that stand in the schema, and reports its faults.
func (s *Schemas) visit(a at) {
	if a.scope.visited[a.Node] {
		return
	}
	a.scope.visited[a.Node] = true
	s.credit += creditEach
	switch a.Kind {
	case contracts.Bool:
		return
	case contracts.Object:
	default:
		s.list = append(s.list, document.WrongType(a.Node, "a JSON Schema", "an object"))
		return
	}
	for _, m := range a.Members {
		k, known := keywords[m.Name]
		switch {
		case !known:
			s.unknown(m)
		case !k.good(m.Value):
			s.wrong(m.Value, fmt.Sprintf("%q", m.Name), k.takes.String())
		case m.Name == "type":
			s.checkTypes(m.Value)
		case m.Name == "required":
			s.checkTexts(m)
		case m.Name == "$defs" || m.Name == "definitions":
			s.holders = append(s.holders, holder{a, m})
		}
	}
}

// wrong reports a value that a keyword can't have.
func (s *Schemas) wrong(n *document.Node, what, want string) {
	s.list = append(s.list, contracts.InvalidKeyword.At(n.At, document.WrongType(n, what, want).Message, ""))
}

// unknown reports a word that is nearly a keyword: with the same first letter, and at most one more
// or less. All others are somebody else's, and are notes.
func (s *Schemas) unknown(m member) {
	if strings.HasPrefix(m.Name, "x-") || s.searched >= maxSuggestions {
		return
	}
	s.searched++
	near := contracts.Nearest(m.Name, keywordNames)
	if near == "" || near[0] != m.Name[0] || len(near) > len(m.Name)+1 || len(m.Name) > len(near)+1 {
		return
	}
	s.list = append(s.list, contracts.UnknownKey.At(m.At, fmt.Sprintf("a JSON Schema has no keyword %q", m.Name), fmt.Sprintf("did you mean %q?", near)))
}

// typeWords are the types there are; "any" is one in draft 3, "file" in OpenAPI 2.
var typeWords = []string{"string", "number", "integer", "boolean", "object", "array", "null", "any", "file"}

func (s *Schemas) checkTypes(n *document.Node) {
	list := []*document.Node{n}
	if n.Is(contracts.Array) {
		list = n.Items
	}
	for _, item := range list {
		switch {
		case item.Is(contracts.Object) || item.Is(contracts.Null) || item.Is(contracts.String) && slices.Contains(typeWords, item.Text):
		case !item.Is(contracts.String):
			s.wrong(item, `each of "type"`, "a text")
		default:
			hint := ""
			if near := contracts.Nearest(item.Text, typeWords); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			s.list = append(s.list, contracts.InvalidKeyword.At(item.At, fmt.Sprintf("JSON Schema has no type %q", item.Text), hint))
		}
	}
}

func (s *Schemas) checkTexts(m member) {
	for _, item := range items(m.Value) {
		if !item.Is(contracts.String) {
			s.wrong(item, fmt.Sprintf("each of %q", m.Name), "a text")
		}
	}
}

// String says in words which values are taken.
func (t takes) String() string {
	var words []string
	for _, w := range []struct {
		takes takes
		words string
	}{{text, "a text"}, {number, "a number"}, {object, "an object"}, {list, "a list"}, {flag, "true or false"}} {
		if t&w.takes != 0 {
			words = append(words, w.words)
		}
	}
	return strings.Join(words, ", or ")
}
