package render

import (
	"html/template"
	"strings"
	"unicode"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/highlight"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// text shows a text of the spec: a mention, an address, a name or words. A text with several lines
// keeps them.
func (p *page) text(name, text string) valueView {
	if language, isCode := codeLanguage(name, text); isCode {
		if strings.Contains(strings.TrimSpace(text), "\n") {
			return valueView{Code: &code{language: language, tokens: highlight.Tokenize(language, clip(strings.Trim(text, "\n"), maxBlockBytes))}}
		}
		return valueView{Inline: sourceSpan(text)}
	}
	switch {
	case strings.TrimSpace(text) == "":
		return valueView{Inline: sourceSpan(quote(text))}
	case wordProperties[name]:
		return word(text)
	case isExpression(text):
		return valueView{Inline: sourceSpan(text)}
	case strings.ContainsAny(text, ".-") && p.reg != nil && len(p.reg.Keyed(text)) > 0:
		return valueView{Inline: nameSpan{Label: text, Href: p.keyLink(text)}}
	case strings.Contains(text, ".") && p.links.Guide(text, "") != "":
		return valueView{Inline: p.guideLink(text)}
	case isAddress(text):
		return valueView{Inline: Link{Label: text, Href: text}}
	case isColour(text):
		return valueView{Inline: colourSpan(text)}
	case isName(text):
		return valueView{Inline: nameSpan{Label: text}}
	}
	return word(text)
}

// maxBlockBytes bounds a block of code.
const maxBlockBytes = 64 << 10

// codeProperties are the names under which specs hold code, with its language; empty where the name
// does not tell. Prompts and instructions are not among them: they are prose to whoever reads them,
// and lines of prose must wrap.
var codeProperties = map[string]string{
	"sql": "sql", "query": "", "script": "", "template": "", "expression": "", "condition": "", "formula": "", "code": "", "snippet": "",
	"command": "bash", "graphql": "graphql", "html": "html", "css": "css", "regex": "", "pattern": "", "cron": "",
}

// wordProperties are the names under which specs hold words for readers, even where it is one
// alone.
var wordProperties = map[string]bool{"label": true, "title": true, "description": true, "summary": true, "placeholder": true}

// codeLanguage reports whether a text under some name is code, and in which language as far as it
// can be told; "text" where it can't.
func codeLanguage(name, text string) (language string, isCode bool) {
	language, isCode = codeProperties[name]
	if isCode && language == "" {
		language = firstWordLanguage(text)
	}
	return language, isCode
}

// firstWordLanguage tells a language by how a text begins.
func firstWordLanguage(text string) string {
	text = strings.TrimSpace(text)
	first, _, _ := strings.Cut(text, " ")
	switch first = strings.ToUpper(first); {
	case strings.HasPrefix(text, "#!"):
		return "bash"
	case strings.HasPrefix(text, "<"):
		return "html"
	case first == "SELECT" || first == "WITH" || first == "INSERT" || first == "UPDATE" || first == "DELETE" || first == "CREATE" || first == "ALTER" || first == "DROP":
		return "sql"
	case first == "QUERY" || first == "MUTATION" || first == "FRAGMENT":
		return "graphql"
	}
	return "text"
}

// isName reports whether a text is a name rather than words: it has no spaces, and no capital that
// begins it as a sentence.
func isName(text string) bool {
	if strings.ContainsAny(text, " \t\n") || len(text) > maxWordBytes && !strings.ContainsAny(text, "/.:_") || strings.ContainsFunc(text, unspaced) {
		return false
	}
	rest := strings.TrimLeft(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÉÈ")
	return len(rest) == len(text) || strings.ContainsAny(text, "_./:{}$@#") || rest == "" || strings.ToLower(rest) != rest
}

// unspaced reports whether a letter is of a script that puts no spaces between words, so that a text
// without them may be a sentence.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// number shows a number as it is written, with what it comes to beside it where it counts a unit
// that readers would have to convert.
func (p *page) number(v node) span {
	n := numberSpan{text: v.Text()}
	if ms, ok := v.Int(); ok && p.c != nil && p.r.kinds.Info(p.c.Kind).Property(v.path).Unit == contracts.Milliseconds {
		n.words = duration(ms)
	}
	return n
}

// numberSpan is a number with what it comes to.
type numberSpan struct{ text, words string }

// HTML is the number as code.
func (n numberSpan) HTML() template.HTML { return fragment(n.write).HTML() }

func (n numberSpan) write(m *htmlWriter) {
	m.Raw(`<code class="number">`)
	m.Text(n.text)
	m.Raw(`</code>`)
	if n.words != "" {
		m.Raw(` <span class="unit">(`)
		m.Text(n.words)
		m.Raw(`)</span>`)
	}
}

// Markdown is the number as code.
func (n numberSpan) Markdown() string {
	if n.words == "" {
		return markdown.Code(n.text)
	}
	return markdown.Code(n.text) + " (" + markdown.Escape(n.words) + ")"
}

// colourSpan is a colour as CSS writes it, with a patch of it.
type colourSpan string

// isColour reports whether a text is a colour of CSS (Color Module Level 4): in hexadecimal digits
// or as a function. Named ones are words too.
func isColour(text string) bool {
	if digits, ok := strings.CutPrefix(text, "#"); ok {
		n := len(digits)
		return (n == 3 || n == 4 || n == 6 || n == 8) && strings.Trim(digits, "0123456789abcdefABCDEF") == ""
	}
	name, rest, ok := strings.Cut(text, "(")
	switch name {
	case "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color":
		inner, closed := strings.CutSuffix(rest, ")")
		return ok && closed && len(inner) < 80 && !strings.ContainsAny(inner, "()\"'<>&;{}")
	}
	return false
}

// HTML is the colour as code behind its patch, which is an attribute of SVG: styles in the page are
// not allowed.
func (s colourSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s colourSpan) write(m *htmlWriter) {
	m.Raw(`<span class="colour"><svg class="swatch" width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="`)
	m.Text(string(s))
	m.Raw(`"/></svg> <code>`)
	m.Text(string(s))
	m.Raw(`</code></span>`)
}

// Markdown is the colour as code.
func (s colourSpan) Markdown() string { return markdown.Code(string(s)) }
