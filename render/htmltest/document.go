// Package htmltest reads HTML in tests: what stands where CSS selectors lead, and whether it is harmless.
// Pages are held to what they say and not to their bytes. Faults are errors of the test that is handed
// over; a selector that can't be read ends it.
package htmltest

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Document is a page, or a part of one, as a browser reads it.
type Document struct {
	Source string
	Root   *html.Node

	t testing.TB
}

// Parse reads a text as HTML.
func Parse(t testing.TB, source string) Document {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return Document{Source: source, Root: root, t: t}
}

// All returns the elements that match.
func (d Document) All(selector string) []*html.Node {
	d.t.Helper()
	s, err := cascadia.ParseGroup(selector)
	if err != nil {
		d.t.Fatal(err)
	}
	return cascadia.QueryAll(d.Root, s)
}

// Texts returns the texts of all elements that match, with runs of white space as one space.
func (d Document) Texts(selector string) []string {
	d.t.Helper()
	var list []string
	for _, n := range d.All(selector) {
		list = append(list, TextOf(n))
	}
	return list
}

// Text returns the text of the one element that matches.
func (d Document) Text(selector string) string {
	d.t.Helper()
	list := d.Texts(selector)
	if len(list) != 1 {
		d.t.Errorf("%d elements match %s: %q", len(list), selector, list)
		return ""
	}
	return list[0]
}

// Wants holds the texts of all elements that match to a list, in their order.
func (d Document) Wants(selector string, want ...string) {
	d.t.Helper()
	if got := d.Texts(selector); !slices.Equal(got, want) {
		d.t.Errorf("%s\n got %q\nwant %q", selector, got, want)
	}
}

// Attributes returns the values of an attribute of all elements that match.
func (d Document) Attributes(selector, name string) []string {
	d.t.Helper()
	var list []string
	for _, n := range d.All(selector) {
		for _, a := range n.Attr {
			if a.Key == name {
				list = append(list, a.Val)
			}
		}
	}
	return list
}

// TextOf returns the text of an element, with runs of white space as one space.
func TextOf(n *html.Node) string { return strings.Join(strings.Fields(RawText(n)), " ") }

// RawText returns the text of an element as it is written, with space before blocks.
func RawText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	if n.DataAtom == atom.Div || n.DataAtom == atom.Dd || n.DataAtom == atom.Dt || n.DataAtom == atom.P || n.DataAtom == atom.Li {
		b.WriteByte(' ') // blocks stand apart
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(RawText(c))
	}
	return b.String()
}

// Inert checks that a page holds nothing that runs, loads or reorders: only elements and attributes
// of our own making.
func (d Document) Inert() {
	d.t.Helper()
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Data {
		case "script", "style", "img", "iframe", "object", "embed", "base":
			if n.Type == html.ElementNode {
				d.t.Errorf("the page has <%s>", n.Data)
			}
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
				d.t.Errorf("<%s> has the attribute %s=%q", n.Data, a.Key, a.Val)
			}
			if a.Key == "href" {
				if u, err := url.Parse(a.Val); err != nil || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
					d.t.Errorf("<%s> leads to %q", n.Data, a.Val)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(d.Root)
	if strings.ContainsAny(d.Source, "\x00\x1b\u202e\u2066") {
		d.t.Error("the page holds control characters")
	}
	seen := map[string]bool{}
	for _, id := range d.Attributes("[id]", "id") {
		if seen[id] {
			d.t.Errorf("two elements have the id %q", id)
		}
		seen[id] = true
	}
}
