package site_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/site"
)

// release is a revision with its manifest; without one it can't be loaded.
type release struct{ name, items string }

// told is the history of releases, a month apart, and what has changed since the last.
func told(t *testing.T, releases []release, head *contracts.Registry) *history.History {
	t.Helper()
	var revisions []*history.Revision
	items := map[string]string{}
	for i, r := range releases {
		one := &history.Revision{Name: r.name, Commit: fmt.Sprintf("%040x", i+1), Date: fmt.Sprintf("2026-%02d-28T23:30:00-05:00", i%12+1)}
		revisions, items[one.Commit] = append(revisions, one), r.items
	}
	w := history.Walk{
		Load: func(_ context.Context, r *history.Revision) (*contracts.Registry, diff.Policy, string, error) {
			if items[r.Commit] == "" {
				return nil, diff.Policy{}, "1 error in it", nil
			}
			return listed(t, items[r.Commit]), diff.Policy{}, "", nil
		},
		Known: func(string, string) *history.Revision { return nil },
		Found: func(string, *history.Revision) {},
	}
	h := &history.History{}
	if err := w.Extend(t.Context(), h, revisions); err != nil {
		t.Fatal(err)
	}
	last, err := w.Registry(t.Context(), h.LastLoaded())
	if err != nil {
		t.Fatal(err)
	}
	if changes, more := history.Compare(last, head, "", diff.Policy{}); len(changes) > 0 {
		h = h.With(&history.Revision{Since: h.LastLoaded().Commit, Changes: changes, More: more})
	}
	return h
}

// plannedHistory is a site that tells of releases; the last is what it shows.
func plannedHistory(t *testing.T, config string, releases ...release) *site.Site {
	t.Helper()
	head := listed(t, releases[len(releases)-1].items)
	s, _ := plannedWith(t, site.Input{Registry: head, History: told(t, releases[:len(releases)-1], head)}, nil, config, "")
	return s
}

const (
	ordersFirst = `
  - type: contractspec:operation
    key: order.create
    version: 1.0.0
    stability: stable
    owners: ['@orders']
    schema: {input: {type: object, properties: {note: {type: string}}}, output: {title: Order, type: object, properties: {id: {type: string}}}}
  - {type: contractspec:event, key: order.lost, version: 1.0.0, stability: stable}
`
	ordersSecond = `
  - type: contractspec:operation
    key: order.create
    version: 1.1.0
    stability: stable
    owners: ['@orders']
    schema: {input: {type: object, properties: {note: {type: string}, gift: {type: boolean}}}, output: {title: Order, type: object, properties: {id: {type: string}, total: {type: integer}}}}
  - {type: contractspec:event, key: order.lost, version: 1.0.0, stability: deprecated}
  - {type: contractspec:event, key: order.created, version: 1.0.0, stability: stable, owners: ['@events']}
`
)

var (
	ordersThird  = strings.Replace(ordersSecond[:strings.Index(ordersSecond, "  - {type: contractspec:event, key: order.lost")]+ordersSecond[strings.Index(ordersSecond, "  - {type: contractspec:event, key: order.created"):], "type: object, properties: {note", "type: object, required: [gift], properties: {note", 1)
	ordersFourth = strings.Replace(ordersThird, "id: {type: string}, total", "id: {type: integer}, total", 1)
	orders       = []release{{"v1.0.0", ordersFirst}, {"v1.1.0", ordersSecond}, {"v1.2.0", ""}, {"v2.0.0", ordersThird}, {"", ordersFourth}}
)

