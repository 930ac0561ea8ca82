package render_test

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// guideText has every mark that changes on the way to a page.
const guideText = `# The guide

Uses ` + "`marketplace.order.create` and `unknown.key`" + `, [[marketplace.order.created]], [[operation:marketplace.order.create|the order]],
[[nothing.here]] and <b>raw</b> Array<string>.

### Deep first

[a guide](guide.md#part), [nowhere](other.md), [up](../up.png), [unsafe](javascript:alert(1)), [here](#deep-first), [not here](#gone),
<https://example.org/a>, www.example.org, a@example.org, ![a picture](https://example.org/p.png) and ![](local.png).

## Then *higher* Array<string>

| Left | Right |
| :--- | ---: |
| ~~a~~ | b |

` + "```ts\nconst a: string = 'b';\n```" + `
`

// samplePages renders every page type, by name.
func samplePages(t *testing.T) map[string]document {
	order, created := createOrder(t), orderCreated(t)
	old := contract(t, contracts.Event, "", value(t, `{"meta": {"key": "marketplace.order.created", "version": "0.9.0", "stability": "deprecated"},
		"deprecation": {"since": "1.0.0", "sunset": "2027-01-01", "reason": "Use *the new one*.", "replacedBy": {"key": "marketplace.order.created", "version": "1.0.0"}}}`))
	reg := registry(order, created, old)
	r, l := renderer(t, "en"), links(reg)
	f := frame()
	f.Nav = neighbourhood()
	f.Edit, f.Site.BaseURL = "https://example.org/edit", "https://example.org/docs/"
	f.Breadcrumbs = []render.Link{{Label: "Market", Href: "../index.html"}, {Label: "here"}}
	f.Site.Notice = &render.Notice{Title: "OSS-first docs", Text: "These docs teach *the open system* first."}
	f.Site.Guides = "guides.html"
	f.Site.Scripts = []render.Script{{Path: "assets/theme.js", Blocking: true}, {Path: "assets/site.js"}}
	f.Site.Styles = []string{"assets/site.css"}
	f.Alternates = []render.Alternate{{Lang: "en", Name: "English", Href: "a.html", Current: true}, {Lang: "fr", Name: "Français", Href: "../fr/a.html"}}
	pages := map[string]document{}
	add := func(name string, write func(w io.Writer) error) { pages[name] = rendered(t, write) }
	add("contract", func(w io.Writer) error { return r.Contract(w, f, l, reg, order) })
	add("deprecated", func(w io.Writer) error { return r.Contract(w, f, l, reg, old) })
	for kind, spec := range kindSpecs {
		c := contract(t, kind, "", value(t, spec))
		beside := registry(c, order, created)
		add(string(kind), func(w io.Writer) error { return r.Contract(w, f, links(beside), beside, c) })
	}
	add("home", func(w io.Writer) error {
		return r.Home(w, f, l, render.Home{
			Contracts: 3, Kinds: []render.Count{{Kind: contracts.Operation, Value: "operations", Href: "operations.html", N: 2}},
			Domains:     []render.Count{{Label: "marketplace", Value: "marketplace", Href: "domains/marketplace.html", N: 3}},
			Stabilities: []render.Count{{Value: "beta", Href: "stability/beta.html", N: 1}, {Value: "stable", Href: "stability/stable.html", N: 3}},
			Start:       []*contracts.Contract{order}, Deprecated: []*contracts.Contract{old},
			Guides: []render.GuideLink{{Title: "A guide", Summary: "What it says", Href: "guides/a.html", Kind: "how"}}, AllGuides: "guides.html",
		})
	})
	add("index", func(w io.Writer) error {
		return r.Index(w, f, l, render.Index{Facet: render.ByTag, Value: "order", Contracts: []*contracts.Contract{order, created}, Total: 9, Next: &render.Link{Label: "3–4", Href: "order/2.html"}})
	})
	add("stabilities", func(w io.Writer) error {
		return r.FacetList(w, f, l, render.FacetList{Facet: render.ByStability, Values: []render.Count{{Value: "in_creation", Href: "a.html", N: 2}, {Value: "sturdy", N: 1}}})
	})
	add("facets", func(w io.Writer) error {
		return r.FacetList(w, f, l, render.FacetList{Facet: render.ByOwner, Values: []render.Count{{Label: "@a", Value: "@a", Href: "a.html", N: 4}}})
	})
	add("guide", func(w io.Writer) error {
		return r.Guide(w, f, l, render.Guide{Title: "The guide", Kind: "how", Body: guideText, Tags: []string{"order"}, Related: []*contracts.Contract{order},
			Links: []contracts.Link{{Label: "More", Href: "https://example.org"}}, Prev: &render.Link{Label: "Before", Href: "b.html"}, Next: &render.Link{Label: "After", Href: "c.html"}})
	})
	add("guides", func(w io.Writer) error {
		return r.GuideList(w, f, l, render.GuideList{Groups: []render.GuideGroup{{Label: "how", Guides: []render.GuideLink{{Title: "A guide", Href: "a.html", Kind: "how"}}}}})
	})
	add("search", func(w io.Writer) error { return r.Search(w, f, l, render.Search{}) })
	add("missing", func(w io.Writer) error { return r.NotFound(w, f, l, render.NotFound{}) })
	return pages
}

