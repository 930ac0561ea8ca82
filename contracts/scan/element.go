package scan

import (
	"slices"
	"strings"
)

// element is one of several elements of an array, or members of an object literal.
type element struct {
	start, end int // byte offsets: from its first token to behind its last
	parent     int // the element around it, by its place in the list of them; -1 for none
	alone      bool
}

// Element returns the innermost of several elements of an array, or members of an object literal,
// around a byte offset: what makes one of the things that a statement defines. Up is how many
// elements and members are left out first, from the inside: the offset of a key in {meta: {key}} is
// in two. It returns false where there is none, as in a statement that defines one thing alone.
func (o *Outline) Element(offset, up int) (start, end int, ok bool) {
	at, ok := o.statementAt(offset)
	if !ok {
		return 0, 0, false
	}
	s := o.Statements[at]
	if !strings.ContainsAny(o.text[s.Start:max(s.Start, min(offset, s.End))], "[{") {
		return 0, 0, false // as most definitions are, which is told without reading the statement
	}
	list := o.elementsOf(s)
	i, found := slices.BinarySearchFunc(list, offset, func(e element, offset int) int { return e.start - offset })
	if found {
		for i+1 < len(list) && list[i+1].start == offset { // of those that begin together, the innermost is the last
			i++
		}
	} else {
		i--
	}
	for ; i >= 0; i = list[i].parent {
		if offset >= list[i].end {
			continue
		}
		if up--; up < 0 && !list[i].alone {
			return list[i].start, list[i].end, true
		}
	}
	return 0, 0, false
}

// elementsOf lists the elements of a statement by where they start, outer ones first. It reads the
// statement once, however many contracts are in it.
func (o *Outline) elementsOf(s Statement) []element {
	o.elementsLock.Lock()
	defer o.elementsLock.Unlock()
	if list, known := o.elements[s.Start]; known {
		return list
	}
	list := o.readElements(s)
	if o.elements == nil {
		o.elements = map[int][]element{}
	}
	o.elements[s.Start] = list
	return list
}

func (o *Outline) readElements(s Statement) []element {
	type bracket struct {
		depth int
		list  bool
		open  int // the element that has begun and not ended; -1 for none
		count int
		first int // the first element
	}
	var list []element
	var brackets []bracket
	innermost := -1
	scanner := NewScanner(o.text, o.jsx)
	scanner.pos = s.Start
	last := s.Start // behind the last token
	finish := func(b *bracket) {
		if b.open >= 0 {
			list[b.open].end = last
			innermost = list[b.open].parent
			b.open = -1
		}
	}
	for {
		token, more := scanner.Next()
		if !more || token.Start >= s.End {
			break
		}
		if token.Type.Trivia() {
			continue
		}
		for len(brackets) > 0 && scanner.Depth() < brackets[len(brackets)-1].depth {
			b := &brackets[len(brackets)-1]
			finish(b)
			if b.count == 1 {
				list[b.first].alone = true
			}
			brackets = brackets[:len(brackets)-1]
		}
		if n := len(brackets); n > 0 && brackets[n-1].list && scanner.Depth() >= brackets[n-1].depth {
			b := &brackets[n-1]
			comma := token.Type == Punctuation && o.text[token.Start:token.End] == "," && scanner.Depth() == b.depth
			switch {
			case comma:
				finish(b)
			case b.open < 0:
				b.open = len(list)
				if b.count++; b.count == 1 {
					b.first = b.open
				}
				list = append(list, element{start: token.Start, parent: innermost})
				innermost = b.open
			}
		}
		if depth := scanner.Depth(); token.Type == Punctuation && (len(brackets) == 0 || depth > brackets[len(brackets)-1].depth) {
			switch c := o.text[token.Start]; c {
			case '[', '{', '(':
				brackets = append(brackets, bracket{depth: depth, list: c == '[' || c == '{' && scanner.frame.kind == inObject, open: -1})
			}
		}
		last = token.End
	}
	for len(brackets) > 0 {
		finish(&brackets[len(brackets)-1])
		brackets = brackets[:len(brackets)-1]
	}
	return list
}
