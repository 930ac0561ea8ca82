package site

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// linker makes the links of one page.
type linker struct {
	site *Site
	e    *edition
	from string // the page's route in its edition
	// of links that do not depend on the page's place: the path of the site's address; empty for
	// relative links
	base string
}

// to links to a route of the same edition, of a page to the form that the edition writes; empty for
// an empty route.
func (l linker) to(route string) string {
	if l.e.format == render.Markdown && hasForms(route) {
		route = formRoute(route, render.Markdown)
	}
	switch {
	case route == "":
		return ""
	case l.base != "":
		return l.base + l.e.full(route)
	case l.e.prefix != "" && (isHome(l.from) || isHome(route)):
		return relative(l.e.full(l.from), l.e.full(route))
	}
	return relative(l.from, route)
}

func (l linker) contract(c *contracts.Contract) string { return l.to(l.site.place(c).route()) }

func (l linker) current(kind contracts.Kind, key string) string {
	if c := l.site.registry.Current(kind, key); c != nil {
		return l.to(l.site.place(c).current)
	}
	if c := l.site.pinned(kind, key); c != nil {
		return l.contract(c)
	}
	return ""
}

// key finds what carries a key; of several kinds, the first in the registry's order.
func (l linker) key(key string) string {
	if all := l.site.registry.Keyed(key); len(all) > 0 {
		return l.to(l.site.place(all[0]).current)
	}
	if c := l.site.pinned("", key); c != nil {
		return l.contract(c)
	}
	return ""
}

// pinned finds the version that "key@1.0.0" names, of any kind where that is empty; nil where there
// is none.
func (s *Site) pinned(kind contracts.Kind, text string) *contracts.Contract {
	at := strings.LastIndexByte(text, '@')
	if at <= 0 {
		return nil
	}
	for _, c := range s.registry.Keyed(text[:at]) {
		if c.Version == text[at+1:] && (kind == "" || c.Kind == kind) {
			return c
		}
	}
	return nil
}

func (l linker) facet(name render.Facet, value string) string {
	f := l.site.facets[name]
	if value == "" {
		return l.to(f.listRoute())
	}
	if v := f.byText[value]; v != nil {
		return l.index(v, 0)
	}
	return ""
}

// index links to the page of a value's index that holds a row.
func (l linker) index(v *facetValue, row int) string {
	if v.stem == "" {
		return ""
	}
	return l.to(pageRoute(v.stem, row/pageSize+1))
}

// guide finds a guide by its DocBlock id or wished route, and, from a guide's own page, guides and
// pictures by relative path, and the other files of the workspace in its repository. Where a guide has
// no such heading the link leads to its top, as a browser would.
func (l linker) guide(name, fragment string) string {
	route := l.site.findGuide(l.from, name)
	href := l.site.sourceLink(l.from, name)
	if route != "" {
		href = l.to(route)
	}
	target := l.site.guideAt[route]
	switch {
	case href == "" || fragment == "":
		return href
	case route == "" || target == nil: // a line of a source, a page of a PDF
		fragment = url.PathEscape(fragment)
	case target.File != "":
		fragment = target.Outline.Find(fragment)
	default:
		fragment = "h-" + markdown.Anchor(fragment)
	}
	if fragment == "" {
		return href
	}
	return href + "#" + fragment
}

func (l linker) links() render.Links {
	return render.Links{
		Contract: l.contract, Current: l.current, Key: l.key, Facet: l.facet, Guide: l.guide, Picture: l.picture, File: l.site.repository.file, Map: l.contractMap, Between: l.between, Before: l.site.before, Mark: l.site.markOf, Changes: l.site.changesOf,
		History: l.history, Fields: l.site.fieldsOf, Versions: l.site.fieldVersions, Open: l.site.open, Rule: l.rule,
	}
}

// languageNames are the languages' own names for themselves.
var languageNames = map[string]string{"en": "English", "fr": "Français", "es": "Español"}

// frame is what stands around a page. About is its description in Markdown; a page without one is
// described by the site it belongs to. Canonical is the route that search engines should know it
// by, empty for none.
func (s *Site) frame(l linker, title, about, canonical string) render.Frame {
	f := render.Frame{Site: l.e.Site, Format: l.e.format, Forms: s.formsOf(l), Title: title, Route: l.e.full(l.from)}
	if f.Description = markdown.PlainText(about); f.Description == "" {
		f.Description = cmp.Or(markdown.PlainText(l.e.Description), title+" · "+l.e.Title)
	}
	f.Root, f.Assets = strings.Repeat("../", strings.Count(l.from, "/")), strings.Repeat("../", strings.Count(f.Route, "/"))
	if isHome(l.from) {
		f.Root = l.e.prefix
	}
	if l.base != "" {
		f.Root, f.Assets = l.base+l.e.prefix, l.base
	}
	if s.settings.URL != "" && canonical != "" {
		f.Canonical = s.settings.URL + l.e.full(canonical)
	}
	if len(s.editions) > 1 {
		for _, other := range s.editions {
			f.Alternates = append(f.Alternates, render.Alternate{
				Lang: other.Lang, Name: languageNames[other.Lang], Current: other.prefix == l.e.prefix, Href: f.Assets + other.full(l.from),
			})
		}
	}
	return f
}
