package scan

// kind says what an open bracket holds, which decides how words and slashes inside and behind it
// are read.
type kind uint8

const (
	inModule       kind = iota // the text as a whole
	inBlock                    // statements
	inObject                   // an object literal or pattern, an object type, the names of an import
	inClass                    // class members
	inInterface                // interface members
	inEnum                     // enum members
	inParen                    // ( )
	inBracket                  // [ ]
	inTemplateText             // the literal text of a template
	inTemplate                 // ${ }
	inTag                      // < > around an element's name and attributes
	inElement                  // between an element's tags
	inAngle                    // the type arguments of an element
	inExpression               // { } in an element or an attribute
)

// head is what a frame is in the midst of: it tells what the next `{` or `:` at its level belongs
// to.
type head uint8

const (
	noHead head = iota
	headClass
	headInterface
	headEnum
	headType
	headCase
	headName    // in a tag: the element's name comes next
	headClosing // in a tag: it is a closing one
)

// frame is one open bracket, template or element.
type frame struct {
	kind    kind
	head    head
	after   byte // the code of the token before the bracket
	flags   flags
	ternary uint16 // conditional operators whose colon is still to come
}

// flags tell what follows from earlier tokens of a frame.
type flags uint16

const (
	endsExpression flags = 1 << iota // the bracket closes the body of a function or class that is an expression
	expressionNext                   // the next body at this level is that of one
	functionNext                     // it is one of a function
	generatorNext                    // it is one of a generator
	asyncNext                        // it is one of an async function
	function                         // the bracket is in the body of a function
	generator                        // that is a generator
	async                            // or async
	// the statement holds no expression so far, so that a line end behind a name or type ends it
	bare
)

// stack holds the frames around the innermost one. The first ones live in the scanner itself, so
// that ordinary texts are scanned without an allocation.
type stack struct {
	depth int
	near  [24]frame
	far   []frame
}

// recovery is how many frames a closing bracket may skip to find its opener. A bound keeps texts of
// nothing but mismatched brackets linear.
const recovery = 8

func (s *Scanner) push(f frame) {
	if s.stack.depth < len(s.stack.near) {
		s.stack.near[s.stack.depth] = s.frame
	} else {
		s.stack.far = append(s.stack.far, s.frame)
	}
	s.stack.depth++
	s.frame = f
}

func (s *Scanner) pop() {
	s.frame = s.enclosing(1)
	s.stack.depth--
	if n := len(s.stack.far); n > 0 {
		s.stack.far = s.stack.far[:n-1]
	}
}

// open scans an opening bracket.
func (s *Scanner) open(c byte) TokenType {
	f := frame{kind: inParen, after: s.prev}
	inherited := s.frame.flags & (function | generator | async)
	begin := false
	switch c {
	case '[':
		f.kind = inBracket
	case '{':
		f.kind = s.brace()
		begin = f.kind == inBlock
		if f.kind != inObject {
			s.frame.head = noHead
			if s.frame.flags&expressionNext != 0 && s.prev != afterArrow {
				f.flags = endsExpression
			}
			body := s.frame.flags&functionNext != 0 || s.prev == afterArrow || s.frame.kind == inClass || s.frame.kind == inObject
			if f.kind == inBlock && body {
				inherited = function
				if s.frame.flags&generatorNext != 0 {
					inherited |= generator
				}
				if s.frame.flags&asyncNext != 0 {
					inherited |= async
				}
			}
			s.frame.flags &^= expressionNext | functionNext | generatorNext | asyncNext
		}
	}
	s.pos++
	f.flags |= inherited
	s.push(f)
	s.after(c, true)
	s.begin = begin
	return Punctuation
}

// brace decides what a `{` opens.
func (s *Scanner) brace() kind {
	// Behind a `>` comes no object: it ends type arguments.
	complete := !s.operand || s.prev == '>'
	switch {
	case s.frame.head == headClass && complete:
		return inClass
	case s.frame.head == headInterface && complete:
		return inInterface
	case s.frame.head == headEnum && complete:
		return inEnum
	case complete || s.begin || s.prev == afterArrow:
		return inBlock
	}
	return inObject
}

// close scans a closing bracket and leaves the frame it ends, unless nothing that it could end is
// near.
func (s *Scanner) close(c byte) TokenType {
	s.pos++
	skip, found := 0, s.frame.closedBy(c)
	for !found && skip < min(recovery, s.stack.depth) {
		skip++
		found = s.enclosing(skip).closedBy(c)
	}
	if !found {
		s.after(c, false)
		return Punctuation
	}
	for range skip {
		s.pop()
	}
	f := s.frame
	s.pop()
	switch f.kind {
	case inTemplate:
		s.push(frame{kind: inTemplateText, flags: f.flags & (function | generator | async)})
		return TemplateClose
	case inParen:
		control := f.after == afterControl
		s.after(c, control)
		s.begin = control
		if f.after == afterDecorator {
			s.prev = afterDecorator
		}
	case inBlock, inClass, inInterface, inEnum:
		statement := f.flags&endsExpression == 0
		s.after(c, statement)
		s.begin = statement
	default:
		s.after(c, false)
	}
	return Punctuation
}

// enclosing is the frame n levels around the innermost one.
func (s *Scanner) enclosing(n int) frame {
	if n == 0 {
		return s.frame
	}
	i := s.stack.depth - n
	if far := i - len(s.stack.near); far >= 0 {
		return s.stack.far[far]
	}
	return s.stack.near[i]
}

func (f frame) closedBy(c byte) bool {
	switch f.kind {
	case inParen:
		return c == ')'
	case inBracket:
		return c == ']'
	case inBlock, inObject, inClass, inInterface, inEnum, inTemplate, inExpression:
		return c == '}'
	}
	return false
}
