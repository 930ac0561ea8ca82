package site_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/site"
)

const ordersBefore = `
  - type: contractspec:operation
    key: order.create
    version: 1.0.0
    stability: stable
    policy: {auth: anonymous}
    sideEffects: {emits: [{key: order.created, version: 1.0.0}]}
    schema:
      input: {type: object, properties: {note: {type: string}}}
      output: {type: object, properties: {order: {$ref: "#/$defs/Order"}}, $defs: {Order: {title: Order, type: object, properties: {total: {type: integer}}}}}
  - {type: contractspec:event, key: order.created, version: 1.0.0, stability: stable}
  - {type: contractspec:event, key: order.lost, version: 1.0.0, stability: stable, title: Lost}
  - {type: contractspec:event, key: order.kept, version: 1.0.0, stability: stable}
`

const ordersAfter = `
  - type: contractspec:operation
    key: order.create
    version: 1.0.0
    stability: stable
    policy: {auth: admin}
    sideEffects: {emits: [{key: order.created, version: 1.0.0}]}
    schema:
      input: {type: object, required: [note], properties: {note: {type: string}}}
      output: {type: object, properties: {order: {$ref: "#/$defs/Order"}}, $defs: {Order: {title: Order, type: object, properties: {total: {type: string}}}}}
  - {type: contractspec:event, key: order.created, version: 1.0.0, stability: stable, description: An order was made.}
  - {type: contractspec:event, key: order.kept, version: 1.0.0, stability: stable}
  - {type: contractspec:data-view, key: order.list, version: 1.0.0, stability: stable}
`

// What has changed stands on a page of its own, the worst first, and on the pages of contracts, in all
// forms and languages.
func TestWhatChanged(t *testing.T) {
	s, _ := plannedSince(t, listed(t, ordersBefore), listed(t, ordersAfter), "formats: [html, md, json]\nlanguages: [en, fr]", "")
	expect(t, s, "changes.html", ".changes-base code", "v1.0.0")
	expect(t, s, "changes.html", ".access-counts li", "breaking 5", "risky 1", "compatible 1", "words only 1")
	expect(t, s, "changes.html", "#changes-rows tr",
		"order.create operation v1.0.0an optional field is required io.input.noteoptional → required breaking where callers send itevent order.created",
		"order.create operation v1.0.0callers must be more than before policy.authanonymous → admin breakingevent order.created",
		"order.lost event v1.0.0no version of it is leftevent order.lost 1.0.0 → breaking",
		"order.lost event v1.0.0it was removed, and had never been deprecatedstable → breaking",
		"Order typeit is of another type, and neither holds all values of the other totalinteger → string breaking where callers receive itoperation order.create",
		"order.create operation v1.0.0it has changed, and its version has not meta.version1.0.0 → 1.0.0 riskyevent order.created",
		"order.list data view v1.0.0it is new→ data-view order.list 1.0.0 compatible",
		"order.created event v1.0.0its title, words, domain, tags or guides, or what is said of its end, have changed meta.description→ An order was made. words only")
	expect(t, s, "changes.html", "#changes-rows th a", "order.create", "order.create", "Order", "order.create", "order.list", "order.created")
	expect(t, s, "changes.html", "#changes-rows .badge-breaking", "breaking", "breaking", "breaking", "breaking", "breaking")
	expect(t, s, "index.html", ".home-overviews a", "Maps", "Fields", "Personal data", "Access", "Health", "What changed")
	expect(t, s, "operations/order.create.html", "#changes li > .text", "an optional field is required", "callers must be more than before",
		"it is of another type, and neither holds all values of the other", "type", "it has changed, and its version has not")
	expect(t, s, "operations/order.create.html", "#changes .change-was", "optional → required", "anonymous → admin", "integer → string", "1.0.0 → 1.0.0")
	expect(t, s, "events/order.created.html", "#changes .badge-docs", "words only")
	expect(t, s, "events/order.kept.html", "#changes")
	expect(t, s, "types/Order.html", "#changes .change-was", "integer → string")
	expect(t, s, "fr/events/order.created.html", "#changes > h2", "Ce qui a changé")
	for route, want := range map[string]string{
		"changes.md":                 "| `order.lost` *(event v1.0.0)* | no version of it is left | `event order.lost 1.0.0` → | **breaking** |  |",
		"operations/order.create.md": "- **breaking**: callers must be more than before `policy.auth` `anonymous` → `admin` – Reaches event [`order.created`](../events/order.created.md)",
		"operations/order.create.json": `{"rule":"auth-raised","says":"callers must be more than before","verdict":"breaking","counts":true,"path":"policy.auth","old":"anonymous","new":"admin",` +
			`"reached":[{"kind":"event","key":"order.created","version":"1.0.0","relation":"emits"}]}`,
		"contents.html": `href=changes.html`,
	} {
		if text := string(body(t, s, route)); !strings.Contains(text, want) {
			t.Errorf("%s lacks %s\n%s", route, want, text)
		}
	}
	checkLinks(t, s)
	validateJSON(t, s)
}

