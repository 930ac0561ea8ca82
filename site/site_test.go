package site_test

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// shop is a small registry: two versions of one operation, a kind that nobody knows, a key that
// needs escaping.
const shop = `
- operation:
    meta: {key: shop.order.create, version: 1.0.0, title: Create order, stability: stable, owners: ["@shop"], tags: [order, create], description: Create an **order**.}
    sideEffects: {emits: [{key: shop.order.created, version: 1.0.0, when: Order is created}]}
- operation:
    meta: {key: shop.order.create, version: 2.0.0-rc.1, stability: beta, owners: ["@shop"], tags: [order]}
- operation:
    meta: {key: "shop.Order/List", version: 1.0.0, stability: experimental, domain: lists}
- event:
    meta: {key: shop.order.created, version: 1.0.0, stability: deprecated, tags: [order]}
- rollout-plan:
    meta: {key: shop.plan, version: 1.0.0}
`

// registry makes contracts of a list of {kind: spec} in YAML.
func registry(t testing.TB, text string) *contracts.Registry {
	t.Helper()
	root, diagnostics := document.Parse("registry.yaml", text)
	part := contracts.Part{File: "registry.yaml", Diagnostics: diagnostics}
	for _, item := range root.Items {
		m := item.Members[0]
		source := contracts.Source{File: "src/registry.ts", StartLine: m.At.Line, EndLine: m.Value.EndLine}
		c, list := contracts.New(contracts.Kind(m.Name), "", m.Value.Value(), source)
		part.Diagnostics = append(part.Diagnostics, list...)
		part.Contracts = append(part.Contracts, c)
	}
	r, list := contracts.NewRegistry("shop", []contracts.Part{part})
	for _, d := range list {
		t.Log(d.Severity, d.Message)
	}
	return r
}

// theme is shared by all tests, as it is by the Sites of a server.
var theme = sync.OnceValues(func() (*site.Theme, error) {
	bundle, err := assets.Build(assets.Options{})
	if err != nil {
		return nil, err
	}
	return site.NewTheme(bundle, render.Languages)
})

// planned is a site from a registry, a configuration in YAML and, if there are any, the files of a
// txtar archive.
func planned(t testing.TB, r *contracts.Registry, config, files string) (*site.Site, []contracts.Diagnostic) {
	t.Helper()
	return plannedSince(t, nil, r, config, files)
}

// plannedSince is planned of a registry that is compared with another state of it, if there is one.
func plannedSince(t testing.TB, base, r *contracts.Registry, config, files string) (*site.Site, []contracts.Diagnostic) {
	t.Helper()
	return plannedWith(t, site.Input{Registry: r}, base, config, files)
}

// plannedWith is plannedSince of a registry with what is told of it besides.
func plannedWith(t testing.TB, in site.Input, base *contracts.Registry, config, files string) (*site.Site, []contracts.Diagnostic) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(files)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	put(t, filepath.Join(dir, project.ConfigFile), config)
	c, diagnostics, err := project.LoadConfig(filepath.Join(dir, project.ConfigFile))
	if c == nil {
		t.Fatal(diagnostics, err)
	}
	theme, err := theme()
	if err != nil {
		t.Fatal(err)
	}
	guides, diagnostics := project.ReadGuides(c, dir, nil)
	checkout, more := project.ReadCheckout(dir)
	in.Settings, in.Guides, in.Checkout, in.Theme = c.Settings, guides.Values(), checkout, theme
	if base != nil {
		in.Changes = &site.Changes{Base: "v1.0.0", Before: base, Report: diff.Compare(base, in.Registry, diff.Options{})}
	}
	s, list, err := site.New(in)
	if err != nil {
		t.Fatal(err)
	}
	return s, slices.Concat(diagnostics, more, list)
}

func put(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// page renders a route and parses it.
func rendered(t testing.TB, s *site.Site, route string) *html.Node {
	t.Helper()
	f, err := s.Render(route)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(bytes.NewReader(f.Body))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// texts returns the text of everything that a selector finds, on one line each.
func texts(doc *html.Node, selector string) []string {
	list := rawTexts(doc, selector)
	for i, text := range list {
		list[i] = strings.Join(strings.Fields(text), " ")
	}
	return list
}

// rawTexts returns the texts with all their white space. That of a row's head is its name, without the
// badges behind it.
func rawTexts(doc *html.Node, selector string) []string {
	var list []string
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile(selector)) {
		var b strings.Builder
		for d := range n.Descendants() {
			if d.Data == "div" {
				b.WriteByte(' ') // blocks stand apart
			}
			if badge := n.Data == "th" && aBadge.Match(d.Parent); d.Type == html.TextNode && !badge {
				b.WriteString(d.Data)
			}
		}
		list = append(list, b.String())
	}
	return list
}

// attributes returns one attribute of everything that a selector finds.
func attributes(doc *html.Node, selector, name string) []string {
	var list []string
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile(selector)) {
		for _, a := range n.Attr {
			if a.Key == name {
				list = append(list, a.Val)
			}
		}
	}
	return list
}

var aBadge = cascadia.MustCompile(".badge")

