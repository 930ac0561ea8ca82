package render

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A drawing puts every step below all that lead to it, has an arrow for each transition, and no line
// or label on a box.
func TestDrawingsCanBeRead(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps int
		edges []edge
		rows  string // of the steps, from the top
	}{
		{"a chain", 3, []edge{{from: 0, to: 1}, {from: 1, to: 2, label: "done"}}, "[0 1 2]"},
		{"a shorter way beside a longer one", 4, []edge{{from: 0, to: 1, label: "yes"}, {from: 0, to: 2, label: "no"}, {from: 1, to: 2, label: "failed"}, {from: 2, to: 3}}, "[0 1 2 3]"},
		{"a way back", 3, []edge{{from: 0, to: 1}, {from: 1, to: 2}, {from: 2, to: 0, label: "again"}}, "[0 1 2]"},
		{"there and back", 2, []edge{{from: 0, to: 1, label: "go"}, {from: 1, to: 0, label: "come"}}, "[0 1]"},
		{"a step that repeats itself", 2, []edge{{from: 0, to: 0, label: "retry"}, {from: 0, to: 1}}, "[0 1]"},
		{"a step that nothing leads to", 3, []edge{{from: 0, to: 1}, {from: 2, to: 1}}, "[0 1 0]"},
		{"one transition twice", 2, []edge{{from: 0, to: 1, label: "paid"}, {from: 0, to: 1, label: "free"}}, "[0 1]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			boxes := readable(t, c.steps, c.edges)
			var rows []int
			for _, b := range boxes {
				rows = append(rows, b.Y/(boxHeight+labelRow+2*rowGap))
			}
			if got := fmt.Sprint(rows); got != c.rows {
				t.Errorf("the steps stand in the rows %s, not %s", got, c.rows)
			}
		})
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		steps := 1 + random.IntN(14)
		edges := make([]edge, random.IntN(2*steps+1))
		for i := range edges {
			edges[i] = edge{from: random.IntN(steps), to: random.IntN(steps), label: "0123456789012345678901234567890123456789"[:random.IntN(40)]}
		}
		readable(t, steps, edges)
	}
	fan := make([]edge, 0, 16)
	for i := range 8 {
		fan = append(fan, edge{from: 0, to: i + 1, label: "choice === \"one of many words\""}, edge{from: i + 1, to: 9})
	}
	d := &drawing{boxes: make([]box, 10)}
	if d.arrange(0, fan); d.width > columnWidth || d.boxes[0].X != 0 {
		t.Errorf("a step with eight branches makes a drawing of %d pixels that begins at %d", d.width, d.boxes[0].X)
	}
}

// A phone shows where a drawing begins, and all of it where shorter labels make room.
func TestDrawingsBeginOnAPhone(t *testing.T) {
	condition := "data.payment.status === \"authorized\""
	boxes := make([]box, 3)
	if width, _, lines := arrange(boxes, 0, []edge{{from: 0, to: 1, label: condition}, {from: 0, to: 2, label: "refused by the bank"}}); width > phoneWidth || lines[0].letters != narrowLetters {
		t.Errorf("two long labels make a drawing of %d pixels with labels of %d letters", width, lines[0].letters)
	}
	boxes = make([]box, 6)
	width, _, _ := arrange(boxes, 5, []edge{{from: 0, to: 4, label: condition}, {from: 1, to: 4, label: condition}, {from: 5, to: 4, label: condition}})
	if width <= phoneWidth || boxes[5].X > width/2 {
		t.Errorf("a drawing of %d pixels begins at %d", width, boxes[5].X)
	}
}

// What a box or a label has no room for is cut where it says least.
func TestDrawingsShortenTexts(t *testing.T) {
	for text, want := range map[string]string{
		"orders.checkout.payment.captured": "…ckout.payment.captured",
		"Wait until the warehouse answers": "Wait until the warehou…",
		"short":                            "short",
	} {
		if got := shorten(text, 23); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}

// readable arranges steps, from the top down and from the left to the right, and holds that nothing
// lies on anything else.
func readable(t *testing.T, steps int, edges []edge) []box {
	t.Helper()
	arranged(t, steps, edges, true)
	return arranged(t, steps, edges, false)
}

func arranged(t *testing.T, steps int, edges []edge, level bool) []box {
	t.Helper()
	boxes := make([]box, steps)
	for i := range boxes {
		boxes[i].Name = "a step of the workflow"[:1+i%22]
	}
	width, height, lines := arrange(boxes, 0, edges)
	if level {
		width, height, lines = arrangeLevel(boxes, 0, nil, edges, labelLetters)
	}
	type area struct {
		what                     string
		left, top, right, bottom int
	}
	var areas []area
	for i, b := range boxes {
		areas = append(areas, area{fmt.Sprintf("box %d", i), b.X, b.Y, b.X + b.Width, b.Y + boxHeight})
	}
	for i, l := range lines {
		if l.label != "" {
			half := min(len(l.label), l.letters) * labelWidth / 2
			areas = append(areas, area{fmt.Sprintf("label %d", i), l.at.x - half, l.at.y - labelRow/2, l.at.x + half, l.at.y + labelRow/2})
		}
	}
	for i, a := range areas {
		if a.left < 0 || a.top < 0 || a.right > width || a.bottom > height {
			t.Errorf("%v: %s leaves the drawing of %d by %d: %+v", edges, a.what, width, height, a)
		}
		for _, b := range areas[:i] {
			if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%v: %s lies on %s", edges, a.what, b.what)
			}
		}
	}
	if len(lines) != len(edges) {
		t.Errorf("%v: there are %d lines", edges, len(lines))
	}
	for i, l := range lines {
		from, to := boxes[edges[i].from], boxes[edges[i].to]
		first, last := l.points[0], l.points[len(l.points)-1]
		if on := func(p point, b box) bool {
			if level {
				return p.y > b.Y && p.y < b.Y+boxHeight && (p.x == b.X || p.x == b.X+b.Width)
			}
			return p.x > b.X && p.x < b.X+b.Width && (p.y == b.Y || p.y == b.Y+boxHeight)
		}; !on(first, from) || !on(last, to) {
			t.Errorf("%v: line %d leads from %v to %v, not between its boxes", edges, i, first, last)
		}
		// A curve stays between the heights of its ends, so a line is off all boxes if its points are.
		for j, p := range l.points[1:] {
			before := l.points[j]
			for k, b := range boxes {
				if min(p.y, before.y) < b.Y+boxHeight && max(p.y, before.y) > b.Y && min(p.x, before.x) < b.X+b.Width && max(p.x, before.x) > b.X {
					t.Errorf("%v: line %d crosses box %d", edges, i, k)
				}
			}
		}
	}
	return boxes
}
