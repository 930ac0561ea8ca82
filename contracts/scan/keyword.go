package scan

import "strings"

// role says how a word that may be a keyword behaves.
type role uint8

const (
	notKeyword  role = iota
	reserved         // an expression follows
	control          // a parenthesis follows, then a statement
	block            // a statement follows
	self             // this, super: ends an expression
	jump             // ends a statement if the line ends behind it
	constant         // true, null …
	voidWord         // an operator or a type
	declaration      // const, let, var, function
	caseWord         // case, default
	classWord        // class, and the following words, if a name follows
	enumWord
	interfaceWord
	typeWord
	namespaceWord // namespace, module, declare, abstract, let, using
	modifier      // readonly, static …: keywords before a member's name
	asyncWord     // a keyword before a function
	accessor      // get, set: keywords before a member's name in a class or object
	binaryWord    // as, satisfies, is, of: keywords behind an operand
	fromWord      // a keyword before a string
	typeOperator  // keyof, infer, unique, asserts: keywords before a type
	typeName      // string, number …: keywords where a type stands
)

// keyword looks up a word. A switch compiles to comparisons by length and text, which beats a map.
func keyword(word string) role {
	if len(word) < 2 || len(word) > 11 {
		return notKeyword
	}
	switch word {
	case "return", "throw", "new", "delete", "typeof", "in", "instanceof", "await", "yield", "import", "export", "extends", "implements":
		return reserved
	case "if", "for", "while", "with", "switch", "catch":
		return control
	case "else", "do", "try", "finally":
		return block
	case "this", "super":
		return self
	case "break", "continue", "debugger":
		return jump
	case "true", "false", "null", "undefined", "NaN", "Infinity":
		return constant
	case "void":
		return voidWord
	case "const", "let", "var", "function":
		return declaration
	case "case", "default":
		return caseWord
	case "class":
		return classWord
	case "enum":
		return enumWord
	case "interface":
		return interfaceWord
	case "type":
		return typeWord
	case "namespace", "module", "declare", "abstract", "using":
		return namespaceWord
	case "readonly", "public", "private", "protected", "static", "override", "accessor":
		return modifier
	case "async":
		return asyncWord
	case "get", "set":
		return accessor
	case "as", "satisfies", "is", "of":
		return binaryWord
	case "from":
		return fromWord
	case "keyof", "infer", "unique", "asserts":
		return typeOperator
	case "string", "number", "boolean", "bigint", "symbol", "object", "any", "unknown", "never":
		return typeName
	}
	return notKeyword
}

// classify scans a word that names no member: a keyword, where its neighbours allow it to be one,
// or a variable.
func (s *Scanner) classify(word string, next byte, sameLine bool) TokenType {
	r := keyword(word)
	switch r {
	case notKeyword:
		return s.variable(word, next)
	case constant:
		s.after(afterLiteral, false)
		return Constant
	case self, jump:
		if r == jump {
			s.frame.flags |= bare
		}
		s.after(afterKeyword, false)
		return Keyword
	case control, block:
		s.after(afterKeyword, true)
		s.begin = true
		if r == control {
			s.prev = afterControl
		}
		return Keyword
	case reserved:
		if word == "yield" && !sameLine {
			s.after(afterKeyword, false)
			return Keyword
		}
		if word == "await" && next == '/' && s.frame.flags&(function|async) == function {
			return s.variable(word, next)
		}
		if !startsName(next) {
			// Elsewhere, these two may be names.
			if word == "yield" && s.frame.flags&generator == 0 || word == "implements" && s.frame.head != headClass {
				return s.variable(word, next)
			}
		}
		if s.prev != afterControl { // `for await (`
			s.after(afterKeyword, true)
		}
		switch word {
		case "import", "export":
			s.frame.head = noHead
			if next != '(' && next != '.' && next != '=' {
				s.frame.flags |= bare
			}
		}
		return Keyword
	case caseWord:
		s.after(afterKeyword, true)
		s.frame.flags &^= bare
		if word == "case" || next == ':' {
			s.frame.head = headCase
		}
		return Keyword
	case declaration:
		if s.wordIs("as") || next == '>' { // `as const`, `<const>`
			s.after(afterLiteral, false)
			return KeywordType
		}
		if word == "let" && !(startsName(next) && !s.binaryAhead()) && next != '[' && next != '{' {
			return s.variable(word, next)
		}
		s.frame.head = noHead
		if word != "function" {
			s.frame.flags |= bare
		} else {
			s.declares(s.wordIs("async"))
			s.frame.flags |= functionNext
			if next == '*' {
				s.frame.flags |= generatorNext
			}
		}
		s.after(afterKeyword, true)
		return Declaration
	case classWord:
		s.declares(false)
		s.frame.head = headClass
		s.after(afterKeyword, false)
		return Declaration
	case enumWord:
		s.frame.head = headEnum
		s.frame.flags &^= expressionNext
		s.after(afterKeyword, false)
		return Declaration
	}
	return s.contextual(r, word, next, sameLine)
}

