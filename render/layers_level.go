package render

import (
	"slices"
	"unicode/utf8"
)

// The distances of a drawing from the left to the right, in pixels.
const (
	levelGap       = 32 // between a layer of boxes and what is beside it
	levelColumnGap = 10
)

// columnWidth is about how wide a drawing may be to be seen as a whole beside the columns of a page.
const columnWidth = 692

// arrange places the boxes from the top down. Where that is too wide, since many steps follow one, it
// places them from the left to the right if they then take less width: a page has more height.
func (d *drawing) arrange(first int, edges []edge) {
	d.width, d.height, d.lines = arrange(d.boxes, first, edges)
	if d.width <= columnWidth {
		return
	}
	for _, letters := range [...]int{labelLetters, narrowLetters} {
		turned := slices.Clone(d.boxes)
		if width, height, lines := arrangeLevel(turned, first, nil, edges, letters); width < d.width && d.width > columnWidth {
			d.boxes, d.width, d.height, d.lines = turned, width, height, lines
		}
	}
}

// arrangeLevel is arrange for drawings from the left to the right, which grow downwards as pages do:
// for many boxes in few layers. The boxes of a layer are as wide as the widest. Layer says for each
// box how many layers are to be left of it at least; it may be nil. Labels have so many letters at
// most.
func arrangeLevel(boxes []box, first int, layer []int, edges []edge, letters int) (width, height int, lines []line) {
	l := &layers{edges: edges, nodes: make([]layerNode, len(boxes)), step: 1, gap: levelColumnGap, level: true, letters: letters}
	for i := range edges {
		if edges[i].label != "" {
			l.step = 2
		}
	}
	for i := range boxes {
		l.nodes[i].width = boxHeight
		if layer != nil {
			l.nodes[i].row = layer[i] * l.step
		}
	}
	height = l.arrange(len(boxes), first)
	x, depth := make([]int, len(l.rows)), make([]int, len(l.rows))
	for i := range boxes {
		row := l.nodes[i].row
		depth[row] = max(depth[row], boxes[i].fitted())
	}
	for i := range edges {
		if e := &edges[i]; e.label != "" {
			row := l.nodes[e.chain[1]].row
			depth[row] = max(depth[row], min(utf8.RuneCountInString(e.label), letters)*labelWidth)
		}
	}
	for i := range l.rows {
		if x[i] = width; len(l.rows[i]) > 0 {
			width += depth[i] + levelGap
		}
	}
	width -= levelGap
	for i := range boxes {
		n := &l.nodes[i]
		boxes[i].X, boxes[i].Y, boxes[i].Width = x[n.row], n.x-boxHeight/2, depth[n.row]
	}
	for i := range edges {
		lines = append(lines, l.line(&edges[i], x, depth))
	}
	return width, height, lines
}
