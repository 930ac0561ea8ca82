package serve

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/project"
)

// TestInTheBrowser runs everything in one browser: starting one takes longer than most tests.
func TestInTheBrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *browsertest.Browser)
	}{
		{"patch in place", testPatchInPlace}, {"sorted table", testSortedTable}, {"overlay", testOverlay}, {"all problems", testAllProblems}, {"below a path", testBelowAPath}, {"warnings", testWarnings}, {"rename", testRename},
		{"removed", testRemoved}, {"restart", testRestart}, {"tabs", testTabs}, {"waiting page", testWaitingPage}, {"history", testHistory}, {"styles", testStyles}, {"changes", testChanges}, {"changes in French", testChangesInFrench}, {"findings", testFindings},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, browser) })
	}
}

// marketplace serves a copy of the example.
func marketplace(t *testing.T) *session {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples/marketplace")); err != nil {
		t.Fatal(err)
	}
	return start(t, dir)
}

// open opens a page whose console must stay empty until the test ends. It is ready when it has
// heard of the last load.
func open(t *testing.T, browser *browsertest.Browser, s *session, route string) *browsertest.Page {
	t.Helper()
	page := browser.Open(t, 1280, 700)
	page.Go(s.url + route)
	t.Cleanup(func() {
		for _, line := range page.Console() {
			t.Errorf("on the console: %s", line)
		}
	})
	return page
}

// same asks whether the page was never loaded again since mark.
const (
	mark = `(window.marked = true)`
	same = `window.marked === true`
)

// problems is the text of the overlay; empty when there is none.
const overlay = `(document.getElementById("docsgen-problems")?.shadowRoot.textContent ?? "")`

// holds makes an expression that asks whether a text is in the page.
func holds(selector, text string) string {
	return fmt.Sprintf("[...document.querySelectorAll(%q)].some((e) => e.textContent.includes(%q))", selector, text)
}

const (
	createPage = "operations/marketplace.order.create.html"
	createFile = "src/order/order.operations.ts"
)

func testPatchInPlace(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage)
	browsertest.Eval[bool](p, mark)
	p.Click(`input[data-filter="#neighbourhood"], .nav input[data-filter]`)
	p.Type("creat")
	browsertest.Eval[bool](p, `(() => {
		const details = [...document.querySelectorAll("main details")];
		for (const d of details) d.open = !d.open;
		window.folded = details.map((d) => d.open).join();
		scrollTo(0, 600);
		window.readAt = () => document.getElementById("input").getBoundingClientRect().top;
		window.before = readAt();
		return true;
	})()`)
	const state = `[window.folded === [...document.querySelectorAll("main details")].map((d) => d.open).join(), document.activeElement.value,
		// Pages scroll by whole pixels.
		[...document.querySelectorAll(".nav li")].filter((li) => li.hidden).length > 0, Math.abs(readAt() - window.before) < 1].join(" ")`
	before := p.Text(state)
	if before != "true creat true true" {
		t.Fatalf("the reader has done %s", before)
	}

	t.Log("a longer description, above what is read")
	s.replace(createFile, "Create a new order.", "Create a new order."+strings.Repeat(" This is longer than before, and moves what is below it.", 20))
	p.WaitFor(holds("main", "This is longer than before"))
	// What is read stays where it was once the browser has laid the page out.
	p.WaitFor(fmt.Sprintf("%s === %q", state, before))
	if !browsertest.Eval[bool](p, same+" && scrollY > 600") {
		t.Error("the page was loaded anew, or did not scroll with its text")
	}

	t.Log("sections, fields and lines of source come and go")
	s.replace(createFile, "context: 'Checkout flow.',", "")
	p.WaitFor("!" + holds("main", "Checkout flow."))
	s.replace(createFile, "goal:", "context: 'Checkout **again**.',\n\t\tgoal:")
	p.WaitFor(holds("main strong", "again"))
	s.replace("src/order/order.schema.ts", "export const CreateOrderInputModel", "// One line more.\nexport const CreateOrderInputModel")
	s.replace(createFile, "policy: { auth: 'user' }", "policy: { auth: 'admin' }")
	p.WaitFor("!" + holds("main", "auth: 'user'"))
	if got := p.Text(`[window.marked, document.activeElement.value].join(" ")`); got != "true creat" {
		t.Errorf("the page is the same and the filter has the focus: %s", got)
	}
	equalsFresh(t, browser, s, p)
}

