package site_test

import (
	"fmt"
	"strings"
	"testing"
)

const threeVersions = `
  - type: contractspec:operation
    key: pay
    version: 1.0.0
    stability: deprecated
    description: Pays an order by card.
    schema: {input: {type: object, properties: {note: {type: string}, card: {type: string}}}}
  - type: contractspec:operation
    key: pay
    version: 1.1.0
    stability: stable
    description: Pays an order by card.
    owners: ['@till']
    policy: {auth: admin}
    schema: {input: {type: object, required: [note], properties: {note: {type: string}, cash: {type: boolean}}}}
  - type: contractspec:operation
    key: pay
    version: 2.0.0
    stability: stable
    description: Pays an order by card or in cash.
    owners: ['@till']
    policy: {auth: admin}
    schema: {input: {type: object, required: [note], properties: {note: {type: string}, cash: {type: boolean}}}}
  - {type: contractspec:feature, key: shop, version: 1.0.0, owners: ['@web'], operations: [{key: pay, version: 1.0.0}]}
  - {type: contractspec:event, key: paid, version: 1.0.0}
`

// Versions that stand beside each other are compared on pages of their own, in all forms and
// languages, which the version menu and the older version lead to.
func TestVersionsAreCompared(t *testing.T) {
	s, _ := planned(t, listed(t, threeVersions), "formats: [html, md, json]\nlanguages: [en, fr, es]", "")
	const first, second, whole = "operations/pay/1.0.0..1.1.0.html", "operations/pay/1.1.0..2.0.0.html", "operations/pay/1.0.0..2.0.0.html"
	for _, route := range s.Routes() {
		if strings.Contains(route, "..") && strings.HasPrefix(route, "operations/") && strings.HasSuffix(route, ".html") && route != first && route != second && route != whole {
			t.Errorf("there is %s, too", route)
		}
	}
	expect(t, s, first, "h1", "pay: 1.0.0 → 1.1.0")
	expect(t, s, first, ".page-lead", "Whoever moves from 1.0.0 to 1.1.0 has to follow: something that they rely on is not the same any more.")
	expect(t, s, first, "main .page-note", "Changes like these ask for the version 2.0.0 or higher.")
	expect(t, s, first, ".changes-base a", "1.0.0", "1.1.0")
	expect(t, s, first, "main h2", "Input", "Policy", "About it", "Who relies on 1.0.0")
	expect(t, s, first, "#input-rows tr",
		"note changedan optional field is requiredoptional → required breaking where callers send it",
		"card removedan optional field was removedstring → risky where callers send it",
		"cash addedan optional field was added→ boolean compatible where callers send it")
	expect(t, s, first, "#policy-rows tr", "auth changedcallers must be more than beforeanonymous → admin breaking")
	expect(t, s, first, "#reached-rows tr", "shop featurecontains pay@web")
	expect(t, s, second, ".page-lead", "From 1.1.0 to 2.0.0 only words have changed.")
	expect(t, s, second, "#about-rows ins", "card or in cash.")
	expect(t, s, second, "#about-rows del", "card.")
	expect(t, s, whole, "#about-rows ins", "card or in cash.")
	expect(t, s, "operations/pay.html", ".versions .version-changes", "What changed", "What changed")
	expect(t, s, "operations/pay/1.0.0.html", ".newer a", "v2.0.0", "What changed in v2.0.0")
	expect(t, s, "fr/"+first, ".page-lead", "Qui passe de 1.0.0 à 1.1.0 doit suivre : quelque chose dont il dépend n’est plus le même.")
	for route, want := range map[string]string{
		"operations/pay.md":                "([what changed](pay/1.1.0..2.0.0.md)",
		"operations/pay/1.0.0.md":          "[What changed in v2.0.0](1.0.0..2.0.0.md)",
		"operations/pay/1.1.0..2.0.0.md":   "Pays an order by ~~card.~~ **card or in cash.**",
		"operations/pay/1.0.0..1.1.0.json": `"verdict":"breaking","suggested":"2.0.0","changes":[{"rule":"field-became-required"`,
		"operations/pay/1.1.0..2.0.0.json": `"verdict":"docs"`,
	} {
		if text := string(body(t, s, route)); !strings.Contains(text, want) {
			t.Errorf("%s lacks %s\n%s", route, want, text)
		}
	}
	checkLinks(t, s)
	validateJSON(t, s)
}

// The names of these pages are those of no version, and there are less than two for each.
func TestVersionsHaveNames(t *testing.T) {
	var items strings.Builder
	for _, version := range []string{"1.0.0", "2.0.0", "1.0.0..2.0.0", "a..b", "3.0.0", "3.0.0-RC", "con", strings.Repeat("9", 150), strings.Repeat("8", 150), strings.Repeat("7", 300)} {
		fmt.Fprintf(&items, "\n  - {type: contractspec:event, key: e, version: '%s'}", version)
	}
	s, _ := planned(t, listed(t, items.String()), "", "")
	n := 0
	for _, route := range s.Routes() {
		name := route[strings.LastIndexByte(route, '/')+1:]
		if !strings.HasPrefix(route, "events/e/") || !strings.Contains(name, "..") || !strings.HasSuffix(name, ".html") {
			continue
		}
		if n++; len(name) > 255 || strings.Contains("._~!#", name[:1]) && !strings.HasPrefix(name, "!63on") {
			t.Errorf("%s is no name for a file", route)
		}
		body(t, s, route)
	}
	if n == 0 || n >= 20 {
		t.Errorf("%d pages", n)
	}
	expect(t, s, "events/e/1.0.0..2.0.0.html", "h1", "e")
	checkLinks(t, s)
}
