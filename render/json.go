package render

import (
	"fmt"
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/highlight"
)

// jsonWriter lays a value out as JSON (RFC 8259), as tokens for the highlighter: the kinds of its
// parts are known, so no lexer is needed. What JSON has no form for is written as TypeScript makes
// it, a model as its name and an expression as its source.
type jsonWriter struct {
	tokens []chroma.Token
	bare   bool // names that need no quotes in TypeScript have none
}

// jsonTokens lays a value out with two spaces for each level.
func jsonTokens(v contracts.Value) []chroma.Token {
	w := jsonWriter{tokens: make([]chroma.Token, 0, usualTokens)}
	w.value(v, 0)
	return w.tokens
}

// usualTokens is room for an object of a few properties.
const usualTokens = 24

// jsonText is jsonTokens without their types.
func jsonText(v contracts.Value) string { return highlight.Text(jsonTokens(v)) }

// compactJSON is jsonText without white space between its parts.
func compactJSON(v contracts.Value) string {
	var b strings.Builder
	for _, t := range jsonTokens(v) {
		if t.Type == chroma.Punctuation || t.Type == chroma.Text {
			t.Value = strings.TrimSpace(t.Value)
		}
		b.WriteString(t.Value)
	}
	return b.String()
}

func (w *jsonWriter) add(t chroma.TokenType, text string) {
	w.tokens = append(w.tokens, chroma.Token{Type: t, Value: text})
}

func (w *jsonWriter) value(v contracts.Value, depth int) {
	switch v.Kind() {
	case contracts.Missing, contracts.Null:
		w.add(chroma.KeywordConstant, "null")
	case contracts.Bool:
		w.add(chroma.KeywordConstant, v.Text())
	case contracts.Number:
		w.add(chroma.LiteralNumber, v.Text())
	case contracts.String:
		w.add(chroma.LiteralStringDouble, quote(v.Text()))
	case contracts.Expression:
		w.add(chroma.CommentSingle, clip(v.Text(), maxCodeBytes))
	case contracts.Literal:
		w.add(chroma.Literal, clip(v.Text(), maxCodeBytes))
	case contracts.ShapeValue:
		w.add(chroma.NameClass, v.Shape().Shape.Name)
	case contracts.Array, contracts.Object:
		if v.Text() != "" {
			w.instance(v, depth)
			return
		}
		w.collection(v, depth)
	}
}

// collection writes a list or an object.
func (w *jsonWriter) collection(v contracts.Value, depth int) {
	if v.Kind() == contracts.Array {
		w.items("[", "]", len(v.Items()), depth, func(i int) { w.value(v.Items()[i], depth+1) })
		return
	}
	w.items("{", "}", len(v.Fields()), depth, func(i int) {
		if name := v.Fields()[i].Name; w.bare && isGraphQLName(name) {
			w.add(chroma.NameTag, name)
		} else {
			w.add(chroma.NameTag, quote(name))
		}
		w.add(chroma.Punctuation, ": ")
		w.value(v.Fields()[i].Value, depth+1)
	})
}

// instance writes a map, a set or a typed array as the expression that makes it.
func (w *jsonWriter) instance(v contracts.Value, depth int) {
	w.add(chroma.Keyword, "new ")
	w.add(chroma.NameClass, v.Text())
	w.add(chroma.Punctuation, "(")
	entry := func(key, value contracts.Value) {
		w.add(chroma.Punctuation, "[")
		w.value(key, depth+1)
		w.add(chroma.Punctuation, ", ")
		w.value(value, depth+1)
		w.add(chroma.Punctuation, "]")
	}
	switch {
	case v.Kind() == contracts.Object:
		w.items("[", "]", len(v.Fields()), depth, func(i int) { entry(contracts.StringValue(v.Fields()[i].Name), v.Fields()[i].Value) })
	case v.Text() == "Map":
		w.items("[", "]", len(v.Items()), depth, func(i int) { entry(v.Items()[i].Property("key"), v.Items()[i].Property("value")) })
	default:
		w.collection(v, depth)
	}
	w.add(chroma.Punctuation, ")")
}

// maxIndent is the depth from which on lines are not indented further: a line of each of many
// levels would cost their number squared.
const maxIndent = 32

// lineStart ends a line and indents the next.
func lineStart(depth int) string { return deepestLine[:1+2*min(depth, maxIndent)] }

var deepestLine = "\n" + strings.Repeat("  ", maxIndent)

// items writes what stands between brackets, one on a line.
func (w *jsonWriter) items(open, close string, n, depth int, item func(int)) {
	switch {
	case n == 0:
		w.add(chroma.Punctuation, open+close)
		return
	case depth >= contracts.MaxDepth:
		w.add(chroma.Punctuation, open+"…"+close)
		return
	}
	w.add(chroma.Punctuation, open)
	for i := range n {
		if i > 0 {
			w.add(chroma.Punctuation, ",")
		}
		w.add(chroma.Text, lineStart(depth+1))
		item(i)
	}
	w.add(chroma.Text, lineStart(depth))
	w.add(chroma.Punctuation, close)
}

// quote writes a text as JSON does, escaping no more than it must: pages are escaped elsewhere. What
// no page may hold (sanitize) is escaped too, so that a text that is copied is the text.
func quote(s string) string {
	if isPlainASCII(s) {
		return `"` + s + `"`
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isPlainASCII reports whether nothing of a text is escaped, as of most.
func isPlainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
