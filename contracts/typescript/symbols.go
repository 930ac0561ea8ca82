package typescript

import (
	"strings"
)

// closer reads a closing bracket.
func (r *reading) closer(text string, c byte) bool {
	r.pos++
	b := r.outer
	kind := operand
	switch {
	case b == nil:
		return false
	case c == ')':
		kind = closeParen
		if b.head {
			kind = closeHead
		}
		if b.open {
			kind = unknown
		}
		if !r.close('(') {
			return false
		}
	case c == ']':
		if !r.close('[') {
			return false
		}
	case b.kind == '$':
		r.close('$')
		return r.template(text) && r.after(r.prev)
	case b.kind == 'x':
		r.close('x')
	default:
		r.member()
		if !r.close('{') {
			return false
		}
		kind = closeBrace
	}
	return r.after(kind)
}

// slash reads a comment, a regular expression or a division.
func (r *reading) slash(text string) (second *reading, ok bool) {
	if next := r.at(text, 1); next == '/' || next == '*' {
		return nil, r.comment(text)
	}
	end, found := r.regexp(text)
	divides := false
	switch r.prev {
	case atStart, operator, opening, openBrace, keyword, arrow, semicolon, colon, comma:
		if !found {
			return nil, false
		}
	case operand, closeParen:
		divides = true
		found = found && r.newline // a statement may end there
	default:
		divides = true
	}
	if divides {
		first := r
		if found {
			other := *r
			first, second = &other, &other
		}
		first.count(1)
		first.angles = 0
		first.pos++
		first.after(operator)
		if !found {
			return nil, true
		}
	}
	r.operandBegins("")
	r.pos = end
	r.pos += nameLength(text[end:])
	return second, r.after(operand)
}

// symbol reads an operator or a separator.
func (r *reading) symbol(text string, c byte, ts bool) bool {
	next := r.at(text, 1)
	open := r.prev == closeBrace || r.prev == unknown
	ended := (r.prev == operand || r.prev == closeParen) && !r.newline
	r.pos++
	switch c {
	case ';':
		r.separator(c)
		return r.after(semicolon)
	case ',':
		r.separator(c)
		return r.after(comma)
	case ':':
		r.separator(c)
		return r.after(colon)
	case '?':
		if next == '.' && (r.at(text, 1) < '0' || r.at(text, 1) > '9') {
			r.pos++
			r.after(operator)
			r.word = "."
			return true
		}
		r.separator(c)
	case '.':
		if next == '.' && r.at(text, 1) == '.' {
			r.pos += 2
			r.count(1)
			return r.after(opening)
		}
		decorator := r.decorator
		r.after(operator)
		r.word, r.decorator = ".", decorator
		return true
	case '=':
		r.assigned()
		if next == '>' {
			r.pos++
			r.arrow()
			return r.after(arrow)
		}
	case '>':
		if r.outer != nil && r.outer.kind == 'A' {
			return r.close('A') && r.after(operand)
		}
		r.angles = max(0, r.angles-1)
		r.count(1)
		if ts {
			return r.after(unknown)
		}
		return r.after(operator)
	case '-':
		if strings.HasPrefix(text[r.pos:], "->") && (r.newline || r.prev == atStart) {
			r.restOfLine(text)
			return true
		}
		fallthrough
	case '+':
		if next == c {
			r.pos++
			r.count(1)
			switch {
			case open:
				return r.after(unknown)
			case ended:
				return r.after(operand)
			}
			return r.after(operator)
		}
		if c == '+' {
			r.angles = 0
			r.value.sum = true
		}
	case '!':
		if next == '=' {
			break
		}
		r.count(1)
		switch {
		case open:
			return r.after(unknown)
		case ended:
			return r.after(operand)
		}
		return r.after(operator)
	case '@':
		r.after(operator)
		r.word = "@"
		return true
	case '#':
		return r.after(operator)
	case '*', '%', '^', '~':
		r.angles = 0
	case '&', '|':
	default:
		return false
	}
	for r.pos < len(text) && (text[r.pos] == c && c != '+' && c != '-' && c != '~' || text[r.pos] == '=' && r.at(text, 1) != '>') {
		r.pos++
	}
	r.count(1)
	return r.after(operator)
}
