package jsonschema

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/document"
)

// index is what a document's schemas call themselves.
type index struct {
	ids     map[string]at // resources by URI, without its fragment
	anchors map[anchorKey]at
	names   map[*document.Node]string // of definitions
}

type anchorKey struct {
	scope *scope
	name  string
}

// index looks at a whole document once, when a reference goes by a URI or an anchor.
func (s *Schemas) index(c *scope) *index {
	if c.memory.index != nil {
		return c.memory.index
	}
	made := &index{ids: map[string]at{}, anchors: map[anchorKey]at{}, names: map[*document.Node]string{}}
	c.memory.index = made
	made.add(at{c.root, c})
	return made
}

// verbatim are keywords whose values are data, in which nothing is a schema.
var verbatim = []string{"enum", "const", "default", "example", "examples"}

func (x *index) add(a at) {
	if a.Node == a.scope.root {
		if uri := a.scope.base.String(); x.ids[uri].Node == nil {
			x.ids[uri] = a
		}
	}
	for _, anchor := range []string{a.Get("$anchor").Str(), a.Get("$dynamicAnchor").Str(), afterHash(identifier(a.Node))} {
		if key := (anchorKey{a.scope, anchor}); anchor != "" && x.anchors[key].Node == nil {
			x.anchors[key] = a
		}
	}
	for _, item := range a.Items {
		x.add(a.in(item))
	}
	for _, m := range a.Members {
		if slices.Contains(verbatim, m.Name) && m.Value.Get("type") == nil && m.Value.Get("$ref") == nil {
			continue
		}
		if slices.Contains(definitions, m.Name) {
			for _, d := range members(m.Value) {
				x.names[d.Value] = shortName(d.Name)
			}
		}
		x.add(a.in(m.Value))
	}
}

func afterHash(id string) string {
	_, fragment, _ := strings.Cut(id, "#")
	return fragment
}

// nameOf returns the name of a definition that is found otherwise than by it.
func (s *Schemas) nameOf(a at) string {
	if a.Node == nil {
		return ""
	}
	return s.index(a.scope.outermost()).names[a.Node]
}

// anchor finds the schema with an anchor: in a resource, or else anywhere in its document.
func (s *Schemas) anchor(c *scope, name string) (at, bool) {
	x := s.index(c.outermost())
	for from := c; from != nil; from = from.outer {
		if a, ok := x.anchors[anchorKey{from, name}]; ok {
			return a, true
		}
	}
	return at{}, false
}

type resourceKey struct {
	from *scope
	uri  string
}

// resource finds a schema by its URI: among what the document, the further roots and the files read
// so far call themselves, or as a file beside the one that refers to it.
func (s *Schemas) resource(from *scope, uri string) (at, bool) {
	key := resourceKey{from, uri}
	if known, ok := from.resources[key]; ok {
		return known, known.Node != nil
	}
	a, ok := s.named(from, uri)
	if !ok {
		a, ok = s.file(from, uri)
	}
	from.resources[key] = a
	return a, ok
}

func (s *Schemas) named(from *scope, uri string) (at, bool) {
	full := uri
	if parsed, err := url.Parse(uri); err == nil {
		full = from.base.ResolveReference(parsed).String()
	}
	documents := []*scope{from.outermost()}
	for _, root := range s.roots {
		documents = append(documents, s.document(root, from.dynamic))
	}
	for _, id := range []string{full, uri} {
		for _, document := range documents {
			if a, ok := s.index(document).ids[id]; ok {
				return a, true
			}
		}
		if a, ok := s.files[id]; ok {
			return a, true
		}
	}
	return at{}, false
}

// file opens the file that a URI means. A document that calls itself by another address than its
// file's finds its neighbours by that address, too.
func (s *Schemas) file(from *scope, uri string) (at, bool) {
	parsed, err := url.Parse(uri)
	if err != nil || s.open == nil {
		return at{}, false
	}
	document := from.outermost()
	name := parsed.Path
	if parsed.Scheme != "" || parsed.Host != "" {
		base := document.base
		if parsed.Scheme != base.Scheme || parsed.Host != base.Host {
			return at{}, false
		}
		name = relative(path.Dir(base.Path), parsed.Path)
	}
	root := s.open(path.Join(path.Dir(document.root.At.File), name))
	if root == nil {
		return at{}, false
	}
	opened := s.document(root, from.dynamic)
	for id, a := range s.index(opened).ids {
		if s.files[id].Node == nil {
			s.files[id] = a
		}
	}
	return at{root, opened}, true
}

// relative returns the path that leads from a folder to a file.
func relative(folder, file string) string {
	up := ""
	for folder != "/" && folder != "." && !strings.HasPrefix(file, folder+"/") {
		folder, up = path.Dir(folder), up+"../"
	}
	return up + strings.TrimPrefix(strings.TrimPrefix(file, folder), "/")
}