// contextual scans a word that is a keyword in some places only. Two names side by side on one line
// are never two operands, so one of them is a keyword; that settles most of them.
func (s *Scanner) contextual(r role, word string, next byte, sameLine bool) TokenType {
	name := sameLine && startsName(next) && !s.binaryAhead()
	place := s.keyPlace()
	switch r {
	case interfaceWord:
		if name {
			s.frame.head = headInterface
			s.after(afterKeyword, false)
			return Declaration
		}
	case typeWord:
		module := s.wordIs("import") || s.wordIs("export")
		if name && !(module && s.ahead("from")) || module && (next == '{' || next == '*') {
			if name && !s.wordIs("import") && s.frame.kind != inObject {
				s.frame.head = headType
				s.frame.flags |= bare
			}
			return s.modify(false, Declaration)
		}
	case namespaceWord:
		if name || word == "module" && sameLine && classes[next] == quote {
			s.frame.flags |= bare
			return s.modify(true, Declaration)
		}
	case modifier:
		inType := next == '[' && word == "readonly"
		if name || inType || sameLine && place && (next == '[' || next == '#' || next == '{' || next == '*' || classes[next] == quote) {
			t := s.modify(place || s.frame.kind == inParen, Declaration)
			s.begin = next == '{'
			return t
		}
	case asyncWord:
		if name || sameLine && (next == '*' || next == '(' && s.operand) {
			if s.ahead("function") {
				s.declares(false)
			}
			s.frame.flags |= asyncNext
			return s.modify(place, Declaration)
		}
	case accessor:
		if place && sameLine && (name || next == '[' || next == '#' || classes[next] == quote || classes[next] == digit) {
			return s.modify(true, Declaration)
		}
	case binaryWord:
		named := s.prev == afterKeyword && (s.frame.head == headClass || s.frame.head == headEnum || s.frame.head == headInterface)
		complete := (!s.operand || s.prev == '>') && !named
		if complete && !s.newline || word == "as" && (s.prev == '*' || s.wordIs("default")) {
			return s.modify(false, Keyword)
		}
	case fromWord:
		if classes[next] == quote {
			return s.modify(false, Keyword)
		}
	case typeOperator:
		if name && s.operand {
			return s.modify(false, Keyword)
		}
	case voidWord:
		return s.void(next, sameLine)
	case typeName:
		if s.typePlace(next) {
			s.after(afterLiteral, false)
			return KeywordType
		}
	}
	return s.variable(word, next)
}

// declares records whether a function or class is declared here, or part of an expression, in which
// operators may follow its body. What stands before `async` has decided it already.
func (s *Scanner) declares(decided bool) {
	if decided {
		return
	}
	statements := s.frame.kind <= inBlock || s.frame.kind == inClass
	if s.begin || s.newline && !s.operand || s.prev == afterDecorator && statements || s.prev == afterModifier || s.wordIs("export") || s.wordIs("default") {
		s.frame.flags |= bare
		s.frame.flags &^= expressionNext
	} else {
		s.frame.flags |= expressionNext
	}
}

// modify records a contextual keyword, one before the name of a member or any other.
func (s *Scanner) modify(member bool, t TokenType) TokenType {
	s.after(afterKeyword, true)
	if member {
		s.prev = afterModifier
	}
	return t
}

// void scans the word `void`: a type, unless an operand comes behind it.
func (s *Scanner) void(next byte, sameLine bool) TokenType {
	switch classes[next] {
	case letter, digit, quote, nonASCII:
		if sameLine && !s.binaryAhead() {
			return s.modify(false, Keyword)
		}
	default:
		switch next {
		case '(', '`', '/', '!', '~', '+', '-', '<', '#', '\\':
			return s.modify(false, Keyword)
		case '{', '[':
			if s.begin || s.newline && !s.operand || s.prev == '=' && s.frame.head != headType || strings.IndexByte("([,{", s.prev) >= 0 ||
				s.prev == afterKeyword && !s.wordIs("as") {
				return s.modify(false, Keyword)
			}
		}
	}
	s.after(afterLiteral, false)
	return KeywordType
}

// typePlace reports whether the name of a built-in type stands where a type does.
func (s *Scanner) typePlace(next byte) bool {
	if next == '(' || next == '.' || next == ':' {
		return false
	}
	switch s.prev {
	case afterAnnotation, ':', '|', '&', '<', '?', afterArrow:
		return true
	case afterKeyword:
		switch s.text[s.word.start:s.word.end] {
		case "as", "satisfies", "extends", "keyof", "is", "unique", "infer", "readonly":
			return true
		}
	case '=':
		return s.frame.head == headType || next == '>' || next == '|'
	case ',', '(', '[':
		return next == '>' || next == '[' || next == '|' || next == ',' && s.prev == '['
	}
	return false
}

// startsName reports whether a byte begins a name.
func startsName(c byte) bool { return classes[c] == letter || classes[c] == nonASCII || c == '\\' }
