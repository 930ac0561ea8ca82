package render

import (
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// diagram is a code block that is drawn. It is finished HTML of this package.
type diagram struct {
	ast.BaseBlock
	html template.HTML
}

var kindDiagram = ast.NewNodeKind("Diagram")

// Kind tells goldmark which renderer to ask.
func (*diagram) Kind() ast.NodeKind { return kindDiagram }

// Dump is what goldmark wants of every node.
func (n *diagram) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// fitDiagrams puts drawings in the place of the first code blocks in the language of Mermaid that can
// be drawn. All others stay code.
func (p *page) fitDiagrams(blocks []*ast.FencedCodeBlock, source []byte) {
	drawn := 0
	for _, block := range blocks {
		if drawn == maxCharts || string(block.Language(source)) != "mermaid" {
			continue
		}
		code := string(block.Lines().Value(source))
		if d := mermaid(code); d != nil {
			made := &diagram{html: diagramHTML(d, p.r.t("diagram.source"), strings.TrimSuffix(code, "\n"))}
			block.Parent().ReplaceChild(block.Parent(), block, made)
			drawn++
		}
	}
}

func renderDiagram(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkSkipChildren, nil
	}
	_, err := w.WriteString(string(n.(*diagram).html))
	return ast.WalkSkipChildren, err
}
