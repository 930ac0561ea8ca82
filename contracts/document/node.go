// Package document turns the text of JSON and YAML files into one tree of nodes that know where
// they are written.
//
// It reads no files and knows nothing of what a document means: whoever asked for the tree checks
// its keys and types, with the wording of Unknown and WrongType. Text goes in, a tree and
// diagnostics with frames come out. No text makes it panic, recurse deeper than MaxDepth or build
// more than MaxNodes, aliases of YAML counted as often as they are used.
package document

import (
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
)

// Bounds on one document. A document beyond them is reported and has no tree.
const (
	MaxDepth = contracts.MaxDepth // of arrays and objects in each other
	MaxNodes = 1_000_000          // with aliases expanded
)

// Node is one value of a document. Nodes are never changed once Parse has returned; aliases of YAML
// share theirs.
type Node struct {
	Kind    contracts.ValueKind // Null, Bool, Number, String, Array or Object
	Text    string              // of a Bool, Number or String, spelt as in contracts.Value
	Items   []*Node             // of an Array
	Members []Member            // of an Object, in the order of the text, each name once
	At      contracts.Position  // where the value starts; its EndColumn is 0 where the value goes on to further lines
	EndLine int                 // the last line of the value, 1-based

	index map[string]int // places in Members by name, for objects of many
}

// Member is one property of an object.
type Member struct {
	Name  string
	At    contracts.Position // of the name
	Value *Node
}

// Get returns the value of an object's property; nil when there is none, and for a node that is nil
// or no object.
func (n *Node) Get(name string) *Node {
	if n == nil {
		return nil
	}
	if i, ok := find(n.Members, n.index, name); ok {
		return n.Members[i].Value
	}
	return nil
}

// find returns the place of a member; the index is nil where it would cost more than it saves.
func find(list []Member, index map[string]int, name string) (int, bool) {
	if index != nil {
		i, ok := index[name]
		return i, ok
	}
	for i := range list {
		if list[i].Name == name {
			return i, true
		}
	}
	return 0, false
}

// Is reports whether there is a node of this kind.
func (n *Node) Is(kind contracts.ValueKind) bool { return n != nil && n.Kind == kind }

// Str is the text of a String; empty for all else, nil included.
func (n *Node) Str() string {
	if !n.Is(contracts.String) {
		return ""
	}
	return n.Text
}

// List returns the items of an Array; none of all else, nil included.
func (n *Node) List() []*Node {
	if n == nil {
		return nil
	}
	return n.Items
}

// Value returns the node without its positions; Missing for nil.
func (n *Node) Value() contracts.Value {
	if n == nil {
		return contracts.Value{}
	}
	switch n.Kind {
	case contracts.Array:
		items := make([]contracts.Value, len(n.Items))
		for i, item := range n.Items {
			items[i] = item.Value()
		}
		return contracts.ArrayValue(items...)
	case contracts.Object:
		members := make([]contracts.Member, len(n.Members))
		for i, m := range n.Members {
			members[i] = contracts.Member{Name: m.Name, Value: m.Value.Value()}
		}
		return contracts.ObjectValue(members...)
	}
	return contracts.TextValue(n.Kind, n.Text)
}

// Unknown reports a property that nobody reads, with the known name that was probably meant. What
// names the object that holds it: "the manifest". The frame is the caller's to add (Lines.Frame),
// as is the severity to change: it is a Warning.
func Unknown(m Member, what string, known []string) contracts.Diagnostic {
	d := contracts.UnknownKey.At(m.At, fmt.Sprintf("%s has no property %q", what, m.Name), "")
	if near := contracts.Nearest(m.Name, known); near != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
	}
	return d
}

// WrongType reports a value that is not what its property takes. Property is its name as readers
// know it, want what it takes: "a list of texts". The frame is the caller's to add.
func WrongType(n *Node, property, want string) contracts.Diagnostic {
	return contracts.WrongType.At(n.At, fmt.Sprintf("%s must be %s, not %s", property, want, describe(n)), "")
}

// describe names a value in a message.
func describe(n *Node) string {
	switch n.Kind {
	case contracts.Null:
		return "empty"
	case contracts.String:
		return "a text"
	case contracts.Array:
		return "a list"
	case contracts.Object:
		return "an object"
	}
	return n.Text
}

// Of makes a tree of a value that has no text of its own: its nodes have no places.
func Of(v contracts.Value) *Node {
	n := &Node{Kind: v.Kind(), Text: v.Text()}
	for _, item := range v.Items() {
		n.Items = append(n.Items, Of(item))
	}
	for _, f := range v.Fields() {
		n.Members = append(n.Members, Member{Name: f.Name, Value: Of(f.Value)})
	}
	return n
}
