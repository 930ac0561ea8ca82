package scan

import "regexp"

// treeParser reads trees of tokens.
type treeParser struct {
	source string
	tokens []Token // without trivia
	at     int
}

// usualToken is about how long a token is with the trivia before it, in bytes.
const usualToken = 5

// member matches what a property begins with.
var member = regexp.MustCompile(`^(?:[\w$]+|'[^'\n]*'|"[^"\n]*")\s*:`)

// treeParser begins with a statement, or within one with an element of a list or object literal:
// not with the statement around that, which may hold thousands of them.
func (o *Outline) treeParser(start, end int) *treeParser {
	s := NewScanner(o.text, o.jsx)
	s.pos = min(max(start, 0), len(o.text))
	if i, ok := o.statementAt(start); ok && o.Statements[i].Start < start {
		around := frame{kind: inBracket}
		if member.MatchString(o.text[s.pos:min(max(end, s.pos), len(o.text))]) {
			around.kind = inObject
		}
		s.push(around)
		s.prev, s.begin = ',', false
	}
	p := &treeParser{source: o.text, tokens: o.takeSpare((min(max(end, s.pos), len(o.text)) - s.pos) / usualToken)}
	for {
		token, more := s.Next()
		if !more || token.Start >= end {
			return p
		}
		if token.Start >= start && !token.Type.Trivia() {
			p.tokens = append(p.tokens, token)
		}
	}
}

// takeSpare gives room for about as many tokens, which is most of what a tree takes. A module's
// contracts are looked at one after the other.
func (o *Outline) takeSpare(count int) []Token {
	o.spareLock.Lock()
	defer o.spareLock.Unlock()
	spare := o.spare
	o.spare = nil
	if cap(spare) < count {
		return make([]Token, 0, count)
	}
	return spare[:0]
}

// done gives the room back. The trees know nothing of it.
func (o *Outline) done(p *treeParser) {
	o.spareLock.Lock()
	defer o.spareLock.Unlock()
	o.spare, p.tokens = p.tokens, nil
}

// text is the current token's; empty at the end.
func (p *treeParser) text() string { return p.ahead(0) }

func (p *treeParser) ahead(n int) string {
	if p.at+n >= len(p.tokens) {
		return ""
	}
	return p.source[p.tokens[p.at+n].Start:p.tokens[p.at+n].End]
}

func closes(text string) bool { return text == ")" || text == "]" || text == "}" }

// value reads an expression up to the comma, semicolon or bracket that ends it.
func (p *treeParser) value(depth int) *Tree {
	t := &Tree{}
	if p.at < len(p.tokens) {
		t.Start = p.tokens[p.at].Start
	}
	whole := true
	switch {
	case depth > maxTree:
		whole = false
	case p.text() == "{":
		p.at++
		p.members(t, depth)
	case p.text() == "[":
		p.at++
		p.items(t, depth)
	case p.text() == "(":
		p.at++
		inner := p.value(depth + 1)
		if p.text() == ")" {
			p.at++
			t.Members, t.Items, t.Name = inner.Members, inner.Items, inner.Name
		}
	case p.isName():
		p.name(t, depth)
	default:
		whole = false
	}
	if !p.rest() || !whole {
		t.Members, t.Items, t.Name = nil, nil, nil
	}
	if p.at > 0 {
		t.End = p.tokens[p.at-1].End
	}
	return t
}

// rest reads what is left of an expression, and reports whether that leaves its value what it is:
// `as const`, `satisfies Record<string, X>`, `!`.
func (p *treeParser) rest() (same bool) {
	same = true
	typed := false // behind "as"
	for nesting := 0; p.at < len(p.tokens); p.at++ {
		text := p.text()
		if nesting == 0 && (text == "," || text == ";" || closes(text)) {
			break
		}
		typed = typed || text == "as" || text == "satisfies"
		same = same && (typed || text == "!")
		switch {
		case text == "(" || text == "[" || text == "{" || text == "${" || typed && text == "<":
			nesting++
		case closes(text) || typed && text == ">":
			nesting--
		case typed && text == ">>":
			nesting -= 2
		}
	}
	return same
}

func (p *treeParser) isName() bool {
	if p.at >= len(p.tokens) {
		return false
	}
	switch p.tokens[p.at].Type {
	case Identifier, TypeName, Function:
		return true
	}
	return false
}

// name reads a name with its properties, or a call, which has the members of its first argument.
func (p *treeParser) name(t *Tree, depth int) {
	t.Name = append(t.Name, p.text())
	for p.at++; p.text() == "." && p.at+1 < len(p.tokens); p.at += 2 {
		t.Name = append(t.Name, p.ahead(1))
	}
	if p.text() != "(" {
		return
	}
	p.at++
	t.Name = nil
	if p.text() == "{" || p.text() == "[" {
		first := p.value(depth + 1)
		t.Members, t.Items = first.Members, first.Items
	}
	for nesting := 0; p.at < len(p.tokens); p.at++ {
		text := p.text()
		if closes(text) {
			if nesting == 0 {
				p.at++
				return
			}
			nesting--
		} else if text == "(" || text == "[" || text == "{" || text == "${" {
			nesting++
		}
	}
}

// members reads an object literal behind its opening brace, with the closing one.
func (p *treeParser) members(t *Tree, depth int) {
	for p.at < len(p.tokens) {
		start := p.at
		switch text := p.text(); {
		case text == "}":
			p.at++
			return
		case text == "...":
			p.at++
			t.Members = append(t.Members, TreeMember{Value: p.value(depth + 1)})
		default:
			m := p.key()
			if p.text() == ":" {
				p.at++
				m.Value = p.value(depth + 1)
			} else {
				m.Value = &Tree{Start: m.Start, End: m.End, Name: []string{m.Name}}
				p.value(depth + 1) // a method's parameters and body
				if p.text() == "{" {
					p.value(depth + 1)
				}
			}
			t.Members = append(t.Members, m)
		}
		if p.text() == "," {
			p.at++
		}
		if p.at == start { // what is no literal after all
			p.at++
		}
	}
}

// key reads the name of a property. One that is computed has none.
func (p *treeParser) key() TreeMember {
	token := p.tokens[p.at]
	m := TreeMember{Name: p.text(), Start: token.Start, End: token.End}
	if token.Type == String {
		m.Name, _ = stringValue(m.Name)
	}
	if p.text() == "[" {
		m.Name = ""
		p.value(maxTree + 1)
		return m
	}
	p.at++
	return m
}

// items reads a list literal behind its opening bracket, with the closing one. What is spread into
// it is nil.
func (p *treeParser) items(t *Tree, depth int) {
	for p.at < len(p.tokens) {
		start := p.at
		switch p.text() {
		case "]":
			p.at++
			return
		case "...":
			p.at++
			p.value(depth + 1)
			t.Items = append(t.Items, nil)
		default:
			t.Items = append(t.Items, p.value(depth+1))
		}
		if p.text() == "," {
			p.at++
		}
		if p.at == start {
			p.at++
		}
	}
}
