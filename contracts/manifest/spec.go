package manifest

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// slot returns the path at which a schema of that name stands in specs of a kind; empty where it
// stays under "schema".
func (l *loader) slot(kind contracts.Kind, schema string) string {
	for _, s := range l.kinds.Info(kind).Slots {
		if s.Schema == schema {
			return s.Path
		}
	}
	return ""
}

// holdsModel reports whether a property of specs holds models, whatever the kind.
func (l *loader) holdsModel(name string) bool {
	return slices.ContainsFunc(l.kinds.All(), func(info contracts.KindInfo) bool { return slices.Contains(info.Models, name) })
}

// spec returns an item the shape that definers in TypeScript have: the shared metadata under
// "meta", an operation's schemas under "io". All else is kept as it is, in its order.
func (l *loader) spec(kind contracts.Kind, n *document.Node) contracts.Value {
	spec := make([]contracts.Member, 1, 1+len(n.Members))
	spec[0] = contracts.Member{Name: "meta", Value: l.meta(n)}
	add := func(name string, v contracts.Value) {
		if v.Present() && !contracts.ObjectValue(spec...).Property(name).Present() {
			spec = append(spec, contracts.Member{Name: name, Value: v})
		}
	}
	all := l.slot(kind, "*")
	for _, m := range n.Members {
		switch {
		case known(m.Name, contracts.Metadata) || m.Name == "type" || m.Name == "meta":
		case m.Name == all:
			add(all, l.schemaGroup(n.Get("schema"), m.Value))
		case m.Name == "schema":
			l.placeSchemas(kind, n, add)
		case m.Name == "registryDependencies":
			add(m.Name, dependencies(m.Value))
		case l.holdsModel(m.Name) && isSchema(m.Value):
			add(m.Name, l.model(m.Value))
		default:
			add(m.Name, m.Value.Value())
		}
	}
	return contracts.ObjectValue(slices.Clip(spec)...)
}

// meta joins the shared metadata beside "meta" and in it.
func (l *loader) meta(n *document.Node) contracts.Value {
	inner := n.Get("meta")
	var meta []contracts.Member
	for _, name := range contracts.Metadata {
		value := n.Get(name)
		if value == nil {
			value = inner.Get(name)
		}
		if value != nil {
			meta = append(meta, contracts.Member{Name: name, Value: l.asWritten(value)})
		}
	}
	if inner != nil {
		for _, m := range inner.Members {
			if !known(m.Name, contracts.Metadata) {
				meta = append(meta, contracts.Member{Name: m.Name, Value: m.Value.Value()})
			}
		}
	}
	return contracts.ObjectValue(slices.Clone(meta)...) // without the room that it grew into
}

// asWritten is the value of a node, with a number as it is spelt in the source: 014 and 0x10 are
// numbers to YAML, and a version or a title to their author.
func (l *loader) asWritten(n *document.Node) contracts.Value {
	v := n.Value()
	if n.Kind != contracts.Number || !document.IsYAML(n.At.File) || n.At.EndColumn <= n.At.Column {
		return v
	}
	if line := l.texts[n.At.File].Slice(n.At.Line, n.At.Line); len(line) <= maxLine {
		if runes := []rune(line); n.At.EndColumn <= len(runes)+1 {
			v = contracts.TextValue(contracts.Number, string(runes[n.At.Column-1:n.At.EndColumn-1]))
		}
	}
	return v
}

// placeSchemas adds the schemas of "schema" where specs of the kind have them.
func (l *loader) placeSchemas(kind contracts.Kind, n *document.Node, add func(string, contracts.Value)) {
	schema := n.Get("schema")
	if !schema.Is(contracts.Object) {
		l.report(document.WrongType(schema, `"schema"`, `an object with "input" and "output"`))
		return
	}
	if kind == contracts.Type {
		return // the item's model
	}
	if isSchema(schema) {
		add(cmp.Or(l.slot(kind, ""), "schema"), l.model(schema))
		return
	}
	if all := l.slot(kind, "*"); all != "" {
		add(all, l.schemaGroup(schema, n.Get(all)))
		return
	}
	var rest []contracts.Member
	taken := map[string]bool{}
	for _, m := range schema.Members {
		l.checkSlot(m)
		if path := l.slot(kind, m.Name); path != "" && !taken[path] {
			taken[path] = true
			add(path, l.model(m.Value))
			continue
		}
		rest = append(rest, contracts.Member{Name: m.Name, Value: l.model(m.Value)})
	}
	if len(rest) > 0 {
		add("schema", contracts.ObjectValue(rest...))
	}
}

// schemaGroup joins schemas that stand in one object of the spec with what the item says under that
// object's own name.
func (l *loader) schemaGroup(schema, own *document.Node) contracts.Value {
	var group []contracts.Member
	for _, from := range []*document.Node{own, schema} {
		if from == nil || isSchema(from) {
			continue
		}
		for _, m := range from.Members {
			if contracts.ObjectValue(group...).Property(m.Name).Present() {
				continue
			}
			if from == schema {
				l.checkSlot(m)
			}
			value := m.Value.Value()
			if m.Name != "errors" && (from == schema || isSchema(m.Value)) {
				value = l.model(m.Value)
			}
			group = append(group, contracts.Member{Name: m.Name, Value: value})
		}
	}
	return contracts.ObjectValue(slices.Clip(group)...)
}

