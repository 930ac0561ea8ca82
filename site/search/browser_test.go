package search

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// shop is a registry small enough to know by heart.
var shop = []Document{
	{Kind: "operation", Variant: "command", Key: "marketplace.order.create", Version: "1.0.0", Title: "Create order", Summary: "Create a new order.", Stability: "stable", Domain: "marketplace", Owners: []string{"@example.marketplace"}, Tags: []string{"order", "create"}, Fields: []string{"storeId", "quantity"}, Emits: []string{"marketplace.order.created"}, Auth: "user", Text: "Allow buyers to purchase products. Checkout flow."},
	{Kind: "operation", Variant: "query", Key: "marketplace.order.list", Version: "1.0.0", Title: "List orders", Summary: "List the orders of a buyer.", Stability: "beta", Domain: "marketplace", Owners: []string{"@example.marketplace"}, Tags: []string{"order"}, Fields: []string{"limit", "cursor"}, Auth: "user"},
	{Kind: "event", Key: "marketplace.order.created", Version: "1.0.0", Summary: "An order was created.", Stability: "stable", Domain: "marketplace", Owners: []string{"@example.marketplace"}, Tags: []string{"order"}, Fields: []string{"email"}, EmittedBy: []string{"marketplace.order.create"}},
	{Kind: "event", Key: "marketplace.order.cancelled", Version: "2.0.0", Summary: "An order was cancelled.", Stability: "deprecated", Deprecated: true, Domain: "marketplace", Tags: []string{"order"}},
	{Kind: "type", Key: "OrderModel", Summary: "An order with its items.", Domain: "marketplace", Fields: []string{"id", "total"}},
	{Kind: "guide", Key: "selling", Title: "Selling on the marketplace", Summary: "From the first store to the first order.", Headings: []string{"Refunds"}, Text: "Money goes back to the buyer."},
}

func withAddresses(docs []Document) []Document {
	for i := range docs {
		docs[i].URL = docs[i].Kind + "s/" + docs[i].Key + ".html"
	}
	return docs
}

func TestInTheBrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for _, test := range []struct {
		name string
		run  func(t *testing.T, s *stage, p *browsertest.Page)
	}{
		{"keys", testKeys}, {"completion", testCompletion}, {"announcements", testAnnouncements}, {"recent searches", testRecent},
		{"page of results", testPage}, {"missing page", testMissing}, {"opened as a file", testFile}, {"damaged index", testDamaged},
		{"published again", testPublishedAgain}, {"for programs", testPrograms}, {"without scripts", testWithoutScripts},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := browser.Open(t, 1280, 800)
			s := newStage(t, withAddresses(shop))
			test.run(t, s, p)
			for _, line := range p.Console() {
				if !strings.Contains(line, "favicon") && test.name != "damaged index" && test.name != "published again" {
					t.Error("console:", line)
				}
			}
		})
	}
}

// openDialog opens a page and its dialog, with something typed.
func openDialog(p *browsertest.Page, url, text string) {
	p.Go(url)
	p.Type("/")
	p.WaitFor(`document.querySelector("dialog[open] input") === document.activeElement`)
	if text != "" {
		p.Type(text)
	}
}

// firstKey is the key that the first option shows, and activeKey the one that the keys are at.
const (
	firstKey  = `document.querySelector("[role=option] .search-key")?.textContent`
	activeKey = `document.getElementById(document.activeElement.getAttribute("aria-activedescendant") ?? "")?.querySelector(".search-key, .search-all")?.textContent`
)

func testKeys(t *testing.T, s *stage, p *browsertest.Page) {
	openDialog(p, s.url+"page.html", "order create")
	p.WaitFor(activeKey + ` === "marketplace.order.create"`)
	if got := p.Text(`[...document.querySelectorAll("[role=option][aria-selected=true]")].length + document.activeElement.getAttribute("aria-expanded")`); got != "1true" {
		t.Errorf("one selected option and an open list: %s", got)
	}
	if got := p.Text(`[...document.querySelectorAll("[role=option]:first-of-type mark")].map((m) => m.textContent).join()`); !strings.HasPrefix(got, "order,create") {
		t.Errorf("marks: %s", got)
	}
	p.Type(kb.ArrowDown)
	p.WaitFor(activeKey + ` === "marketplace.order.created"`)
	p.Type(kb.ArrowUp + kb.ArrowUp)
	p.WaitFor(activeKey + ` !== "marketplace.order.create"`)
	p.Type(kb.Escape)
	p.WaitFor(`!document.querySelector("dialog[open]")`)
	p.Click("[data-search-open]")
	p.WaitFor(activeKey + ` === "marketplace.order.create"`)
	p.Type(kb.Enter)
	p.WaitFor(`location.pathname === "/operations/marketplace.order.create.html"`)
}

