// Package manifest loads registry manifests: the published form of a registry, one JSON or YAML
// document whose items are contracts.
//
//	{"name": "shop", "items": [{"key": "order.create", "type": "contractspec:operation", "version": "1.0.0", "title": "Create order",
//	  "meta": {"stability": "stable", "owners": ["@shop"], "tags": ["order"]}, "schema": {"input": {…}, "output": {…}}}]}
//
// It touches no disk: whoever found the manifest hands in its text, and a function that reads what
// the manifest refers to. Each item becomes a tree with positions (package document), then a
// contract whose spec has the shape that TypeScript definers give it, and each JSON Schema a model
// (package jsonschema), so that nothing after loading knows where a contract came from. Trees are
// let go one after the other, so that a manifest of any size takes little more than its text and
// what its contracts hold.
package manifest

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// typePrefix stands before the kind in an item's type.
const typePrefix = "contractspec:"

// ownProperties are those of a manifest itself. Those that docsgen has no use for are still no
// slips.
var ownProperties = []string{
	"$schema", "name", "homepage", "items", "title", "description", "version", "license", "repository", "author", "authors", "$id", "$defs", "definitions",
	"components", "schemas",
}

// Load reads a registry manifest of the kinds that docsgen knows, as LoadKinds does.
func Load(file, text string, content func(path string) (text string, ok bool)) (part contracts.Part, name string) {
	return LoadKinds(contracts.Kinds(), file, text, content)
}

// LoadKinds reads a registry manifest. File is its workspace-relative path, with forward slashes;
// content gives the text of another file by such a path, ok is false when there is none. The part
// holds a contract for each item that can be shown, and one for each named definition of its
// schemas; diagnostics have frames. Name is the registry's, empty when the manifest says none.
func LoadKinds(kinds *contracts.KindTable, file, text string, content func(path string) (text string, ok bool)) (part contracts.Part, name string) {
	l := loader{
		file: file, text: text, content: content, part: contracts.Part{File: file},
		texts: map[string]document.Lines{}, documents: map[string]*document.Node{}, own: map[*contracts.Shape]bool{},
		further: map[string]bool{}, kinds: kinds, properties: itemProperties(kinds),
	}
	if d, other := otherLanguage(file); other {
		l.report(d.WithFrame(text))
		return l.part, ""
	}
	items, diagnostics := document.ParseList(file, text, "items")
	if first, other := firstDocument(file, text, diagnostics); other {
		items, diagnostics = first, nil
	}
	if items == nil || otherFormat(items.Root) == "" { // which says more than what is wrong with it
		l.report(diagnostics...)
	}
	if items != nil {
		l.items = items
		l.texts[file] = items.Lines()
		l.schemas = jsonschema.New(l.open, items.Root)
		l.manifest(items.Root)
		name = items.Root.Get("name").Str()
	}
	return l.part, name
}

type loader struct {
	kinds      *contracts.KindTable
	file       string
	text       string
	content    func(path string) (string, bool)
	items      *document.List
	schemas    *jsonschema.Schemas
	texts      map[string]document.Lines // of the manifest and of the files its schemas refer to
	documents  map[string]*document.Node // those files, parsed; nil for those that are not there
	own        map[*contracts.Shape]bool // shapes that an item of kind type declares
	declaredBy []int                     // the item with which a declaration of the schemas was met, by its place
	properties []string                  // that are known of items
	further    map[string]bool           // properties of items that are like none of those
	files      listed
	foreign    foreign
	referred   map[string]bool // properties of the root that references lead into; nil before they are looked for
	contents   map[string]int  // the item that carries a file's content, by the file's path
	root       string          // the folder of the package that the manifest is in
	part       contracts.Part
}

// report adds diagnostics, with the frames that they lack.
func (l *loader) report(list ...contracts.Diagnostic) {
	for _, d := range list {
		if lines, ok := l.texts[d.File]; ok && len(d.Frame) == 0 {
			d = lines.Frame(d)
		}
		l.part.Diagnostics = append(l.part.Diagnostics, d)
	}
}

func (l *loader) fault(rule *contracts.Rule, n *document.Node, message, hint string) {
	l.report(rule.At(n.At, message, hint))
}

