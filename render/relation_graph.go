package render

import "github.com/lssm-tech/docsgen/contracts"

// graphWidth is how wide the graph may become before its columns move closer together, in CSS
// pixels: the text's column on a screen 1280 pixels wide.
const graphWidth = 690

// graphSide is how many boxes stand on one side of the graph of relations, the one for those left
// out included.
const graphSide = 8

// relationGraph draws a contract in the middle, what refers to it on the left and what it refers to
// on the right. Types are left out: nearly everything uses some, and the fields above name them; and a
// type has none, since its fields and the list of its users say all. Nil when there is nothing to draw.
func (p *page) relationGraph() *drawing {
	if p.c.Kind == contracts.Type {
		return nil
	}
	left, right := p.graphBoxes(p.reg.In(p.c), true), p.graphBoxes(p.reg.Out(p.c), false)
	if len(left)+len(right) == 0 {
		return nil
	}
	self := []box{{Name: p.c.Key, Note: p.r.kind(p.c.Kind, 1), Class: "is-self"}}
	widest := func(boxes []box) (width int) {
		for i := range boxes {
			width = max(width, boxes[i].fitted())
		}
		return width
	}
	const step = boxHeight + 10
	gap := min(max((graphWidth-widest(left)-widest(self)-widest(right))/2, 20), 40)
	// The space between boxes is not wanted below the last.
	d := &drawing{class: "graph", height: max(len(left), len(right))*step - 10}
	middle := d.height / 2
	column := func(boxes []box) {
		width := widest(boxes)
		for i := range boxes {
			boxes[i].X, boxes[i].Width = d.width, width
			boxes[i].Y = middle - (len(boxes)*step-10)/2 + i*step
		}
		d.width += width + gap
		d.boxes = append(d.boxes, boxes...)
	}
	column(left)
	column(self)
	column(right)
	d.width -= gap
	for _, b := range left {
		d.lines = append(d.lines, line{level: true, points: []point{{b.X + b.Width, b.Y + boxHeight/2}, {self[0].X, middle}}})
	}
	for _, b := range right {
		d.lines = append(d.lines, line{level: true, points: []point{{self[0].X + self[0].Width, middle}, {b.X, b.Y + boxHeight/2}}})
	}
	return d.explained(p.r.catalog)
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
		if e.Relation == contracts.UsesModel || other != nil && seen[other] {
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
