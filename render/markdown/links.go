package markdown

import (
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// links is a goldmark extension for links. It adds those of mentions, turns contract keys in
// backticks into links, and decides about every other link: what is neither a safe address nor leads
// to a page becomes its text. Pictures that the page does not have become links.
type links struct{}

// Extend registers the parser of [[…]] before that of Markdown's links, and the transformer behind
// that of headings.
func (l links) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithInlineParsers(util.Prioritized(mentions{}, 199)),
		parser.WithASTTransformers(util.Prioritized(l, 200)),
	)
}

// Transform looks at every link, image and code span of a text.
func (links) Transform(doc *ast.Document, reader text.Reader, pc parser.Context) {
	c, source := conversionOf(pc), reader.Source()
	spendReferences(doc, len(source), pc)
	var found []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n.Kind() {
			case ast.KindLink, ast.KindImage, ast.KindAutoLink, ast.KindCodeSpan, east.KindTableCell:
				found = append(found, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range found {
		switch n := n.(type) {
		case *ast.Link:
			if !isPermalink(n) && !isReference(n) {
				settle(n, c.Destination(string(n.Destination)), &n.Destination)
			}
		case *ast.Image:
			c.settlePicture(n, source)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && c.Destination(string(n.URL(source))) == "" {
				n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(n.Label(source)))
			}
		case *ast.CodeSpan:
			c.linkKey(n, source)
		case *east.TableCell:
			class(n)
		}
	}
}

// spendReferences takes the addresses off all reference links beyond minExpansion: one long address
// with many short links to it would make a page much longer than its text.
func spendReferences(doc ast.Node, size int, pc parser.Context) {
	rest := max(size, minExpansion)
	spend := func(n ast.Node, reference *ast.ReferenceLink, destination, title *[]byte) {
		if reference == nil {
			return
		}
		if rest -= len(*destination) + len(*title); rest < 0 {
			exceed(pc, WideReferences, n.Pos())
			*destination, *title = nil, nil
		}
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Link:
				spend(n, n.Reference, &n.Destination, &n.Title)
			case *ast.Image:
				spend(n, n.Reference, &n.Destination, &n.Title)
			}
		}
		return ast.WalkContinue, nil
	})
}

func isReference(n ast.Node) bool {
	_, ok := n.AttributeString("class")
	return ok
}

// settle returns a link its address, or takes the link away and leaves what it holds.
func settle(n ast.Node, href string, destination *[]byte) {
	if href != "" {
		*destination = []byte(href)
		return
	}
	parent := n.Parent()
	for child := n.FirstChild(); child != nil; child = n.FirstChild() {
		parent.InsertBefore(parent, n, child)
	}
	parent.RemoveChild(parent, n)
}

// settlePicture shows the pictures that the page has, and puts a link with its description in place of
// any other: a page asks no other origin for anything.
func (c *conversion) settlePicture(n *ast.Image, source []byte) {
	if picture, ok := c.Picture(string(n.Destination)); ok {
		n.Destination = []byte(picture.Href)
		fitPicture(n, picture)
		return
	}
	label := nodeText(n, source)
	if label == "" {
		label = string(n.Destination)
	}
	if inLink(n) { // a badge: the link around it is the one that counts
		n.Parent().ReplaceChild(n.Parent(), n, ast.NewString([]byte(label)))
		return
	}
	link := ast.NewLink()
	link.Destination = n.Destination
	link.AppendChild(link, ast.NewString([]byte(label)))
	n.Parent().ReplaceChild(n.Parent(), n, link)
	settle(link, c.Destination(string(n.Destination)), &link.Destination)
}

// fitPicture says how large a picture is, so that nothing moves when it comes, which is when it is
// about to be seen. An author who gave one side meant both in proportion.
func fitPicture(n *ast.Image, p Picture) {
	n.SetAttributeString("loading", []byte("lazy"))
	side := func(name string) int {
		value, _ := n.AttributeString(name)
		text, _ := value.([]byte)
		number, _ := strconv.Atoi(string(text))
		return number
	}
	width, height := side("width"), side("height")
	switch {
	case p.Width == 0 || width > 0 && height > 0:
		return
	case width > 0:
		height = max(1, width*p.Height/p.Width)
	case height > 0:
		width = max(1, height*p.Width/p.Height)
	default:
		width, height = p.Width, p.Height
	}
	n.SetAttributeString("width", []byte(strconv.Itoa(width)))
	n.SetAttributeString("height", []byte(strconv.Itoa(height)))
}

// linkKey wraps a code span that is a contract's key, unless it stands in a link already.
func (c *conversion) linkKey(n *ast.CodeSpan, source []byte) {
	if inLink(n) {
		return
	}
	href, _ := c.Key(nodeText(n, source))
	if href == "" {
		return
	}
	link := ast.NewLink()
	link.Destination = []byte(href)
	link.SetAttributeString("class", []byte("ref"))
	n.Parent().ReplaceChild(n.Parent(), n, link)
	link.AppendChild(link, n)
}

// inLink reports whether a node stands in a link.
func inLink(n ast.Node) bool {
	for parent := n.Parent(); parent != nil; parent = parent.Parent() {
		if parent.Kind() == ast.KindLink {
			return true
		}
	}
	return false
}

// class marks an aligned cell, as its style attribute is not allowed, and header cells say what
// they head.
func class(cell *east.TableCell) {
	if cell.Alignment != east.AlignNone {
		cell.SetAttributeString("class", []byte("align-"+cell.Alignment.String()))
	}
	if cell.Parent().Kind() == east.KindTableHeader {
		cell.SetAttributeString("scope", []byte("col"))
	}
}
