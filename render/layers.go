package render

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// layers arranges boxes from the top down, so that lines lead down and only those that lead back to
// an earlier box lead up (Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of
// Hierarchical System Structures", 1981): lines that lead back are found and turned around for the
// arranging, every box goes below all that lead to it, a line gets a place of its own in every layer
// that it passes, and the places of a layer are put in the order of what they are joined with.
//
// Between two layers of boxes there is one of places for labels, so that no label lies on another
// or on a box. Lines bend only between layers, so that none crosses a box.
//
// All is said as for a drawing from the top down. One from the left to the right is the same with its
// sides exchanged: then the width of a node is its height, and x goes down.
type layers struct {
	edges []edge
	nodes []layerNode
	rows  [][]int // nodes by layer, in order from the left
	step  int     // layers from one of boxes to the next: 2 with one of labels between them, 1 without
	gap   int     // between the nodes of a layer
	level bool    // from the left to the right

	letters int // of a label at most
}

// layerNode is a box, or the place of a line in a layer.
type layerNode struct {
	row      int
	width    int
	x        int   // of its middle
	up, down []int // nodes that it is joined with, in the layers above and below
	order    float64
}

// edge joins two boxes.
type edge struct {
	from, to int
	label    string
	back     bool
	chain    []int // the nodes that the line passes, boxes included, from the top down
}

// The distances of a layered drawing, in pixels.
const (
	rowGap     = 26 // between a layer of boxes and the labels below it
	labelRow   = 16 // height of a layer of labels
	columnGap  = 20
	lineWidth  = 14 // what a line without label takes between others
	orderSteps = 8
	placeSteps = 24
)

// What a phone shows of a drawing without being moved, and to how many letters labels are cut where
// that makes the drawing fit.
const (
	phoneWidth    = 324
	narrowLetters = 18
)

// arrange places the boxes, each of its own width, and returns the drawing's lines. Boxes are
// numbered as they come, first is the one where all begins: it stands in the left half of a drawing
// that is wider than a phone.
func arrange(boxes []box, first int, edges []edge) (width, height int, lines []line) {
	width, height, lines = arrangeDown(boxes, first, edges, labelLetters)
	if width <= phoneWidth {
		return width, height, lines
	}
	narrow := slices.Clone(boxes)
	if w, h, list := arrangeDown(narrow, first, edges, narrowLetters); w <= phoneWidth {
		copy(boxes, narrow)
		return w, h, list
	}
	if boxes[first].X+boxes[first].Width/2 > width/2 {
		mirror(boxes, lines, width)
	}
	return width, height, lines
}

// mirror turns the left and the right of a drawing around.
func mirror(boxes []box, lines []line, width int) {
	for i := range boxes {
		boxes[i].X = width - boxes[i].X - boxes[i].Width
	}
	for i := range lines {
		lines[i].at.x = width - lines[i].at.x
		for j := range lines[i].points {
			lines[i].points[j].x = width - lines[i].points[j].x
		}
	}
}

func arrangeDown(boxes []box, first int, edges []edge, letters int) (width, height int, lines []line) {
	l := &layers{edges: edges, nodes: make([]layerNode, len(boxes)), step: 2, gap: columnGap, letters: letters}
	for i := range boxes {
		boxes[i].Width = boxes[i].fitted()
		l.nodes[i].width = boxes[i].Width
	}
	width = l.arrange(len(boxes), first)
	y := make([]int, len(l.rows)) // of each layer's upper edge
	for i := range l.rows {
		y[i] = height
		if i%2 == 0 {
			height += boxHeight + rowGap
		} else {
			height += labelRow + rowGap
		}
	}
	height -= rowGap
	for i := range boxes {
		boxes[i].X, boxes[i].Y = l.nodes[i].x-boxes[i].Width/2, y[l.nodes[i].row]
	}
	depth := make([]int, len(l.rows))
	for i := range depth {
		depth[i] = [...]int{boxHeight, labelRow}[i%2]
	}
	for i := range l.edges {
		lines = append(lines, l.line(&l.edges[i], y, depth))
	}
	return width, height, lines
}

