package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/contracts"
)

// pixels begins as a PNG does.
const pixels = "\x89PNG\r\n\x1a\n"

// manual is a folder of guides: folders, front matter, links between files, a picture.
const manual = `
-- guides/start.md --
---
title: Start here
summary: Where it *begins*.
order: 1
---
Read [how to install](setup/install.md#from-source), see ![the plan](setup/plan.png) or [nothing](missing.md), [run](javascript:alert(1)).
-- guides/later.md --
# Later
-- guides/setup/index.md --
Setting up.
-- guides/setup/install.md --
# How to install #

## From source
Back to [the start](../start.md), the [folder](./) and shop.order.create: ` + "`shop.order.create`" + `.
-- guides/setup/plan.png --
` + pixels + `
-- guides/.draft.md --
# Hidden
`

func withBlocks(r *contracts.Registry) *contracts.Registry {
	r.DocBlocks = []*contracts.DocBlock{
		{ID: "shop.faq", Kind: "faq", Title: "Questions", Body: "See [usage](/docs/shop) and [[shop.order.created]].", Route: "/docs/faq"},
		{ID: "shop.secret", Kind: "how", Title: "Secret", Visibility: "internal"},
		{
			ID: "shop.usage", Kind: "usage", Title: "Usage", Route: "/docs/shop", Related: []string{"shop.order.create", "none"},
			Links: []contracts.Link{{Label: "Web", Href: "https://example.org/"}, {Label: "FAQ", Href: "/docs/faq"}, {Label: "Bad", Href: "javascript:alert(1)"}},
		},
	}
	return r
}

func TestGuides(t *testing.T) {
	s, diagnostics := planned(t, withBlocks(registry(t, shop)), "guides: guides", manual)
	var said []string
	for _, d := range diagnostics {
		said = append(said, d.Position.String()+" "+d.Message)
	}
	if want := `the link "javascript:alert(1)" of DocBlock shop.usage leads to nothing of this site, guides/start.md:6:99 the link "missing.md" leads to nothing of this site, guides/start.md:6:118 the link "javascript:alert(1)" is shown as text`; strings.TrimSpace(strings.Join(said, ", ")) != want {
		t.Errorf("diagnostics are %q", said)
	}
	if got := texts(rendered(t, s, "guides.html"), "main section li a"); !slices.Equal(got, []string{"Start here", "Later", "Setup", "How to install", "Usage", "Questions"}) {
		t.Errorf("the guides are listed as %q", got)
	}
	for _, test := range []struct{ route, selector, attribute, want string }{
		{"guides/start.html", "main h1", "", "Start here"},
		{"guides/start.html", "meta[name=description]", "content", "Where it begins."},
		{"guides/start.html", ".prose a", "href", "setup/install.html#h-from-source"},
		{"guides/start.html", ".prose img", "src", "setup/plan.png"},
		{"guides/start.html", ".prose img", "alt", "the plan"},
		{"guides/start.html", "a[rel=next]", "href", "later.html"},
		{"guides/setup.html", "main h1", "", "Setup"},
		{"guides/setup/install.html", "main h1", "", "How to install"},
		{"guides/setup/install.html", ".prose p a", "href", "../start.html ../setup.html ../../operations/shop.order.create.html"},
		{"guides/setup/install.html", "#nav a[aria-current]", "", "How to install"},
		{"guides/shop.usage.html", "a[rel=prev]", "href", "setup/install.html"},
		{"guides/shop.faq.html", ".prose a", "href", "shop.usage.html ../events/shop.order.created.html"},
	} {
		doc := rendered(t, s, test.route)
		got := texts(doc, test.selector)
		if test.attribute != "" {
			got = attributes(doc, test.selector, test.attribute)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %s is %q, want %q", test.route, test.selector, got, test.want)
		}
	}
	usage := linksOf(rendered(t, s, "guides/shop.usage.html"))
	for _, want := range []string{"https://example.org/", "shop.faq.html", "../operations/shop.order.create.html"} {
		if !slices.Contains(usage, want) {
			t.Errorf("the usage guide does not link to %s", want)
		}
	}
	if f, err := s.Render("guides/setup/plan.png"); err != nil || string(f.Body) != pixels+"\n" {
		t.Errorf("the picture is %q, %v", f.Body, err)
	}
	if s.Has("guides/shop.secret.html") || s.Has("guides/!2Edraft.html") {
		t.Error("what is internal or hidden has a page")
	}
	if s, _ := planned(t, withBlocks(registry(t, shop)), "internal: true", ""); !s.Has("guides/shop.secret.html") {
		t.Error("an internal guide has no page where it is asked for")
	}
}

