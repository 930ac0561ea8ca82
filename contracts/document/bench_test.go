package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/document"
)

// The benchmarks read a manifest of 5,000 items in both formats.
func BenchmarkJSON(b *testing.B) {
	parse(b, "a.json", `{"key": "a.b.c%d", "type": "contractspec:operation", "version": "1.0.0",
 "title": "Thing %[1]d", "description": "What it does, in a sentence of a usual length.",
 "meta": {"stability": "stable", "owners": ["@team"], "tags": ["a", "b"]}}%s
`, `{"items": [`, ",", "]}")
}

func BenchmarkYAML(b *testing.B) {
	parse(b, "a.yaml", `  - key: a.b.c%d
    type: contractspec:operation
    version: 1.0.0
    title: Thing %[1]d
    description: What it does, in a sentence of a usual length.
    meta:
      stability: stable
      owners: ["@team"]
      tags: [a, b]%s
`, "items:\n", "", "")
}

func parse(b *testing.B, file, item, open, comma, end string) {
	var text strings.Builder
	text.WriteString(open)
	for i := range 5000 {
		if i == 4999 {
			comma = ""
		}
		fmt.Fprintf(&text, item, i, comma)
	}
	text.WriteString(end)
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if n, list := document.Parse(file, text.String()); n == nil || len(list) > 0 {
			b.Fatal(report(list))
		}
	}
}
