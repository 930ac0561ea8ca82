package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
)

// indexView is a table of contracts: what index.html displays.
type indexView struct {
	Caption string
	ByKind  bool // all rows are of one kind, so the table has no column for it
	Rows    []indexRow
	Prev    *Link
	Next    *Link
}

type indexRow struct {
	Key        string
	Title      string // where it says more than the key
	Href       string
	Kind       string
	Version    string
	Stability  *stabilityView
	Rank       int // of the stability, for sorting
	Owners     []Link
	Summary    string
	Deprecated bool
}

// Index writes the page of one value of a facet.
func (r *Renderer) Index(w io.Writer, f Frame, l Links, x Index) error {
	p := r.page(&f, l)
	top := headView{Over: []string{r.one(x.Facet)}, Title: x.Value, Note: r.n("count.contracts", max(x.Total, len(x.Contracts)))}
	switch x.Facet {
	case ByKind:
		top.Over, top.Title = nil, r.kinds(x.Kind)
	case ByStability:
		top.Title = upperFirst(r.stability(contracts.Stability(x.Value)))
	}
	view := indexView{Caption: top.Title, ByKind: x.Facet == ByKind, Prev: x.Prev, Next: x.Next}
	owners := map[string]Link{}
	for _, c := range x.Contracts {
		row := indexRow{
			Key: c.Key, Href: p.currentLink(c), Kind: r.kind(c.Kind, 1), Version: c.Version, Stability: r.stabilityView(c.Stability),
			Rank: c.Stability.Rank(), Summary: summary(c.Description), Deprecated: c.Deprecated(),
		}
		if c.Title != c.Key {
			row.Title = c.Title
		}
		for _, owner := range c.Owners {
			link, known := owners[owner]
			if !known {
				link = Link{Label: owner, Href: p.links.Facet(ByOwner, owner)}
				owners[owner] = link
			}
			row.Owners = append(row.Owners, link)
		}
		view.Rows = append(view.Rows, row)
	}
	return p.write(w, content{"index", view, "head", top, nil})
}

// one names a facet in the singular.
func (c catalog) one(f Facet) string { return c.texts["facet."+string(f)+".one"] }

// facetsView lists all values of a facet: what facets.html displays.
type facetsView struct {
	Label  string
	Values []countView
	Prev   *Link
	Next   *Link
}

// FacetList writes the page that lists all values of a facet.
func (r *Renderer) FacetList(w io.Writer, f Frame, l Links, x FacetList) error {
	p := r.page(&f, l)
	view := facetsView{Label: r.facet(x.Facet), Values: p.counts(x.Values), Prev: x.Prev, Next: x.Next}
	if x.Facet == ByStability {
		for i := range view.Values {
			view.Values[i].Label = upperFirst(r.stability(contracts.Stability(x.Values[i].Value)))
		}
	}
	return p.write(w, content{"facets", view, "head", headView{Title: view.Label, Note: r.n("count.values", max(x.Total, len(x.Values)))}, nil})
}