func linksOf(doc *html.Node) []string { return attributes(doc, "main a", "href") }

func TestGuideErrors(t *testing.T) {
	for _, test := range []struct{ files, at, message string }{
		{"-- guides/a.md --\n---\ntitle: [x]\n---\n", "guides/a.md:2:8", `"title" must be a text, not a list`},
		{"-- guides/a.md --\n---\norder: first\n---\n", "guides/a.md:2:8", `"order" must be a number, not a text`},
		{"-- guides/a.md --\n---\ntitle: \"x\n---\n", "guides/a.md:", ""},
		{"-- guides/a.md --\n# A\n-- guides/a/index.md --\n# B\n", "guides/a/index.md", `there are two guides with the id "a"`},
		{"-- other/a.md --\n# A\n", "guides", "guides does not exist"},
	} {
		_, diagnostics := planned(t, registry(t, shop), "guides: guides", test.files)
		if len(diagnostics) == 0 {
			t.Errorf("%q is taken", test.files)
			continue
		}
		d := diagnostics[0]
		if !strings.HasPrefix(d.Position.String(), test.at) || !strings.HasPrefix(d.Message, test.message) {
			t.Errorf("%q: %s: %s", test.files, d.Position, d.Message)
		}
		if d.Line > 0 && (len(d.Frame) == 0 || !strings.Contains(fmt.Sprint(d.Frame), "---")) {
			t.Errorf("%q: the frame is %v", test.files, d.Frame)
		}
	}
}

// Titles are text wherever they stand, and what repeats the head of the page is left out of the
// body.
func TestTitlesOfGuides(t *testing.T) {
	r := registry(t, shop)
	r.DocBlocks = []*contracts.DocBlock{{
		ID: "docs.x", Kind: "how", Title: "Compliance — **specs.md**", Summary: "> **Goal:** Ship.",
		Body: "# Compliance — **specs.md**\n\n> **Goal:** Ship.\n\nText.\n\n## Part\n\nMore.\n",
	}}
	s, diagnostics := planned(t, r, "guides: guides", "-- guides/a.md --\n<!-- lint -->\n# The `order` *guide* &amp; more\nText.\n\n- [x] done\n- [ ] to do\n")
	if len(diagnostics) > 0 {
		t.Error(diagnostics)
	}
	for _, test := range []struct{ route, selector, want string }{
		{"guides/docs.x.html", "main h1", "Compliance — specs.md"},
		{"guides/docs.x.html", ".prose h2", "Part"},
		{"guides/docs.x.html", "main blockquote", "Goal: Ship."},
		{"guides/docs.x.html", "#nav a[aria-current]", "Compliance — specs.md"},
		{"guides/docs.x.html", "#nav-groups > div > a", "Guides How-to"},
		{"guides/a.html", "title", "The order guide & more · shop"},
		{"guides/a.html", "main h1", "The order guide & more"},
		{"guides/a.html", ".prose li", "☑ done ☐ to do"},
		{"guides.html", "main section li a", "The order guide & more Compliance — specs.md"},
	} {
		if got := strings.Join(texts(rendered(t, s, test.route), test.selector), " "); got != test.want {
			t.Errorf("%s: %s is %q, want %q", test.route, test.selector, got, test.want)
		}
	}
}
