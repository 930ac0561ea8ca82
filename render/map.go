package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// mapView is a map as a drawing and as a table that says the same: what map.html displays.
type mapView struct {
	words   catalog
	Graph   *drawing
	Note    string // what the drawing leaves out
	Table   listingView
	More    string // how many rows the table leaves out
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
	m.block(markdown.Escape(v.Note))
	v.Table.markdown(m, level)
	m.block(markdown.Escape(v.More))
	for _, r := range v.Related {
		m.heading(level, markdown.Escape(r.Title))
		m.items(mapItems(r.Maps))
		if r.All.Href != "" {
			m.block(r.All.Markdown())
		}
	}
}

func mapItems(maps []countView) []string {
	items := make([]string, len(maps))
	for i, c := range maps {
		items[i] = markdown.LinkTo(markdown.Escape(c.Label), c.Href)
		if c.N > 0 {
			items[i] += " (" + itoa(c.N) + ")"
		}
	}
	return items
}

// maxRelatedMaps bounds the further maps that a page lists.
const maxRelatedMaps = 60

// related lists further maps, as many as a page shows, and then where the others are.
func related(id, title string, list []Link, all Link) relatedMaps {
	maps := relatedMaps{ID: id, Title: title}
	for _, l := range list[:min(len(list), maxRelatedMaps)] {
		maps.Maps = append(maps.Maps, countView{Label: l.Label, Href: l.Href})
	}
	if len(list) > maxRelatedMaps {
		maps.All = all
	}
	return maps
}

// eventMaps lists maps of events, those of most events first; the others are behind the domains.
func (p *page) eventMaps(id, title string, list []Link) relatedMaps {
	return related(id, title, list, Link{p.r.t("home.all-domains"), p.links.Facet(ByDomain, "")})
}

// capabilityMaps lists maps of capabilities; the others are behind those.
func (p *page) capabilityMaps(list []Link) relatedMaps {
	kind := contracts.Capability
	return related("capabilities", p.r.t("map.capabilities"), list, Link{p.r.all(kind), p.links.Facet(ByKind, p.r.kinds.Info(kind).Plural)})
}

// DomainMap writes the page that says which domains depend on which.
func (r *Renderer) DomainMap(w io.Writer, f Frame, l Links, x DomainMap) error {
	p := r.page(&f, l)
	drawn := p.drawMap(x.Graph, anyLayer, countLabel)
	view := mapView{words: r.catalog, Graph: drawn.drawing, Note: r.left(drawn)}
	view.Table = newListing("map-rows", r.t("map.domains"), r.one(ByDomain), r.t("map.depends"), r.t("map.how"), r.t("map.count"))
	view.Table.Empty = r.t("map.domains.apart")
	view.More = p.eachPair(x.Graph, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
		view.Table.add("", p.nodeName(from), noted{p.nodeName(to), note}, textSpan(r.countedRelations(edges)), textSpan(countLabel(edges)))
	})
	if len(x.Events) > 0 {
		view.Related = append(view.Related, p.eventMaps("events", r.t("map.events"), x.Events))
	}
	if len(x.Capabilities) > 0 {
		view.Related = append(view.Related, p.capabilityMaps(x.Capabilities))
	}
	top := headView{Over: []string{r.overview(MapsOverview)}, Title: r.t("map.domains"), Lead: p.prose(r.t("map.domains.lead"), 2), Note: r.n("count.domains", len(x.Graph.Nodes))}
	return p.write(w, content{"map", view, "head", top, nil})
}

// maxMapRows bounds the table of a map.
const maxMapRows = 1000

// eachPair calls visit for every two nodes that edges join, as many as a table holds, with what is to
// be said of them: that the drawing leaves them out. It says how many more there are.
func (p *page) eachPair(g graph.Graph, drawn mapDrawing, visit func(from, to graph.Node, edges []graph.Edge, note string)) (more string) {
	rows := 0
	for i := 0; i < len(g.Edges); {
		first, from, to := i, g.Edges[i].From, g.Edges[i].To
		for i < len(g.Edges) && g.Edges[i].From == from && g.Edges[i].To == to {
			i++
		}
		if rows++; rows > maxMapRows {
			continue
		}
		note := ""
		if !drawn.shows(g.Nodes[from], g.Nodes[to]) {
			note = p.r.t("map.left")
		}
		visit(g.Nodes[from], g.Nodes[to], g.Edges[first:i], note)
	}
	if rows > maxMapRows {
		return p.r.n("more", rows-maxMapRows)
	}
	return ""
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
	if m.left == 0 {
		return ""
	}
	return c.n("map.left-out", m.left)
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