// TestHistory: what became of a registry stands on the page of all revisions, that of each, the home
// page and those of contracts, the newest first, in all forms and languages.
func TestHistory(t *testing.T) {
	s := plannedHistory(t, "formats: [html, md, json]\nlanguages: [en, fr]", orders...)
	expect(t, s, "changes.html", "#revision-rows tr",
		"Unreleased 1 breakingOrder",
		"v2.0.02026-04-28 2 breakingorder.createorder.lost",
		"v1.2.02026-03-28Could not be loaded, so that the next one is compared with the one before it: 1 error in it.",
		"v1.1.02026-02-28 3 risky 3 compatible 1 change of wordsorder.createorder.lostorder.createdOrder",
		"v1.0.02026-01-28The first one that was looked at")
	expect(t, s, "changes.html", "#revision-rows th a", "Unreleased", "v2.0.0", "v1.1.0")
	expect(t, s, "changes/v2.0.0.html", "h1", "v2.0.0")
	expect(t, s, "changes/v2.0.0.html", ".page-note", "2026-04-28 · 2 changes")
	expect(t, s, "changes/v2.0.0.html", ".changes-base", "Compared with v1.1.0")
	expect(t, s, "changes/v2.0.0.html", "#change-rows tr",
		"order.create operation v1.1.0an optional field is required io.input.giftoptional → required breaking where callers send itorder, @orders",
		"order.lost event v1.0.0no version of it is leftevent order.lost 1.0.0 → breakingorder")
	expect(t, s, "changes/v1.1.0.html", ".choices a", "risky 3", "compatible 3", "words only 1", "operation 2", "event 4", "type 1", "@orders 3", "@events 1")
	expect(t, s, "index.html", ".recent strong", "Unreleased", "v2.0.0", "v1.1.0")
	expect(t, s, "operations/order.create.html", "#history h3", "Unreleased", "v2.0.0 2026-04-28", "v1.1.0 2026-02-28 v1.1.0")
	expect(t, s, "operations/order.create.html", "#history .more", "It was there before v1.1.0.")
	expect(t, s, "events/order.created.html", "#history .changes li", "compatible it is new → event order.created 1.0.0")
	expect(t, s, "events/order.created.html", "#history .more")
	expect(t, s, "operations/order.create.html", "#input .field-constraints", "since v1.1.0changed in v2.0.0")
	expect(t, s, "operations/order.create.html", "#output .field-constraints", "changed, not released yet", "since v1.1.0")
	expect(t, s, "types/Order.html", ".field-constraints", "changed, not released yet", "since v1.1.0")
	expect(t, s, "fr/operations/order.create.html", "#history > h2", "Historique")
	for route, want := range map[string]string{
		"changes.md":                   "| [`v2.0.0`](changes/v2.0.0.md) | 2026-04-28 | **2 breaking** |",
		"changes/v2.0.0.md":            "| [`order.create`](../operations/order.create.md) *(operation v1.1.0)* | an optional field is required `io.input.gift` | `optional` → `required` | **breaking** where callers send it |",
		"index.md":                     "- [`v2.0.0`](changes/v2.0.0.md) 2026-04-28: **2 breaking** – ",
		"operations/order.create.md":   "### [`v2.0.0`](../changes/v2.0.0.md) 2026-04-28\n\n- **breaking** where callers send it: an optional field is required `io.input.gift`",
		"operations/order.create.json": `"history":[{"changes":[{"rule":"type-changed","says":"it is of another type, and neither holds all values of the other","verdict":"breaking","counts":true,"type":"Order","path":"id"`,
		"llms.txt":                     "- [What changed](changes.md)",
	} {
		if text := string(body(t, s, route)); !strings.Contains(text, want) {
			t.Errorf("%s lacks %s\n%s", route, want, text)
		}
	}
	checkLinks(t, s)
	validateJSON(t, s)
	kept := string(body(t, s, "history.json"))
	if h, list := history.Read("history.json", kept); h == nil || len(h.Revisions) != 4 {
		t.Errorf("%v\n%s", list, kept)
	}
	validateHistory(t, s)
}

// validateHistory holds history.json against the schema that is published beside it.
func validateHistory(t *testing.T, s *site.Site) {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(body(t, s, "history.schema.json")))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiler.AddResource("history.schema.json", schema); err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(body(t, s, "history.json")))
	if err == nil {
		err = compiler.MustCompile("history.schema.json").Validate(document)
	}
	if err != nil {
		t.Error(err)
	}
}

// TestHistoryBesideChanges: a site that is compared with another state too lists revisions below that.
func TestHistoryBesideChanges(t *testing.T) {
	head := listed(t, ordersFourth)
	s, _ := plannedWith(t, site.Input{Registry: head, History: told(t, orders[:4], head)}, listed(t, ordersThird), "formats: [html, md]", "")
	expect(t, s, "changes.html", "#changes-rows th", "Order", "order.create")
	expect(t, s, "changes.html", ".changes-history #revision-rows th", "Unreleased", "v2.0.0", "v1.2.0", "v1.1.0", "v1.0.0")
	checkLinks(t, s)
}

