package jsonschema_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// literal spells a value as JSON does.
func literal(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Null:
		return "null"
	case contracts.ShapeValue:
		return useText(v.Shape(), 5)
	case contracts.String:
		return strconv.Quote(v.Text())
	case contracts.Array:
		parts := make([]string, len(v.Items()))
		for i, item := range v.Items() {
			parts[i] = literal(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case contracts.Object:
		parts := make([]string, len(v.Fields()))
		for i, f := range v.Fields() {
			parts[i] = f.Name + ": " + literal(f.Value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return v.Text()
}

// words names the constraints.
var words = map[contracts.ConstraintKind]string{
	contracts.Minimum: "≥", contracts.ExclusiveMinimum: ">", contracts.Maximum: "≤", contracts.ExclusiveMaximum: "<", contracts.MultipleOf: "×",
	contracts.MinLength: "chars≥", contracts.MaxLength: "chars≤", contracts.Pattern: "~", contracts.MinItems: "items≥", contracts.MaxItems: "items≤",
	contracts.UniqueItems: "unique", contracts.MinContains: "contains≥", contracts.MaxContains: "contains≤", contracts.MinProperties: "keys≥",
	contracts.MaxProperties: "keys≤", contracts.ContentEncoding: "encoding ", contracts.ContentMediaType: "media ",
}

// useText writes a shape in its place: one with a name by that, others in full.
func useText(u *contracts.Use, depth int) string {
	text := u.Shape.Name
	switch {
	case text != "":
	case depth > 4:
		text = "…"
	default:
		text = shapeText(u.Shape, depth+1)
	}
	if u.Nullable {
		text += "?"
	}
	return text + beside(&u.Annotations)
}

// beside writes annotations.
func beside(a *contracts.Annotations) string {
	text := ""
	if len(a.Constraints()) > 0 {
		var list []string
		for _, c := range a.Constraints() {
			list = append(list, words[c.Kind]+strings.Trim(c.Value.Text(), `"`))
		}
		text += " {" + strings.Join(list, ", ") + "}"
	}
	if a.Default().Kind() != contracts.Missing {
		text += " = " + literal(a.Default())
	}
	for _, v := range a.Examples() {
		text += " e.g. " + literal(v)
	}
	for _, flag := range []struct {
		set  bool
		word string
	}{{a.Deprecated, " deprecated"}, {a.ReadOnly, " read-only"}, {a.WriteOnly, " write-only"}, {a.Personal, " personal"}} {
		if flag.set {
			text += flag.word
		}
	}
	if a.Title != "" {
		text += " “" + a.Title + "”"
	}
	if a.Description != "" {
		text += " — " + strings.ReplaceAll(a.Description, "\n\n", " ¶ ")
	}
	for _, n := range a.Notes() {
		text += " #" + n.Name + " " + literal(n.Value)
	}
	return text
}

// shapeText writes what a shape says.
func shapeText(s *contracts.Shape, depth int) string {
	var text string
	join := func(list []contracts.Use, by string) string {
		parts := make([]string, len(list))
		for i := range list {
			parts[i] = useText(&list[i], depth)
		}
		return strings.Join(parts, by)
	}
	switch s.Kind {
	case contracts.AnyShape:
		text = "any"
	case contracts.NeverShape:
		text = "never"
	case contracts.ScalarShape:
		text = s.Scalar
	case contracts.ConstShape:
		text = literal(s.Const)
	case contracts.EnumShape:
		var parts []string
		for _, v := range s.Enum {
			part := literal(v.Value)
			if v.Description != "" {
				part += " — " + v.Description
			}
			parts = append(parts, part)
		}
		text = "<" + strings.Join(parts, "; ") + ">"
	case contracts.ObjectShape:
		var parts []string
		for i := range s.Fields {
			f := &s.Fields[i]
			mark := ": "
			if f.Optional {
				mark = "?: "
			}
			parts = append(parts, f.Name+mark+useText(&f.Use, depth))
		}
		for i := range s.Patterns() {
			parts = append(parts, "/"+s.Patterns()[i].Pattern+"/: "+useText(&s.Patterns()[i].Use, depth))
		}
		if s.Rest != nil {
			parts = append(parts, "*: "+useText(s.Rest, depth))
		}
		if s.Names() != nil {
			parts = append(parts, "names: "+useText(s.Names(), depth))
		}
		for _, n := range s.Needs() {
			parts = append(parts, n.With+" needs "+strings.Join(n.Required, ", "))
		}
		if s.Closed {
			parts = append(parts, "closed")
		}
		text = "<" + strings.Join(parts, "; ") + ">"
	case contracts.ListShape:
		switch {
		case len(s.Prefix()) > 0:
			text = "[" + join(s.Prefix(), ", ")
			if s.Items != nil {
				text += ", …" + useText(s.Items, depth)
			}
			text += "]"
		case s.Items != nil:
			text = useText(s.Items, depth) + "[]"
		default:
			text = "any[]"
		}
		if s.Contains() != nil {
			text += " with " + useText(s.Contains(), depth)
		}
	}
	if s.Format != "" {
		text += " (" + s.Format + ")"
	}
	if len(s.Branches()) > 0 {
		var parts []string
		for i := range s.Branches() {
			part := useText(&s.Branches()[i].Use, depth)
			if label := s.Branches()[i].Label; label != "" {
				part = label + "→" + part
			}
			parts = append(parts, part)
		}
		by := " | "
		if s.Exclusive() {
			by = " ^ "
		}
		branches := "(" + strings.Join(parts, by) + ")"
		if s.Discriminator() != "" {
			branches = s.Discriminator() + branches
		}
		text = strings.TrimSpace(text + " " + branches)
	}
	for _, c := range s.Conditions() {
		text += " if " + useText(c.If, depth)
		if c.Then != nil {
			text += " then " + useText(c.Then, depth)
		}
		if c.Else != nil {
			text += " else " + useText(c.Else, depth)
		}
	}
	for i := range s.Not() {
		text += " not " + useText(&s.Not()[i], depth)
	}
	if len(s.Extends()) > 0 {
		text += " extends " + join(s.Extends(), ", ")
	}
	for i := range s.All() {
		text += " and " + useText(&s.All()[i], depth)
	}
	return text
}

// describe writes the use of a schema, all declared shapes with their lines, and the diagnostics.
func describe(text string, open func(string) *document.Node) string {
	root, list := document.Parse("a.json", text)
	if root == nil {
		return fmt.Sprint(list)
	}
	s := jsonschema.New(open)
	u := s.Shape(root)
	var b strings.Builder
	fmt.Fprintln(&b, useText(&u, 0))
	for _, d := range s.Declared() {
		null := ""
		if d.Shape.Nullable {
			null = "?"
		}
		fmt.Fprintf(&b, "%s = %s%s%s\n", d.Shape.Name, shapeText(d.Shape, 0), null, beside(&d.Shape.Annotations))
	}
	for _, d := range s.Diagnostics() {
		fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprintf("%s %s: %s", d.Position, d.Message, d.Hint)))
	}
	return strings.TrimSpace(b.String())
}

func TestShapes(t *testing.T) {
	for _, c := range []struct{ name, schema, want string }{
		{"fields", `{"title": "Order", "type": "object", "required": ["id"], "properties": {
			"id": {"type": "string", "format": "uuid", "description": "Who it is."},
			"total": {"type": "number", "minimum": 0, "exclusiveMaximum": 10.5, "multipleOf": 0.01, "default": 1},
			"note": {"type": ["string", "null"], "maxLength": 80, "minLength": 1, "pattern": "^[a-z]+$", "deprecated": true},
			"email": {"type": "string", "x-pii": true, "title": "Where to write"}}}`,
			`Order
Order = <id: string (uuid) — Who it is.; total?: number {≥0, <10.5, ×0.01} = 1; note?: string? {chars≥1, chars≤80, ~^[a-z]+$} deprecated; email?: string personal “Where to write”>`},
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
			`<a?: string {chars≥2}[] {items≥1, unique}; b?: integer[][]; c?: <*: number>; d?: string?[]; e?: <*: string>[]; f?: [string, number, string]; g?: [string, boolean]; h?: <>; i?: any[]; j?: any; k?: any; l?: </^x-/: string[]>>`},
		{"enums, constants and unions", `{"properties": {
			"a": {"enum": ["x", "y", null]},
			"b": {"const": "z"},
			"c": {"oneOf": [{"const": "on", "description": "It is on."}, {"const": "off", "title": "Off"}]},
			"d": {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]},
			"e": {"anyOf": [{"type": "string"}, {"type": "null"}]},
			"f": {"type": "integer", "nullable": true},
			"g": {"enum": ["null"]},
			"h": {"title": "Colour", "enum": ["red", "blue"]}}}`,
			`<a?: <"x"; "y">?; b?: "z"; c?: <"on" — It is on.; "off" — Off>; d?: (string | number)?; e?: string?; f?: integer?; g?: "null"; h?: Colour>
Colour = <"red"; "blue">`},
		{"definitions of both drafts", `{"type": "object", "properties": {
			"a": {"$ref": "#/$defs/Money", "description": "What it costs."}, "b": {"type": "array", "items": {"$ref": "#/definitions/Mail"}}},
			"$defs": {"Money": {"type": "object", "properties": {"amount": {"type": "integer"}}}},
			"definitions": {"Mail": {"type": "string", "format": "email"}}}`,
			`<a?: Money — What it costs.; b?: Mail[]>
Money = <amount?: integer>
Mail = string (email)`},
		{"circles", `{"$ref": "#/$defs/Node", "$defs": {
			"Node": {"properties": {"next": {"$ref": "#/$defs/Node"}, "all": {"$ref": "#/$defs/Nodes"}, "self": {"$ref": "#"}}},
			"Nodes": {"type": "array", "items": {"$ref": "#/$defs/Nodes"}},
			"X": {"$ref": "#/$defs/X"}}}`,
			`Node #$defs [X]
Node = <next?: Node; all?: Nodes; self?: Node>
Nodes = Nodes[]
X = any
a.json:4:18 the reference "#/$defs/X" leads back to itself: say what values it stands for`},
		{"a circle without a name", `{"properties": {"list": {"items": {"$ref": "#/properties/list"}}}}`, `<list?: …[][][][]>`},
		{"a reference to itself", `{"properties": {"x": {"$ref": "#/$defs/X"}}, "$defs": {"X": {"$ref": "#/$defs/X"}}}`, `<x?: X>
X = any
a.json:1:70 the reference "#/$defs/X" leads back to itself: say what values it stands for`},
		{"allOf", `{"allOf": [{"$ref": "#/$defs/Base"}, {"properties": {"b": {"type": "string"}}, "required": ["a", "b"]}],
			"properties": {"c": {"allOf": [{"$ref": "#/$defs/Base"}], "description": "Pydantic writes it so."}, "d": {"allOf": [{"type": "string"}, {"maxLength": 3}]}},
			"$defs": {"Base": {"properties": {"a": {"type": "number"}}}}}`,
			`<a: number; b: string; c?: Base — Pydantic writes it so.; d?: string {chars≤3}> extends Base
Base = <a?: number>`},
		{"alternatives beside properties", `{"properties": {"kind": {"type": "string"}}, "required": ["kind"],
			"oneOf": [{"properties": {"x": {"type": "string"}}, "required": ["x"]}, {"$ref": "#/$defs/Y"}], "$defs": {"Y": {"properties": {"y": {"type": "string"}}}}}`,
			`<kind: string> (<x: string> ^ Y)
Y = <y?: string>`},
		{"a union of objects", `{"oneOf": [{"$ref": "#/$defs/Card"}, {"title": "Cash", "properties": {"x": {"type": "string"}}}, {"title": "In other ways", "properties": {"y": {"type": "string"}}}], "$defs": {"Card": {"properties": {"n": {"type": "string"}}}}}`,
			`(Card ^ Cash ^ In other ways→<y?: string> “In other ways”)
Card = <n?: string>
Cash = <x?: string>`},
		{"anchors and escaped pointers", `{"properties": {"a": {"$ref": "#mail"}, "b": {"$ref": "#/$defs/a~1b%20c"}}, "$defs": {"Mail": {"$anchor": "mail", "type": "string"}, "a/b c": {"type": "number"}}}`,
			`<a?: Mail; b?: a/b c>
Mail = string
a/b c = number`},
		{"a list with a title", `{"title": "Orders", "type": "array", "items": {"type": "string"}}`, `Orders
Orders = string[]`},
		{"a reference that leads nowhere", `{"properties": {"a": {"$ref": "#/$defs/Mony"}, "b": {"$ref": "https://x.test/s.json"}}, "$defs": {"Money": {}}}`, `<a?: Mony #$ref "#/$defs/Mony"; b?: s.json #$ref "https://x.test/s.json"> #$defs [Money]
Money = any
a.json:1:31 there is no schema "#/$defs/Mony": did you mean "Money"?
a.json:1:62 there is no schema "https://x.test/s.json": only schemas of the workspace are read: copy it there, and refer to its file`},
		{"keywords of other types", `{"properties": {
			"a": {"type": "string", "properties": {"b": {"type": "integer"}}, "items": {"type": "string"}},
			"c": {"type": "object", "items": {"allOf": [{"properties": {"d": true}}]}, "properties": {"e": {"type": "array", "required": ["x"], "additionalProperties": false}}},
			"f": {"type": ["array", "object"], "items": {"type": "string"}, "properties": {"g": true}}}}`,
			`<a?: string #properties {b: {type: "integer"}} #items {type: "string"}; c?: <e?: any[] #required ["x"] #additionalProperties false> #items {allOf: [{properties: {d: true}}]}; f?: (string[] | <g?: any>)>`},
		{"what null means", `{"properties": {"a": {"anyOf": [{"type": "string", "description": "A text."}, {"type": "null", "description": "None is known."}]},
			"b": {"oneOf": [{"const": "x"}, {"const": "y"}, {"const": null, "title": "Neither"}]}}}`,
			`<a?: string? — A text. #null "None is known."; b?: <"x"; "y">? #null "Neither">`},
		{"a schema that is none", `{"properties": {"a": 7}}`, `<a?: any>
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
	want := `<a?: order; b?: Line; c?: none.json #$ref "none.json">
order = <lines?: Line[]>
Line = <sku?: string>
a.json:1:124 there is no schema "none.json": a file is named relative to the one that refers to it`
	if got := describe(`{"properties": {"a": {"$ref": "schemas/order.yaml"}, "b": {"$ref": "./schemas/order.yaml#/$defs/Line"}, "c":      {"$ref": "none.json"}}}`, open); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// A schema may be part of a document that holds the definitions.
func TestSharedRoot(t *testing.T) {
	root, _ := document.Parse("a.json", `{"$defs": {"Id": {"type": "string"}}, "input": {"properties": {"id": {"$ref": "#/$defs/Id"}}}}`)
	s := jsonschema.New(nil, root)
	u := s.Shape(root.Get("input"))
	if got := useText(&u, 0); got != "<id?: Id>" || len(s.Diagnostics()) > 0 {
		t.Error(got, s.Diagnostics())
	}
}

// Each definition leads to the next, deeper than any stack of ours should go.
func TestLongChain(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"$ref": "#/$defs/d0", "$defs": {`)
	for i := range 20_000 {
		fmt.Fprintf(&b, `"d%d": {"items": {"$ref": "#/$defs/d%d"}},`, i, i+1)
	}
	b.WriteString(`"d20000": {}}}`)
	root, _ := document.Parse("a.json", b.String())
	s := jsonschema.New(nil)
	if u := s.Shape(root); u.Shape.Name != "d0" || len(s.Declared()) != 20_001 || len(s.Diagnostics()) > 0 {
		t.Error(u.Shape.Name, len(s.Declared()), s.Diagnostics())
	}
}
