package jsonschema

import (
	"net/url"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// at is a schema with the resource that its references start from. Two of one node in one scope are
// equal, so that they serve as keys.
type at struct {
	*document.Node
	scope *scope
}

// scope is a schema resource: a whole document, or a part of one with an "$id" of its own.
type scope struct {
	*memory
	schemas *Schemas
	root    *document.Node
	base    *url.URL // what relative references are resolved against
	outer   *scope   // the resource that it is a part of; nil for a document
	dynamic *scope   // the document whose dynamic anchors go before all others; nil where it has none
}

// memory is what is known of the schemas of a document.
type memory struct {
	uses      map[at]contracts.Use
	joined    map[string]contracts.Use // of schemas that hold together, and of those read within another
	numbers   map[any]int              // of schemas and shapes, in keys of joined
	shapes    map[at]*contracts.Shape  // of those with a name
	renamed   map[at]contracts.Use     // of definitions that are other names of others
	aliases   map[at]at                // what chains of bare references lead to
	tags      map[at][]tag
	costs     map[at]int
	sums      map[at]copied
	own       map[at]contracts.Annotations
	values    map[at][][]contracts.EnumValue
	parts     map[partKey]*scope // resources in it
	resources map[resourceKey]at
	index     *index
	visited   map[*document.Node]bool
	reported  map[*document.Node]bool // references
	anew      []documentKey           // documents that were read anew for its dynamic anchors
}

func newMemory() *memory {
	return &memory{
		uses: map[at]contracts.Use{}, joined: map[string]contracts.Use{}, numbers: map[any]int{}, shapes: map[at]*contracts.Shape{},
		renamed: map[at]contracts.Use{}, aliases: map[at]at{}, tags: map[at][]tag{}, costs: map[at]int{}, sums: map[at]copied{}, own: map[at]contracts.Annotations{}, values: map[at][][]contracts.EnumValue{}, parts: map[partKey]*scope{},
		resources: map[resourceKey]at{}, visited: map[*document.Node]bool{}, reported: map[*document.Node]bool{},
	}
}

type documentKey struct {
	root    *document.Node
	dynamic *scope
}

type partKey struct {
	root  *document.Node
	outer *scope
}

// root returns a schema that was handed in. Dynamic references, wherever they stand, lead to it
// where it has anchors for them, so that schemas which such a one refers to are read anew for it.
func (s *Schemas) root(n *document.Node) at {
	a := at{n, s.document(n, nil)}
	anchored := isTrue(n.Get("$recursiveAnchor")) || n.Get("$dynamicAnchor") != nil
	for _, holder := range definitions {
		for _, m := range members(n.Get(holder)) {
			anchored = anchored || m.Value.Get("$dynamicAnchor") != nil
		}
	}
	if anchored {
		a.scope.dynamic = a.scope
		s.documents[documentKey{n, a.scope}] = a.scope
	}
	return a
}

// document returns the scope of a whole document.
func (s *Schemas) document(n *document.Node, dynamic *scope) *scope {
	key := documentKey{n, dynamic}
	if known := s.documents[key]; known != nil {
		return known
	}
	made := &scope{memory: newMemory(), schemas: s, root: n, dynamic: dynamic, base: &url.URL{Path: n.At.File}}
	made.identify()
	s.documents[key] = made
	if dynamic != nil {
		dynamic.anew = append(dynamic.anew, key)
	}
	return made
}

// Forget lets go what is known of the schemas in a tree, none of which is asked for again. Shapes
// that were made of them stay.
func (s *Schemas) Forget(n *document.Node) {
	if c := s.documents[documentKey{n, nil}]; c != nil {
		for _, key := range append(c.anew, documentKey{n, nil}, documentKey{n, c}) {
			delete(s.documents, key)
		}
	}
	for _, item := range n.Items {
		s.Forget(item)
	}
	for _, m := range n.Members {
		s.Forget(m.Value)
	}
}

// identify sets what references are relative to, by the "$id" of the root.
func (c *scope) identify() {
	if id, err := url.Parse(identifier(c.root)); err == nil {
		id.Fragment = ""
		c.base = c.base.ResolveReference(id)
	}
}

// enter returns the scope of a part of what belongs to another.
func (c *scope) enter(n *document.Node) *scope {
	if n == c.root || identifier(n) == "" || strings.HasPrefix(identifier(n), "#") {
		return c
	}
	key := partKey{n, c}
	if known := c.parts[key]; known != nil {
		return known
	}
	made := &scope{memory: c.memory, schemas: c.schemas, root: n, outer: c, dynamic: c.dynamic, base: c.base}
	made.identify()
	c.parts[key] = made
	return made
}

// outermost returns the document that a resource is a part of.
func (c *scope) outermost() *scope {
	for c.outer != nil {
		c = c.outer
	}
	return c
}

// identifier returns the URI that a schema gives itself: "$id", or "id" as draft 4 has it, where
// that is no property of somebody else's.
func identifier(n *document.Node) string {
	if !n.Is(contracts.Object) {
		return ""
	}
	if id := n.Get("$id").Str(); id != "" {
		return id
	}
	if id := n.Get("id").Str(); strings.ContainsAny(id, "#/") || strings.HasSuffix(id, ".json") {
		return id
	}
	return ""
}

// in returns a part of a schema.
func (a at) in(n *document.Node) at { return at{n, a.scope.enter(n)} }

// get returns the schema of a keyword; its Node is nil where there is none.
func (a at) get(name string) at {
	if n := a.Get(name); n != nil {
		return a.in(n)
	}
	return at{}
}

// list returns the schemas of a keyword that takes a list of them.
func (a at) list(name string) []at {
	n := a.Get(name)
	if !n.Is(contracts.Array) {
		return nil
	}
	list := make([]at, len(n.Items))
	for i, item := range n.Items {
		list[i] = a.in(item)
	}
	return list
}

// members returns the properties of an object; none of all else.
func members(n *document.Node) []document.Member {
	if !n.Is(contracts.Object) {
		return nil
	}
	return n.Members
}

func isTrue(n *document.Node) bool  { return n.Is(contracts.Bool) && n.Text == "true" }
func isFalse(n *document.Node) bool { return n.Is(contracts.Bool) && n.Text == "false" }
