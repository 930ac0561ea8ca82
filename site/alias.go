package site

import (
	"io"

	"github.com/lssm-tech/docsgen/render"
)

// The page of a contract shows one of its versions. The address of that version for good is a small
// page that leads on to it: so the contents stand once, and an edit changes one page. As soon as
// another version is the current one, the same address has a page of its own.

// leadOn is the page of a version that the page of its contract shows. Its forms lead on too: they
// have the page's format, and nothing but where it is.
func leadOn(at int, route string) page {
	return func(s *Site, w io.Writer, e *edition) error {
		c, place := s.registry.Contracts[at], s.places[at]
		l := linker{site: s, e: e, from: route}
		f := s.frame(l, c.Name(), c.Description, place.current)
		f.Forms = s.formsOf(linker{site: s, e: e, from: place.current})
		for i := range f.Forms {
			f.Forms[i].Href = l.to(formRoute(place.current, f.Forms[i].Format))
		}
		return e.renderer.LeadOn(w, f, render.LeadOn{Key: c.Key, Version: c.Version, Page: l.to(place.current)})
	}
}

// LeadsOn reports whether the page at a route leads on to that of a contract.
func (s *Site) LeadsOn(route string) bool {
	_, own := s.editionOf(route)
	return s.aliases[own]
}
