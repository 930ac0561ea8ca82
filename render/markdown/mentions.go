package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mentions reads [[key]], [[kind:key]] and [[key|label]].
type mentions struct{}

// Trigger is the byte at which goldmark asks Parse.
func (mentions) Trigger() []byte { return []byte{'['} }

// Parse reads one [[…]] that ends on its line, where its key has a page. All else is what CommonMark
// makes of it: a link whose text has brackets, or the text that it is, as in code for a shell.
func (mentions) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[[")) {
		return nil
	}
	m := readBracketed(string(line))
	if m.length == 0 {
		return nil
	}
	if _, isDefined := pc.Reference(util.ToLinkReference(line[2 : m.length-2])); isDefined {
		return nil
	}
	href, isKnown := conversionOf(pc).Key(m.key)
	if !isKnown {
		return nil
	}
	start := segment.Start
	shown := ast.Node(ast.NewTextSegment(text.NewSegment(start+m.start, start+m.end)))
	if !m.labelled {
		code := ast.NewCodeSpan()
		code.AppendChild(code, shown)
		shown = code
	}
	block.Advance(m.length)
	if href == "" {
		return shown
	}
	link := ast.NewLink()
	link.Destination = []byte(href)
	link.AppendChild(link, shown)
	link.SetAttributeString("class", []byte("ref"))
	return link
}

// bracketed is a [[key]], [[kind:key]] or [[key|label]] at the start of a text.
type bracketed struct {
	length     int // 0 for none
	key        string
	labelled   bool
	start, end int // of what is shown: the label, or the key without its kind
}

// readBracketed reads a mention. In a table its bar has a backslash before it. A text in brackets behind it
// is the address of a link, and then it is none. It knows no label with marks in it.
func readBracketed(text string) bracketed {
	end := strings.Index(text, "]]")
	if end < 2 || strings.ContainsAny(text[2:end], "[]`\n") || len(text) > end+2 && (text[end+2] == '(' || text[end+2] == '[') {
		return bracketed{}
	}
	m := bracketed{length: end + 2, start: 2, end: end}
	key := text[2:end]
	if bar := strings.IndexByte(key, '|'); bar >= 0 {
		m.labelled, m.start = true, 2+bar+1
		key = strings.TrimSuffix(key[:bar], `\`)
	} else if _, bare, hasKind := strings.Cut(key, ":"); hasKind {
		m.start = end - len(bare)
	}
	m.key = strings.TrimSpace(key)
	shown := text[m.start:m.end]
	m.start += len(shown) - len(strings.TrimLeft(shown, " \t"))
	m.end = m.start + len(strings.TrimSpace(shown))
	if m.start == m.end {
		return bracketed{}
	}
	return m
}
