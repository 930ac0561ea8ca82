package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// homeView is the first page: what home.html displays.
type homeView struct {
	words       catalog
	Partial     bool
	Search      string
	Kinds       []countView
	Stabilities []countView
	Shares      []stabilityShare
	Start       []contractItem
	Domains     []countView
	Owners      []countView
	Tags        []countView
	AllDomains  string // addresses of the lists of all values, or empty
	AllOwners   string
	AllTags     string
	Overviews   []Link
	Guides      []GuideLink
	AllGuides   string
	Deprecated  []contractItem
	Recent      []recentView
	AllChanges  string // address of the list of all revisions, or empty
}

// countView is one value of a facet with its number of contracts.
type countView struct {
	Label string
	Href  string
	N     int
	Words string // "12 contracts"

	Stability *stabilityView // instead of the label, where the value is one
}

// stabilityShare is one part of the bar that draws how mature the registry is. X and Width are in
// thousandths of the bar.
type stabilityShare struct {
	Stability *stabilityView
	X, Width  int
}

// contractItem is a contract in a list.
type contractItem struct {
	Key       string
	Title     string // where it says more than the key
	Kind      string
	Href      string
	Summary   string
	Stability *stabilityView
}

// Home writes the first page.
func (r *Renderer) Home(w io.Writer, f Frame, l Links, h Home) error {
	p := r.page(&f, l)
	view := homeView{
		words: r.catalog, Partial: h.Partial, Search: f.Root + f.Site.SearchPage, Kinds: p.counts(h.Kinds), Domains: p.counts(h.Domains), Owners: p.counts(h.Owners), Tags: p.counts(h.Tags),
		AllDomains: p.links.Facet(ByDomain, ""), AllOwners: p.links.Facet(ByOwner, ""), AllTags: p.links.Facet(ByTag, ""),
		Stabilities: p.stabilityCounts(h.Stabilities), Shares: p.shares(h.Stabilities), Start: p.items(h.Start), Deprecated: p.items(h.Deprecated), Guides: p.guideLinks(h.Guides), AllGuides: h.AllGuides, Overviews: h.Overviews,
	}
	view.Recent, view.AllChanges = p.recent(h.Recent), h.AllChanges
	top := headView{Title: f.Site.Title, Lead: p.prose(f.Site.Description, 2), Note: r.n("count.contracts", h.Contracts)}
	return p.write(w, content{"home", view, "head", top, nil})
}

// counts labels kinds in the page's language; all other values carry their own label.
func (p *page) counts(list []Count) []countView {
	views := make([]countView, len(list))
	for i, c := range list {
		views[i] = countView{Label: c.Label, Href: c.Href, N: c.N, Words: p.r.n("count.contracts", c.N)}
		if c.Kind != "" {
			views[i].Label = p.r.all(c.Kind)
		}
		if views[i].Label == "" {
			views[i].Label = c.Value
		}
	}
	return views
}

// stabilityCounts counts by stability.
func (p *page) stabilityCounts(list []Count) []countView {
	views := p.counts(list)
	for i := range views {
		views[i].Stability = p.r.stabilityView(contracts.Stability(list[i].Value))
	}
	return views
}

func (p *page) shares(list []Count) []stabilityShare {
	total := 0
	for _, c := range list {
		total += c.N
	}
	var shares []stabilityShare
	before := 0
	for _, c := range list {
		x := before * 1000 / max(total, 1)
		before += c.N
		shares = append(shares, stabilityShare{p.r.stabilityView(contracts.Stability(c.Value)), x, before*1000/max(total, 1) - x})
	}
	return shares
}

func (p *page) items(list []*contracts.Contract) []contractItem {
	items := make([]contractItem, len(list))
	for i, c := range list {
		items[i] = contractItem{
			Key: c.Key, Kind: p.r.kind(c.Kind, 1), Href: p.currentLink(c), Summary: summary(c.Description), Stability: p.r.stabilityView(c.Stability),
		}
		if c.Title != c.Key {
			items[i].Title = c.Title
		}
	}
	return items
}

// currentLink is the address of a contract's current version, or of this one where there is no
// other.
func (p *page) currentLink(c *contracts.Contract) string {
	if href := p.links.Current(c.Kind, c.Key); href != "" {
		return href
	}
	return p.links.Contract(c)
}

func (h homeView) markdown(m *markdownWriter, level int) {
	t := h.words.t
	if h.Partial {
		m.block("> **" + t("home.partial") + "** " + t("home.partial.text"))
	}
	section := func(title string, items []string, more, all string) {
		if len(items) > 0 {
			m.heading(level, t(title))
			m.items(items)
			if all != "" {
				m.block(markdown.LinkTo(t(more), all))
			}
		}
	}
	section("home.kinds", countItems(h.Kinds), "", "")
	section("home.stability", countItems(h.Stabilities), "", "")
	section("home.start", contractItems(h.Start), "", "")
	section("home.recent", recentItems(h.Recent), "home.all-changes", h.AllChanges)
	section("nav.overviews", markdownLinks(h.Overviews), "", "")
	section("nav.guides", guideItems(h.Guides), "home.all-guides", h.AllGuides)
	section("facet.domain", countItems(h.Domains), "home.all-domains", h.AllDomains)
	section("facet.owner", countItems(h.Owners), "home.all-owners", h.AllOwners)
	section("facet.tag", countItems(h.Tags), "home.all-tags", h.AllTags)
	section("home.deprecated", contractItems(h.Deprecated), "", "")
}

func countItems(counts []countView) []string {
	items := make([]string, len(counts))
	for i, c := range counts {
		label := c.Label
		if c.Stability != nil {
			label = c.Stability.Word
		}
		if items[i] = markdown.LinkTo(markdown.Escape(label), c.Href); c.N > 0 {
			items[i] += " (" + itoa(c.N) + ")"
		}
	}
	return items
}

func contractItems(list []contractItem) []string {
	items := make([]string, len(list))
	for i, c := range list {
		items[i] = markdown.Escape(c.Kind) + " " + markdown.LinkTo(markdown.Code(c.Key), c.Href)
		if c.Title != "" {
			items[i] += " " + markdown.Escape(c.Title)
		}
		if c.Stability != nil {
			items[i] += " (" + markdown.Escape(c.Stability.Word) + ")"
		}
		if c.Summary != "" {
			items[i] += ": " + markdown.Escape(c.Summary)
		}
	}
	return items
}
