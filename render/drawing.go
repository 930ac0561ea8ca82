package render

import (
	"html/template"
	"unicode/utf8"
)

// drawing writes an SVG of boxes and lines. Its look is all in classes, its size in a view box of
// CSS pixels. It says nothing that the page does not also say in words, so it is hidden from screen
// readers and skipped by the keyboard.
type drawing struct{ markup }

// box is a node of a drawing. X and Y are its left upper corner.
type box struct {
	X, Y  int
	Name  string // what it stands for, in one line
	Note  string // the line below, or empty
	Href  string // where it leads, or empty
	Class constant
	Full  string // the name uncut, where Name is shortened
}

// The size of boxes, which the widths of their texts follow: a monospaced character takes 7.25
// pixels at 12 pixels' size.
const (
	boxWidth   = 216
	boxHeight  = 42
	boxLetters = 27
)

func newDrawing(width, height int, class constant) *drawing {
	d := &drawing{}
	d.raw(`<svg class="drawing `)
	d.raw(class)
	d.raw(`" viewBox="0 0 `)
	d.numbers(width, height)
	d.raw(`" width="`)
	d.text(itoa(width))
	d.raw(`" height="`)
	d.text(itoa(height))
	d.raw(`" fill="none" stroke="currentColor" aria-hidden="true">`)
	return d
}

// finish returns the drawing; nothing may be added to it after that.
func (d *drawing) finish() template.HTML {
	d.raw("</svg>")
	return d.html()
}

func (d *drawing) box(b box) {
	if b.Href != "" {
		d.raw(`<a href="`)
		d.href(b.Href)
		d.raw(`" tabindex="-1">`)
	}
	d.raw(`<g class="drawing-box `)
	d.raw(b.Class)
	d.raw(`">`)
	if name := shorten(b.Name, boxLetters); name != b.Name {
		b.Full, b.Name = b.Name, name
	}
	if b.Full != "" {
		d.raw("<title>")
		d.text(b.Full)
		d.raw("</title>")
	}
	d.raw(`<rect x="`)
	d.text(itoa(b.X))
	d.raw(`" y="`)
	d.text(itoa(b.Y))
	d.raw(`" width="`)
	d.text(itoa(boxWidth))
	d.raw(`" height="`)
	d.text(itoa(boxHeight))
	d.raw(`" rx="4"/>`)
	line := b.Y + 26
	if b.Note != "" {
		line = b.Y + 18
		d.label(b.X+10, b.Y+34, "drawing-note", shorten(b.Note, boxLetters+5))
	}
	d.label(b.X+10, line, "drawing-name", b.Name)
	d.raw("</g>")
	if b.Href != "" {
		d.raw("</a>")
	}
}

func (d *drawing) label(x, y int, class constant, text string) {
	d.raw(`<text class="`)
	d.raw(class)
	d.raw(`" x="`)
	d.text(itoa(x))
	d.raw(`" y="`)
	d.text(itoa(y))
	d.raw(`">`)
	d.text(text)
	d.raw("</text>")
}

// curve draws a line from one point to another that leaves and arrives level, or upright.
func (d *drawing) curve(x1, y1, x2, y2 int, upright bool) {
	d.raw(`<path class="drawing-line" d="M`)
	d.numbers(x1, y1)
	d.raw("C")
	if middle := (y1 + y2) / 2; upright {
		d.numbers(x1, middle, x2, middle, x2, y2)
	} else {
		middle = (x1 + x2) / 2
		d.numbers(middle, y1, middle, y2, x2, y2)
	}
	d.raw(`"/>`)
}

func (d *drawing) numbers(list ...int) {
	for i, n := range list {
		if i > 0 {
			d.raw(" ")
		}
		d.text(itoa(n))
	}
}

// shorten cuts the front of a name, since what tells keys apart stands at their end.
func shorten(name string, letters int) string {
	if utf8.RuneCountInString(name) <= letters {
		return name
	}
	runes := []rune(name)
	return "…" + string(runes[len(runes)-letters+1:])
}
