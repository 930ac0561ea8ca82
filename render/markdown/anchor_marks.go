package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/render/markup"
)

// anchorMark is a place that links may lead to, as authors write it for GitHub: <a id="name"></a>, or
// with name in place of id, and before all that has an id. What stands between the tags, if there is
// an end, is text of its own.
type anchorMark struct {
	ast.BaseInline
	id string
}

func newAnchorMark(name string) *anchorMark { return &anchorMark{id: "h-" + Anchor(name)} }

var kindAnchorMark = ast.NewNodeKind("AnchorMark")

// Kind tells goldmark which renderer to ask.
func (*anchorMark) Kind() ast.NodeKind { return kindAnchorMark }

// Dump is what goldmark wants of every node.
func (n *anchorMark) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

var anchorTag = regexp.MustCompile(`^(?i)<a[ \t\n]+(?:id|name)[ \t\n]*=[ \t\n]*["']?([\pL\pN_][\pL\pN_:.-]*)["']?[ \t\n]*/?>$`)

// anchorMarks finds the tags that make anchors and nothing else, whether their ends are there or not.
type anchorMarks struct{}

// Transform puts marks in the place of pairs of tags.
func (anchorMarks) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	var tags []*ast.RawHTML
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if tag, ok := n.(*ast.RawHTML); ok && entering {
			tags = append(tags, tag)
		}
		return ast.WalkContinue, nil
	})
	var open *anchorMark // whose end is still to come
	for _, tag := range tags {
		raw, parent := tag.Segments.Value(source), tag.Parent()
		switch found := anchorTag.FindSubmatch(raw); {
		case found != nil:
			open = newAnchorMark(string(found[1]))
			parent.ReplaceChild(parent, tag, open)
		case open != nil && open.Parent() == parent && (bytes.EqualFold(raw, []byte("</a>")) || bytes.EqualFold(raw, []byte("<a>"))): // a slip that browsers forgive
			parent.RemoveChild(parent, tag)
			open = nil
		case len(raw) > 2 && bytes.EqualFold(raw[:2], []byte("<a")) && (raw[2] < 'a' || raw[2] > 'z'): // the next end is that of another tag
			open = nil
		}
	}
}

// anchorsIn returns the marks of a text.
func anchorsIn(doc ast.Node) (list []*anchorMark) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if mark, ok := n.(*anchorMark); ok && entering {
			list = append(list, mark)
		}
		return ast.WalkContinue, nil
	})
	return list
}

// takeMarks gives marks their ids, but for those that something else has: links lead there.
func takeMarks(ids *markup.IDs, marks []*anchorMark) {
	for _, mark := range marks {
		if ids.Has(mark.id) {
			mark.id = ""
			continue
		}
		ids.Take(mark.id)
	}
}

func renderAnchorMark(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	mark := n.(*anchorMark)
	if !entering || mark.id == "" {
		return ast.WalkSkipChildren, nil
	}
	var m markup.Builder
	m.Raw(`<span id="`)
	m.Text(mark.id)
	m.Raw(`"></span>`)
	_, err := w.WriteString(m.String())
	return ast.WalkSkipChildren, err
}