// equalsFresh compares the body of a page that was patched with that of one that is opened anew.
func equalsFresh(t *testing.T, browser *browsertest.Browser, s *session, patched *browsertest.Page) {
	t.Helper()
	route := strings.TrimPrefix(patched.Text("location.pathname"), "/")
	s.ask(http.MethodGet, findingsRoute) // pages say them once they are known
	fresh := open(t, browser, s, route)
	// What readers do is undone; scripts have set up both pages in the same way.
	const body = `(() => {
		for (const input of document.querySelectorAll("input")) { input.value = ""; input.dispatchEvent(new Event("input", { bubbles: true })); }
		const copy = document.body.cloneNode(true);
		for (const e of copy.querySelectorAll("*")) { e.removeAttribute("open"); e.removeAttribute("aria-current"); e.removeAttribute("aria-expanded"); if (e.id === "announce") e.textContent = ""; if (!e.getAttribute("class")) e.removeAttribute("class"); }
		return copy.innerHTML;
	})()`
	want, err := json.Marshal(fresh.Text(body))
	if err != nil {
		t.Fatal(err)
	}
	patched.WaitFor(body + " === " + string(want))
}

func testSortedTable(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, "operations.html")
	browsertest.Eval[bool](p, mark)
	p.Click("main th button")
	p.Click("main th button")
	const keys = `[...document.querySelectorAll("main tbody tr")].map((row) => row.querySelector("a").textContent.trim())`
	sorted := browsertest.Eval[[]string](p, keys)
	s.write("src/zebra.ts", operation("marketplace.aaa.first", "Comes first."))
	p.WaitFor(holds("main tbody", "marketplace.aaa.first"))
	now := browsertest.Eval[[]string](p, keys)
	if want := append(slices.Clone(sorted), "marketplace.aaa.first"); !slices.Equal(now, want) {
		t.Errorf("in descending order there are\n%q\nwant\n%q", now, want)
	}
	s.replace("src/zebra.ts", "marketplace.aaa.first", "marketplace.aaa.second")
	p.WaitFor(holds("main tbody", "marketplace.aaa.second"))
	s.remove("src/zebra.ts")
	p.WaitFor("!" + holds("main tbody", "marketplace.aaa.second"))
	if now := browsertest.Eval[[]string](p, keys); !slices.Equal(now, sorted) || !browsertest.Eval[bool](p, same) {
		t.Errorf("in the end there are\n%q\nwant\n%q", now, sorted)
	}
	p.Click("main th button")
	if now := browsertest.Eval[[]string](p, keys); !slices.IsSorted(now) {
		t.Errorf("sorted again there are %q", now)
	}
}

// testAllProblems has more problems than a change tells, in two files.
func testAllProblems(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage)
	var broken strings.Builder
	for i := range maxTold + 10 {
		fmt.Fprintf(&broken, "export const B%d = defineEvent({ meta: { version: '1.0.0' } });\n", i)
	}
	s.write("src/one.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const A = defineEvent({ meta: { version: '1.0.0' } });\n")
	s.write("src/bad.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\n"+broken.String())
	p.WaitFor(overlay + `.includes("List all 61")`)
	const root = `document.getElementById("docsgen-problems").shadowRoot`
	browsertest.Eval[bool](p, `(`+root+`.querySelector(".all").click(), true)`)
	p.WaitFor(`!` + overlay + `.includes("List all")`)
	for _, want := range []string{"src/bad.ts: 60 errors", "src/one.ts: 1 error"} {
		if text := p.Text(overlay); !strings.Contains(text, want) {
			t.Errorf("the files are told as\n%s", text)
		}
	}
	browsertest.Eval[bool](p, `(`+root+`.querySelector(".file > summary").click(), true)`)
	p.WaitFor(root + `.querySelectorAll("article").length === 60`)
}

// testBelowAPath is behind a proxy that takes the path off.
func testBelowAPath(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	target, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httptest.NewServer(http.StripPrefix("/docs", httputil.NewSingleHostReverseProxy(target)))
	t.Cleanup(proxy.CloseClientConnections) // streams of events
	s.url = proxy.URL + "/docs/"
	p := open(t, browser, s, createPage)
	s.replace(createFile, "Create a new order.", "Create one.")
	p.WaitFor(holds("main", "Create one."))
}

