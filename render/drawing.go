package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"
)

// drawing is boxes and lines, as data: where they are, in CSS pixels, and what they say. Its look is
// all in classes. It says nothing that the page does not also say in words, so it is hidden from
// screen readers and skipped by the keyboard.
type drawing struct {
	class         string
	width, height int
	boxes         []box
	lines         []line
	lifelines     [][2]point // of the participants of a sequence
	frames        []frame

	Legend string // what is dashed means; empty where nothing is, and for what its author has drawn so
}

// frame goes around a part of a drawing, with a label where it begins and where it branches.
type frame struct {
	x, y, width, height int
	labels              []frameLabel
}

type frameLabel struct {
	y    int // of its middle
	text string
}

// box is a node of a drawing. X and Y are its left upper corner.
type box struct {
	X, Y, Width int
	Name        string // what it stands for, in one line
	Note        string // the line below, or empty
	Href        string // where it leads, or empty
	Class       string
}

// line leads from its first point to its last, where it has its arrowhead.
type line struct {
	points []point
	level  bool // it leaves and arrives level rather than upright
	back   bool // it leads back to where the drawing has been already
	label  string
	// of the label at most; 0 for labelLetters
	letters int
	at      point // of the label's middle
}

type point struct{ x, y int }

// The size of boxes, which the widths of their texts follow: a monospaced character takes 7.25
// pixels at 12 pixels' size, one of a label at 11 pixels' size at most 7.
const (
	boxWidth     = 216
	boxHeight    = 42
	boxLetters   = 27
	boxPadding   = 10
	narrowestBox = 96
	letterWidth  = 7.25
	labelWidth   = 7
	labelLetters = 28
	arrowSize    = 7 // pixels from the tip of an arrowhead to its base

	drawingMargin = 2 // room for the strokes of boxes at its edge
)

// fitted is how wide a box must be for its texts.
func (b *box) fitted() int {
	if b.Class == "is-point" {
		return 2*boxPadding + 8
	}
	name := float64(min(utf8.RuneCountInString(b.Name), boxLetters)) * letterWidth
	note := float64(min(utf8.RuneCountInString(b.Note), boxLetters+5)) * labelWidth
	return min(max(int(max(name, note))+2*boxPadding+2, narrowestBox), boxWidth)
}

// HTML is the drawing as SVG.
func (d *drawing) HTML() template.HTML { return fragment(d.write).HTML() }

func (d *drawing) write(m *htmlWriter) {
	m.Raw(`<svg class="drawing `)
	m.Text(d.class)
	m.Raw(`" viewBox="`)
	m.numbers(-drawingMargin, -drawingMargin, d.width+2*drawingMargin, d.height+2*drawingMargin)
	m.Raw(`" width="`)
	m.Number(d.width + 2*drawingMargin)
	m.Raw(`" height="`)
	m.Number(d.height + 2*drawingMargin)
	m.Raw(`" fill="none" stroke="currentColor" aria-hidden="true">`)
	m.frames(d)
	m.curves(d.lines, false)
	m.curves(d.lines, true)
	m.arrows(d.lines)
	for i := range d.boxes {
		m.box(&d.boxes[i])
	}
	for i := range d.lines {
		if l := &d.lines[i]; l.label != "" {
			m.label(l.at.x, l.at.y+4, l.label, cmp.Or(l.letters, labelLetters))
		}
	}
	m.Raw("</svg>")
}

// explained has the drawing say what dashed lines and boxes mean, where it has some. Nil stays nil.
func (d *drawing) explained(c catalog) *drawing {
	if d == nil {
		return nil
	}
	var words []string
	if slices.ContainsFunc(d.lines, func(l line) bool { return l.back }) {
		words = append(words, c.t("drawing.back"))
	}
	if slices.ContainsFunc(d.boxes, func(b box) bool { return b.Class == "is-missing" }) {
		words = append(words, c.t("drawing.missing"))
	}
	d.Legend = strings.Join(words, " ")
	return d
}

// frames draws what lies behind all else: frames with their branches, and lifelines.
func (m *htmlWriter) frames(d *drawing) {
	for i := range d.frames {
		f := &d.frames[i]
		m.Raw(`<g class="frame"><rect x="`)
		m.Number(f.x)
		m.Raw(`" y="`)
		m.Number(f.y)
		m.Raw(`" width="`)
		m.Number(f.width)
		m.Raw(`" height="`)
		m.Number(f.height)
		m.Raw(`"/>`)
		for j, label := range f.labels {
			if j > 0 {
				m.Raw(`<path class="drawing-line is-back" d="M`)
				m.numbers(f.x, label.y-12)
				m.Raw("H")
				m.Number(f.x + f.width)
				m.Raw(`"/>`)
			}
			m.label(f.x+frameInset, label.y+4, label.text, labelLetters+boxLetters)
		}
		m.Raw("</g>")
	}
	if len(d.lifelines) > 0 {
		m.Raw(`<path class="drawing-line lifeline" d="`)
		for _, l := range d.lifelines {
			m.Raw("M")
			m.numbers(l[0].x, l[0].y)
			m.Raw("V")
			m.Number(l[1].y)
		}
		m.Raw(`"/>`)
	}
}

