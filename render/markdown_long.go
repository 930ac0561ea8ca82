package render

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// longText is a paragraph whose children are parts. It is no ast.Paragraph, since goldmark takes
// the lines of those and leaves their children in tight lists.
type longText struct{ ast.BaseBlock }

// part is a run of a paragraph's text that is read by itself.
type part struct{ ast.BaseBlock }

var (
	kindLongText = ast.NewNodeKind("LongText")
	kindPart     = ast.NewNodeKind("Part")
)

// Kind tells goldmark which renderer to ask.
func (*longText) Kind() ast.NodeKind { return kindLongText }

// Kind tells goldmark which renderer to ask.
func (*part) Kind() ast.NodeKind { return kindPart }

// Dump is what goldmark wants of every node.
func (n *longText) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Dump is what goldmark wants of every node.
func (n *part) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// longTexts renders long paragraphs, as one paragraph each.
type longTexts struct{}

// RegisterFuncs says which nodes are rendered here.
func (longTexts) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindLongText, func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		markup := "</p>\n"
		if entering {
			markup = "<p>"
		}
		_, err := w.WriteString(markup)
		return ast.WalkContinue, err
	})
	reg.Register(kindPart, func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
		return ast.WalkContinue, nil
	})
}
