package render

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/graph"
)

// The drawing of a map has a line from box to box for whatever its table joins, or the map says that
// it is left out; no box or label lies on another.
func TestMapsDrawWhatTheyDoNotLeaveOut(t *testing.T) {
	r, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	p := r.page(&Frame{Site: &Site{}}, Links{})
	random := rand.New(rand.NewPCG(3, 5))
	for round := range 150 {
		var g graph.Graph
		for i := range 2 + random.IntN(90) {
			g.Nodes = append(g.Nodes, graph.Node{Kind: []contracts.Kind{"", contracts.Event}[i%2], Key: fmt.Sprint("node.", i)})
		}
		pairs := map[pair]bool{}
		for range random.IntN(200) {
			e := graph.Edge{From: random.IntN(len(g.Nodes)), To: random.IntN(len(g.Nodes)), Relation: contracts.Relations[random.IntN(3)], Count: 1 + random.IntN(9)}
			if e.From != e.To {
				g.Edges = append(g.Edges, e)
				pairs[pair{e.From, e.To}] = true
			}
		}
		m := p.drawMap(g, eventLayer, countLabel)
		if m.drawing == nil {
			if len(pairs) > 0 {
				t.Fatalf("round %d: nothing is drawn of %d pairs", round, len(pairs))
			}
			continue
		}
		if len(m.drawing.boxes) > maxMapBoxes || len(m.drawing.lines) > maxMapLines {
			t.Errorf("round %d: %d boxes, %d lines", round, len(m.drawing.boxes), len(m.drawing.lines))
		}
		if fits := len(m.drawing.boxes) < maxMapBoxes-1 && len(m.drawing.lines) < maxMapLines; fits && m.left > 0 {
			t.Errorf("round %d: %d pairs are left out though there is room", round, m.left)
		}
		drawn := joined(t, m.drawing, g)
		for at := range pairs {
			if drawn[at] != m.shows(g.Nodes[at.from], g.Nodes[at.to]) {
				t.Errorf("round %d: that %v is drawn is %t", round, at, drawn[at])
			}
		}
		if len(drawn)+m.left != len(pairs) {
			t.Errorf("round %d: of %d pairs %d are drawn and %d left out", round, len(pairs), len(drawn), m.left)
		}
		apart(t, m.drawing)
		back := slices.ContainsFunc(m.drawing.lines, func(l line) bool { return l.back })
		if strings.Contains(m.drawing.Legend, r.t("drawing.back")) != back {
			t.Errorf("round %d: lines that lead back: %t, and the legend says %q", round, back, m.drawing.Legend)
		}
	}
}

// joined finds the nodes at both ends of each line.
func joined(t *testing.T, d *drawing, g graph.Graph) map[pair]bool {
	node := func(at point, right bool) int {
		for _, b := range d.boxes {
			edge := b.X
			if right {
				edge += b.Width
			}
			if at.x == edge && at.y > b.Y && at.y < b.Y+boxHeight {
				return slices.IndexFunc(g.Nodes, func(n graph.Node) bool { return n.Key == b.Name })
			}
		}
		t.Errorf("no box at %v", at)
		return -1
	}
	pairs := map[pair]bool{}
	for _, l := range d.lines {
		pairs[pair{node(l.points[0], !l.back), node(l.points[len(l.points)-1], l.back)}] = true
	}
	return pairs
}

func apart(t *testing.T, d *drawing) {
	type area struct{ left, top, right, bottom int }
	var areas []area
	for _, b := range d.boxes {
		areas = append(areas, area{b.X, b.Y, b.X + b.Width, b.Y + boxHeight})
	}
	for _, l := range d.lines {
		if l.label != "" {
			half := len(l.label) * labelWidth / 2
			areas = append(areas, area{l.at.x - half, l.at.y - labelRow/2, l.at.x + half, l.at.y + labelRow/2})
		}
	}
	for i, a := range areas {
		if a.left < 0 || a.top < 0 || a.right > d.width || a.bottom > d.height {
			t.Errorf("%+v leaves the drawing of %d by %d", a, d.width, d.height)
		}
		for _, b := range areas[:i] {
			if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%+v lies on %+v", a, b)
			}
		}
	}
}
