package sandbox

import (
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// unary are the helpers that are called with what they stand before, and nothing else.
var unary = map[string]bool{askedHelper: true, keyHelper: true, sizeHelper: true, maybeHelper: true, spreadHelper: true, copiedHelper: true, countedHelper: true, textHelper: true}

// WithoutHelpers returns a piece of compiled code as it was before it was made to ask the runtime:
// x ? a : b for __c(x) ? a : b.
func WithoutHelpers(code string) string {
	if !strings.Contains(code, "__") {
		return code
	}
	d := decider{rewriter: rewriter{code: []byte(code), tokens: tokensOf(code)}}
	d.pairs = scan.Brackets(d.code, d.tokens)
	said := map[int]string{} // by token: what it is replaced by
	for i := range d.tokens {
		after, isPattern := d.isPatternHelper(i)
		switch word := d.word(i); {
		case d.word(i+1) != "(":
		case word+"(" == keyHelper && d.word(i-1) == "[" && d.word(i+4) == "]" && d.word(i+5) == ":" && d.word(i+2) == strconv.Quote(d.word(i+6)): // [__k("a")]:a
			for j := i - 1; j <= i+5; j++ {
				said[j] = ""
			}
		case unary[word+"("]:
			said[i], said[i+1] = "", ""
			end := d.pairs[i+1]
			if end >= 0 {
				said[end] = ""
			}
			for j := i + 2; word+"(" == spreadHelper && d.pairs[j] > j && d.pairs[j]+2 < end; j = d.pairs[j] + 2 { // ...x},{ b }
				said[d.pairs[j]], said[d.pairs[j]+2] = "", ""
			}
		case isPattern:
			for j := i; j < after; j++ {
				said[j] = ""
			}
			if end := d.pairs[i+1]; end >= 0 {
				said[end] = ""
			}
		case word == takenHelper && d.word(i-1) == "[" && d.word(i-2) == "{": // {[__p(2)]:[a, b]}
			first := d.pairs[i-1] + 2
			for j := i - 2; j < first; j++ {
				said[j] = ""
			}
			for j := d.pairs[first] + 1; j <= d.pairs[i-2]; j++ { // }, or ,[__o(b)]:{}}
				said[j] = ""
			}
		case (word == throwsHelper || word == holdsHelper) && d.word(i+2) == guardedHelper: // __v(__w(),a)
			for j := i; j <= i+5; j++ {
				said[j] = ""
			}
			if end := d.pairs[i+1]; end >= 0 {
				said[end] = ""
			}
		case word+"(" == kindHelper && d.pairs[i+1] > i+3:
			end := d.pairs[i+1]
			said[i], said[i+1], said[end] = "", "", ""
			if d.word(i+3)+"(" == operandHelper && d.pairs[i+4] == end-1 { // __y(typeof __z(x.y))
				said[i+3], said[i+4], said[end-1] = "", "", ""
				break
			}
			for j := i + 4; j < end; j++ { // __y(typeof x,()=>x)
				said[j] = ""
			}
		case (word == typeofHelper || word == guardHelper) && d.pairs[i+1] > i+6: // __t(()=>x,"string")
			end := d.pairs[i+1]
			said[i], said[end-2], said[end] = "typeof ", " === ", ""
			for j := i + 1; j < i+5; j++ {
				said[j] = ""
			}
		}
	}
	var b strings.Builder
	at := 0
	for i, token := range d.tokens {
		if text, replaced := said[i]; replaced {
			b.WriteString(code[at:token.Start])
			b.WriteString(text)
			at = token.End
			if text == "" && d.word(i) == ")" { // what was shorter than what it replaced was filled with spaces
				at += max(len(code[at:])-len(strings.TrimLeft(code[at:], " "))-1, 0)
			}
		}
	}
	b.WriteString(code[at:])
	return b.String()
}