func TestRoutes(t *testing.T) {
	s, diagnostics := planned(t, registry(t, shop), "guides: guides\nurl: https://example.org/docs", `
-- guides/start.md --
# Start here
-- guides/deep/index.md --
# Deeper
-- guides/deep/picture one.PNG --
-- guides/deep/notes.txt --
`)
	if len(diagnostics) > 0 {
		t.Error(diagnostics)
	}
	var got []string
	for _, route := range s.Routes() {
		if !strings.HasPrefix(route, "assets/") && !strings.HasPrefix(route, "search/") {
			got = append(got, route)
		}
	}
	// The Markdown of pages stands beside them, but of the second addresses of current versions.
	for _, page := range slices.Clone(got) {
		stem, isPage := strings.CutSuffix(page, ".html")
		if has, want := s.Has(stem+".md"), isPage && page != "404.html" && page != "search.html" && !s.LeadsOn(page); has != want {
			t.Errorf("%s has Markdown: %v", page, has)
		}
	}
	got = slices.DeleteFunc(got, func(route string) bool { return path.Ext(route) == ".md" })
	want := strings.Fields(`
		404.html access.html
		badges/described.svg badges/emitted.svg badges/errors.svg badges/examples.svg badges/health.svg badges/heard.svg badges/owned.svg badges/tested.svg
		contents.html contracts.json contracts.schema.json
		domains.html domains/lists.html domains/shop.html domains/shop.neighbours.js
		events.html events/shop.order.created.html events/shop.order.created/1.0.0.html
		fields.html health.html personal-data.html
		guides/deep.html guides/deep/picture!20one.png guides.html guides/start.html
		index.html
		llms.txt
		maps.html maps/events.html maps/events/shop.html
		opensearch.xml
		operations.html operations/shop.Order!2FList.html operations/shop.Order!2FList/1.0.0.html
		operations/shop.order.create.html operations/shop.order.create/1.0.0.html operations/shop.order.create/1.0.0..2.0.0-rc.1.html operations/shop.order.create/2.0.0-rc.1.html
		owners.html owners/!40shop.html
		.nojekyll _headers _redirects serve.json robots.txt
		rollout-plans.html rollout-plans/shop.plan.html rollout-plans/shop.plan/1.0.0.html
		search.html
		sitemap.xml
		stability/beta.html stability/deprecated.html stability/experimental.html stability.html stability/stable.html
		tags/create.html tags.html tags/order.html`)
	// no current version is beta
	want = slices.DeleteFunc(want, func(route string) bool { return route == "stability/beta.html" })
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("routes are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if s.Contracts() != 4 {
		t.Errorf("%d contracts, want 4", s.Contracts())
	}
	if _, err := s.Render("operations/none.html"); err == nil || s.Has("operations/none.html") {
		t.Error("a route that is not there renders")
	}
}

func TestCurrentVersion(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "url: https://example.org/docs", "")
	for route, want := range map[string]struct{ version, canonical string }{
		"operations/shop.order.create.html":            {"1.0.0", "https://example.org/docs/operations/shop.order.create.html"},
		"operations/shop.order.create/1.0.0.html":      {"1.0.0", "https://example.org/docs/operations/shop.order.create.html"},
		"operations/shop.order.create/2.0.0-rc.1.html": {"2.0.0-rc.1", "https://example.org/docs/operations/shop.order.create/2.0.0-rc.1.html"},
	} {
		doc := rendered(t, s, route)
		if got := attributes(doc, "link[rel=canonical]", "href"); !slices.Equal(got, []string{want.canonical}) {
			t.Errorf("%s: canonical link %q, want %q", route, got, want.canonical)
		}
		if got := texts(doc, "main, title"); !strings.Contains(strings.Join(got, " "), want.version) {
			t.Errorf("%s does not say version %s", route, want.version)
		}
	}
}

func TestLanguages(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "languages: [fr, es]\nurl: https://example.org/", "")
	for route, want := range map[string]struct{ lang, style, other string }{
		"events/shop.order.created.html":    {"fr", "../assets/", "../es/events/shop.order.created.html"},
		"es/events/shop.order.created.html": {"es", "../../assets/", "../../events/shop.order.created.html"},
	} {
		doc := rendered(t, s, route)
		if got := attributes(doc, "html", "lang"); got[0] != want.lang {
			t.Errorf("%s is in %s", route, got)
		}
		if got := attributes(doc, "link[rel=stylesheet]", "href"); !strings.HasPrefix(got[0], want.style) {
			t.Errorf("%s has its styles in %s", route, got)
		}
		if got := attributes(doc, ".languages a", "href"); !slices.Contains(got, want.other) {
			t.Errorf("%s links to other languages at %s", route, got)
		}
	}
	if !s.Has("es/search.html") || s.Has("es/search.md") || s.Has("search.md") {
		t.Error("the search page has another form, or is not there")
	}
	// The home page of another language stands beside its folder, and leads on into it.
	home, inner := rendered(t, s, "es.html"), rendered(t, s, "es/events.html")
	if got := attributes(home, "html", "data-root"); got[0] != "es/" {
		t.Errorf("es.html has its root in %q", got)
	}
	if got := attributes(home, "main a", "href"); !slices.Contains(got, "es/events.html") {
		t.Errorf("es.html leads to %q", got)
	}
	for _, to := range []struct {
		doc            *html.Node
		selector, want string
	}{
		{home, `.languages a[hreflang="fr"]`, "index.html"}, {home, "link[rel=canonical]", "https://example.org/es.html"},
		{inner, ".breadcrumbs a", "../es.html"}, {inner, `.languages a[hreflang="fr"]`, "../events.html"},
	} {
		if got := attributes(to.doc, to.selector, "href"); len(got) != 1 || got[0] != to.want {
			t.Errorf("%s leads to %q, want %s", to.selector, got, to.want)
		}
	}
	for route, want := range map[string]string{"events.html": "Événements · shop", "es/events.html": "Eventos · shop"} {
		if got := texts(rendered(t, s, route), "title"); got[0] != want {
			t.Errorf("%s has the title %q, want %q", route, got, want)
		}
	}
	if s.Has("fr/index.html") || s.Has("es/contracts.json") || s.Has("es/404.html") {
		t.Error("the first language, or what all share, is there twice")
	}
}

