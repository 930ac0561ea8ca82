package site

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render"
)

// How many entries the home page shows of what may be many.
const (
	homeValues = 60 // of domains and owners: the largest
	homeTags   = 30
	homeGuides = 12
	homeStart  = 8
	homeOld    = 12 // deprecated contracts
)

func (p *plan) addPages() {
	p.pages[homeRoute] = (*Site).homePage
	p.pages[searchRoute] = (*Site).searchPage
	p.pages[contentsRoute] = (*Site).contentsPage
	p.addNeighbours()
	for _, f := range p.facets {
		if route := f.listRoute(); f.list != "" && route != "" {
			for n := range pageCount(len(f.values)) {
				p.pages[pageRoute(f.list, n+1)] = facetListPage(f, n+1)
			}
		}
		for _, v := range f.values {
			if v.stem == "" {
				continue
			}
			for n := range pageCount(len(v.contracts)) {
				p.pages[pageRoute(v.stem, n+1)] = indexPage(f, v, n+1)
			}
		}
	}
}

// listRoute is the route of the page that lists a facet's values; empty when there are none.
func (f *facet) listRoute() string {
	switch {
	case len(f.values) == 0:
		return ""
	case f.list == "":
		return homeRoute
	}
	return f.list + pageEnding
}

// contractPage is the page of a version, by its place in the registry, at a route.
func contractPage(at int, route string) page {
	return func(s *Site, w io.Writer, e *edition) error {
		c, place := s.registry.Contracts[at], s.places[at]
		if e.format == render.JSON {
			return s.writeContract(w, e, c)
		}
		l := linker{site: s, e: e, from: route}
		f := s.frame(l, c.Name(), c.Description, place.route())
		f.Edit = s.repository.edit(c.Source.File)
		f.Feeds = l.feed(stemOf(place.current), c.Key)
		f.Nav = s.nav(l, c.Domain, c)
		f.Breadcrumbs = []render.Link{
			{Label: e.Title, Href: l.to(homeRoute)},
			{Label: e.renderer.KindLabel(c.Kind), Href: l.facet(render.ByKind, s.registry.Kinds.Info(c.Kind).Plural)},
		}
		if !place.newest {
			f.Breadcrumbs = append(f.Breadcrumbs, render.Link{Label: c.Key, Href: l.to(place.current)})
		}
		return e.renderer.Contract(w, f, l.links(), s.registry, c)
	}
}

func indexPage(f *facet, v *facetValue, number int) page {
	route := pageRoute(v.stem, number)
	return func(s *Site, w io.Writer, e *edition) error {
		l := linker{site: s, e: e, from: route}
		frame := s.frame(l, e.valueLabel(f.facet, v), "", route)
		frame.Feeds = l.feed(v.stem, v.text)
		frame.Breadcrumbs = []render.Link{{Label: e.Title, Href: l.to(homeRoute)}}
		if f.list != "" {
			frame.Breadcrumbs = append(frame.Breadcrumbs, render.Link{Label: e.renderer.FacetLabel(f.facet), Href: l.to(f.listRoute())})
		}
		if f.facet == render.ByDomain && len(v.contracts) <= pageSize {
			frame.Nav = s.nav(l, v.text, nil)
		} else {
			frame.Nav = s.facetNav(l, f, v, number)
		}
		eventMap := ""
		if f.facet == render.ByDomain {
			eventMap = l.to(s.eventMaps[v.text])
		}
		var owner *check.Owner
		if f.facet == render.ByOwner && number == 1 {
			owner = s.analyses.owners()[v.text]
		}
		var removed []*contracts.Contract
		since := ""
		if number == 1 && s.changes != nil {
			removed, since = s.removedFrom(f.facet, v), s.changes.base
		}
		x := render.Index{
			Map: eventMap, Owner: owner, Removed: removed, Since: since,
			Facet: f.facet, Value: v.text, Kind: v.kind, Contracts: s.contractsAt(rowsOf(v.contracts, number)), Total: len(v.contracts),
			Prev: l.indexPage(v.stem, len(v.contracts), number-1), Next: l.indexPage(v.stem, len(v.contracts), number+1),
			Feed: l.to(s.past.feedOf(v.stem)),
		}
		if number == 1 {
			x.Health, x.HealthPage = s.groupHealth(f.facet, v.text), l.to(overviewRoute(render.HealthOverview))
		}
		return e.renderer.Index(w, frame, l.links(), x)
	}
}

func facetListPage(f *facet, number int) page {
	route := pageRoute(f.list, number)
	return func(s *Site, w io.Writer, e *edition) error {
		l := linker{site: s, e: e, from: route}
		frame := s.frame(l, e.renderer.FacetLabel(f.facet), "", route)
		frame.Breadcrumbs = []render.Link{{Label: e.Title, Href: l.to(homeRoute)}}
		if len(f.values) > pageSize {
			frame.Nav = s.facetNav(l, f, nil, number)
		}
		values := counts(l, f, rowsOf(f.values, number))
		for i := range values { // else the page would change with every contract that comes or goes
			values[i].N = 0
		}
		return e.renderer.FacetList(w, frame, l.links(), render.FacetList{
			Facet: f.facet, Values: values, Total: len(f.values),
			Prev: l.indexPage(f.list, len(f.values), number-1), Next: l.indexPage(f.list, len(f.values), number+1),
		})
	}
}

