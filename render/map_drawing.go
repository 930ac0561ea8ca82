package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// The bounds of the drawing of a map.
const (
	maxMapBoxes  = 60
	maxMapLines  = 120
	maxMapLabels = 24 // lines; each takes room of its own for its label
)

// pair is two nodes of a map that some edge joins.
type pair struct{ from, to int }

// mapDrawing is the drawing of a map with what is in it.
type mapDrawing struct {
	drawing  *drawing // nil when there are no edges
	shown    map[[2]graph.Node]bool
	left     int  // pairs that have no room
	byDomain bool // it is drawn of the domains of what it is asked about
}

// shows reports whether a line leads from one node to another.
func (m mapDrawing) shows(from, to graph.Node) bool {
	if m.byDomain {
		from, to = graph.OfDomain(from.Domain), graph.OfDomain(to.Domain)
	}
	return m.shown[[2]graph.Node{from, to}]
}

// drawMap draws a map from the left to the right, with one line for all edges between two nodes.
// Where it has too many boxes or lines, those stay that stand for most.
func (p *page) drawMap(g graph.Graph, layer func(graph.Node) int, label func([]graph.Edge) string) mapDrawing {
	lines := map[pair][]graph.Edge{}
	weight := map[pair]int{}
	var pairs []pair
	for _, e := range g.Edges {
		at := pair{e.From, e.To}
		if lines[at] == nil {
			pairs = append(pairs, at)
		}
		lines[at] = append(lines[at], e)
		weight[at] += e.Count
	}
	m := mapDrawing{shown: map[[2]graph.Node]bool{}}
	if len(pairs) == 0 {
		return m
	}
	shown := map[int]bool{} // nodes
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(weight[b], weight[a]) })
	kept := pairs[:0:0]
	for _, at := range pairs {
		more := 0
		for _, node := range [...]int{at.from, at.to} {
			if !shown[node] {
				more++
			}
		}
		if len(shown)+more > maxMapBoxes || len(kept) == maxMapLines {
			m.left++
			continue
		}
		shown[at.from], shown[at.to] = true, true
		kept = append(kept, at)
		m.shown[[2]graph.Node{g.Nodes[at.from], g.Nodes[at.to]}] = true
	}
	slices.SortFunc(kept, func(a, b pair) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	place := make(map[int]int, len(shown))
	boxes, layers := make([]box, 0, len(shown)), make([]int, 0, len(shown))
	for _, node := range sources(kept, len(g.Nodes)) {
		place[node] = len(boxes)
		boxes = append(boxes, p.mapBox(g.Nodes[node]))
		layers = append(layers, layer(g.Nodes[node]))
	}
	var edges []edge
	for _, at := range kept {
		e := edge{from: place[at.from], to: place[at.to]}
		if len(kept) <= maxMapLabels {
			e.label = label(lines[at])
		}
		edges = append(edges, e)
	}
	m.drawing = &drawing{class: "map", boxes: boxes}
	m.drawing.width, m.drawing.height, m.drawing.lines = arrangeLevel(boxes, 0, layers, edges, labelLetters)
	m.drawing.explained(p.r.catalog)
	return m
}

// sources lists the nodes that pairs join, those first that lead on to most: on a circle somebody has
// to be the first, and so the fewest lines lead back.
func sources(pairs []pair, nodes int) []int {
	surplus, joined := make([]int, nodes), make([]bool, nodes)
	for _, at := range pairs {
		surplus[at.from]++
		surplus[at.to]--
		joined[at.from], joined[at.to] = true, true
	}
	var list []int
	for node := range nodes {
		if joined[node] {
			list = append(list, node)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(surplus[b], surplus[a]) })
	return list
}

// mapBox is the box of a node; that of a domain leads to its index.
func (p *page) mapBox(n graph.Node) box {
	switch {
	case n.Contract != nil:
		b := box{Name: n.Key, Note: p.r.kind(n.Kind, 1), Href: p.currentLink(n.Contract), Class: "is-contract"}
		if n.Contract == p.c {
			b.Class = "is-self"
		}
		return b
	case n.Kind == "":
		return box{Name: n.Key, Href: p.links.Facet(ByDomain, n.Key), Class: "is-domain"}
	}
	return box{Name: n.Key, Note: p.r.kind(n.Kind, 1), Class: "is-missing"}
}

// anyLayer puts a node wherever its edges do.
func anyLayer(graph.Node) int { return 0 }

// eventLayer puts events behind those who emit them, even where nobody does.
func eventLayer(n graph.Node) int {
	if n.Kind == contracts.Event {
		return 1
	}
	return 0
}

// noLabel is for lines that say all by where they lead.
func noLabel([]graph.Edge) string { return "" }

// countLabel is how much a line stands for.
func countLabel(edges []graph.Edge) string {
	n := 0
	for _, e := range edges {
		n += e.Count
	}
	return itoa(n)
}

// relationWords are the words of edges between two nodes, each once.
func (c catalog) relationWords(edges []graph.Edge) string {
	var words []string
	for _, e := range edges {
		if word := c.relation(e.Relation, e.Against); !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}
