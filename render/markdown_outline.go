package render

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markup"
)

// MarkdownOutline is what a text can be linked to by, and where it links.
type MarkdownOutline struct {
	headings markup.IDs // and other anchors
	Links    []MarkdownLink
}

// MarkdownLink is a link or picture as its author wrote it.
type MarkdownLink struct {
	Destination string
	Offset      int // of the link in the text, in bytes
	Picture     bool
}

// OutlineMarkdown reads a text for its headings and links.
func OutlineMarkdown(markdown string) *MarkdownOutline {
	source := []byte(markdown)
	doc := plainParser.Parse(text.NewReader(source))
	o := &MarkdownOutline{headings: markup.IDs{}}
	for _, h := range headingsOf(doc) {
		o.headings.TakeAnchor("h-" + headingAnchor(strings.TrimSpace(nodeText(h, source))))
	}
	takeMarks(o.headings, anchorsIn(doc))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Link:
				o.Links = append(o.Links, MarkdownLink{string(n.Destination), n.Pos(), false})
			case *ast.Image:
				o.Links = append(o.Links, MarkdownLink{string(n.Destination), n.Pos(), true})
			}
		}
		return ast.WalkContinue, nil
	})
	return o
}

// HasHeading reports whether the fragment of a link leads to a heading of the text.
func (o *MarkdownOutline) HasHeading(fragment string) bool {
	return fragment == "top" || findAnchor(o.headings, fragment) != ""
}

// Destination is where a Markdown link leads, taken apart.
type Destination struct {
	External bool   // an address of the web or of mail
	Unsafe   bool   // an address that no page links to: of another scheme, or without one
	Kind     string // of "kind:key"; empty for all else
	Path     string // a path, a key or the id of a guide, without escapes; empty for a fragment alone
	Fragment string // without escapes
	Address  string // the whole as a browser sees it
}

// ReadDestination takes the destination of a Markdown link apart.
func ReadDestination(destination string) Destination {
	// Entities and backslashes are resolved first, as a browser will see them.
	address := string(util.URLEscape([]byte(destination), true))
	d := Destination{Address: address}
	u, err := url.Parse(address)
	if err != nil {
		if u, err = url.Parse(escapePercent(address)); err != nil {
			d.Unsafe = true
			return d
		}
	}
	d.Path, d.Fragment = u.Path, u.Fragment
	switch scheme := strings.ToLower(u.Scheme); {
	case scheme == "http" || scheme == "https" || scheme == "mailto":
		d.External = true
	case scheme != "" && contracts.Kinds().Find(contracts.Kind(scheme)) != nil && u.Opaque != "":
		d.Kind, d.Path = scheme, u.Opaque
	case scheme != "" || u.Host != "":
		d.Unsafe = true
	}
	return d
}

// escapePercent escapes what is a percent sign and no escape: "100%.md".
func escapePercent(address string) string {
	var b strings.Builder
	for i := range len(address) {
		b.WriteByte(address[i])
		if address[i] == '%' && (i+2 >= len(address) || !isHex(address[i+1]) || !isHex(address[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
