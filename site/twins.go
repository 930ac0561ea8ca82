package site

import (
	"bytes"
	"io"
	"path"
	"regexp"
	"strings"
)

// A contract's page and the page of the version that it shows are twins: the same bytes but for relative links, which go up one more
// folder from the version's. So each is rendered once, and the other made of it. Rejected: rendering both, which is nearly half of all
// the work of a build.

// link is an attribute that holds an address relative to the page. Quotation marks are escaped in text, so nothing else looks like it.
var link = regexp.MustCompile(` (?:href|src|data-root|data-assets)="[^"]*"`)

// elsewhere are addresses that do not depend on where the page is: fragments, absolute paths, and whatever has a scheme.
var elsewhere = regexp.MustCompile(`^(?:#|/|[A-Za-z][A-Za-z0-9+.-]*:)`)

// twinOf gives the route of the version that the page at a route shows; empty where there is none.
func (s *Site) twinOf(route string) string {
	for _, e := range s.editions[1:] {
		if rest, ok := strings.CutPrefix(route, e.prefix); ok {
			if twin := s.twins[rest]; twin != "" {
				return e.prefix + twin
			}
			return ""
		}
	}
	return s.twins[route]
}

// isTwin tells whether the page at a route is made of the page of a contract.
func (s *Site) isTwin(route string) bool {
	folder := path.Dir(route)
	return folder != "." && s.twinOf(folder+".html") == route
}

// deeper makes the page of a version from the page of its contract.
func deeper(p page) page {
	return func(w io.Writer, e *edition) error {
		var b bytes.Buffer
		if err := p(&b, e); err != nil {
			return err
		}
		_, err := w.Write(oneDeeper(b.Bytes()))
		return err
	}
}

// oneDeeper moves a page into a folder beside it.
func oneDeeper(page []byte) []byte {
	out := make([]byte, 0, len(page)+len(page)/16)
	last := 0
	for _, at := range link.FindAllIndex(page, -1) {
		start := at[0] + bytes.IndexByte(page[at[0]:at[1]], '"') + 1
		if elsewhere.Match(page[start:at[1]]) {
			continue
		}
		out = append(append(out, page[last:start]...), "../"...)
		last = start
	}
	return append(out, page[last:]...)
}
