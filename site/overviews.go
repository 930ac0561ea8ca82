package site

import (
	"sync"

	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/graph"
	"github.com/lssm-tech/docsgen/render"
)

// Overviews tell what only the whole registry knows. Nothing of them is made before a page asks for
// it, and then it is shared by all pages that do: a server that shows a contract never pays for them.

// list is a list whose rows are known only once they are asked for. Its pages are those of an index:
// the first at its stem, the others behind it.
type list struct {
	size  int // rows on a page
	count func(s *Site) int
	page  func(number int) page
}

// pages counts the pages of a list; 0 where it has no rows.
func (t list) pages(s *Site) int { return (t.count(s) + t.size - 1) / t.size }

// furtherPage returns the page of a list at a route, where it has one.
func (s *Site) furtherPage(route string) page {
	stem, number, ok := cutPageRoute(route)
	if !ok {
		return nil
	}
	t, ok := s.lists[stem]
	if !ok || number < 1 || number > t.pages(s) {
		return nil
	}
	return t.page(number)
}

// furtherPages returns all pages of lists that are not in the plan, by route.
func (s *Site) furtherPages() map[string]page {
	further := map[string]page{}
	for stem, t := range s.lists {
		for n := range t.pages(s) {
			route := pageRoute(stem, n+1)
			if s.pages[route] == nil {
				further[route] = t.page(n + 1)
			}
		}
	}
	return further
}

// addOverviews adds the pages of the overviews.
func (p *plan) addOverviews() {
	p.addMaps()
	p.addFields()
	p.addAccess()
	p.pages[overviewRoute(render.HealthOverview)] = (*Site).healthPage
}

// addList adds a list whose first page is there even without rows.
func (p *plan) addList(stem string, t list) {
	p.lists[stem] = t
	p.pages[pageRoute(stem, 1)] = t.page(1)
}

// analyses are what overviews are made of: each is made when first asked for.
type analyses struct {
	fields  func() *fieldIndex
	entries func() []access.Entry // operations with who may call them
	flows   sync.Map              // of func() []graph.Flow by domain; of no domain, all
	survey  func() *check.Survey
	owners  func() map[string]*check.Owner // by name and alias
}

func newAnalyses(s *Site) *analyses {
	return &analyses{
		fields:  sync.OnceValue(s.indexFields),
		entries: sync.OnceValue(func() []access.Entry { return access.Of(s.registry, s.contractsAt(s.current)) }),
		survey:  sync.OnceValue(s.makeSurvey),
		owners:  sync.OnceValue(s.indexOwners),
	}
}

// MakeOverviews makes what overviews are made of at once, for those who want to know what it costs.
// Else each is made when a page first needs it, beside others.
func (s *Site) MakeOverviews() {
	s.analyses.fields()
	s.analyses.entries()
	s.analyses.survey()
	s.analyses.owners()
	s.flowsOf("")
}

// flowsOf returns the events of a domain, of all domains for none.
func (s *Site) flowsOf(domain string) []graph.Flow {
	made, _ := s.analyses.flows.LoadOrStore(domain, sync.OnceValue(func() []graph.Flow {
		if domain == "" {
			return graph.Flows(s.registry, s.contractsAt(s.current))
		}
		return graph.Flows(s.registry, s.contractsAt(s.facets[render.ByDomain].byText[domain].contracts))
	}))
	return made.(func() []graph.Flow)()
}

// overviewLinks lists the overviews that the site has.
func (s *Site) overviewLinks() []render.OverviewLink {
	var links []render.OverviewLink
	for _, o := range render.Overviews {
		if route := overviewRoute(o); s.pages[route] != nil || s.own[route] != nil {
			links = append(links, render.OverviewLink{Overview: o, Route: route})
		}
	}
	return links
}

// overviews links to the overviews from a page.
func (l linker) overviews() []render.Link {
	var links []render.Link
	for _, o := range l.site.overviewLinks() {
		links = append(links, render.Link{Label: l.e.renderer.OverviewLabel(o.Overview), Href: l.to(o.Route)})
	}
	return links
}

// overviewFrame is the frame of a page of an overview.
func (s *Site) overviewFrame(l linker, o render.Overview, title string) render.Frame {
	f := s.frame(l, title, "", l.from)
	f.Breadcrumbs = []render.Link{{Label: l.e.Title, Href: l.to(homeRoute)}}
	if first := overviewRoute(o); l.from != first {
		f.Breadcrumbs = append(f.Breadcrumbs, render.Link{Label: l.e.renderer.OverviewLabel(o), Href: l.to(first)})
	}
	return f
}