// Without another state to compare with, nothing is said of changes; where there is one and nothing
// has changed, that is said.
func TestNothingChanged(t *testing.T) {
	alone, _ := planned(t, listed(t, ordersAfter), "", "")
	expect(t, alone, "operations/order.create.html", "#changes")
	expect(t, alone, "index.html", ".home-overviews a", "Maps", "Fields", "Personal data", "Access", "Health")
	if alone.Has("changes.html") || strings.Contains(string(body(t, alone, "contents.html")), "changes.html") {
		t.Error("there is a page of changes since nothing")
	}
	same, _ := plannedSince(t, listed(t, ordersAfter), listed(t, ordersAfter), "", "")
	expect(t, same, "changes.html", ".empty", "Nothing has changed.")
	expect(t, same, "operations/order.create.html", "#changes")
}

// Of very many changes the first are listed and the others counted.
func TestChangesAreBounded(t *testing.T) {
	events := func(title string) string {
		var b strings.Builder
		for i := range 600 {
			fmt.Fprintf(&b, "\n  - {type: contractspec:event, key: e.e%03d, version: 1.0.0, title: T%s}", i, title)
		}
		return b.String()
	}
	s, _ := plannedSince(t, listed(t, events("1")), listed(t, events("2")), "", "")
	if rows := texts(rendered(t, s, "changes.html"), "#changes-rows tr"); len(rows) != 500 {
		t.Errorf("%d rows", len(rows))
	}
	expect(t, s, "changes.html", "p.more", "100 more changes are not listed here; docsgen diff lists all.")
}

// What is told of changes is text, whatever it holds.
func TestChangesAreText(t *testing.T) {
	hostile := strings.ReplaceAll(ordersAfter, "An order was made.", `"<script>x</script> | *b*"`)
	s, _ := plannedSince(t, listed(t, ordersBefore), listed(t, hostile), "formats: [html, md]", "")
	expect(t, s, "changes.html", "main script")
	if text := string(body(t, s, "changes.md")); !strings.Contains(text, "| → `<script>x</script> \\| *b*` |") {
		t.Error(text)
	}
}

// validateJSON holds the JSON of all pages against the schema that is published beside it.
func validateJSON(t *testing.T, s *site.Site) {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	for _, name := range []string{"page.schema.json", "contracts.schema.json"} {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(body(t, s, name)))
		if err == nil {
			err = compiler.AddResource(name, document)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	schema := compiler.MustCompile("page.schema.json")
	for _, route := range s.Routes() {
		if stem, isJSON := strings.CutSuffix(route, ".json"); !isJSON || !s.Has(stem+".html") {
			continue
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(body(t, s, route)))
		if err == nil {
			err = schema.Validate(document)
		}
		if err != nil {
			t.Errorf("%s: %v", route, err)
		}
	}
}
