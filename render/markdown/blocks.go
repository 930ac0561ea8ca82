package markdown

import (
	"bytes"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// plainBlocks is a goldmark extension for what the default renderer gets wrong for these pages:
// code is highlighted with classes, wide tables scroll by themselves, and raw HTML is shown as text
// instead of being dropped.
type plainBlocks struct{}

// Extend registers the renderers before goldmark's own.
func (b plainBlocks) Extend(m goldmark.Markdown) {
	m.Renderer().AddOptions(renderer.WithNodeRenderers(
		util.Prioritized(b, 100),
		util.Prioritized(longTexts{}, 100),
		util.Prioritized(extension.NewTableHTMLRenderer(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
	))
}

// RegisterFuncs says which nodes are rendered here.
func (plainBlocks) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindFencedCodeBlock, renderCode)
	reg.Register(ast.KindCodeBlock, renderCode)
	reg.Register(ast.KindHTMLBlock, renderRawBlock)
	reg.Register(ast.KindRawHTML, renderRawInline)
	reg.Register(east.KindTable, renderTable)
	reg.Register(east.KindTaskCheckBox, renderTask)
}

func renderCode(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkSkipChildren, nil
	}
	info := ""
	if block, ok := n.(*ast.FencedCodeBlock); ok && block.Info != nil {
		info = string(block.Info.Segment.Value(source))
	}
	_, err := w.WriteString(fenced(info, string(n.Lines().Value(source))))
	return ast.WalkSkipChildren, err
}

func renderRawBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	block := n.(*ast.HTMLBlock)
	if !entering || block.HTMLBlockType == ast.HTMLBlockType2 { // a comment is meant for nobody
		return ast.WalkSkipChildren, nil
	}
	_, err := w.WriteString("<p>" + template.HTMLEscapeString(rawHTML(block, source)) + "</p>\n")
	return ast.WalkSkipChildren, err
}

// rawHTML is the text of a block of HTML.
func rawHTML(block *ast.HTMLBlock, source []byte) string {
	raw := block.Lines().Value(source)
	if block.HasClosure() {
		raw = append(raw[:len(raw):len(raw)], block.ClosureLine.Value(source)...)
	}
	return string(raw)
}

func renderRawInline(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	raw := n.(*ast.RawHTML).Segments.Value(source)
	if !entering || bytes.HasPrefix(raw, []byte("<!--")) {
		return ast.WalkSkipChildren, nil
	}
	shown := template.HTMLEscapeString(string(raw))
	if breakTag.Match(raw) {
		shown = "<br>"
	}
	_, err := w.WriteString(shown)
	return ast.WalkSkipChildren, err
}

func renderTable(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	markup := "</table></div>\n"
	if entering {
		markup = "<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n"
	}
	_, err := w.WriteString(markup)
	return ast.WalkContinue, err
}

// renderTask writes the box of a task as a character: an input that nobody can use would need a
// label, and says no more.
func renderTask(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	box := "☐ "
	if n.(*east.TaskCheckBox).IsChecked {
		box = "☑ "
	}
	if !entering {
		box = ""
	}
	_, err := w.WriteString(box)
	return ast.WalkContinue, err
}
