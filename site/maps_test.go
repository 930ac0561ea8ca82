package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
)

const mapped = `
- operation:
    meta: {key: shop.order.create, version: 1.0.0}
    capability: {key: shop.ordering, version: 1.0.0}
    sideEffects: {emits: [{key: shop.order.created, version: 1.0.0, when: Done}]}
- event:
    meta: {key: shop.order.created, version: 1.0.0}
- event:
    meta: {key: stock.low, version: 1.0.0}
- data-view:
    meta: {key: stock.list, version: 1.0.0}
    source: {refreshEvents: [{key: shop.order.created, version: 1.0.0}]}
- capability:
    meta: {key: shop.ordering, version: 1.0.0}
    provides: [{surface: event, key: shop.order.created, version: 1.0.0}]
- map:
    meta: {key: shop.plan, version: 1.0.0}
`

// expect compares the texts of what a selector finds on a page.
func expect(t *testing.T, s *site.Site, route, selector string, want ...string) {
	t.Helper()
	if got := texts(rendered(t, s, route), selector); !slices.Equal(got, want) {
		t.Errorf("%s: %s\n got %q\nwant %q", route, selector, got, want)
	}
}

func TestMaps(t *testing.T) {
	s, _ := planned(t, registry(t, mapped), "", "")
	expect(t, s, "maps.html", ".overview-rows tbody tr", "stockshopListens to 11")
	expect(t, s, "maps.html", ".drawing rect + text", "stock", "shop")
	expect(t, s, "maps.html", ".overview-part a", "Events of all domains", "shop", "stock", "shop.ordering")
	expect(t, s, "maps/events.html", ".overview-rows tbody tr", "shop.order.createdshop.order.createstock.list", "stock.low")
	expect(t, s, "maps/events.html", ".drawing rect + text", "shop.order.create", "shop.order.created", "stock.list")
	expect(t, s, "maps/events/stock.html", ".overview-rows tbody tr", "shop.order.createdshop.order.createstock.list", "stock.low")
	expect(t, s, "maps/capabilities/shop.ordering.html", ".overview-rows tbody tr",
		"shop.orderingProvidesshop.order.created", "shop.orderingConsists ofshop.order.create", "shop.order.createEmitsshop.order.created")
	expect(t, s, "maps/capabilities/shop.ordering.html", ".drawing > text", "Provides", "Consists of", "Emits")

	expect(t, s, "index.html", ".home-overviews a", "Maps", "Fields", "Personal data", "Access", "Health")
	expect(t, s, "domains/shop.html", ".index-map a", "Map of events")
	expect(t, s, "capabilities/shop.ordering.html", ".relations-map a", "Map of this capability")
	expect(t, s, "events/shop.order.created.html", ".relations-map a", "Map of events")
	if !s.Has("!6Daps/shop.plan.html") {
		t.Error("the folder of a kind is that of the maps")
	}
	checkLinks(t, s)
}

// Of more than sixty boxes the drawing is of domains, and the table of one domain goes on in further
// pages.
func TestMapsOfManyEvents(t *testing.T) {
	var text strings.Builder
	for i := range 2100 {
		domain := "big"
		if i%21 == 0 {
			domain = fmt.Sprint("small", i)
		}
		fmt.Fprintf(&text, "- event:\n    meta: {key: %s.e%04d, version: 1.0.0}\n", domain, i)
		if i < 2000 {
			fmt.Fprintf(&text, "- data-view:\n    meta: {key: d%d.v%d, version: 1.0.0}\n    source: {refreshEvents: [{key: %s.e%04d, version: 1.0.0}]}\n", i%90, i, domain, i)
		}
	}
	s, _ := planned(t, registry(t, text.String()), "", "")
	all := rendered(t, s, "maps/events.html")
	if boxes := len(texts(all, ".drawing rect + text")); boxes > 60 || boxes < 50 {
		t.Errorf("%d boxes are drawn", boxes)
	}
	rows, left := texts(all, ".overview-rows tbody tr"), texts(all, ".overview-rows .badge")
	lines := strings.Count(strings.Join(attributes(all, ".drawing-line", "d"), ""), "M")
	if lines == 0 || len(rows) != lines+len(left) {
		t.Errorf("of %d rows %d are drawn and %d left out", len(rows), lines, len(left))
	}
	if got := texts(all, ".map-note"); len(got) != 1 || !strings.Contains(got[0], fmt.Sprint(len(left), " connections")) {
		t.Errorf("%q", got)
	}
	expect(t, s, "maps/events/big.html", ".pages a", "Next 1201–2400")
	expect(t, s, "maps/events/big!page2.html", ".overview-rows tbody tr:first-child th", "big.e1261")
	for route, want := range map[string]bool{
		"maps/events/big!page2.html": true, "maps/events/big!page2.md": true, "maps/events/big!page3.html": false, "maps/events/big!page1.html": false, "maps/events/big!page02.html": false,
	} {
		if s.Has(route) != want {
			t.Errorf("%s is there: %t", route, !want)
		}
	}
	if !slices.Contains(s.Routes(), "maps/events/big!page2.html") {
		t.Error("the second page is not among the routes")
	}
}

// Where nothing goes from one domain to another, a map of domains says so.
func TestMapsOfDomainsApart(t *testing.T) {
	var text strings.Builder
	for i := range 100 {
		fmt.Fprintf(&text, "- event:\n    meta: {key: d%[1]d.e%[2]d, version: 1.0.0}\n- data-view:\n    meta: {key: d%[1]d.v%[2]d, version: 1.0.0}\n    source: {refreshEvents: [{key: d%[1]d.e%[2]d, version: 1.0.0}]}\n", i%5, i)
	}
	s, _ := planned(t, registry(t, text.String()), "", "")
	expect(t, s, "maps.html", ".empty", "No domain refers to contracts of another one.")
	expect(t, s, "maps/events.html", ".empty", "There are too many events to draw them one by one, and none of them goes from one domain to another.")
	expect(t, s, "maps/events.html", ".map-note")
}
