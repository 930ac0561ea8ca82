package reading

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestSearchFromAPage goes the way of a reader: from a contract's page, by keyboard alone, to another contract.
func TestSearchFromAPage(t *testing.T) {
	s := sitetest.Example(t)
	page := browsertest.Start(t).Open(t, 1280, 900)
	page.Go(s.URL + "operations/marketplace.order.create/1.0.0.html")
	page.WaitFor(`document.readyState === "complete"`)
	page.Type("/")
	page.WaitFor(`document.activeElement?.getAttribute("role") === "combobox"`)
	page.Type("ord.cre")
	page.WaitFor(`document.querySelector('[role="option"]')?.textContent.includes("marketplace.order.create")`)
	page.Type(kb.Enter)
	page.WaitFor(`location.pathname.endsWith("/operations/marketplace.order.create.html")`)

	page.Go(s.URL + "search.html?q=kind:event+owner:@example.payments")
	page.WaitFor(`document.querySelectorAll('main a[href*="events/"]').length > 2`)
	for _, line := range page.Console() {
		t.Errorf("on the console: %s", line)
	}
}
