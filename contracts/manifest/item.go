package manifest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

func known(name string, names []string) bool { return slices.Contains(names, name) }

// itemProperties are those of an item itself, the shared metadata, and those that specs of some kind
// have. The format has the first four of the metadata beside "meta" and the others in it; either
// place is read, as both are written. An item may have any further property, which is shown as it is: the list only serves to tell a slip from
// a property of somebody else.
func itemProperties(kinds *contracts.KindTable) []string {
	return slices.Concat([]string{"type", "meta", "dependencies", "files", "schema"}, kinds.PropertyNames(), contracts.Metadata)
}

// item makes the contract of an item. Again makes its tree again, and seek finds a value without.
func (l *loader) item(n *document.Node, again func() *document.Node, seek finder) {
	if n.Kind != contracts.Object {
		l.report(document.WrongType(n, `each of "items"`, "an object"))
		return
	}
	for _, m := range n.Members {
		if known(m.Name, l.properties) || l.further[m.Name] || strings.HasPrefix(m.Name, "x-") {
			continue
		}
		if d := document.Unknown(m, "an item", l.properties); d.Hint != "" {
			l.report(d)
		} else {
			l.further[m.Name] = true
		}
	}
	for _, name := range []string{"dependencies", "registryDependencies"} {
		if list := n.Get(name); list != nil && list.Kind != contracts.Array {
			l.report(document.WrongType(list, fmt.Sprintf("%q", name), "a list of texts"))
		}
	}
	if meta := n.Get("meta"); meta != nil && meta.Kind != contracts.Object {
		l.report(document.WrongType(meta, `"meta"`, "an object"))
	}
	l.list(n.Get("files"))
	kind, variant, ok := l.kind(n)
	if !ok {
		return
	}
	spec := l.spec(kind, n)
	// A schema further in that refers to the rest of the manifest has no root here, and stays data.
	if shaped, faults := jsonschema.Embedded(l.kinds.Info(kind), spec); len(faults) == 0 {
		spec = shaped
	}
	c, diagnostics := l.kinds.New(kind, variant, spec, l.source(n, l.kinds.Info(kind).Slots, again, seek))
	l.report(diagnostics...)
	if c == nil {
		return
	}
	if kind == contracts.Type {
		c = l.typeItem(c, n)
	}
	l.part.Contracts = append(l.part.Contracts, c)
}

// kind reads an item's type: "contractspec:data-view". Words that name a definer are kinds too:
// "contractspec:query" is an operation.
func (l *loader) kind(n *document.Node) (kind contracts.Kind, variant string, ok bool) {
	written := n.Get("type")
	switch {
	case written == nil:
		l.fault(contracts.MissingType, n, "this item has no type", `say what it is: "type": "contractspec:operation"`)
		return "", "", false
	case written.Str() == "":
		l.report(document.WrongType(written, `"type"`, `a text such as "contractspec:operation"`))
		return "", "", false
	}
	word, prefixed := strings.CutPrefix(written.Text, typePrefix)
	if !prefixed {
		prefix, rest, found := strings.Cut(written.Text, ":")
		if found && contracts.Nearest(prefix+":", []string{typePrefix}) == "" {
			l.otherItem(written)
			return "", "", false
		}
		if !found {
			rest = written.Text
		}
		word = rest
		l.fault(contracts.UnknownType, written, fmt.Sprintf("the type %q does not start with %q", written.Text, typePrefix), fmt.Sprintf("did you mean %q?", typePrefix+word))
	}
	kind, variant, definer := kindOf(l.kinds, word)
	switch {
	case !definer:
		l.report(contracts.UnknownType.At(written.At, fmt.Sprintf("%q names no kind of contract", written.Text), "a kind is written in small letters, digits and hyphens").AsError())
		return "", "", false
	case l.kinds.Find(kind) == nil:
		hint := "its pages show its properties as they are"
		if near := contracts.Nearest(word, kindWords(l.kinds)); near != "" {
			hint = fmt.Sprintf("did you mean %q?", typePrefix+near)
		}
		l.fault(contracts.UnknownType, written, fmt.Sprintf("docsgen knows no contracts of kind %q", word), hint)
	}
	return kind, variant, true
}

// kindOf returns the kind of a word; ok is false for one that cannot name a kind, and so no folder
// of pages.
func kindOf(kinds *contracts.KindTable, word string) (kind contracts.Kind, variant string, ok bool) {
	if kinds.Find(contracts.Kind(word)) != nil {
		return contracts.Kind(word), "", true
	}
	if word == "" {
		return "", "", false
	}
	// "command", "dataView" and "appConfig" are what definers are called after.
	kind, variant, ok = kinds.OfDefiner("define" + strings.ToUpper(word[:1]) + word[1:])
	valid := strings.Trim(string(kind), "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && !strings.HasPrefix(string(kind), "-")
	return kind, variant, ok && valid
}

func kindWords(kinds *contracts.KindTable) []string {
	var words []string
	for _, info := range kinds.All() {
		words = append(words, string(info.Kind))
		for _, d := range info.Definers {
			if d.Variant != "" {
				words = append(words, d.Variant)
			}
		}
	}
	return words
}

// typeItem makes a type of an item that has been read like any other: its schema is the model.
func (l *loader) typeItem(c *contracts.Contract, n *document.Node) *contracts.Contract {
	use := contracts.Use{Shape: &contracts.Shape{}}
	if schema := typeSchema(n); schema != nil {
		use = l.schemas.Shape(schema)
	}
	shape := use.Shape
	if shape.Name != c.Key {
		shape = shape.Under(c.Key, contracts.Position{File: n.At.File, Line: n.At.Line, Column: n.At.Column})
	}
	shape.Nullable = use.Nullable
	use.Annotations.Join(shape.Annotations)
	shape.Annotations = use.Annotations
	if shape.Description == "" {
		shape.Description = c.Description
	}
	l.own[shape] = true
	t := contracts.NewType(shape, c.Source)
	t.Title, t.Domain, t.Stability, t.Owners, t.Tags, t.Spec = c.Title, c.Domain, c.Stability, c.Owners, c.Tags, c.Spec
	return t
}

// typeSchema returns the schema of an item of kind type: "schema" itself, or the one that it holds.
func typeSchema(n *document.Node) *document.Node {
	schema := n.Get("schema")
	if !schema.Is(contracts.Object) || isSchema(schema) {
		return schema
	}
	for _, name := range []string{"model", "output", "input", "payload"} {
		if inner := schema.Get(name); inner != nil {
			return inner
		}
	}
	return nil
}
