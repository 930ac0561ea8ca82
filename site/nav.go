package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// navGroups is how many groups of them a neighbourhood has at most: kinds are as many as definers,
// and folders of guides as many as folders.
const navGroups = navItems / 2

// navItems is how many links the neighbourhood of a guide holds at most, so that every page costs
// the same whatever the number of guides. Nearest is that of contracts and of values around one: of
// those there is an index, and the filter finds them all.
const (
	navItems = 80
	nearest  = 5
)

// neighbours are the contracts of one kind in one domain.
type neighbours struct {
	kind      contracts.Kind
	contracts []int // places of current versions, by key
	row       int   // of the first one in the domain's index
}

// neighbourhoods cuts every domain's contracts into kinds. Types that nothing uses have no domain;
// they are neighbours under its empty name.
func (p *plan) neighbourhoods(r *contracts.Registry, domains *facet) map[string][]neighbours {
	result := make(map[string][]neighbours, len(domains.values)+1)
	for _, v := range domains.values {
		result[v.text] = byKind(r, v.contracts)
	}
	var homeless []int
	for _, at := range p.current {
		if r.Contracts[at].Domain == "" {
			homeless = append(homeless, at)
		}
	}
	result[""] = byKind(r, homeless)
	return result
}

// byKind cuts a list in the registry's order.
func byKind(r *contracts.Registry, list []int) []neighbours {
	var groups []neighbours
	for i, at := range list {
		if kind := r.Contracts[at].Kind; i == 0 || r.Contracts[list[i-1]].Kind != kind {
			groups = append(groups, neighbours{kind: kind, row: i})
		}
		g := &groups[len(groups)-1]
		g.contracts = list[g.row : i+1]
	}
	return groups
}

// nav is the neighbourhood of a contract, or of a domain's index for nil: the domain's kinds, each
// with its place in the index, and of the contract's own kind those before and behind it. It is that
// small since a contract that comes or goes changes the page of each that shows it.
func (s *Site) nav(l linker, domain string, c *contracts.Contract) *render.Nav {
	groups := s.domains[domain]
	if c != nil {
		groups = window(groups, slices.IndexFunc(groups, func(g neighbours) bool { return g.kind == c.Kind }), navGroups)
	} else {
		groups = window(groups, 0, navGroups)
	}
	nav := &render.Nav{Title: domain, Href: l.facet(render.ByDomain, domain)}
	if domain == "" {
		nav.Href = l.to(homeRoute)
		nav.Title = l.e.Title
	}
	v := s.facets[render.ByDomain].byText[domain]
	nav.Whole = v != nil && v.hasNeighbours()
	for _, g := range groups {
		out := render.NavGroup{Label: l.e.renderer.KindLabel(g.kind)}
		if v != nil {
			out.Href = l.indexKind(v, g)
		} else {
			out.Href = l.facet(render.ByKind, s.registry.Kinds.Info(g.kind).Plural)
		}
		if c != nil && g.kind == c.Kind {
			at, _ := slices.BinarySearchFunc(g.contracts, c.Key, func(n int, key string) int { return cmp.Compare(s.registry.Contracts[n].Key, key) })
			for _, place := range s.around(g.contracts, at, c.Key) {
				n := s.registry.Contracts[place]
				out.Items = append(out.Items, render.NavItem{
					Label: strings.TrimPrefix(n.Key, domain+"."), Href: l.to(s.places[place].current), Current: n.Key == c.Key, Deprecated: n.Deprecated(),
					Mark: l.e.renderer.MarkLabel(s.markOf(n)),
				})
			}
		}
		nav.Groups = append(nav.Groups, out)
	}
	return nav
}

// around is what the page of a key shows of its kind, in the order of keys: those beside it that are
// named after the same thing, which is all of a key but its last part; where there is none, those
// beside it whatever they are named. So a contract that comes or goes seldom changes pages that speak
// of other things.
func (s *Site) around(list []int, at int, of string) []int {
	key := func(i int) string { return s.registry.Contracts[list[i]].Key }
	thing := of[:strings.LastIndexByte(of, '.')+1]
	first, last := at, at
	for first > 0 && at-first < nearest && strings.HasPrefix(key(first-1), thing) {
		first--
	}
	for last < len(list) && last-at <= nearest && strings.HasPrefix(key(last), thing) {
		last++
	}
	if last-first > 1 {
		return window(list[first:last], at-first, nearest)
	}
	return window(list, at, nearest)
}

// indexKind links to the first contract of a kind in a domain's index.
func (l linker) indexKind(v *facetValue, g neighbours) string {
	if href := l.index(v, g.row); href != "" {
		return href + "#" + l.site.registry.Kinds.Info(g.kind).Plural
	}
	return ""
}

// facetNav stands beside the index of one value, or beside the list of all of them for nil: the
// pages where there are several, and the values around.
func (s *Site) facetNav(l linker, f *facet, v *facetValue, number int) *render.Nav {
	label, href := l.e.renderer.FacetLabel(f.facet), l.to(f.listRoute())
	nav := &render.Nav{Title: label, Href: href}
	if v == nil {
		nav.Groups = pagesNav(l, label, f.list, len(f.values), number)
		return nav
	}
	nav.Groups = pagesNav(l, l.e.valueLabel(f.facet, v), v.stem, len(v.contracts), number)
	values, size := render.NavGroup{Href: href}, nearest
	if len(nav.Groups) > 0 {
		values.Label = label
	}
	if f.facet == render.ByKind { // which are few, and seldom others
		size = navItems / 2
	}
	for _, other := range window(f.values, v.at, size) {
		values.Items = append(values.Items, render.NavItem{
			Label: l.e.valueLabel(f.facet, other), Href: l.index(other, 0), Current: other == v && number == 1,
		})
	}
	nav.Groups = append(nav.Groups, values)
	return nav
}

// pagesNav lists the pages of an index around the current one, by their rows; nothing where there
// is one page only.
func pagesNav(l linker, label, stem string, rows, number int) []render.NavGroup {
	count := pageCount(rows)
	if count == 1 {
		return nil
	}
	numbers := make([]int, count)
	for i := range numbers {
		numbers[i] = i + 1
	}
	group := render.NavGroup{Label: label}
	for _, n := range window(numbers, number-1, navItems/2) {
		link := l.indexPage(stem, rows, n)
		group.Items = append(group.Items, render.NavItem{Label: link.Label, Href: link.Href, Current: n == number})
	}
	return []render.NavGroup{group}
}

// indexPage links to a page of an index, labelled by the rows that it has room for: "1001–2000", so
// that one more row does not change all pages; nil where there is no such page.
func (l linker) indexPage(stem string, rows, number int) *render.Link {
	return l.listPage(stem, rows, pageSize, number)
}

// listPage is indexPage for lists with another number of rows on a page.
func (l linker) listPage(stem string, rows, size, number int) *render.Link {
	if number < 1 || number > 1 && (number-1)*size >= rows {
		return nil
	}
	first, last := (number-1)*size+1, number*size
	return &render.Link{Label: strconv.Itoa(first) + "–" + strconv.Itoa(last), Href: l.to(pageRoute(stem, number))}
}

// window cuts a run of at most size items out of a list, with the one at the given place near its
// middle.
func window[T any](list []T, at, size int) []T {
	if len(list) <= size {
		return list
	}
	first := min(max(0, at-size/2), len(list)-size)
	return list[first : first+size]
}