func testOverlay(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage)
	browsertest.Eval[bool](p, mark)
	if got := p.Text(overlay); got != "" {
		t.Fatalf("with nothing wrong the overlay says %q", got)
	}
	s.replace("src/order/order.event.ts", "export const", "export const const")
	p.WaitFor(overlay + `.includes("1 error")`)
	text := p.Text(`document.getElementById("docsgen-problems").shadowRoot.querySelector("article").innerText`)
	for _, want := range []string{"error: ", "src/order/order.event.ts:", " | export const const", "^"} {
		if !strings.Contains(text, want) {
			t.Errorf("the overlay does not say %q:\n%s", want, text)
		}
	}
	if href := p.Text(`document.getElementById("docsgen-problems").shadowRoot.querySelector("a").href`); !strings.HasPrefix(href, "edit:"+s.dir+"/src/order/order.event.ts:") {
		t.Errorf("the place leads to %s", href)
	}
	if !browsertest.Eval[bool](p, holds("main", "Create a new order.")) {
		t.Error("behind the overlay is not the last good page")
	}
	if got := p.Text(`getComputedStyle(document.getElementById("docsgen-problems").shadowRoot.querySelector("details")).backgroundColor`); got != "rgb(28, 31, 35)" {
		t.Errorf("the overlay has no look: %s", got)
	}

	t.Log("closed, it stays away until something else is wrong")
	browsertest.Eval[bool](p, `(document.getElementById("docsgen-problems").shadowRoot.querySelector("button").click(), true)`)
	s.replace(createFile, "Create a new order.", "Create one.")
	p.WaitFor(holds("main", "Create one."))
	if got := p.Text(overlay); got != "" {
		t.Errorf("closed, the overlay says %q", got)
	}
	s.replace("docsgen.yaml", "title:", "titel:")
	p.WaitFor(overlay + `.includes('did you mean "title"?')`)
	s.replace("docsgen.yaml", "titel:", "title:")
	p.WaitFor(overlay + `.includes("order.event.ts")`)
	s.replace("src/order/order.event.ts", "export const const", "export const")
	p.WaitFor(overlay + ` === ""`)
	if !browsertest.Eval[bool](p, same) {
		t.Error("the page was loaded anew")
	}
}

// testWarnings keeps what is no error out of the way.
func testWarnings(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage)
	s.replace(createFile, "key: 'marketplace.order.created',\n\t\t\t\tversion", "key: 'marketplace.order.creatd',\n\t\t\t\tversion")
	p.WaitFor(overlay + `.includes("1 warning")`)
	if browsertest.Eval[bool](p, `document.getElementById("docsgen-problems").shadowRoot.querySelector("details").open`) {
		t.Error("a warning covers the page")
	}
	browsertest.Eval[bool](p, `(document.getElementById("docsgen-problems").shadowRoot.querySelector("summary").click(), true)`)
	if got := p.Text(`document.getElementById("docsgen-problems").shadowRoot.querySelector("pre").innerText`); !strings.Contains(got, `did you mean "marketplace.order.created"?`) {
		t.Errorf("unfolded it says\n%s", got)
	}
}

func testRename(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage+"#source")
	index := open(t, browser, s, "operations.html")
	browsertest.Eval[bool](p, mark)
	s.replace(createFile, "key: 'marketplace.order.create',", "key: 'marketplace.order.place',")
	p.WaitFor(`location.pathname === "/operations/marketplace.order.place.html"`)
	p.WaitFor(holds("main", "marketplace.order.place"))
	index.WaitFor(holds(`tbody a[href="operations/marketplace.order.place.html"]`, "place"))
	if got := p.Text(`[window.marked, location.hash, document.title.includes("place"), history.length].join(" ")`); !strings.HasPrefix(got, "true #source true ") {
		t.Errorf("renamed, the page has %s", got)
	}
	equalsFresh(t, browser, s, p)
	s.replace(createFile, "key: 'marketplace.order.place',", "key: 'marketplace.order.create',")
	p.WaitFor(`location.pathname === "/` + createPage + `"`)
}

func testRemoved(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := browser.Open(t, 1280, 700) // That the page is missing is on the console.
	p.Go(s.url + createPage)
	browsertest.Eval[bool](p, mark)
	s.rename(createFile, createFile+".txt")
	p.WaitFor(overlay + `.includes("not in the site any more")`)
	if !browsertest.Eval[bool](p, holds("main", "Create a new order.")+" && "+same) {
		t.Error("behind the overlay is not the page as it was")
	}
	late := browser.Open(t, 1280, 700) // A missing page is on the console.
	late.Go(s.url + createPage)
	s.rename(createFile+".txt", createFile)
	p.WaitFor("!" + overlay + `.includes("not in the site")`)
	late.WaitFor(holds("main", "Create a new order."))
	s.replace(createFile, "Create a new order.", "Create one.")
	p.WaitFor(holds("main", "Create one.") + " && " + same)
}

