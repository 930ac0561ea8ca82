package scan

import "strings"

// form says how a statement goes on and ends.
type form uint8

const (
	expressionForm form = iota
	variableForm        // like an expression, and further names behind commas
	typeForm            // a type alias: a bracket on the next line does not continue it
	bodyForm            // a declaration that its body ends
)

// rest reads to the end of a statement: its semicolon, its body, or a line end where a semicolon is
// inserted. The rules for that are those of ECMA-262, section 12.10, as far as tokens show them: a
// line end counts where a statement may end before it and the token behind it cannot go on with it.
func (r *reader) rest(f form) {
	for r.angle = 0; !r.done; {
		switch {
		case r.depth > 0:
		case r.at(';'):
			r.next()
			return
		case r.newline && r.ends && !r.continues(f):
			return
		case f == bodyForm && (r.ends || r.prev.Type == Declaration) && r.at('{'):
			r.group('{')
			return
		case f == variableForm && r.angle == 0 && r.at(','):
			r.next()
			r.binding()
			continue
		default:
			r.angles(f)
		}
		r.next()
	}
}

// angles follows type parameters and arguments, so that a comma in them separates no variables and
// a `>` at the end of a line is not taken for half a comparison. In expressions, a `<` compares if
// it is set off from the operand before it.
func (r *reader) angles(f form) {
	if r.tok.Type != Operator {
		return
	}
	switch word := r.word(); word {
	case "<":
		compares := r.ends && r.prev.End < r.tok.Start
		if f == typeForm || f == bodyForm || !compares {
			r.angle++
		}
	case ">", ">>", ">>>":
		if r.angle > 0 {
			r.angle = max(0, r.angle-len(word))
			r.closed = true
		}
	}
}

// continues reports whether the current token, the first of its line, goes on with the statement of
// the line before.
func (r *reader) continues(f form) bool {
	word := r.word()
	switch r.tok.Type {
	case Operator:
		switch word {
		case "++", "--", "!", "~":
			return false
		case "+", "-", "<", "/":
			return !r.body
		}
		return true
	case Template:
		return f != typeForm && !r.body
	case Punctuation:
		switch word[0] {
		case ',', '.', ':':
			return !strings.HasPrefix(word, "...")
		case '(', '[':
			return f != typeForm && !r.body
		case '{':
			// On a line of its own it opens the body of a class or function, for a block would be
			// of no use there.
			return f == bodyForm || r.scanner.frame.kind == inClass || r.scanner.text[r.prev.Start] == ')'
		}
	case Keyword:
		switch word {
		case "in", "instanceof", "extends", "implements":
			return true
		}
	}
	return false
}

// importClause reads an import declaration, or an expression that begins with `import(` or
// `import.meta`.
func (r *reader) importClause() {
	r.next()
	if r.at('(') || r.at('.') {
		r.rest(expressionForm)
		return
	}
	r.current.Kind = KindImport
	r.typeOnly = r.is("type")
	r.source()
}

// source reads the rest of an import or export up to and including the name of its module, and what
// may stand behind that.
func (r *reader) source() {
	for first := true; !r.done; first = false {
		switch {
		case r.depth > 0:
		case r.tok.Type == String:
			r.specifier()
			r.next()
			if r.tok.Type == Keyword && r.word() == "with" || !r.newline && r.tok.Type == Identifier && r.word() == "assert" {
				r.next()
				r.group('{')
			}
			r.semicolon()
			return
		case r.at(';'):
			r.next()
			return
		case r.at('='):
			r.rest(expressionForm)
			return
		case !first && r.newline && (r.tok.Type == Declaration || r.is("import") || r.is("export")):
			return // unfinished
		}
		r.next()
	}
}
