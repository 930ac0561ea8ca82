// Package markdown reads Markdown as GitHub shows it, in time and memory in proportion to the text,
// and fits it into pages: those of HTML (Render), those that are Markdown themselves (Embed), and
// places that take a line of plain text (PlainText). It also tells what a text can be linked to by and
// where it links (ReadOutline), where it goes beyond what is read (Limits), and its title (CutTitle).
//
// Reading is goldmark's: parser.go puts its parsers together, each extension is one file. Raw HTML is
// not HTML here: the tags that GitHub shows and that say no more than Markdown can become nodes and
// are written anew (html.go, details.go, anchor_marks.go), all others are shown as the text that they
// are. A text passes the
// parser, transformers that put nodes of this package in the place of goldmark's and ask the Resolver
// what they lead to, and the renderers of those nodes.
//
// The package knows no page, no contract and no address of the site: what depends on them, the
// Resolver answers. It is the only importer of goldmark.
package markdown

import (
	"bytes"
	"html/template"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Resolver is what a text has to ask the page that it stands on. All of its functions are set.
type Resolver struct {
	// IDs are those that the page has given. The headings, notes and anchors of its texts take theirs.
	IDs *markup.IDs
	// Key returns the address of what a key names, "shop.order.create" or "operation:shop.order.create".
	// A key that is known and has no address is that of what the page is about.
	Key func(key string) (href string, isKnown bool)
	// Destination returns where a link leads whose destination is written like this: an address that is
	// safe to be followed, or nothing when the link is to be its text alone.
	Destination func(written string) string
	// Picture returns the picture that is shown where one is written like this; false when it is to be a
	// link.
	Picture func(written string) (Picture, bool)
	// Diagram draws a code block in the language of Mermaid; nothing leaves it as code.
	Diagram func(code string) template.HTML
	// Label returns words in the page's language, with values in their places: "permalink" with "name",
	// the text of a heading; "alert.note", "alert.tip" and the like; "footnotes"; "footnote" and
	// "footnote.back" with "n", the number of the note.
	Label func(key string, values ...any) string
}

// Picture is what a text shows.
type Picture struct {
	Href          string
	Width, Height int // in pixels; 0, 0 where they are not known
}

// Heading is a line of a table of contents.
type Heading struct {
	Label   string
	ID      string
	Entries []Heading // below it
}

// converter is never changed, and safe for concurrent use.
var converter = goldmark.New(goldmark.WithParser(newParser(tagsToNodes)), goldmark.WithExtensions(
	extension.NewLinkify(extension.WithLinkifyURLRegexp(webURL)),
	links{},
	headings{},
	fitting{},
	plainBlocks{},
))

// webURL is an address that stands in a text as it is. Unlike goldmark's own pattern it takes hosts
// without a dot, as GitHub does: http://localhost:3000/orders.
var webURL = regexp.MustCompile("^(?:http|https|ftp)://[a-zA-Z0-9](?:[-a-zA-Z0-9@:%._+~#=]{0,255}[a-zA-Z0-9])?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]*)?")

// conversion is a text on its way to a page: the converter is one for all.
type conversion struct {
	*Resolver
	level    int // of the text's first heading
	headings []Heading
}

// conversionKey carries it to the parsers and transformers.
var conversionKey = parser.NewContextKey()

func conversionOf(pc parser.Context) *conversion { return pc.Get(conversionKey).(*conversion) }

// Render returns a text as HTML whose headings begin at a level, 1 to 6, and follow each other without a
// gap, and its headings of the first two levels. Links that are not safe, or lead nowhere, are shown as
// their text.
func Render(source string, level int, r *Resolver) (template.HTML, []Heading) {
	if strings.TrimSpace(source) == "" {
		return "", nil
	}
	if isPlain(source) {
		return template.HTML("<p>" + template.HTMLEscapeString(source) + "</p>"), nil
	}
	c := &conversion{Resolver: r, level: level}
	pc := parser.NewContext()
	pc.Set(conversionKey, c)
	var out output
	// Convert fails only when its writer does, and this one does not.
	_ = converter.Convert([]byte(source), &out, parser.WithContext(pc))
	return template.HTML(out.String()), c.headings
}

// output is a buffer that goldmark writes to as it is; it puts another one of 4 kB before others.
type output struct{ bytes.Buffer }

// Buffered is what goldmark wants of a writer: nothing waits to be flushed.
func (*output) Buffered() int { return 0 }

// Flush is what goldmark wants of a writer.
func (*output) Flush() error { return nil }
