package search

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

func TestInTheBrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for _, test := range []struct {
		name   string
		run    func(t *testing.T, s *stage, p *browsertest.Page)
		breaks bool // what it serves is broken, and the browser says so
	}{
		{"keys", testKeys, false}, {"completion", testCompletion, false}, {"nothing typed", testStart, false}, {"marks", testMarks, false}, {"announcements", testAnnouncements, false},
		{"titles and summaries", testTexts, false}, {"the letter before it is typed", testAhead, false}, {"narrowed", testNarrowed, false},
		{"recent searches", testRecent, false}, {"page of results", testPage, false}, {"page without a query", testEmptyPage, false},
		{"missing page", testMissing, false},
		{"opened as a file", testFile, false}, {"damaged index", testDamaged, true}, {"published again", testPublishedAgain, true},
		{"for programs", testPrograms, false}, {"without scripts", testWithoutScripts, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := browser.Open(t, 1280, 800)
			s := newStage(t, shop())
			test.run(t, s, p)
			for _, line := range p.Console() {
				if !test.breaks {
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

// status is what screen readers hear.
const status = `document.querySelector("dialog [role=status]").textContent`

// marked are the letters that are marked in keys, those of the text as far as it is answered;
// answered says that there is no more to come.
const (
	marked   = `[...document.querySelectorAll("a.search-option .search-key mark")].map((mark) => mark.textContent)`
	answered = `document.querySelector(".search-list").getAttribute("aria-busy") === "false"`
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
	p.WaitFor(activeKey + ` === "event" && ` + answered)
	if got := p.Text(`document.querySelector("[role=option] .search-kind").textContent`); got != "2" {
		t.Errorf("events: %s, want 2", got)
	}
	p.WaitFor(status + ` === "Ways to go on: 1"`)
	if got := p.Text(`document.querySelector(".search-notes").textContent + document.querySelectorAll(".search-group").length`); got != "1" {
		t.Errorf("a filter being typed, notes and groups: %s", got)
	}
	p.Type(kb.Enter)
	p.WaitFor(`document.activeElement.value === "kind:event "`)
	p.WaitFor(firstKey + ` === "marketplace.order.created" && ` + answered)
	if got := p.Text(`[...document.querySelectorAll(".search-option .search-key")].map((e) => e.textContent).join()`); got != "marketplace.order.created,marketplace.order.cancelled" {
		t.Errorf("all events: %s", got)
	}
	p.Type("owner:example")
	p.WaitFor(activeKey + ` === "@example.marketplace"`)
}

// testStart: before anything is typed, each filter says what it asks for.
func testStart(t *testing.T, s *stage, p *browsertest.Page) {
	openDialog(p, s.url+"page.html", "")
	p.WaitFor(firstKey + ` === "kind:"`)
	got := p.Text(`[...document.querySelectorAll("[role=option]")].map((option) => [...option.children].map((part) => part.textContent).join(" | ")).join("\n")`)
	for _, line := range []string{"kind: | operation, event, form, guide… | 14", "owner: | who looks after it | 6", "auth: | who may call it | 5"} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
	if notes := p.Text(`document.querySelector(".search-notes").textContent`); notes != "" {
		t.Errorf("notes: %s", notes)
	}
}

// testMarks: what is written in one word is marked where it stands in several.
func testMarks(t *testing.T, s *stage, p *browsertest.Page) {
	for _, test := range []struct{ typed, key, want string }{
		{"userprof", "identity.userProfile.update", `["userProf"]`},
		{"userprofile", "identity.userProfile.update", `["userProfile"]`},
		{"UserProfile", "identity.userProfile.update", `["user","Profile"]`},
		{"invoicelist", "billing.invoice-list", `["invoice-list"]`},
		{"reduction", "billing.réduction", `["réduction"]`},
	} {
		openDialog(p, s.url+"page.html", test.typed)
		p.WaitFor(activeKey + ` === "` + test.key + `" && ` + answered)
		if got := p.Text(`JSON.stringify([...document.querySelector("a.search-option .search-key").querySelectorAll("mark")].map((mark) => mark.textContent))`); got != test.want {
			t.Errorf("%s: marks %s, want %s", test.typed, got, test.want)
		}
	}
}

func testAnnouncements(t *testing.T, s *stage, p *browsertest.Page) {
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(status + ` === "6 results"`)
	p.Type(" zzzz")
	p.WaitFor(status + ` === "6 results Nothing holds “zzzz”; these hold the rest."`)
	openDialog(p, s.url+"page.html", "zzzz")
	p.WaitFor(status + `.startsWith("Nothing found.")`)
	if got := p.Text(`document.querySelector(".search-notes").textContent`); !strings.Contains(got, "zzzz") {
		t.Errorf("notes: %q", got)
	}
	p.Type(" colour:red")
	p.WaitFor(status + `.includes("no filter “colour”")`)
}

// testTexts: keys are there before titles and summaries are, and stay where they are when those
// come.
func testTexts(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(fewDocuments+1)) // texts of fewer stand with their heads
	release := s.hold("t")
	defer release()
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(marked + `.includes("order") && ` + answered)
	p.Type(kb.ArrowDown)
	const tops = `[...document.querySelectorAll("a.search-option:not(.search-all)")].map((option) => option.offsetTop + option.querySelector(".search-key").textContent).join()`
	before, active := p.Text(tops), p.Text(activeKey)
	if got := p.Text(`document.querySelectorAll(".search-summary").length`); got != "0" {
		t.Errorf("%s summaries have come already", got)
	}
	release()
	p.WaitFor(`document.querySelectorAll(".search-summary").length > 5`)
	if after := p.Text(tops); after != before || p.Text(activeKey) != active {
		t.Errorf("before %s\nafter  %s\nat %s, then %s", before, after, active, p.Text(activeKey))
	}

	p.Go(s.url + "search.html")
	p.WaitFor(`document.querySelector(".search-page input") === document.activeElement`)
	again := s.hold("t")
	defer again()
	p.Type("invoice")
	p.WaitFor(`document.querySelector(".search-results .search-key")`)
	if got := p.Text(`document.querySelectorAll(".search-summary").length`); got != "0" {
		t.Errorf("%s summaries have come already to the page of results", got)
	}
	again()
	p.WaitFor(`document.querySelectorAll(".search-summary").length > 5`)
}

// testNarrowed: while the lists of a word are under way, keys that hold it are there, and the
// answer comes when the lists do.
func testNarrowed(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(1000))
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(`document.querySelector(".search-summary")`)
	release := s.hold("l")
	defer release()
	p.Type(" create")
	keys := `[...document.querySelectorAll("a.search-option .search-key")].map((key) => key.textContent.toLowerCase())`
	p.WaitFor(marked + `.includes("create") && ` + keys + `.every((key) => key.includes("order") && key.includes("create"))`)
	if busy := p.Text(`document.querySelector(".search-list").getAttribute("aria-busy")`); busy != "true" {
		t.Errorf("busy: %s", busy)
	}
	p.Type(kb.ArrowDown)
	at, early := p.Text(activeKey), browsertest.Eval[[]string](p, keys)
	release()
	p.WaitFor(answered)
	whole := browsertest.Eval[[]string](p, keys)
	before := slices.DeleteFunc(slices.Clone(early), func(key string) bool { return !slices.Contains(whole, key) })
	after := slices.DeleteFunc(slices.Clone(whole), func(key string) bool { return !slices.Contains(early, key) })
	if !slices.Equal(before, after) {
		t.Errorf("what was there changed its order:\n%q\n%q", early, whole)
	}
	if all := browsertest.Eval[int](p, keys+`.length`); all != 10 {
		t.Errorf("%d results", all)
	}
	if after := p.Text(activeKey); after != at {
		t.Errorf("the keys were at %s, then at %s", at, after)
	}
}

// testAhead: after "o", what "or" needs comes by itself, since most words that begin with "o" are
// "order".
func testAhead(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(10_000))
	const loaded = `performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.includes("/search/"))`
	openDialog(p, s.url+"page.html", "")
	p.WaitFor(firstKey)
	needed := p.Text(`(async () => {` + typing + `
		await key("or");
		return JSON.stringify(` + loaded + `);
	})()`)
	openDialog(p, s.url+"page.html", "o")
	p.WaitFor(firstKey + `?.includes("o") && ` + needed + `.every((name) => ` + loaded + `.includes(name))`)
	p.Type("r")
	p.WaitFor(`document.querySelector("a.search-option mark")?.textContent === "or"`)
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

// testEmptyPage: the page of results proposes filters, and the values of one that is chosen.
func testEmptyPage(t *testing.T, s *stage, p *browsertest.Page) {
	p.Go(s.url + "search.html")
	p.WaitFor(`document.querySelector(".search-ways .search-key")?.textContent === "kind:"`)
	if got := p.Text(`document.querySelector(".search-ways a").textContent + document.querySelector(".search-count").textContent`); got != "kind:operation, event, form, guide…14" {
		t.Errorf("the first filter: %s", got)
	}
	p.Click(".search-ways a")
	p.WaitFor(`document.querySelector(".search-ways .search-key")?.textContent === "kind:operation"`)
	if got := p.Text(`document.querySelector(".search-count").textContent`); got != "" {
		t.Errorf("a filter without a value: %s", got)
	}
	p.Click(".search-ways a")
	p.WaitFor(`document.querySelectorAll(".search-results li").length === 5`)
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
	s.damage(true)
	p.Type(" invoice refund zzz")
	p.WaitFor(`document.querySelector(".search-notes").textContent.includes("could not be read")`)
	s.damage(false)
	p.Type(kb.Backspace)
	p.WaitFor(`!document.querySelector(".search-notes").textContent.includes("could not be read")`)
}

// testPublishedAgain: the page was loaded before, its index is gone, and the new one lies in
// another folder.
func testPublishedAgain(t *testing.T, _ *stage, p *browsertest.Page) {
	s := newStage(t, generate(600))
	openDialog(p, s.url+"page.html", "order")
	p.WaitFor(firstKey)
	s.publish(t, generate(601))
	p.Type(" invoice")
	p.WaitFor(firstKey + `?.toLowerCase().includes("invoice")`)
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

// TestAccessible runs axe on the dialog in each of its states and on the page of results.
func TestAccessible(t *testing.T) {
	axe := filepath.Join(browsertest.NPM(t, "axe-core@4.10.3"), "node_modules", "axe-core", "axe.min.js")
	s, large := newStage(t, shop()), newStage(t, generate(600))
	browser := browsertest.Start(t)
	const violations = `axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary)))`
	for _, scheme := range []string{"light", "dark"} {
		p := browser.Open(t, 1280, 800)
		p.Media("prefers-color-scheme", scheme)
		check := func(state string) {
			t.Helper()
			for _, violation := range browsertest.Eval[[]string](p, violations) {
				t.Errorf("%s, %s: %s", state, scheme, violation)
			}
		}
		openDialog(p, s.url+"page.html", "")
		p.Inject(axe)
		p.WaitFor(firstKey + ` === "kind:"`)
		check("nothing typed")
		p.Type("order owner:platfo")
		p.WaitFor(firstKey + ` === "platform.identity"`)
		check("a filter being typed")
		p.Type("\b\b\b\b\b\b\b\b\b\b\b\b")
		p.WaitFor(firstKey + ` === "marketplace.order.create"`)
		check("results")
		p.Type(" zzzz flavour:red")
		p.WaitFor(`document.querySelectorAll(".search-notes p").length === 2`)
		check("nothing found")
		p.Go(s.url + "search.html?q=order")
		p.Inject(axe)
		p.WaitFor(`document.querySelector(".search-results li")`)
		check("page of results")
		p.Go(s.url + "search.html")
		p.Inject(axe)
		p.WaitFor(`document.querySelector(".search-ways li")`)
		check("page without a query")
		p.Go(s.url + "search.html?q=order")
		p.WaitFor(`document.querySelector(".search-results li")`)
		p.Text(`(document.querySelector(".search-form").requestSubmit(), "remembered")`)
		openDialog(p, s.url+"page.html", "")
		p.Inject(axe)
		p.WaitFor(firstKey + ` === "order"`)
		check("recent searches")
		p.Text(`(localStorage.clear(), "forgotten")`)
		large.damage(true)
		openDialog(p, large.url+"page.html", "order")
		p.Inject(axe)
		p.WaitFor(`document.querySelector(".search-notes").textContent.includes("could not be read")`)
		check("a damaged index")
		large.damage(false)
	}
}
