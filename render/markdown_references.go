package render

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/contracts"
)

// references is a goldmark extension for links. It adds [[key]], [[kind:key]] and [[key|label]],
// turns contract keys in backticks into links, and decides about every other link: what is neither
// a safe address nor leads to a page becomes its text. Pictures of other origins become links,
// since a page asks none for anything.
type references struct{}

// Extend registers the parser of [[…]] before that of Markdown's links, and the transformer behind
// that of headings.
func (x references) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithInlineParsers(util.Prioritized(x, 199)),
		parser.WithASTTransformers(util.Prioritized(x, 200)),
	)
}

// Trigger is the byte at which goldmark asks Parse.
func (references) Trigger() []byte { return []byte{'['} }

// Parse reads one [[…]] that ends on its line, where its key has a page. All else is what CommonMark
// makes of it: a link whose text has brackets, or the text that it is, as in code for a shell.
func (references) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[[")) {
		return nil
	}
	m := readBracketed(string(line))
	if m.length == 0 {
		return nil
	}
	if _, isDefined := pc.Reference(util.ToLinkReference(line[2 : m.length-2])); isDefined {
		return nil
	}
	p := pc.Get(pageKey).(*page)
	href := p.keyLink(m.key)
	if href == "" && !p.isOwnKey(m.key) {
		return nil
	}
	start := segment.Start
	shown := ast.Node(ast.NewTextSegment(text.NewSegment(start+m.start, start+m.end)))
	if !m.labelled {
		code := ast.NewCodeSpan()
		code.AppendChild(code, shown)
		shown = code
	}
	block.Advance(m.length)
	if href == "" {
		return shown
	}
	link := ast.NewLink()
	link.Destination = []byte(href)
	link.AppendChild(link, shown)
	link.SetAttributeString("class", []byte("ref"))
	return link
}

// bracketed is a [[key]], [[kind:key]] or [[key|label]] at the start of a text.
type bracketed struct {
	length     int // 0 for none
	key        string
	labelled   bool
	start, end int // of what is shown: the label, or the key without its kind
}

// readBracketed reads a mention. In a table its bar has a backslash before it. A text in brackets behind it
// is the address of a link, and then it is none. It knows no label with marks in it.
func readBracketed(text string) bracketed {
	end := strings.Index(text, "]]")
	if end < 2 || strings.ContainsAny(text[2:end], "[]`\n") || len(text) > end+2 && (text[end+2] == '(' || text[end+2] == '[') {
		return bracketed{}
	}
	m := bracketed{length: end + 2, start: 2, end: end}
	key := text[2:end]
	if bar := strings.IndexByte(key, '|'); bar >= 0 {
		m.labelled, m.start = true, 2+bar+1
		key = strings.TrimSuffix(key[:bar], `\`)
	} else if _, bare, hasKind := strings.Cut(key, ":"); hasKind {
		m.start = end - len(bare)
	}
	m.key = strings.TrimSpace(key)
	shown := text[m.start:m.end]
	m.start += len(shown) - len(strings.TrimLeft(shown, " \t"))
	m.end = m.start + len(strings.TrimSpace(shown))
	if m.start == m.end {
		return bracketed{}
	}
	return m
}

// isOwnKey reports whether a key is that of the contract that the page is about.
func (p *page) isOwnKey(key string) bool {
	if _, bare, hasKind := strings.Cut(key, ":"); hasKind {
		key = bare
	}
	return p.c != nil && p.c.Key == key
}

// Transform looks at every link, image and code span of a text.
func (references) Transform(doc *ast.Document, reader text.Reader, pc parser.Context) {
	p, source := pc.Get(pageKey).(*page), reader.Source()
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
				settle(n, p.markdownTarget(string(n.Destination)), &n.Destination)
			}
		case *ast.Image:
			p.settlePicture(n, source)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && p.markdownTarget(string(n.URL(source))) == "" {
				n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(n.Label(source)))
			}
		case *ast.CodeSpan:
			p.linkKey(n, source)
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
			exceed(pc, wideReferences, n.Pos())
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

// settlePicture leaves a picture of the site where it is, and puts a link with its description in
// place of any other.
func (p *page) settlePicture(n *ast.Image, source []byte) {
	if target := p.markdownTarget(string(n.Destination)); isOwnPicture(target) {
		n.Destination = []byte(target)
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
	settle(link, p.markdownTarget(string(n.Destination)), &link.Destination)
}

// isOwnPicture reports whether an address is that of a picture beside the site's guides: a page
// asks no other origin for anything, and a PDF is no picture.
func isOwnPicture(address string) bool {
	switch strings.ToLower(path.Ext(address)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg":
		return !strings.Contains(address, ":") && !strings.HasPrefix(address, "//")
	}
	return false
}

// linkKey wraps a code span that is a contract's key, unless it stands in a link already.
func (p *page) linkKey(n *ast.CodeSpan, source []byte) {
	if inLink(n) {
		return
	}
	href := p.keyLink(nodeText(n, source))
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

// keyLink finds the page of "key" or "kind:key"; empty where there is none, and on that page
// itself.
func (p *page) keyLink(key string) string {
	if key == "" || strings.ContainsAny(key, " \t\n") {
		return ""
	}
	if kind, bare, ok := strings.Cut(key, ":"); ok {
		return p.links.Current(contracts.Kind(kind), bare)
	}
	if p.c != nil && p.c.Key == key {
		return ""
	}
	return p.links.Key(key)
}

// markdownTarget decides where a written link leads: an absolute address of a safe scheme, a
// heading of the same text, a guide or a contract. Empty for all else: a path that means something
// in the repository means nothing on the site.
func (p *page) markdownTarget(destination string) string {
	d := ReadDestination(destination)
	switch {
	case d.External:
		return d.Address
	case d.Unsafe:
		return ""
	case d.Kind != "":
		return p.keyLink(d.Kind + ":" + d.Path)
	case d.Path == "" && d.Fragment == "top":
		return "#"
	case d.Path == "":
		if id := findAnchor(p.ids, d.Fragment); id != "" && d.Fragment != "" {
			return "#" + id
		}
		return ""
	}
	href := p.links.Guide(d.Path)
	if href == "" {
		href = p.keyLink(d.Path)
	}
	switch {
	case href == "" || d.Fragment == "":
	case strings.Contains(href, "://"): // a file of the repository
		href += "#" + url.PathEscape(d.Fragment)
	default:
		href += "#h-" + anchor(d.Fragment)
	}
	return href
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
