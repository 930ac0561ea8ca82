package scan

// reader walks over the tokens that are not trivia, statement by statement, and collects what the
// outline needs.
type reader struct {
	scanner Scanner
	tok     Token // the current token
	done    bool  // whether the text ends here, so that there is no current token
	newline bool  // whether a line terminator stands before the current token
	depth   int   // brackets open before the current token
	prev    Token // the token before
	ends    bool  // whether a statement may end behind it
	body    bool  // whether it closes a block or the body of a class
	angle   int   // type arguments open at depth 0
	closed  bool  // whether the current token closes type arguments

	current  Statement
	loops    int  // do statements whose `while` is still to come
	typeOnly bool // whether the current statement imports or exports types only
	loading  int  // how much of `require(` or `import(` has just been read: 1 without the bracket, 2 with it

	names      []string // of all statements; those of the current one are at the end
	uses       []use
	specifiers []Specifier
}

// use is the occurrence of a name that may be declared elsewhere, by its byte offsets.
type use struct{ start, end int }

// next moves to the next token that is not trivia.
func (r *reader) next() {
	s := &r.scanner
	r.prev, r.depth = r.tok, s.Depth()
	r.body = s.operand && r.at('}')
	r.ends = !s.operand && r.tok.Type != Declaration || r.body || r.closed
	r.closed = false
	for {
		tok, ok := s.Next()
		if ok && tok.Type.Trivia() {
			continue
		}
		r.tok, r.done, r.newline = tok, !ok, s.lineHead
		if ok {
			r.note()
		}
		return
	}
}

// note records what the current token refers to.
func (r *reader) note() {
	loading := 0
	switch r.tok.Type {
	case Identifier, TypeName, Function, KeywordType:
		if r.scanner.member {
			break
		}
		r.use(r.tok.Start, r.tok.End)
		if r.tok.Type == Function && r.word() == "require" {
			loading = 1
		}
	case Keyword:
		if r.word() == "import" {
			loading = 1
		}
	case JSXTag:
		r.use(r.tok.Start, r.tok.End)
	case Decorator:
		r.use(r.tok.Start+1, r.tok.End)
	case Punctuation:
		if r.loading == 1 && r.at('(') {
			loading = 2
		}
	case String:
		if r.loading == 2 {
			r.specifier()
		}
	}
	r.loading = loading
}

// use records a name, or of a dotted one the first part.
func (r *reader) use(start, end int) {
	for i := start; i < end; i++ {
		if r.scanner.text[i] == '.' {
			end = i
		}
	}
	if start < end { // a decorator may be nothing but its @
		r.uses = append(r.uses, use{start, end})
	}
}

// word is the text of the current token.
func (r *reader) word() string { return r.scanner.text[r.tok.Start:r.tok.End] }

// is reports whether the current token is this keyword.
func (r *reader) is(keyword string) bool {
	return !r.done && (r.tok.Type == Keyword || r.tok.Type == Declaration) && r.word() == keyword
}

// at reports whether the current token is this one character of punctuation or operator.
func (r *reader) at(c byte) bool {
	return r.tok.End == r.tok.Start+1 && (r.tok.Type == Punctuation || r.tok.Type == Operator) && r.scanner.text[r.tok.Start] == c
}

// group skips what is in brackets, if this bracket opens here.
func (r *reader) group(open byte) {
	if !r.at(open) {
		return
	}
	depth := r.depth
	r.next()
	for !r.done && r.depth > depth {
		r.next()
	}
}

// semicolon skips a semicolon, if there is one.
func (r *reader) semicolon() {
	if r.at(';') {
		r.next()
	}
}

// name reads the name that is declared here, if there is one.
func (r *reader) name() {
	switch r.tok.Type {
	case Identifier, TypeName, Function, KeywordType:
		r.declare()
		r.next()
	}
}

func (r *reader) declare() {
	r.names = append(r.names, r.word())
	r.current.Names = r.names[len(r.names)-len(r.current.Names)-1:]
}

// binding reads the name or the destructuring pattern of a variable.
func (r *reader) binding() {
	if !r.at('{') && !r.at('[') {
		r.name()
		return
	}
	depth := r.depth
	r.next()
	for !r.done && r.depth > depth {
		switch r.tok.Type {
		case Identifier, TypeName:
			// A default value stands behind an operator, a computed key or a call in further
			// brackets: only names remain, but for the elements of arrays in default values, which
			// do no harm.
			switch r.scanner.text[r.prev.Start] {
			case '{', '[', ',', ':', '.':
				if !r.scanner.member {
					r.declare()
				}
			}
		}
		r.next()
	}
}

// specifier records the current token as the name of a module.
func (r *reader) specifier() {
	value, ok := stringValue(r.word())
	if ok {
		r.specifiers = append(r.specifiers, Specifier{Value: value, Start: r.tok.Start, End: r.tok.End, TypeOnly: r.typeOnly})
	}
}
