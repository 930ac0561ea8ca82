package site

import (
	"bytes"
	"io"
	"slices"
)

// A contract's page and the page of the version that it shows hold the same: equal bytes but for
// relative links, which go up one more folder from the version's. So each is rendered once, and the
// other made of it. Rejected: rendering both, which is nearly half of all the work of a build.

// urlAttributes are the attributes that hold an address relative to the page. Quotation marks are
// escaped in text, so nothing else looks like them. They are looked for by hand: a regular
// expression took as long as rendering the page.
var urlAttributes = [][]byte{[]byte(" href"), []byte(" src"), []byte(" data-root"), []byte(" data-assets"), []byte(" data-search"), []byte(" data-neighbours")}

// fixed reports whether an address is the same wherever the page is: a fragment, an absolute path,
// or one that has a scheme.
func fixed(address []byte) bool {
	if len(address) > 0 && (address[0] == '#' || address[0] == '/') {
		return true
	}
	end := bytes.IndexAny(address, ":/?#")
	return end > 0 && address[end] == ':'
}

// AliasOf returns the route of the version that the page at a route shows; empty where there is
// none.
func (s *Site) AliasOf(route string) string {
	e, own := s.editionOf(route)
	if alias := s.aliases[own]; alias != "" {
		return e.full(alias)
	}
	return ""
}

// IsAlias reports whether the page at a route is made of the page of a contract, whose AliasOf it
// is.
func (s *Site) IsAlias(route string) bool {
	_, own := s.editionOf(route)
	return s.isAlias(own)
}

// isAlias is IsAlias for a route in one language.
func (p *plan) isAlias(route string) bool { return p.aliases[contractOf(route)] == route }

// deeper makes the page of a version from the page of its contract.
func deeper(p page) page {
	return func(s *Site, w io.Writer, e *edition) error {
		var b bytes.Buffer
		if err := p(s, &b, e); err != nil {
			return err
		}
		_, err := w.Write(OneDeeper(nil, b.Bytes()))
		return err
	}
}

// OneDeeper appends a page to out, moved into a folder beside it: it makes the page of a version of
// that of its contract.
func OneDeeper(out, page []byte) []byte {
	out = slices.Grow(out, len(page)+len(page)/16)
	for {
		at := bytes.Index(page, []byte(`="`))
		if at < 0 {
			return append(out, page...)
		}
		value := page[at+2:]
		length := max(0, bytes.IndexByte(value, '"'))
		moves := slices.ContainsFunc(urlAttributes, func(name []byte) bool { return bytes.HasSuffix(page[:at], name) })
		out = append(out, page[:at+2]...)
		if moves && !fixed(value[:length]) {
			out = append(out, "../"...)
		}
		out, page = append(out, value[:length]...), value[length:]
	}
}
