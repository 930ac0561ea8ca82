package document

import (
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"github.com/lssm-tech/docsgen/contracts"
)

type anchor struct {
	node   *Node
	nodes  int // how many there are in it, aliases expanded
	height int // of the tree below it
}

func (y *yamlReader) anchor(from *ast.AnchorNode, depth int) *Node {
	nodes, deepest := y.nodes, y.deepest
	y.deepest = depth
	n := y.inner(from, from.Value, depth)
	if n != nil && from.Name != nil {
		y.anchors[from.Name.GetToken().Value] = anchor{n, y.nodes - nodes, y.deepest - depth}
	}
	y.deepest = max(y.deepest, deepest)
	return n
}

// maxSuggestions bounds the search for near names, which looks at every anchor.
const maxSuggestions = 100

// alias returns the node of an anchor once more. It counts in full, so that a few lines cannot
// stand for billions of nodes.
func (y *yamlReader) alias(from *ast.AliasNode, depth int) *Node {
	at := y.start(from.GetToken())
	name := from.Value.GetToken().Value
	at.EndColumn = at.Column + 1 + utf8.RuneCountInString(name)
	target, ok := y.anchors[name]
	if !ok {
		hint := fmt.Sprintf("an anchor stands before its aliases: &%s", name)
		if y.unknown++; y.unknown <= maxSuggestions {
			if near := contracts.Nearest(name, slices.Sorted(maps.Keys(y.anchors))); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
		}
		y.report(contracts.UnknownAnchor, at, fmt.Sprintf("there is no anchor %q before this alias", name), hint)
		return nil
	}
	if !y.spend(target.nodes, at) || !y.reach(depth+target.height, at) {
		return nil
	}
	return target.node
}

// tagged reads a node with a tag, which is then where the value starts. The tags of YAML's core
// schema (YAML 1.2.2, 10.3) make a text of a number and a number of a text; others change nothing.
func (y *yamlReader) tagged(n *Node, from *ast.TagNode, depth int) *Node {
	value := y.inner(from, from.Value, depth)
	if value == nil {
		return nil
	}
	own := *value
	if own.At = n.At; own.EndLine > n.At.Line {
		own.At.EndColumn = 0
	}
	switch tag := from.GetToken().Value; tag {
	case "!!str", "!":
		if own.Kind == contracts.Number || own.Kind == contracts.Bool {
			own.Kind, own.Text = contracts.String, from.Value.GetToken().Value
		}
	case "!!int", "!!float", "!!bool", "!!null":
		want := map[string]contracts.ValueKind{"!!int": contracts.Number, "!!float": contracts.Number, "!!bool": contracts.Bool, "!!null": contracts.Null}[tag]
		if own.Kind == contracts.String {
			if kind, text := plainScalar(own.Text); kind == want {
				own.Kind, own.Text = kind, text
			}
		}
	}
	return &own
}

// inner reads what an anchor or a tag stands before, which may be nothing.
func (y *yamlReader) inner(from, value ast.Node, depth int) *Node {
	if value == nil {
		n := &Node{Kind: contracts.Null}
		y.place(n, from.GetToken())
		return n
	}
	return y.node(value, depth+1)
}
