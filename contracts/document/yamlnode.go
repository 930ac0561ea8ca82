package document

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"github.com/lssm-tech/docsgen/contracts"
)

// yamlReader turns the parser's nodes into ours.
type yamlReader struct {
	*reader
	anchors map[string]anchor
	deepest int // the greatest depth so far, of the anchor that is being read
	unknown int // aliases without an anchor so far
}

// node reads a node; nil after an error, which is reported.
func (y *yamlReader) node(from ast.Node, depth int) *Node {
	n := &Node{Kind: contracts.String}
	y.place(n, from.GetToken())
	if !y.reach(depth, n.At) || !y.spend(1, n.At) {
		return nil
	}
	switch from := from.(type) {
	case *ast.AnchorNode:
		return y.anchor(from, depth)
	case *ast.AliasNode:
		return y.alias(from, depth)
	case *ast.TagNode:
		return y.tagged(n, from, depth)
	case *ast.MappingNode:
		return y.object(n, from.Values, from.End, depth)
	case *ast.MappingValueNode:
		return y.object(n, []*ast.MappingValueNode{from}, nil, depth)
	case *ast.SequenceNode:
		return y.array(n, from, depth)
	case *ast.LiteralNode:
		n.Text = from.Value.Value
		if n.Text != "" {
			n.EndLine += strings.Count(strings.TrimRight(from.Value.GetToken().Origin, " \r\n"), "\n") + 1
			n.At.EndColumn = 0
		}
	case *ast.StringNode:
		n.Text = from.Value
		if plain(from.GetToken()) {
			n.Kind, n.Text = plainScalar(from.Value)
		}
	case *ast.NullNode: // also where nothing is written
		n.Kind = contracts.Null
	default:
		n.Kind, n.Text = plainScalar(from.GetToken().Value)
	}
	return n
}

// reach notes a depth; false means that it is too deep, which is reported.
func (y *yamlReader) reach(depth int, at contracts.Position) bool {
	if y.deepest = max(y.deepest, depth); depth > MaxDepth {
		y.tooDeep(at)
		return false
	}
	return true
}

// place sets where a token starts and ends.
func (y *yamlReader) place(n *Node, t *token.Token) {
	n.At = y.start(t)
	n.EndLine = n.At.Line
	if t == nil {
		return
	}
	text := strings.TrimSpace(t.Origin)
	if t.Type == token.ImplicitNullType {
		text = "" // nothing is written there
	}
	n.EndLine += strings.Count(text, "\n")
	if n.EndLine == n.At.Line {
		n.At.EndColumn = n.At.Column + utf8.RuneCountInString(text)
	}
}

func (y *yamlReader) array(n *Node, from *ast.SequenceNode, depth int) *Node {
	n.Kind, n.At.EndColumn = contracts.Array, 0
	for _, value := range from.Values {
		item := y.node(value, depth+1)
		if item == nil {
			return nil
		}
		n.Items = append(n.Items, item)
		y.extend(n, value, item)
	}
	y.close(n, from.End)
	return n
}

// extend moves the end of a collection behind what it holds. An alias ends where it stands, not
// where its target does.
func (y *yamlReader) extend(n *Node, from ast.Node, inner *Node) {
	start := y.start(from.GetToken()).Line
	if n.EndLine = max(n.EndLine, start); inner.At.Line >= start {
		n.EndLine = max(n.EndLine, inner.EndLine)
	}
}

// close moves the end of a flow collection to its bracket; end is nil for block collections.
func (y *yamlReader) close(n *Node, end *token.Token) {
	if end == nil {
		return
	}
	at := y.start(end)
	if n.EndLine = max(n.EndLine, at.Line); at.Line == n.At.Line {
		n.At.EndColumn = at.Column + 1
	}
}

func (y *yamlReader) object(n *Node, values []*ast.MappingValueNode, end *token.Token, depth int) *Node {
	n.Kind, n.At.EndColumn = contracts.Object, 0
	if end == nil && len(values) > 0 {
		n.At = y.start(values[0].Key.GetToken()) // a block mapping's own token is its first colon
		n.EndLine = n.At.Line
	}
	found := members{r: y.reader}
	var merged []*Node
	for _, value := range values {
		inner := y.node(value.Value, depth+1)
		if inner == nil {
			return nil
		}
		y.extend(n, value.Value, inner)
		if _, merge := value.Key.(*ast.MergeKeyNode); merge {
			merged = append(merged, y.mergeable(inner)...)
			continue
		}
		var key Node
		y.place(&key, value.Key.GetToken())
		name, ok := y.key(value.Key)
		if !ok {
			y.report(contracts.InvalidKey, key.At, "the name of a property must be a text", keyHint(value.Key))
			continue
		}
		found.add(Member{Name: name, At: key.At, Value: inner})
	}
	for _, from := range merged {
		for _, m := range from.Members {
			if _, own := find(found.list, found.index, m.Name); own {
				continue
			}
			if !y.spend(1, n.At) {
				return nil
			}
			found.add(m)
		}
	}
	n.Members, n.index = found.list, found.index
	y.close(n, end)
	return n
}

// mergeable returns the objects that a merge key ("<<", yaml.org/type/merge.html) stands for, the
// earlier ones winning.
func (y *yamlReader) mergeable(n *Node) []*Node {
	list := []*Node{n}
	if n.Kind == contracts.Array {
		list = n.Items
	}
	for _, from := range list {
		if from.Kind != contracts.Object {
			y.report(contracts.WrongType, n.At, `"<<" takes an object or a list of objects`, "merge an anchor of an object: <<: *name")
			return nil
		}
	}
	return list
}

// key returns the name that a key spells; other scalars than texts are names as they are written.
// Tags change no name.
func (y *yamlReader) key(from ast.Node) (string, bool) {
	switch from := from.(type) {
	case *ast.StringNode:
		return from.Value, true
	case *ast.LiteralNode:
		return from.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode, *ast.InfinityNode, *ast.NanNode:
		return from.GetToken().Value, true
	case *ast.MappingKeyNode:
		return y.key(from.Value)
	case *ast.TagNode:
		if !strings.HasPrefix(from.GetToken().Value, "!!") {
			return "", false // of somebody else: who knows what it makes of the name
		}
		return y.key(from.Value)
	case *ast.AnchorNode:
		name, ok := y.key(from.Value)
		if ok && from.Name != nil {
			n := &Node{Kind: contracts.String, Text: name}
			y.place(n, from.Value.GetToken())
			y.anchors[from.Name.GetToken().Value] = anchor{n, 1, 0}
		}
		return name, ok
	case *ast.AliasNode:
		if n := y.alias(from, 0); n != nil && n.Kind != contracts.Array && n.Kind != contracts.Object {
			return n.Text, true
		}
	}
	return "", false
}

// keyHint says what is wrong with a key that spells no name.
func keyHint(from ast.Node) string {
	switch from := from.(type) {
	case *ast.MappingKeyNode:
		return keyHint(from.Value)
	case *ast.TagNode:
		return fmt.Sprintf("the tag %s is none of YAML's: put the name into quotes if it begins so, or remove the tag", from.GetToken().Value)
	case *ast.AliasNode:
		return "an alias is a name where its anchor marks a text"
	}
	return "lists and objects cannot be names"
}
