package site_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// TestMarkdownSaysWhatThePageSays holds that every text of a page's content stands in its Markdown
// too: facts, fields with their types and constraints, mentions, scenarios, errors, code.
func TestMarkdownSaysWhatThePageSays(t *testing.T) {
	for _, example := range []string{"marketplace", "clinic"} {
		loaded, err := project.Open(project.Options{Dir: "../examples/" + example}).Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s := loaded.Site
		for _, route := range s.Routes() {
			stem, isMarkdown := strings.CutSuffix(route, ".md")
			if !isMarkdown {
				continue
			}
			page, markdown := rendered(t, s, stem+".html"), fromMarkdown(t, route, body(t, s, route))
			doc, err := html.Parse(bytes.NewReader(markdown))
			if err != nil {
				t.Fatal(err)
			}
			said := squeezed(text(doc))
			for _, n := range cascadia.QueryAll(page, cascadia.MustCompile(contentOnly)) {
				for d := range n.Descendants() {
					if d.Type == html.TextNode && !inPassing(d) && !strings.Contains(said, squeezed(d.Data)) {
						t.Errorf("%s lacks %q", route, d.Data)
					}
				}
			}
		}
	}
}

// contentOnly selects what a page says; the frame around it is for browsers.
const contentOnly = "main > header, main > .contract, main > .guide, main > .home, main > .table-scroll"

// passing are the parts of a page that help to read or use it and say nothing themselves: buttons,
// headings of columns, numbers of lines, drawings that repeat a list.
var passing = cascadia.MustCompile("button, caption, thead, .field-nested .model, summary, .visually-hidden, .permalink, .count, .drawing, .line > a:first-child, .gap, .home-search, .badge-kind, .refs > li > small:first-child, .versions, .contract-kind, .nav-all")

func inPassing(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && passing.Match(n) {
			return true
		}
	}
	return false
}

// text is all text inside a node.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// squeezed is a text without its spaces: formats break lines in other places.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func body(t *testing.T, s *site.Site, route string) []byte {
	t.Helper()
	f, err := s.Render(route)
	if err != nil {
		t.Fatal(err)
	}
	return f.Body
}
