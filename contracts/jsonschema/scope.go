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
	schemas *Schemas
	root    *document.Node
	base    *url.URL // what relative references are resolved against
	outer   *scope   // the resource that it is a part of; nil for a document
	dynamic *scope   // the document whose dynamic anchors go before all others; nil where it has none
}

type scopeKey struct {
	root           *document.Node
	outer, dynamic *scope
}

// root returns a schema that was handed in. Dynamic references, wherever they stand, lead to it
// where it has anchors for them, so that schemas which such a one refers to are read anew for it.
func (s *Schemas) root(n *document.Node) at {
	a := at{n, s.document(n, nil)}
	if !isTrue(n.Get("$recursiveAnchor")) && n.Get("$dynamicAnchor") == nil {
		anchored := false
		for _, holder := range definitions {
			for _, m := range members(n.Get(holder)) {
				anchored = anchored || m.Value.Get("$dynamicAnchor") != nil
			}
		}
		if !anchored {
			return a
		}
	}
	a.scope.dynamic = a.scope
	s.scopes[scopeKey{n, nil, a.scope}] = a.scope
	return a
}

// document returns the scope of a whole document.
func (s *Schemas) document(n *document.Node, dynamic *scope) *scope {
	key := scopeKey{n, nil, dynamic}
	if known := s.scopes[key]; known != nil {
		return known
	}
	made := &scope{schemas: s, root: n, dynamic: dynamic, base: &url.URL{Path: n.At.File}}
	made.identify()
	s.scopes[key] = made
	return made
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
	key := scopeKey{n, c, c.dynamic}
	if known := c.schemas.scopes[key]; known != nil {
		return known
	}
	made := &scope{schemas: c.schemas, root: n, outer: c, dynamic: c.dynamic, base: c.base}
	made.identify()
	c.schemas.scopes[key] = made
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
