package render

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/highlight"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// What a page says is data: plain values, and the types here for what every format writes in a way
// of its own. Each knows how it is written as HTML, by html/template or markup, and as Markdown.

// span is what stands inside a line: a text, a name, a link, a mention, a type.
type span interface {
	HTML() template.HTML
	write(m *htmlWriter) // the same
	Markdown() string
}

// textSpan is a text that is shown as it is.
type textSpan string

// HTML is the text in an element of its own, which keeps its spaces.
func (s textSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s textSpan) write(m *htmlWriter) {
	m.Raw(`<span class="text" dir="auto">`)
	m.Text(strings.Trim(string(s), "\n"))
	m.Raw(`</span>`)
}

// Markdown is the text with all that Markdown could mean escaped. Two spaces at the end of a line
// break it there; empty lines are the ends of paragraphs.
func (s textSpan) Markdown() string {
	lines := strings.Split(markdown.Escape(strings.Trim(string(s), "\n")), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
		if i > 0 && lines[i] != "" && lines[i-1] != "" {
			lines[i-1] += "  "
		}
	}
	return strings.Join(lines, "\n")
}

// sourceSpan is the source of something that was not evaluated, or of what is too deep to be laid
// out.
type sourceSpan string

// HTML is the source as code, cut where it is very long. Its lines break behind operators.
func (s sourceSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s sourceSpan) write(m *htmlWriter) {
	m.Raw(`<code class="expression">`)
	m.operators(clip(string(s), maxCodeBytes))
	m.Raw(`</code>`)
}

// operators writes source with places where a line may break: behind operators, commas and opening
// brackets, and before the dot of a member.
func (m *htmlWriter) operators(s string) {
	start := 0
	for i := 1; i < len(s); i++ {
		if behind, dot := s[i-1], s[i] == '.'; operator[behind] && !operator[s[i]] && s[i] != ' ' || dot && isLetter(behind) {
			m.Text(s[start:i])
			m.Raw("<wbr>")
			start = i
		}
	}
	m.Text(s[start:])
}

// operator are the characters of which operators of TypeScript and its kin are made, and those behind
// which a line may break like behind them.
var operator = [256]bool{
	'&': true, '|': true, '=': true, '<': true, '>': true, '+': true, '*': true, '/': true, '%': true, '?': true, ':': true, '!': true, ',': true, '(': true, '[': true, '{': true,
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == ')' || c == ']'
}

// Markdown is the source as code, cut as on the page.
func (s sourceSpan) Markdown() string { return markdown.Code(clip(string(s), maxCodeBytes)) }

// nameSpan is a name rather than a word: a key, a file, an endpoint. It may lead somewhere.
type nameSpan Link

// HTML is the name as code, linked where it leads somewhere.
func (n nameSpan) HTML() template.HTML { return fragment(n.write).HTML() }

func (n nameSpan) write(m *htmlWriter) {
	m.keyLink(n.Href, n.Label)
}

// Markdown is the name as code, linked where it leads somewhere.
func (n nameSpan) Markdown() string { return markdown.LinkTo(markdown.Code(n.Label), n.Href) }

// Markdown is the link, or its label alone where it leads nowhere.
func (l Link) Markdown() string { return markdown.LinkTo(markdown.Escape(l.Label), l.Href) }

// prose is a Markdown text from a source, whose headings begin at a level of the page: 3 under a
// section's own heading. Nil stands for no text.
type prose struct {
	p      *page
	source string
	level  int
	html   template.HTML
	toc    []tocEntry
	made   bool
}

// prose returns a text; nil when there is none.
func (p *page) prose(source string, level int) *prose {
	if isBlank(source) {
		return nil
	}
	return &prose{p: p, source: source, level: level}
}

// HTML is the text as a part of the page, with raw HTML as the text that it is.
func (t *prose) HTML() template.HTML {
	if t == nil {
		return ""
	}
	if !t.made {
		t.made = true
		t.html, t.toc = t.p.markdown(t.source, t.level)
	}
	return t.html
}

func (t *prose) write(m *htmlWriter) { m.Made(t.HTML()) }

// headings are entries for "on this page".
func (t *prose) headings() []tocEntry {
	if t.HTML() == "" {
		return nil
	}
	return t.toc
}

// Markdown is the text as it is written, but for its headings, which go below the page's, and its
// links, which lead where the page's do.
func (t *prose) Markdown() string {
	if t == nil {
		return ""
	}
	return markdown.Embed(t.source, t.level, t.p.resolver())
}

// code is code in a block of its own.
type code struct {
	language string
	tokens   []chroma.Token // nil for a text that is split where it is shown
	text     string
}

// jsonCode lays a value out as JSON.
func jsonCode(v contracts.Value) *code { return &code{language: "json", tokens: jsonTokens(v)} }

// HTML is the code, highlighted.
func (c *code) HTML() template.HTML { return fragment(c.write).HTML() }

func (c *code) write(m *htmlWriter) {
	if c.tokens == nil {
		highlight.WriteCode(&m.Builder, c.language, c.text)
	} else {
		highlight.WriteBlock(&m.Builder, c.tokens, nil)
	}
}

// WriteHTML writes the same at the end of a page.
func (c *code) WriteHTML(b *bytes.Buffer) error { return fragment(c.write).WriteHTML(b) }

// Text is the code without its highlighting.
func (c *code) Text() string {
	if c.tokens == nil {
		return c.text
	}
	return highlight.Text(c.tokens)
}

func (t *prose) markdown(m *markdownWriter, _ int) { m.block(t.Markdown()) }
