package site

import (
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
	"github.com/lssm-tech/docsgen/render"
)

// Where maps are: the one of domains is the overview's own page, beside its folder with the others.
const (
	mapsFolder = string(render.MapsOverview) + "/"
	eventsStem = mapsFolder + "events" // of all events; those of a domain are in the folder of that name
)

// placeMaps gives the maps of domains and capabilities their routes.
func (p *plan) placeMaps(r *contracts.Registry) {
	p.eventMaps, p.capabilityMaps = map[string]string{}, map[int]string{}
	for _, v := range p.facets[render.ByDomain].values {
		if v.stem != "" && slices.ContainsFunc(p.domains[v.text], func(g neighbours) bool { return g.kind == contracts.Event }) {
			p.eventMaps[v.text] = pageRoute(eventsStem+strings.TrimPrefix(v.stem, facetFolders[render.ByDomain]), 1)
		}
	}
	for _, at := range p.current {
		if r.Contracts[at].Kind == contracts.Capability && p.places[at].placed() {
			p.capabilityMaps[at] = mapsFolder + p.places[at].current
		}
	}
}

// addMaps adds the pages of maps: of those with long lists, the first.
func (p *plan) addMaps() {
	p.pages[overviewRoute(render.MapsOverview)] = (*Site).domainMapPage
	for at, route := range p.capabilityMaps {
		p.pages[route] = capabilityMapPage(at, route)
	}
	if len(p.eventMaps) > 0 { // whose table has no second page: with so many events it is of domains
		p.pages[pageRoute(eventsStem, 1)] = eventMapPage("", eventsStem, 1)
	}
	for domain, route := range p.eventMaps {
		stem := strings.TrimSuffix(route, pageEnding)
		p.addList(stem, list{pageSize, func(s *Site) int { return len(s.flowsOf(domain)) }, func(number int) page { return eventMapPage(domain, stem, number) }})
	}
}

func eventMapPage(domain, stem string, number int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		l, flows := linker{site: s, e: e, from: pageRoute(stem, number)}, s.flowsOf(domain)
		x := render.EventMap{
			Registry: s.registry, Domain: domain, Flows: flows, First: min(len(flows), (number-1)*pageSize), Last: min(len(flows), number*pageSize),
			Prev: l.indexPage(stem, len(flows), number-1), Next: l.indexPage(stem, len(flows), number+1),
		}
		if domain == "" {
			x.Prev, x.Next, x.Domains = nil, nil, s.eventMapLinks(l)
		}
		f := s.overviewFrame(l, render.MapsOverview, e.renderer.EventMapLabel(domain))
		return e.renderer.EventMap(w, f, l.links(), x)
	}
}

// eventMapLinks links to the maps of the domains that have events, those with the most first, and
// tells no numbers: one more event changes no map but its own.
func (s *Site) eventMapLinks(l linker) []render.Link {
	type domain struct {
		link   render.Link
		events int
	}
	var domains []domain
	for _, v := range s.facets[render.ByDomain].values {
		if route := s.eventMaps[v.text]; route != "" {
			at := slices.IndexFunc(s.domains[v.text], func(g neighbours) bool { return g.kind == contracts.Event })
			domains = append(domains, domain{render.Link{Label: v.text, Href: l.to(route)}, len(s.domains[v.text][at].contracts)})
		}
	}
	slices.SortStableFunc(domains, func(a, b domain) int { return b.events - a.events })
	links := make([]render.Link, len(domains))
	for i, d := range domains {
		links[i] = d.link
	}
	return links
}

func (s *Site) domainMapPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: overviewRoute(render.MapsOverview)}
	x := render.DomainMap{Graph: graph.Domains(s.registry, s.contractsAt(s.current))}
	if len(s.eventMaps) > 0 {
		x.Events = append([]render.Link{{Label: e.renderer.EventMapLabel(""), Href: l.to(pageRoute(eventsStem, 1))}}, s.eventMapLinks(l)...)
	}
	for _, at := range s.current {
		if route := s.capabilityMaps[at]; route != "" {
			x.Capabilities = append(x.Capabilities, render.Link{Label: s.registry.Contracts[at].Key, Href: l.to(route)})
		}
	}
	return e.renderer.DomainMap(w, s.overviewFrame(l, render.MapsOverview, e.renderer.OverviewLabel(render.MapsOverview)), l.links(), x)
}

func capabilityMapPage(at int, route string) page {
	return func(s *Site, w io.Writer, e *edition) error {
		l, c := linker{site: s, e: e, from: route}, s.registry.Contracts[at]
		return e.renderer.CapabilityMap(w, s.overviewFrame(l, render.MapsOverview, c.Name()), l.links(), render.CapabilityMap{Capability: c, Graph: graph.Capability(s.registry, c)})
	}
}

// contractMap links to the map that a contract is on: a capability's own, or that of the events of
// an event's domain.
func (l linker) contractMap(c *contracts.Contract) string {
	switch c.Kind {
	case contracts.Event:
		return l.to(l.site.eventMaps[c.Domain])
	case contracts.Capability:
		if current := l.site.registry.Current(c.Kind, c.Key); current != nil {
			return l.to(l.site.capabilityMaps[l.site.registry.Place(current)])
		}
	}
	return ""
}
