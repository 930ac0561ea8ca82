package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// mapView is a map as a drawing and as a table that says the same: what map.html displays.
type mapView struct {
	words   catalog
	Graph   *drawing
	Note    string // what the drawing leaves out
	Table   listingView
	Related []relatedMaps
}

// relatedMaps are further maps.
type relatedMaps struct {
	ID    string
	Title string
	Maps  []countView
	All   Link // of them; its Href is empty where all are here
}

func (v mapView) markdown(m *markdownWriter, level int) {
	m.block(EscapeMarkdown(v.Note))
	v.Table.markdown(m, level)
	for _, r := range v.Related {
		m.heading(level, EscapeMarkdown(r.Title))
		m.items(mapItems(r.Maps))
		if r.All.Href != "" {
			m.block(r.All.Markdown())
		}
	}
}

func mapItems(maps []countView) []string {
	items := make([]string, len(maps))
	for i, c := range maps {
		items[i] = markdownLink(EscapeMarkdown(c.Label), c.Href)
		if c.N > 0 {
			items[i] += " (" + itoa(c.N) + ")"
		}
	}
	return items
}

// DomainMap writes the page that says which domains depend on which.
func (r *Renderer) DomainMap(w io.Writer, f Frame, l Links, x DomainMap) error {
	p := r.page(&f, l)
	drawn := p.drawMap(x.Graph, anyLayer, countLabel)
	view := mapView{words: r.catalog, Graph: drawn.drawing, Note: r.left(drawn)}
	view.Table = newListing("map-rows", r.t("map.domains"), r.one(ByDomain), r.t("map.depends"), r.t("map.how"), r.t("map.count"))
	p.eachPair(x.Graph, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
		view.Table.add("", p.nodeName(from), noted{p.nodeName(to), note}, textSpan(r.countedRelations(edges)), textSpan(countLabel(edges)))
	})
	if len(x.Events) > 0 {
		view.Related = append(view.Related, relatedMaps{"events", r.t("map.events"), p.mapCounts(x.Events), Link{}})
	}
	if len(x.Capabilities) > 0 {
		maps := relatedMaps{ID: "capabilities", Title: r.t("map.capabilities")}
		for _, l := range x.Capabilities {
			maps.Maps = append(maps.Maps, countView{Label: l.Label, Href: l.Href})
		}
		view.Related = append(view.Related, maps)
	}
	top := headView{Over: []string{r.overview(MapsOverview)}, Title: r.t("map.domains"), Lead: p.prose(r.t("map.domains.lead"), 2), Note: r.n("count.domains", len(x.Graph.Nodes))}
	return p.write(w, content{"map", view, "head", top, nil})
}

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
		view.Related = append(view.Related, relatedMaps{"domains", r.t("map.events.by-domain"), p.mapCounts(x.Domains), Link{}})
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
	left := map[graph.Node]bool{} // events
	for at := range drawn.left {
		for _, node := range [...]int{at.from, at.to} {
			if g.Nodes[node].Kind == contracts.Event {
				left[g.Nodes[node]] = true
			}
		}
	}
	p.flows(view, x, func(f graph.Flow) bool { return left[f.Event] })
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
		p.flows(view, x, func(f graph.Flow) bool { return true })
		return
	}
	view.Note = joinSentences(r.t("map.by-domain"), r.left(drawn))
	view.Table = newListing("map-rows", r.t("map.events.all"), r.t("map.from"), r.t("map.to"), r.all(contracts.Event))
	p.eachPair(g, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
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

// CapabilityMap writes the page that shows what a capability is made of.
func (r *Renderer) CapabilityMap(w io.Writer, f Frame, l Links, x CapabilityMap) error {
	p := r.page(&f, l)
	p.c = x.Capability
	g, layer := x.Graph, anyLayer
	view := mapView{words: r.catalog}
	byDomain := nodesOfEdges(g) > maxMapBoxes
	var drawn mapDrawing
	if byDomain {
		domains := p.drawMap(g.ByDomain(), layer, countLabel)
		view.Graph, view.Note = domains.drawing, r.t("map.by-domain")
	} else {
		drawn = p.drawMap(g, layer, r.relationWords)
		view.Graph, view.Note = drawn.drawing, r.left(drawn)
	}
	view.Table = newListing("map-rows", x.Capability.Name(), r.t("map.from"), r.t("map.how"), r.t("map.to"))
	rows := 0
	p.eachPair(g, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
		if rows++; rows > maxCapabilityRows {
			return
		}
		if byDomain {
			note = r.t("map.left")
		}
		view.Table.add("", p.nodeName(from), textSpan(r.relationWords(edges)), noted{p.nodeName(to), note})
	})
	if rows > maxCapabilityRows {
		view.Note = joinSentences(view.Note, r.n("more", rows-maxCapabilityRows))
	}
	top := headView{Over: []string{r.overview(MapsOverview)}, Title: x.Capability.Name(), Lead: p.prose(markdownLink(inlineCode(x.Capability.Key), p.currentLink(x.Capability)), 2)}
	return p.write(w, content{"map", view, "head", top, nil})
}

// maxCapabilityRows bounds the table of a capability of which very much is part.
const maxCapabilityRows = 1000

// eachPair calls visit for every two nodes that edges join, with what is to be said of them: that
// the drawing leaves them out.
func (p *page) eachPair(g graph.Graph, drawn mapDrawing, visit func(from, to graph.Node, edges []graph.Edge, note string)) {
	for i := 0; i < len(g.Edges); {
		first, at := i, pair{g.Edges[i].From, g.Edges[i].To}
		for i < len(g.Edges) && g.Edges[i].From == at.from && g.Edges[i].To == at.to {
			i++
		}
		note := ""
		if drawn.left[at] {
			note = p.r.t("map.left")
		}
		visit(g.Nodes[at.from], g.Nodes[at.to], g.Edges[first:i], note)
	}
}

// nodeName is the name of a node, linked where it has a page.
func (p *page) nodeName(n graph.Node) span {
	if b := p.mapBox(n); n.Kind != "" {
		return nameSpan{Label: n.Key, Href: b.Href}
	}
	return Link{Label: n.Key, Href: p.links.Facet(ByDomain, n.Key)}
}

// nodesOfEdges counts the nodes that edges join.
func nodesOfEdges(g graph.Graph) int {
	nodes := map[int]bool{}
	for _, e := range g.Edges {
		nodes[e.From], nodes[e.To] = true, true
	}
	return len(nodes)
}

// left says what a drawing has no room for.
func (c catalog) left(m mapDrawing) string {
	if len(m.left) == 0 {
		return ""
	}
	return c.n("map.left-out", len(m.left))
}

// countedRelations are the words of edges with how many refs each stands for.
func (c catalog) countedRelations(edges []graph.Edge) string {
	text := ""
	for i, e := range edges {
		if i > 0 {
			text += ", "
		}
		text += c.relation(e.Relation, e.Against) + " " + itoa(e.Count)
	}
	return text
}

func (p *page) mapCounts(list []Count) []countView {
	views := make([]countView, len(list))
	for i, c := range list {
		views[i] = countView{Label: c.Label, Href: c.Href, N: c.N, Words: p.r.n("count.events", c.N)}
	}
	return views
}
