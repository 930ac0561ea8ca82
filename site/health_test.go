package site_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
)

const ailing = `
- operation:
    meta: {key: a.one, version: 1.0.0, description: One., goal: G, context: C, stability: stable, owners: ["@x", "@y"]}
    sideEffects: {emits: [{key: b.made, version: 1.0.0, when: Always}]}
- operation:
    meta: {key: a.two, version: 1.0.0, goal: G, context: C, stability: beta, owners: ["@x"]}
- operation:
    meta: {key: b.three, version: 1.0.0, description: Three., goal: G, context: C, stability: beta, owners: ["@x"]}
- event:
    meta: {key: b.made, version: 1.0.0, stability: beta, owners: ["@y"]}
    deprecation: {since: "2000-01-01", sunset: "2001-01-01", replacedBy: {key: b.seen, version: 1.0.0}}
- event:
    meta: {key: b.seen, version: 1.0.0, description: Seen., stability: beta, owners: ["@y"]}
`

const ailingLevels = `
formats: [html, md, json]
checks:
  tests-missing: error
  description-missing: warning
  errors-missing: off
  acceptance-missing: note
  operation-unused: off
  overrides: [{kinds: [event], rules: {description-missing: off}}]
`

// TestHealth: the page says the shares of the registry, of owners and of domains, and what checks
// find at the levels of the configuration, whatever the day.
func TestHealth(t *testing.T) {
	s, _ := planned(t, registry(t, ailing), ailingLevels, "")
	expect(t, s, "health.html", ".health > li", "Contracts without an error or a warning 60% (3 of 5)", "Contracts with a description 60% (3 of 5)", "Contracts with an owner 100% (5 of 5)",
		"Stable operations and workflows with a test 0% (0 of 1)", "Events that something emits 0% (0 of 1)")
	if got := strings.Join(attributes(rendered(t, s, "health.html"), ".health rect", "width"), " "); got != "600 600 1000 0 0" {
		t.Errorf("the bars are %s wide", got)
	}
	expect(t, s, "health.html", "#finding-rows tr", "tests-missinga stable operation or workflow has no test Error1a.one", "description-missinga contract has no description Warning1a.two",
		"uses-deprecateda contract that is not deprecated uses one that is Warning1a.one",
		"acceptance-missingan operation that others may rely on has no scenarios and no examples Note3a.onea.twob.three", "event-unemittednothing in the registry emits an event Note1b.seen")
	expect(t, s, "health.html", "#owner-rows tr", "@x33% (1 of 3)66% (2 of 3)0% (0 of 1)", "@y66% (2 of 3)66% (2 of 3)0% (0 of 1)0% (0 of 1)")
	expect(t, s, "health.html", "#domain-rows th a", "a", "b")
	expect(t, s, "health.html", "#owner-rows a[href='owners/!40x.html']", "@x")
	for route, want := range map[string]string{"health.md": "- Contracts with a description: 60% (3 of 5)", "health.json": "tests-missing"} {
		if got := string(body(t, s, route)); !strings.Contains(got, want) {
			t.Errorf("%s lacks %q:\n%s", route, want, got)
		}
	}
	checkLinks(t, s)
}

// TestNothingToSay: where a table would be empty, the page says so, as Markdown too.
func TestNothingToSay(t *testing.T) {
	s := fielded(t, "  - {type: 'contractspec:type', key: A, version: 1.0.0, schema: {type: object, properties: {a: {type: string}}}}\n")
	for route, want := range map[string]string{"health.html": "The checks find nothing.", "health.md": "## Open findings\n\nThe checks find nothing.\n", "maps.md": "\nNo domain refers to contracts of another one.\n"} {
		if got := string(body(t, s, route)); !strings.Contains(got, want) {
			t.Errorf("%s lacks %q:\n%s", route, want, got)
		}
	}
}

// TestHealthOfWords: what a description says changes nothing, that there is one does.
func TestHealthOfWords(t *testing.T) {
	page := func(old, new string) string {
		s, _ := planned(t, registry(t, strings.Replace(ailing, old, new, 1)), "", "")
		return string(body(t, s, "health.html"))
	}
	before := page("", "")
	if page("Three.", "Three and quite other words.") != before {
		t.Error("the words of a description change the page")
	}
	if page("description: Three.", "note: x") == before {
		t.Error("a description that is missing changes nothing")
	}
}

