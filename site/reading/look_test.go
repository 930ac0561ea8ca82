package reading

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// contrastOf gives the contrast of the text of an element to the page (WCAG 2.2) in hundredths.
const contrastOf = `((selector) => {
  const light = (text) => {
    const [r, g, b] = text.match(/[\d.]+/g).map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const a = light(getComputedStyle(document.querySelector(selector)).color), b = light(getComputedStyle(document.querySelector(".site-header")).backgroundColor);
  return Math.round(100 * (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
})`

// TestLookInTheBrowser shows a site with a look of its own under a strict policy: its colour can be
// read in both schemes, its links are in view at every width, and its files need nobody else.
func TestLookInTheBrowser(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"docsgen.yaml": "title: Shop\nlogo: logo.svg\naccent: '#8b1e3f'\nstylesheet: own.css\nlinks: [{label: Status, url: 'https://status.example.org'}]\nfooter: Made by *us*.\n",
		"logo.svg":     `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>`,
		"own.css":      ":root { --measure: 33ch }\n",
		"shop.json":    `{"name": "shop", "items": [{"key": "shop.a", "version": "1.0.0", "type": "contractspec:event", "description": "An event.", "meta": {"owners": ["@a"], "tags": ["x"]}}]}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := sitetest.Folder(t, dir)
	page := browsertest.Start(t).Open(t, 1280, 900)
	page.Go(s.URL + "events/shop.a.html")
	page.WaitFor(`document.querySelector(".site-logo").complete`)
	for scheme, want := range map[string]string{"light": "rgb(139, 30, 63)", "dark": "rgb(186, 121, 140)"} {
		page.Media("prefers-color-scheme", scheme)
		if got := page.Text(`getComputedStyle(document.querySelector("#facts a[href*=owners]")).color`); got != want {
			t.Errorf("links are %s in the %s scheme, want %s", got, scheme, want)
		}
		if got := browsertest.Eval[int](page, contrastOf+`("#facts a[href*=owners]")`); got < 450 {
			t.Errorf("the contrast is %d/100 in the %s scheme", got, scheme)
		}
	}
	if got := page.Text(`document.querySelector(".site-logo").naturalWidth > 0 && getComputedStyle(document.documentElement).getPropertyValue("--measure").trim()`); got != "33ch" {
		t.Errorf("the logo is not there, or the style sheet: %s", got)
	}
	for _, width := range []int{360, 768, 1280} {
		page.Resize(width, 900)
		if got := page.Text(`[...document.querySelectorAll("a[href='https://status.example.org']")].filter((a) => a.checkVisibility()).length`); got != "1" {
			t.Errorf("the link is there %s times at %d", got, width)
		}
		if got := page.Text(`document.documentElement.scrollWidth <= innerWidth`); got != "true" {
			t.Errorf("the page scrolls sideways at %d", width)
		}
	}
	for _, line := range page.Console() {
		t.Errorf("on the console: %s", line)
	}
}
