package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Outline is what a text can be linked to by, and where it links.
type Outline struct {
	headings markup.IDs // and other anchors
	Links    []Link
}

// Link is a link or picture as its author wrote it.
type Link struct {
	Destination string
	Offset      int // of the link in the text, in bytes
	Picture     bool
}

// ReadOutline reads a text for its headings and links. The title is the id of the heading that was
// taken from its start; empty when there was none.
func ReadOutline(markdown, title string) *Outline {
	source := []byte(markdown)
	doc := parsePlain(markdown)
	o := &Outline{}
	if title != "" {
		o.headings.TakeAnchor(title)
	}
	for _, h := range headingsOf(doc) {
		if label := strings.TrimSpace(writtenText(h, source)); label != "" {
			o.headings.TakeAnchor("h-" + headingAnchor(label))
		}
	}
	takeMarks(&o.headings, anchorsIn(doc))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Link:
				o.Links = append(o.Links, Link{string(n.Destination), n.Pos(), false})
			case *ast.Image:
				o.Links = append(o.Links, Link{string(n.Destination), n.Pos(), true})
			}
		}
		return ast.WalkContinue, nil
	})
	return o
}

// Find returns the id of the heading or anchor that the fragment of a link leads to; empty where there
// is none.
func (o *Outline) Find(fragment string) string { return FindAnchor(&o.headings, fragment) }

// HasHeading reports whether the fragment of a link leads to a heading of the text.
func (o *Outline) HasHeading(fragment string) bool {
	return fragment == "top" || FindAnchor(&o.headings, fragment) != ""
}

// Address returns the destination of a link as a browser will see it: entities and backslashes are
// resolved, and what no address holds is percent-encoded.
func Address(written string) string {
	for i := range len(written) {
		if !plainAddress[written[i]] {
			return string(util.URLEscape([]byte(written), true))
		}
	}
	return written // as most are
}

// plainAddress has bytes that stand for themselves in a destination and in an address.
var plainAddress = func() (table [256]bool) {
	for _, c := range []byte("#+,-./:=?@_~") {
		table[c] = true
	}
	for c := byte('0'); c <= 'z'; c++ {
		table[c] = table[c] || c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c
	}
	return table
}()
