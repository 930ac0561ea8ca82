package site

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// Pages of readers exist in several forms: "<stem>.html", "<stem>.md". A form has no entry in the
// plan of its own, since it exists where the page does.

// formats are the words of the configuration, with what they stand for.
var formats = map[string]render.Format{"html": render.HTML, "md": render.Markdown}

// formatWords are the words of formats that may be configured.
var formatWords = []string{"html", "md"}

// hasForm reports whether the pages of the site exist in a format.
func (s *Site) hasForm(format render.Format) bool {
	return slices.ContainsFunc(s.config.Formats, func(word string) bool { return formats[word] == format })
}

// pageOf splits the route of a form into that of the page and the format; ok is false where the page
// has no such form. The search and the 404 page are nothing to read, and the second address of a
// contract's current version has the forms of the first.
func (s *Site) pageOf(route string) (page string, format render.Format, ok bool) {
	stem, found := strings.CutSuffix(route, "."+string(render.Markdown))
	if !found || !s.hasForm(render.Markdown) {
		return "", "", false
	}
	page = stem + ".html"
	return page, render.Markdown, hasForms(page) && !s.IsAlias(page)
}

// hasForms reports whether what has this route, in one language, is a page of readers.
func hasForms(route string) bool {
	return strings.HasSuffix(route, ".html") && route != "search.html" && route != "404.html"
}

// in is the edition that writes a format.
func (e *edition) in(format render.Format) *edition {
	if format == e.format {
		return e
	}
	other := *e
	other.format = format
	return &other
}

// formsOf lists the other forms of the page that a linker is for.
func (s *Site) formsOf(l linker) []render.Form {
	if l.e.format != render.HTML || !hasForms(l.from) || !s.hasForm(render.Markdown) {
		return nil
	}
	return []render.Form{{Format: render.Markdown, Href: l.to(strings.TrimSuffix(l.from, ".html") + "." + string(render.Markdown))}}
}
