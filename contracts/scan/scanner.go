// Package scan reads TypeScript, JavaScript and JSX text as tokens, and finds in it what a contract
// page shows of a module.
//
// Text goes into a [Scanner], which yields one [Token] after the other; concatenated they are the
// text again, whatever the text. [NewOutline] runs over those tokens once and keeps where each
// top-level statement begins and ends, what it declares and which of the others it uses. From the
// outline come excerpts, positions, module specifiers and the places of literals.
//
// It is not a parser, and must not become one: it never fails, allocates nothing per token, and
// holds no tree; a [Tree] of one literal is made when a place in it is asked for. What only a grammar could decide (a regular expression or a division, a block or
// an object, a generic or an element) is decided from the previous token and the innermost open
// bracket, as the lexical goals of ECMA-262, section 12, suggest. Text that a compiler accepts
// comes out right but for contrived cases; text that it refuses comes out as some tokens.
package scan

import "strings"

// Scanner yields the tokens of one text. It is not safe for concurrent use and must not be copied
// once it has begun.
type Scanner struct {
	text string
	pos  int
	jsx  bool

	// Before this offset no regular expression is tried again: a line full of unfinished ones would
	// take quadratic time.
	noRegexp int

	frame frame // the innermost open bracket, template or element
	stack stack // those around it

	// What is remembered of the last token that is not trivia.
	prev     byte // its first byte, or one of the codes below
	word     span // where it is, if it is a word
	operand  bool // whether an expression may begin behind it, rather than go on
	begin    bool // whether a statement may begin behind it
	member   bool // whether it names a member of something (after a dot, or a key) rather than a variable
	newline  bool // whether a line terminator came since
	lineHead bool // whether a line terminator came between it and the token before it
}

type span struct{ start, end int }

// Codes for previous tokens whose first byte does not say enough. A space means that there is none.
const (
	afterWord       = 'w' // a name
	afterKey        = 'K' // a name that is a key
	afterLabel      = 'L'
	afterKeyword    = 'k'
	afterControl    = 'c' // if, while, for, with: the parenthesis that follows ends in a statement
	afterModifier   = 'm' // readonly, static …: a member's name follows
	afterLiteral    = 'l'
	afterArrow      = 'A'
	afterAnnotation = 'T' // a colon that a type follows
	afterDecorator  = 'D'
	afterSpread     = 'S'
)

// NewScanner begins to scan text. With jsx, elements are recognised where expressions may begin, as
// in .tsx and .jsx files; without it, `<` is an operator, so that the type assertion `<T>x` of .ts
// files works.
func NewScanner(text string, jsx bool) *Scanner {
	return &Scanner{text: text, jsx: jsx, prev: ' ', operand: true, begin: true}
}

// Next returns the next token, and false at the end of the text. Tokens are never empty.
func (s *Scanner) Next() (Token, bool) {
	start := s.pos
	if start >= len(s.text) {
		return Token{Start: start, End: start}, false
	}
	var t TokenType
	switch s.frame.kind {
	case inTemplateText:
		t = s.templateText()
	case inTag:
		t = s.tag()
	case inElement:
		t = s.element()
	default:
		t = s.token()
	}
	if !t.Trivia() {
		s.lineHead, s.newline = s.newline, false
	}
	return Token{t, start, s.pos}, true
}

// Depth is the number of brackets, templates and elements that are open behind the last token.
func (s *Scanner) Depth() int { return s.stack.depth }

// token scans one token of ordinary code.
func (s *Scanner) token() TokenType {
	c := s.text[s.pos]
	switch classes[c] {
	case space, lineEnd:
		return s.whitespace()
	case letter:
		return s.name(s.pos + 1)
	case digit:
		return s.number()
	case quote:
		return s.quoted(c)
	case opener:
		return s.open(c)
	case closer:
		return s.close(c)
	case separator:
		return s.separator(c)
	case nonASCII:
		if s.spaceWidth() > 0 {
			return s.whitespace()
		}
		if width := nameStartWidth(s.text[s.pos:]); width > 0 {
			return s.name(s.pos + width)
		}
	case symbol:
		return s.symbol(c)
	}
	return s.invalid()
}

// symbol scans what begins with a byte that several kinds of tokens share, and operators.
func (s *Scanner) symbol(c byte) TokenType {
	switch c {
	case '`':
		return s.template()
	case '/':
		return s.slash()
	case '#':
		return s.hash()
	case '@':
		return s.decorator()
	case '\\':
		if width := nameStartWidth(s.text[s.pos:]); width > 0 {
			return s.name(s.pos + width)
		}
		return s.invalid()
	case '.':
		if classes[s.at(1)] == digit {
			return s.number()
		}
	case '<':
		if strings.HasPrefix(s.text[s.pos:], "<!--") {
			return s.lineComment()
		}
		if s.jsx && (s.operand || s.statementEnded()) && s.elementAhead() {
			return s.openTag()
		}
	case '-':
		if strings.HasPrefix(s.text[s.pos:], "-->") && (s.newline || s.prev == ' ') {
			return s.lineComment()
		}
	}
	return s.operator(c)
}

// at is the byte n bytes ahead, 0 behind the end of the text.
func (s *Scanner) at(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

// after records the token that ends before the scanner's position, unless it is a word.
func (s *Scanner) after(prev byte, operand bool) {
	s.prev, s.operand, s.begin, s.member = prev, operand, false, false
}

// wordIs reports whether the previous token is this word.
func (s *Scanner) wordIs(word string) bool {
	return (s.prev == afterKeyword || s.prev == afterWord || s.prev == afterModifier) && s.text[s.word.start:s.word.end] == word
}

// invalid takes one character that begins no token.
func (s *Scanner) invalid() TokenType {
	s.pos += runeWidth(s.text[s.pos:])
	s.after(afterLiteral, false)
	return Error
}