func (l *loader) manifest(root *document.Node) {
	if root.Kind != contracts.Object {
		l.report(document.WrongType(root, "a registry manifest", `an object with "name" and "items"`))
		return
	}
	items := root.Get("items")
	if what := otherFormat(root); what != "" {
		l.fault(contracts.MissingItems, root, fmt.Sprintf("this is %s, and no registry manifest", what), nameManifest)
		return
	}
	for _, m := range root.Members {
		if !known(m.Name, ownProperties) && !l.extension(m) {
			l.report(document.Unknown(m, "a registry manifest", ownProperties))
		}
	}
	switch name := root.Get("name"); {
	case name == nil:
		l.fault(contracts.MissingName, root, "this registry manifest has no name", `add "name", which its pages show as the registry's name`)
	case name.Kind != contracts.String:
		l.report(document.WrongType(name, `"name"`, "a text"))
	}
	switch {
	case items == nil:
		l.fault(contracts.MissingItems, root, "this registry manifest has no items", `add "items": a list with one object a contract`)
		return
	case items.Kind != contracts.Array:
		l.report(document.WrongType(items, `"items"`, "a list of contracts"))
		return
	}
	l.listContents()
	for i := range l.items.Len() {
		n, diagnostics := l.items.Item(i)
		l.report(diagnostics...)
		if n == nil {
			continue
		}
		items := l.items
		l.item(n, func() *document.Node {
			n, _ := items.Item(i)
			return n
		}, func(steps []string) (name, value contracts.Position, ok bool) { return items.Find(i, steps) })
		l.forget(i, n)
	}
	l.types()
	l.report(l.schemas.Diagnostics()...)
	l.reportForeign(root)
	l.reportFiles()
}

// extension reports whether a property of the manifest itself is not docsgen's to know: one whose
// name says so, as in OpenAPI, or one that holds what is meant for use elsewhere in the document,
// by references or by anchors of YAML.
func (l *loader) extension(m document.Member) bool {
	if strings.HasPrefix(m.Name, "$") || strings.HasPrefix(m.Name, "_") || strings.HasPrefix(strings.ToLower(m.Name), "x-") || strings.HasPrefix(m.Name, "//") {
		return true
	}
	if document.IsYAML(l.file) && strings.Contains(l.texts[l.file].Slice(m.At.Line, m.Value.EndLine), "&") {
		return true
	}
	if l.referred == nil {
		l.referred = map[string]bool{}
		for _, found := range rootPointer.FindAllStringSubmatch(l.text, -1) {
			l.referred[found[1]] = true
		}
	}
	return l.referred[m.Name]
}

// rootPointer is the start of a reference into the document that it stands in.
var rootPointer = regexp.MustCompile(`["']#/([^/"'\s]{1,100})/`)

// forget lets an item go that is loaded.
func (l *loader) forget(i int, n *document.Node) {
	for len(l.declaredBy) < len(l.schemas.Declared()) {
		l.declaredBy = append(l.declaredBy, i)
	}
	l.schemas.Forget(n)
}

// types adds the contracts of the named definitions that the items' schemas use.
func (l *loader) types() {
	for i, d := range l.schemas.Declared() {
		if l.own[d.Shape] {
			continue
		}
		at, again := d.Schema.At, func() *document.Node { return d.Schema }
		if at.File == l.file && i < len(l.declaredBy) {
			items, item := l.items, l.declaredBy[i]
			again = func() *document.Node {
				n, _ := items.Item(item)
				return find(n, at)
			}
		}
		l.part.Contracts = append(l.part.Contracts, contracts.NewType(d.Shape, l.source(d.Schema, nil, again, nil)))
	}
}

// find returns the node at a place in a tree; nil when there is none.
func find(n *document.Node, at contracts.Position) *document.Node {
	if n == nil || n.At == at {
		return n
	}
	for _, m := range n.Members {
		if found := find(m.Value, at); found != nil {
			return found
		}
	}
	for _, item := range n.Items {
		if found := find(item, at); found != nil {
			return found
		}
	}
	return nil
}

// maxLine bounds the excerpt of an item that shares its line with others, in bytes: a minified
// manifest is one line of megabytes.
const maxLine = 16 << 10

// source places a node, with its lines as excerpt. Again makes the node again when something of it
// has to be found, and seek finds it without: a contract holds no tree.
// Slots are those of an item's kind.
func (l *loader) source(n *document.Node, slots []contracts.Slot, again func() *document.Node, seek finder) contracts.Source {
	s := contracts.Source{
		File: n.At.File, StartLine: n.At.Line, EndLine: n.EndLine, Language: "json", Origins: origins(n.At, again), Places: places(slots, again, seek),
	}
	if document.IsYAML(s.File) {
		s.Language, s.Text = "yaml", l.texts[s.File].Text
	}
	if text := l.texts[s.File].Slice(s.StartLine, s.EndLine); s.StartLine < s.EndLine || len(text) <= maxLine {
		s.Excerpt = []contracts.Chunk{{StartLine: s.StartLine, Text: text}}
	}
	return s
}
