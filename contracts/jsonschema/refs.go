package jsonschema

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// definitions are the properties whose members have names: those of draft 7, of 2020-12 and of
// OpenAPI.
var definitions = []string{"$defs", "definitions", "schemas"}

// reference returns what a schema refers to, nil for one that refers to none.
func reference(a at) *document.Node {
	for _, keyword := range []string{"$ref", "$dynamicRef", "$recursiveRef"} {
		if n := a.Get(keyword); n.Is(contracts.String) {
			return n
		}
	}
	return nil
}

// target is where a reference leads. Name is that of the definition it is; empty for all else.
type target struct {
	at
	name string
}

// follow returns what the reference of a schema leads to, and reports one that leads nowhere.
func (s *Schemas) follow(a at, ref *document.Node) (target, bool) {
	var found target
	ok := false
	switch {
	case a.Get("$ref") == ref:
		found, ok = s.find(a.scope, ref.Text)
	case a.Get("$dynamicRef") == ref:
		if found, ok = s.find(a.scope, ref.Text); ok && a.scope.dynamic != nil && found.Get("$dynamicAnchor") != nil {
			if outer, dynamic := s.anchor(a.scope.dynamic, found.Get("$dynamicAnchor").Str()); dynamic && outer.Get("$dynamicAnchor") != nil {
				found = target{outer, s.nameOf(outer)}
			}
		}
	default:
		found, ok = target{at{a.scope.root, a.scope}, ""}, true
		if isTrue(found.Get("$recursiveAnchor")) && a.scope.dynamic != nil && isTrue(a.scope.dynamic.root.Get("$recursiveAnchor")) {
			found.at = at{a.scope.dynamic.root, a.scope.dynamic}
		}
	}
	if !ok {
		s.report(a, ref)
		return target{}, false
	}
	if found.name == "" {
		found.name = titleName(found.at)
	}
	return found, true
}

// find looks for a reference: a URI whose fragment is a JSON Pointer (RFC 6901) or an anchor. One
// without a URI is looked for in the resource, in those that this one is a part of, and in the
// further roots.
func (s *Schemas) find(from *scope, ref string) (target, bool) {
	uri, fragment, _ := strings.Cut(ref, "#")
	if text, err := url.PathUnescape(fragment); err == nil {
		fragment = text
	}
	if uri != "" {
		root, ok := s.resource(from, uri)
		if !ok {
			return target{}, false
		}
		if fragment == "" {
			return target{root, s.resourceName(root, uri)}, true
		}
		return s.within(root.scope, fragment)
	}
	for scope := from; scope != nil; scope = scope.outer {
		if found, ok := s.within(scope, fragment); ok {
			return found, true
		}
	}
	for _, root := range s.roots {
		if found, ok := s.within(s.document(root, from.dynamic), fragment); ok {
			return found, true
		}
	}
	return target{}, false
}

// within looks for a fragment in a resource.
func (s *Schemas) within(scope *scope, fragment string) (target, bool) {
	switch {
	case fragment == "":
		return target{at{scope.root, scope}, ""}, true
	case fragment[0] != '/':
		found, ok := s.anchor(scope, fragment)
		return target{found, s.nameOf(found)}, ok
	}
	a, holder, last := at{scope.root, scope}, "", ""
	for step := range strings.SplitSeq(fragment[1:], "/") {
		step = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
		holder, last = last, step
		next := a.Get(step)
		if a.Is(contracts.Array) {
			if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(a.Items) {
				next = a.Items[i]
			}
		}
		if next == nil {
			return target{}, false
		}
		a = a.in(next)
	}
	if !slices.Contains(definitions, holder) {
		last = ""
	}
	return target{a, shortName(last)}, true
}

// shortName makes the name of a definition that is called by its URI.
func shortName(name string) string {
	if !strings.Contains(name, "://") {
		return name
	}
	name = strings.TrimRight(name, "/#")
	name = name[strings.LastIndexAny(name, "/#")+1:]
	return strings.TrimSuffix(name, ".json")
}

// resourceName returns the name of a whole resource: its title, or that of the definition or file
// it is.
func (s *Schemas) resourceName(a at, uri string) string {
	if name := titleName(a); name != "" {
		return name
	}
	if name := s.nameOf(a); name != "" {
		return name
	}
	if text, err := url.PathUnescape(uri); err == nil {
		uri = text
	}
	name, _, _ := strings.Cut(path.Base(uri), ".")
	return name
}

// maxSuggestions bounds the search for near names, which looks at every definition.
const maxSuggestions = 100

// report says that a reference leads nowhere, once.
func (s *Schemas) report(a at, ref *document.Node) {
	if a.scope.reported[ref] || isMetaschema(ref.Text) {
		return
	}
	a.scope.reported[ref] = true
	hint := `definitions stand under "$defs": "#/$defs/Name"`
	near := ""
	if s.searched < maxSuggestions {
		s.searched++
		near = contracts.Nearest(lastSegment(ref.Text), s.names(a.scope))
	}
	switch {
	case strings.Contains(ref.Text, "://"):
		hint = "only schemas of the workspace are read: copy it there, and refer to its file"
	case !strings.HasPrefix(ref.Text, "#"):
		hint = "a file is named relative to the one that refers to it"
	case near != "":
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	s.list = append(s.list, contracts.UnknownSchema.At(ref.At, fmt.Sprintf("there is no schema %q", ref.Text), hint))
}

// isMetaschema reports whether a reference leads to the schema of schemas, which nobody has in a
// workspace and every reader knows.
func isMetaschema(ref string) bool {
	for _, start := range []string{"http://json-schema.org/", "https://json-schema.org/"} {
		if strings.HasPrefix(ref, start) {
			return true
		}
	}
	return false
}

// lostName returns what stands for a schema that is not there.
func lostName(ref string) string {
	uri, fragment, _ := strings.Cut(ref, "#")
	switch {
	case fragment != "":
		return shortName(lastSegment(fragment))
	case isMetaschema(ref):
		return "JSON Schema"
	}
	return lastSegment(uri)
}

// circle says that a reference means itself, once.
func (s *Schemas) circle(a at, ref *document.Node) {
	if ref == nil || a.scope.reported[ref] {
		return
	}
	a.scope.reported[ref] = true
	s.list = append(s.list, contracts.UnknownSchema.At(ref.At, fmt.Sprintf("the reference %q leads back to itself", ref.Text), "say what values it stands for"))
}

// names returns the names of the definitions that references of a schema may mean.
func (s *Schemas) names(from *scope) []string {
	var names []string
	for _, root := range append([]*document.Node{from.root, from.outermost().root}, s.roots...) {
		for _, holder := range definitions {
			for _, m := range members(root.Get(holder)) {
				names = append(names, m.Name)
			}
		}
	}
	return names
}

// lastSegment returns the name at the end of a reference.
func lastSegment(ref string) string {
	name := ref[strings.LastIndexAny(ref, "/#")+1:]
	return strings.ReplaceAll(strings.ReplaceAll(name, "~1", "/"), "~0", "~")
}

// titleName returns the name that a schema has by its title: one in several words is a label, and
// names no type.
func titleName(a at) string {
	title := a.Get("title").Str()
	if strings.ContainsAny(title, " \t\n") {
		return ""
	}
	return title
}
