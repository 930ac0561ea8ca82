package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// literal is an expression as it is written in a module: where it stands, and what it holds if it
// is an object or a list and nothing more.
type literal struct {
	start, end int // byte offsets in the module's text
	kind       literalKind
	members    []literalMember // of an object; of a list without names
	inner      []*literal      // all that is written inside
}

type literalKind uint8

const (
	otherLiteral literalKind = iota
	objectLiteral
	listLiteral
)

// literalMember is one of an object's properties, or one of a list's items.
type literalMember struct {
	name   string // empty where it is computed, or a method
	spread bool
	value  *literal
}

// specLiteral returns the object of the form {meta: …} that the statement around an offset writes
// first at or behind the offset; nil where it writes none.
func (m *module) specLiteral(offset int) *literal {
	s, ok := m.outline().StatementAt(offset)
	if !ok {
		return nil
	}
	r := literalReader{text: m.text}
	scanner := scan.NewScanner(m.text[s.Start:s.End], sandbox.JSX(m.file))
	for {
		token, more := scanner.Next()
		if !more {
			break
		}
		if !token.Type.Trivia() {
			token.Start, token.End = token.Start+s.Start, token.End+s.Start
			r.tokens = append(r.tokens, token)
		}
	}
	for r.at < len(r.tokens) {
		before := r.at
		if found := r.value(0).spec(offset); found != nil {
			return found
		}
		if r.at == before {
			r.at++
		}
	}
	return nil
}

func (l *literal) spec(offset int) *literal {
	if l.end <= offset {
		return nil
	}
	if l.kind == objectLiteral && l.start >= offset {
		for _, m := range l.members {
			if m.name == "meta" {
				return l
			}
		}
	}
	for _, inner := range l.inner {
		if found := inner.spec(offset); found != nil {
			return found
		}
	}
	return nil
}

// member returns a property of an object.
func (l *literal) member(name string) (literalMember, bool) {
	for _, m := range l.members {
		if m.name == name && l.kind == objectLiteral {
			return m, true
		}
	}
	return literalMember{}, false
}

// literalReader reads the tokens of a statement. It is no parser: what it does not understand it
// takes for an expression.
type literalReader struct {
	text   string
	tokens []scan.Token
	at     int
}

func (r *literalReader) word(i int) string {
	if i >= len(r.tokens) {
		return ""
	}
	return r.text[r.tokens[i].Start:r.tokens[i].End]
}

// punctuates reports whether the next token is what it looks like, and no part of a text.
func (r *literalReader) punctuates() bool {
	t := r.tokens[r.at].Type
	return t == scan.Punctuation || t == scan.TemplateClose
}

const maxLiteral = 200 // levels; what is deeper is skipped

// value reads up to a comma, a semicolon or a closing bracket that is not its own.
func (r *literalReader) value(depth int) *literal {
	l := &literal{}
	if r.at < len(r.tokens) {
		l.start, l.end = r.tokens[r.at].Start, r.tokens[r.at].End
	}
	parts := 0 // of the expression, of which a literal has one
	for r.at < len(r.tokens) {
		switch word := r.word(r.at); word {
		case ",", ";", ")", "]", "}":
			if r.punctuates() {
				return l
			}
		case "{", "[", "(", "${":
			part := r.bracketed(depth + 1)
			l.inner = append(l.inner, part)
			if parts++; parts == 1 {
				l.kind, l.members = part.kind, part.members
			} else {
				l.kind, l.members = otherLiteral, nil
			}
			l.end = part.end
			continue
		case "as", "satisfies":
			if parts == 1 && l.kind != otherLiteral {
				r.at++ // a type, which is no part of the value
				r.value(depth)
				return l
			}
		}
		if parts++; parts > 1 {
			l.kind, l.members = otherLiteral, nil
		}
		l.end = r.tokens[r.at].End
		r.at++
	}
	return l
}

// bracketed reads what stands between two brackets, of which the first one is next.
func (r *literalReader) bracketed(depth int) *literal {
	open := r.word(r.at)
	l := &literal{start: r.tokens[r.at].Start}
	r.at++
	switch open {
	case "{":
		l.kind = objectLiteral
	case "[":
		l.kind = listLiteral
	}
	for r.at < len(r.tokens) {
		switch word := r.word(r.at); {
		case !r.punctuates():
		case word == ")" || word == "]" || word == "}":
			l.end = r.tokens[r.at].End
			r.at++
			return l
		case word == ",":
			r.at++
			continue
		case word == ";": // a function's body
			l.kind, l.members = otherLiteral, nil
			r.at++
			continue
		}
		before := r.at
		m := r.member(l.kind == objectLiteral, depth)
		if depth < maxLiteral {
			l.members = append(l.members, m)
			l.inner = append(l.inner, m.value)
		}
		if r.at == before {
			r.at++
		}
	}
	l.end = len(r.text)
	return l
}

// member reads a property or an item.
func (r *literalReader) member(named bool, depth int) (m literalMember) {
	if r.word(r.at) == "..." {
		m.spread = true
		r.at++
		m.value = r.value(depth)
		return m
	}
	if next := r.word(r.at + 1); named && (next == ":" || next == "," || next == "}") && r.tokens[r.at].Type != scan.Punctuation {
		m.name = strings.Trim(r.word(r.at), `'"`)
		if next == ":" {
			r.at += 2
		}
	}
	m.value = r.value(depth)
	return m
}
