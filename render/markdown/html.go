package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Texts may have the HTML that GitHub shows and that says no more than Markdown can: marks of words
// (<kbd>, <sub>), pictures, links, and blocks of these (<p align="center">, <h1>, and those of
// html_boxes.go). Nothing of what is written is copied to the page as HTML; each pair of tags is a
// node, and written anew, with no attributes but addresses and sizes. All other tags stay the text
// that they are, and so does one without its end: it mostly is a forgotten pair of backticks around
// "Array<string>".

const (
	maxTags      = 8       // of HTML in each other, within one block
	maxHTMLBlock = 1 << 20 // bytes of a block of HTML that is taken apart
)

// inlineTags are the tags around words, each with the one that is written; those with none say
// nothing without their attributes.
var inlineTags = map[string]string{
	"abbr": "abbr", "b": "b", "cite": "cite", "code": "code", "del": "del", "dfn": "dfn", "em": "em", "i": "i", "ins": "ins", "kbd": "kbd",
	"mark": "mark", "q": "q", "s": "s", "samp": "samp", "small": "small", "strike": "s", "strong": "strong", "sub": "sub", "sup": "sup",
	"tt": "code", "var": "var", "font": "", "picture": "", "span": "", "time": "",
}

// blockTags are the tags that a block of HTML may consist of, each with the level of its heading.
var blockTags = map[string]int{"center": 0, "div": 0, "figure": 0, "figcaption": 0, "p": 0, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

// element is words in a tag, or a line break.
type element struct {
	ast.BaseInline
	tag     string // empty to write none
	isBreak bool
}

var kindElement = ast.NewNodeKind("Element")

// Kind tells goldmark which renderer to ask.
func (*element) Kind() ast.NodeKind { return kindElement }

// Dump is what goldmark wants of every node.
func (n *element) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// htmlTags makes nodes of tags.
type htmlTags struct{}

// Transform looks at the blocks of HTML first, and then at the tags in lines of text.
func (htmlTags) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	var blocks, parents []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock:
			if n.HTMLBlockType == ast.HTMLBlockType6 || n.HTMLBlockType == ast.HTMLBlockType7 {
				blocks = append(blocks, n)
			}
		case *rawText:
			if !n.isSummary {
				blocks = append(blocks, n)
			}
		case *ast.RawHTML:
			if parent := n.Parent(); len(parents) == 0 || parents[len(parents)-1] != parent {
				parents = append(parents, parent)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range blocks {
		var made []ast.Node
		if raw, ok := n.(*rawText); ok {
			made = readHTML(raw.text, raw.Pos())
		} else {
			made = readHTML(rawHTML(n.(*ast.HTMLBlock), source), n.Lines().At(0).Start)
		}
		for _, m := range made {
			n.Parent().InsertBefore(n.Parent(), n, m)
		}
		if made != nil {
			n.Parent().RemoveChild(n.Parent(), n)
		}
	}
	for _, parent := range parents {
		pairTags(parent, source)
	}
}

// tag is one tag of HTML.
type tag struct {
	html.Token
	node *ast.RawHTML // in a line of text
}

func (t tag) isEnd() bool { return t.Type == html.EndTagToken }

func (t tag) attribute(name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// name is what links call the place of a tag; empty where they have no name for it.
func (t tag) name() string {
	if id := t.attribute("id"); id != "" || t.Data != "a" {
		return id
	}
	return t.attribute("name")
}

// markBefore puts the place that a tag makes before its node.
func (t tag) markBefore(parent, n ast.Node) {
	if name := t.name(); name != "" {
		parent.InsertBefore(parent, n, newAnchorMark(name))
	}
}

// pairTags makes nodes of the pairs of tags among the children of a node. A parent that comes
// twice has none left.
func pairTags(parent ast.Node, source []byte) {
	var open []tag
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if raw, ok := n.(*ast.RawHTML); ok {
			t := readTag(string(raw.Segments.Value(source)))
			t.node = raw
			switch _, isInline := inlineTags[t.Data]; {
			case t.Data == "img" && !t.isEnd() && t.attribute("src") != "":
				t.markBefore(parent, n)
				parent.ReplaceChild(parent, n, t.picture(raw.Segments.At(0).Start))
			case t.Data == "source" || t.Data == "wbr":
				parent.RemoveChild(parent, n)
			case !isInline && t.Data != "a":
			case !t.isEnd():
				if t.Data != "a" || t.attribute("href") != "" {
					open = append(open, t)
				}
				open = open[max(0, len(open)-maxTags):]
			case len(open) > 0 && open[len(open)-1].Data == t.Data:
				last := open[len(open)-1]
				open = open[:len(open)-1]
				around := last.around(raw.Segments.At(0).Start)
				last.markBefore(parent, last.node)
				parent.InsertBefore(parent, last.node, around)
				adopt(around, last.node.NextSibling(), n)
				parent.RemoveChild(parent, last.node)
				parent.RemoveChild(parent, n)
				unlink(around)
			}
		}
		n = next
	}
}

// readTag reads the one tag that a piece of HTML is.
func readTag(written string) tag {
	if t, ok := bareTag(written); ok {
		return t
	}
	z := html.NewTokenizer(strings.NewReader(written))
	switch z.Next() {
	case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		return tag{Token: z.Token()}
	}
	return tag{}
}

// bareTag reads a tag that is nothing but its name, as most are: a tokenizer takes 4 kB for each.
func bareTag(written string) (t tag, ok bool) {
	name, ok := strings.CutSuffix(strings.TrimPrefix(written, "<"), ">")
	t.Type = html.StartTagToken
	if strings.HasPrefix(name, "/") {
		name, t.Type = name[1:], html.EndTagToken
	}
	for i, r := range name {
		ok = ok && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || i > 0 && r >= '0' && r <= '9')
	}
	t.Data = strings.ToLower(name)
	return t, ok && name != ""
}

