package site

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// Pages of readers exist in several forms: "<stem>.html", "<stem>.md", "<stem>.json". A form has no
// entry in the plan of its own, since it exists where the page does.

// formats are those of Formats that pages have forms for besides HTML.
var formats = []render.Format{render.Markdown, render.JSON}

// Formats are the words for the forms that pages may have.
var Formats = []string{"html", string(render.Markdown), string(render.JSON)}

// forms returns the formats in which pages exist besides HTML.
func (s *Site) forms() []render.Format {
	return slices.DeleteFunc(slices.Clone(formats), func(format render.Format) bool { return !s.hasForm(format) })
}

// hasForm reports whether the pages of the site exist in a format.
func (s *Site) hasForm(format render.Format) bool {
	return slices.Contains(s.settings.Formats, string(format))
}

// pageOf splits the route of a form into that of the page and the format; ok is false where the page
// has no such form. The search and the 404 page are nothing to read, and the second address of a
// contract's current version has the forms of the first.
func (s *Site) pageOf(route string) (page string, format render.Format, ok bool) {
	for _, format := range formats {
		if stem, found := strings.CutSuffix(route, "."+string(format)); found && s.hasForm(format) {
			page = stem + pageEnding
			_, own := s.editionOf(page)
			return page, format, hasForms(own) && !s.aliases[own]
		}
	}
	return "", "", false
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
func (s *Site) formsOf(l linker) (list []render.Form) {
	if l.e.format != render.HTML || !hasForms(l.from) {
		return nil
	}
	for _, format := range s.forms() {
		list = append(list, render.Form{Format: format, Href: l.to(formRoute(l.from, format))})
	}
	return list
}
