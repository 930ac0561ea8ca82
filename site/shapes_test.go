package site_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/site"
)

// schemaPage renders the page of an operation "a.b" with an input in JSON Schema.
func schemaPage(t *testing.T, schema string) (*site.Site, *html.Node) {
	t.Helper()
	s := builtFrom(t, map[string]string{"registry.json": `{"name": "x", "items": [
{"key": "a.b", "type": "contractspec:operation", "version": "1.0.0", "title": "T", "schema": {"input": ` + schema + `}}]}`})
	return s, rendered(t, s, "operations/a.b.html")
}

// fieldRows writes the tables of a page, a line for each row: name, type, required or optional, and
// what is said of it; the lines of nested tables are indented below the words that open them.
func fieldRows(doc *html.Node, selector string) string {
	var b strings.Builder
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		class := classOf(n)
		switch {
		case n.Data == "tr" && n.Parent.Data == "tbody" && class == "":
			var cells []string
			for cell := n.FirstChild; cell != nil; cell = cell.NextSibling {
				if cell.Type == html.ElementNode {
					cells = append(cells, plainText(cell))
				}
			}
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), strings.TrimRight(strings.Join(cells, " | "), " |"))
			return
		case n.Data == "summary":
			fmt.Fprintf(&b, "%s> %s\n", strings.Repeat("  ", depth), plainText(n))
			return
		case n.Data == "details":
			depth++
		case n.Data == "thead" || n.Data == "caption" || n.Data == "h2" || class == "model":
			return
		case n.Data == "p" || n.Data == "ul" || n.Data == "dl":
			if text := plainText(n); text != "" {
				fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), text)
			}
			return
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child, depth)
		}
	}
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile(selector)) {
		walk(n, 0)
	}
	return strings.TrimSpace(b.String())
}

// plainText is the text of an element as it is read, with one space between its parts.
func plainText(n *html.Node) string {
	var parts []string
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && d.Parent.Data != "code" && d.Parent.Data != "a":
			parts = append(parts, strings.Fields(d.Data)...)
		case d.Type == html.ElementNode && (d.Data == "code" || d.Data == "a" && d.Parent.Data == "th"):
			parts = append(parts, rawText(d))
		}
	}
	return strings.Join(parts, " ")
}

func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func classOf(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}

