package sandbox

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// isStateless reports whether compiled code visibly has nothing that a later call of its functions
// could find changed by an earlier one: no assignment but in declarations, none of the methods and
// classes that change or keep something, and no way to reach those by a name that is computed. It
// errs on one side: of code that does more than compute values from values it says no, and the
// functions are made anew for each program that uses them. Where it says yes, and the modules that
// it requires are no other, its functions can be shared.
func isStateless(c *Compiled) bool {
	if c.Awaits || len(c.Eager) != len(c.Requires) {
		return false
	}
	if _, rest, ok := strings.Cut(c.Code, "\nmodule.exports = __toCommonJS("); ok {
		if _, own, _ := strings.Cut(rest, "\n"); !hasFunctions(own) {
			return true // as most modules are, which is told in no time
		}
	}
	s := statelessness{code: c.Code, scanner: scan.NewScanner(c.Code, false)}
	for s.advance() {
		if s.stateful() {
			return false
		}
	}
	return true
}

// hasFunctions reports whether code may have functions that others can call: those of esbuild's own
// that pass on exports stand before it.
func hasFunctions(code string) bool {
	for _, sign := range []string{"=>", "function", "class", ") {", "exports"} {
		if strings.Contains(code, sign) {
			return true
		}
	}
	return false
}

// statelessness looks at code token by token, with those around at hand.
type statelessness struct {
	code      string
	scanner   *scan.Scanner
	before    string // the token before word
	word      string
	kind      scan.TokenType
	start     int
	next      string // the token after word
	nextKind  scan.TokenType
	nextStart int
	declaring bool // between const, let or var and the = that belongs to it
	level     int  // the depth of brackets at which it stands
	depth     int
}

// advance moves on to the next token that is no space or comment.
func (s *statelessness) advance() bool {
	s.before, s.word, s.kind, s.start = s.word, s.next, s.nextKind, s.nextStart
	first := s.word == "" && s.before == ""
	for {
		token, ok := s.scanner.Next()
		if !ok {
			s.next = ""
			break
		}
		if !token.Type.Trivia() {
			s.next, s.nextKind, s.nextStart = s.code[token.Start:token.End], token.Type, token.Start
			break
		}
	}
	if first && s.next != "" {
		return s.advance()
	}
	return s.word != ""
}

// changing are names of the language that change something, keep something, or lead to what does.
var changing = setOf(`push pop shift unshift splice sort reverse fill copyWithin set add delete clear append assign defineProperty defineProperties
	setPrototypeOf __proto__ constructor prototype call apply bind next iterator asyncIterator values keys entries matchAll exec lastIndex compile
	Reflect Proxy Symbol globalThis global exports eval Function arguments this class yield async await super get set static
	Map Set WeakMap WeakSet Date RegExp Promise Iterator ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
	Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array freeze seal preventExtensions groupBy
	__copyProps __decorateClass __decorateParam __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__`)

// namespaces are objects of the language of which only single members may be read.
var namespaces = setOf("Object Array Number String Math JSON")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// stateful reports whether the current token may keep or change something.
func (s *statelessness) stateful() bool {
	switch s.kind {
	case scan.Error, scan.PrivateName, scan.Decorator:
		return true
	case scan.Regexp:
		flags := s.word[strings.LastIndexByte(s.word, '/')+1:]
		return strings.ContainsAny(flags, "gy")
	case scan.String, scan.Template, scan.Number:
		return false
	}
	switch s.word {
	case "(", "{", "[", "${":
		s.depth++
		return s.word == "[" && s.computed()
	case ")", "}", "]":
		s.depth--
		return false
	case "const", "let", "var":
		s.declaring, s.level = true, s.depth
		return false
	case "=":
		allowed := s.declaring && s.depth == s.level || s.before == "exports" && s.generated()
		s.declaring = false
		return !allowed
	case "==", "===", "!=", "!==", "<=", ">=", "=>":
		return false
	case "new":
		return !strings.HasPrefix(s.next, "import_") && !strings.HasSuffix(s.next, "Error")
	case "function":
		return s.next == "*"
	case "module":
		return s.next != "." || !s.generated()
	case "exports":
		return s.before != "." || !s.generated()
	case "require":
		return s.next != "("
	case "__toESM":
		return s.before != "="
	case "__export", "__reExport", "__toCommonJS":
		return !s.generated()
	case "keys", "values", "entries":
		return s.before != "." || !strings.HasSuffix(strings.TrimRight(s.code[:s.start], " ."), "Object")
	}
	if s.kind == scan.Operator && (strings.HasSuffix(s.word, "=") || s.word == "++" || s.word == "--") {
		return true
	}
	if namespaces[s.word] && s.before != "." {
		return s.next != "." && s.next != "("
	}
	return changing[s.word] || strings.HasSuffix(s.word, "Registry")
}

// computed reports whether a bracket reads or names a member by something else than a literal.
func (s *statelessness) computed() bool {
	switch s.before {
	case "", "(", ",", "=", "=>", "[", "{", ":", "?", "return", "...", "&&", "||", "??", ";", "const", "let", "var":
		return s.before == "{" || s.before == "," && s.inObject()
	}
	return s.nextKind != scan.Number && (s.nextKind != scan.String || changing[strings.Trim(s.next, `"'`)])
}

// inObject reports whether a bracket behind a comma may begin a computed key: esbuild writes a
// colon or a parenthesis behind its end.
func (s *statelessness) inObject() bool {
	open := 0
	for i := s.start; i < len(s.code); i++ {
		switch s.code[i] {
		case '[':
			open++
		case ']':
			if open--; open == 0 {
				rest := strings.TrimLeft(s.code[i+1:], " ")
				return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "(")
			}
		case '\n':
			return false
		}
	}
	return false
}

// generated reports whether the line is one of those that esbuild writes for the exports of a
// module.
func (s *statelessness) generated() bool {
	line := s.code[strings.LastIndexByte(s.code[:s.start], '\n')+1:]
	return strings.HasPrefix(line, "module.exports = __toCommonJS(") || strings.HasPrefix(line, "__export(") || strings.HasPrefix(line, "__reExport(")
}