// TestHistoryChangesNoOtherPage: what became of one contract is on its own pages, on that of all
// changes, on the home page and in feeds.
func TestHistoryChangesNoOtherPage(t *testing.T) {
	edited := strings.Replace(ordersThird, "key: order.created, version: 1.0.0,", "key: order.created, version: 1.0.0, title: Made,", 1)
	before := plannedHistory(t, "formats: [html, md]", orders[0], orders[1], release{"v2.0.0", ordersThird}, release{"", ordersThird})
	after := plannedHistory(t, "formats: [html, md]", orders[0], orders[1], release{"v2.0.0", edited}, release{"", ordersThird})
	var changed []string
	for _, route := range after.Routes() {
		if !before.Has(route) || !bytes.Equal(body(t, before, route), body(t, after, route)) {
			changed = append(changed, route)
		}
	}
	want := []string{
		"changes.atom", "changes.html", "changes.md", "changes/unreleased.html", "changes/unreleased.md", "changes/v2.0.0.html", "changes/v2.0.0.md", "domains/order.atom",
		"events/order.created.atom", "events/order.created.html", "events/order.created.md", "history.json", "index.html", "index.md", "owners/!40events.atom",
	}
	if !slices.Equal(changed, want) {
		t.Errorf("got  %q\nwant %q", changed, want)
	}
}

// TestHistoryIsPaged: pages of many revisions and of many changes go on in further ones, and the page
// of a contract folds and counts.
func TestHistoryIsPaged(t *testing.T) {
	var many strings.Builder
	for i := range 1100 {
		fmt.Fprintf(&many, "\n  - {type: contractspec:event, key: e.e%04d, version: 1.0.0}", i)
	}
	var releases []release
	for i := range 250 {
		releases = append(releases, release{fmt.Sprintf("v1.%d.0", i), fmt.Sprintf("\n  - {type: contractspec:event, key: e.kept, version: 1.0.0, title: T%d}", i)})
	}
	releases = append(releases, release{"v2.0.0", releases[249].items + many.String()}, release{"", releases[249].items})
	s := plannedHistory(t, "", releases...)
	for route, want := range map[string]int{"changes.html": 200, "changes!page2.html": 52, "changes/v2.0.0.html": 1000, "changes/v2.0.0!page2.html": 100} {
		if rows := texts(rendered(t, s, route), "tbody tr"); len(rows) != want {
			t.Errorf("%s: %d rows", route, len(rows))
		}
	}
	expect(t, s, "events/e.kept.html", "#history > .history h3", "v1.249.0 2026-10-28", "v1.248.0 2026-09-28", "v1.247.0 2026-08-28")
	expect(t, s, "events/e.kept.html", "#history summary", "47 earlier revisions")
	expect(t, s, "events/e.kept.html", "#history > p.more", "and 199 more")
	if n := strings.Count(string(body(t, s, "events/e.kept.atom")), "<entry>"); n != 50 {
		t.Errorf("%d entries", n)
	}
	checkLinks(t, s)
}

// TestNamesOfRevisions: whatever tags are called, each has a page of its own.
func TestNamesOfRevisions(t *testing.T) {
	s := plannedHistory(t, "", orders[0], release{"release/v1", ordersSecond}, release{"Unreleased", ordersThird}, release{"unreleased", ordersSecond}, release{`"<b>`, ordersThird}, release{"", ordersFourth})
	pages := map[string]bool{}
	for _, route := range s.Routes() {
		if strings.HasPrefix(route, "changes/") && strings.HasSuffix(route, ".html") {
			pages[route] = true
		}
	}
	if len(pages) != 5 || !pages["changes/unreleased.html"] || !pages["changes/release!2Fv1.html"] {
		t.Errorf("pages: %q", slices.Sorted(maps.Keys(pages)))
	}
	expect(t, s, "changes/unreleased.html", "h1", "Unreleased")
	expect(t, s, "changes/unreleased.html", ".changes-base", `Compared with "<b>`)
	checkLinks(t, s)
}

// TestSinceVersion: a field that older versions lack says since which one it is there.
func TestSinceVersion(t *testing.T) {
	version := func(number, fields string) string {
		return "\n  - {type: contractspec:operation, key: a.b, version: " + number + ", schema: {input: {type: object, properties: {" + fields + "}}}}"
	}
	s := fielded(t, version("1.0.0", "id: {type: string}")+version("2.0.0", "id: {type: string}, note: {type: string}")+
		version("3.0.0", "id: {type: string}, note: {type: string}, to: {type: object, properties: {street: {type: string}}}"))
	expect(t, s, "operations/a.b.html", "#input .field-constraints", "since version 2.0.0", "since version 3.0.0", "since version 3.0.0")
	expect(t, s, "operations/a.b/2.0.0.html", "#input .field-constraints", "since version 2.0.0")
	expect(t, s, "operations/a.b/1.0.0.html", "#input .field-constraints")
}