// TestSchemasOnPages says what readers see of each thing that a schema may say.
func TestSchemasOnPages(t *testing.T) {
	for _, c := range []struct{ name, schema, want string }{
		{"constraints", `{"properties": {"s": {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^x"}, "n": {"type": "number", "minimum": 0, "exclusiveMaximum": 10, "multipleOf": 0.5},
			"l": {"type": "array", "items": {"type": "string", "minLength": 2}, "minItems": 1, "uniqueItems": true}, "m": {"type": "string", "contentEncoding": "base64", "contentMediaType": "application/json"}}}`, `
s | string | optional | at least 1 character at most 9 characters matches ^x
n | number | optional | ≥ 0 < 10 multiple of 0.5
l | string[] | optional | at least 1 item no item twice each item at least 2 characters
m | string | optional | encoded in base64 holds application/json`},
		{"marks", `{"required": ["a"], "properties": {"a": {"type": "string", "readOnly": true}, "b": {"type": "string", "writeOnly": true, "deprecated": true}, "c": {"type": "string", "x-pii": true}}}`, `
a read-only | string | required
b deprecated write-only | string | optional
c personal data | string | optional`},
		{"defaults and examples", `{"properties": {"a": {"type": "string", "default": "x", "examples": ["one", "two"]}}}`, `
a | string | optional | Default: "x" Examples: "one" , "two"`},
		{"closed and further properties", `{"additionalProperties": false, "properties": {"a": {"properties": {"b": {}}, "additionalProperties": {"type": "integer"},
			"patternProperties": {"^x-": {"type": "boolean", "description": "Extension."}}, "propertyNames": {"maxLength": 4}}}}`, `
no further properties
a | object | optional
  > a, 1 field
  each property whose name matches ^x- boolean Extension. each further property integer names of properties string at most 4 characters
  b | any | optional`},
		{"tuples, maps and lists of alternatives", `{"properties": {"t": {"type": "array", "prefixItems": [{"type": "number", "description": "Longitude."}, {"type": "string"}], "items": false},
			"m": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 4}}, "u": {"type": "array", "items": {"anyOf": [{"type": "string", "pattern": "^a"}, {"type": "integer"}]}},
			"c": {"type": "array", "contains": {"const": "q"}, "minContains": 2}}}`, `
t | [number, string] | optional | item 1 Longitude.
m | Record<string, string> | optional | each property at most 4 characters
u | (string | integer)[] | optional | each item alternative 1 matches ^a
c | any[] | optional | at least 2 such items one of the items "q"`},
		{"a discriminator", `{"required": ["kind"], "properties": {"kind": {"type": "string", "description": "Which."}}, "oneOf": [
			{"properties": {"kind": {"const": "card"}, "number": {"type": "string"}}, "required": ["number"]}, {"properties": {"kind": {"const": "cash"}, "notes": {"type": "integer"}}}]}`, `
exactly one of 2 alternatives holds chosen by kind
kind | "card" | "cash" | required | Which.
number | string | required | only when kind is card
notes | integer | optional | only when kind is cash`},
		{"what OpenAPI's discriminator maps", `{"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}], "discriminator": {"propertyName": "kind", "mapping": {"kitty": "#/$defs/Cat", "hound": "#/$defs/Dog"}},
			"$defs": {"Cat": {"type": "object", "properties": {"lives": {"type": "integer"}}}, "Dog": {"type": "object", "properties": {"pet": {"oneOf": [{"$ref": "#/$defs/Cat"}, {"type": "string"}], "discriminator": {"propertyName": "of", "mapping": {"cat": "#/$defs/Cat"}}}}}}}`, `
Cat | Dog
exactly one of 2 alternatives holds chosen by kind
when kind is kitty Cat when kind is hound Dog
  > when kind is kitty: Cat, 1 field
  lives | integer | optional
  > when kind is hound: Dog, 1 field
  pet | Cat | string | optional | exactly one of 2 alternatives holds chosen by of when of is cat Cat
    > when of is cat: Cat, 1 field
    lives | integer | optional`},
		{"alternatives without one", `{"oneOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "title": "By number", "properties": {"b": {"type": "integer"}}}]}`, `
object | By number
  > alternative 1: object, 1 field
  a | string | optional
  > By number, 1 field
  b | integer | optional`},
		{"conditions", `{"properties": {"country": {"enum": ["US", "CA"]}, "code": {"type": "string", "description": "Postal code."}}, "if": {"properties": {"country": {"const": "US"}}},
			"then": {"properties": {"code": {"pattern": "[0-9]{5}"}}, "required": ["state"]}, "else": {"properties": {"code": {"pattern": "[A-Z][0-9]"}}}}`, `
country | enum | optional | US CA
code | string | optional | Postal code. when country is "US" matches [0-9]{5} unless country is "US" matches [A-Z][0-9]
state | any | required | only when country is "US"`},
		{"needs and not", `{"properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]}, "not": {"required": ["z"]}}`, `
a needs b
not object
a | any | optional
b | any | optional
  > not: object, 1 field
  z | any | required`},
		{"what nobody knows", `{"properties": {"a": {"type": "string", "x-unit": "kg", "x-flag": true}}}`, `
a | string | optional | x-unit: "kg" x-flag`},
		{"a list at the top", `{"type": "array", "items": {"type": "object", "properties": {"x": {"type": "string"}}}}`, `
object[]
  > each item: object, 1 field
  x | string | optional`},
		{"a map at the top", `{"type": "object", "additionalProperties": {"type": "object", "properties": {"x": {"type": "string"}}}}`, `
Record<string, object>
  > each property: object, 1 field
  x | string | optional`},
		{"null at the top", `{"type": ["object", "null"], "properties": {"x": {"type": ["string", "null"]}}}`, `
object | null
x | string | null | optional`},
		{"a shape that holds itself", `{"properties": {"value": {"type": "string"}, "next": {"$ref": "#"}}}`, `
value | string | optional
next | object | optional | holds itself again`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, doc := schemaPage(t, c.schema)
			if got, want := fieldRows(doc, "#input"), strings.TrimSpace(c.want); got != want {
				t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
			}
		})
	}
}

