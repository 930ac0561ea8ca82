package render

import (
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
)

// jsonWriter lays a value out as JSON (RFC 8259), as tokens for the highlighter: the kinds of its
// parts are known, so no lexer is needed. What JSON has no form for (a model, an expression) is
// written as its name or source.
type jsonWriter struct{ tokens []chroma.Token }

// jsonTokens lays a value out with two spaces for each level.
func jsonTokens(v contracts.Value) []chroma.Token {
	var w jsonWriter
	w.value(v, 0)
	return w.tokens
}

// jsonText is jsonTokens without their types.
func jsonText(v contracts.Value) string {
	var b strings.Builder
	for _, t := range jsonTokens(v) {
		b.WriteString(t.Value)
	}
	return b.String()
}

func (w *jsonWriter) add(t chroma.TokenType, text string) {
	w.tokens = append(w.tokens, chroma.Token{Type: t, Value: text})
}

func (w *jsonWriter) value(v contracts.Value, depth int) {
	switch v.Kind {
	case contracts.Missing, contracts.Null:
		w.add(chroma.KeywordConstant, "null")
	case contracts.Bool:
		w.add(chroma.KeywordConstant, v.Text)
	case contracts.Number:
		w.add(chroma.LiteralNumber, v.Text)
	case contracts.String:
		w.add(chroma.LiteralStringDouble, quote(v.Text))
	case contracts.Expression:
		w.add(chroma.CommentSingle, clip(v.Text, maxCodeBytes))
	case contracts.ShapeValue:
		w.add(chroma.NameClass, v.Shape.Shape.Name)
	case contracts.Array:
		w.items("[", "]", len(v.Items), depth, func(i int) { w.value(v.Items[i], depth+1) })
	case contracts.Object:
		w.items("{", "}", len(v.Fields), depth, func(i int) {
			w.add(chroma.NameTag, quote(v.Fields[i].Name))
			w.add(chroma.Punctuation, ": ")
			w.value(v.Fields[i].Value, depth+1)
		})
	}
}

// items writes what stands between brackets, one on a line. Values nest as deep as their authors
// please; the page does not.
func (w *jsonWriter) items(open, close string, n, depth int, item func(int)) {
	switch {
	case n == 0:
		w.add(chroma.Punctuation, open+close)
		return
	case depth > 32:
		w.add(chroma.Punctuation, open+"…"+close)
		return
	}
	w.add(chroma.Punctuation, open)
	for i := range n {
		if i > 0 {
			w.add(chroma.Punctuation, ",")
		}
		w.add(chroma.Text, "\n"+strings.Repeat("  ", depth+1))
		item(i)
	}
	w.add(chroma.Text, "\n"+strings.Repeat("  ", depth))
	w.add(chroma.Punctuation, close)
}

// quote writes a text as JSON does, escaping no more than it must: pages are escaped elsewhere.
func quote(s string) string {
	var b strings.Builder
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
		case r < ' ':
			b.WriteString(`\u00` + string(hexDigits[r>>4]) + string(hexDigits[r&15]))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
