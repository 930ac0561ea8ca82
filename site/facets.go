package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// pageSize is how many rows one page of an index holds; what is beyond goes on in a further page,
// so that no page grows with the registry.
const pageSize = 1200

// facet is a property with all its values.
type facet struct {
	facet  render.Facet
	list   string // route of the page that lists the values, without ".html"; empty for kinds, which the home page lists
	values []*facetValue
	byText map[string]*facetValue
}

// facetValue is one value of a facet.
type facetValue struct {
	text      string
	kind      contracts.Kind // of kinds only
	stem      string         // of its index pages, without ".html"; empty when its name is too long for one
	contracts []int          // places of the current versions that carry it
	at        int            // its place among the values
}

// facetFolders are the top-level folders of the facets; kinds have one each.
var facetFolders = map[render.Facet]string{
	render.ByDomain: "domains", render.ByOwner: "owners", render.ByTag: "tags", render.ByStability: "stability",
}

// facetValuesOf returns what a contract carries of a facet.
func facetValuesOf(f render.Facet, c *contracts.Contract) []string {
	switch f {
	case render.ByDomain:
		return []string{c.Domain}
	case render.ByOwner:
		return c.Owners
	case render.ByTag:
		return c.Tags
	case render.ByStability:
		return []string{string(c.Stability)}
	}
	return nil
}

// placeFacets groups the current versions by every facet.
func (p *plan) placeFacets(r *contracts.Registry) {
	p.facets = map[render.Facet]*facet{render.ByKind: p.kindFacet(r)}
	for name, folder := range facetFolders {
		f := &facet{facet: name, list: folder, byText: map[string]*facetValue{}}
		for _, at := range p.current {
			for _, text := range facetValuesOf(name, r.Contracts[at]) {
				f.add(text, at)
			}
		}
		texts := make([]string, len(f.values))
		for i, v := range f.values {
			texts[i] = v.text
		}
		paths := escapePaths(texts, escapePath)
		for _, v := range f.values {
			if path := paths[v.text]; path != "" {
				v.stem = folder + "/" + path
			}
		}
		slices.SortFunc(f.values, func(a, b *facetValue) int {
			if name == render.ByStability { // in order of maturity; words outside it last
				ra, rb := uint(contracts.Stability(a.text).Rank()), uint(contracts.Stability(b.text).Rank())
				return cmp.Or(cmp.Compare(ra, rb), cmp.Compare(a.text, b.text))
			}
			return cmp.Or(cmp.Compare(strings.ToLower(a.text), strings.ToLower(b.text)), cmp.Compare(a.text, b.text))
		})
		p.facets[name] = f
	}
	for _, f := range p.facets {
		for i, v := range f.values {
			v.at = i
		}
	}
	p.domains = p.neighbourhoods(r, p.facets[render.ByDomain])
}

func (f *facet) add(text string, at int) {
	if text == "" {
		return
	}
	v := f.byText[text]
	if v == nil {
		v = &facetValue{text: text}
		f.byText[text] = v
		f.values = append(f.values, v)
	}
	if n := len(v.contracts); n == 0 || v.contracts[n-1] != at { // a tag that is written twice counts once
		v.contracts = append(v.contracts, at)
	}
}

func (p *plan) kindFacet(r *contracts.Registry) *facet {
	f := &facet{facet: render.ByKind, byText: map[string]*facetValue{}}
	folders := kindFolders(r.Kinds, p.kinds)
	for _, group := range byKind(r, p.current) {
		v := &facetValue{text: r.Kinds.Info(group.kind).Plural, kind: group.kind, stem: folders[group.kind], contracts: group.contracts}
		f.values = append(f.values, v)
		f.byText[v.text] = v
	}
	return f
}

func (s *Site) kindLinks() []render.KindLink {
	var links []render.KindLink
	for _, v := range s.facets[render.ByKind].values {
		links = append(links, render.KindLink{Kind: v.kind, Route: pageRoute(v.stem, 1)})
	}
	return links
}

// facetLinks lists the facets that have values, kinds apart.
func (s *Site) facetLinks() []render.FacetLink {
	var links []render.FacetLink
	for _, name := range []render.Facet{render.ByDomain, render.ByOwner, render.ByTag, render.ByStability} {
		if route := s.facets[name].listRoute(); route != "" {
			links = append(links, render.FacetLink{Facet: name, Route: route})
		}
	}
	return links
}

// pageCount is how many pages rows need; at least one.
func pageCount(rows int) int { return max(1, (rows+pageSize-1)/pageSize) }

// rowsOf cuts one page, 1-based, out of the rows.
func rowsOf[T any](rows []T, number int) []T { return rowsOfSize(rows, pageSize, number) }

// rowsOfSize is rowsOf for pages of so many rows.
func rowsOfSize[T any](rows []T, size, number int) []T {
	return rows[min(len(rows), (number-1)*size):min(len(rows), number*size)]
}
