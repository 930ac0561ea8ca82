package reading

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// tabStops counts what the keyboard must reach: everything that can have the focus and can be seen.
const tabStops = `[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !e.closest("[inert]")).length`

// focusFault says what is wrong with the element that has the focus: nothing marks it, or it is not
// in view.
const focusFault = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return "end";
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const name = e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 30);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "nothing marks " + name;
  if (box.bottom < 0 || box.top > innerHeight) return "out of view: " + name;
  return "";
})()`

// TestKeyboardReachesEverything walks through pages with the Tab key.
func TestKeyboardReachesEverything(t *testing.T) {
	browser := browsertest.Start(t)
	s := sitetest.Example(t)
	for _, width := range []int{360, 1280} {
		for _, route := range []string{"index.html", "operations/marketplace.checkout.submit.html", "operations.html"} {
			t.Run(fmt.Sprintf("%s at %d", route, width), func(t *testing.T) {
				page := browser.Open(t, width, 800)
				page.Go(s.URL + route)
				page.WaitFor(`document.readyState === "complete"`)
				want, reached := browsertest.Eval[int](page, tabStops), 0
				for reached <= want {
					page.Type(kb.Tab)
					fault := page.Text(focusFault)
					if fault == "end" {
						break
					}
					if fault != "" {
						t.Error(fault)
					}
					reached++
				}
				if reached != want {
					t.Errorf("the Tab key stops %d times, at %d places", reached, want)
				}
			})
		}
	}
}

// TestScriptsOff compares what readers get with and without scripts.
func TestScriptsOff(t *testing.T) {
	browser := browsertest.Start(t)
	s := sitetest.Example(t)
	on, off := browser.Open(t, 1280, 900), browser.Open(t, 1280, 900)
	off.Scripts(false)
	for _, route := range sitetest.PageTypes {
		on.Go(s.URL + route)
		off.Go(s.URL + route)
		on.WaitFor(`document.readyState === "complete"`)
		// Headings of sections lead to themselves by a script; what is on the page leads to them without.
		const links = `[...document.querySelectorAll("main a[href]:not(.contract .permalink), header a[href], #nav a[href]")].map((a) => a.getAttribute("href")).sort().join("\n")`
		if a, b := on.Text(links), off.Text(links); a != b && route != "search.html" && route != "404.html" {
			t.Errorf("%s: other links without scripts", route)
		}
		const text = `document.querySelector("main").innerText.replace(/\s+/g, " ")`
		if got := off.Text(text); len(got) < 40 {
			t.Errorf("%s: without scripts it says only %q", route, got)
		}
		const dead = `[...document.querySelectorAll("button, input")].filter((e) => e.checkVisibility()).map((e) => e.outerHTML).join("\n")`
		if got := off.Text(dead); got != "" {
			t.Errorf("%s shows controls that need scripts: %s", route, got)
		}
	}
}
