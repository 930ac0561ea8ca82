package site

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
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

// to links to a route of the same edition; empty for an empty route.
func (l linker) to(route string) string {
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

// homeRoute is the home page of every language, in its own routes.
const homeRoute = "index.html"

func isHome(route string) bool {
	extension, ok := strings.CutPrefix(route, "index.")
	return ok && slices.Contains(Formats, extension)
}

// full returns the route in the whole site of a page of the edition. The home page of a language
// other than the first stands beside its folder, "fr.html", as other index pages do.
func (e *edition) full(route string) string {
	if e.prefix != "" && isHome(route) {
		return strings.TrimSuffix(e.prefix, "/") + strings.TrimPrefix(route, "index")
	}
	return e.prefix + route
}

// cut is the reverse of full; ok is false for what belongs to another edition.
func (e *edition) cut(full string) (route string, ok bool) {
	if e.prefix == "" {
		return full, true
	}
	if route, ok = strings.CutPrefix(full, e.prefix); ok {
		return route, !isHome(route)
	}
	extension, ok := strings.CutPrefix(full, strings.TrimSuffix(e.prefix, "/")+".")
	route = "index." + extension
	return route, ok && isHome(route)
}

// relative is the shortest link from one route to another. A route begins with no dot and holds no
// colon, so it needs no "./".
func relative(from, to string) string {
	common := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			common = i + 1
		}
	}
	return strings.Repeat("../", strings.Count(from[common:], "/")) + to[common:]
}

func (l linker) contract(c *contracts.Contract) string { return l.to(l.site.place(c).route()) }

func (l linker) current(kind contracts.Kind, key string) string {
	if c := l.site.registry.Current(kind, key); c != nil {
		return l.to(l.site.place(c).current)
	}
	return ""
}

// key finds what carries a key; of several kinds, the first in the registry's order.
func (l linker) key(key string) string {
	if all := l.site.registry.Keyed(key); len(all) > 0 {
		return l.to(l.site.place(all[0]).current)
	}
	return ""
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
// pictures by relative path, and the other files of the workspace in its repository.
func (l linker) guide(name string) string {
	if route := l.site.findGuide(l.from, name); route != "" {
		return l.to(route)
	}
	return l.site.sourceLink(l.from, name)
}

func (l linker) links() render.Links {
	return render.Links{
		Contract: l.contract, Current: l.current, Key: l.key, Facet: l.facet, Guide: l.guide, File: l.site.repository.file,
	}
}

// languageNames are the languages' own names for themselves.
var languageNames = map[string]string{"en": "English", "fr": "Français", "es": "Español"}

// frame is what stands around a page. About is its description in Markdown; a page without one is
// described by the site it belongs to. Canonical is the route that search engines should know it
// by, empty for none.
func (s *Site) frame(l linker, title, about, canonical string) render.Frame {
	f := render.Frame{Site: l.e.Site, Format: l.e.format, Forms: s.formsOf(l), Title: title, Route: l.e.full(l.from)}
	if f.Description = render.PlainText(about); f.Description == "" {
		f.Description = cmp.Or(render.PlainText(l.e.Description), title+" · "+l.e.Title)
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

// basePath is the path of the site's address, with a slash at both ends.
func (s *Site) basePath() string {
	u, err := url.Parse(s.settings.URL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.EscapedPath()
}