// What has no page of its own is opened in place however deep it lies; where that is too much, the
// page says what is left out. What has a page is left to that.
func TestNoFieldIsLeftOutInSilence(t *testing.T) {
	deep := `{"type": "string"}`
	for i := range 12 {
		deep = fmt.Sprintf(`{"properties": {"l%d": %s}}`, 12-i, deep)
	}
	_, doc := schemaPage(t, deep)
	if got := len(texts(doc, ".fields tr[id]")); got != 12 {
		t.Errorf("%d of 12 fields in each other are shown", got)
	}
	wide := func(name string, n int) string {
		var fields []string
		for i := range n {
			fields = append(fields, fmt.Sprintf(`"%s%d": {"type": "string"}`, name, i))
		}
		return `{"properties": {` + strings.Join(fields, ", ") + `}}`
	}
	_, doc = schemaPage(t, `{"properties": {"a": `+wide("a", 700)+`, "b": `+wide("b", 700)+`}}`)
	if got := len(texts(doc, ".fields tr[id]")); got != 1402 {
		t.Errorf("%d of 1402 fields are shown", got)
	}
	_, doc = schemaPage(t, `{"properties": {"a": `+wide("a", 2500)+`, "b": `+wide("b", 2500)+`}}`)
	if got := texts(doc, ".field-nested .more"); len(got) != 1 || got[0] != "… 2500 more fields, which are too many for this page" {
		t.Errorf("what is left out is told as %q", got)
	}
	_, doc = schemaPage(t, `{"properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": {"A": `+wide("a", 700)+`}}`)
	if got := len(texts(doc, ".fields tr[id]")); got != 1 {
		t.Errorf("%d rows of a type with a page of its own", got)
	}
}

// What a definition says stands on its type's page, and of a scalar or list where it is used, too.
func TestDefinitionsKeepWhatTheySay(t *testing.T) {
	s, doc := schemaPage(t, `{"properties": {"id": {"$ref": "#/$defs/Code"}, "list": {"$ref": "#/$defs/List"}, "one": {"$ref": "#/$defs/Pick"}}, "$defs": {
		"Code": {"type": "string", "format": "uuid", "description": "A code.", "maxLength": 9, "default": "d", "examples": ["e"], "deprecated": true},
		"List": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2}}, "Pick": {"enum": ["x", "y"], "default": "x"}}}`)
	for _, c := range []struct{ route, selector, want string }{
		{"", "#input", `
id deprecated | Code | optional | A code. Default: "d" at most 9 characters Examples: "e"
list | List | optional | at least 1 item each item at least 2 characters
one | Pick | optional | Default: "x" x y`},
		{"types/Code.html", "#fields", "string (uuid)\nDefault: \"d\"\nat most 9 characters\nExamples: \"e\""},
		{"types/Code.html", ".deprecation", "Deprecated"},
		{"types/List.html", "#fields", "string[]\nat least 1 item\neach item at least 2 characters"},
		{"types/Pick.html", "#values", "Default: \"x\"\nx y"},
	} {
		if c.route != "" {
			doc = rendered(t, s, c.route)
		}
		if got, want := fieldRows(doc, c.selector), strings.TrimSpace(c.want); got != want {
			t.Errorf("%s:\n%s\n\nwant:\n%s", c.route, got, want)
		}
	}
}