func testCompletion(t *testing.T, s *stage, p *browsertest.Page) {
	openDialog(p, s.url+"page.html", "kind:ev")
	p.WaitFor(activeKey + ` === "event"`)
	if got := p.Text(`document.querySelector("[role=option] .search-kind").textContent`); got != "2" {
		t.Errorf("events: %s, want 2", got)
	}
	p.Type(kb.Enter)
	p.WaitFor(`document.activeElement.value === "kind:event "`)
	p.WaitFor(firstKey + ` === "marketplace.order.created"`)
	if got := p.Text(`[...document.querySelectorAll(".search-option .search-key")].map((e) => e.textContent).join()`); got != "marketplace.order.created,marketplace.order.cancelled" {
		t.Errorf("all events: %s", got)
	}
	p.Type("owner:example")
	p.WaitFor(activeKey + ` === "@example.marketplace"`)
}

func testAnnouncements(t *testing.T, s *stage, p *browsertest.Page) {
	status := `document.querySelector("dialog [role=status]").textContent`
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(status + ` === "6 results"`)
	p.Type(" zzzz")
	p.WaitFor(status + `.startsWith("Nothing found.")`)
	if got := p.Text(`document.querySelector(".search-notes").textContent`); !strings.Contains(got, "order zzzz") {
		t.Errorf("notes: %q", got)
	}
	p.Run()
	p.Type(" colour:red")
	p.WaitFor(status + `.includes("no filter “colour”")`)
}

func testRecent(t *testing.T, s *stage, p *browsertest.Page) {
	openDialog(p, s.url+"page.html", "cancelled")
	p.WaitFor(activeKey + ` === "marketplace.order.cancelled"`)
	p.Type(kb.Enter)
	p.WaitFor(`location.pathname.startsWith("/events/")`)
	openDialog(p, s.url+"page.html", "")
	p.WaitFor(firstKey + ` === "cancelled"`)
	p.Type(kb.ArrowDown + kb.Enter)
	p.WaitFor(firstKey + ` === "marketplace.order.cancelled"`)
}

func testPage(t *testing.T, s *stage, p *browsertest.Page) {
	p.Go(s.url + "search.html?q=order+list")
	p.WaitFor(`document.querySelector(".search-results .search-key")?.textContent === "marketplace.order.list"`)
	if got := p.Text(`document.querySelector("[data-search-off]").hidden`); got != "true" {
		t.Error("the index pages stay beside the results")
	}
	p.Type(kb.End + kb.Backspace + kb.Backspace + kb.Backspace + kb.Backspace + "created")
	p.WaitFor(`location.search === "?q=order+created"`)
	p.WaitFor(`document.querySelector(".search-results .search-key")?.textContent === "marketplace.order.created"`)
	p.Go(s.url + "search.html?q=kinds:event")
	p.WaitFor(`document.querySelector(".search-notes a")?.getAttribute("href") === "?q=kind%3Aevent"`)
}

func testMissing(t *testing.T, s *stage, p *browsertest.Page) {
	p.Go(s.url + "operations/marketplace.order.creat.html")
	p.WaitFor(`document.querySelector(".search-missing a")?.getAttribute("href") === "../operations/marketplace.order.create.html"`)
}

func testFile(t *testing.T, s *stage, p *browsertest.Page) {
	dir := t.TempDir()
	for name, file := range s.files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	openDialog(p, "file://"+filepath.ToSlash(dir)+"/page.html", "ordcre")
	p.WaitFor(firstKey + ` === "marketplace.order.create"`)
}

func testDamaged(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(600))
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(firstKey)
	for name := range s.files {
		s.damage(name, strings.HasPrefix(name, "search/") && name != "search/"+Root)
	}
	p.Type(" invoice refund zzz")
	p.WaitFor(`document.querySelector(".search-notes").textContent.includes("could not be read")`)
	for name := range s.files {
		s.damage(name, false)
	}
	p.Type(kb.Backspace)
	p.WaitFor(`!document.querySelector(".search-notes").textContent.includes("could not be read")`)
}

// testPublishedAgain: the page was loaded before, its index is gone, and the new one lies in another folder.
func testPublishedAgain(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(600))
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(firstKey)
	fresh := newStage(t, generate(601))
	for name := range s.files {
		if strings.HasPrefix(name, "search/") {
			delete(s.files, name)
		}
	}
	for name, file := range fresh.files {
		s.files[name] = file
	}
	p.Type(" invoice")
	p.WaitFor(firstKey + `?.includes("invoice")`)
}

func testPrograms(t *testing.T, s *stage, p *browsertest.Page) {
	p.Go(s.url + "page.html")
	got := p.Text(`docsgen.search("order create", { limit: 1 }).then((found) => JSON.stringify(found))`)
	want := `{"total":2,"results":[{"kind":"operation","key":"marketplace.order.create","version":"1.0.0","url":"operations/marketplace.order.create.html","title":"Create order","score":`
	if !strings.HasPrefix(got, want) || !strings.Contains(got, `"matched":[{"word":"order","term":"order","field":"key"},{"word":"create","term":"create","field":"key"}]`) {
		t.Errorf("got  %s\nwant %s…", got, want)
	}
}

func testWithoutScripts(t *testing.T, s *stage, p *browsertest.Page) {
	p.Scripts(false)
	p.Go(s.url + "search.html")
	p.Click("[data-search-off] a")
}
