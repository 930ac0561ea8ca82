package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// titleSearch bounds where a title is looked for, in bytes: what stands before it are comments and
// badges.
const titleSearch = 16 << 10

// CutTitle takes the heading of the first level from the start of a Markdown text. Title has what it
// says without its marks, and the id that links to it mean; rest is the text with empty lines in its
// place, so that the lines behind it keep their numbers. Comments, rules and paragraphs of nothing but
// pictures may stand before it, and stay. Title is empty for a text that begins with something else.
func CutTitle(markdown string) (title Heading, rest string) {
	source := []byte(markdown)
	if len(source) > titleSearch {
		end := bytes.LastIndexByte(source[:titleSearch], '\n') + 1
		source = source[:end]
	}
	for n := titleParser.Parse(text.NewReader(source)).FirstChild(); n != nil; n = n.NextSibling() {
		heading, ok := n.(*ast.Heading)
		if raw, isHTML := n.(*ast.HTMLBlock); isHTML {
			if found := htmlTitle.FindSubmatch(raw.Lines().Value(source)); found != nil {
				start, end := raw.Lines().At(0).Start, lineEnd(source, raw.Lines().At(raw.Lines().Len()-1).Stop)
				label := html.UnescapeString(string(tags.ReplaceAll(found[1], nil)))
				if label = strings.Join(strings.Fields(label), " "); label != "" {
					return Heading{Label: label, ID: "h-" + Anchor(label)}, cutLines(markdown, start, end)
				}
			}
		}
		switch {
		case !ok && isAdornment(n, source):
			continue
		case !ok || heading.Level != 1 || heading.Lines().Len() == 0:
			return Heading{}, markdown
		}
		lines := heading.Lines()
		start := bytes.LastIndexByte(source[:lines.At(0).Start], '\n') + 1
		end := lineEnd(source, lines.At(lines.Len()-1).Stop)
		if !bytes.HasPrefix(bytes.TrimLeft(source[start:end], " "), []byte("#")) {
			end = lineEnd(source, end) // the line below the text, of = alone
		}
		label := strings.Join(strings.Fields(nodeText(heading, source)), " ")
		id := "h-" + headingAnchor(strings.TrimSpace(writtenText(heading, source)))
		label, _ = headingID(label)
		return Heading{Label: label, ID: id}, cutLines(markdown, start, end)
	}
	return Heading{}, markdown
}

// titleParser leaves blocks of HTML as they are written, with their lines; it is never changed.
var titleParser = newParser()

// cutLines leaves empty lines in place of lines of a text.
func cutLines(markdown string, start, end int) string {
	return markdown[:start] + strings.Repeat("\n", strings.Count(markdown[start:end], "\n")) + markdown[end:]
}

// htmlTitle is a heading in HTML that is a block of its own, as hosts of repositories center it.
var htmlTitle = regexp.MustCompile(`(?is)^\s*(?:<!--.*?-->\s*)*<h1\b[^>]*>(.*?)</h1>\s*$`)

// lineEnd returns the offset behind the line that an offset is on.
func lineEnd(source []byte, at int) int {
	if at > 0 && at <= len(source) && source[at-1] == '\n' && at < len(source) {
		at++ // goldmark's segments may hold the end of their line
		if source[at-1] == '\n' {
			return at
		}
	}
	if n := bytes.IndexByte(source[min(at, len(source)):], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(source)
}

// tags are those of HTML.
var tags = regexp.MustCompile(`(?s)<!--.*?-->|<[^>]*>`)

// isAdornment reports whether a block says nothing: a comment, HTML without text, a rule, or a
// paragraph of pictures.
func isAdornment(n ast.Node, source []byte) bool {
	switch n := n.(type) {
	case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		return true
	case *ast.HTMLBlock:
		raw := n.Lines().Value(source)
		if n.HasClosure() {
			raw = append(raw[:len(raw):len(raw)], n.ClosureLine.Value(source)...)
		}
		return len(bytes.TrimSpace(tags.ReplaceAll(raw, nil))) == 0
	case *ast.Paragraph:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !isPicture(c, source) {
				return false
			}
		}
		return true
	}
	return false
}

// isPicture reports whether a piece of a line is a picture, a link around pictures, HTML, or space.
func isPicture(n ast.Node, source []byte) bool {
	switch n := n.(type) {
	case *ast.Image, *ast.RawHTML:
		return true
	case *ast.Text:
		return len(bytes.TrimSpace(n.Value(source))) == 0
	case *ast.Link:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !isPicture(c, source) {
				return false
			}
		}
		return n.HasChildren()
	}
	return false
}

// WithoutHead leaves out what repeats the head of a guide's page: a first heading that is its
// title, which has no marks, and a first paragraph or quote that is its summary. The id is that of the
// heading; empty where none was left out.
func WithoutHead(markdown, title, about string) (rest, id string) {
	if heading, rest := CutTitle(markdown); heading.Label != "" && strings.EqualFold(heading.Label, title) {
		markdown, id = rest, heading.ID
	}
	about = PlainText(about)
	if about == "" || len(markdown) > titleSearch && len(about) > titleSearch/2 {
		return markdown, id
	}
	source := []byte(markdown[:min(len(markdown), titleSearch)])
	first := titleParser.Parse(text.NewReader(source)).FirstChild()
	if first == nil || first.NextSibling() == nil {
		return markdown, id // or nothing would be left
	}
	next := blockStart(first.NextSibling(), source)
	if next < 0 || strings.Join(strings.Fields(nodeText(first, source)), " ") != about {
		return markdown, id
	}
	return markdown[next:], id
}

// blockStart returns the offset of the line on which a block with text of its own begins; negative
// for other blocks.
func blockStart(n ast.Node, source []byte) int {
	if n.Type() != ast.TypeBlock || n.Lines() == nil || n.Lines().Len() == 0 || n.Kind() == ast.KindFencedCodeBlock {
		return -1
	}
	return bytes.LastIndexByte(source[:n.Lines().At(0).Start], '\n') + 1
}
