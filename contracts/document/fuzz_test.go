package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// FuzzParse looks for texts that make a parser panic or run on, and for places outside the text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "{}", `{"a": [1, "é", null]}`, "a: &x {b: 1}\nc: *x\n<<: *x\n", "- - a\n  - |\n    b\n", "? a\n: !!str 1\n", "\ufeff%YAML 1.2\n---\na: 'b\n  c'\n...\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, file := range []string{"a.json", "a.yaml"} {
			n, list := document.Parse(file, text)
			if n == nil && len(list) == 0 {
				t.Errorf("%s: neither a tree nor a diagnostic", file)
			}
			text := strings.TrimPrefix(text, "\ufeff")
			lines := strings.Split(text, "\n")
			for _, d := range list {
				if d.Line > 0 && len(d.Frame) == 0 && text != "" {
					t.Errorf("%s has no frame: %s", d.Position, d.Message)
				}
			}
			if n != nil && file == "a.json" {
				inside(t, n, lines)
			}
		}
	})
}

// inside fails when a node of a JSON document starts or ends where the text has no such place.
func inside(t *testing.T, n *document.Node, lines []string) {
	check := func(at contracts.Position) {
		if at.Line < 1 || at.Line > len(lines) || at.Column < 1 || max(at.Column, at.EndColumn-1) > utf8.RuneCountInString(lines[at.Line-1]) {
			t.Errorf("%s up to column %d is outside the text", at, at.EndColumn)
		}
	}
	check(n.At)
	for _, item := range n.Items {
		inside(t, item, lines)
	}
	for _, m := range n.Members {
		check(m.At)
		inside(t, m.Value, lines)
	}
}
