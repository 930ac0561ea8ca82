// Package audit holds built sites against axe, Lighthouse, html-validate and markdownlint. It holds
// tests only; they ask for a browser and for npm, and take minutes, so they stand apart from those
// of package site.
package audit

import (
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

func TestAccessibility(t *testing.T) {
	axe := filepath.Join(browsertest.NPM(t, "axe-core@4.10.3"), "node_modules", "axe-core", "axe.min.js")
	browser := browsertest.Start(t)
	s := sitetest.Example(t)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int{360, 1280} {
			page := browser.Open(t, width, 900)
			page.Media("prefers-color-scheme", scheme)
			for _, route := range sitetest.PageTypes {
				page.Go(s.URL + route)
				page.Inject(axe)
				const violations = `axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replaceAll("\n", " "))))`
				for _, violation := range browsertest.Eval[[]string](page, violations) {
					t.Errorf("%s, %s, %d px: %s", route, scheme, width, violation)
				}
			}
		}
	}
}
