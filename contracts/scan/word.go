package scan

// name scans a name or keyword whose first character ends at the given offset.
func (s *Scanner) name(end int) TokenType {
	start := s.pos
	s.pos = end
	s.skipName()
	next, sameLine := s.peek()
	if s.begin || s.newline && !s.operand && classes[next] != quote {
		s.frame.flags &^= bare
	}
	var t TokenType
	switch {
	case s.prev == '.':
		t = s.memberName(afterWord, next)
	case s.keyPlace() && s.keyEnds(next, sameLine):
		t = s.memberName(afterKey, next)
	default:
		t = s.classify(s.text[start:s.pos], next, sameLine)
	}
	s.word = span{start, s.pos}
	return t
}

// skipName moves behind the characters that go on with a name.
func (s *Scanner) skipName() {
	text, pos := s.text, s.pos
	for pos < len(text) && (classes[text[pos]] == letter || classes[text[pos]] == digit) {
		pos++
	}
	s.pos = pos
	if pos < len(text) && (classes[text[pos]] == nonASCII || text[pos] == '\\') {
		for width := nameWidth(text[s.pos:], true); width > 0; width = nameWidth(text[s.pos:], true) {
			s.pos += width
		}
	}
}

// peek is the next byte that is no white space, 0 if there is none, and whether it stands on the
// same line.
func (s *Scanner) peek() (next byte, sameLine bool) {
	sameLine = true
	for i := s.pos; i < len(s.text); i++ {
		switch classes[s.text[i]] {
		case space:
		case lineEnd:
			sameLine = false
		default:
			return s.text[i], sameLine
		}
	}
	return 0, false
}

// ahead reports whether the next token, white space left out, is this word.
func (s *Scanner) ahead(word string) bool {
	i := s.pos
	for i < len(s.text) && (classes[s.text[i]] == space || classes[s.text[i]] == lineEnd) {
		i++
	}
	rest := s.text[i:]
	return len(rest) >= len(word) && rest[:len(word)] == word && nameWidth(rest[len(word):], true) == 0
}

// binaryAhead reports whether an operator in letters comes next, so that the word before it is an
// operand.
func (s *Scanner) binaryAhead() bool {
	return s.ahead("in") || s.ahead("of") || s.ahead("is") || s.ahead("as") || s.ahead("instanceof") || s.ahead("satisfies")
}

// memberName records the name of a member.
func (s *Scanner) memberName(prev, next byte) TokenType {
	s.after(prev, false)
	s.member = true
	if next == '(' {
		return Function
	}
	return Property
}

// keyPlace reports whether the key of an object or the name of a class's member may stand here.
func (s *Scanner) keyPlace() bool {
	switch s.frame.kind {
	case inObject, inClass, inInterface, inEnum:
	default:
		return false
	}
	switch s.prev {
	case '{', ',', ';', afterModifier, afterDecorator:
		return true
	case '}':
		if s.frame.kind == inClass {
			return true
		}
	}
	// Members of classes and types may be separated by line ends alone.
	return s.newline && (!s.operand || s.prev == '>')
}

// keyEnds reports whether a name at a key's place is one, by what comes behind it.
func (s *Scanner) keyEnds(next byte, sameLine bool) bool {
	switch next {
	case ':', '(', '<':
		return true
	case '?':
		// An optional member, unless it is the condition of a conditional type or expression.
		return s.frame.kind != inObject || s.ahead("?:") || s.ahead("?(")
	case '=', '!', ';', '}':
		return s.frame.kind != inObject
	}
	return s.frame.kind == inEnum || s.frame.kind == inClass && !sameLine
}

// capitalised reports whether a name is that of a type or class: an upper-case letter, but not a
// constant in capitals.
func capitalised(word string) bool {
	if word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	for i := 1; i < len(word); i++ {
		if word[i] >= 'a' && word[i] <= 'z' {
			return true
		}
	}
	return len(word) == 1
}

// variable records a name that is neither a keyword nor a member.
func (s *Scanner) variable(word string, next byte) TokenType {
	inStatements := s.frame.kind == inModule || s.frame.kind == inBlock
	if next == ':' && inStatements && s.frame.ternary == 0 && (s.begin || s.newline && !s.operand) {
		s.after(afterLabel, false)
		return Label
	}
	t := Identifier
	switch {
	case s.wordIs("function"), next == '(' && !s.wordIs("new"):
		t = Function
	case capitalised(word):
		t = TypeName
	}
	s.after(afterWord, false)
	return t
}
