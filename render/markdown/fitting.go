package markdown

import (
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// fitting is a goldmark extension that fits what GitHub adds to Markdown into a page: words in its
// language, ids that nothing else on it has, and drawings.
type fitting struct{}

// Extend registers the transformer behind those of newParser, and the renderers.
func (f fitting) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithASTTransformers(util.Prioritized(f, 150)))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(f, 100)))
}

// RegisterFuncs says which nodes are rendered here.
func (fitting) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindAlert, renderAlert)
	reg.Register(kindDetails, renderDetails)
	reg.Register(kindSummary, renderSummary)
	reg.Register(kindRawText, renderRawText)
	reg.Register(kindFootnoteRef, renderFootnoteRef)
	reg.Register(east.KindFootnote, renderFootnote)
	reg.Register(east.KindFootnoteList, renderFootnotes)
	reg.Register(kindDiagram, renderDiagram)
	reg.Register(kindAnchorMark, renderAnchorMark)
	reg.Register(kindElement, renderElement)
	reg.Register(kindBox, renderBox)
	reg.Register(kindEmoji, renderEmoji)
}

// Transform goes once through a text, and once more through its references to notes.
func (fitting) Transform(doc *ast.Document, reader text.Reader, pc parser.Context) {
	c := conversionOf(pc)
	var refs []*footnoteRef
	var fences []*ast.FencedCodeBlock
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *alert:
			n.label = c.Label("alert." + n.kind)
		case *east.FootnoteList:
			n.SetAttributeString("label", c.Label("footnotes"))
		case *east.Footnote:
			n.SetAttributeString("id", c.IDs.Take("fn-"+strconv.Itoa(n.Index)))
		case *footnoteRef:
			refs = append(refs, n)
		case *ast.FencedCodeBlock:
			fences = append(fences, n)
		}
		return ast.WalkContinue, nil
	})
	takeMarks(c.IDs, anchorsIn(doc))
	c.fitRefs(refs)
	c.fitDiagrams(fences, reader.Source())
}

// fitRefs gives references to notes, and the ways back, where they lead.
func (c *conversion) fitRefs(refs []*footnoteRef) {
	type place struct{ number, time int }
	ids := map[place]string{}
	for _, ref := range refs {
		if !ref.back {
			ref.id = c.IDs.Take("fnref-" + strconv.Itoa(ref.number))
			ids[place{ref.number, ref.time}] = ref.id
		}
	}
	for _, ref := range refs {
		if ref.back {
			ref.to, ref.name = ids[place{ref.number, ref.time}], c.Label("footnote.back", "n", ref.number)
			continue
		}
		id, _ := ref.note.AttributeString("id")
		ref.to, ref.name = id.(string), c.Label("footnote", "n", ref.number)
	}
}
