package manifest

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts"
)

type object = map[string]any

// publishedSchema is the JSON Schema of registry manifests, for editors: what the loader reads, with
// the kinds of the table.
func publishedSchema() object {
	text, texts := object{"type": "string"}, object{"type": "array", "items": object{"type": "string"}}
	types := []string{}
	for _, word := range kindWords(contracts.Kinds()) {
		types = append(types, typePrefix+word)
	}
	slices.Sort(types)
	about := object{
		"title": text, "description": object{"type": "string", "description": "Markdown."},
		"stability": object{"enum": contracts.Stabilities}, "owners": texts, "tags": texts, "domain": text,
		"goal": object{"type": "string", "description": "Markdown."}, "context": object{"type": "string", "description": "Markdown."},
		"docId": texts, "deprecation": object{"type": "object", "properties": object{
			"since": text, "sunset": text, "reason": text,
			"replacedBy": object{"type": "object", "required": []string{"key"}, "properties": object{"key": text, "version": text}},
		}},
	}
	item := object{
		"key":          object{"type": "string", "minLength": 1, "description": "A dotted name, unique within its kind: shop.order.create."},
		"version":      object{"type": "string", "minLength": 1, "description": "A semantic version: 1.0.0."},
		"type":         object{"anyOf": []any{object{"enum": types}, object{"type": "string", "pattern": "^" + typePrefix + "[a-z]"}}, "description": "The kind of the contract."},
		"meta":         object{"type": "object", "description": "The same as beside it; either place is read.", "properties": about},
		"dependencies": texts,
		"registryDependencies": object{"type": "array", "description": "Other contracts: keys, or objects with key and version.",
			"items": object{"type": []string{"string", "object"}}},
		"files": object{"type": "array", "description": "The sources, relative to the manifest.", "items": object{
			"type": "object", "required": []string{"path"}, "properties": object{"path": text, "type": text, "content": text},
		}},
		"schema": object{"type": []string{"object", "boolean"}, "description": "A JSON Schema, or several by name: input and output of an operation."},
	}
	for name, schema := range about {
		item[name] = schema
	}
	return object{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A registry manifest", "description": "The published form of a registry of contracts.",
		"type": "object", "required": []string{"items"},
		"properties": object{
			"$schema": text, "name": text, "homepage": text, "title": text, "description": text, "version": text,
			"items": object{"type": "array", "items": object{"type": "object", "required": []string{"key", "version", "type"}, "properties": item}},
		},
	}
}

// TestPublishedSchema keeps registry.schema.json fresh, and holds that it and the loader agree. With
// UPDATE=1 it is written.
func TestPublishedSchema(t *testing.T) {
	const file = "registry.schema.json"
	want, err := json.MarshalIndent(publishedSchema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, '\n')
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s is not what the loader reads; run this test with UPDATE=1 (%v)", file, err)
	}
	for _, name := range contracts.Metadata {
		if _, known := publishedSchema()["properties"].(object)["items"].(object)["items"].(object)["properties"].(object)[name]; !known {
			t.Errorf("the schema has no %q", name)
		}
	}
	compiled, err := jsonschema.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("../../examples/clinic/registry.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, valid := range map[string]bool{
		string(example): true,
		`{"items": []}`: true,
		`{}`:            false,
		`{"items": [{"version": "1.0.0", "type": "contractspec:event"}]}`:                                             false,
		`{"items": [{"key": "a", "version": "1.0.0"}]}`:                                                               false,
		`{"items": [{"key": "a", "version": "1.0.0", "type": "event"}]}`:                                              false,
		`{"items": [{"key": "a", "version": "1.0.0", "type": "contractspec:event", "owners": "@a"}]}`:                 false,
		`{"items": [{"key": "a", "version": "1.0.0", "type": "contractspec:data-view", "x": 1}]}`:                     true,
		`{"items": [{"key": "a", "version": "1.0.0", "type": "contractspec:query", "meta": {"stability": "solid"}}]}`: false,
	} {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(document); (err == nil) != valid {
			t.Errorf("the schema says %v about %.100s", err, text)
		}
		if part, _ := Load("registry.json", text, func(string) (string, bool) { return "", true }); valid && contracts.CountErrors(part.Diagnostics) > 0 {
			t.Errorf("the loader refuses what the schema allows: %v", part.Diagnostics)
		}
	}
}
