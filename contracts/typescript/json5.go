package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// isJSON5 reports whether a text is one value of JSON5 (json5.org), which is a literal of
// JavaScript with nothing in it that would run.
func isJSON5(text string) bool {
	const before = "(" // which makes the first brace an object's
	r := json5Reader{source: before + text}
	for _, token := range tokensIn(r.source, false) {
		if token.Start > 0 {
			r.tokens = append(r.tokens, token)
		}
	}
	return r.value(0) && len(r.tokens) == 0
}

// json5Reader takes one token after the other.
type json5Reader struct {
	source string
	tokens []scan.Token
}

func (r *json5Reader) word() string {
	if len(r.tokens) == 0 {
		return ""
	}
	return r.source[r.tokens[0].Start:r.tokens[0].End]
}

func (r *json5Reader) take(word string) bool {
	if r.word() != word || word == "" {
		return false
	}
	r.tokens = r.tokens[1:]
	return true
}

func (r *json5Reader) value(depth int) bool {
	if depth > contracts.MaxDepth || len(r.tokens) == 0 {
		return false
	}
	switch {
	case r.take("{"):
		return r.list("}", func() bool { return r.name() && r.take(":") && r.value(depth+1) })
	case r.take("["):
		return r.list("]", func() bool { return r.value(depth + 1) })
	case r.take("true") || r.take("false") || r.take("null"):
		return true
	case r.tokens[0].Type == scan.String:
		r.tokens = r.tokens[1:]
		return true
	}
	_ = r.take("-") || r.take("+")
	if r.take("Infinity") || r.take("NaN") {
		return true
	}
	isNumber := len(r.tokens) > 0 && r.tokens[0].Type == scan.Number && !strings.HasSuffix(r.word(), "n")
	if isNumber {
		r.tokens = r.tokens[1:]
	}
	return isNumber
}

// list reads what stands between commas, of which there may be one behind the last.
func (r *json5Reader) list(end string, item func() bool) bool {
	for !r.take(end) {
		if !item() || !r.take(",") && r.word() != end {
			return false
		}
	}
	return true
}

// name reads the name of a property.
func (r *json5Reader) name() bool {
	if len(r.tokens) == 0 || r.tokens[0].Type != scan.String && !isName(r.word()) {
		return false
	}
	r.tokens = r.tokens[1:]
	return true
}
