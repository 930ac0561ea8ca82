package markdown

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Text that is folded away: <details>, <summary>, with no attributes but open and id. As with other tags,
// nothing of what is written is copied to the page as HTML.

// details is text that is folded away, with its summary as the first child, if it has one.
type details struct {
	ast.BaseBlock
	open bool
}

// summaryLine is what is seen of details that are folded.
type summaryLine struct{ ast.BaseBlock }

var (
	kindDetails = ast.NewNodeKind("Details")
	kindSummary = ast.NewNodeKind("Summary")
)

// Kind tells goldmark which renderer to ask.
func (*details) Kind() ast.NodeKind { return kindDetails }

// Dump is what goldmark wants of every node.
func (n *details) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind tells goldmark which renderer to ask.
func (*summaryLine) Kind() ast.NodeKind { return kindSummary }

// Dump is what goldmark wants of every node.
func (n *summaryLine) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// summaryTags may stand in a summary, of which the text is shown.
const summaryTags = "b|strong|i|em|code|kbd|samp|var|tt|sub|sup|small|mark|u|s|del|ins|span|font|a|br|img|h[1-6]|p|div"

var (
	breakTag = regexp.MustCompile(`^(?i)<br[ \t]*/?>$`)
	foldTag  = regexp.MustCompile(`(?i)<details(?:[ \t]+(?:open(?:=""|="open"|="true")?|id=["']?[\pL\pN_:.-]+["']?))*[ \t]*>|</details[ \t]*>|<summary[ \t]*>[^<]*(?:</?(?:` + summaryTags + `)\b[^<>]*>[^<]*)*</summary[ \t]*>`)
	plainTag = regexp.MustCompile(`(?i)</?(?:summary|` + summaryTags + `)\b[^<>]*>`)
)

// folds makes details of the blocks of HTML that open and close them, and of what stands between.
type folds struct{}

// Transform looks at the children of every block. Those that open and never close stay text, and so
// does what is deeper than maxContainers.
func (folds) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	var parents []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if block, ok := n.(*ast.HTMLBlock); ok && entering {
			if parent := block.Parent(); len(parents) == 0 || parents[len(parents)-1] != parent {
				parents = append(parents, parent)
			}
		}
		return ast.WalkContinue, nil
	})
	done := make(map[ast.Node]bool, len(parents))
	for _, parent := range parents {
		if !done[parent] {
			done[parent] = true
			fold(parent, reader.Source())
		}
	}
}

// opening is a tag that opens details which have not been closed yet.
type opening struct {
	at  *rawText
	tag string
}

// fold takes the blocks of HTML among the children of a node apart.
func fold(parent ast.Node, source []byte) {
	var open []opening
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if block, ok := n.(*ast.HTMLBlock); ok && (block.HTMLBlockType == ast.HTMLBlockType6 || block.HTMLBlockType == ast.HTMLBlockType7) {
			open = takeApart(parent, block, source, open)
		}
		n = next
	}
}

// takeApart puts the pieces of a block of HTML in its place: text, summaries, and the tags that open
// and close, of which each pair becomes details.
func takeApart(parent ast.Node, block *ast.HTMLBlock, source []byte, open []opening) []opening {
	raw := rawHTML(block, source)
	tags := foldTag.FindAllStringIndex(raw, -1)
	if len(tags) == 0 {
		return open
	}
	put := func(n ast.Node) { parent.InsertBefore(parent, block, n) }
	at := 0
	for _, tag := range append(tags, []int{len(raw), len(raw)}) {
		if between := raw[at:tag[0]]; strings.TrimSpace(between) != "" {
			put(&rawText{text: between})
		}
		at = tag[1]
		written := raw[tag[0]:tag[1]]
		made := &rawText{text: written}
		switch lower := strings.ToLower(written); {
		case written == "":
		case strings.HasPrefix(lower, "<summary"):
			made.isSummary = true
			put(made)
		case strings.HasPrefix(lower, "<details"):
			put(made)
			if len(open) < maxContainers {
				open = append(open, opening{made, written})
			}
		case len(open) == 0:
			put(made)
		default:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			put(made)
			closeFold(parent, last, made)
		}
	}
	parent.RemoveChild(parent, block)
	return open
}

// closeFold makes details of what stands between two tags.
func closeFold(parent ast.Node, o opening, end *rawText) {
	t := readTag(o.tag)
	d := &details{open: slices.ContainsFunc(t.Attr, func(a html.Attribute) bool { return a.Key == "open" })}
	if t.name() != "" {
		place := ast.NewParagraph()
		place.AppendChild(place, newAnchorMark(t.name()))
		parent.InsertBefore(parent, o.at, place)
	}
	parent.InsertBefore(parent, o.at, d)
	if s, ok := o.at.NextSibling().(*rawText); ok && s.isSummary {
		line := &summaryLine{}
		line.AppendChild(line, ast.NewString([]byte(strings.TrimSpace(plainTag.ReplaceAllString(s.text, "")))))
		d.AppendChild(d, line)
		parent.RemoveChild(parent, s)
	}
	adopt(d, o.at.NextSibling(), end)
	parent.RemoveChild(parent, o.at)
	parent.RemoveChild(parent, end)
}

// rawText is a piece of a block of HTML that is shown as text, unless htmlTags makes nodes of it.
type rawText struct {
	ast.BaseBlock
	text      string
	isSummary bool
}

var kindRawText = ast.NewNodeKind("RawText")

// Kind tells goldmark which renderer to ask.
func (*rawText) Kind() ast.NodeKind { return kindRawText }

// Dump is what goldmark wants of every node.
func (n *rawText) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func renderRawText(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	var m markup.Builder
	if entering {
		m.Raw("<p>")
		m.Text(n.(*rawText).text)
		m.Raw("</p>\n")
	}
	_, err := w.WriteString(m.String())
	return ast.WalkSkipChildren, err
}

func renderDetails(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "</details>\n"
	if entering {
		if tag = "<details>\n"; n.(*details).open {
			tag = "<details open>\n"
		}
	}
	_, err := w.WriteString(tag)
	return ast.WalkContinue, err
}

func renderSummary(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	var m markup.Builder
	m.Raw("<summary>")
	m.Text(strings.Join(strings.Fields(nodeText(n, source)), " "))
	m.Raw("</summary>\n")
	_, err := w.WriteString(m.String())
	return ast.WalkSkipChildren, err
}
