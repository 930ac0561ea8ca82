package contracts_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// TestSample makes samples of JSON Schemas: each is the least that the schema asks for.
func TestSample(t *testing.T) {
	for schema, want := range map[string]string{
		`{"type": "string"}`:                                               `"text"`,
		`{"type": "string", "minLength": 6}`:                               `"textxx"`,
		`{"type": "string", "maxLength": 2}`:                               `"te"`,
		`{"type": "string", "format": "date-time"}`:                        `"2026-01-31T09:30:00Z"`,
		`{"type": "integer", "minimum": 7}`:                                `7`,
		`{"type": "integer", "exclusiveMinimum": 7}`:                       `8`,
		`{"type": "boolean"}`:                                              `true`,
		`{"type": "integer", "default": 20}`:                               `20`,
		`{"type": "integer", "examples": [3, 4]}`:                          `3`,
		`{"const": {"a": 1}}`:                                              `{"a":1}`,
		`{"enum": ["x", "y"]}`:                                             `"x"`,
		`{"type": "array", "items": {"type": "string"}}`:                   `["text"]`,
		`{"type": "array", "minItems": 2, "items": {"type": "boolean"}}`:   `[true,true]`,
		`{"type": "array", "minItems": 900, "items": {"type": "boolean"}}`: `[true,true,true]`,
		`{"type": "object", "properties": {"a": {"type": "string"}, "b": {}}, "required": ["a"]}`:                                                                                  `{"a":"text"}`,
		`{"oneOf": [{"type": "null"}, {"type": "integer"}]}`:                                                                                                                       `1`,
		`{"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#"}}}`:                                                                                                `{}`,
		`{"type": "object", "required": ["next", "n"], "properties": {"n": {"type": "integer"}, "next": {"type": "array", "items": {"$ref": "#"}}}}`:                               `{"n":1,"next":[]}`,
		`{"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}}, "oneOf": [{"required": ["a"], "properties": {"a": {"const": "A"}}}, {"required": ["b"]}]}`: `{"k":"text","a":"A"}`,
	} {
		root, _ := document.Parse("a.json", schema)
		use := jsonschema.New(func(string) *document.Node { return nil }, root).Shape(root)
		got := use.Sample()
		if text := plain(got); text != want {
			t.Errorf("%s\n got %s\nwant %s", schema, text, want)
		}
	}
}

// A shape that leads to very many values has a sample of few.
func TestSampleIsBounded(t *testing.T) {
	leaf := &contracts.Shape{Kind: contracts.ScalarShape, Scalar: "String"}
	for range 12 {
		object := &contracts.Shape{Kind: contracts.ObjectShape}
		for _, name := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
			object.Fields = append(object.Fields, contracts.Field{Name: name, Use: contracts.Use{Shape: leaf}})
		}
		leaf = object
	}
	use := contracts.Use{Shape: leaf}
	if n := strings.Count(plain(use.Sample()), ":"); n > 300 {
		t.Errorf("a sample of %d properties", n)
	}
}

// plain is a value as JSON.
func plain(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Object:
		var list []string
		for _, m := range v.Fields() {
			list = append(list, plain(contracts.StringValue(m.Name))+":"+plain(m.Value))
		}
		return "{" + strings.Join(list, ",") + "}"
	case contracts.Array:
		var list []string
		for _, item := range v.Items() {
			list = append(list, plain(item))
		}
		return "[" + strings.Join(list, ",") + "]"
	case contracts.String:
		text, _ := json.Marshal(v.Text())
		return string(text)
	case contracts.Missing:
		return "missing"
	}
	return v.Text()
}
