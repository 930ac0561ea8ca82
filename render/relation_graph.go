package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// graphSide is how many boxes stand on one side of the graph of relations, the one for those left
// out included.
const graphSide = 8

// relationGraph draws a contract in the middle, what refers to it on the left and what it refers to
// on the right. Types are left out: nearly everything uses some, and the fields above name them.
// Empty when there is nothing to draw.
func (p *page) relationGraph() template.HTML {
	left, right := p.graphBoxes(p.reg.In(p.c), true), p.graphBoxes(p.reg.Out(p.c), false)
	if len(left)+len(right) == 0 {
		return ""
	}
	const step, gap = boxHeight + 10, 36
	height := max(len(left), len(right))*step - 10 // the space between boxes is not wanted below the last
	columns, selfX := 1, 0
	if len(left) > 0 {
		columns, selfX = 2, boxWidth+gap
	}
	if len(right) > 0 {
		columns++
	}
	d := newDrawing(columns*(boxWidth+gap)-gap, height, "graph")
	middle := height / 2
	self := box{X: selfX, Y: middle - boxHeight/2, Name: p.c.Key, Note: p.r.kind(p.c.Kind, 1), Class: "is-self"}
	for i := range left {
		b := &left[i]
		b.Y = middle - (len(left)*step-10)/2 + i*step
		d.curve(boxWidth, b.Y+boxHeight/2, self.X, middle, false)
	}
	for i := range right {
		b := &right[i]
		b.X, b.Y = selfX+boxWidth+gap, middle-(len(right)*step-10)/2+i*step
		d.curve(self.X+boxWidth, middle, b.X, b.Y+boxHeight/2, false)
	}
	for _, b := range append(append(left, self), right...) {
		d.box(b)
	}
	return d.finish()
}

// graphBoxes makes the boxes of one side, each contract once, in the order of relations.
func (p *page) graphBoxes(edges []contracts.Edge, inverse bool) []box {
	var boxes []box
	seen := map[*contracts.Contract]bool{p.c: true}
	rest := 0
	for _, e := range edges {
		other := e.Target
		if inverse {
			other = e.From
		}
		if e.Relation == contracts.UsesModel && p.c.Kind != contracts.Type || other != nil && seen[other] {
			continue
		}
		if len(boxes) == graphSide {
			rest++
			continue
		}
		b := box{Name: e.To.Key, Note: p.r.relation(e.Relation, inverse), Class: "is-missing"}
		if other != nil {
			seen[other] = true
			b.Name, b.Href, b.Class = other.Key, p.contractLink(other), "is-contract"
			b.Note = p.r.kind(other.Kind, 1) + " · " + b.Note
		}
		boxes = append(boxes, b)
	}
	if rest > 0 {
		boxes[graphSide-1] = box{Name: p.r.n("more", rest+1), Class: "is-more"}
	}
	return boxes
}
