package site_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// The page of a contract has a bound as JSON too, whatever its types lead on to and however long its
// source is: what many pages would list of one thing is cut, and what stands on its own page is not.
func TestPagesAsJSONAreBounded(t *testing.T) {
	const most = 200 << 10
	for _, c := range []struct {
		name, text, route, cut, whole string
	}{
		{
			"a long chain of types",
			`{"name": "x", "items": [` + item("a.b", "event", `, "schema": {"payload": {"$ref": "#/$defs/T0"}}`) + `], "$defs": {` +
				each(5000, ",", func(i int) string {
					return fmt.Sprintf(`"T%d": {"type": "object", "properties": {"next": {"$ref": "#/$defs/T%d"}}}`, i, i+1)
				}) + `, "T5000": {"type": "object", "properties": {"end": {"type": "string"}}}}}`,
			"events/a.b.json", `"type":"T300","cut":true`, `"type":"T299","shape":299`,
		},
		{
			"a type of many fields",
			`{"name": "x", "items": [` + item("a.b", "event", `, "schema": {"payload": {"$ref": "#/$defs/Big"}}`) + `], "$defs": {"Big": {"type": "object", "properties": {` +
				each(5000, ",", func(i int) string {
					return fmt.Sprintf(`"f%d": {"type": "string", "description": "A field of many"}`, i)
				}) + `}}}}`,
			"events/a.b.json", `{"path":"payload","type":"Big","cut":true}`, "",
		},
		{
			"a long source",
			`{"name": "x", "items": [` + item("a.b", "event", `, "schema": {"payload": {"type": "string", "enum": [`+
				each(5000, ",", func(i int) string { return fmt.Sprintf("\n\"v%d\"", i) })+`]}}`) + `]}`,
			"events/a.b.json", `"text":"\"v4940\",\n`, `\n\"v338\",\n"}`,
		},
	} {
		part, name := manifest.Load("registry.json", c.text, func(string) (string, bool) { return "", false })
		r, _ := contracts.NewRegistry(name, []contracts.Part{part})
		s, _ := planned(t, r, "formats: [html, json]", "")
		text := body(t, s, c.route)
		var document struct{ Excerpt json.RawMessage }
		if err := json.Unmarshal(text, &document); err != nil {
			t.Fatal(err)
		}
		size := len(text)
		if c.name == "a long source" { // whose values are the contract's own
			size = len(document.Excerpt)
		}
		for _, want := range []string{c.cut, c.whole} {
			if !strings.Contains(string(text), want) {
				t.Errorf("%s: there is no %s in\n%.2000s", c.name, want, text)
			}
		}
		if size > most {
			t.Errorf("%s: %d bytes", c.name, size)
		}
	}
}