// Schema models in TypeScript say as much as JSON Schemas do.
func TestSchemaModelsOnPages(t *testing.T) {
	s := builtFrom(t, map[string]string{"a.ts": `
import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum, fromZod } from '@contractspec/lib.schema';
import { z } from 'zod';
const { String, Int } = { String: ScalarTypeEnum.String_unsecure(), Int: ScalarTypeEnum.Int_unsecure() };
const Input = defineSchemaModel({ name: 'Input', strict: true, fields: {
	name: { type: String, isOptional: false, minLength: 1, maxLength: 9, pattern: '^x', description: 'A name.', default: 'x', example: 'xy' },
	count: { type: Int, isOptional: true, min: 0, max: 10 },
	mail: { type: fromZod(z.string().email(), { name: 'Email' }), isOptional: false, pii: true },
	old: { type: String, isOptional: true, deprecated: 'use name', readOnly: true },
	tags: { type: String, isArray: true, isOptional: true, maxItems: 5, unique: true },
	size: { type: String, isOptional: true, enum: ['s', 'm'], nullable: true },
	either: { type: [String, Int], isOptional: true, unit: 'kg' },
} });
export const Create = defineCommand({
	meta: { key: 'a.b', version: '1.0.0', description: 'D', stability: 'stable', owners: ['@a'], tags: [] }, io: { input: Input, output: null }, policy: { auth: 'user', pii: ['name'] },
});
`})
	want := `
strict
name personal data | String | required | A name. Default: "x" at least 1 character at most 9 characters matches ^x Examples: "xy"
count | Int | optional | ≥ 0 ≤ 10
mail personal data | Email | required
old deprecated read-only | String | optional | deprecated: "use name"
tags | String[] | optional | at most 5 items no item twice
size | enum | null | optional | s m
either | String | Int | optional | unit: "kg"`
	if got := fieldRows(rendered(t, s, "operations/a.b.html"), "#input"); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
	}
}

// Constraints are said in the reader's language.
func TestConstraintsInEveryLanguage(t *testing.T) {
	s := builtFrom(t, map[string]string{
		"docsgen.yaml": "languages: [en, fr, es]\n",
		"registry.json": `{"name": "x", "items": [{"key": "a.b", "type": "contractspec:operation", "version": "1.0.0", "title": "T", "schema": {"input":
{"additionalProperties": false, "properties": {"a": {"type": "string", "minLength": 1, "maxLength": 2}, "b": {"type": "array", "uniqueItems": true, "items": {"type": "string"}}}}}}]}`,
	})
	for route, want := range map[string]string{
		"operations/a.b.html":    "no further properties\na | string | optional | at least 1 character at most 2 characters\nb | string[] | optional | no item twice",
		"fr/operations/a.b.html": "aucune autre propriété\na | string | facultatif | au moins 1 caractère au plus 2 caractères\nb | string[] | facultatif | aucun élément en double",
		"es/operations/a.b.html": "ninguna otra propiedad\na | string | opcional | al menos 1 carácter como máximo 2 caracteres\nb | string[] | opcional | ningún elemento repetido",
	} {
		if got := fieldRows(rendered(t, s, route), "#input"); got != want {
			t.Errorf("%s:\n%s\n\nwant:\n%s", route, got, want)
		}
	}
}

// contracts.json says of shapes what pages say, as data, and of types only their keys.
func TestShapesInContractsJSON(t *testing.T) {
	s, _ := schemaPage(t, `{"required": ["id"], "properties": {"id": {"$ref": "#/$defs/Code", "description": "Ours."}, "next": {"$ref": "#"}}, "$defs": {"Code": {"type": "string", "maxLength": 9}}}`)
	f, err := s.Render("contracts.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"values":[{"path":"io.input","shape":0}],"shapes":[{"kind":"object","fields":[{"name":"id","type":"Code","description":"Ours."},{"name":"next","optional":true,"shape":0}]}]`,
		`"values":[{"path":"","shape":0}],"shapes":[{"kind":"scalar","name":"Code","constraints":{"maxLength":9},"scalar":"string"}]`,
	} {
		if !strings.Contains(string(f.Body), want) {
			t.Errorf("%s\ndoes not hold\n%s", f.Body, want)
		}
	}
	validContracts(t, s)
}
