package site_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/net/html"
)

// TestPagesAsJSON holds that the JSON of every page is valid by the schema that is published beside
// it, and that a contract's says what its page names: fields, mentions, errors, scenarios, code.
func TestPagesAsJSON(t *testing.T) {
	s := loadedFrom(t, "../examples/marketplace").Site
	compiler := jsonschema.NewCompiler()
	for _, name := range []string{"page.schema.json", "contracts.schema.json"} {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(body(t, s, name)))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiler.AddResource(name, document); err != nil {
			t.Fatal(err)
		}
	}
	schema := compiler.MustCompile("page.schema.json")
	pages := 0
	for _, route := range s.Routes() {
		stem, isJSON := strings.CutSuffix(route, ".json")
		if !isJSON || !s.Has(stem+".html") {
			continue
		}
		pages++
		text := body(t, s, route)
		var document any
		if err := json.Unmarshal(text, &document); err != nil {
			t.Fatalf("%s: %v", route, err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s: %v", route, err)
		}
		var said strings.Builder
		eachText(document, func(text string) { said.WriteString(squeezed(text)) })
		for _, n := range cascadia.QueryAll(rendered(t, s, stem+".html"), cascadia.MustCompile(".contract .fields tr[id] > th, .contract .ref code, .errors th code, .step dd .text, .field-constraints code, .enum code")) {
			for d := range n.Descendants() {
				if d.Type == html.TextNode && !aBadge.Match(d.Parent) && !strings.Contains(said.String(), squeezed(d.Data)) {
					t.Errorf("%s lacks %q", route, d.Data)
				}
			}
		}
	}
	if pages < 250 {
		t.Errorf("only %d pages have a JSON form", pages)
	}
}

// A mention stands in the JSON of both sides, with its place in the source and what it led to.
func TestMentionsInJSON(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "formats: [html, json]\nlanguages: [en, fr]", "")
	type reference struct{ Relation, Path, Kind, Key, State, URL string }
	for _, c := range []struct {
		route, of string
		want      []reference
	}{
		{"operations/shop.order.create.json", "references", []reference{{"emits", "sideEffects.emits.0", "event", "shop.order.created", "exact", "events/shop.order.created.html"}}},
		{"events/shop.order.created.json", "referredBy", []reference{{"emits", "sideEffects.emits.0", "operation", "shop.order.create", "exact", "operations/shop.order.create.html"}}},
	} {
		var document map[string]json.RawMessage
		if err := json.Unmarshal(body(t, s, c.route), &document); err != nil {
			t.Fatal(err)
		}
		var got []reference
		if err := json.Unmarshal(document[c.of], &got); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s are %+v", c.route, c.of, got)
		}
	}
}

// eachText calls visit for every text in a document, names of properties included.
func eachText(v any, visit func(string)) {
	switch v := v.(type) {
	case string:
		visit(v)
	case []any:
		for _, item := range v {
			eachText(item, visit)
		}
	case map[string]any:
		for name, value := range v {
			visit(name)
			eachText(value, visit)
		}
	}
}