// TestPartial: a site that holds only what could be loaded says so on its home page, in each
// language, and is the same otherwise.
func TestPartial(t *testing.T) {
	whole, _ := planned(t, registry(t, shop), "languages: [en, fr, es]", "")
	partial := whole.Partial()
	for route, want := range map[string]string{
		"index.html": "This site is incomplete", "fr.html": "Ce site est incomplet", "es.html": "Este sitio está incompleto",
	} {
		if got := texts(rendered(t, partial, route), "main .notice .notice-title"); !slices.Equal(got, []string{want}) {
			t.Errorf("%s says %q", route, got)
		}
		if got := texts(rendered(t, whole, route), "main .notice"); len(got) > 0 {
			t.Errorf("%s of the whole site says %q", route, got)
		}
	}
	for _, route := range whole.Routes() {
		one, err := whole.Render(route)
		two, twoErr := partial.Render(route)
		if err != nil || twoErr != nil || !bytes.Equal(one.Body, two.Body) && !slices.Contains([]string{"index", "fr", "es"}, strings.TrimSuffix(route, path.Ext(route))) {
			t.Errorf("%s differs, %v, %v", route, err, twoErr)
		}
	}
}

func TestIndexesShowCurrentVersionsOnly(t *testing.T) {
	s, _ := planned(t, registry(t, shop), "", "")
	for route, want := range map[string][]string{
		"tags/order.html":   {"shop.order.create", "shop.order.created"},
		"operations.html":   {"shop.Order/List", "shop.order.create"},
		"domains/shop.html": {"shop.order.create", "shop.order.created", "shop.plan"},
	} {
		if got := texts(rendered(t, s, route), "tbody th a"); !slices.Equal(got, want) {
			t.Errorf("%s lists %q, want %q", route, got, want)
		}
	}
}

func TestNotFoundPageWorksAtAnyDepth(t *testing.T) {
	for config, base := range map[string]string{"": "/", "url: https://example.org/docs": "/docs/"} {
		s, _ := planned(t, registry(t, shop), config, "")
		doc := rendered(t, s, "404.html")
		for _, href := range append(attributes(doc, "a[href]", "href"), attributes(doc, "link[rel=stylesheet]", "href")...) {
			if !strings.HasPrefix(href, base) && !strings.HasPrefix(href, "#") {
				t.Errorf("with %q, 404.html links to %s", config, href)
			}
		}
	}
}

// TestLargeRegistry: pages keep their size whatever the number of contracts; long indexes go on in
// further pages.
func TestLargeRegistry(t *testing.T) {
	var text strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&text, "- event: {meta: {key: big.thing%d, version: 1.0.0, tags: [tag%d]}}\n", i, i)
	}
	s, _ := planned(t, registry(t, text.String()), "", "")
	for stem, row := range map[string]string{"events": "tbody tr", "domains/big": "tbody tr", "tags": "main li a[href^=tag]"} {
		rows := 0
		for n := 1; s.Has(site.PageRoute(stem, n)); n++ {
			doc := rendered(t, s, site.PageRoute(stem, n))
			found := len(texts(doc, row))
			if next := attributes(doc, "a[rel=next]", "href"); found > site.PageSize || (len(next) == 1) != s.Has(site.PageRoute(stem, n+1)) {
				t.Errorf("%s has %d rows and leads on to %q", site.PageRoute(stem, n), found, next)
			}
			rows += found
		}
		if rows != 2500 {
			t.Errorf("the pages of %s hold %d rows", stem, rows)
		}
	}
	at := 0
	for c, route := range s.Placed() {
		if at++; at%1200 != 1 {
			continue
		}
		doc := rendered(t, s, route)
		if n := len(texts(doc, "nav li")); n > 2*site.NavItems {
			t.Errorf("%s has %d links in its navigation", c.Key, n)
		}
		if got := attributes(doc, "#nav a[aria-current]", "href"); len(got) != 1 {
			t.Errorf("%s marks %q as the current page", c.Key, got)
		}
	}
}