// around makes the node that what stands between a tag and its end belongs to.
func (t tag) around(at int) ast.Node {
	if t.Data != "a" || t.attribute("href") == "" {
		return &element{tag: inlineTags[t.Data]}
	}
	link := ast.NewLink()
	link.Destination = []byte(t.attribute("href"))
	if title := t.attribute("title"); title != "" {
		link.Title = []byte(title)
	}
	link.SetPos(at)
	return link
}

// pixels is a width or height in pixels.
var pixels = regexp.MustCompile(`^[1-9][0-9]{0,3}(?:px)?$`)

// picture makes the node of a picture.
func (t tag) picture(at int) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(t.attribute("src"))
	if title := t.attribute("title"); title != "" {
		link.Title = []byte(title)
	}
	n := ast.NewImage(link)
	n.SetPos(at)
	if alt := t.attribute("alt"); alt != "" {
		n.AppendChild(n, words(alt))
	}
	for _, side := range []string{"width", "height"} {
		if value := t.attribute(side); pixels.MatchString(value) {
			n.SetAttributeString(side, []byte(strings.TrimSuffix(value, "px")))
		}
	}
	return n
}

// words is text in which nothing is Markdown.
func words(s string) *ast.String {
	n := ast.NewString([]byte(s))
	n.SetRaw(true)
	return n
}

// unlink takes a link away that stands in another one, or has others in it: those are the ones that
// count.
func unlink(n ast.Node) {
	link, ok := n.(*ast.Link)
	if !ok {
		return
	}
	nested := inLink(n)
	_ = ast.Walk(n, func(inner ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && inner != n && (inner.Kind() == ast.KindLink || inner.Kind() == ast.KindAutoLink) {
			nested = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	if nested {
		settle(n, "", &link.Destination)
	}
}

func renderElement(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	e := n.(*element)
	var m markup.Builder
	switch {
	case e.isBreak && entering:
		m.Raw("<br>")
	case e.tag == "":
	case entering:
		m.Raw("<")
		m.Text(e.tag)
		m.Raw(">")
	default:
		m.Raw("</")
		m.Text(e.tag)
		m.Raw(">")
	}
	_, err := w.WriteString(m.String())
	return ast.WalkContinue, err
}
