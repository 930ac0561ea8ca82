package scan

import "math"

// separator scans a comma, a semicolon or a colon.
func (s *Scanner) separator(c byte) TokenType {
	s.pos++
	switch c {
	case ',':
		s.after(c, true)
	case ';':
		s.frame.head, s.frame.ternary = noHead, 0
		s.frame.flags &^= bare | expressionNext | asyncNext
		s.after(c, true)
		s.begin = s.frame.kind != inParen
	case ':':
		s.colon()
	}
	return Punctuation
}

// operator scans an operator or a dot, the longest that fits.
func (s *Scanner) operator(c byte) TokenType {
	length := s.operatorLength(c)
	if c == '>' && s.frame.kind == inAngle {
		// Of `>>` in type arguments, each one closes its own `<`.
		length = 1
		s.pop()
	}
	start := s.pos
	s.pos += length
	switch c {
	case '.':
		s.after(c, true)
		if length == len("...") {
			s.prev = afterSpread
		}
		return Punctuation
	case '?':
		s.question(length)
		return Operator
	case '+', '-', '!':
		if length == 1 && c == '!' || length == 2 && s.text[start+1] == c {
			// Behind an operand on the same line these are postfix operators, and an operator
			// follows; else an operand does.
			s.after(c, s.operand || s.newline)
			return Operator
		}
	case '=':
		if length == 2 && s.text[start+1] == '>' {
			c = afterArrow
		} else if length == 1 && s.frame.head != headType && !s.wordIs("import") {
			s.frame.flags &^= bare
		}
	case '*':
		if length == 1 && s.keyPlace() {
			s.frame.flags |= generatorNext
		}
	case '<':
		if s.frame.kind == inAngle {
			s.push(frame{kind: inAngle})
		}
	}
	s.after(c, true)
	return Operator
}

func (s *Scanner) operatorLength(c byte) int {
	n := 1
	switch c {
	case '=', '!':
		if c == '=' && s.at(1) == '>' {
			return 2
		}
		if s.at(1) == '=' {
			n = 2
		}
	case '+', '-':
		if s.at(1) == c {
			return 2
		}
	case '.':
		if s.at(1) == '.' && s.at(2) == '.' {
			return 3
		}
		return 1
	case '?':
		if s.at(1) == '.' && classes[s.at(2)] != digit {
			return 2
		}
		if s.at(1) != '?' {
			return 1
		}
		n = 2
	case '*', '&', '|', '<', '>':
		for s.at(n) == c && (n < 2 || c == '>' && n < 3) {
			n++
		}
	case '/', '%', '^':
	default:
		return 1
	}
	if s.at(n) == '=' {
		n++
	}
	return n
}

// colon records a `:` just taken: of a conditional, a key, a label, a case, or before a type.
func (s *Scanner) colon() {
	f, label := &s.frame, s.prev == afterLabel
	s.after(':', true)
	switch {
	case f.ternary > 0:
		f.ternary--
	case label, f.head == headCase:
		s.begin = true
		f.head = noHead
	case f.kind != inObject:
		s.prev = afterAnnotation
	}
}

// question records a `?`, `?.`, `??` or `??=` just taken.
func (s *Scanner) question(length int) {
	if length == 2 && s.text[s.pos-1] == '.' {
		s.after('.', true)
		return
	}
	key := s.prev == afterKey
	s.after('?', true)
	if length > 1 {
		return
	}
	switch s.at(0) {
	case ':', ')', ',', ';', '=', ']':
		// Marks something optional: a parameter, a member, an element of a tuple type.
	default:
		if !key && s.frame.ternary < math.MaxUint16 {
			s.frame.ternary++
		}
	}
}