func counts(l linker, f *facet, values []*facetValue) []render.Count {
	list := make([]render.Count, len(values))
	for i, v := range values {
		list[i] = render.Count{Label: l.e.valueLabel(f.facet, v), Value: v.text, Kind: v.kind, Href: l.index(v, 0), N: len(v.contracts)}
	}
	return list
}

// largest keeps the values that most contracts carry, in the order that they were in.
func largest(values []*facetValue, limit int) []*facetValue {
	if len(values) <= limit {
		return values
	}
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(values[b].contracts), len(values[a].contracts)) })
	order = order[:limit]
	slices.Sort(order)
	kept := make([]*facetValue, limit)
	for i, at := range order {
		kept[i] = values[at]
	}
	return kept
}

func (s *Site) homePage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: homeRoute}
	f := s.frame(l, e.Title, "", homeRoute)
	top := func(name render.Facet, limit int) []render.Count {
		return counts(l, s.facets[name], largest(s.facets[name].values, limit))
	}
	home := render.Home{
		Partial: s.partial, Contracts: len(s.current), Kinds: counts(l, s.facets[render.ByKind], s.facets[render.ByKind].values),
		Domains: top(render.ByDomain, homeValues), Owners: top(render.ByOwner, homeValues), Tags: top(render.ByTag, homeTags),
		Stabilities: top(render.ByStability, homeValues), Start: s.start(), Overviews: l.overviews(),
	}
	home.Recent, home.AllChanges = l.recent()
	f.Feeds = l.feed(changesStem, "")
	if len(s.guides) > 0 {
		home.AllGuides = l.to(guidesRoute)
	}
	for _, g := range s.guides[:min(homeGuides, len(s.guides))] {
		home.Guides = append(home.Guides, g.link(l))
	}
	for c := range s.currents() {
		if c.Deprecated() && len(home.Deprecated) < homeOld {
			home.Deprecated = append(home.Deprecated, c)
		}
	}
	return e.renderer.Home(w, f, l.links(), home)
}

// start picks where a reader may start: contracts of kinds that say what a system does, or else
// those that most others refer to.
func (s *Site) start() []*contracts.Contract {
	var list []*contracts.Contract
	for c := range s.currents() { // by kind
		if s.registry.Kinds.Info(c.Kind).Overview && !c.Deprecated() && len(list) < homeStart {
			list = append(list, c)
		}
	}
	if len(list) > 0 {
		return list
	}
	uses := map[*contracts.Contract]int{}
	for c := range s.currents() {
		if c.Kind != contracts.Type && !c.Deprecated() {
			list = append(list, c)
			uses[c] = len(s.registry.In(c))
		}
	}
	slices.SortStableFunc(list, func(a, b *contracts.Contract) int { return cmp.Compare(uses[b], uses[a]) })
	return list[:min(homeStart, len(list))]
}

func (s *Site) searchPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: searchRoute}
	f := s.frame(l, e.renderer.SearchLabel(), "", "")
	f.NoIndex = true
	return e.renderer.Search(w, f, l.links(), render.Search{})
}

func (s *Site) contentsPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: contentsRoute}
	f := s.frame(l, e.renderer.ContentsLabel(), "", l.from)
	f.Breadcrumbs = []render.Link{{Label: e.Title, Href: l.to(homeRoute)}}
	return e.renderer.Contents(w, f, l.links(), render.Contents{To: l.to})
}

// lostDepth is how many folders deep an address that leads nowhere may be for the 404 page to find
// where the site is. The site's own pages are at most three deep.
const lostDepth = 4

// notFoundPage links from the site's base path, since a server shows it in place of pages at any
// depth. Without a configured address the base path is taken to be the host's root, and a script
// corrects it: no relative link can be right at all depths, so the page asks for the script at each
// of them.
func (s *Site) notFoundPage(w io.Writer, e *edition) error {
	return s.notFound(w, e, s.basePath())
}

// NotFound is the 404 page for a server that shows it at a path of its own: base leads from there to
// the site's root, and ends with a slash.
func (s *Site) NotFound(base string) (File, error) {
	var b bytes.Buffer
	err := s.notFound(&b, s.editions[0], base)
	return File{lostRoute, b.Bytes()}, err
}

func (s *Site) notFound(w io.Writer, e *edition, base string) error {
	l := linker{site: s, e: e, from: lostRoute, base: base}
	f := s.frame(l, e.renderer.NotFoundLabel(), "", "")
	f.NoIndex, f.Alternates = true, nil
	if s.settings.URL == "" {
		for depth := range lostDepth + 1 {
			f.Finders = append(f.Finders, strings.Repeat("../", depth)+s.finder)
		}
	}
	return e.renderer.NotFound(w, f, l.links(), render.NotFound{})
}
