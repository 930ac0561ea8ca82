package assets

import (
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

const copyPage = `<code id="key">order.<wbr>create</code><button class="copy" id="one" aria-label="Copy it" hidden></button>
	<ol class="part"><li>a
</li><li>b
</li></ol><pre><code class="part">c</code></pre>
	<button data-copy=".part" id="all" hidden>Copy</button><button data-copy-text="POST /order" id="text" hidden>Copy</button>
	<textarea id="paste"></textarea>`

func testCopy(t *testing.T, s stage) {
	p := s.show(t, copyPage)
	mayReadClipboard(p)
	for _, test := range []struct{ button, want string }{{"#one", "order.create"}, {"#all", "a\nb\nc"}, {"#text", "POST /order"}} {
		p.Click(test.button)
		p.WaitFor(`document.querySelector("` + test.button + `.is-copied")`)
		expect(t, p, `navigator.clipboard.readText()`, test.want)
	}
	expect(t, p, `document.getElementById("announce").textContent.trim()`, "Copied")
	expect(t, p, `document.getElementById("one").title`, "Copy it")
	p.WaitFor(`!document.querySelector(".is-copied")`)
}

func mayReadClipboard(p *browsertest.Page) {
	p.Run(browsertest.Command(browser.SetPermission, browser.SetPermissionParams{
		Permission: &browser.PermissionDescriptor{Name: "clipboard-read"}, Setting: browser.PermissionSettingGranted,
	}))
}

// Over plain http there is no clipboard object.
func testCopyWithoutClipboard(t *testing.T, s stage) {
	p := s.show(t, copyPage)
	p.Text(`Object.defineProperty(navigator, "clipboard", { value: undefined })`)
	p.Click("#all")
	p.WaitFor(`document.querySelector("#all.is-copied")`)
	expect(t, p, `document.activeElement.id`, "all")
	p.Click("#paste")
	p.Run(chromedp.KeyEvent("v", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.WaitFor(`document.getElementById("paste").value === "a\nb\nc"`)
}

const linesPage = `<div class="tall"></div><details><summary>Source</summary><div class="listing"><ol start="8">` +
	`<li id="L8">eight</li><li id="L9">nine</li><li id="L10">ten</li><li id="L11">eleven</li></ol></div></details><div class="tall"></div><h2 id="Later">Later</h2>`

const marked = `[...document.querySelectorAll(".is-marked")].map((line) => line.id).join(" ")`

func testSourceLines(t *testing.T, s stage) {
	name := s.page(t, "", linesPage)
	for _, base := range []string{s.server, s.files()} {
		p := s.open(t, base, name+"#L9-L10")
		expect(t, p, marked, "L9 L10")
		p.WaitFor(`scrollY > 1000 && document.querySelector("details").open`)

		at := p.Text(`scrollY`)
		p.Click("#L11")
		expect(t, p, marked+` + location.hash`, "L9 L10#L9-L10") // that was the line, not its number
		clickNumber(p, "#L11")
		expect(t, p, marked+` + location.hash`, "L11#L11")
		p.Text(`getSelection().selectAllChildren(document.getElementById("L10"))`)
		clickNumber(p, "#L9", chromedp.ButtonModifiers(chromedp.ModifierShift))
		expect(t, p, marked+` + location.hash`, "L9 L10 L11#L9-L11")
		expect(t, p, `scrollY + getSelection().toString()`, at)

		p.Text(`void (location.hash = "#L8")`)
		p.WaitFor(marked + ` === "L8"`)
		p.Text(`void (location.hash = "#L10-9999999999")`)
		p.WaitFor(marked + ` === "L10 L11"`)
		p.Text(`void (location.hash = "#Later")`)
		p.WaitFor(marked + ` === ""`)
	}
}

// clickNumber clicks into the padding of a line, where its number stands.
func clickNumber(p *browsertest.Page, selector string, options ...chromedp.MouseOption) {
	at := browsertest.Eval[struct{ X, Y float64 }](p, `(({ x, y, height }) => ({ X: x + 10, Y: y + height / 2 }))(document.querySelector('`+selector+`').getBoundingClientRect())`)
	p.Run(chromedp.MouseClickXY(at.X, at.Y, options...))
}

func testReveal(t *testing.T, s stage) {
	name := s.page(t, "", `<a href="#deep">go</a><a href="#other">other</a><a href="#%E0%A4%A">broken</a><div class="tall"></div>
		<details id="outer"><summary>1</summary><details id="inner"><summary>2</summary><p id="deep">deep</p></details></details>
		<details id="other"><summary>3</summary>other</details><div class="tall"></div>`)
	p := s.open(t, s.server, name+"#deep")
	p.WaitFor(`document.getElementById("inner").open && document.getElementById("outer").open && scrollY > 1000`)
	expect(t, p, `document.getElementById("other").open`, "false")

	p.Text(`void (document.getElementById("outer").open = false)`)
	p.Click(`a[href="#deep"]`) // the address has this fragment already
	p.WaitFor(`document.getElementById("outer").open && scrollY > 1000`)
	p.Click(`a[href="#other"]`)
	p.WaitFor(`document.getElementById("other").open`)
	p.Click(`a[href^="#%"]`) // no address at all: nothing happens, nothing is thrown
}

const current = `[...document.querySelectorAll(".toc [aria-current=true]")].map((a) => a.hash).join(" ")`

func testCurrentSection(t *testing.T, s stage) {
	p := s.show(t, `<nav class="toc column"><a href="#a">A</a> <a href="#b">B</a> <a href="#nowhere">?</a> <div class="tall"></div> <a href="#c">C</a></nav>
		<h2 id="a">A</h2><div class="tall"></div><h2 id="b">B</h2><div class="tall"></div><h2 id="c">C</h2><p>short</p>`)
	p.WaitFor(current + ` === "#a"`)
	// While scrolling goes on, and past a heading that is never seen.
	p.Text(`addEventListener("scrollend", window.quiet = (event) => event.stopImmediatePropagation(), true)`)
	p.Text(`scrollTo(0, document.getElementById("b").offsetTop + 500)`)
	p.WaitFor(current + ` === "#b"`)
	p.Text(`scrollTo(0, document.getElementById("b").offsetTop - 1000)`)
	p.WaitFor(current + ` === "#a"`)
	p.Text(`scrollTo(0, document.getElementById("b").offsetTop + 500)`)
	p.WaitFor(current + ` === "#b"`)
	p.Text(`removeEventListener("scrollend", quiet, true)`)
	// The last section is too short to come up, and its link is below the column's fold.
	p.Text(`scrollTo(0, document.body.scrollHeight)`)
	p.WaitFor(current + ` === "#c"`)
	p.WaitFor(`document.querySelector(".toc").scrollTop > 1000`)
	p.Text(`scrollTo(0, 0)`)
	p.WaitFor(current + ` === "#a"`)
}

func testFolding(t *testing.T, s stage) {
	p := s.show(t, `<main><button data-expand="#box" aria-expanded="false">All</button>
		<div id="box"><details id="a"><summary>a</summary>a</details><details id="b" open><summary>b</summary>b</details></div></main>`)
	open := `["a", "b"].map((id) => document.getElementById(id).open).join()`
	p.Text(`addEventListener("beforeprint", () => { document.title = ` + open + ` })`)
	p.Run(printed)
	p.WaitFor(`document.title === "true,true"`)
	expect(t, p, open, "false,true")

	p.Click("[data-expand]")
	expect(t, p, open+` + document.querySelector("[data-expand]").ariaExpanded`, "true,truetrue")
	p.Type(kb.Enter)
	expect(t, p, open, "false,false")
}

var printed = browsertest.Command(page.PrintToPDF, page.PrintToPDFParams{})
