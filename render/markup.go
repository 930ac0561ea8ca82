package render

import (
	"html/template"
	"strings"
	"unicode"
)

// markup writes HTML for the long and uniform parts of a page: navigation, types, permalinks, keys,
// source lines. They make up most of a page, and a template takes a microsecond for every value
// that it puts in its place, a hundred times what this does.
//
// It escapes by construction like a template: raw takes constants of this package only, everything
// else goes through text.
type markup struct{ strings.Builder }

// constant is a piece of HTML that is written in the source of this package. No value is ever
// converted to it.
type constant string

func (m *markup) raw(html constant) { m.WriteString(string(html)) }

// made writes HTML that this package has made before.
func (m *markup) made(html template.HTML) { m.WriteString(string(html)) }

// text writes a text, or the value of a quoted attribute. Quotation marks are always double, so
// single ones mean nothing.
func (m *markup) text(s string) { m.escape(s, &inAttributes) }

// content writes a text that stands between tags, where quotation marks mean nothing: code is full
// of them.
func (m *markup) content(s string) { m.escape(s, &inContent) }

func (m *markup) escape(s string, table *[256]string) {
	start := 0
	for i := range len(s) {
		if by := table[s[i]]; by != "" {
			m.WriteString(s[start:i])
			m.WriteString(by)
			start = i + 1
		}
	}
	m.WriteString(s[start:])
}

// inContent and inAttributes are what bytes are written as that mean something in HTML; NUL, which
// it forbids, is U+FFFD (WHATWG HTML, section 13.1).
var (
	inContent    = [256]string{'<': "&lt;", '>': "&gt;", '&': "&amp;", 0: "\uFFFD"}
	inAttributes = [256]string{'<': "&lt;", '>': "&gt;", '&': "&amp;", '"': "&#34;", 0: "\uFFFD"}
)

// href writes an address as the value of a quoted attribute, as html/template does: it must be
// relative, or http, https or mailto, else it leads nowhere; bytes that no address holds are
// percent-encoded (RFC 3986, section 2).
func (m *markup) href(address string) {
	if scheme, _, found := strings.Cut(address, ":"); found && !strings.ContainsAny(scheme, "/?#") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto":
		default:
			address = "#"
		}
	}
	start := 0
	for i := 0; i < len(address); i++ {
		if c := address[i]; c <= ' ' || c >= 0x7f || encoded[c] {
			m.text(address[start:i])
			m.raw("%")
			m.WriteByte(hexDigits[c>>4])
			m.WriteByte(hexDigits[c&15])
			start = i + 1
		}
	}
	m.text(address[start:])
}

const hexDigits = "0123456789ABCDEF"

// encoded are the printable characters that no address holds.
var encoded = [256]bool{'"': true, '\'': true, '<': true, '>': true, '\\': true, '^': true, '`': true, '{': true, '|': true, '}': true}

// breakable writes a key or a name with places where a line may break: behind its separators and
// before the humps of camelCase, but not where a piece would be so short that it stands for nothing
// alone: every place is an element, and a page has hundreds of names. Its text is unchanged, so that
// it can be searched and copied.
func (m *markup) breakable(s string) {
	start, last := 0, rune(0)
	for i, r := range s {
		if i-start < shortPiece || len(s)-i < shortEnd {
			last = r
			continue
		}
		if separators[byte(last)] && last < 0x80 && last != r || i-start >= shortHumps && isUpper(r) && isLower(last) {
			m.text(s[start:i])
			m.raw("<wbr>")
			start = i
		}
		last = r
	}
	m.text(s[start:])
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

func (m *markup) html() template.HTML { return template.HTML(m.String()) }

// breakable is the "breakable" of templates.
func breakable(s string) template.HTML {
	var m markup
	m.breakable(s)
	return m.html()
}
