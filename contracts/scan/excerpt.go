package scan

import (
	"cmp"
	"slices"
	"strings"
)

// Excerpt is what a contract page shows of a module.
type Excerpt struct {
	Chunks             []Chunk // in the order of the file, neither touching nor overlapping
	StartLine, EndLine int     // of the statement itself, 1-based, inclusive
}

// Bounds on what an excerpt shows besides its statement: the first imports, and of what is used what
// is used first. Each of many contracts of a module may use all of the module.
const (
	maxImports = 300 // statements
	maxUsed    = 300
	maxBytes   = 64 << 10 // of either, but for the last one
)

// Chunk is a run of whole lines. Text is part of the module's text, with the line ends that it has
// there, but without the last one and without a byte order mark.
type Chunk struct {
	StartLine int // 1-based
	Text      string
}

// Excerpt returns what helps to understand the statement that holds this byte offset: the module's
// imports, the variables, functions, classes and enums of the module that the statement uses,
// directly or through each other, and the statement. Types are left out, since contracts do not
// depend on them. Of very many imports and uses it has the first. It returns false if no statement is
// there.
func (o *Outline) Excerpt(offset int) (Excerpt, bool) {
	i, ok := o.statementAt(offset)
	if !ok {
		return Excerpt{}, false
	}
	s := o.Statements[i]
	return o.excerpt(i, s.Start, s.End), true
}

// ExcerptOf is Excerpt for a part of a statement, from one byte offset to another: it shows that
// part below the statement's first line, and what the part uses.
func (o *Outline) ExcerptOf(start, end int) (Excerpt, bool) {
	i, ok := o.statementAt(start)
	if !ok {
		return Excerpt{}, false
	}
	return o.excerpt(i, start, min(end, o.Statements[i].End)), true
}

// excerpt shows a part of a statement with what it uses. More are further parts of the statement.
func (o *Outline) excerpt(statement, start, end int, more ...[2]int) Excerpt {
	s := o.Statements[statement]
	e := Excerpt{StartLine: o.line(start), EndLine: o.line(end - 1)}
	lines := [][2]int{{o.line(s.Start), o.line(s.Start)}, {e.StartLine, e.EndLine}}
	for _, part := range append(more, [2]int{start, end}) {
		lines = append(lines, [2]int{o.line(part[0]), o.line(part[1] - 1)})
		for _, j := range o.needed(statement, part[0], part[1]) {
			lines = append(lines, [2]int{o.line(o.Statements[j].Start), o.line(o.Statements[j].End - 1)})
		}
	}
	slices.SortFunc(lines, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	first, last := 0, 0 // lines of the chunk in the making
	for _, run := range lines {
		if first > 0 && (run[0] <= last+1 || run[0] == last+2 && o.blank(last+1)) {
			last = max(last, run[1])
			continue
		}
		if first > 0 {
			e.Chunks = append(e.Chunks, o.chunk(first, last))
		}
		first, last = run[0], run[1]
	}
	e.Chunks = append(e.Chunks, o.chunk(first, last))
	return e
}

// needed lists the imports and the statements that a part of a statement uses, in no order and
// without repetition.
func (o *Outline) needed(statement, start, end int) []int32 {
	var list []int32
	for bytes, i := 0, 0; i < len(o.imports) && i < maxImports && bytes < maxBytes; i++ {
		list = append(list, o.imports[i])
		bytes += o.Statements[o.imports[i]].bytes()
	}
	u := useList{Outline: o, seen: make(map[int32]bool, len(list)+1), named: map[int32]bool{}, list: list}
	u.seen[int32(statement)] = true
	for _, i := range list {
		u.seen[i] = true
	}
	u.add(start, end)
	for next := 0; next < len(u.list) && !u.full(); next++ {
		s := o.Statements[u.list[next]]
		u.add(s.Start, s.End)
	}
	return u.list
}

// useList collects statements that declare what others mention.
type useList struct {
	*Outline
	seen  map[int32]bool
	named map[int32]bool // the names that were met before, by where their statements begin
	list  []int32
	count int // of the statements that were added
	bytes int // of these
}

func (s Statement) bytes() int { return s.End - s.Start }

func (u *useList) full() bool { return u.count >= maxUsed || u.bytes >= maxBytes }

// add adds the statements that declare what is mentioned between two byte offsets.
func (u *useList) add(start, end int) {
	from, _ := slices.BinarySearchFunc(u.uses, start, func(use usage, start int) int { return cmp.Compare(use.start, start) })
	for _, use := range u.uses[from:] {
		if use.start >= end || u.full() {
			break
		}
		if u.named[use.first] {
			continue
		}
		u.named[use.first] = true
		for _, to := range u.declared[use.first:use.next] {
			if !u.seen[to] && !u.full() {
				u.seen[to] = true
				u.list = append(u.list, to)
				u.count++
				u.bytes += u.Statements[to].bytes()
			}
		}
	}
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
