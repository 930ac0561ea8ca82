package scan

// Kind says what a top-level statement does.
type Kind uint8

// The kinds of statements.
const (
	KindOther       Kind = iota // an expression, a block, control flow
	KindImport                  // import … from, import 'x', import x = require('x'); not import('x')
	KindExport                  // export { … }, export * from, export = x, and export default of an expression
	KindDeclaration             // const, let, var, using, function, class, enum, namespace, exported or not
	KindType                    // interface and type, which leave nothing behind at run time
)

var kindNames = [...]string{"other", "import", "export", "declaration", "type"}

// String returns the kind's name in lower case.
func (k Kind) String() string { return kindNames[k] }

// statement reads one top-level statement, the current token being its first. Of nested statements
// it knows only as much as it takes to find the end: what is in brackets is skipped, and heads such
// as `if (…)` and labels make it go on with the statement behind them, in a loop rather than by
// recursion, so that no text can exhaust the stack.
func (r *reader) statement() Statement {
	r.current = Statement{Start: r.tok.Start}
	r.loops, r.typeOnly = 0, false
	for r.clause() || r.goesOnBehind() {
	}
	r.current.End = r.prev.End
	return r.current
}

// goesOnBehind reads what a complete nested statement is followed by, and tells whether another
// nested one follows.
func (r *reader) goesOnBehind() bool {
	for r.loops > 0 && r.is("while") {
		r.loops--
		r.next()
		r.group('(')
		r.semicolon()
	}
	if r.is("else") {
		r.next()
		return !r.done
	}
	return false
}

// clause reads a statement without nested ones, or the head of one; it tells whether a nested
// statement follows.
func (r *reader) clause() bool {
	switch r.tok.Type {
	case Label:
		r.next()
		r.next()
		return !r.done
	case Decorator:
		r.next()
		r.group('(')
		return !r.done
	case Keyword, Declaration:
		return r.keyword() && !r.done
	case Punctuation:
		if r.at('{') {
			r.group('{')
			return false
		}
		if r.at(';') {
			r.next()
			return false
		}
	}
	r.expression()
	return false
}

// keyword reads what clause reads, where the first token is a keyword.
func (r *reader) keyword() bool {
	switch r.word() {
	case "if", "for", "while", "with":
		r.next()
		if r.is("await") {
			r.next()
		}
		r.group('(')
		return true
	case "do":
		r.loops++
		r.next()
		return true
	case "try":
		r.next()
		r.group('{')
		for r.is("catch") || r.is("finally") {
			r.next()
			r.group('(')
			r.group('{')
		}
	case "switch":
		r.next()
		r.group('(')
		r.group('{')
	case "import":
		r.importClause()
	case "export":
		return r.exportClause()
	case "const", "let", "var", "using":
		r.variables()
	case "function", "class", "interface", "enum", "namespace", "module":
		r.declaration()
	case "type":
		r.current.Kind = KindType
		r.next()
		r.name()
		r.rest(typeForm)
	case "async":
		if !r.scanner.ahead("function") {
			r.expression()
			break
		}
		r.next()
		return true
	case "await":
		if !r.scanner.ahead("using") {
			r.expression()
			break
		}
		r.next()
		return true
	case "declare", "abstract", "else":
		r.next()
		return true
	default:
		r.expression()
	}
	return false
}

// declaration reads a declaration that ends with its body, or without one like the overload of a
// function.
func (r *reader) declaration() {
	r.current.Kind = KindDeclaration
	if r.is("interface") {
		r.current.Kind = KindType
	}
	r.next()
	if r.at('*') {
		r.next()
	}
	r.name()
	r.rest(bodyForm)
}

// variables reads the declarations of variables.
func (r *reader) variables() {
	r.next()
	if r.is("enum") {
		r.declaration()
		return
	}
	r.current.Kind = KindDeclaration
	r.binding()
	r.rest(variableForm)
}

// expression reads a statement that is none of the others.
func (r *reader) expression() {
	r.next()
	r.rest(expressionForm)
}

// exportClause reads an export; it tells whether the statement that it exports follows.
func (r *reader) exportClause() bool {
	r.next()
	if r.is("type") {
		if next, _ := r.scanner.peek(); next != '{' && next != '*' {
			return true
		}
		r.typeOnly = true
		r.next()
	}
	switch {
	case r.at('{'):
		r.current.Kind = KindExport
		r.group('{')
		if r.is("from") {
			r.source()
		} else {
			r.semicolon()
		}
	case r.at('*'):
		r.current.Kind = KindExport
		r.source()
	case r.at('='):
		r.current.Kind = KindExport
		r.expression()
	case r.is("default"):
		r.next()
		if r.declares() {
			return true
		}
		r.current.Kind = KindExport
		r.expression()
	default:
		return true
	}
	return false
}

// declares reports whether a declaration begins here that can be exported as default; other
// statements cannot.
func (r *reader) declares() bool {
	return r.tok.Type == Decorator || r.is("function") || r.is("class") || r.is("interface") || r.is("abstract") ||
		r.is("async") && r.scanner.ahead("function")
}
