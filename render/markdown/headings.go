package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// headings is a goldmark extension that fits the headings of a text into the page around it: their
// levels follow the page's without a gap, and their ids begin with "h-", which no id of a section
// or field does.
type headings struct{}

// Extend registers the transformer. It runs before that of links, which needs to know the ids.
func (h headings) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithASTTransformers(util.Prioritized(h, 100)))
}

// Transform returns every heading its level, its id and a permalink, and keeps the outline.
func (headings) Transform(doc *ast.Document, reader text.Reader, pc parser.Context) {
	c, source := conversionOf(pc), reader.Source()
	var open []int // the written levels of the headings around
	for _, heading := range headingsOf(doc) {
		for len(open) > 0 && open[len(open)-1] >= heading.Level {
			open = open[:len(open)-1]
		}
		depth := len(open)
		open = append(open, heading.Level)
		heading.Level = min(c.level+depth, 6)

		label := strings.TrimSpace(nodeText(heading, source))
		if label == "" {
			continue // nothing could link to it
		}
		id := c.IDs.TakeAnchor("h-" + headingAnchor(strings.TrimSpace(writtenText(heading, source))))
		label, _ = headingID(label)
		cutOwnID(heading, source)
		heading.SetAttributeString("id", []byte(id))
		entry := Heading{Label: label, ID: id}
		switch {
		case depth == 0:
			c.headings = append(c.headings, entry)
		case depth == 1 && len(c.headings) > 0:
			parent := &c.headings[len(c.headings)-1]
			parent.Entries = append(parent.Entries, entry)
		}
		heading.SetAttributeString("aria-label", []byte(label)) // without the link to it
		heading.AppendChild(heading, permalink(id, c.Label("permalink", "name", label)))
	}
}

// headingAnchor is the anchor of a heading: the one that its author gave it, or that of its text.
func headingAnchor(label string) string {
	plain, id := headingID(label)
	if id != "" {
		return Anchor(id)
	}
	return Anchor(plain)
}

// cutOwnID takes the id that an author gave a heading out of its text.
func cutOwnID(heading *ast.Heading, source []byte) {
	last, ok := heading.LastChild().(*ast.Text)
	if !ok {
		return
	}
	if plain, id := headingID(string(last.Segment.Value(source))); id != "" {
		last.Segment = last.Segment.WithStop(last.Segment.Start + len(plain))
	}
}

func headingsOf(doc ast.Node) []*ast.Heading {
	var list []*ast.Heading
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			list = append(list, h)
		}
		if entering && n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return list
}

// permalink makes a heading's link to itself. It is marked as done: links leaves it alone.
func permalink(id, title string) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte("#" + id)
	link.SetAttributeString("class", []byte("permalink"))
	link.SetAttributeString("title", []byte(title))
	return link
}

func isPermalink(n ast.Node) bool {
	class, ok := n.AttributeString("class")
	text, isBytes := class.([]byte)
	return ok && isBytes && bytes.Equal(text, []byte("permalink"))
}

// ownID is an id that an author gives a heading, as many Markdown processors have it.
var ownID = regexp.MustCompile(`[ \t]*\{#([\pL\pN_][\pL\pN_:.-]*)\}[ \t]*$`)

// headingID splits a heading into its text and the id that its author gave it; empty for none.
func headingID(label string) (plain, id string) {
	if at := ownID.FindStringSubmatchIndex(label); at != nil {
		return label[:at[0]], label[at[2]:at[3]]
	}
	return label, ""
}
