package scan

// quoted scans a string that ends with the quote it begins with. It may hold U+2028 and U+2029, but
// no other line terminator.
func (s *Scanner) quoted(quote byte) TokenType {
	if s.newline && !s.operand {
		s.frame.flags &^= bare
	}
	s.after(afterLiteral, false)
	text := s.text
	for i := s.pos + 1; i < len(text); i++ {
		switch text[i] {
		case quote:
			s.pos = i + 1
			return String
		case '\\':
			i++
			if i+1 < len(text) && text[i] == '\r' && text[i+1] == '\n' {
				i++
			}
		case '\n', '\r':
			s.pos = i
			return Error
		}
	}
	s.pos = len(text)
	return Error
}

// template scans the beginning of a template, up to its end or its first expression.
func (s *Scanner) template() TokenType {
	s.pos++
	s.push(frame{kind: inTemplateText, flags: s.frame.flags & (function | generator | async)})
	return s.templateChunk()
}

// templateText scans what comes behind a template's expression, or the `${` of the next one.
func (s *Scanner) templateText() TokenType {
	if s.at(0) == '$' && s.at(1) == '{' {
		s.pos += len("${")
		s.frame.kind = inTemplate
		s.after('{', true)
		return TemplateOpen
	}
	return s.templateChunk()
}

func (s *Scanner) templateChunk() TokenType {
	for ; s.pos < len(s.text); s.pos++ {
		switch s.text[s.pos] {
		case '\\':
			s.pos++
		case '$':
			if s.at(1) == '{' {
				return Template
			}
		case '`':
			s.pos++
			s.pop()
			s.after(afterLiteral, false)
			return Template
		}
	}
	s.pos = len(s.text) // a backslash at the very end has stepped over it
	return Error
}

// regexp scans a regular expression, or returns false if the line ends before one does.
func (s *Scanner) regexp() bool {
	if s.pos < s.noRegexp {
		return false
	}
	inClass := false
	for i := s.pos + 1; i < len(s.text); i++ {
		switch s.text[i] {
		case '\\':
			if i+1 < len(s.text) && classes[s.text[i+1]] != lineEnd {
				i++
			}
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '/':
			if !inClass {
				s.pos = i + 1
				s.skipName() // the flags
				s.after(afterLiteral, false)
				return true
			}
		case '\n', '\r', 0xE2:
			if s.text[i] != 0xE2 || lineSeparatorWidth(s.text[i:]) > 0 {
				s.noRegexp = i
				return false
			}
		}
	}
	s.noRegexp = len(s.text)
	return false
}

// number scans a number with everything that clings to it: separators, exponent, BigInt suffix, and
// whatever a typing error has added.
func (s *Scanner) number() TokenType {
	if s.newline && !s.operand {
		s.frame.flags &^= bare
	}
	s.after(afterLiteral, false)
	hexadecimal := s.text[s.pos] == '0' && s.at(1)|0x20 == 'x'
	whole := true // nothing but digits so far, so that a point may follow
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case classes[c] == digit, c == '_':
		case classes[c] == letter, c == '.' && whole:
			whole = false
		case (c == '+' || c == '-') && !hexadecimal && s.text[s.pos-1]|0x20 == 'e':
		default:
			return Number
		}
		s.pos++
	}
	return Number
}
