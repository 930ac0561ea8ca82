package render

import (
	"bytes"
	"html/template"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// pageKey carries the page that a Markdown text stands on to the transformers: the converter is one
// for all pages.
var pageKey = parser.NewContextKey()

// levelKey carries the level of the text's first heading, tocKey the headings that were found.
var (
	levelKey = parser.NewContextKey()
	tocKey   = parser.NewContextKey()
)

// newMarkdown sets up Markdown as GitHub shows it. Raw HTML is not HTML here, but for what folds and
// htmlTags make nodes of: it is shown as the text that it is.
func newMarkdown() goldmark.Markdown {
	return goldmark.New(goldmark.WithParser(newParser(tagsToNodes)), goldmark.WithExtensions(
		extension.NewLinkify(extension.WithLinkifyURLRegexp(webURL)),
		references{},
		headings{},
		fitting{},
		plainBlocks{},
	))
}

// webURL is an address that stands in a text as it is. Unlike goldmark's own pattern it takes hosts
// without a dot, as GitHub does: http://localhost:3000/orders.
var webURL = regexp.MustCompile("^(?:http|https|ftp)://[a-zA-Z0-9](?:[-a-zA-Z0-9@:%._+~#=]{0,255}[a-zA-Z0-9])?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]*)?")

// tocEntry is one line of "on this page".
type tocEntry struct {
	Label   string
	ID      string
	Entries []tocEntry
}

// markdown renders a text whose headings begin at a level: 3 under a section's own heading. Links
// that are not safe, or lead nowhere, are shown as their text.
func (p *page) markdown(source string, level int) template.HTML {
	html, _ := p.markdownTOC(source, level)
	return html
}

// markdownTOC is markdown that also gives the headings of the first two levels.
func (p *page) markdownTOC(source string, level int) (template.HTML, []tocEntry) {
	if strings.TrimSpace(source) == "" {
		return "", nil
	}
	if isPlain(source) {
		return template.HTML("<p>" + template.HTMLEscapeString(source) + "</p>"), nil
	}
	pc := parser.NewContext()
	pc.Set(pageKey, p)
	pc.Set(levelKey, level)
	var out bytes.Buffer
	// Convert fails only when the buffer does, and a buffer does not.
	_ = p.r.markdown.Convert([]byte(source), &out, parser.WithContext(pc))
	toc, _ := pc.Get(tocKey).([]tocEntry)
	return template.HTML(out.String()), toc
}

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
func nodeText(n ast.Node, source []byte) string {
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

// summary is the plain text of a description, cut at a word where it is longer than a line or two.
func summary(markdown string) string {
	const limit = 200
	s := PlainText(markdown)
	if len(s) <= limit {
		return s
	}
	cut := strings.LastIndexByte(s[:limit], ' ')
	if cut < limit/2 {
		cut = limit
	}
	return strings.ToValidUTF8(s[:cut], "") + "…"
}
