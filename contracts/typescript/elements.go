package typescript

import (
	"strings"
	"unicode/utf8"
)

// less reads what begins with `<`: an HTML comment, an element, or an operator.
func (r *reading) less(text string, ts, jsx bool) (second *reading, ok bool) {
	if strings.HasPrefix(text[r.pos:], "<!--") {
		r.restOfLine(text)
		return nil, true
	}
	element, operates := false, true
	width := 1
	if next := r.at(text, 1); next == '<' || next == '=' {
		width = 2
	}
	if jsx && width == 1 {
		switch r.prev {
		case atStart, operator, opening, openBrace, keyword, arrow, semicolon, colon, comma:
			element, operates = elementAhead(text[r.pos+1:], ts)
		case operand, closeParen:
			element = r.newline
		default:
			element = true
		}
		if r.outer != nil && r.outer.kind == 'A' {
			element, operates = false, true
		}
		next := strings.TrimLeft(text[r.pos+1:min(len(text), r.pos+100)], " \t\r\n")
		element = element && next != "" && (next[0] == '>' || next[0] == '/' || nameLength(next) > 0 && (next[0] < '0' || next[0] > '9'))
	}
	if element {
		first := r
		if operates {
			other := *r
			first, second = &other, &other
		}
		first.pos++
		first.count(1)
		first.open('<')
		first.after(operator)
		if !operates {
			return nil, true
		}
	}
	if !operates {
		return nil, false
	}
	if r.outer != nil && r.outer.kind == 'A' {
		r.pos++
		r.open('A')
		return second, r.after(operator)
	}
	if ts && text[r.pos+width-1] == '<' {
		if r.angles == 0 && r.newline && (r.prev == operand || r.prev == closeParen) { // the signature of a call may begin a line
			r.part, r.arrows = 0, 0
		}
		if r.angles == 0 {
			r.base, r.baseArrows = r.part, r.arrows
		}
		r.angles += width
	}
	r.pos += width
	r.count(1)
	return second, r.after(operator)
}

// elementAhead reports whether a `<` where an operand may begin can begin an element, and whether it
// can begin type parameters. rest is what stands behind it. TypeScript decides by the first tokens;
// only where types stand may it be otherwise.
func elementAhead(rest string, ts bool) (element, parameters bool) {
	if !ts {
		return true, false
	}
	trim := func() { rest = strings.TrimLeft(rest, " \t\r\n") }
	trim()
	word := rest[:nameLength(rest)]
	if word == "const" {
		rest = rest[len(word):]
		trim()
		word = rest[:nameLength(rest)]
	}
	if word == "" {
		return true, false
	}
	rest = rest[len(word):]
	trim()
	if strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "=") {
		return false, true
	}
	if word := rest[:nameLength(rest)]; word == "extends" {
		rest = rest[len(word):]
		trim()
		return true, rest != "" && !strings.ContainsAny(rest[:1], "=>/")
	}
	if after, found := strings.CutPrefix(rest, ">"); found {
		rest = after
		trim()
		return true, strings.HasPrefix(rest, "(")
	}
	return true, false
}

// tag reads one token between the angle brackets of an element.
func (r *reading) tag(text string, ts bool) bool {
	c := text[r.pos]
	switch c {
	case ' ', '\t', '\n', '\r', ':':
		r.pos++
		return true
	case '.':
		r.pos++
		r.count(2) // of a name and what it is a member of
		return true
	case '=':
		r.pos++
		r.prev = operator
		return true
	case '"', '\'':
		length := strings.IndexByte(text[r.pos+1:], c)
		r.pos += length + 2
		r.prev = operand
		return length >= 0
	case '{':
		r.pos++
		r.open('x')
		return r.after(operator)
	case '<':
		r.pos++
		if r.prev == operator && r.outer.named {
			r.open('<')
			return true
		}
		r.open('A')
		return ts && r.after(operator)
	case '>':
		r.pos++
		if r.outer.kind == '<' {
			r.outer = &bracket{outer: r.outer.outer, kind: '>', depth: r.outer.depth, shape: r.outer.shape ^ 0x5bd1e995, load: r.outer.load}
			return true
		}
		return r.close('/') && r.after(operand)
	case '/':
		if next := r.at(text, 1); next == '/' || next == '*' {
			return r.comment(text)
		}
		for r.pos++; r.pos < len(text) && strings.IndexByte(" \t\r\n", text[r.pos]) >= 0; {
			r.pos++
		}
		if r.outer.kind != '<' || r.at(text, 0) != '>' {
			return false
		}
		r.pos++
		return r.close('<') && r.after(operand)
	}
	n := nameLength(text[r.pos:])
	for r.pos += n; n > 0 && r.at(text, 0) == '-'; {
		r.pos++
		r.pos += nameLength(text[r.pos:])
	}
	if n == 0 && c >= utf8.RuneSelf {
		_, width := utf8.DecodeRuneInString(text[r.pos:])
		r.pos += width
		return true
	}
	r.outer.named = true
	r.prev = operand
	return n > 0
}

// children reads what stands between the tags of an element.
func (r *reading) children(text string) bool {
	i := strings.IndexAny(text[r.pos:], "<{")
	if i < 0 {
		r.pos = len(text)
		return true
	}
	r.pos += i
	if text[r.pos] == '{' {
		r.pos++
		r.open('x')
		return r.after(operator)
	}
	r.pos++
	j := len(text) - r.pos - len(strings.TrimLeft(text[r.pos:min(len(text), r.pos+100)], " \t\r\n")) - max(0, len(text)-r.pos-100)
	if r.at(text, j) == '/' && r.at(text, j+1) != '/' && r.at(text, j+1) != '*' {
		r.pos += j + 1
		r.close('>')
		r.open('/')
		r.after(operator)
		return true
	}
	r.open('<')
	return r.after(operator)
}
