package typescript

import (
	"strings"
	"unicode/utf8"
)

// step reads one token. It returns false where no compiler goes on, and a second reading where the token can be taken in two ways.
func (r *reading) step(text string, ts, jsx bool) (second *reading, ok bool) {
	if r.outer != nil {
		switch r.outer.kind {
		case '<', '/':
			return nil, r.tag(text, ts)
		case '>':
			return nil, r.children(text)
		}
	}
	c := text[r.pos]
	switch c {
	case ' ', '\t', '\v', '\f':
		for r.pos++; r.pos < len(text) && text[r.pos] == ' '; r.pos++ {
		}
		return nil, true
	case '\n', '\r':
		r.pos++
		r.newline, r.line = true, r.pos
		return nil, true
	case '"', '\'':
		r.operandBegins("")
		r.directive()
		start := r.pos
		if !r.quoted(text) {
			return nil, false
		}
		r.value.literal += r.pos - start
		return nil, r.after(operand)
	case '`':
		r.count(1)
		r.pos++
		r.value.sum = true
		start := r.pos
		if !r.template(text) {
			return nil, false
		}
		r.value.literal += r.pos - start
		return nil, r.after(r.prev)
	case '(', '[', '{':
		r.pos++
		if c == '{' && r.prev == closeBrace {
			r.begins()
		}
		r.count(1)
		r.open(c)
		if c == '{' {
			return nil, r.after(openBrace)
		}
		return nil, r.after(opening)
	case ')', ']', '}':
		return nil, r.closer(text, c)
	case '/':
		return r.slash(text)
	case '<':
		return r.less(text, ts, jsx)
	case '#':
		if strings.HasPrefix(text[r.pos:], "#!") && r.prev == atStart {
			r.restOfLine(text)
			return nil, true
		}
	}
	if c >= '0' && c <= '9' {
		r.operandBegins("")
		r.pos += nameLength(text[r.pos:])
		if r.pos < len(text) && text[r.pos] == '.' {
			r.pos++
			r.pos += nameLength(text[r.pos:])
		}
		return nil, r.after(operand)
	}
	if n := nameLength(text[r.pos:]); n > 0 {
		r.name(text, n)
		return nil, true
	}
	if c >= utf8.RuneSelf {
		_, width := utf8.DecodeRuneInString(text[r.pos:])
		r.newline = r.newline || lineSeparator(text[r.pos:])
		r.pos += width
		return nil, true
	}
	return nil, r.symbol(text, c, ts)
}

// after records that a token of this kind has been read.
func (r *reading) after(kind tokenKind) bool {
	r.prev, r.word, r.dotted, r.decorator, r.newline = kind, "", false, false, false
	return true
}

// name reads a word.
func (r *reading) name(text string, length int) {
	word := text[r.pos : r.pos+length]
	dotted := r.prev == operator && r.word == "."
	if !dotted {
		r.operandBegins(word)
		r.declares(text[r.pos+length:])
	} else {
		r.dottedName()
	}
	kind := operand
	decorator := r.word == "@" || dotted && r.decorator
	switch {
	case decorator:
		kind = unknown
	case dotted:
	case operandWords[word]:
		kind = keyword
	case openWords[word]:
		kind = unknown
	}
	r.pos += length
	r.after(kind)
	r.word, r.dotted, r.decorator = word, dotted, decorator
}

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

// elementAhead tells whether a `<` where an operand may begin can begin an element, and whether it can begin type parameters. rest is
// what stands behind it. TypeScript decides by the first tokens; only where types stand may it be otherwise.
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

// at is the byte n bytes ahead, 0 behind the end of the text.
func (r *reading) at(text string, n int) byte {
	if r.pos+n < len(text) {
		return text[r.pos+n]
	}
	return 0
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
