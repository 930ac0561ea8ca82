package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts/graph"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// CapabilityMap writes the page that shows what a capability is made of.
func (r *Renderer) CapabilityMap(w io.Writer, f Frame, l Links, x CapabilityMap) error {
	p := r.page(&f, l)
	p.c = x.Capability
	g := x.Graph
	view := mapView{words: r.catalog}
	var drawn mapDrawing
	if nodesOfEdges(g) > maxMapBoxes {
		drawn = p.drawMap(g.ByDomain(), anyLayer, countLabel)
		drawn.byDomain = true
		view.Note = r.t("map.by-domain")
	} else {
		drawn = p.drawMap(g, anyLayer, r.relationWords)
		view.Note = r.left(drawn)
	}
	view.Graph = drawn.drawing
	view.Table = newListing("map-rows", x.Capability.Name(), r.t("map.from"), r.t("map.how"), r.t("map.to"))
	view.More = p.eachPair(g, drawn, func(from, to graph.Node, edges []graph.Edge, note string) {
		view.Table.add("", p.nodeName(from), textSpan(r.relationWords(edges)), noted{p.nodeName(to), note})
	})
	top := headView{Over: []string{r.overview(MapsOverview)}, Title: x.Capability.Name(), Lead: p.prose(markdown.LinkTo(markdown.Code(x.Capability.Key), p.currentLink(x.Capability)), 2)}
	return p.write(w, content{"map", view, "head", top, nil})
}