// TestHealthIsBounded: of many owners the largest have a row, of many contracts the first a link.
func TestHealthIsBounded(t *testing.T) {
	s := fielded(t, each(300, "", func(i int) string {
		return fmt.Sprintf("  - {type: 'contractspec:event', key: a.e%03d, version: 1.0.0, meta: {owners: ['@all', '@o%03d']}}\n", i, i)
	}))
	if got := texts(rendered(t, s, "health.html"), "#owner-rows th"); len(got) != 250 || got[0] != "@all" {
		t.Errorf("%d owners have a row, %q the first", len(got), got[0])
	}
	expect(t, s, "health.html", ".overview-part > .more a[href='owners.html']", "and 51 more")
	expect(t, s, "health.html", "#finding-rows tr:first-child .more", "and 288 more")
}

const known = `
owners:
  - name: '@x'
    kind: team
    aliases: [ex]
    contact: x@example.org
    chat: https://chat.example.org/x
    onCall: '+1 555 0100'
    links: [{label: Handbook, href: 'https://example.org/x'}, {href: 'http://example.org/y'}]
    members: ['@y', ada@example.org, Bob]
  - name: '@y'
    contact: 'javascript:alert(1)'
    chat: '<img src=x onerror=alert(1)>'
    onCall: 'JavaScript://example.org/%0Aalert(1)'
    members: ['mailto:a@b?bcc=c@d', 'data:text/html,x', '"><script>alert(1)</script>', '//evil.example']
formats: [html, md, json]
`

func ownedBy(t *testing.T, config string) *site.Site {
	s, _ := planned(t, registry(t, ailing+`- event: {meta: {key: c.four, version: 1.0.0, owners: [ex, "@nobody"]}}
`), config, "")
	return s
}

// TestOwners: the page of an owner that the configuration knows says who it is, under each spelling.
func TestOwners(t *testing.T) {
	s := ownedBy(t, known)
	expect(t, s, "owners/!40x.html", ".owner-facts > div", "Also written asex", "Kindteam", "Contactx@example.org", "Chathttps://chat.example.org/x", "On call+1 555 0100",
		"LinksHandbookhttp://example.org/y", "Members@yada@example.orgBob")
	if got := strings.Join(attributes(rendered(t, s, "owners/!40x.html"), ".owner-facts a", "href"), " "); got !=
		"ex.html mailto:x@example.org https://chat.example.org/x https://example.org/x http://example.org/y !40y.html mailto:ada@example.org" {
		t.Errorf("%s", got)
	}
	expect(t, s, "owners/ex.html", ".owner-facts > div:first-child a[href='!40x.html']", "@x")
	expect(t, s, "owners/!40nobody.html", ".owner-facts")
	for _, route := range []string{"owners/!40x.md", "owners/!40x.json"} {
		if got := string(body(t, s, route)); !strings.Contains(got, "**Contact**: [x@example.org](mailto:x@example.org)") {
			t.Errorf("%s:\n%s", route, got)
		}
	}
	expect(t, ownedBy(t, ""), "owners/!40x.html", ".owner-facts")
}

// TestOwnersAreOnlyText: whatever is written of an owner, only http, https and mailto lead anywhere.
func TestOwnersAreOnlyText(t *testing.T) {
	s := ownedBy(t, known)
	page := rendered(t, s, "owners/!40y.html")
	expect(t, s, "owners/!40y.html", ".owner-facts > div", "Contactjavascript:alert(1)", "Chat<img src=x onerror=alert(1)>", "On callJavaScript://example.org/%0Aalert(1)",
		`Membersmailto:a@b?bcc=c@ddata:text/html,x"><script>alert(1)</script>//evil.example`)
	for _, selector := range []string{".owner-facts a", ".owner-facts img", ".owner-facts script"} {
		if got := texts(page, selector); len(got) > 0 {
			t.Errorf("%s: %q", selector, got)
		}
	}
	want := "- **Contact**: javascript:alert(1)\n- **Chat**: \\<img src=x onerror=alert(1)>\n"
	if got := string(body(t, s, "owners/!40y.md")); !strings.Contains(got, want) || strings.Count(got, "<") != strings.Count(got, `\<`) {
		t.Errorf("as Markdown:\n%s", got)
	}
}
