package markdown

import (
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// diagram is a code block that is drawn. It is HTML that the Resolver made.
type diagram struct {
	ast.BaseBlock
	html template.HTML
}

var kindDiagram = ast.NewNodeKind("Diagram")

// Kind tells goldmark which renderer to ask.
func (*diagram) Kind() ast.NodeKind { return kindDiagram }

// Dump is what goldmark wants of every node.
func (n *diagram) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// maxDiagrams is how many are drawn of one text: drawings take many times the bytes that they are
// written in.
const maxDiagrams = 20

// fitDiagrams puts drawings in the place of the first code blocks in the language of Mermaid that can
// be drawn. All others stay code.
func (c *conversion) fitDiagrams(blocks []*ast.FencedCodeBlock, source []byte) {
	drawn := 0
	for _, block := range blocks {
		if drawn == maxDiagrams || string(block.Language(source)) != "mermaid" {
			continue
		}
		if html := c.Diagram(string(block.Lines().Value(source))); html != "" {
			block.Parent().ReplaceChild(block.Parent(), block, &diagram{html: html})
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
