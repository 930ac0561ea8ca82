package manifest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// BenchmarkLoad loads a manifest of 1,000 operations, each with the schemas of its input and
// output.
func BenchmarkLoad(b *testing.B) {
	const operation = `{"key": "shop.thing%d.create", "type": "contractspec:operation", "version": "1.0.0", "title": "Create thing %[1]d",
 "description": "What it does, in a sentence of a usual length.", "meta": {"stability": "stable", "owners": ["@shop"], "tags": ["thing"]},
 "schema": {"input": {"title": "CreateThing%[1]d", "required": ["a"], "properties": {"a": {"type": "string"}, "m": {"$ref": "#/$defs/Money"}},
   "$defs": {"Money": {"properties": {"amount": {"type": "integer"}, "currency": {"type": "string"}}}}},
   "output": {"properties": {"id": {"type": "string", "format": "uuid"}}}}}`
	items := make([]string, 1000)
	for i := range items {
		items[i] = fmt.Sprintf(operation, i)
	}
	text := `{"name": "shop", "items": [` + strings.Join(items, ",\n") + `]}`
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if part, _ := manifest.Load("a.json", text, nothing); len(part.Contracts) != 2001 {
			b.Fatal(len(part.Contracts), part.Diagnostics)
		}
	}
}
