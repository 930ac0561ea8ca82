package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// htmlReader makes blocks of a block of HTML.
type htmlReader struct {
	made  []ast.Node
	block ast.Node // what is being read; nil between blocks
	align string
	open  []tag
	in    []ast.Node // the nodes of the open tags
	boxes []*box     // that are open
}

// readHTML takes a block of HTML apart, which begins at an offset of the text. It is nil where the
// block has a tag that is none of those above: then all of it stays text.
func readHTML(raw string, at int) []ast.Node {
	if len(raw) > maxHTMLBlock {
		return nil
	}
	r := htmlReader{made: []ast.Node{}}
	next := bareTokens(raw)
	if next == nil {
		next = htmlTokens(raw)
	}
	for {
		token, length := next()
		begin := at
		at += length
		switch token.Type {
		case html.ErrorToken:
			r.end()
			if len(r.boxes) > 0 { // it goes on in another block
				return nil
			}
			return r.made
		case html.TextToken:
			if !r.astray() {
				r.text(token.Data)
			} else if strings.TrimSpace(token.Data) != "" {
				return nil
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if !r.tag(tag{Token: token}, begin) {
				return nil
			}
		case html.DoctypeToken:
			return nil
		}
	}
}

func (r *htmlReader) text(s string) {
	shown := strings.Join(strings.Fields(s), " ")
	if shown == "" && r.block == nil {
		return
	}
	if s != "" && strings.TrimLeft(s, " \t\n\r") != s && r.block != nil {
		shown = " " + shown
	}
	if shown != " " && strings.TrimRight(s, " \t\n\r") != s {
		shown += " "
	}
	r.put(words(shown))
}

// put adds a node to what is being read.
func (r *htmlReader) put(n ast.Node) {
	if r.block == nil {
		r.begin(0)
	}
	parent := r.block
	if len(r.in) > 0 {
		parent = r.in[len(r.in)-1]
	}
	parent.AppendChild(parent, n)
}

func (r *htmlReader) begin(level int) {
	r.block = ast.NewParagraph()
	if len(r.boxes) > 0 && r.boxes[len(r.boxes)-1].tag != "blockquote" {
		r.block = ast.NewTextBlock()
	}
	if level > 0 {
		r.block = ast.NewHeading(level)
	}
	if r.align == "center" || r.align == "right" {
		r.block.SetAttributeString("class", []byte("align-"+r.align))
	}
}

// close closes the open tags but for the first ones.
func (r *htmlReader) close(left int) {
	for len(r.open) > left {
		last := r.in[len(r.in)-1]
		r.open, r.in = r.open[:len(r.open)-1], r.in[:len(r.in)-1]
		unlink(last)
	}
}

// end ends what is being read.
func (r *htmlReader) end() {
	r.close(0)
	if r.block != nil {
		r.add(r.block)
		r.block = nil
	}
}

// mark adds the place that links may lead to, where a tag makes one.
func (r *htmlReader) mark(t tag) {
	if name := t.name(); name != "" {
		r.put(newAnchorMark(name))
	}
}

// tag reads one tag, and reports whether it is one of those that are read.
func (r *htmlReader) tag(t tag, at int) bool {
	level, isBlock := blockTags[t.Data]
	_, isInline := inlineTags[t.Data]
	_, isBox := boxRules[t.Data]
	switch {
	case isBox && t.isEnd():
		r.closeBox(t.Data)
	case isBox:
		return r.openBox(t)
	case r.astray():
		return t.isEnd()
	case isBlock:
		r.end()
		r.align = ""
		if !t.isEnd() {
			r.align = strings.ToLower(t.attribute("align"))
			if t.Data == "center" {
				r.align = "center"
			}
			if level > 0 {
				r.begin(level)
			}
			r.mark(t)
		}
	case t.Data == "hr":
		r.end()
		r.add(ast.NewThematicBreak())
	case t.Data == "br":
		r.put(&element{isBreak: true})
	case t.Data == "img":
		if t.attribute("src") != "" {
			r.mark(t)
			r.put(t.picture(at))
		}
	case t.Data == "source" || t.Data == "wbr":
	case !isInline && t.Data != "a":
		return false
	case t.isEnd():
		for i := len(r.open) - 1; i >= 0; i-- {
			if r.open[i].Data == t.Data {
				r.close(i)
				break
			}
		}
	case len(r.open) < maxTags:
		r.mark(t)
		n := t.around(at)
		r.put(n)
		r.open, r.in = append(r.open, t), append(r.in, n)
	}
	return true
}
