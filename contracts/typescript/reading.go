package typescript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reading is one way to take a text for tokens. Whether a slash divides or begins a regular
// expression, and whether a `<` begins an element, depends on the grammar all that comes before;
// where the token before leaves it open, both ways are followed, each by a reading of its own,
// until one of them meets what no compiler accepts.
type reading struct {
	load
	pos       int
	outer     *bracket // the innermost open bracket, nil outside all
	prev      tokenKind
	word      string // the token before, if it is a word or a dot
	dotted    bool   // whether that word stands behind a dot
	decorator bool   // whether it is the name of a decorator
	newline   bool   // whether a line terminator came since
	infer     int    // how far `infer name extends` has been read
	line      int    // where the current line begins
	names     *names
	work
}

// bracket is an open bracket, template expression, element or tag. Readings share those that they
// have in common.
type bracket struct {
	outer  *bracket
	kind   byte // ( [ { as written, $ of a template, < the tag of an element, / a closing one, > its children
	before tokenKind
	word   string // that token, if it is a word
	head   bool   // whether it is the head of if, for, while or with
	open   bool   // whether it is that of a decorator or of await, which may be part of a loop, so that anything may follow
	named  bool   // whether a tag's name has been read
	depth  int
	shape  uint64 // a hash of the kinds of all brackets that are open, by which two readings are found to agree
	load          // of the code around it
}

type tokenKind byte

const (
	atStart    tokenKind = iota
	operator             // an operand follows
	opening              // ( or [ or ...
	openBrace            // {, behind which no object begins
	keyword              // a word that an operand follows
	operand              // what an operator follows: names, literals, closing brackets
	unknown              // a word or token that either may follow
	closeParen           // ) of anything but the head of a statement
	closeHead            // ) of the head of a statement
	closeBrace           // }
	arrow                // =>
	semicolon
	colon
	comma
)

// operandWords are reserved words that an operand follows, unless they name a member.
var operandWords = words("return throw new delete typeof in instanceof case do else extends default")

// openWords are those which may be a name, a type or an operator.
var openWords = words("void await yield let of as satisfies is async keyof readonly unique infer asserts import export class function const var break continue debugger")

var headWords = words("if for while with")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		m[word] = true
	}
	return m
}

// open begins what is in a bracket.
func (r *reading) open(kind byte) {
	b := &bracket{outer: r.outer, kind: kind, before: r.prev, word: r.word, head: kind == '(' && !r.dotted && headWords[r.word],
		open: r.word == "await" && !r.dotted || r.decorator || r.word == "@", load: r.load, depth: 1, shape: uint64(kind)}
	if r.outer != nil {
		b.depth, b.shape = r.outer.depth+1, r.outer.shape*0x9E3779B97F4A7C15+uint64(kind)
	}
	r.enter(b)
	r.outer = b
	r.prev, r.word = operator, ""
}

// close ends the innermost bracket, which must be of this kind.
func (r *reading) close(kind byte) bool {
	b := r.outer
	if b == nil || b.kind != kind {
		return false
	}
	r.outer, r.load = b.outer, b.load
	r.word = ""
	return true
}

// template reads literal text of a template from pos on, to its end or an expression in it; false
// if it never ends.
func (r *reading) template(text string) bool {
	for i := r.pos; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '`':
			r.pos, r.prev, r.word = i+1, operand, ""
			return true
		case '$':
			if i+1 < len(text) && text[i+1] == '{' {
				r.pos = i + 2
				r.open('$')
				return true
			}
		}
	}
	return false
}

// quoted reads a string; false if its line ends first.
func (r *reading) quoted(text string) bool {
	for i := r.pos + 1; i < len(text); i++ {
		switch text[i] {
		case text[r.pos]:
			r.pos, r.prev, r.word = i+1, operand, ""
			return true
		case '\\':
			if strings.HasPrefix(text[i:], "\\\r\n") {
				i++
			}
			i++
		case '\n', '\r':
			return false
		}
	}
	return false
}

// regexp gives where the regular expression at pos ends, if it does so on its line.
func (r *reading) regexp(text string) (end int, ok bool) {
	class := false
	for i := r.pos + 1; i < len(text); i++ {
		switch c := text[i]; c {
		case '\n', '\r':
			return 0, false
		case 0xE2:
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return 0, false
			}
		case '\\':
			i++
			if i == len(text) || text[i] == '\n' || text[i] == '\r' {
				return 0, false
			}
		case '[':
			class = true
		case ']':
			class = false
		case '/':
			if !class {
				return i + 1, true
			}
		}
	}
	return 0, false
}

// restOfLine moves to the end of the line.
func (r *reading) restOfLine(text string) {
	for i := r.pos; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' || text[i] == 0xE2 && lineSeparator(text[i:]) {
			r.pos = i
			return
		}
	}
	r.pos = len(text)
}

func lineSeparator(text string) bool {
	return strings.HasPrefix(text, "\u2028") || strings.HasPrefix(text, "\u2029")
}

// comment reads the comment at pos; false if it never ends.
func (r *reading) comment(text string) bool {
	if text[r.pos+1] == '/' {
		r.restOfLine(text)
		return true
	}
	length := strings.Index(text[r.pos+2:], "*/")
	if length < 0 {
		return false
	}
	switch comment := text[r.pos : r.pos+2+length]; {
	case strings.HasPrefix(comment, "/*!"), strings.Contains(comment, "@license"), strings.Contains(comment, "@preserve"):
		r.legal++
		r.steps += 2*r.legal + (r.pos-r.line)/5 // it is compared with those before
	case !strings.Contains(comment, "__PURE__"):
		r.steps += (r.pos - r.line) / 5 // the line is searched for the comment's indentation
	}
	r.newline = r.newline || strings.ContainsAny(text[r.pos:r.pos+2+length], "\n\r\u2028\u2029")
	r.pos += length + 4
	return true
}

// nameLength is the length of the name or number that text begins with.
func nameLength(text string) int {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '_', c == '$':
			i++
		case c == '\\' && i+1 < len(text) && text[i+1] == 'u':
			i += 2
			if i < len(text) && text[i] == '{' {
				end := strings.IndexByte(text[i:], '}')
				if end < 0 {
					return i
				}
				i += end + 1
			}
		case c >= utf8.RuneSelf:
			r, width := utf8.DecodeRuneInString(text[i:])
			if r == '\ufeff' || lineSeparator(text[i:]) || unicode.Is(unicode.Zs, r) {
				return i
			}
			i += width
		default:
			return i
		}
	}
	return len(text)
}
