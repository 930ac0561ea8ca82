package site_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
)

// TestNamesThatHostsPublish: no file has a name that Jekyll leaves out, but those that hosts alone
// read, and no page is a folder's own.
func TestNamesThatHostsPublish(t *testing.T) {
	guides := "-- guides/_private.md --\n# A\n-- guides/_drafts/~one~.md --\n# B\n-- guides/deep/index.md --\n# C\n-- guides/deep/#a.png --\n"
	s, _ := planned(t, registry(t, hostile+"- _header: {meta: {key: _x, version: _1, owners: ['@a', '~b~'], tags: ['#c', _d]}}\n"), "guides: guides\nlanguages: [en, es]", guides)
	for _, route := range s.Routes() {
		if site.IsHostFile(route) {
			continue
		}
		for _, name := range strings.Split(route, "/") {
			if strings.ContainsAny(name[:1], "~_.#") || strings.HasSuffix(name, "~") {
				t.Errorf("GitHub Pages leaves out %s", route)
			}
		}
		if path.Base(route) == "index.html" && route != "index.html" {
			t.Errorf("%s is a folder's page", route)
		}
	}
}

func TestFilesForHosts(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "languages: [en, fr]\nurl: https://example.org/docs/", "")
	for route, want := range map[string]string{
		".nojekyll": "",
		"_headers": `/docs/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
/docs/assets/*
  Cache-Control: public, max-age=31536000, immutable
/docs/search/:blocks/*
  Cache-Control: public, max-age=31536000, immutable
/docs/fr/search/:blocks/*
  Cache-Control: public, max-age=31536000, immutable
`,
		"_redirects": `/docs/domains/index.html /docs/domains.html 301
/docs/events/index.html /docs/events.html 301
/docs/operations/index.html /docs/operations.html 301
/docs/owners/index.html /docs/owners.html 301
/docs/rollout-plans/index.html /docs/rollout-plans.html 301
/docs/stability/index.html /docs/stability.html 301
/docs/tags/index.html /docs/tags.html 301
/docs/fr/index.html /docs/fr.html 301
/docs/fr/domains/index.html /docs/fr/domains.html 301
/docs/fr/events/index.html /docs/fr/events.html 301
/docs/fr/operations/index.html /docs/fr/operations.html 301
/docs/fr/owners/index.html /docs/fr/owners.html 301
/docs/fr/rollout-plans/index.html /docs/fr/rollout-plans.html 301
/docs/fr/stability/index.html /docs/fr/stability.html 301
/docs/fr/tags/index.html /docs/fr/tags.html 301
`,
	} {
		f, err := s.Render(route)
		if err != nil || string(f.Body) != want {
			t.Errorf("%s, %v, says\n%s", route, err, f.Body)
		}
	}
	f, _ := s.Render("_redirects")
	for line := range strings.Lines(string(f.Body)) {
		if to := strings.TrimPrefix(strings.Fields(line)[1], "/docs/"); !slices.Contains(s.Routes(), to) {
			t.Errorf("there is no %s", to)
		}
	}
}
