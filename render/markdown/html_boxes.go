package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Tables, lists and quotes that are written in HTML, within one block of it. As with other tags, each
// is read and written anew.

// box is a tag that holds blocks: a table, a row, an item of a list.
type box struct {
	ast.BaseBlock
	tag   string
	class string
	scope string // of the head of a row or a column
}

var kindBox = ast.NewNodeKind("Box")

// Kind tells goldmark which renderer to ask.
func (*box) Kind() ast.NodeKind { return kindBox }

// Dump is what goldmark wants of every node.
func (n *box) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// boxRule says where a box may stand.
type boxRule struct {
	within []string // tags of the box around; nil for anywhere
	holds  bool     // text, and not other boxes alone
	closes []string // tags of boxes that end where it begins, as HTML implies
}

const maxBoxes = 12 // in each other

var boxRules = map[string]boxRule{
	"table":      {},
	"caption":    {within: []string{"table"}, holds: true},
	"thead":      {within: []string{"table"}, closes: []string{"caption"}},
	"tbody":      {within: []string{"table"}, closes: []string{"td", "th", "tr", "thead", "tbody", "caption"}},
	"tfoot":      {within: []string{"table"}, closes: []string{"td", "th", "tr", "tbody"}},
	"tr":         {within: []string{"table", "thead", "tbody", "tfoot"}, closes: []string{"td", "th", "tr", "caption"}},
	"th":         {within: []string{"tr"}, holds: true, closes: []string{"td", "th"}},
	"td":         {within: []string{"tr"}, holds: true, closes: []string{"td", "th"}},
	"ul":         {},
	"ol":         {},
	"li":         {within: []string{"ul", "ol"}, holds: true, closes: []string{"li"}},
	"dl":         {},
	"dt":         {within: []string{"dl"}, holds: true, closes: []string{"dt", "dd"}},
	"dd":         {within: []string{"dl"}, holds: true, closes: []string{"dt", "dd"}},
	"blockquote": {holds: true},
}

// openBox begins a box, and reports whether it may stand there.
func (r *htmlReader) openBox(t tag) bool {
	rule := boxRules[t.Data]
	r.end()
	for len(r.boxes) > 0 && slices.Contains(rule.closes, r.boxes[len(r.boxes)-1].tag) {
		r.boxes = r.boxes[:len(r.boxes)-1]
	}
	around := ""
	if len(r.boxes) > 0 {
		around = r.boxes[len(r.boxes)-1].tag
	}
	switch {
	case len(r.boxes) == maxBoxes, rule.within != nil && !slices.Contains(rule.within, around), rule.within == nil && around != "" && !boxRules[around].holds:
		return false
	}
	b := &box{tag: t.Data}
	if align := strings.ToLower(t.attribute("align")); (align == "center" || align == "right") && (b.tag == "td" || b.tag == "th") {
		b.class = "align-" + align
	}
	if b.tag == "th" {
		b.scope = r.boxes[len(r.boxes)-1].headOf()
	}
	r.add(b)
	r.boxes = append(r.boxes, b)
	r.align = ""
	if name := t.name(); name != "" && rule.holds {
		r.mark(t)
	}
	return true
}

// headOf says what heads in a row are those of: of columns in the first row, and of the row below it.
func (n *box) headOf() string {
	follows := func(n ast.Node) bool {
		before, ok := n.PreviousSibling().(*box)
		return ok && before.tag != "caption"
	}
	if around, ok := n.Parent().(*box); follows(n) && (!ok || around.tag != "thead") || ok && around.tag != "table" && follows(around) {
		return "row"
	}
	return "col"
}

// closeBox ends a box, with those in it that HTML lets end by themselves.
func (r *htmlReader) closeBox(name string) {
	r.end()
	for i := len(r.boxes) - 1; i >= 0; i-- {
		if r.boxes[i].tag == name {
			r.boxes = r.boxes[:i]
			return
		}
	}
}

// add puts a block where the reader is.
func (r *htmlReader) add(n ast.Node) {
	if len(r.boxes) > 0 {
		around := r.boxes[len(r.boxes)-1]
		around.AppendChild(around, n)
		return
	}
	r.made = append(r.made, n)
}

// astray reports whether text stands where none may: between the rows of a table.
func (r *htmlReader) astray() bool {
	return len(r.boxes) > 0 && !boxRules[r.boxes[len(r.boxes)-1].tag].holds
}

func renderBox(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	b := n.(*box)
	var m markup.Builder
	switch {
	case entering && b.tag == "table":
		m.Raw("<div class=\"table-scroll\" tabindex=\"0\">\n")
	case entering && n.PreviousSibling() != nil:
		m.Raw("\n")
	}
	if entering {
		m.Raw("<")
		m.Text(b.tag)
		for _, a := range [...][2]string{{"class", b.class}, {"scope", b.scope}} {
			if a[1] != "" {
				m.Raw(" ")
				m.Text(a[0])
				m.Raw(`="`)
				m.Text(a[1])
				m.Raw(`"`)
			}
		}
		m.Raw(">")
	} else {
		m.Raw("</")
		m.Text(b.tag)
		m.Raw(">\n")
		if b.tag == "table" {
			m.Raw("</div>\n")
		}
	}
	_, err := w.WriteString(m.String())
	return ast.WalkContinue, err
}
