package sandbox

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// rewriter changes code between tokens without changing its length.
type rewriter struct {
	code   []byte
	tokens []scan.Token
}

func tokensOf(code string) (tokens []scan.Token) {
	s := scan.NewScanner(code, false)
	for {
		token, ok := s.Next()
		if !ok {
			return tokens
		}
		if !token.Type.Trivia() {
			tokens = append(tokens, token)
		}
	}
}

// word returns the text of a token; empty outside of the code.
func (r *rewriter) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return string(r.code[r.tokens[i].Start:r.tokens[i].End])
}

// isName reports whether a token is a name that stands for a variable.
func (r *rewriter) isName(i int) bool {
	switch r.tokens[i].Type {
	case scan.Identifier, scan.Function, scan.TypeName:
		return r.word(i-1) != "." && r.word(i-1) != "?."
	}
	return false
}

// declares reports whether the code declares a name, or has a parameter of it.
func (r *rewriter) declares(name string) bool {
	for i := range r.tokens {
		if r.word(i) != name {
			continue
		}
		switch before, after := r.word(i-1), r.word(i+1); {
		case before == "const" || before == "let" || before == "var" || before == "function" || before == "class":
			return true
		case after == "=>" || after == "=" || (before == "(" || before == ",") && (after == ")" || after == ",") && r.isParameter(i):
			return true
		}
	}
	return false
}

// isParameter reports whether the brackets around a token are a function's parameters.
func (r *rewriter) isParameter(i int) bool {
	for i < len(r.tokens) && r.word(i) != ")" {
		i++
	}
	return r.word(i+1) == "=>" || r.word(i+1) == "{"
}

// replace puts other code between two offsets, if it fits.
func (r *rewriter) replace(start, end int, code string) {
	if len(code) <= end-start {
		copy(r.code[start:end], code+strings.Repeat(" ", end-start-len(code)))
	}
}

// chainEnd returns the last token of a chain of members and calls, of which the first continuation
// is given; without one, the token before it.
func (r *rewriter) chainEnd(i int) int {
	for {
		switch r.word(i) {
		case ".", "?.":
			if next := r.word(i + 1); next == "[" || next == "(" {
				i++
				continue
			}
			i += 2
		case "(", "[":
			i = r.matching(i) + 1
		default:
			return i - 1
		}
	}
}

// matching returns the bracket that closes one; the last token when there is none.
func (r *rewriter) matching(i int) int {
	depth := 0
	for ; i < len(r.tokens); i++ {
		switch r.word(i) {
		case "(", "[", "{", "${":
			depth++
		case ")", "]", "}":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(r.tokens) - 1
}
