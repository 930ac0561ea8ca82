package typescript

import (
	"strings"
	"unicode/utf8"
)

// step reads one token. It returns false where no compiler goes on, and a second reading where the
// token can be taken in two ways.
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
		r.declares(word, text[r.pos+length:])
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

// at is the byte n bytes ahead, 0 behind the end of the text.
func (r *reading) at(text string, n int) byte {
	if r.pos+n < len(text) {
		return text[r.pos+n]
	}
	return 0
}