func testRestart(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := browser.Open(t, 1280, 700) // Each try to reconnect is on the console.
	p.Go(s.url + createPage)
	browsertest.Eval[bool](p, mark)
	_, port, err := net.SplitHostPort(s.server.listeners[0].Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	s.stop()
	s.replace(createFile, "Create a new order.", "Create one.")
	again := startWith(t, s.dir, project.Options{Dir: s.dir}, number)
	p.WaitFor(holds("main", "Create one."))
	again.replace(createFile, "Create one.", "Create another.")
	p.WaitFor(holds("main", "Create another.") + " && " + same)
}

// testTabs opens more tabs than a browser keeps connections, and closes the one that is connected.
func testTabs(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	first := open(t, browser, s, createPage)
	var tabs []*browsertest.Page
	for range 49 {
		tabs = append(tabs, open(t, browser, s, createPage))
	}
	for i, text := range []string{"Create one.", "Create two.", "Create three."} {
		s.replace(createFile, []string{"Create a new order.", "Create one.", "Create two."}[i], text)
		for _, tab := range tabs {
			tab.WaitFor(holds("main", text))
		}
		if listeners := s.listeners(); listeners != 1 {
			t.Errorf("%d tabs have %d connections", len(tabs)+1, listeners)
		}
		if i == 1 {
			first.Go("about:blank") // The tab that was connected.
		}
	}
}

// listeners counts the browsers that are connected.
func (s *session) listeners() int {
	s.server.hub.mu.Lock()
	defer s.server.hub.mu.Unlock()
	return len(s.server.hub.listeners)
}

func testWaitingPage(t *testing.T, browser *browsertest.Browser) {
	s := start(t, unpack(t, strings.Replace(shop, "title: Shop", "titel: Shop", 1)))
	p := browser.Open(t, 1280, 700) // That there is no site is on the console.
	p.Go(s.url + orderPage)
	p.WaitFor(overlay + `.includes('did you mean "title"?')`)
	s.replace("docsgen.yaml", "titel:", "title:")
	p.WaitFor(holds("main", "Creates an order.") + " && " + overlay + ` === ""`)
}

// testHistory goes back to a page that was edited meanwhile.
func testHistory(t *testing.T, browser *browsertest.Browser) {
	s := marketplace(t)
	p := open(t, browser, s, createPage)
	p.Go(s.url + "index.html")
	s.replace(createFile, "Create a new order.", "Create one.")
	s.shows(createPage, "main", "Create one.")
	browsertest.Eval[bool](p, "(setTimeout(() => history.back()), true)") // the answer must not be lost with the page
	p.WaitFor(holds("main", "Create one."))
	s.replace(createFile, "Create one.", "Create two.")
	p.WaitFor(holds("main", "Create two."))
}

// testStyles works on the look: with a folder of assets, a stylesheet takes the old one's place
// without a load of the page.
func testStyles(t *testing.T, browser *browsertest.Browser) {
	dir, look := unpack(t, shop), t.TempDir()
	put(t, look+"/css/site.css", "h1 { color: rgb(1, 2, 3); } /* only */")
	s := startWith(t, dir, project.Options{Dir: dir, Assets: look}, 0)
	p := open(t, browser, s, orderPage)
	browsertest.Eval[bool](p, mark)
	p.Media("prefers-color-scheme", "dark")
	const color = `getComputedStyle(document.querySelector("h1")).color`
	p.WaitFor(color + ` === "rgb(1, 2, 3)"`)
	put(t, look+"/css/site.css", "h1 { color: rgb(4, 5, 6); }")
	p.WaitFor(color + ` === "rgb(4, 5, 6)"`)
	p.WaitFor(`document.querySelectorAll("link[rel=stylesheet]").length === 1`)
	put(t, look+"/css/site.css", "h1 { color: ")
	put(t, look+"/ts/site.ts", "const = 1")
	p.WaitFor(overlay + `.includes("ts/site.ts")`)
	put(t, look+"/ts/site.ts", `document.documentElement.dataset["mine"] = "1";`)
	p.WaitFor(`document.documentElement.dataset.mine === "1" && ` + overlay + ` === ""`)
	if browsertest.Eval[bool](p, same) {
		t.Error("a new script takes a new page")
	}
}
