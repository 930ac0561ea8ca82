package scan

import (
	"cmp"
	"slices"
)

// body is a run of statements inside of a top-level statement: the body of a function, of a loop,
// of a condition.
type body struct {
	start, end int // byte offsets of what is between its brackets
	read       *Outline
}

// Inner returns the innermost statement around a byte offset that is inside of a function, a loop
// or a condition, or the element of a list in that, and what helps to understand it: the first line
// of the top-level statement around it, and the variables and functions on the way that it uses. It
// returns false where the offset is in no block.
func (o *Outline) Inner(offset int) (start, end int, e Excerpt, ok bool) {
	at, ok := o.statementAt(offset)
	if !ok {
		return 0, 0, e, false
	}
	b := o.blockAt(o.Statements[at], offset)
	if b == nil {
		return 0, 0, e, false
	}
	inner, ok := b.read.statementAt(offset - b.start)
	if !ok {
		return 0, 0, e, false
	}
	s := b.read.Statements[inner]
	if from, to, inside := b.read.Element(offset-b.start, 0); inside {
		s.Start, s.End = from, to
	} else if from, to, inside := b.read.Link(offset - b.start); inside {
		s.Start, s.End = from, to
	}
	start, end = s.Start+b.start, s.End+b.start
	parts := [][2]int{{start, end}}
	for _, i := range b.read.needed(inner, s.Start, s.End) {
		used := b.read.Statements[i]
		parts = append(parts, [2]int{used.Start + b.start, used.End + b.start})
	}
	return start, end, o.excerpt(at, start, end, parts...), true
}

// blockAt returns the innermost block around an offset in a statement, or nil. A statement is read
// once, and so is each block, however many contracts are in it.
func (o *Outline) blockAt(s Statement, offset int) *body {
	o.elementsLock.Lock()
	defer o.elementsLock.Unlock()
	list, known := o.blocks[s.Start]
	if !known {
		list = o.readBlocks(s)
		if o.blocks == nil {
			o.blocks = map[int][]*body{}
		}
		o.blocks[s.Start] = list
	}
	i, _ := slices.BinarySearchFunc(list, offset, func(b *body, offset int) int { return cmp.Compare(b.start, offset) })
	for i = min(i, len(list)-1); i >= 0; i-- {
		if b := list[i]; b.start <= offset && offset < b.end {
			if b.read == nil {
				b.read = NewOutline(o.text[b.start:b.end], o.jsx)
			}
			return b
		}
	}
	return nil
}

// readBlocks lists the blocks of a statement by where they start, outer ones first.
func (o *Outline) readBlocks(s Statement) (list []*body) {
	type bracket struct {
		depth int
		body  *body
	}
	var open []bracket
	scanner := NewScanner(o.text, o.jsx)
	scanner.pos = s.Start
	for {
		token, more := scanner.Next()
		if !more || token.Start >= s.End {
			break
		}
		for len(open) > 0 && scanner.Depth() < open[len(open)-1].depth {
			open[len(open)-1].body.end = token.Start
			open = open[:len(open)-1]
		}
		if token.Type == Punctuation && o.text[token.Start] == '{' && scanner.frame.kind == inBlock {
			b := &body{start: token.End, end: s.End}
			list = append(list, b)
			open = append(open, bracket{scanner.Depth(), b})
		}
	}
	return list
}