// arrange puts the nodes of boxes in layers and gives all nodes their places. It returns the width of
// the whole.
func (l *layers) arrange(boxes, first int) (width int) {
	l.rank(boxes, first)
	l.chains()
	l.order()
	return l.place()
}

// rank marks the edges that lead back, by a depth-first search from the first box, and puts every
// box below the lowest of those that lead to it.
func (l *layers) rank(n, first int) {
	out := make([][]int, n)
	for i, e := range l.edges {
		out[e.from] = append(out[e.from], i)
	}
	const unseen, open, done = 0, 1, 2
	state := make([]int, n)
	var sorted []int // in reverse
	var visit func(at int)
	visit = func(at int) {
		state[at] = open
		for _, i := range out[at] {
			switch e := &l.edges[i]; state[e.to] {
			case open:
				e.back = true
			case unseen:
				visit(e.to)
			}
		}
		state[at] = done
		sorted = append(sorted, at)
	}
	for i := range n {
		if at := (first + i) % n; state[at] == unseen {
			visit(at)
		}
	}
	for _, at := range slices.Backward(sorted) {
		for _, i := range out[at] {
			if e := &l.edges[i]; !e.back {
				l.nodes[e.to].row = max(l.nodes[e.to].row, l.nodes[at].row+l.step)
			}
		}
	}
}

// chains gives each line its places in the layers that it passes.
func (l *layers) chains() {
	for i := range l.nodes {
		l.put(i)
	}
	for i := range l.edges {
		e := &l.edges[i]
		top, bottom := e.from, e.to
		if e.back {
			top, bottom = bottom, top
		}
		e.chain = []int{top}
		last := l.nodes[bottom].row
		if top == bottom { // its line goes down to its label and comes back
			last += 2
		}
		for row := l.nodes[top].row + 1; row < last; row++ {
			width := lineWidth
			switch {
			case e.label == "" || row != l.nodes[top].row+1:
			case l.level:
				width = labelRow
			default:
				width = min(utf8.RuneCountInString(e.label), l.letters)*labelWidth + columnGap
			}
			l.nodes = append(l.nodes, layerNode{row: row, width: width})
			at := len(l.nodes) - 1
			l.put(at)
			l.join(e.chain[len(e.chain)-1], at)
			e.chain = append(e.chain, at)
		}
		if top != bottom {
			l.join(e.chain[len(e.chain)-1], bottom)
			e.chain = append(e.chain, bottom)
		}
	}
}

func (l *layers) put(at int) {
	row := l.nodes[at].row
	for len(l.rows) <= row {
		l.rows = append(l.rows, nil)
	}
	l.rows[row] = append(l.rows[row], at)
}

func (l *layers) join(upper, lower int) {
	l.nodes[upper].down = append(l.nodes[upper].down, lower)
	l.nodes[lower].up = append(l.nodes[lower].up, upper)
}

// order sorts every layer by the mean place of what its nodes are joined with in the layer above,
// then in the one below, a few times over.
func (l *layers) order() {
	for _, row := range l.rows {
		for i, at := range row {
			l.nodes[at].order = float64(i)
		}
	}
	sortRow := func(row []int, neighbours func(*layerNode) []int) {
		mean := make(map[int]float64, len(row))
		for _, at := range row {
			n := &l.nodes[at]
			mean[at] = n.order
			if joined := neighbours(n); len(joined) > 0 {
				sum := 0.0
				for _, other := range joined {
					sum += l.nodes[other].order
				}
				mean[at] = sum / float64(len(joined))
			}
		}
		slices.SortStableFunc(row, func(a, b int) int { return cmp.Compare(mean[a], mean[b]) })
		for i, at := range row {
			l.nodes[at].order = float64(i)
		}
	}
	for range orderSteps {
		for _, row := range l.rows {
			sortRow(row, func(n *layerNode) []int { return n.up })
		}
		for _, row := range slices.Backward(l.rows) {
			sortRow(row, func(n *layerNode) []int { return n.down })
		}
	}
	for _, row := range l.rows {
		sortRow(row, func(n *layerNode) []int { return n.up })
	}
}