func TestPagesAreWellBuilt(t *testing.T) {
	for name, d := range samplePages(t) {
		t.Run(name, func(t *testing.T) {
			d.t = t
			if n := len(d.all("h1")); n != 1 {
				t.Errorf("%d headings of level 1", n)
			}
			level := 0
			for _, h := range d.all("main h1, main h2, main h3, main h4, main h5, main h6") {
				next, _ := strconv.Atoi(h.Data[1:])
				if next > level+1 {
					t.Errorf("level %d follows level %d: %s", next, level, textOf(h))
				}
				level = next
			}
			seen := map[string]bool{}
			for _, id := range d.attributes("[id]", "id") {
				if seen[id] {
					t.Errorf("two elements have the id %q", id)
				}
				seen[id] = true
			}
			for _, attribute := range []string{"aria-labelledby", "aria-controls", "for"} {
				for _, id := range d.attributes("["+attribute+"]", attribute) {
					if !seen[id] {
						t.Errorf("%s leads to no element: %q", attribute, id)
					}
				}
			}
			for _, href := range d.attributes("a[href^='#']", "href") {
				if !seen[href[1:]] {
					t.Errorf("nothing has the id of the link %q", href)
				}
			}
			for _, attribute := range []string{"data-copy", "data-filter"} {
				for _, selector := range d.attributes("["+attribute+"]", attribute) {
					if len(d.all(selector)) == 0 {
						t.Errorf("%s finds nothing: %s", attribute, selector)
					}
				}
			}
			for _, table := range d.all("table:not(.prose table):not(.declared table):not(.statement table):not(.step table)") {
				if table.FirstChild == nil || !strings.Contains(table.FirstChild.Data+table.FirstChild.NextSibling.Data, "caption") {
					t.Errorf("a table has no caption: %s", textOf(table))
				}
			}
			for _, bad := range []string{"tbody > tr > th:not([scope])", "[style]", "script:not([src])", "style", "main:not([id=main])", "nav:not([aria-label]):not([aria-labelledby])", "button:not([type])", "button:not([hidden]):not([data-theme-choice])", "[data-theme-control]:not([hidden])"} {
				if n := len(d.all(bad)); n > 0 {
					t.Errorf("%d elements match %s", n, bad)
				}
			}
			if strings.Contains(d.text, "ZgotmplZ") {
				t.Error("an address was refused by html/template")
			}
		})
	}
}

func TestPagesOfOtherTypes(t *testing.T) {
	pages := samplePages(t)
	d := pages["home"]
	d.wants("h1", "Market")
	d.wants(".home-kinds li", "Operations 2")
	d.wants(".home-stability li", "beta 1", "stable 3")
	if got := d.attributes(".shares rect", "width"); strings.Join(got, " ") != "250 750" {
		t.Errorf("the shares are %v wide", got)
	}
	d.wants(".home-start a", "marketplace.order.create")
	d.wants(".home-guides li", "A guide how-to What it says")

	d = pages["index"]
	d.wants("h1", "order")
	d.wants(".page-note", "9 contracts")
	d.wants("table.index th[data-sort-type]", "Contract", "Kind", "Stability")
	d.wants("#index-rows th a", "marketplace.order.create", "marketplace.order.created")
	d.wants("#index-rows tr:first-child td", "operation", "stable")
	d.wants(".pages a", "Next 3–4")

	pages["facets"].wants("#facet-values li", "@a 4")
	pages["stabilities"].wants("#facet-values li", "in creation 2", "sturdy 1")
	pages["stabilities"].wants("#facet-values .stability-in-creation", "in creation")
	pages["guides"].wants(".guide-group h2", "How-to")
	pages["search"].wants(".search-off a", "Operations", "Domains", "Owners", "Tags", "Stability")
	pages["missing"].wants("h1", "Page not found")

	d = pages["deprecated"]
	d.wants(".deprecation-title", "Deprecated since v1.0.0 to be removed on 2027-01-01")
	d.wants(".deprecation .prose em", "the new one")
	d.wants(".deprecation-replacement a", "marketplace.order.created")
	d.wants(".newer a", "v1.0.0")
	d.wants(".versions li a", "1.0.0", "0.9.0")
	d.wants(".versions [aria-current=page]", "0.9.0")
}

func TestFrameHoldsTheSite(t *testing.T) {
	d := samplePages(t)["contract"]
	d.wants("title", "A page · Market")
	d.wants(".notice em", "the open system")
	d.wants(".breadcrumbs li", "Market", "here")
	d.wants(".languages a", "English", "Français")
	if got := d.attributes("link[hreflang]", "href"); strings.Join(got, " ") != "https://example.org/docs/operations/a.html https://example.org/docs/fr/a.html" {
		t.Errorf("translations are at %q", got)
	}
	d.wants(".nav [aria-current=page]", "marketplace.order.action00")
	d.wants(".aside-links a", "Edit this page")
	for selector, want := range map[string]string{"head > script:not([defer])": "../assets/theme.js", "head > script[defer]": "../assets/site.js"} {
		if got := d.attributes(selector, "src"); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v", selector, got)
		}
	}
	if got := d.attributes("html", "data-root"); len(got) != 1 || got[0] != "../" {
		t.Errorf("data-root is %q", got)
	}
}