func (m *htmlWriter) box(b *box) {
	if b.Href != "" {
		m.Raw(`<a href="`)
		m.Href(b.Href)
		m.Raw(`" tabindex="-1">`)
	}
	m.Raw(`<g class="`)
	m.Text(b.Class)
	m.Raw(`"><rect x="`)
	m.Number(b.X)
	m.Raw(`" y="`)
	m.Number(b.Y)
	m.Raw(`" width="`)
	m.Number(b.Width)
	m.Raw(`" height="`)
	m.Number(boxHeight)
	m.Raw(`"/>`)
	if b.Note == "" {
		m.label(b.X+boxPadding, b.Y+26, b.Name, boxLetters)
	} else {
		m.label(b.X+boxPadding, b.Y+18, b.Name, boxLetters)
		m.label(b.X+boxPadding, b.Y+34, b.Note, boxLetters+5)
	}
	m.Raw("</g>")
	if b.Href != "" {
		m.Raw("</a>")
	}
}

// label writes a text of so many letters at most; a longer one is there as a title.
func (m *htmlWriter) label(x, y int, text string, letters int) {
	m.Raw(`<text x="`)
	m.Number(x)
	m.Raw(`" y="`)
	m.Number(y)
	m.Raw(`">`)
	shown := shorten(text, letters)
	if shown != text {
		m.Raw("<title>")
		m.Text(text)
		m.Raw("</title>")
	}
	m.Text(shown)
	m.Raw("</text>")
}

// curves draws those that lead back, or the others: curves through the points of each, leaving and
// arriving straight.
func (m *htmlWriter) curves(lines []line, back bool) {
	open := false
	for i := range lines {
		l := &lines[i]
		if l.back != back {
			continue
		}
		if !open {
			open = true
			m.Raw(`<path class="drawing-line`)
			if back {
				m.Raw(" is-back")
			}
			m.Raw(`" d="`)
		}
		m.line(l)
	}
	if open {
		m.Raw(`"/>`)
	}
}

func (m *htmlWriter) line(l *line) {
	m.Raw("M")
	m.numbers(l.points[0].x, l.points[0].y)
	for i, from := range l.points[:len(l.points)-1] {
		to := l.points[i+1]
		if i == len(l.points)-2 {
			to, _ = l.arrow()
		}
		switch middle := (from.y + to.y) / 2; {
		case from.x == to.x || from.y == to.y:
			m.Raw("L")
			m.numbers(to.x, to.y)
		case l.level:
			middle = (from.x + to.x) / 2
			m.Raw("C")
			m.numbers(middle, from.y, middle, to.y, to.x, to.y)
		default:
			m.Raw("C")
			m.numbers(from.x, middle, to.x, middle, to.x, to.y)
		}
	}
}

// arrow is where a line's arrowhead begins, and its two other corners there.
func (l *line) arrow() (end point, sides [2]point) {
	last, before := l.points[len(l.points)-1], l.points[len(l.points)-2]
	end = last
	step := arrowSize
	if l.level {
		if last.x < before.x {
			step = -step
		}
		end.x -= step
		return end, [2]point{{end.x, last.y - arrowSize/2}, {end.x, last.y + arrowSize/2}}
	}
	if last.y < before.y {
		step = -step
	}
	end.y -= step
	return end, [2]point{{last.x - arrowSize/2, end.y}, {last.x + arrowSize/2, end.y}}
}

// arrows draws the arrowheads, where several lines end at one place one for all.
func (m *htmlWriter) arrows(lines []line) {
	if len(lines) == 0 {
		return
	}
	m.Raw(`<path class="drawing-arrow" d="`)
	drawn := map[[3]point]bool{}
	for i := range lines {
		tip := lines[i].points[len(lines[i].points)-1]
		_, sides := lines[i].arrow()
		if head := [3]point{tip, sides[0], sides[1]}; !drawn[head] {
			drawn[head] = true
			m.Raw("M")
			m.numbers(tip.x, tip.y, sides[0].x, sides[0].y, sides[1].x, sides[1].y)
			m.Raw("Z")
		}
	}
	m.Raw(`"/>`)
}

func (m *htmlWriter) numbers(list ...int) {
	for i, n := range list {
		if i > 0 {
			m.Raw(" ")
		}
		m.Number(n)
	}
}

// shorten cuts the end of a text of several words. Of a name it cuts the front, since what tells keys
// apart stands at their end.
func shorten(name string, letters int) string {
	if utf8.RuneCountInString(name) <= letters {
		return name
	}
	runes := []rune(name)
	if strings.Contains(name, " ") {
		return strings.TrimRight(string(runes[:letters-1]), " .,;:(") + "…"
	}
	return "…" + string(runes[len(runes)-letters+1:])
}
