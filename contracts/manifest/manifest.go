// Package manifest loads registry manifests: the published form of a registry, one JSON or YAML
// document whose items are contracts.
//
//	{"name": "shop", "items": [{"key": "order.create", "type": "contractspec:operation", "version": "1.0.0", "title": "Create order",
//	  "meta": {"stability": "stable", "owners": ["@shop"], "tags": ["order"]}, "schema": {"input": {…}, "output": {…}}}]}
//
// It touches no disk: whoever found the manifest hands in its text, and a function that reads what
// the manifest refers to. The text becomes a tree with positions (package document), each item a
// contract whose spec has the shape that TypeScript definers give it, and each JSON Schema a model
// (package jsonschema), so that nothing after loading knows where a contract came from.
package manifest

import (
	"fmt"
	"path"
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
	text = strings.TrimPrefix(text, "\ufeff")
	l := loader{
		file: file, language: "json", content: content, part: contracts.Part{File: file},
		texts: map[string]document.Lines{file: document.NewLines(text)}, documents: map[string]*document.Node{}, own: map[*contracts.Shape]bool{},
		further: map[string]bool{}, kinds: kinds, properties: itemProperties(kinds),
	}
	if document.IsYAML(file) {
		l.language = "yaml"
	}
	root, diagnostics := document.Parse(file, text)
	l.report(diagnostics...)
	if root != nil {
		l.schemas = jsonschema.New(l.open, root)
		l.manifest(root)
		name = root.Get("name").Str()
	}
	return l.part, name
}

type loader struct {
	kinds      *contracts.KindTable
	file       string
	language   string
	content    func(path string) (string, bool)
	schemas    *jsonschema.Schemas
	texts      map[string]document.Lines // of the manifest and of the files its schemas refer to
	documents  map[string]*document.Node // those files, parsed; nil for those that are not there
	own        map[*contracts.Shape]bool // shapes that an item of kind type declares
	properties []string                  // that are known of items
	further    map[string]bool           // properties of items that are like none of those
	files      listed
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

// open returns the document that a schema refers to.
func (l *loader) open(file string) *document.Node {
	if n, known := l.documents[file]; known {
		return n
	}
	var n *document.Node
	if text, ok := l.content(file); ok {
		l.texts[file] = document.NewLines(strings.TrimPrefix(text, "\ufeff"))
		var diagnostics []contracts.Diagnostic
		n, diagnostics = document.Parse(file, text)
		l.report(diagnostics...)
	}
	l.documents[file] = n
	return n
}

func (l *loader) manifest(root *document.Node) {
	if root.Kind != contracts.Object {
		l.report(document.WrongType(root, "a registry manifest", `an object with "name" and "items"`))
		return
	}
	for _, m := range root.Members {
		if !known(m.Name, ownProperties) && !strings.HasPrefix(m.Name, "$") {
			l.report(document.Unknown(m, "a registry manifest", ownProperties))
		}
	}
	switch name := root.Get("name"); {
	case name == nil:
		l.fault(contracts.MissingName, root, "this registry manifest has no name", `add "name", which its pages show as the registry's name`)
	case name.Kind != contracts.String:
		l.report(document.WrongType(name, `"name"`, "a text"))
	}
	items := root.Get("items")
	switch {
	case items == nil:
		l.fault(contracts.MissingItems, root, "this registry manifest has no items", `add "items": a list with one object a contract`)
		return
	case items.Kind != contracts.Array:
		l.report(document.WrongType(items, `"items"`, "a list of contracts"))
		return
	}
	for _, n := range items.Items {
		l.item(n)
	}
	l.types()
	l.report(l.schemas.Diagnostics()...)
	l.reportFiles()
}

// types adds the contracts of the named definitions that the items' schemas use.
func (l *loader) types() {
	for _, d := range l.schemas.Declared() {
		if !l.own[d.Shape] {
			l.part.Contracts = append(l.part.Contracts, contracts.NewType(d.Shape, l.source(d.Schema)))
		}
	}
}

// maxLine bounds the excerpt of an item that shares its line with others, in bytes: a minified
// manifest is one line of megabytes.
const maxLine = 16 << 10

// source places a node, with its lines as excerpt.
func (l *loader) source(n *document.Node) contracts.Source {
	s := contracts.Source{File: n.At.File, StartLine: n.At.Line, EndLine: n.EndLine, Language: "json", Origins: origins(n)}
	if document.IsYAML(s.File) {
		s.Language = "yaml"
	}
	if text := l.texts[s.File].Slice(s.StartLine, s.EndLine); s.StartLine < s.EndLine || len(text) <= maxLine {
		s.Excerpt = []contracts.Chunk{{StartLine: s.StartLine, Text: text}}
	}
	return s
}

// listed counts the files that items list.
type listed struct {
	all, missing int
	first        *document.Node // the path of the first that is missing
}

// list notes the files of an item, which are read relative to the manifest.
func (l *loader) list(files *document.Node) {
	if files == nil {
		return
	}
	if files.Kind != contracts.Array {
		l.report(document.WrongType(files, `"files"`, "a list of objects with a path"))
		return
	}
	for _, f := range files.Items {
		name := f.Get("path")
		if name.Str() == "" {
			l.report(document.WrongType(f, `each of "files"`, "an object with a path"))
			continue
		}
		if l.files.all++; f.Get("content") != nil {
			continue
		}
		if _, ok := l.content(path.Join(path.Dir(l.file), name.Text)); !ok {
			if l.files.missing++; l.files.first == nil {
				l.files.first = name
			}
		}
	}
}

// reportFiles says once for the whole manifest which files are not there: a manifest that was taken
// from its place lacks them all.
func (l *loader) reportFiles() {
	if f := l.files; f.missing > 0 {
		l.fault(contracts.MissingFile, f.first, fmt.Sprintf("%d of the %d files that the items list are not beside this manifest, such as %q", f.missing, f.all, f.first.Text),
			"paths are relative to the manifest; a file may also carry its content")
	}
}