// schemaNames are those that schemas of items usually have.
var schemaNames = []string{"input", "output", "payload", "params", "query", "model", "config", "errors", "success", "result"}

// checkSlot reports a schema whose name is nearly one of those. Any other name is shown as it is.
func (l *loader) checkSlot(m document.Member) {
	if !known(m.Name, schemaNames) && contracts.Nearest(m.Name, schemaNames) != "" {
		l.report(document.Unknown(m, `"schema"`, schemaNames))
	}
}

func (l *loader) model(schema *document.Node) contracts.Value {
	if schema.Is(contracts.Null) {
		return contracts.NullValue()
	}
	return contracts.UseValue(l.schemas.Shape(schema))
}

// isSchema tells a JSON Schema from an object that holds schemas under names, or data.
func isSchema(n *document.Node) bool {
	if n.Is(contracts.Bool) {
		return true
	}
	if !n.Is(contracts.Object) {
		return false
	}
	for keyword, kinds := range telling {
		if value := n.Get(keyword); value != nil && slices.Contains(kinds, value.Kind) {
			return true
		}
	}
	return false
}

// telling are the keywords that make an object a schema, with what their values then are.
var telling = map[string][]contracts.ValueKind{
	"type": {contracts.String, contracts.Array}, "$ref": {contracts.String}, "$dynamicRef": {contracts.String}, "$recursiveRef": {contracts.String},
	"$schema": {contracts.String}, "$defs": {contracts.Object}, "definitions": {contracts.Object}, "properties": {contracts.Object},
	"patternProperties": {contracts.Object}, "enum": {contracts.Array}, "allOf": {contracts.Array}, "anyOf": {contracts.Array}, "oneOf": {contracts.Array},
}

// dependencies returns "order.created@1.0.0" the shape of a ref. What is an address or a name in
// another registry ("@scope/name") is no ref, and is put where refs are not looked for.
func dependencies(n *document.Node) contracts.Value {
	v := n.Value()
	for i, item := range v.Items() {
		key, version, pinned := strings.Cut(item.Text(), "@")
		switch {
		case item.Kind() != contracts.String:
		case strings.Contains(item.Text(), "/"):
			v.Items()[i] = contracts.ObjectValue(contracts.Member{Name: "from", Value: item})
		case pinned && isRange(version):
			// which version that is, whoever installs it decides
			v.Items()[i] = contracts.ObjectValue(
				contracts.Member{Name: "key", Value: contracts.StringValue(key)}, contracts.Member{Name: "range", Value: contracts.StringValue(version)})
		case pinned:
			v.Items()[i] = contracts.ObjectValue(
				contracts.Member{Name: "key", Value: contracts.StringValue(key)}, contracts.Member{Name: "version", Value: contracts.StringValue(version)})
		}
	}
	return v
}

// isRange reports whether a version means several, as package managers write it: "^1.0.0", "1.x",
// "latest".
func isRange(version string) bool {
	return version == "latest" || strings.ContainsAny(version, "^~<>=*| ") || strings.HasSuffix(version, ".x")
}

// origins finds values of an item where its text has them. At is the item's own place; again makes
// its tree, when the first of them is looked for.
func origins(at contracts.Position, again func() *document.Node) contracts.Origins {
	index := sync.OnceValue(func() map[written]contracts.Position {
		index := map[written]contracts.Position{}
		if n := again(); n != nil {
			place(n, index)
		}
		return index
	})
	return func(property, value string) (contracts.Position, bool) {
		if property == "" && value == "" {
			return at, true
		}
		at, ok := index()[written{property, value}]
		if !ok && value != "" {
			at, ok = index()[written{"", value}]
		}
		if !ok { // written otherwise, as numbers of YAML may be
			at, ok = index()[written{property, ""}]
		}
		return at, ok
	}
}

// written is a text value and the property that it stands under; an empty property or value is any.
type written struct{ property, value string }

// maxPins bounds at how many "@" of a text a value may end.
const maxPins = 4

// place notes the first place of every property, of any depth, and of the values in it: those of a
// node come before those further in.
func place(n *document.Node, index map[written]contracts.Position) {
	note := func(property, value string, at contracts.Position) {
		for _, w := range []written{{property, value}, {"", value}} {
			if _, known := index[w]; !known {
				index[w] = at
			}
		}
	}
	for _, m := range n.Members {
		if w := (written{m.Name, ""}); index[w] == (contracts.Position{}) {
			index[w] = m.Value.At
		}
		for _, v := range append([]*document.Node{m.Value}, m.Value.Items...) {
			if v.Text == "" {
				continue
			}
			note(m.Name, v.Text, v.At)
			for at, pins := 0, 0; pins < maxPins; pins++ {
				next := strings.IndexByte(v.Text[at:], '@')
				if next < 0 {
					break
				}
				if at += next; at > 0 {
					note(m.Name, v.Text[:at], v.At)
				}
				at++
			}
		}
	}
	for _, m := range n.Members {
		place(m.Value, index)
	}
	for _, item := range n.Items {
		place(item, index)
	}
}
