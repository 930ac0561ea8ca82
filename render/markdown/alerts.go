package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/render/markup"
)

// alert is a quote that is an alert (GitHub Docs, "Basic writing and formatting syntax"): its first
// line is [!NOTE] or one of four others. It is no ast.Blockquote, which it takes the place of.
type alert struct {
	ast.BaseBlock
	kind  string
	label string // in the page's language; set by fitting
}

var kindAlert = ast.NewNodeKind("Alert")

// Kind tells goldmark which renderer to ask.
func (*alert) Kind() ast.NodeKind { return kindAlert }

// Dump is what goldmark wants of every node.
func (n *alert) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// alertKinds are the words that make an alert, with the name of its icon.
var alertKinds = map[string]string{
	"note": "info", "tip": "check", "important": "info", "warning": "warning", "caution": "warning",
}

// alertLine returns the kind that a line makes of its quote; empty for none.
func alertLine(line []byte) string {
	line = bytes.TrimSpace(line)
	if len(line) > len("[!important]") || !bytes.HasPrefix(line, []byte("[!")) || !bytes.HasSuffix(line, []byte("]")) {
		return ""
	}
	kind := strings.ToLower(string(line[2 : len(line)-1]))
	if alertKinds[kind] == "" {
		return ""
	}
	return kind
}

// alertMarks takes the line that makes an alert off the paragraph that begins a quote, and notes on
// the quote what it is. Quotes in quotes and in lists are none on GitHub; here they may be.
type alertMarks struct{}

// alertAttribute holds the kind of an alert until alerts takes it up.
const alertAttribute = "alert"

// Transform removes a paragraph that holds nothing else.
func (alertMarks) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote := node.Parent()
	if quote == nil || quote.Kind() != ast.KindBlockquote || node.PreviousSibling() != nil {
		return
	}
	first := node.Lines().At(0)
	kind := alertLine(first.Value(reader.Source()))
	if kind == "" {
		return
	}
	quote.SetAttributeString(alertAttribute, kind)
	if node.Lines().Len() == 1 {
		quote.RemoveChild(quote, node)
		return
	}
	node.Lines().SetSliced(1, node.Lines().Len())
}

// alerts puts alerts in the place of the quotes that alertMarks has noted.
type alerts struct{}

// Transform changes the quotes of a text.
func (alerts) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	var found []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if entering && n.Kind() == ast.KindBlockquote {
			if _, ok := n.AttributeString(alertAttribute); ok {
				found = append(found, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, quote := range found {
		kind, _ := quote.AttributeString(alertAttribute)
		made := &alert{kind: kind.(string)}
		quote.Parent().ReplaceChild(quote.Parent(), quote, made)
		adopt(made, quote.FirstChild(), nil)
	}
}

// adopt moves a node and those behind it, up to another or to the end for nil, into a parent.
func adopt(parent, first, end ast.Node) {
	for n := first; n != nil && n != end; {
		next := n.NextSibling()
		parent.AppendChild(parent, n)
		n = next
	}
}

func renderAlert(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	a := n.(*alert)
	if !entering {
		_, err := w.WriteString("</div>\n")
		return ast.WalkContinue, err
	}
	var m markup.Builder
	m.Raw(`<div class="alert alert-`)
	m.Text(a.kind)
	m.Raw(`" role="note"><p class="alert-title">`)
	m.Raw(`<i class="icon i-`)
	m.Text(alertKinds[a.kind])
	m.Raw(`"></i>`)
	m.Text(a.label)
	m.Raw("</p>\n")
	_, err := w.WriteString(m.String())
	return ast.WalkContinue, err
}
