package assets

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

func testDrawer(t *testing.T, s stage) {
	p := s.show(t, `<header><button data-nav-toggle aria-controls="nav" aria-expanded="false" hidden>Menu</button><a href="#home" id="home">Home</a></header>
		<div><div id="nav" class="nav"><p hidden><input data-filter="#list" type="search"></p><ul id="list"><li>x</li></ul><a href="#a" id="a">A</a><a href="#b" id="b">B</a></div><main><a href="#c" id="c">C</a></main></div>`)
	const state = `[document.getElementById("nav").className, document.documentElement.style.overflow, document.querySelector("[data-nav-toggle]").ariaExpanded,
		[...document.querySelectorAll("[inert]:not(.sprite)")].map((e) => e.id || e.localName).join(), document.activeElement.id || document.activeElement.localName].join(" ")`
	p.Click("[data-nav-toggle]")
	expect(t, p, state, "nav is-open hidden true home,main a")
	p.Type(kb.Tab)
	expect(t, p, `document.activeElement.id`, "b")
	p.Type(kb.Tab) // past the end: not into the page behind
	expect(t, p, `document.activeElement.matches("main *, #home")`, "false")
	p.Text(`document.getElementById("b").focus()`)
	p.Type(kb.Escape)
	expect(t, p, state, "nav  false  button")

	p.Type(kb.Enter)
	expect(t, p, state, "nav is-open hidden true home,main a")
	p.Run(chromedp.MouseClickXY(500, 500)) // beside the navigation
	p.WaitFor(`!document.querySelector(".is-open")`)
	p.Click("[data-nav-toggle]")
	p.Click("#b")
	expect(t, p, `document.querySelectorAll(".is-open").length + location.hash`, "0#b")
	p.Click("[data-nav-toggle]")
	p.Click("[data-nav-toggle]")
	expect(t, p, state, "nav  false  button")

	p.Click("[data-nav-toggle]")
	p.Click("input")
	p.Type("x" + kb.Escape) // the first one belongs to the filter
	expect(t, p, `document.querySelector("input").value + document.getElementById("nav").className`, "nav is-open")
	p.Type(kb.Escape)
	expect(t, p, state, "nav  false  button")
}

func testMenus(t *testing.T, s stage) {
	p := s.show(t, `<details data-menu id="one"><summary>One</summary><div class="menu-panel"><a href="#x">x</a></div></details><details data-menu id="two"><summary>Two</summary><div class="menu-panel"><a href="#y" id="y">y</a></div></details><p id="text">text</p>`)
	const open = `[...document.querySelectorAll("details[open]")].map((menu) => menu.id).join()`
	p.Click("#one summary")
	expect(t, p, open, "one")
	p.Click("#two summary")
	expect(t, p, open, "two")
	p.Type(kb.Tab + kb.Escape)
	expect(t, p, open+` + document.activeElement.textContent`, "Two")
	p.Type(kb.Enter)
	expect(t, p, open, "two")
	p.Click("#text")
	expect(t, p, open, "")
	p.Text(`document.querySelector("#one summary").focus()`)
	p.Type(kb.Enter + kb.Tab)
	expect(t, p, open+` + document.activeElement.textContent`, "onex")
	p.Type(kb.Tab) // out of it
	expect(t, p, open+` + document.activeElement.textContent`, "Two")
}

func testSearch(t *testing.T, s stage) {
	s.plain(t, "assets/search.html", "en", "Search")
	name := s.page(t, "", `<a data-search-open href="search.html">Search</a><input id="field">`)
	p := s.open(t, s.server, name)
	p.Click("#field")
	p.Type("a/b")
	expect(t, p, `document.getElementById("field").value + document.title`, "a/bPage")

	// With a dialog, which takes the event.
	p.Text(`window.asked = 0, document.addEventListener("docsgen:search", (event) => { event.preventDefault(); asked++ })`)
	p.Run(chromedp.KeyEvent("k", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.Text(`document.activeElement.blur()`)
	p.Type("/")
	p.Click("[data-search-open]")
	expect(t, p, `asked + document.title`, "3Page")

	// Without one, the link.
	for _, ask := range []func(*browsertest.Page){
		func(p *browsertest.Page) { p.Type("/") },
		func(p *browsertest.Page) { p.Click("[data-search-open]") },
	} {
		p.Go(s.server + name)
		ask(p)
		p.WaitFor(`document.title === "Search"`)
	}
}

func testPrefetch(t *testing.T, s stage) {
	name := s.page(t, "", `<a id="next" href="prefetched.html#part">Next</a><a id="same" href="#here">Here</a><a id="other" href="http://elsewhere.invalid/">Elsewhere</a>`)
	s.plain(t, "assets/prefetched.html", "en", "Next")
	const hints = `[...document.querySelectorAll("link[rel=prefetch]")].map((link) => link.href).join(" ")`
	p := s.open(t, s.server, name)
	// A touch counts at once: what is set up after it comes after it.
	touch := func(id string) {
		p.Text(`new Promise((done) => { document.getElementById("` + id + `").dispatchEvent(new Event("touchstart", { bubbles: true })); setTimeout(done) })`)
	}
	touch("same")
	touch("other")
	expect(t, p, hints, "")
	p.Text(`document.getElementById("next").focus()`)
	p.WaitFor(`performance.getEntriesByType("resource").some((entry) => entry.name.endsWith("/prefetched.html"))`)
	touch("next")
	expect(t, p, hints, s.server+"assets/prefetched.html")
}

func testCurrentEntry(t *testing.T, s stage) {
	p := s.show(t, `<div class="tall"></div><div class="nav column"><div class="tall"></div><a href="" aria-current="page">Here</a><div class="tall"></div></div>`)
	p.WaitFor(`document.querySelector(".nav").scrollTop > 1000`)
	expect(t, p, `scrollY`, "0")
}
