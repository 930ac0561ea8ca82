package render

import (
	"html/template"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// indexView is a table of contracts: what index.html displays.
type indexView struct {
	words   catalog
	Caption string
	columns
	Rows   *indexRows // nil when there are none
	Map    string     // address of the map of a domain's events, or empty
	Owner  *ownerView // nil where nothing is known of one
	Health *groupHealth
	Pages  pagesView
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
func (r *indexRows) HTML() template.HTML {
	var rows markup
	kind := contracts.Kind("")
	for _, c := range r.contracts {
		anchor := ""
		if c.Kind != kind && r.Kind {
			kind = c.Kind
			anchor = r.p.r.kinds.Info(kind).Plural
		}
		r.p.indexRow(&rows, c, r.columns, anchor)
	}
	return rows.html()
}

func (v indexView) markdown(m *markdownWriter, _ int) {
	if v.Map != "" {
		m.block(markdownLink(v.words.t("map.events"), v.Map))
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
	v.Pages.markdown(m)
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
		contract := markdownLink(inlineCode(c.Key), r.p.currentLink(c))
		if c.Title != c.Key && c.Title != "" {
			contract += " " + EscapeMarkdown(clip(c.Title, maxListedTitle))
		}
		kind := ""
		if r.Kind {
			kind = EscapeMarkdown(r.p.r.kind(c.Kind, 1))
		}
		row := []string{contract, kind, EscapeMarkdown(r.p.r.stability(c.Stability))}
		if r.Texts {
			owners := c.Owners[:min(len(c.Owners), maxRowOwners)]
			row = append(row, EscapeMarkdown(c.Version), strings.Join(markdownLinks(r.p.facetLinks(ByOwner, owners)), ", "))
		}
		if r.Summary {
			row = append(row, EscapeMarkdown(summary(c.Description)))
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
func (p *page) indexRow(m *markup, c *contracts.Contract, shown columns, anchor string) {
	m.raw("\n<tr")
	if anchor != "" && !p.ids.has(anchor) {
		m.raw(` id="`)
		m.text(p.ids.take(anchor))
		m.raw(`"`)
	}
	if c.Deprecated() {
		m.raw(` class="deprecated"`)
	}
	m.raw(`><th scope="row">`)
	m.link(p.currentLink(c), func() { m.text(c.Key) })
	if c.Title != c.Key && c.Title != "" {
		m.raw("<span>")
		m.text(clip(c.Title, maxListedTitle))
		m.raw("</span>")
	}
	m.raw("</th>")
	if shown.Kind {
		m.raw("<td>")
		m.text(p.r.kind(c.Kind, 1))
		m.raw("</td>")
	}
	if s := p.r.stabilityView(c.Stability); s == nil {
		m.raw("<td></td>")
	} else {
		m.raw("<td")
		if s.Class != "" {
			m.raw(` class="stability-`)
			m.text(s.Class)
			m.raw(`"`)
		}
		m.raw(">")
		m.text(s.Word)
		m.raw("</td>")
	}
	if shown.Texts {
		p.indexTexts(m, c)
	}
	if shown.Summary {
		m.raw("<td>")
		m.text(summary(c.Description))
		m.raw("</td>")
	}
	m.raw("</tr>")
}

func (p *page) indexTexts(m *markup, c *contracts.Contract) {
	m.raw("<td>")
	m.text(c.Version)
	m.raw("</td><td>")
	for i, owner := range c.Owners[:min(len(c.Owners), maxRowOwners)] {
		if i > 0 {
			m.raw(" ")
		}
		if href := p.links.Facet(ByOwner, owner); href != "" {
			m.link(href, func() { m.text(clip(owner, maxListedTitle)) })
		} else {
			m.raw("<span>")
			m.text(clip(owner, maxListedTitle))
			m.raw("</span>")
		}
	}
	if rest := len(c.Owners) - maxRowOwners; rest > 0 {
		m.raw(" <span>")
		m.text(p.r.n("more", rest))
		m.raw("</span>")
	}
	m.raw("</td>")
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
	view := indexView{words: r.catalog, Map: x.Map, Owner: p.owner(x.Owner, x.Value), Health: p.groupHealth(x), Caption: top.Title, columns: columns{Kind: x.Facet != ByKind, Texts: x.Facet == ByKind || x.Facet == ByDomain, Summary: x.Facet == ByDomain}, Pages: pagesView{x.Prev, x.Next}}
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
