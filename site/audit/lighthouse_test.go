package audit

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// chromiumFlags are those of every Chromium that tests start: nothing but the page itself is to be
// fetched.
const chromiumFlags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"

// lighthouseReport is the part of Lighthouse's report that is looked at.
type lighthouseReport struct {
	Categories map[string]struct {
		Score     float64 `json:"score"`
		AuditRefs []struct {
			ID string `json:"id"`
		} `json:"auditRefs"`
	} `json:"categories"`
	Audits map[string]struct {
		Score        *float64 `json:"score"`
		NumericValue float64  `json:"numericValue"`
		Title        string   `json:"title"`
	} `json:"audits"`
}

// attempts is how often a page is audited until nothing is found: on a busy machine audits that
// wait for the page may give up.
const attempts = 3

// TestLighthouse holds pages to 100 in accessibility, best practices and SEO under the mobile
// preset, and to a layout that never shifts. Performance and the time to the first paint depend on
// what else the machine does, so they are reported and hold nothing up.
func TestLighthouse(t *testing.T) {
	dir := browsertest.NPM(t, "lighthouse@12.8.2")
	chromium := browsertest.Path(t)
	s := sitetest.Example(t)
	for _, route := range []string{"index.html", "operations/marketplace.order.create.html", "operations.html"} {
		t.Run(route, func(t *testing.T) {
			var faults []string
			for range attempts {
				if faults = lighthouse(t, dir, chromium, s.URL+route); len(faults) == 0 {
					return
				}
			}
			t.Error(strings.Join(faults, "\n"))
		})
	}
}

// lighthouse audits a page once and lists what is less than perfect.
func lighthouse(t *testing.T, dir, chromium, url string) []string {
	t.Helper()
	report := filepath.Join(t.TempDir(), "report.json")
	command := exec.Command("node", filepath.Join(dir, "node_modules", "lighthouse", "cli", "index.js"), url, "--quiet", "--output=json", "--output-path="+report,
		"--only-categories=performance,accessibility,best-practices,seo", "--chrome-flags="+chromiumFlags+" --user-data-dir="+t.TempDir())
	command.Env = append(os.Environ(), "CHROME_PATH="+chromium)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("lighthouse: %v\n%s", err, out)
	}
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var r lighthouseReport
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	var faults []string
	for name, category := range r.Categories {
		if category.Score == 1 || name == "performance" {
			continue
		}
		for _, ref := range category.AuditRefs {
			if audit := r.Audits[ref.ID]; audit.Score != nil && *audit.Score < 1 {
				faults = append(faults, name+": "+ref.ID+": "+audit.Title)
			}
		}
	}
	if shift := r.Audits["cumulative-layout-shift"].NumericValue; shift != 0 {
		faults = append(faults, fmt.Sprintf("the layout shifts by %g", shift))
	}
	t.Logf("performance %.0f, first contentful paint %.0f ms", 100*r.Categories["performance"].Score, r.Audits["first-contentful-paint"].NumericValue)
	return faults
}

// TestHTMLIsValid checks every page with html-validate, under the rules of the standard alone.
func TestHTMLIsValid(t *testing.T) {
	dir := browsertest.NPM(t, "html-validate@9.7.1")
	s := sitetest.Example(t)
	out := t.TempDir()
	for _, route := range s.Pages() {
		file, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(out, filepath.FromSlash(route))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, file.Body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	rules := filepath.Join(out, ".htmlvalidate.json")
	if err := os.WriteFile(rules, []byte(`{"root": true, "extends": ["html-validate:standard"]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("node", filepath.Join(dir, "node_modules", "html-validate", "bin", "html-validate.mjs"), "--config", rules, "--formatter", "text", "--ext", "html", out)
	if text, err := command.CombinedOutput(); err != nil {
		lines := strings.SplitAfter(strings.ReplaceAll(string(text), out+"/", ""), "\n")
		t.Errorf("%d faults: %v\n%s", len(lines), err, strings.Join(lines[:min(len(lines), 30)], ""))
	}
}
