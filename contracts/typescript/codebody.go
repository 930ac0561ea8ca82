package typescript

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// codeBody is what runs later than the code around it: the body of a function or a class.
type codeBody struct {
	first, last int // tokens
	name        string
	class       bool
	parameters  map[string]bool
}

func newCodeReader(m *module) *codeReader {
	r := &codeReader{m: m, tokens: tokensIn(m.text, sandbox.JSX(m.file))}
	r.left = stepsEach * len(r.tokens)
	r.pairs = scan.Brackets(m.text, r.tokens)
	for i := range r.tokens {
		switch r.word(i) {
		case "=>":
			r.arrow(i)
		case "{":
			r.block(i)
		case "class":
			r.class(i)
		}
	}
	slices.SortStableFunc(r.bodies, func(a, b *codeBody) int { return a.first - b.first })
	return r
}

// each calls visit for each token, with what it stands in, the outermost first.
func (r *codeReader) each(visit func(i int, inside []*codeBody)) {
	var inside []*codeBody
	next := 0
	for i := range r.tokens {
		for len(inside) > 0 && inside[len(inside)-1].last < i {
			inside = inside[:len(inside)-1]
		}
		for ; next < len(r.bodies) && r.bodies[next].first <= i; next++ {
			inside = append(inside, r.bodies[next])
		}
		if len(inside) < deepestBody {
			visit(i, inside)
		}
	}
}

// Bounds on what is looked at, which no module reaches that a person has written.
const (
	stepsEach   = 30 // for each token
	widestType  = 60 // tokens, of what a function gives back
	deepestBody = 50 // functions in each other
)

func tokensIn(text string, jsx bool) (tokens []scan.Token) {
	scanner := scan.NewScanner(text, jsx)
	for {
		token, more := scanner.Next()
		if !more {
			return tokens
		}
		if !token.Type.Trivia() {
			tokens = append(tokens, token)
		}
	}
}

// codeReader looks at a module's tokens, and knows what runs later than the code around it. It is
// no parser: a type between the parameters and the body of a function is passed over.
type codeReader struct {
	m      *module
	tokens []scan.Token
	pairs  []int // by token: the bracket that belongs to a bracket; -1 for all others
	bodies []*codeBody
	left   int // steps
}

// step reports whether one more may be taken.
func (r *codeReader) step() bool {
	r.left--
	return r.left >= 0
}

func (r *codeReader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.m.text[r.tokens[i].Start:r.tokens[i].End]
}

// arrow notes the function whose arrow is given.
func (r *codeReader) arrow(i int) {
	last := r.pairs[i+min(1, len(r.tokens)-1-i)]
	if r.word(i+1) != "{" || last < 0 {
		last = r.endOf(i + 1)
	}
	first := i - 1 // its only parameter
	if close := r.signature(i); close >= 0 {
		first = r.pairs[close]
		r.defaults(first, close)
	}
	r.add(&codeBody{first: i + 1, last: last, name: r.nameBefore(first), parameters: r.names(first, i)})
}

// endOf returns the last token of the expression that begins with one: it ends before a comma, a
// semicolon or a bracket, and where its statement does.
func (r *codeReader) endOf(i int) int {
	end := len(r.m.text)
	if i < len(r.tokens) {
		if s, ok := r.m.outline().StatementAt(r.tokens[i].Start); ok {
			end = s.End
		}
	}
	for ; i < len(r.tokens) && r.tokens[i].Start < end && r.step(); i++ {
		switch {
		case r.pairs[i] > i:
			i = r.pairs[i]
		case r.pairs[i] >= 0 || r.word(i) == "," || r.word(i) == ";":
			return i - 1
		}
	}
	return min(i, len(r.tokens)) - 1
}

// signature returns the bracket that closes the parameters before a token, behind which the type
// may stand of what the function gives back; -1 where there is none.
func (r *codeReader) signature(i int) int {
	if r.word(i-1) == ")" {
		return i - 1
	}
	for j := i - 1; j > 0 && j > i-widestType; j-- {
		if r.pairs[j] >= 0 && r.pairs[j] < j {
			j = r.pairs[j]
			continue
		}
		switch word := r.word(j); {
		case word == ":" && r.word(j-1) == ")":
			return j - 1
		case word == ":" || word == ";" || word == "=" || word == "=>" || word == "(" || word == "{" || word == "return":
			return -1
		}
	}
	return -1
}

// block notes the function whose body begins with a brace: function f(…) {, and methods.
func (r *codeReader) block(i int) {
	close := r.signature(i)
	if close < 0 || r.pairs[close] < 0 || r.pairs[i] < 0 || r.word(i-1) == "=>" {
		return
	}
	open := r.pairs[close]
	switch r.word(open - 1) {
	case "if", "for", "while", "switch", "with", "catch", "await":
		return
	}
	r.add(&codeBody{first: i, last: r.pairs[i], name: r.nameBefore(open), parameters: r.names(open, close)})
	r.defaults(open, close)
}

// defaults notes the parameters of a function where they have values of their own, which are made
// when it is called.
func (r *codeReader) defaults(open, close int) {
	for i := open + 1; i < close && r.step(); i++ {
		if r.word(i) == "=" {
			if name := r.nameBefore(open); name != "constructor" {
				r.add(&codeBody{first: open, last: close, name: name})
			}
			return
		}
	}
}

// class notes the body of a class.
func (r *codeReader) class(i int) {
	if before := r.word(i - 1); before == "." || before == "?." || r.word(i+1) == ":" {
		return
	}
	for j := i + 1; j < len(r.tokens) && r.step(); j++ {
		switch {
		case r.word(j) == "{" && r.pairs[j] >= 0:
			name := r.word(i + 1)
			if name == "{" || name == "extends" {
				name = r.nameBefore(i)
			}
			r.add(&codeBody{first: j, last: r.pairs[j], name: name, class: true})
			return
		case r.pairs[j] > j:
			j = r.pairs[j]
		case r.pairs[j] >= 0 || r.word(j) == ";":
			return
		}
	}
}

func (r *codeReader) add(b *codeBody) {
	if b.last >= b.first {
		r.bodies = append(r.bodies, b)
	}
}

// nameBefore returns the name of what a token begins the parameters of: of a function, a method, or
// the variable or property that an arrow function is given to. Empty where it has none.
func (r *codeReader) nameBefore(i int) string {
	for i--; i >= 0 && r.step(); i-- {
		switch word := r.word(i); {
		case word == "async" || word == "function" || word == "*" || word == "=" || word == ":" || word == "class":
		case word == ">": // of type parameters, or of a variable's type
			for i > 0 && r.word(i) != "<" && r.step() {
				i--
			}
		case isName(word) && (r.word(i-1) == ":" || r.word(i-1) == "|"): // a type
		case isName(word) && r.tokens[i].Type != scan.Keyword:
			return word
		default:
			return ""
		}
	}
	return ""
}

// names returns the names between two tokens, which are those of parameters and their types.
func (r *codeReader) names(first, last int) map[string]bool {
	names := map[string]bool{}
	for i := max(first, 0); i <= last && i < len(r.tokens) && r.step(); i++ {
		if word := r.word(i); isName(word) {
			names[word] = true
		}
	}
	return names
}
