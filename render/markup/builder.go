// Package markup builds HTML piece by piece, escaped by construction, for the long and uniform parts
// of a page: navigation, types, keys, the tokens of code, lines of a source. They make up most of a
// page, and a template takes several times what this does for every value that it puts in its place.
// It also keeps the ids of a page apart, and is the last to look at a finished page.
//
// What is HTML already goes through Raw, whose argument the compiler holds to be a constant of the
// source, and Made; everything else goes through Text, Content, Href and Breakable, which escape.
// The package knows no page and no contract, and imports nothing of the project.
package markup

import (
	"bytes"
	"html/template"
	"strconv"
	"strings"
	"unicode"
)

// Builder builds HTML, as a text of its own or into a page. The zero value is ready to use for the
// former; it must not be copied after its first write.
type Builder struct {
	page  *bytes.Buffer // nil for a text of its own
	start int           // where in the page it began
	text  strings.Builder
}

// Into returns a Builder that writes at the end of a page, whose bytes are HTML so far.
func Into(page *bytes.Buffer) Builder { return Builder{page: page, start: page.Len()} }

func (m *Builder) write(s string) {
	if m.page != nil {
		m.page.WriteString(s)
	} else {
		m.text.WriteString(s)
	}
}

// constant is HTML that is written in a source: constants without a type of their own become one,
// and since it has no name elsewhere, no value can be converted to it.
type constant string

// shortest is room for a short element, which would grow four times from nothing.
const shortest = 96

// Raw writes a constant that is HTML.
func (m *Builder) Raw(html constant) {
	if m.page == nil && m.text.Cap() == 0 {
		m.text.Grow(shortest)
	}
	m.write(string(html))
}

// Made writes HTML that was made before: by this package, by html/template, by render/markdown.
func (m *Builder) Made(html template.HTML) { m.write(string(html)) }

// Text writes a text, or the value of a quoted attribute. Quotation marks are always double, so
// single ones mean nothing.
func (m *Builder) Text(s string) { m.escape(s, &inAttributes) }

// Content writes a text that stands between tags, where quotation marks mean nothing: code is full
// of them.
func (m *Builder) Content(s string) { m.escape(s, &inContent) }

func (m *Builder) escape(s string, table *[256]uint8) {
	start := 0
	for i := range len(s) {
		if at := table[s[i]]; at != 0 {
			m.write(s[start:i])
			m.write(written[at])
			start = i + 1
		}
	}
	m.write(s[start:])
}

// inContent and inAttributes are what bytes are written as that mean something in HTML, as places in
// written: 0 for all others, since tables of bytes are read faster than those of texts. NUL, which
// HTML forbids, is U+FFFD (WHATWG HTML, section 13.1).
var (
	inContent    = [256]uint8{'<': 1, '>': 2, '&': 3, 0: 5}
	inAttributes = [256]uint8{'<': 1, '>': 2, '&': 3, '"': 4, 0: 5}

	written = [...]string{1: "&lt;", 2: "&gt;", 3: "&amp;", 4: "&#34;", 5: "\uFFFD"}
)

// Href writes an address as the value of a quoted attribute, as html/template does: it must be
// relative, or http, https or mailto, else it leads nowhere; bytes that no address holds are
// percent-encoded (RFC 3986, section 2).
func (m *Builder) Href(address string) {
	if scheme, _, found := strings.Cut(address, ":"); found && !strings.ContainsAny(scheme, "/?#") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto":
		default:
			address = "#"
		}
	}
	start := 0
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case c <= ' ' || c >= 0x7f || encoded[c]:
			m.write(address[start:i])
			m.write("%")
			m.write(hexDigits[c>>4 : c>>4+1])
			m.write(hexDigits[c&15 : c&15+1])
			start = i + 1
		case c == '&':
			m.write(address[start:i])
			m.write("&amp;")
			start = i + 1
		}
	}
	m.write(address[start:])
}

const hexDigits = "0123456789ABCDEF"

// encoded are the printable characters that no address holds.
var encoded = [256]bool{'"': true, '\'': true, '<': true, '>': true, '\\': true, '^': true, '`': true, '{': true, '|': true, '}': true}

// Breakable writes a key or a name with places where a line may break: behind its separators and
// before the humps of camelCase, but not where a piece would be so short that it stands for nothing
// alone: every place is an element, and a page has hundreds of names. Its text is unchanged, so that
// it can be searched and copied.
func (m *Builder) Breakable(s string) {
	start, last := 0, rune(0)
	for i, r := range s {
		if i-start < shortPiece || len(s)-i < shortEnd {
			last = r
			continue
		}
		if separators[byte(last)] && last < 0x80 && last != r || i-start >= shortHumps && isUpper(r) && isLower(last) {
			m.Text(s[start:i])
			m.Raw("<wbr>")
			start = i
		}
		last = r
	}
	m.Text(s[start:])
}

// The shortest pieces of a name that a line may end with, in bytes, the shortest of humps, and the
// shortest that one may begin with.
const (
	shortPiece = 6
	shortHumps = 10
	shortEnd   = 3
)

var separators = [256]bool{'.': true, '-': true, '_': true, '/': true, ':': true, '@': true}

// isUpper and isLower spare ASCII, which nearly all keys are, the tables of package unicode.
func isUpper(r rune) bool { return 'A' <= r && r <= 'Z' || r >= 0x80 && unicode.IsUpper(r) }

func isLower(r rune) bool { return 'a' <= r && r <= 'z' || r >= 0x80 && unicode.IsLower(r) }

// Number writes a number in decimal digits.
func (m *Builder) Number(n int) {
	var digits [20]byte
	m.write(string(strconv.AppendInt(digits[:0], int64(n), 10)))
}

// Grow makes room for a number of bytes.
func (m *Builder) Grow(bytes int) {
	if m.page == nil {
		m.text.Grow(bytes)
	}
}

// Len is how many bytes were written.
func (m *Builder) Len() int {
	if m.page != nil {
		return m.page.Len() - m.start
	}
	return m.text.Len()
}

// String returns what was written.
func (m *Builder) String() string {
	if m.page != nil {
		return string(m.page.Bytes()[m.start:])
	}
	return m.text.String()
}

// HTML returns what was written.
func (m *Builder) HTML() template.HTML { return template.HTML(m.String()) }

// Breakable returns what the Builder writes for a key or a name.
func Breakable(s string) template.HTML {
	var m Builder
	m.Breakable(s)
	return m.HTML()
}
