package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// maxDrawnSteps bounds the drawing of a workflow; the tables below it list all.
const maxDrawnSteps = 40

// stepGraph draws the steps of a workflow from the top down, each as far down as the fewest
// transitions that lead to it. Empty when there are no transitions, or too many steps.
func stepGraph(entry string, steps, transitions []contracts.Value) template.HTML {
	if len(transitions) == 0 || len(steps) > maxDrawnSteps {
		return ""
	}
	index := map[string]int{}
	boxes := make([]box, len(steps))
	for i, step := range steps {
		id := step.Property("id").Str()
		index[id] = i
		boxes[i] = box{Name: id, Note: step.Property("type").Str(), Class: "is-step"}
		if label := step.Property("label").Str(); label != "" {
			boxes[i].Name = label
		}
	}
	var ways [][2]int
	for _, t := range transitions {
		from, known := index[t.Property("from").Str()]
		to, alsoKnown := index[t.Property("to").Str()]
		if known && alsoKnown {
			ways = append(ways, [2]int{from, to})
		}
	}
	first := 0
	if i, known := index[entry]; known {
		first = i
		boxes[i].Class = "is-self"
	}
	rank := ranks(len(steps), first, ways)
	width, height := place(boxes, rank)
	d := newDrawing(width, height, "steps")
	for _, way := range ways {
		from, to := boxes[way[0]], boxes[way[1]]
		if rank[way[0]] < rank[way[1]] {
			d.curve(from.X+boxWidth/2, from.Y+boxHeight, to.X+boxWidth/2, to.Y, true)
		} else {
			d.way(from.X+boxWidth, from.Y+boxHeight/2, to.X+boxWidth, to.Y+boxHeight/2)
		}
	}
	for _, b := range boxes {
		d.box(b)
	}
	return d.finish()
}

// ranks returns each step the number of transitions to it from the first, by breadth-first search;
// what cannot be reached comes last.
func ranks(n, first int, ways [][2]int) []int {
	rank := make([]int, n)
	for i := range rank {
		rank[i] = -1
	}
	rank[first] = 0
	last := 0
	for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
		for _, way := range ways {
			if way[0] == queue[0] && rank[way[1]] < 0 {
				rank[way[1]] = rank[way[0]] + 1
				last = rank[way[1]]
				queue = append(queue, way[1])
			}
		}
	}
	for i := range rank {
		if rank[i] < 0 {
			rank[i] = last + 1
		}
	}
	return rank
}

// place puts the boxes of a rank side by side around the middle, and gives the size of the whole.
func place(boxes []box, rank []int) (width, height int) {
	const across, down, margin = boxWidth + 24, boxHeight + 34, 40 // the margin holds the ways back
	count := map[int]int{}
	widest, lowest := 0, 0
	for _, r := range rank {
		count[r]++
		widest, lowest = max(widest, count[r]), max(lowest, r)
	}
	width = widest*across - 24 + margin
	placed := map[int]int{}
	for i := range boxes {
		r := rank[i]
		boxes[i].X = (width-margin-count[r]*across+24)/2 + placed[r]*across
		boxes[i].Y = r * down
		placed[r]++
	}
	return width, lowest*down + boxHeight
}

// way draws a line that leaves and arrives on the right side: back up, or across.
func (d *drawing) way(x1, y1, x2, y2 int) {
	out := max(x1, x2) + 36
	d.raw(`<path class="drawing-line is-back" d="M`)
	d.numbers(x1, y1)
	d.raw("C")
	d.numbers(out, y1, out, y2, x2, y2)
	d.raw(`"/>`)
}
