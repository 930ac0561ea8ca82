package reading

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// TestSearchFromAPage goes the way of a reader: from a contract's page, by keyboard alone, to
// another contract.
func TestSearchFromAPage(t *testing.T) {
	page := browsertest.Start(t).Open(t, 1280, 900)
	s := sitetest.Example(t)
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

// TestDialogShowsTheRanking types the queries of the table that site tests against the reader, and
// waits for the first key that it names.
func TestDialogShowsTheRanking(t *testing.T) {
	table, err := os.ReadFile(filepath.Join("..", "testdata", "searching-marketplace.txt"))
	if err != nil {
		t.Fatal(err)
	}
	page := browsertest.Start(t).Open(t, 1280, 900)
	s := sitetest.Example(t)
	page.Go(s.URL + "types/Order.html")
	page.WaitFor(`document.readyState === "complete"`)
	page.Type("/")
	page.WaitFor(`document.activeElement?.getAttribute("role") === "combobox"`)
	asked := 0
	for line := range strings.Lines(string(table)) {
		cells := regexp.MustCompile(`\s{2,}`).Split(strings.TrimSpace(line), 2)
		if len(cells) != 2 || strings.HasPrefix(line, "#") {
			continue
		}
		kind, rest, _ := strings.Cut(cells[1], " ")
		key, _, _ := strings.Cut(rest, ",")
		key, _, _ = strings.Cut(key, " ")
		if kind == "guide" {
			continue // Guides show their titles.
		}
		t.Logf("%s: waiting for %s", cells[0], key)
		page.Text(`(document.activeElement.select(), document.execCommand("insertText", false, ` + strconv.Quote(cells[0]) + `))`)
		page.WaitFor(`document.querySelector("a.search-option .search-key")?.textContent === ` + strconv.Quote(key))
		page.Text(`(document.activeElement.select(), document.execCommand("delete"))`)
		page.WaitFor(`!document.querySelector("a.search-option")`)
		asked++
	}
	if asked < 25 {
		t.Errorf("%d queries were typed, want 25 or more", asked)
	}
}
