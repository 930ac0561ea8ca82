package search

import (
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// TestWire: a browser, too, loads no more than budgets allow until the first ten results, with what
// the dialog loads ahead of them.
func TestWire(t *testing.T) {
	browser := browsertest.Start(t)
	for _, n := range []int{1000, 10_000} {
		s := newStage(t, generate(n))
		loaded := 0
		for _, query := range twoWords {
			p := browser.Open(t, 1280, 800)
			openDialog(p, s.url+"page.html", "")
			// The root is all that is loaded ahead of few documents, of many a block too.
			ahead := map[bool]string{false: "index.js", true: blocksFolder}[n > fewDocuments]
			p.WaitFor(`performance.getEntriesByType("resource").some((entry) => entry.name.includes("` + ahead + `"))`)
			// pasted
			p.Text(`(document.activeElement.value = "` + query + `", document.activeElement.dispatchEvent(new Event("input")))`)
			p.WaitFor(`document.querySelector(".search-all") && document.querySelectorAll("a.search-option").length === 11`)
			loaded = max(loaded, browsertest.Eval[int](p, `performance.getEntriesByType("resource").reduce((sum, entry) => sum + (/search/.test(entry.name) ? entry.encodedBodySize : 0), 0)`))
		}
		t.Logf("%d documents: %d bytes", n, loaded)
		if loaded > budgets[n] || loaded < 15_000 {
			t.Errorf("%d documents: %d bytes until the first ten results, want at most %d, and at least the script", n, loaded, budgets[n])
		}
	}
}
