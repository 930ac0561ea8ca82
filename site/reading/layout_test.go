// Package reading looks at built sites as their readers do, in a real browser. It holds tests only;
// they take minutes, so they stand apart from those of package site.
package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// layoutFaults lists what a reader would call broken: sideways scroll of the page, and text on top
// of other text.
const layoutFaults = `(() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest("pre, .table-scroll, [hidden]"));
    faults.push("scrolls sideways by " + (root.scrollWidth - root.clientWidth) + " px: " + wide.slice(0, 3).map((e) => e.tagName + "." + e.className).join(", "));
  }
  const ignored = new Map();
  const isIgnored = (e) => {
    if (!e || e === document.body) return false;
    if (!ignored.has(e)) {
      const style = getComputedStyle(e);
      const aside = style.clipPath !== "none" || style.position === "fixed" || style.opacity === "0" || e.matches(".site-header, .skip, pre, .table-scroll, svg");
      ignored.set(e, aside || isIgnored(e.parentElement));
    }
    return ignored.get(e);
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || isIgnored(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) boxes.push({ r, node });
  }
  boxes.sort((a, b) => a.r.top - b.r.top);
  for (let i = 0; i < boxes.length && faults.length < 5; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].r.top < boxes[i].r.bottom - 3; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      const across = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
      const down = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
      // Line boxes of neighbouring lines may overlap by their leading; letters must not.
      if (a.node === b.node || across <= 2 || down <= Math.min(a.r.height, b.r.height) * 0.45) continue;
      faults.push(JSON.stringify(a.node.data.trim().slice(0, 40)) + " is over " + JSON.stringify(b.node.data.trim().slice(0, 40)));
    }
  }
  return faults;
})()`

// TestEveryPageKeepsItsShape looks at every page at four widths.
func TestEveryPageKeepsItsShape(t *testing.T) {
	browser := browsertest.Start(t)
	for name, s := range map[string]*sitetest.Served{"marketplace": sitetest.Example(t), "saas-boilerplate": sitetest.Folder(t, browsertest.Pack(t, "@contractspec/example.saas-boilerplate@3.8.25"))} {
		t.Run(name, func(t *testing.T) {
			page := browser.Open(t, 1280, 900)
			for _, route := range s.Pages() {
				page.Go(s.URL + route)
				for _, width := range []int{360, 768, 1280, 1920} {
					page.Resize(width, 900)
					for _, fault := range browsertest.Eval[[]string](page, layoutFaults) {
						t.Errorf("%s at %d: %s", route, width, fault)
					}
				}
			}
			for _, line := range page.Console() {
				t.Errorf("on the console: %s", line)
			}
			for _, request := range page.Requests() {
				if !strings.HasPrefix(request, s.URL) && !strings.HasPrefix(request, "data:") {
					t.Errorf("asks another origin: %s", request)
				}
			}
		})
	}
}

// maxFirstVisit is what a first visit to a contract's page may weigh, compressed, everything
// included.
const maxFirstVisit = 24_000 // bytes

func TestWeightOfTheFirstVisit(t *testing.T) {
	page := browsertest.Start(t).Open(t, 1280, 900)
	s := sitetest.Example(t)
	page.Go(s.URL + "operations/marketplace.order.create.html")
	page.WaitFor(`document.readyState === "complete"`)
	// The icon is asked for whenever the browser has time.
	asked := append(page.Requests(), page.Text(`document.querySelector("link[rel=icon]").href`))
	asked = slices.DeleteFunc(asked, func(address string) bool { return strings.HasPrefix(address, "data:") })
	slices.Sort(asked)
	asked = slices.Compact(asked)
	sent := 0
	for _, address := range asked {
		sent += s.Weight(t, address)
	}
	if sent > maxFirstVisit || len(asked) != 5 {
		t.Errorf("a first visit weighs %d bytes, at most %d: %q", sent, maxFirstVisit, asked)
	} else {
		t.Logf("a first visit weighs %d bytes", sent)
	}
}