// place gives every node its middle: as near to what it is joined with as its neighbours allow. It
// returns the width of the whole.
func (l *layers) place() (width int) {
	for _, row := range l.rows {
		x := 0
		for _, at := range row {
			l.nodes[at].x = x + l.nodes[at].width/2
			x += l.nodes[at].width + l.gap
		}
		width = max(width, x-l.gap)
	}
	for _, row := range l.rows { // around the middle
		if len(row) == 0 {
			continue
		}
		last := &l.nodes[row[len(row)-1]]
		shift := (width - last.x - (last.width - last.width/2)) / 2
		for _, at := range row {
			l.nodes[at].x += shift
		}
	}
	for step := range placeSteps {
		rows := slices.Clone(l.rows)
		if step%2 == 1 {
			slices.Reverse(rows)
		}
		for _, row := range rows {
			l.settle(row, width, step%2 == 0)
		}
	}
	return width
}

// settle moves the nodes of a layer towards the mean of what they are joined with, from the left
// and then from the right, so that none lies on another or leaves the drawing.
func (l *layers) settle(row []int, width int, down bool) {
	wish := make([]int, len(row))
	for i, at := range row {
		n := &l.nodes[at]
		joined := n.up
		if !down {
			joined = n.down
		}
		wish[i] = n.x
		if len(joined) > 0 {
			sum := 0
			for _, other := range joined {
				sum += l.nodes[other].x
			}
			wish[i] = sum / len(joined)
		}
	}
	left := 0
	for i, at := range row {
		n := &l.nodes[at]
		n.x = max(wish[i], left+n.width/2)
		left = n.x - n.width/2 + n.width + l.gap
	}
	right := width
	for _, at := range slices.Backward(row) {
		n := &l.nodes[at]
		n.x = min(n.x, right-(n.width-n.width/2))
		right = n.x - n.width/2 - l.gap
	}
}

// line is the line of an edge: down through the places of its chain, or up where it leads back.
// Lines that leave or reach a box at its upper or lower edge stand apart by where they go. Each layer
// has its upper edge and its depth.
func (l *layers) line(e *edge, y, depth []int) line {
	out := line{label: e.label, letters: l.letters, back: e.back, level: l.level}
	for i, at := range e.chain {
		n := &l.nodes[at]
		switch {
		case i == 0:
			out.points = append(out.points, point{l.port(at, e, true), y[n.row] + depth[n.row]})
		case i == len(e.chain)-1 && e.from != e.to:
			out.points = append(out.points, point{l.port(at, e, false), y[n.row]})
		default:
			out.points = append(out.points, point{n.x, y[n.row]}, point{n.x, y[n.row] + depth[n.row]})
		}
		if i == 1 && e.label != "" {
			out.at = point{n.x, y[n.row] + depth[n.row]/2}
		}
	}
	if e.from == e.to {
		box := &l.nodes[e.from]
		out.points = append(out.points, point{min(out.points[0].x+lineWidth, box.x+box.width/2-boxPadding), y[box.row] + depth[box.row]})
	}
	if l.level {
		out.at.x, out.at.y = out.at.y, out.at.x
		for i, at := range out.points {
			out.points[i] = point{at.y, at.x}
		}
	}
	if e.back && e.from != e.to {
		slices.Reverse(out.points)
	}
	return out
}

// port is where a line meets a box: the lines on one side share it in the order of where they go.
func (l *layers) port(at int, e *edge, below bool) int {
	n := &l.nodes[at]
	var others []int
	for i := range l.edges {
		if chain := l.edges[i].chain; len(chain) > 1 {
			if below && chain[0] == at {
				others = append(others, chain[1])
			}
			if !below && chain[len(chain)-1] == at {
				others = append(others, chain[len(chain)-2])
			}
		}
	}
	own := e.chain[1]
	if !below {
		own = e.chain[len(e.chain)-2]
	}
	slices.SortFunc(others, func(a, b int) int { return cmp.Or(cmp.Compare(l.nodes[a].x, l.nodes[b].x), cmp.Compare(a, b)) })
	rank := slices.Index(others, own)
	spread := min((n.width-2*boxPadding)/max(len(others), 1), 2*columnGap)
	return n.x + (2*rank-len(others)+1)*spread/2
}
