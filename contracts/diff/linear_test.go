package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// schema is the registry of one event that has a schema of n parts, made of a text for each and of one
// around them.
func schema(t *testing.T, n int, around, each string) *contracts.Registry {
	t.Helper()
	var parts []string
	for i := range n {
		parts = append(parts, fmt.Sprintf(each, i))
	}
	text := `{"name": "x", "items": [{"key": "a.b", "type": "contractspec:event", "version": "1.0.0", "title": "T", "description": "D", "schema": {"payload": ` +
		strings.ReplaceAll(around, "…", strings.Join(parts, ",")) + `}}]}`
	part, name := manifest.Load("registry.json", text, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ := contracts.NewRegistry(name, []contracts.Part{part})
	return r
}

// Each part of a shape is looked for once: with a look at all others for each this takes minutes.
func TestLargeShapes(t *testing.T) {
	for name, c := range map[string]struct {
		n                   int
		around, each, fresh string
	}{
		"patterns":               {60_000, `{"type": "object", "patternProperties": {…}}`, `"^a%d": {}`, `"^b%d": {}`},
		"fields in parts":        {60_000, `{"properties": {…}, "allOf": [{"properties": {…}}]}`, `"a%d": {"type": "string"}`, `"a%d": {"type": "integer"}`},
		"parts":                  {4_000, `{"allOf": […]}`, `{"properties": {"a%d": {"type": "string"}}}`, `{"properties": {"a%d": {"type": "integer"}}}`},
		"values of alternatives": {400, `{"oneOf": [` + strings.TrimSuffix(strings.Repeat(`{"enum": […]},`, 190), ",") + `]}`, `"a%d"`, `"b%d"`},
	} {
		report := diff.Compare(schema(t, c.n, c.around, c.each), schema(t, c.n, c.around, c.fresh), diff.Options{})
		if len(report.Findings) == 0 {
			t.Errorf("%s: nothing is found", name)
		}
	}
}
