package jsonschema_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// Drafts and dialects say the same in words of their own.
func TestDialects(t *testing.T) {
	for _, c := range []struct{ name, schema, want string }{
		{"OpenAPI's discriminator", `{"discriminator": {"propertyName": "kind", "mapping": {"cat": "#/definitions/Cat", "hound": "Dog"}}, "oneOf": [{"$ref": "#/definitions/Cat"}, {"$ref": "#/components/schemas/Dog"}],
			"definitions": {"Cat": {"properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}}}}, "components": {"schemas": {"Dog": {"properties": {"bark": {}}}}}}`, `kind(cat→Cat ^ hound→Dog) #components {schemas: {Dog: {properties: {bark: {}}}}}
Cat = <kind?: string; lives?: integer>
Dog = <bark?: any>`},
		{"a base that its discriminator maps", `{"$ref": "#/$defs/Pet", "$defs": {"Pet": {"discriminator": {"propertyName": "kind", "mapping": {"cat": "#/$defs/Cat"}}, "required": ["kind"], "properties": {"kind": {"type": "string"}}},
			"Cat": {"allOf": [{"$ref": "#/$defs/Pet"}, {"properties": {"lives": {"type": "integer"}}}]}}}`, `Pet
Pet = <kind: string> kind(cat→Cat)
Cat = <kind: string; lives?: integer> extends Pet`},
		{"nullable in OpenAPI", `{"properties": {"a": {"nullable": true, "allOf": [{"$ref": "#/$defs/A"}]}, "b": {"type": "string", "nullable": true, "enum": ["x", "y", null]}}, "$defs": {"A": {"properties": {"x": {}}}}}`, `<a?: A?; b?: <"x"; "y">?>
A = <x?: any>`},
		{"draft 3", `{"properties": {"a": {"type": ["string", {"properties": {"x": {"type": "any"}}}], "required": true}, "b": {"extends": {"properties": {"y": {}}}, "disallow": ["null"]}, "c": {"type": "number", "divisibleBy": 2}}, "dependencies": {"a": "b"}}`, `<a: (string | <x?: any>); b?: <y?: any> not null; c?: number {×2}; a needs b>`},
		{"tuples of both kinds", `{"properties": {"old": {"items": [{"type": "string"}], "additionalItems": {"type": "integer"}}, "new": {"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}}}`, `<old?: [string, …integer]; new?: [string, …integer]>`},
		{"what is left unevaluated", `{"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": false, "properties": {"l": {"type": "array", "prefixItems": [{"type": "string"}], "unevaluatedItems": false}}}`, `<a?: any; l?: [string, …never]; closed>`},
		{"what is unevaluated where nothing is left", `{"allOf": [{"additionalProperties": {"type": "integer"}}], "unevaluatedProperties": false, "properties": {"l": {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}, "unevaluatedItems": false},
			"m": {"type": "array", "allOf": [{"items": {"type": "string"}}], "unevaluatedItems": {"type": "null"}}, "n": {"additionalProperties": false, "unevaluatedProperties": {"type": "string"}}}}`,
			`<l?: [string, …integer]; m?: string[]; n?: <closed>; *: integer>`},
		{"dynamic references of who extends", `{"$id": "https://ex.test/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false,
			"$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "properties": {"data": true, "kids": {"type": "array", "items": {"$dynamicRef": "#node"}}}}}}`, `<data?: any; kids?: <data?: any; kids?: <data?: …; kids?: …; closed> extends tree[]; closed> extends tree[]; closed> extends tree
tree = <data?: any; kids?: <data?: any; kids?: <data?: any; kids?: …[]; closed> extends tree[]; closed> extends tree[]>`},
		{"nested identifiers", `{"$id": "https://ex.test/a/", "properties": {"x": {"$id": "b/", "properties": {"y": {"$ref": "#/$defs/Y"}, "z": {"$ref": "c"}}, "$defs": {"Y": {"type": "string"}, "c": {"$id": "c", "type": "integer"}}}, "u": {"$ref": "b/c"}, "v": {"$ref": "https://ex.test/a/b/#/$defs/Y"}}}`, `<x?: <y?: Y; z?: c>; u?: c; v?: Y>
c = integer
Y = string`},
		{"words for values", `{"properties": {"a": {"enum": ["x", "y"], "enumDescriptions": ["An x.", "A y."]}, "b": {"const": {"k": [1]}}, "c": {"enum": [1, 1.5, true, "z", [2]]}, "d": {"const": null}, "e": {"type": "null"}}}`, `<a?: <"x" — An x.; "y" — A y.>; b?: {k: [1]}; c?: <1; 1.5; true; "z"; [2]>; d?: null; e?: null>`},
		{"values in two parts", `{"properties": {"a": {"allOf": [{"enum": ["x", "y"]}, {"enum": ["y", "z"]}]}, "b": {"enum": ["x", "y"], "const": "y"}}}`, `<a?: "y"; b?: "y">`},
		{"no value at all", `{"properties": {"a": false, "b": {"not": {"type": "string"}}}}`, `<a?: never; b?: any not string>`},
		{"a property in a base and here", `{"allOf": [{"$ref": "#/$defs/Base"}], "properties": {"a": {"description": "Nearer.", "maxLength": 5}, "o": {"properties": {"y": {"type": "string"}}}}, "required": ["a"],
			"$defs": {"Base": {"properties": {"a": {"type": "string", "description": "Farther.", "minLength": 1}, "o": {"type": "object", "properties": {"x": {"type": "integer"}}}}}}}`, `<a: string {chars≥1, chars≤5} — Nearer. ¶ Farther.; o?: <x?: integer; y?: string>> extends Base
Base = <a?: string {chars≥1} — Farther.; o?: <x?: integer>>`},
		{"two lists of branches", `{"allOf": [{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, {"oneOf": [{"required": ["c"]}, {"required": ["d"]}]}], "properties": {"a": {"type": "string"}}}`, `<a?: string> (<a: string> ^ <b: any>) and (<c: any> ^ <d: any>)`},
		{"types that nothing can be", `{"properties": {"a": {"allOf": [{"type": "string"}, {"type": "integer"}]}, "n": {"allOf": [{"type": "number"}, {"type": "integer"}]}}}`, `<a?: (string | integer); n?: integer>`},
		{"notes", `{"$comment": "Later.", "x-order": {"a": 1}, "xml": {"name": "n"}, "properties": {"a": {"contentSchema": {"type": "object"}, "type": "string", "readOnly": true, "writeOnly": true, "pii": true}}}`, `<a?: string read-only write-only personal #contentSchema {type: "object"}> #$comment "Later." #x-order {a: 1} #xml {name: "n"}`},
		{"a schema of schemas", `{"properties": {"a": {"$ref": "http://json-schema.org/draft-07/schema#"}, "b": {"$ref": "http://json-schema.org/draft-04/schema#/definitions/positiveInteger"}}}`, `<a?: JSON Schema #$ref "http://json-schema.org/draft-07/schema#"; b?: positiveInteger #$ref "http://json-schema.org/draft-04/schema#/definitions/positiveInteger">`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := describe(c.schema, nil); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// A file finds its neighbours by its path, or by what it and they call themselves.
func TestFilesByIdentifier(t *testing.T) {
	files := map[string]string{
		"schemas/b c.json":          `{"$id": "https://ex.test/s/b%20c.json", "title": "B", "properties": {"x": {"$ref": "common/money.json#/$defs/Money"}}}`,
		"schemas/common/money.json": `{"$id": "https://ex.test/s/common/money.json", "$defs": {"Money": {"properties": {"back": {"$ref": "../b%20c.json"}, "far": {"$ref": "https://ex.test/s/b%20c.json"}}}}}`,
	}
	open := func(file string) *document.Node {
		n, _ := document.Parse(file, files[file])
		return n
	}
	got := describe(`{"properties": {"b": {"$ref": "schemas/b%20c.json"}}}`, open)
	if want := `<b?: B>
B = <x?: Money>
Money = <back?: B; far?: B>`; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// What is forgotten can be read again, and is then another shape that says the same.
func TestForget(t *testing.T) {
	root, _ := document.Parse("a.json", `{"items": [{"properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": {"A": {"type": "string"}}}], "$defs": {"B": {}}}`)
	s := jsonschema.New(nil, root)
	schema := root.Get("items").Items[0]
	first, again := s.Shape(schema), s.Shape(schema)
	s.Forget(root.Get("items"))
	anew := s.Shape(schema)
	if first.Shape != again.Shape || first.Shape == anew.Shape || useText(&first, 0) != useText(&anew, 0) {
		t.Errorf("%s, %s, %s", useText(&first, 0), useText(&again, 0), useText(&anew, 0))
	}
}

// Manifests repeat the same definitions in each schema; definitions that only share a name stay
// apart, also where only what they refer to differs.
func TestCopies(t *testing.T) {
	root, _ := document.Parse("a.json", `{"one": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "string"}}},
		"two": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "string"}}},
		"three": {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/B"}}}, "B": {"type": "number"}}}}`)
	s := jsonschema.New(nil)
	one, two, three := s.Shape(root.Get("one")), s.Shape(root.Get("two")), s.Shape(root.Get("three"))
	if one.Shape != two.Shape || one.Shape == three.Shape || len(s.Declared()) != 4 || len(two.Notes()) > 0 {
		t.Errorf("copies are one: %t, others are apart: %t, declared: %d, want 4, notes: %v", one.Shape == two.Shape, one.Shape != three.Shape, len(s.Declared()), two.Notes())
	}
}
