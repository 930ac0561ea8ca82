package site_test

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/site"
)

// pages reads the pages of a site, each once.
type pages struct {
	t     *testing.T
	site  *site.Site
	known map[string]*shownPage
}

// shownPage is what one page shows of schemas.
type shownPage struct {
	pages  *pages
	types  []string            // routes of the types that it leads to
	tables []map[string]bool   // names of the fields of each table
	rows   map[string][]*words // of the fields by name; the whole section under the empty one
}

// words are those of a text, with the text itself without all that is no letter and no digit.
type words struct {
	has   map[string]bool
	text  string
	types []string // routes of the types that a row leads to
}

func newPages(t *testing.T, s *site.Site) *pages { return &pages{t, s, map[string]*shownPage{}} }

// from returns a page and all those of types that it leads to.
func (p *pages) from(route string) shownPages {
	var list shownPages
	seen := map[string]bool{route: true}
	for queue := []string{route}; len(queue) > 0; queue = queue[1:] {
		page := p.read(queue[0])
		list = append(list, page)
		for _, next := range page.types {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return list
}

var (
	links  = cascadia.MustCompile("a[href]")
	tables = cascadia.MustCompile("table.fields")
	rows   = cascadia.MustCompile(".fields tr[id]")
)

func (p *pages) read(route string) *shownPage {
	if known := p.known[route]; known != nil {
		return known
	}
	page := &shownPage{pages: p, rows: map[string][]*words{}}
	p.known[route] = page
	doc := rendered(p.t, p.site, route)
	page.types = typesIn(doc, route)
	page.rows[""] = append(page.rows[""], wordsOf(cascadia.Query(doc, cascadia.MustCompile("main"))))
	for _, table := range cascadia.QueryAll(doc, tables) {
		fields := map[string]bool{}
		page.tables = append(page.tables, fields)
		for _, row := range cascadia.QueryAll(table, rows) {
			if row.Parent.Parent != table {
				continue // of a table within
			}
			name := strings.TrimSpace(rawTexts(row, "th")[0])
			fields[name] = true
			said := wordsOf(row)
			said.types = typesIn(row, route)
			if nested := nextRow(row); nested != nil {
				said.add(nested)
			}
			page.rows[name] = append(page.rows[name], said)
		}
	}
	return page
}

// typesIn returns the routes of the types that links lead to.
func typesIn(n *html.Node, route string) []string {
	var list []string
	for _, link := range cascadia.QueryAll(n, links) {
		for _, a := range link.Attr {
			to := path.Join(path.Dir(route), strings.SplitN(a.Val, "#", 2)[0])
			if a.Key == "href" && !strings.Contains(a.Val, "://") && strings.HasPrefix(to, "types/") && path.Ext(to) == ".html" && to != "types.html" {
				list = append(list, to)
			}
		}
	}
	return list
}

// nextRow returns the row below a field in which it opens; nil where it does not.
func nextRow(row *html.Node) *html.Node {
	for n := row.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			for _, a := range n.Attr {
				if a.Key == "class" && a.Val == "field-nested" {
					return n
				}
			}
			return nil
		}
	}
	return nil
}

func wordsOf(n *html.Node) *words {
	w := &words{has: map[string]bool{}}
	w.add(n)
	return w
}

var word = regexp.MustCompile(`[\p{L}\p{N}]+`)

func (w *words) add(n *html.Node) {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	for _, one := range word.FindAllString(b.String(), -1) {
		w.has[one] = true
	}
	w.text += squashed(b.String())
}

func squashed(text string) string { return strings.Join(word.FindAllString(text, -1), "") }

// shownPages are what a walker looks in.
type shownPages []*shownPage

// Each gives the rows of a property, each with the pages of the types that it leads to.
func (list shownPages) Each(name string, visit func(says func(string) bool) bool) {
	for _, page := range list {
		for _, row := range page.rows[name] {
			if !visit(func(fact string) bool {
				return row.say(fact) || slices.ContainsFunc(row.types, func(route string) bool { return page.pages.read(route).rows[""][0].say(fact) })
			}) {
				return
			}
		}
	}
}

// Objects gives the names of the fields of each table.
func (list shownPages) Objects(visit func(map[string]bool) bool) {
	for _, page := range list {
		for _, names := range page.tables {
			if !visit(names) {
				return
			}
		}
	}
}

// target is the address in a link of Markdown.
var target = regexp.MustCompile(`\]\([^)]*\)|<[^>]*>`)

// say reports whether a row shows a fact: all words of it, or for one that is long its beginning.
func (w *words) say(fact string) bool {
	kind, text, _ := strings.Cut(fact, " ")
	if kind != "description" {
		text = squashed(text)
		return strings.Contains(w.text, text[:min(len(text), 100)])
	}
	for _, one := range word.FindAllString(target.ReplaceAllString(text, " "), -1) {
		if !w.has[one] && !strings.Contains(w.text, one) {
			return false
		}
	}
	return true
}
