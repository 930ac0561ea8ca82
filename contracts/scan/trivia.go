package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// whitespace scans spaces and line ends. One token holds them all, so that a line's end and the
// next one's indentation cost little.
func (s *Scanner) whitespace() TokenType {
	text, pos := s.text, s.pos
	for pos < len(text) {
		switch classes[text[pos]] {
		case space:
			pos++
			continue
		case lineEnd:
			s.newline = true
			pos++
			continue
		case nonASCII:
			s.pos = pos
			if width := s.spaceWidth(); width > 0 {
				s.newline = s.newline || lineSeparatorWidth(text[pos:]) > 0
				pos += width
				continue
			}
		}
		break
	}
	s.pos = pos
	return Whitespace
}

// spaceWidth is the length of the white space character outside ASCII at the scanner's position, or
// 0.
func (s *Scanner) spaceWidth() int {
	r, width := utf8.DecodeRuneInString(s.text[s.pos:])
	if r == '\ufeff' || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Zs, r) {
		return width
	}
	return 0
}

// slash scans a comment, a regular expression or a division.
func (s *Scanner) slash() TokenType {
	switch s.at(1) {
	case '/':
		return s.lineComment()
	case '*':
		return s.blockComment()
	}
	if (s.operand || s.statementEnded()) && s.regexp() {
		return Regexp
	}
	return s.operator('/')
}

// lineComment scans to the end of the line. In scripts, `<!--` begins a comment as `//` does, and
// so does `-->` at the start of a line (ECMA-262, annex B.1.1); compilers take them for comments
// everywhere.
func (s *Scanner) lineComment() TokenType {
	s.pos += lineLength(s.text[s.pos:])
	return LineComment
}

// statementEnded reports whether the line end behind the previous token ended a statement, though
// an operator could go on with the token: names that are declared or exported, types and the names
// of modules are not expressions.
func (s *Scanner) statementEnded() bool {
	return s.newline && !s.operand && s.frame.flags&bare != 0
}

func (s *Scanner) blockComment() TokenType {
	const delimiter = len("/*")
	length := strings.Index(s.text[s.pos+delimiter:], "*/")
	if length < 0 {
		s.pos = len(s.text)
		return Error
	}
	// A comment with a line terminator in it counts as one (ECMA-262, section 12.4).
	s.newline = s.newline || hasLineEnd(s.text[s.pos+delimiter:][:length])
	s.pos += delimiter + length + delimiter
	return BlockComment
}

// hash scans a hashbang or a private name.
func (s *Scanner) hash() TokenType {
	if s.at(1) == '!' && strings.TrimPrefix(s.text[:s.pos], byteOrderMark) == "" {
		s.pos += lineLength(s.text[s.pos:])
		return Hashbang
	}
	width := nameStartWidth(s.text[s.pos+1:])
	if width == 0 {
		return s.invalid()
	}
	s.pos += 1 + width
	s.skipName()
	s.after(afterWord, false)
	s.member = true
	return PrivateName
}

// decorator scans `@` and the dotted name behind it, if there is one: a decorator may also be an
// expression in parentheses.
func (s *Scanner) decorator() TokenType {
	s.pos++
	for {
		width := nameStartWidth(s.text[s.pos:])
		if width == 0 {
			break
		}
		s.pos += width
		s.skipName()
		if s.at(0) != '.' || nameStartWidth(s.text[s.pos+1:]) == 0 {
			break
		}
		s.pos++
	}
	s.after(afterDecorator, false)
	return Decorator
}
