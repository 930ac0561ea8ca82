package highlight

import (
	"html/template"
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Block returns code as a block of its own. Lines stand out where marked says so by their index; it
// is nil where none does.
func Block(tokens []chroma.Token, marked []bool) template.HTML {
	var m markup.Builder
	m.Raw(`<div class="highlight"><pre tabindex="0"><code>`)
	if marked == nil {
		for _, t := range tokens {
			Token(&m, t.Type, t.Value)
		}
	} else {
		writeLines(&m, tokens, marked)
	}
	m.Raw("</code></pre></div>\n")
	return m.HTML()
}

// Token writes one token. A page has hundreds of them, so the most frequent classes are elements: b is
// a keyword or a key of JSON, i a text, u a number or a constant, var the name of a type, em that of a
// function. The formatter of chroma is not used, because a listing needs an element around each line
// with the id of its number in the file.
func Token(m *markup.Builder, t chroma.TokenType, text string) {
	class := tokenClass(t)
	if class == "" {
		m.Content(text)
		return
	}
	if element := tokenElements[class]; element != "" {
		m.Raw("<")
		m.Text(element)
		m.Raw(">")
		m.Content(text)
		m.Raw("</")
		m.Text(element)
		m.Raw(">")
		return
	}
	m.Raw(`<span class="`)
	m.Text(class)
	m.Raw(`">`)
	m.Content(text)
	m.Raw(`</span>`)
}

// tokenElements are the elements of classes of chroma's.
var tokenElements = func() map[string]string {
	elements := map[string]string{}
	for element, classes := range map[string]string{
		"b": "k kd kn kr kp ow nt", "i": "s s1 s2 sb sc sd se sh si sr sx sa dl", "u": "m mi mf mh mo mb il kc", "var": "nc kt nn ne", "em": "nf fm nd",
	} {
		for class := range strings.FieldsSeq(classes) {
			elements[class] = element
		}
	}
	return elements
}()

// tokenClass is the short class of a token type. Plain text has none, nor has what the stylesheet
// does not tell apart from it: most tokens are brackets, commas and names.
func tokenClass(t chroma.TokenType) string {
	switch t {
	case chroma.Punctuation, chroma.Operator, chroma.NameOther, chroma.Name, chroma.NameAttribute, chroma.NameVariable, chroma.NameProperty:
		return ""
	}
	for t != 0 {
		if class, ok := chroma.StandardTypes[t]; ok {
			return class
		}
		t = t.Parent()
	}
	return ""
}

// writeLines writes tokens with an element around each line that is marked.
func writeLines(m *markup.Builder, tokens []chroma.Token, marked []bool) {
	at := 0
	begin := func() {
		if at < len(marked) && marked[at] {
			m.Raw(`<mark class="marked-line">`)
		}
	}
	end := func() {
		if at < len(marked) && marked[at] {
			m.Raw("</mark>")
		}
		at++
	}
	begin()
	for _, t := range tokens {
		for i, piece := range strings.Split(t.Value, "\n") {
			if i > 0 {
				end()
				m.Raw("\n")
				begin()
			}
			if piece != "" {
				Token(m, t.Type, piece)
			}
		}
	}
	end()
}
