package scan

// elementAhead reports whether the `<` at the scanner's position begins an element. In .tsx files,
// too, a `<` where an expression may begin can begin the type parameters of an arrow function or of
// a function type.
func (s *Scanner) elementAhead() bool {
	inType := s.prev == afterAnnotation || s.prev == '=' && s.frame.head == headType
	if inType || s.wordIs("as") || s.wordIs("satisfies") || s.wordIs("function") {
		return false
	}
	if s.at(1) == '>' {
		return true
	}
	start := s.pos
	s.pos++
	found := nameStartWidth(s.text[s.pos:]) > 0 && !s.typeParameter()
	s.pos = start
	return found
}

// typeParameter reports whether a type parameter comes next, rather than the name of an element. It
// moves the scanner.
func (s *Scanner) typeParameter() bool {
	if s.ahead("const") {
		s.pos += len("const")
		next, _ := s.peek()
		return startsName(next)
	}
	s.skipName()
	next, _ := s.peek()
	if !s.ahead("extends") {
		return next == ',' || next == '='
	}
	// An attribute may be called so; a constraint is followed by a type.
	for !startsName(s.text[s.pos]) {
		s.pos++
	}
	s.pos += len("extends")
	next, _ = s.peek()
	return next != '=' && next != '>' && next != '/'
}

// openTag scans the `<` that begins an element.
func (s *Scanner) openTag() TokenType {
	s.pos++
	s.push(frame{kind: inTag, head: headName, flags: s.frame.flags & (function | generator | async)})
	s.after('<', false)
	return Punctuation
}

// tag scans one token between the angle brackets of an element's tag.
func (s *Scanner) tag() TokenType {
	c := s.text[s.pos]
	switch classes[c] {
	case space, lineEnd:
		return s.whitespace()
	case quote:
		return s.attributeValue(c)
	case letter, nonASCII:
		if s.spaceWidth() > 0 {
			return s.whitespace()
		}
		return s.tagName()
	}
	switch c {
	case '>':
		s.pos++
		if s.frame.head == headClosing {
			s.endElement()
		} else {
			s.frame.kind = inElement
		}
		return Punctuation
	case '/':
		return s.tagSlash()
	case '{':
		s.pos++
		s.push(frame{kind: inExpression, flags: s.frame.flags & (function | generator | async)})
		s.after('{', true)
		return Punctuation
	case '=':
		s.pos++
		s.after('=', true)
		return Operator
	case '<':
		if s.prev == '=' {
			return s.openTag()
		}
		if s.prev == afterWord {
			s.pos++
			s.push(frame{kind: inAngle})
			s.after('<', true)
			return Operator
		}
	}
	return s.invalid()
}

// tagSlash scans what begins with a slash in a tag: a comment, or the end of an element without
// children.
func (s *Scanner) tagSlash() TokenType {
	switch s.at(1) {
	case '/', '*':
		return s.slash()
	case '>':
		s.pos += len("/>")
		s.endElement()
		return Punctuation
	}
	return s.invalid()
}

// endElement leaves an element that is complete.
func (s *Scanner) endElement() {
	s.pop()
	s.after(afterLiteral, false)
}

// tagName scans the name of an element or attribute. Other than names in code it may hold hyphens,
// dots and colons.
func (s *Scanner) tagName() TokenType {
	start := s.pos
	for s.pos < len(s.text) {
		s.skipName()
		if c := s.at(0); c != '-' && c != '.' && c != ':' {
			break
		}
		s.pos++
	}
	if s.pos == start {
		return s.invalid()
	}
	attribute := s.frame.head == noHead || s.frame.head == headClosing && s.prev == afterWord
	s.word = span{start, s.pos}
	s.after(afterWord, false)
	if attribute {
		s.prev = afterKey
		return JSXAttribute
	}
	if s.frame.head == headName {
		s.frame.head = noHead
	}
	return JSXTag
}

// attributeValue scans the quoted value of an attribute. It knows no escapes and may span lines.
func (s *Scanner) attributeValue(quote byte) TokenType {
	s.after(afterLiteral, false)
	for i := s.pos + 1; i < len(s.text); i++ {
		if s.text[i] == quote {
			s.pos = i + 1
			return String
		}
	}
	s.pos = len(s.text)
	return Error
}

// element scans one token between an element's tags.
func (s *Scanner) element() TokenType {
	switch s.text[s.pos] {
	case '<':
		if s.at(1) == '/' {
			s.pos += len("</")
			s.frame = frame{kind: inTag, head: headClosing, flags: s.frame.flags & (function | generator | async)}
			s.after('<', false)
			return Punctuation
		}
		return s.openTag()
	case '{':
		s.pos++
		s.push(frame{kind: inExpression, flags: s.frame.flags & (function | generator | async)})
		s.after('{', true)
		return Punctuation
	}
	for s.pos < len(s.text) && s.text[s.pos] != '<' && s.text[s.pos] != '{' {
		s.pos++
	}
	s.after(afterLiteral, false)
	return JSXText
}
