package manifest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// Faults in schemas that once passed in silence: each is said with its place, and what it should
// have said is no less shown.
func TestFaultsInSchemas(t *testing.T) {
	part, _ := manifest.Load("a.json", `{"name": "case", "items": [
{"key": "c.a", "type": "contractspec:operation", "version": "1.0.0", "title": "A", "description": "D", "meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]},
 "schema": {"inptu": {"type": "object"}}},
{"key": "c.b", "type": "contractspec:operation", "version": "1.0.0", "title": "B", "description": "D", "meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]},
 "schema": {"input": {
  "type": "objct",
  "properties": [],
  "required": "a",
  "enum": "x",
  "description": ["a"],
  "maxLenght": 3,
  "oneOf": [{"type": ["string", 7]}, 8],
  "x-requierd": true,
  "javaType": "a.B"
 }}},
{"key": "c.c", "type": "contractspec:operation", "version": "1.0.0", "title": "C", "description": "D", "meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]},
 "schema": {"input": {"type": "object", "properties": {"a": {"type": "string", "required": true}, "b": {"type": "string", "required": false}}}}}
]}`, nothing)
	var got []string
	for _, d := range part.Diagnostics {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d:%d %s %s: %s %s", d.Line, d.Column, d.Severity, d.Code, d.Message, d.Hint)))
		if len(d.Frame) == 0 {
			t.Errorf("%s has no frame", d.Message)
		}
	}
	want := `3:13 warning unknown-key: "schema" has no property "inptu" did you mean "input"?
6:11 warning invalid-keyword: JSON Schema has no type "objct" did you mean "object"?
7:17 warning invalid-keyword: "properties" must be an object, not a list
8:15 warning invalid-keyword: "required" must be a list, or true or false, not a text
9:11 warning invalid-keyword: "enum" must be a list, not a text
10:18 warning invalid-keyword: "description" must be a text, not a list
11:3 warning unknown-key: a JSON Schema has no keyword "maxLenght" did you mean "maxLength"?
12:33 warning invalid-keyword: each of "type" must be a text, not 7
12:38 error wrong-type: a JSON Schema must be an object, not 8`
	if strings.Join(got, "\n") != want {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
	for key, want := range map[string]bool{"a": false, "b": true} {
		for _, f := range part.Contracts[2].Spec.Get("io.input").Shape().Shape.Fields {
			if f.Name == key && f.Optional != want {
				t.Errorf("%s is optional: %t", key, f.Optional)
			}
		}
	}
}
