package jsonschema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// typeText writes a type in a line; anonymous models are written out, named ones by name.
func typeText(t contracts.FieldType, depth int) string {
	text := t.Scalar
	switch {
	case t.Model != nil && t.Model.Name != "":
		text = t.Model.Name
	case t.Model != nil && depth > 3:
		text = "…"
	case t.Model != nil:
		text = body(t.Model, depth+1)
	case len(t.Union) > 0:
		parts := make([]string, len(t.Union))
		for i, u := range t.Union {
			parts[i] = typeText(u, depth)
		}
		text = "(" + strings.Join(parts, " | ") + ")"
	}
	text += strings.Repeat("[]", t.Array)
	if t.Map {
		text = "map of " + text
	}
	if t.Nullable {
		text += "?"
	}
	return text
}

// body writes what a model consists of.
func body(m *contracts.Model, depth int) string {
	var parts []string
	for _, f := range m.Fields {
		part := f.Name
		if f.Optional {
			part += "?"
		}
		part += ": " + typeText(f.Type, depth)
		if f.Default.Present() {
			part += " = " + f.Default.Text
		}
		if len(f.Constraints) > 0 {
			part += " {" + strings.Join(f.Constraints, ", ") + "}"
		}
		if f.Deprecated {
			part += " deprecated"
		}
		if f.Description != "" {
			part += " — " + f.Description
		}
		parts = append(parts, part)
	}
	for _, v := range m.Enum {
		part := "'" + v.Value + "'"
		if v.Description != "" {
			part += " — " + v.Description
		}
		parts = append(parts, part)
	}
	if !m.Base.Empty() {
		parts = append(parts, typeText(m.Base, depth))
	}
	return "<" + strings.Join(parts, "; ") + ">"
}

// describe writes the model of a schema, all declared models with their lines, and the diagnostics.
func describe(text string, open func(string) *document.Node) string {
	root, list := document.Parse("a.json", text)
	if root == nil {
		return fmt.Sprint(list)
	}
	s := jsonschema.New(open)
	m := s.Model(root)
	var b strings.Builder
	fmt.Fprintln(&b, m.Name+body(m, 0))
	for _, d := range s.Declared() {
		if d.Model != m {
			fmt.Fprintf(&b, "%s %s\n", d.Model.Name, body(d.Model, 0))
		}
	}
	for _, d := range s.Diagnostics() {
		fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprintf("%s %s: %s", d.Position, d.Message, d.Hint)))
	}
	return strings.TrimSpace(b.String())
}

