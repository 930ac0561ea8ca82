package assets

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

const tablePage = `<p hidden><label>Filter <input type="search" data-filter="#rows" data-filter-param="q"></label></p>
	<table data-sort><thead><tr><th data-sort-type="text" data-sort-key="title">Title</th><th data-sort-type="version" data-sort-key="version">Version</th>
	<th data-sort-type="stability" data-sort-key="stability">Stability</th><th data-sort-type="number">Uses</th></tr></thead><tbody id="rows">
	<tr><td><a href="#1">Éclair</a></td><td>1.10.0</td><td data-value="stable">Stable</td><td>9</td></tr>
	<tr><td><a href="#2">zebra</a></td><td>1.9.0</td><td data-value="idea">Idea</td><td>10</td></tr>
	<tr><td><a href="#3">apple10.create</a></td><td>1.10.0-rc.1</td><td data-value="deprecated">Deprecated</td><td>9</td></tr>
	<tr><td><a href="#4">apple9</a></td><td>soon</td><td data-value="in_creation">In creation</td><td></td></tr></tbody></table>`

// The rows that are shown, in their order, by the number of their link.
const rows = `[...document.querySelectorAll("#rows tr:not([hidden]) a")].map((a) => a.hash.slice(1)).join("")`

func testSort(t *testing.T, s stage) {
	name := s.page(t, "", tablePage)
	for _, base := range []string{s.server, s.files()} {
		p := s.open(t, base, name)
		for _, test := range []struct{ column, ascending, descending, address string }{
			{"1", "4312", "2134", "?sort=-title"},
			{"2", "4231", "1324", "?sort=-version"},
			{"3", "2413", "3142", "?sort=-stability"},
			{"4", "3124", "2314", "?sort=-4"}, // an empty cell is last both ways; rows that are alike keep their order
		} {
			p.Click("th:nth-child(" + test.column + ") button")
			expect(t, p, rows, test.ascending)
			p.Type(kb.Enter)
			expect(t, p, rows+` + location.search`, test.descending+test.address)
			expect(t, p, `[...document.querySelectorAll("[aria-sort]")].map((th) => th.cellIndex + 1 + th.ariaSort).join()`, test.column+"descending")
		}
		p.Go(base + name + "?sort=-version&q=e")
		expect(t, p, rows, "1324")
		expect(t, p, `document.querySelector("th[aria-sort=descending] .icon").className`, "icon i-sort-descending")
	}
}

func testTableFilter(t *testing.T, s stage) {
	name := s.page(t, "", tablePage)
	for _, base := range []string{s.server, s.files()} {
		p := s.open(t, base, name)
		p.Click("input")
		p.Type("ecl")
		expect(t, p, rows+` + location.search`, "1?q=ecl")
		p.WaitFor(`document.getElementById("announce").textContent === "1 entry"`)
		p.Type(kb.Escape)
		expect(t, p, rows+` + location.search`, "1234")
		for text, want := range map[string]string{"apcre": "3", "stable e": "1", "IDEA zeb": "2", "1.10": "13"} {
			p.Type(text)
			expect(t, p, rows, want)
			p.Type(kb.Escape)
		}
		p.Type("nothing")
		p.WaitFor(`document.getElementById("announce").textContent === "Nothing matches"`)
		expect(t, p, `document.querySelector("table + .empty").textContent`, "Nothing matches")
		p.Go(base + name + "?q=z%C3%A8bra")
		expect(t, p, rows+` + document.querySelector("input").value + document.querySelectorAll(".empty").length`, "2zèbra0")
	}
}

func testNavigationFilter(t *testing.T, s stage) {
	p := s.show(t, `<div hidden><input type="search" data-filter="#groups"></div><div id="groups">
		<details id="open" open><summary>Operations</summary><ul><li><a href="#1">order.create</a></li><li><a href="#2">order.cancel</a></li></ul></details>
		<details id="closed"><summary>Events</summary><ul><li><a href="#3">order.created</a></li></ul></details></div>`)
	const groups = `["open", "closed"].map((id) => document.getElementById(id)).map((group) => group.hidden ? "hidden" : group.open ? "open" : "closed").join(" ")`
	const links = `[...document.querySelectorAll("li")].filter((li) => li.checkVisibility()).map((li) => li.textContent).join(" ")`
	p.Click("input")
	p.Type("ordcre")
	expect(t, p, links, "order.create order.created")
	expect(t, p, groups, "open open")
	p.WaitFor(`document.getElementById("announce").textContent === "2 entries"`)
	p.Type("ated")
	expect(t, p, links+` + " " + `+groups, "order.created hidden open")
	p.Type("x")
	expect(t, p, `document.querySelector("#groups + .empty").textContent`, "Nothing matches")
	p.Type(kb.Escape)
	expect(t, p, links+` + " " + `+groups, "order.create order.cancel open closed")
}

// The development server exchanges parts of the page and says so.
func testPatch(t *testing.T, s stage) {
	p := s.show(t, `<div id="all">`+tablePage+`<button data-copy-text="x" hidden>Copy</button></div>`)
	p.Click("input")
	p.Type("a")
	p.Click("th:nth-child(1) button")
	before := p.Text(rows)
	p.Text(`fetch(location.href).then((r) => r.text()).then((text) => {
		const fresh = new DOMParser().parseFromString(text, "text/html");
		document.getElementById("all").replaceWith(fresh.getElementById("all"));
		document.dispatchEvent(new Event("docsgen:patch"));
		document.dispatchEvent(new Event("docsgen:patch"));
	})`)
	expect(t, p, rows+` + document.querySelector("input").value`, before+"a")
	expect(t, p, `document.querySelectorAll("th button").length + " " + document.querySelectorAll("button[hidden]").length`, "4 0")
}
