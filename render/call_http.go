package render

import (
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/highlight"
)

// curl is the request as a command of a POSIX shell. All texts stand in single quotes, in which
// nothing is read (POSIX, Shell Command Language, section 2.2.2).
func (r request) curl() *code {
	w := jsonWriter{tokens: make([]chroma.Token, 0, usualTokens)}
	w.add(chroma.NameFunction, "curl")
	option := func(name, text string) {
		w.add(chroma.Text, " \\\n  ")
		w.add(chroma.Keyword, name)
		w.add(chroma.Text, " ")
		w.add(chroma.LiteralString, shellQuote(text))
	}
	switch {
	case r.method == "HEAD": // by -X, curl waits for a body
		w.add(chroma.Keyword, " -I")
	case r.method != "GET" && (r.method != "POST" || r.body.Kind() == contracts.Missing):
		w.add(chroma.Keyword, " -X")
		w.add(chroma.Text, " "+r.method)
	}
	w.add(chroma.Text, " ")
	w.add(chroma.LiteralString, shellQuote(r.address))
	for _, h := range r.headers {
		option("-H", h[0]+": "+h[1])
	}
	if r.body.Kind() != contracts.Missing {
		option("-d", jsonText(r.body)) // which begins with no @, so that curl reads no file
	}
	return &code{language: "bash", tokens: w.tokens}
}

func shellQuote(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// fetch is the request as a statement of TypeScript. Its texts are JSON's, which are literals of
// ECMAScript too (ECMA-262 since 2019).
func (r request) fetch() *code {
	var b strings.Builder
	b.Grow(512)
	b.WriteString("const response = await fetch(" + quote(r.address))
	if r.method != "GET" || len(r.headers) > 0 {
		b.WriteString(", {\n  method: " + quote(r.method) + ",\n")
		if len(r.headers) > 0 {
			b.WriteString("  headers: {")
			for i, h := range r.headers {
				if i > 0 {
					b.WriteByte(',')
				}
				b.WriteString(" " + quote(h[0]) + ": " + quote(h[1]))
			}
			b.WriteString(" },\n")
		}
		switch {
		case r.body.Kind() == contracts.Missing:
		case sameAsLiteral(r.body):
			w := jsonWriter{bare: true, tokens: make([]chroma.Token, 0, usualTokens)}
			w.value(r.body, 1)
			b.WriteString("  body: JSON.stringify(" + highlight.Text(w.tokens) + "),\n")
		default:
			b.WriteString("  body: " + quote(compactJSON(r.body)) + ",\n")
		}
		b.WriteString("}")
	}
	b.WriteString(");\nif (!response.ok) throw new Error(await response.text());\nconst result = await response.json();")
	return &code{language: "typescript", text: b.String()}
}

// sameAsLiteral reports whether JSON.stringify gives data back that stands as a literal: a property
// __proto__ is none there, and long numbers lose their last digits.
func sameAsLiteral(v contracts.Value) bool {
	if v.Kind() == contracts.Number && len(v.Text()) > 15 {
		return false
	}
	for _, item := range v.Items() {
		if !sameAsLiteral(item) {
			return false
		}
	}
	for _, m := range v.Fields() {
		if m.Name == "__proto__" || !sameAsLiteral(m.Value) {
			return false
		}
	}
	return true
}