func TestModels(t *testing.T) {
	for _, c := range []struct{ name, schema, want string }{
		{"fields", `{"title": "Order", "type": "object", "required": ["id"], "properties": {
			"id": {"type": "string", "format": "uuid", "description": "Who it is."},
			"total": {"type": "number", "minimum": 0, "exclusiveMaximum": 10.5, "multipleOf": 0.01, "default": 1},
			"note": {"type": ["string", "null"], "maxLength": 80, "minLength": 1, "pattern": "^[a-z]+$", "deprecated": true},
			"email": {"type": "string", "x-pii": true, "title": "Where to write"}}}`,
			`Order<id: string (uuid) — Who it is.; total?: number = 1 {≥ 0, < 10.5, multiple of 0.01}; ` +
				`note?: string? {at least 1 character, at most 80 characters, ^[a-z]+$} deprecated; email?: string {personal data} — Where to write>`},
		{"lists and maps", `{"properties": {
			"a": {"type": "array", "items": {"type": "string", "minLength": 2}, "minItems": 1, "uniqueItems": true},
			"b": {"items": {"items": {"type": "integer"}}},
			"c": {"type": "object", "additionalProperties": {"type": "number"}},
			"d": {"type": "array", "items": {"type": ["string", "null"]}},
			"e": {"type": "array", "items": {"additionalProperties": {"type": "string"}}},
			"f": {"prefixItems": [{"type": "string"}, {"type": "number"}, {"type": "string"}]},
			"g": {"items": [{"type": "string"}, {"type": "boolean"}]},
			"h": {"type": "object"}, "i": {"type": "array"}, "j": true, "k": {},
			"l": {"patternProperties": {"^x-": {"items": {"type": "string"}}}}}}`,
			`<a?: string[] {at least 1 item, no item twice, each at least 2 characters}; b?: integer[][]; c?: map of number; d?: (string | null)[]; ` +
				`e?: <map of string>[]; f?: (string | number)[]; g?: (string | boolean)[]; h?: object; i?: any[]; j?: any; k?: any; l?: map of string[]>`},
		{"enums, constants and unions", `{"properties": {
			"a": {"enum": ["x", "y", null]},
			"b": {"const": "z"},
			"c": {"oneOf": [{"const": "on", "description": "It is on."}, {"const": "off", "title": "Off"}]},
			"d": {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]},
			"e": {"anyOf": [{"type": "string"}, {"type": "null"}]},
			"f": {"type": "integer", "nullable": true},
			"g": {"enum": ["null"]},
			"h": {"title": "Colour", "enum": ["red", "blue"]}}}`,
			`<a?: <'x'; 'y'>?; b?: "z"; c?: <'on' — It is on.; 'off' — Off>; d?: (string | number)?; e?: string?; f?: integer?; g?: "null"; h?: Colour>
Colour <'red'; 'blue'>`},
		{"definitions of both drafts", `{"type": "object", "properties": {
			"a": {"$ref": "#/$defs/Money", "description": "What it costs."}, "b": {"type": "array", "items": {"$ref": "#/definitions/Mail"}}},
			"$defs": {"Money": {"type": "object", "properties": {"amount": {"type": "integer"}}}},
			"definitions": {"Mail": {"type": "string", "format": "email"}}}`,
			`<a?: Money — What it costs.; b?: Mail[]>
Money <amount?: integer>
Mail <string (email)>`},
		{"circles", `{"$ref": "#/$defs/Node", "$defs": {
			"Node": {"properties": {"next": {"$ref": "#/$defs/Node"}, "all": {"$ref": "#/$defs/Nodes"}, "self": {"$ref": "#"}}},
			"Nodes": {"type": "array", "items": {"$ref": "#/$defs/Nodes"}},
			"X": {"$ref": "#/$defs/X"}}}`,
			`Node<next?: Node; all?: Nodes; self?: Node>
Nodes <Nodes[]>`},
		{"a circle without a name", `{"properties": {"list": {"items": {"$ref": "#/properties/list"}}}}`, `<list?: <<<<…[]>[]>[]>[]>>`},
		{"a reference to itself", `{"properties": {"x": {"$ref": "#/$defs/X"}}, "$defs": {"X": {"$ref": "#/$defs/X"}}}`, `<x?: X>
a.json:1:70 there is no schema "#/$defs/X": definitions stand under "$defs": "#/$defs/Name"`},
		{"allOf", `{"allOf": [{"$ref": "#/$defs/Base"}, {"properties": {"b": {"type": "string"}}, "required": ["a", "b"]}],
			"properties": {"c": {"allOf": [{"$ref": "#/$defs/Base"}], "description": "Pydantic writes it so."}, "d": {"allOf": [{"type": "string"}, {"maxLength": 3}]}},
			"$defs": {"Base": {"properties": {"a": {"type": "number"}}}}}`,
			`<a: number; b: string; c?: Base — Pydantic writes it so.; d?: string>
Base <a?: number>`},
		{"alternatives beside properties", `{"properties": {"kind": {"type": "string"}}, "required": ["kind"],
			"oneOf": [{"properties": {"x": {"type": "string"}}, "required": ["x"]}, {"$ref": "#/$defs/Y"}], "$defs": {"Y": {"properties": {"y": {"type": "string"}}}}}`,
			`<kind: string; x?: string; y?: string>`},
		{"a union of objects", `{"oneOf": [{"$ref": "#/$defs/Card"}, {"title": "Cash", "properties": {"x": {"type": "string"}}}, {"title": "In other ways", "properties": {"y": {"type": "string"}}}], "$defs": {"Card": {"properties": {"n": {"type": "string"}}}}}`,
			`<(Card | Cash | In other ways)>
Card <n?: string>
Cash <x?: string>`},
		{"anchors and escaped pointers", `{"properties": {"a": {"$ref": "#mail"}, "b": {"$ref": "#/$defs/a~1b%20c"}}, "$defs": {"Mail": {"$anchor": "mail", "type": "string"}, "a/b c": {"type": "number"}}}`,
			`<a?: string; b?: a/b c>
a/b c <number>`},
		{"a list with a title", `{"title": "Orders", "type": "array", "items": {"type": "string"}}`, `Orders<string[]>`},
		{"a reference that leads nowhere", `{"properties": {"a": {"$ref": "#/$defs/Mony"}, "b": {"$ref": "https://x.test/s.json"}}, "$defs": {"Money": {}}}`, `<a?: Mony; b?: s.json>
a.json:1:31 there is no schema "#/$defs/Mony": did you mean "Money"?
a.json:1:62 there is no schema "https://x.test/s.json": only schemas of the workspace are read: copy it there`},
		{"a schema that is none", `{"properties": {"a": 7}}`, `<a?: >
a.json:1:22 a JSON Schema must be an object, not 7:`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := describe(c.schema, nil); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestOtherFiles(t *testing.T) {
	open := func(file string) *document.Node {
		if file != "schemas/order.yaml" {
			return nil
		}
		n, _ := document.Parse(file, "properties:\n  lines: {items: {$ref: '#/$defs/Line'}}\n$defs:\n  Line: {properties: {sku: {type: string}}}\n")
		return n
	}
	want := `<a?: order; b?: Line; c?: none.json>
order <lines?: Line[]>
Line <sku?: string>
a.json:1:124 there is no schema "none.json": a file is named relative to the one that refers to it`
	if got := describe(`{"properties": {"a": {"$ref": "schemas/order.yaml"}, "b": {"$ref": "./schemas/order.yaml#/$defs/Line"}, "c":      {"$ref": "none.json"}}}`, open); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Manifests repeat the same definitions in each schema; definitions that only share a name stay
// apart.
func TestCopies(t *testing.T) {
	root, _ := document.Parse("a.json", `{"one": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "string"}}},
		"two": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "string"}}},
		"three": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "number"}}}}`)
	s := jsonschema.New(nil)
	one, two, three := s.Model(root.Get("one")), s.Model(root.Get("two")), s.Model(root.Get("three"))
	if one != two || one == three || len(s.Declared()) != 4 {
		t.Errorf("copies are one: %t, others are apart: %t, declared: %d, want 4", one == two, one != three, len(s.Declared()))
	}
}

// A schema may be part of a document that holds the definitions.
func TestSharedRoot(t *testing.T) {
	root, _ := document.Parse("a.json", `{"$defs": {"Id": {"type": "string"}}, "input": {"properties": {"id": {"$ref": "#/$defs/Id"}}}}`)
	s := jsonschema.New(nil, root)
	if got := body(s.Model(root.Get("input")), 0); got != "<id?: Id>" || len(s.Diagnostics()) > 0 {
		t.Error(got, s.Diagnostics())
	}
}

// Each definition leads to the next, deeper than any stack of ours should go.
func TestLongChain(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"$ref": "#/$defs/d0", "$defs": {`)
	for i := range 10_000 {
		fmt.Fprintf(&b, `"d%d": {"items": {"$ref": "#/$defs/d%d"}},`, i, i+1)
	}
	b.WriteString(`"d10000": {}}}`)
	root, _ := document.Parse("a.json", b.String())
	s := jsonschema.New(nil)
	if m := s.Model(root); m.Name != "d0" {
		t.Error(m.Name)
	}
	if list := s.Diagnostics(); len(list) != 1 || list[0].Code.String() != "deep-schema" {
		t.Error(list)
	}
}
