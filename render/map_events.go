package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// EventMap writes a page that says who emits and hears which event.
func (r *Renderer) EventMap(w io.Writer, f Frame, l Links, x EventMap) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	g := graph.OfFlows(x.Registry, x.Flows)
	view := mapView{words: r.catalog}
	if nodesOfEdges(g) <= maxMapBoxes && (x.Domain != "" || x.Last == len(x.Flows)) {
		p.eventsDrawn(&view, g, x)
	} else {
		p.eventsByDomain(&view, x)
	}
	view.Table.Pages = pagesView{x.Prev, x.Next}
	if len(x.Domains) > 0 {
		view.Related = append(view.Related, p.eventMaps("domains", r.t("map.events.by-domain"), x.Domains))
	}
	top := headView{Over: []string{r.overview(MapsOverview)}, Title: r.EventMapLabel(x.Domain), Note: r.n("count.events", len(x.Flows))}
	return p.write(w, content{"map", view, "head", top, nil})
}

// EventMapLabel is the title of the map of a domain's events; of all events for none.
func (r *Renderer) EventMapLabel(domain string) string {
	if domain == "" {
		return r.t("map.events.all")
	}
	return r.t("map.events.of", "domain", domain)
}

// eventsDrawn draws all events with who emits and hears them.
func (p *page) eventsDrawn(view *mapView, g graph.Graph, x EventMap) {
	drawn := p.drawMap(g, eventLayer, noLabel)
	view.Graph, view.Note = drawn.drawing, p.r.left(drawn)
	p.flows(view, x, func(f graph.Flow) bool {
		for _, c := range f.Emitters {
			if !drawn.shows(graph.OfContract(c), f.Event) {
				return true
			}
		}
		for _, c := range f.Listeners {
			if !drawn.shows(f.Event, graph.OfContract(c)) {
				return true
			}
		}
		return false
	})
}

// eventsByDomain draws between which domains events flow. The table has the events of a domain
// nevertheless; those of all domains are too many for a page, and on the maps of their domains.
func (p *page) eventsByDomain(view *mapView, x EventMap) {
	r := p.r
	g := graph.DomainsOfFlows(x.Flows)
	drawn := p.drawMap(g, anyLayer, countLabel)
	view.Graph = drawn.drawing
	if x.Domain != "" {
		view.Note = r.t("map.by-domain")
		p.flows(view, x, func(f graph.Flow) bool {
			for _, from := range f.From() {
				for _, c := range f.Listeners {
					if !drawn.shows(graph.OfDomain(from), graph.OfDomain(c.Domain)) {
						return true
					}
				}
			}
			return len(f.Listeners) == 0
		})
		return
	}
	if len(g.Edges) > 0 {
		view.Note = joinSentences(r.t("map.by-domain"), r.left(drawn))
	}
	view.Table = newListing("map-rows", r.t("map.events.all"), r.t("map.from"), r.t("map.to"), r.all(contracts.Event))
	view.Table.Empty = r.t("map.events.within")
	view.More = p.eachPair(g, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
		view.Table.add("", p.nodeName(from), noted{p.nodeName(to), note}, textSpan(countLabel(edges)))
	})
}

// flows lists events with who emits and hears them.
func (p *page) flows(view *mapView, x EventMap, left func(graph.Flow) bool) {
	r := p.r
	view.Table = newListing("map-rows", r.EventMapLabel(x.Domain), upperFirst(r.kind(contracts.Event, 1)), r.relation(contracts.Emits, true), r.relation(contracts.Listens, true))
	for _, f := range x.Flows[x.First:x.Last] {
		name := noted{span: p.nodeName(f.Event)}
		more := ""
		if f.Event.Contract == nil {
			name.note = r.t("ref.missing")
		} else {
			more = p.currentLink(f.Event.Contract)
		}
		if left(f) && len(f.Emitters)+len(f.Listeners) > 0 {
			name.note = joinSentences(name.note, r.t("map.left"))
		}
		view.Table.add("", name, p.contractNames(f.Emitters, more), p.contractNames(f.Listeners, more))
	}
}
