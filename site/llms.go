package site

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// llms.txt is the site's table of contents for language models (llmstxt.org): a title, a sentence,
// and lists of links to the Markdown of pages, each with a line of what it is about.

// maxListedContracts is how many contracts llms.txt lists itself. With more, it leads on to the index
// of each domain.
const maxListedContracts = 400

// addLLMs adds llms.txt. Without Markdown there is nothing that it could lead to.
func (s *Site) addLLMs() {
	if !s.hasForm(render.Markdown) {
		return
	}
	s.own[llmsRoute] = (*Site).llmsPage
}

// llmsPage writes llms.txt.
func (s *Site) llmsPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e.in(render.Markdown), from: llmsRoute}
	out := bufio.NewWriter(w) // keeps its first error for Flush
	fmt.Fprintf(out, "# %s\n", escaped(e.Title))
	if about := markdown.PlainText(e.Description); about != "" {
		fmt.Fprintf(out, "\n> %s\n", escaped(about))
	}
	if len(s.current) <= maxListedContracts {
		s.llmsContracts(out, l, s.current)
	} else {
		fmt.Fprintf(out, "\n## %s\n\n", e.renderer.FacetLabel(render.ByDomain))
		for _, v := range s.facets[render.ByDomain].values {
			if v.stem != "" {
				fmt.Fprintf(out, "- %s\n", render.Link{Label: oneLine(v.text), Href: l.to(pageRoute(v.stem, 1))}.Markdown())
			}
		}
	}
	if len(s.guides) > 0 {
		fmt.Fprintf(out, "\n## %s\n\n", e.renderer.GuidesLabel())
		for _, g := range s.guides {
			llmsLine(out, g.Title, "", l.to(g.route), markdown.PlainText(g.Summary))
		}
	}
	fmt.Fprintf(out, "\n## %s\n\n", e.renderer.OverviewsLabel())
	for _, overview := range l.overviews() {
		llmsLine(out, overview.Label, "", overview.Href, "")
	}
	return out.Flush()
}

// llmsContracts lists contracts by kind, in the order of kinds.
func (s *Site) llmsContracts(out io.Writer, l linker, places []int) {
	list := s.contractsAt(places)
	slices.SortStableFunc(list, func(a, b *contracts.Contract) int {
		return cmp.Or(cmp.Compare(s.registry.Kinds.Rank(a.Kind), s.registry.Kinds.Rank(b.Kind)), cmp.Compare(a.Kind, b.Kind))
	})
	var kind contracts.Kind
	for _, c := range list {
		if c.Kind != kind {
			kind = c.Kind
			fmt.Fprintf(out, "\n## %s\n\n", l.e.renderer.KindLabel(kind))
		}
		name := c.Key
		if c.Title != "" && c.Title != c.Key {
			name = c.Title
		}
		key := c.Key
		if key == name {
			key = ""
		}
		if c.Deprecated() {
			key = strings.TrimSpace(key + " (" + l.e.renderer.StabilityLabel(contracts.Deprecated) + ")")
		}
		llmsLine(out, name, key, l.current(c.Kind, c.Key), markdown.PlainText(c.Description))
	}
}

// maxLineAbout bounds what a line says of a page, in bytes.
const maxLineAbout = 160

// llmsLine writes one link with what the page is about.
func llmsLine(out io.Writer, name, key, to, about string) {
	if to == "" {
		return
	}
	fmt.Fprint(out, "- ", render.Link{Label: oneLine(name), Href: to}.Markdown())
	if len(about) > maxLineAbout {
		about = strings.ToValidUTF8(about[:maxLineAbout], "") + "…"
	}
	if parts := slices.DeleteFunc([]string{escaped(key), escaped(about)}, func(s string) bool { return s == "" }); len(parts) > 0 {
		fmt.Fprint(out, ": ", strings.Join(parts, ", "))
	}
	fmt.Fprintln(out)
}

func escaped(s string) string { return markdown.Escape(oneLine(s)) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
