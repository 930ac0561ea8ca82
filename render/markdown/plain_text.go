package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// isPlain reports whether a text has nothing that Markdown could mean, as most descriptions do:
// those skip the parser, which makes tables of hundreds of fields several times faster.
func isPlain(s string) bool {
	if strings.ContainsAny(s, "\\`*_[]<>&#|~!:@\n\r\t\x00") || strings.Contains(s, "www.") || strings.Contains(s, "  ") {
		return false
	}
	first := s[0]
	return first != ' ' && first != '-' && first != '+' && first != '=' && (first < '0' || first > '9') && s[len(s)-1] != ' '
}

// PlainText returns what a Markdown text says without its marks, on one line: for meta tags, tables
// and search.
func PlainText(markdown string) string {
	if markdown == "" || isPlain(markdown) {
		return markdown
	}
	return strings.Join(strings.Fields(nodeText(parsePlain(markdown), []byte(markdown))), " ")
}

// nodeText returns the text inside of a node, what looks like HTML included, with space where lines
// and blocks end.
func nodeText(n ast.Node, source []byte) string { return textOf(n, source, false) }

// writtenText is nodeText with the names of emoji, of which GitHub makes anchors.
func writtenText(n ast.Node, source []byte) string { return textOf(n, source, true) }

func textOf(n ast.Node, source []byte, named bool) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(unescaped(n, source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *emoji:
			if entering && named {
				b.WriteString(n.written)
			} else if entering {
				b.WriteString(n.shown)
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(source))
			}
		case *rawText:
			if entering {
				b.WriteString(n.text)
			}
			b.WriteByte(' ')
		case *element:
			if entering && n.isBreak {
				b.WriteByte(' ')
			}
		case *ast.RawHTML:
			if raw := n.Segments.Value(source); entering && breakTag.Match(raw) {
				b.WriteByte(' ')
			} else if entering {
				b.Write(n.Segments.Value(source))
			}
		case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
			if entering {
				b.Write(n.Lines().Value(source))
			}
			b.WriteByte(' ')
		default:
			if n.Type() == ast.TypeBlock && n.Kind() != kindPart && !entering {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// parsePlain parses a text without a page around it.
func parsePlain(markdown string) ast.Node {
	return plainParser.Parse(text.NewReader([]byte(markdown)))
}

// unescaped returns what a piece of text says: entities and backslashes stand for characters, but
// not in code.
func unescaped(n *ast.Text, source []byte) []byte {
	value := n.Value(source)
	if n.IsRaw() || n.Parent() != nil && n.Parent().Kind() == ast.KindCodeSpan || bytes.IndexByte(value, '&') < 0 && bytes.IndexByte(value, '\\') < 0 {
		return value
	}
	return util.UnescapePunctuations(util.ResolveNumericReferences(util.ResolveEntityNames(value)))
}

// plainParser knows nothing of a page; it is never changed.
var plainParser = newParser(tagsToNodes)

var tagsToNodes = util.Prioritized(htmlTags{}, 50)
