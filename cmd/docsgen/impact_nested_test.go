package main

import (
	"strings"
	"testing"
)

// TestImpactOnFieldsOfShapesThatHoldThemselves: a path goes into such a shape as deep as it is written,
// and whatever is not there at any depth is no field.
func TestImpactOnFieldsOfShapesThatHoldThemselves(t *testing.T) {
	folder(t, `
-- registry.json --
{"name": "shop", "items": [
  {"key": "menu.save", "type": "contractspec:operation", "version": "1.0.0", "title": "A", "description": "A",
   "schema": {"input": {"type": "object", "properties": {"root": {"$ref": "#/$defs/Node"}}, "$defs": {
     "Node": {"type": "object", "properties": {"label": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}}, "link": {"$ref": "#/$defs/Link"}}},
     "Link": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"to": {"$ref": "#/$defs/Node"}}}, {"$ref": "#/$defs/Both"}]},
     "Both": {"anyOf": [{"$ref": "#/$defs/Link"}, {"$ref": "#/$defs/Both"}]}}}}}
]}
`)
	for asked, shape := range map[string]string{
		"root.label":                             "input.root.label",
		"root.children.label":                    "input.root.children.label",
		"root.children[].children[].label":       "input.root.children.children.label",
		"children.link.to.children":              "input.root.children.link.to.children",
		"input.root.link.to.link.to.children":    "input.root.link.to.link.to.children",
		"root.children.children.link.to.label.x": "",
		"root.children.nothing":                  "",
		"root.link.nothing":                      "", // by the ways in Both, without an end
	} {
		status, stdout, stderr := docsgen(t, "impact", "menu.save#"+asked)
		if said := strings.Contains(stdout, "       shape "+shape+"\n"); shape == "" && status != exitUsage || shape != "" && (status != exitDone || !said) {
			t.Errorf("%s: status %d\n%s%s", asked, status, stdout, stderr)
		}
	}
}
