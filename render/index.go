package render

import (
	"bytes"
	"html/template"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// indexView is a table of contracts: what index.html displays.
type indexView struct {
	words   catalog
	Caption string
	columns
	Rows    *indexRows // nil when there are none
	Map     string     // address of the map of a domain's events, or empty
	Owner   *ownerView // nil where nothing is known of one
	Feed    string     // address, or empty
	Health  *groupHealth
	Removed *removedView // nil for nothing
	Pages   pagesView
}

// indexRows are the rows of an index.
type indexRows struct {
	p *page
	columns
	contracts []*contracts.Contract
}

// columns are what the table of an index has besides the contract and its stability. A description
// stands in the index of its domain only, so that an edit of it changes no others.
type columns struct {
	Kind    bool // else all rows are of one kind
	Texts   bool // version and owners
	Summary bool // the description
}

// HTML is the rows of the table.
func (r *indexRows) HTML() template.HTML { return fragment(r.write).HTML() }

// WriteHTML writes the same at the end of a page.
func (r *indexRows) WriteHTML(b *bytes.Buffer) error { return fragment(r.write).WriteHTML(b) }

func (r *indexRows) write(m *htmlWriter) {
	kind := contracts.Kind("")
	for _, c := range r.contracts {
		anchor := ""
		if c.Kind != kind && r.Kind {
			kind = c.Kind
			anchor = r.p.r.kinds.Info(kind).Plural
		}
		r.p.indexRow(m, c, r.columns, anchor)
	}
}

func (v indexView) markdown(m *markdownWriter, _ int) {
	if v.Map != "" {
		m.block(markdown.LinkTo(v.words.t("map.events"), v.Map))
	}
	if v.Owner != nil {
		v.Owner.markdown(m)
	}
	if v.Health != nil {
		v.Health.markdown(m)
	}
	if v.Rows != nil {
		v.Rows.markdown(m)
	}
	if v.Removed != nil {
		v.Removed.markdown(m)
	}
	v.Pages.markdown(m)
	m.block(markdown.LinkTo(markdown.Escape(v.words.t("history.feed")), v.Feed))
}

func (r *indexRows) markdown(m *markdownWriter) {
	t := r.p.r.t
	head := []string{t("index.contract"), t("index.kind"), t("fact.stability")}
	if r.Texts {
		head = append(head, t("fact.version"), t("fact.owners"))
	}
	if r.Summary {
		head = append(head, t("fields.description"))
	}
	var rows [][]string
	for _, c := range r.contracts {
		contract := markdown.LinkTo(markdown.Code(c.Key), r.p.currentLink(c))
		if c.Title != c.Key && c.Title != "" {
			contract += " " + markdown.Escape(clip(c.Title, maxListedTitle))
		}
		if of := r.p.links.Mark(c); of != nil {
			contract += " *(" + markdown.Escape(r.p.r.changeMark(*of).Text) + ")*"
		}
		kind := ""
		if r.Kind {
			kind = markdown.Escape(r.p.r.kind(c.Kind, 1))
		}
		row := []string{contract, kind, markdown.Escape(r.p.r.stability(c.Stability))}
		if r.Texts {
			owners := c.Owners[:min(len(c.Owners), maxRowOwners)]
			row = append(row, markdown.Escape(c.Version), strings.Join(markdownLinks(r.p.facetLinks(ByOwner, owners)), ", "))
		}
		if r.Summary {
			row = append(row, markdown.Escape(summary(c.Description)))
		}
		rows = append(rows, row)
	}
	m.table(head, rows)
}

func (v pagesView) markdown(m *markdownWriter) {
	var links []string
	for _, l := range [...]*Link{v.Prev, v.Next} {
		if l != nil {
			links = append(links, l.Markdown())
		}
	}
	m.block(strings.Join(links, " · "))
}

func (v facetsView) markdown(m *markdownWriter, _ int) {
	m.items(countItems(v.Values))
	v.Pages.markdown(m)
}

// What a page says of a contract that is not its own is bounded, since it is said on as many pages
// as there are that name it. The contract's own page has all of it.
const (
	maxRowOwners   = 20
	maxListedTitle = 400 // bytes of a title or an owner
)

// indexRow writes the row of one contract; the first of a kind has that kind's anchor.
func (p *page) indexRow(m *htmlWriter, c *contracts.Contract, shown columns, anchor string) {
	m.Raw("\n<tr")
	if anchor != "" && !p.ids.Has(anchor) {
		m.Raw(` id="`)
		m.Text(p.ids.Take(anchor))
		m.Raw(`"`)
	}
	if c.Deprecated() {
		m.Raw(` class="deprecated"`)
	}
	m.Raw(`><th scope="row">`)
	m.link(p.currentLink(c), func() { m.Text(c.Key) })
	if of := p.links.Mark(c); of != nil {
		shown := p.r.changeMark(*of)
		m.Raw(` <small>`)
		m.badge(shown.Class, shown.Text)
		m.Raw("</small>")
	}
	if c.Title != c.Key && c.Title != "" {
		m.Raw("<span>")
		m.Text(clip(c.Title, maxListedTitle))
		m.Raw("</span>")
	}
	m.Raw("</th>")
	if shown.Kind {
		m.Raw("<td>")
		m.Text(p.r.kind(c.Kind, 1))
		m.Raw("</td>")
	}
	if s := p.r.stabilityView(c.Stability); s == nil {
		m.Raw("<td></td>")
	} else {
		m.Raw("<td")
		if s.Class != "" {
			m.Raw(` class="stability-`)
			m.Text(s.Class)
			m.Raw(`"`)
		}
		m.Raw(">")
		m.Text(s.Word)
		m.Raw("</td>")
	}
	if shown.Texts {
		p.indexTexts(m, c)
	}
	if shown.Summary {
		m.Raw("<td>")
		m.Text(summary(c.Description))
		m.Raw("</td>")
	}
	m.Raw("</tr>")
}

func (p *page) indexTexts(m *htmlWriter, c *contracts.Contract) {
	m.Raw("<td>")
	m.Text(c.Version)
	m.Raw("</td><td>")
	for i, owner := range c.Owners[:min(len(c.Owners), maxRowOwners)] {
		if i > 0 {
			m.Raw(" ")
		}
		if href := p.links.Facet(ByOwner, owner); href != "" {
			m.link(href, func() { m.Text(clip(owner, maxListedTitle)) })
		} else {
			m.Raw("<span>")
			m.Text(clip(owner, maxListedTitle))
			m.Raw("</span>")
		}
	}
	if rest := len(c.Owners) - maxRowOwners; rest > 0 {
		m.Raw(" <span>")
		m.Text(p.r.n("more", rest))
		m.Raw("</span>")
	}
	m.Raw("</td>")
}

// Index writes the page of one value of a facet.
func (r *Renderer) Index(w io.Writer, f Frame, l Links, x Index) error {
	p := r.page(&f, l)
	top := headView{Over: []string{r.one(x.Facet)}, Title: x.Value, Note: r.n("count.contracts", max(x.Total, len(x.Contracts)))}
	switch x.Facet {
	case ByKind:
		top.Over, top.Title = nil, r.all(x.Kind)
	case ByStability:
		top.Title = upperFirst(r.stability(contracts.Stability(x.Value)))
	}
	view := indexView{words: r.catalog, Map: x.Map, Feed: x.Feed, Owner: p.owner(x.Owner, x.Value), Health: p.groupHealth(x), Caption: top.Title, columns: columns{Kind: x.Facet != ByKind, Texts: x.Facet == ByKind || x.Facet == ByDomain, Summary: x.Facet == ByDomain}, Pages: pagesView{x.Prev, x.Next}}
	view.Removed = p.removed(x.Removed, x.Since)
	if len(x.Contracts) > 0 {
		view.Rows = &indexRows{p, view.columns, x.Contracts}
	}
	return p.write(w, content{"index", view, "head", top, nil})
}

// one names a facet in the singular.
func (c catalog) one(f Facet) string { return c.texts["facet."+string(f)+".one"] }

// facetsView lists all values of a facet: what facets.html displays.
type facetsView struct {
	Label  string
	Values []countView
	Pages  pagesView
}

// pagesView leads to the pages before and behind one of a list: what pages.html displays.
type pagesView struct{ Prev, Next *Link }

// FacetList writes the page that lists all values of a facet.
func (r *Renderer) FacetList(w io.Writer, f Frame, l Links, x FacetList) error {
	p := r.page(&f, l)
	view := facetsView{Label: r.facet(x.Facet), Values: p.counts(x.Values), Pages: pagesView{x.Prev, x.Next}}
	if x.Facet == ByStability {
		view.Values = p.stabilityCounts(x.Values)
	}
	return p.write(w, content{"facets", view, "head", headView{Title: view.Label, Note: r.n("count.values", max(x.Total, len(x.Values)))}, nil})
}
