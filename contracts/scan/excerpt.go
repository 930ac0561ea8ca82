package scan

import (
	"slices"
	"strings"
)

// Excerpt is what a contract page shows of a module.
type Excerpt struct {
	Chunks             []Chunk // in the order of the file, neither touching nor overlapping
	StartLine, EndLine int     // of the statement itself, 1-based, inclusive
}

// Chunk is a run of whole lines. Text is part of the module's text, with the line ends that it has
// there, but without the last one and without a byte order mark.
type Chunk struct {
	StartLine int // 1-based
	Text      string
}

// Excerpt returns what helps to understand the statement that holds this byte offset: the module's
// imports, the variables, functions, classes and enums of the module that the statement uses,
// directly or through each other, and the statement. Types are left out, since contracts do not
// depend on them. It returns false if no statement is there.
func (o *Outline) Excerpt(offset int) (Excerpt, bool) {
	i, ok := o.statementAt(offset)
	if !ok {
		return Excerpt{}, false
	}
	shown := o.needed(int32(i))
	slices.Sort(shown)
	s := o.Statements[i]
	e := Excerpt{StartLine: o.line(s.Start), EndLine: o.line(s.End - 1)}
	first, last := 0, 0 // lines of the chunk in the making
	for _, j := range shown {
		s := o.Statements[j]
		start, end := o.line(s.Start), o.line(s.End-1)
		if first > 0 && (start <= last+1 || start == last+2 && o.blank(last+1)) {
			last = max(last, end)
			continue
		}
		if first > 0 {
			e.Chunks = append(e.Chunks, o.chunk(first, last))
		}
		first, last = start, end
	}
	e.Chunks = append(e.Chunks, o.chunk(first, last))
	return e, true
}

// needed lists the imports, the statement, and the statements it uses, in no order and without
// repetition.
func (o *Outline) needed(statement int32) []int32 {
	list := append([]int32{statement}, o.imports...)
	seen := make(map[int32]bool, len(list))
	for _, i := range list {
		seen[i] = true
	}
	for next := 0; next < len(list); next++ {
		for _, i := range o.Statements[list[next]].uses {
			if !seen[i] {
				seen[i] = true
				list = append(list, i)
			}
		}
	}
	return list
}

func (o *Outline) chunk(first, last int) Chunk {
	start, _ := o.lineBounds(first)
	_, end := o.lineBounds(last)
	return Chunk{StartLine: first, Text: o.text[start:end]}
}

// blank reports whether there is nothing to be seen on a line.
func (o *Outline) blank(line int) bool {
	start, end := o.lineBounds(line)
	return strings.TrimSpace(o.text[start:end]) == ""
}
