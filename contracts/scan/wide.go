package scan

import (
	"sort"
	"unicode/utf8"
)

// Columns count from where a line begins. Bundles are one line of megabytes, in which thousands of
// places are asked for: so characters are counted once, and of each place only those behind the last
// mark.

// markEvery is how far apart marks are, in bytes. Lines that are shorter have none.
const markEvery = 4096

// characters are how many characters begin before a byte offset.
type characters struct {
	points int // Unicode code points
	units  int // UTF-16 code units
}

func (c *characters) count(text string) {
	for i := range len(text) {
		if b := text[i]; utf8.RuneStart(b) {
			c.points++
			c.units++
			if b >= 0xF0 { // the first byte of what is beyond U+FFFF
				c.units++
			}
		}
	}
}

// marksOf counts the characters before each multiple of markEvery. It gives none for a text without
// wide lines, and for one that is not UTF-8, whose bytes are characters that are not there.
func marksOf(text string, lines []int) (marks []characters) {
	wide, end := false, len(text)
	for i := len(lines) - 1; i >= 0 && !wide; i-- {
		wide, end = end-lines[i] > markEvery, lines[i]
	}
	if !wide || !utf8.ValidString(text) {
		return nil
	}
	var c characters
	for at := 0; at < len(text); at += markEvery {
		marks = append(marks, c)
		c.count(text[at:min(at+markEvery, len(text))])
	}
	return append(marks, c) // which is at the end, or behind it
}

// before counts the characters before a byte offset. There are marks.
func (o *Outline) before(offset int) characters {
	at := min(offset/markEvery, len(o.marks)-2)
	c := o.marks[at]
	c.count(o.text[at*markEvery : offset])
	return c
}

// points counts the code points from one byte offset to another.
func (o *Outline) points(from, to int) int {
	if len(o.marks) == 0 || to-from <= markEvery {
		return utf8.RuneCountInString(o.text[from:to])
	}
	return o.before(to).points - o.before(from).points
}

// skip goes on from the start of a line, which ends at a byte offset, to the last mark before a column,
// which is 0-based and counted as size counts. It gives that place and the columns that are left.
func (o *Outline) skip(start, end, column int, size func(characters) int) (from, left int) {
	if len(o.marks) == 0 || end-start <= markEvery {
		return start, column
	}
	first, before := start/markEvery+1, size(o.before(start))
	n := sort.Search((end-1)/markEvery-first+1, func(i int) bool { return size(o.marks[first+i])-before > column })
	if n == 0 {
		return start, column
	}
	at := first + n - 1
	from = at * markEvery
	for from < end && !utf8.RuneStart(o.text[from]) {
		from++
	}
	return from, column - (size(o.marks[at]) - before)
}

func (c characters) codePoints() int { return c.points }
func (c characters) codeUnits() int  { return c.units }
