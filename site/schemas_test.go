package site_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// shown is what a page shows of a schema: what it says of the whole, then each field with its path,
// and below a field what opens there.
func shown(doc *html.Node, section string) []string {
	var list []string
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile("#"+section)) {
		list = append(list, spoken(n, false))
	}
	for _, row := range cascadia.QueryAll(doc, cascadia.MustCompile("#"+section+" .fields tr[id], #"+section+" tr.field-nested")) {
		text, id := "› "+spoken(row, true), ""
		for _, a := range row.Attr {
			if a.Key == "id" {
				id = strings.TrimPrefix(a.Val, section+".")
				_, text, _ = strings.Cut(spoken(row, true), " ") // the name, which is in the path
				text = id + ": " + text
			}
		}
		list = append(list, text)
	}
	return slices.DeleteFunc(list, func(line string) bool { return line == "" })
}

// spoken is the text of an element without its heading and its tables.
func spoken(n *html.Node, summaries bool) string {
	var words []string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				words = append(words, strings.Fields(c.Data)...)
			case c.Data != "table" && c.Data != "h2" && c.Data != "svg" && (c.Data != "summary" || summaries):
				walk(c)
			}
		}
	}
	walk(n)
	return strings.Join(words, " ")
}

// Whatever a schema says of a value stands where a page shows it, and no part of it hides another.
func TestPartsOfSchemasOnPages(t *testing.T) {
	for _, c := range []struct{ name, input, defs, want string }{
		{"a base that is closed afterwards", `{"allOf": [{"$ref": "#/$defs/Base"}], "properties": {"name": true, "size": {}, "extra": {"type": "boolean"}}, "additionalProperties": false}`,
			`"Base": {"type": "object", "properties": {"name": {"type": "string", "description": "The name."}, "size": {"type": "integer", "description": "The size.", "minimum": 3}}}`, `no further properties extends Base
name: string optional The name.
size: integer optional The size. ≥ 3
extra: boolean optional
= Base
name: string optional The name.
size: integer optional The size. ≥ 3`},
		{"a discriminator", `{"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "description": "Which."}}, "oneOf": [
			{"properties": {"kind": {"const": "card"}, "number": {"type": "string"}}, "required": ["number"]}, {"properties": {"kind": {"const": "cash"}, "notes": {"type": "integer"}}}]}`, ``, `exactly one of 2 alternatives holds chosen by kind
kind: "card" | "cash" required Which.
number: string required only when kind is card
notes: integer optional only when kind is cash`},
		{"what a condition requires", `{"type": "object", "properties": {"subject": {"type": "object", "description": "Whom it is about.", "properties": {"a": {"type": "string"}}}, "t": {"type": "string"}},
			"if": {"properties": {"t": {"const": "x"}}}, "then": {"properties": {"subject": {"required": ["a"]}}}}`, ``, `subject: object optional Whom it is about.
› subject, 1 field
subject.a: string optional
› when t is "x": subject, 1 field
subject.a-2: string required
t: string optional`},
		{"patterns of conditions", `{"type": "object", "properties": {"country": {"enum": ["US", "CA"]}, "code": {"type": "string", "description": "Postal code."}},
			"if": {"properties": {"country": {"const": "US"}}}, "then": {"properties": {"code": {"pattern": "[0-9]{5}"}}}, "else": {"properties": {"code": {"pattern": "[A-Z][0-9]"}}}}`, ``, `country: enum optional US CA
code: string optional Postal code. when country is "US" matches [0-9]{5} unless country is "US" matches [A-Z][0-9]`},
		{"a property in three parts", `{"allOf": [{"type": "object", "properties": {"a": {"type": "string", "description": "Docs."}}}, {"properties": {"a": {"minLength": 3}}}, {"properties": {"a": {"default": "x"}}}]}`, ``, `a: string optional Docs. Default: "x" at least 3 characters`},
		{"a list", `{"type": "array", "items": {"type": "object", "properties": {"x": {"type": "string", "description": "An x."}}}}`, ``, `object[]
x: string optional An x.`},
		{"a map", `{"type": "object", "additionalProperties": {"type": "object", "properties": {"x": {"type": "string"}}}}`, ``, `Record<string, object>
x: string optional`},
		{"a union", `{"oneOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"b": {"type": "integer"}}}]}`, ``, `object | object
a: string optional
b: integer optional`},
		{"an object or null", `{"type": ["object", "null"], "properties": {"a": {"type": "string"}}}`, ``, `object | null
a: string optional`},
		{"an object that OpenAPI calls nullable", `{"type": "object", "nullable": true, "properties": {"a": {"type": "string"}}}`, ``, `object | null
a: string optional`},
		{"one of two properties", `{"type": "object", "anyOf": [{"required": ["a"], "properties": {"a": {"type": "string"}}}, {"required": ["b"], "properties": {"b": {"type": "string"}}}]}`, ``, `object | object
a: string required
b: string required`},
		{"a schema that takes over itself", `{"$ref": "#/$defs/A"}`, `"A": {"properties": {"x": {}}, "anyOf": [{"allOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/A"}]}, {"required": ["x"]}]}`, `Model A at least one of 2 alternatives holds alternative 1 A
x: any optional in alternative 2 required
= A
at least one of 2 alternatives holds alternative 1 A
x: any optional in alternative 2 required`},
		{"what calls itself by a URI", `{"$id": "https://ex.test/root.json", "type": "object", "properties": {"a": {"$ref": "https://ex.test/a.json"}, "r": {"$ref": "rel/b.json"}, "own": {"$ref": "https://ex.test/root.json#/properties/a"}}}`,
			`"A": {"$id": "https://ex.test/a.json", "type": "object", "properties": {"x": {"type": "string"}}}, "B": {"$id": "rel/b.json", "type": "object", "properties": {"y": {"type": "string"}}}`, `a: A optional
› A, 1 field
a.x: string optional
r: B optional
› B, 1 field
r.y: string optional
own: A optional
› A, 1 field
own.x: string optional
= A
x: string optional
= B
y: string optional`},
		{"anchors", `{"type": "object", "properties": {"a": {"$anchor": "here", "type": "object", "properties": {"z": {"type": "string"}}}, "b": {"$ref": "#here"}, "c": {"$ref": "#foo"}}}`,
			`"A": {"$id": "#foo", "type": "string", "maxLength": 3}`, `a: object optional
› a, 1 field
a.z: string optional
b: object optional
› b, 1 field
b.z: string optional
c: A optional at most 3 characters
= A
string at most 3 characters`},
		{"dynamic references", `{"$id": "https://ex.test/tree", "$dynamicAnchor": "node", "type": "object", "properties": {"data": true, "children": {"type": "array", "items": {"$dynamicRef": "#node"}}}}`, ``, `data: any optional
children: object[] optional each item holds itself again`},
		{"recursive references", `{"$recursiveAnchor": true, "type": "object", "properties": {"data": {"type": "string"}, "kids": {"type": "array", "items": {"$recursiveRef": "#"}}}}`, ``, `data: string optional
kids: object[] optional each item holds itself again`},
		{"definitions of scalars and lists", `{"type": "object", "properties": {"id": {"$ref": "#/$defs/S"}, "list": {"$ref": "#/$defs/Arr"}, "base": {"type": "string", "minLength": 3, "description": "A desc", "default": "q"},
			"local": {"$ref": "#/properties/base"}, "narrow": {"$ref": "#/$defs/E", "enum": ["x"]}, "nul": {"$ref": "#/$defs/S", "nullable": true},
			"wrapped": {"allOf": [{"$ref": "#/$defs/S"}, {"description": "Wrapped, the draft 7 way.", "pattern": "^q"}]}}, "required": ["narrow"]}`,
			`"S": {"type": "string", "description": "A code.", "maxLength": 9, "pattern": "^x", "format": "uuid", "default": "d", "examples": ["ex"], "deprecated": true},
			"Arr": {"type": "array", "items": {"type": "string", "minLength": 2}, "minItems": 1}, "E": {"enum": ["x", "y", "z"]}`, `id: deprecated S optional A code. Default: "d" at most 9 characters matches ^x Examples: "ex"
list: Arr optional at least 1 item each item at least 2 characters
base: string optional A desc Default: "q" at least 3 characters
local: string optional A desc Default: "q" at least 3 characters
narrow: "x" required extends E
nul: deprecated S | null optional A code. Default: "d" at most 9 characters matches ^x Examples: "ex"
wrapped: deprecated S optional Wrapped, the draft 7 way. A code. Default: "d" matches ^q at most 9 characters matches ^x Examples: "ex"
= Arr
string[] at least 1 item each item at least 2 characters
= E
= S
string (uuid) Default: "d" at most 9 characters matches ^x Examples: "ex"`},
		{"maps and objects that are closed", `{"properties": {"map": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}, "patternProperties": {"^x-": {"type": "boolean", "description": "Extension."}}},
			"closed": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}, "values": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 4, "description": "Value"}},
			"names": {"type": "object", "propertyNames": {"pattern": "^k"}}}}`, ``, `map: object optional
› map, 1 field each property whose name matches ^x- boolean Extension. each further property integer
map.a: string optional
closed: object optional
› closed, 1 field no further properties
closed.a: string optional
values: Record<string, string> optional each property Value at most 4 characters
names: object optional names of properties string matches ^k`},
		{"several types", `{"properties": {"bugs": {"type": ["object", "string"], "properties": {"url": {"type": "string"}}}, "mixed": {"type": ["array", "object", "number"], "items": {"type": "string"}, "properties": {"p": {"type": "string"}}},
			"branch": {"anyOf": [{"type": "string", "pattern": "^a", "description": "As text."}, {"type": "integer", "minimum": 3}]}, "both": {"anyOf": [{"type": "string"}], "oneOf": [{"type": "integer"}, {"type": "boolean"}]}}}`, ``, `bugs: object | string optional
› alternative 1: bugs, 1 field
bugs.url: string optional
mixed: string[] | object | number optional
› alternative 2: mixed, 1 field
mixed.p: string optional
branch: string | integer optional alternative 1 As text. matches ^a alternative 2 ≥ 3
both: string optional exactly one of 2 alternatives holds alternative 1 integer alternative 2 boolean`},
		{"lists", `{"properties": {"tuple": {"type": "array", "prefixItems": [{"type": "number", "description": "Longitude"}, {"type": "string", "description": "Latitude"}], "items": false},
			"items": {"type": "array", "items": {"type": "array", "description": "Item desc", "default": [1], "examples": [[2]], "items": {"type": "integer", "minimum": 3}}}, "has": {"type": "array", "contains": {"const": "q"}}}}`, ``, `tuple: [number, string] optional item 1 Longitude item 2 Latitude
items: integer[][] optional each item Item desc Default: [ 1 ] Examples: [ 2 ] each item ≥ 3
has: any[] optional one of the items "q"`},
		{"values, examples and bounds", `{"required": ["ghost"], "properties": {"pick": {"allOf": [{"type": "string"}, {"enum": ["x", "y"]}]}, "ex": {"type": "string", "examples": ["one", "two"], "example": "three"},
			"media": {"type": "string", "contentMediaType": "application/json", "contentEncoding": "base64"}, "draft4": {"type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 10, "exclusiveMaximum": true},
			"twice": {"type": "string", "enum": ["a", "b"], "oneOf": [{"const": "a", "description": "AA"}, {"const": "b", "description": "BB"}]}}}`, ``, `pick: enum optional x y
ex: string optional Examples: "one" , "two" , "three"
media: string optional encoded in base64 holds application/json
draft4: number optional > 0 < 10
twice: enum optional a AA b BB
ghost: any required`},
		{"what depends on what", `{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "anyOf": [{"required": ["a"]}, {"required": ["b"]}], "dependentRequired": {"a": ["b"]},
			"dependentSchemas": {"b": {"properties": {"c": {"type": "integer"}}}}, "dependencies": {"a": {"properties": {"d": {"type": "string"}}}}}`, ``, `a needs b at least one of 2 alternatives holds
a: string optional in alternative 1 required
b: string optional in alternative 2 required
c: integer optional only when b is there
d: string optional only when a is there`},
		{"required as in draft 3, and extensions", `{"type": "object", "properties": {"a": {"type": "string", "required": true, "x-order": 3, "$comment": "Not yet."}}}`, ``, `a: string required x-order: 3 $comment: "Not yet."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			input := c.input
			if c.defs != "" {
				input = strings.TrimSuffix(input, "}") + `, "$defs": {` + c.defs + `}}`
			}
			s := builtFrom(t, map[string]string{"registry.json": `{"name": "case", "items": [{"key": "c.case", "type": "contractspec:operation", "version": "1.0.0", "title": "Create", "description": "D",
				"meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]}, "schema": {"input": ` + input + `}}]}`})
			list := shown(rendered(t, s, "operations/c.case.html"), "input")
			for _, route := range s.Routes() {
				if name, isPage := strings.CutSuffix(route, ".html"); isPage && strings.HasPrefix(name, "types/") {
					list = append(list, "= "+strings.TrimPrefix(name, "types/"))
					list = append(list, shown(rendered(t, s, route), "fields")...)
				}
			}
			if got := strings.Join(list, "\n"); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
