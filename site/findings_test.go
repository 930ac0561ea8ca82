package site_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
)

// TestFindings: a contract's page says what is open for it, folded, notes apart from warnings, each
// with its rule and its line; a page without findings says nothing of them.
func TestFindings(t *testing.T) {
	s, _ := planned(t, registry(t, ailing), ailingLevels, "")
	expect(t, s, "operations/a.one.html", "#findings > details:not([open]) > summary", "1 error, 1 warning, 1 note")
	expect(t, s, "operations/a.one.html", "#findings li",
		"Error operation a.one is stable, and no test spec has it as its target define a test spec whose target it is · tests-missing · line 2",
		"Warning operation a.one emits event b.made, which is deprecated it is replaced by b.seen 1.0.0 · uses-deprecated · line 2",
		"Note operation a.one has neither scenarios nor examples add acceptance: { scenarios: […] } · acceptance-missing · line 2")
	expect(t, s, "operations/a.one.html", "#findings li:first-child a[href='../health.html#tests-missing']", "tests-missing")
	expect(t, s, "health.html", "tr#tests-missing > th code", "tests-missing")
	expect(t, s, "events/b.made.html", "#findings")
	for _, route := range []string{"events/b.made.html", "events/b.made.md", "events/b.made.json"} {
		if got := string(body(t, s, route)); strings.Contains(got, "inding") {
			t.Errorf("%s speaks of findings:\n%s", route, got)
		}
	}
	const want = "## Open findings\n\n1 error, 1 warning, 1 note\n\n- **Error**: operation a.one is stable, and no test spec has it as its target · define a test spec whose target it is · [`tests-missing`](../health.md) · line 2\n"
	if got := string(body(t, s, "operations/a.one.md")); !strings.Contains(got, want) {
		t.Errorf("as Markdown:\n%s", got)
	}
	var page struct{ Findings []map[string]any }
	if err := json.Unmarshal(body(t, s, "operations/a.one.json"), &page); err != nil || len(page.Findings) != 3 || page.Findings[1]["code"] != "uses-deprecated" || page.Findings[1]["severity"] != "warning" || page.Findings[1]["line"] != 2.0 {
		t.Errorf("as JSON: %v, %v", page.Findings, err)
	}
	checkLinks(t, s)
}

// TestFindingsAreText: what a source says reaches the page as text.
func TestFindingsAreText(t *testing.T) {
	s, _ := planned(t, registry(t, `
- operation: {meta: {key: a.one, version: 1.0.0, owners: ['<img src=x onerror=alert(1)>'], tags: ['[x](javascript:alert(1))']}}
- operation: {meta: {key: a.two, version: 1.0.0, owners: ['<IMG src=x onerror=alert(1)>', '@x'], tags: ['[X](javascript:alert(1))']}}
`), "formats: [html, md]", "")
	page := rendered(t, s, "operations/a.two.html")
	if got := texts(page, "#findings img, #findings script"); len(got) > 0 || len(texts(page, "#findings li")) == 0 {
		t.Errorf("%q", got)
	}
	if got := string(body(t, s, "operations/a.two.md")); !strings.Contains(got, `the owner "\<IMG src=x onerror=alert(1)>" is`) || !strings.Contains(got, `the tag "\[X\](javascript:alert(1))" is`) {
		t.Errorf("as Markdown:\n%s", got)
	}
}

// TestGroupHealth: the first page of an owner or a domain says how complete its contracts are, of
// one contract in words, and of nothing else.
func TestGroupHealth(t *testing.T) {
	s, _ := planned(t, registry(t, ailing+"- event: {meta: {key: c.four, version: 1.0.0, owners: ['@z']}}\n"), ailingLevels, "")
	expect(t, s, "owners/!40x.html", ".health-group .health > li", "Clean 33% (1 of 3)", "Described 66% (2 of 3)", "Tested 0% (0 of 1)")
	expect(t, s, "domains/b.html", ".health-group .health > li", "Clean 100% (3 of 3)", "Described 66% (2 of 3)", "Owned 100% (3 of 3)", "Emitted 0% (0 of 1)")
	expect(t, s, "owners/!40z.html", ".health-group .facts > div", "Cleanno", "Describedno", "Emittedno")
	expect(t, s, "owners/!40z.html", ".health-group .health")
	expect(t, s, "owners/!40z.html", ".health-group a[href='../health.html']", "Health of the whole registry")
	for _, route := range []string{"operations.html", "stability/beta.html"} {
		expect(t, s, route, ".health-group")
	}
	if got := string(body(t, s, "owners/!40x.md")); !strings.Contains(got, "- Described: 66% (2 of 3)\n") || !strings.Contains(got, "[Health of the whole registry](../health.md)") {
		t.Errorf("as Markdown:\n%s", got)
	}
}

// TestFindingsOfOthers: an edit of one contract changes the findings of none that it has nothing to
// do with.
func TestFindingsOfOthers(t *testing.T) {
	page := func(s *site.Site) string {
		return string(body(t, s, "operations/b.three.html")) + string(body(t, s, "owners/!40y.html"))
	}
	before, _ := planned(t, registry(t, ailing), "", "")
	after, _ := planned(t, registry(t, strings.Replace(ailing, `key: a.two, version: 1.0.0, goal: G, context: C, stability: beta`, `key: a.two, version: 1.0.0, description: "", titel: x`, 1)), "", "")
	if page(before) != page(after) {
		t.Error("another contract's findings change a page")
	}
}

// TestFindingsOfSources: findings lead to the lines that the page shows, and what loading found of a
// contract is there too; what a comment above it excepts is not.
func TestFindingsOfSources(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/docsgen.yaml", "checks: {goal-missing: error}\nrepository: https://github.com/shop/contracts\nbranch: main\n")
	put(t, dir+"/a.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';

// docsgen-ignore stability-missing, errors-missing: it is new
export const A = defineCommand({
  meta: {
    key: 'a.one', version: '1.0.0', description: 'One.', owners: ['@x'],
  },
  sideEffects: { emits: [{ key: 'a.made', version: '1.0.0', when: 'Always' }] },
});
`)
	s := loadedFrom(t, dir).Site
	expect(t, s, "operations/a.one.html", "#findings li",
		"Error operation a.one has no goal say why it is there: what its caller wants to come of it · goal-missing · line 6",
		`Warning no event "a.made" in this registry unknown-ref · line 8`,
		"Note nothing uses operation a.one add it to the feature that it belongs to · operation-unused · line 6")
	expect(t, s, "operations/a.one.html", "#findings a[href='#L8']", "line 8")
	expect(t, s, "health.html", "#finding-rows th code", "goal-missing", "unknown-ref", "operation-unused")
}
