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
	size := 80 // of the elements around
	for _, t := range tokens {
		size += len(t.Value) + 8 // an element, or a class for some
	}
	m.Grow(size)
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
// a keyword, i a text, u a number or a constant, var the name of a type. The formatter of chroma is not
// used, because a listing needs an element around each line with the id of its number in the file.
func Token(m *markup.Builder, t chroma.TokenType, text string) {
	switch s := styleOf(t); {
	case s.element != "":
		m.Raw("<")
		m.Text(s.element)
		m.Raw(">")
		m.Content(text)
		m.Raw("</")
		m.Text(s.element)
		m.Raw(">")
	case s.class != "":
		m.Raw(`<span class="`)
		m.Text(s.class)
		m.Raw(`">`)
		m.Content(text)
		m.Raw(`</span>`)
	default:
		m.Content(text)
	}
}

// style is how a type of token is told apart: by the element or by the class, which chroma gives it.
// Plain text has neither, nor has what the stylesheet does not tell apart from it: most tokens are
// brackets, commas and names.
type style struct{ element, class string }

// styles are those of the types that chroma has classes for.
var styles = func() map[chroma.TokenType]style {
	elements := map[string]string{}
	for element, classes := range map[string]string{
		"b": "k kd kn kr kp ow", "i": "s s1 s2 sb sc sd se sh si sr sx sa dl", "u": "m mi mf mh mo mb il kc", "var": "nc kt nn ne",
	} {
		for class := range strings.FieldsSeq(classes) {
			elements[class] = element
		}
	}
	table := make(map[chroma.TokenType]style, len(chroma.StandardTypes))
	for t, class := range chroma.StandardTypes {
		table[t] = style{elements[class], class}
	}
	for _, t := range []chroma.TokenType{
		chroma.Punctuation, chroma.Operator, chroma.NameOther, chroma.Name, chroma.NameAttribute, chroma.NameVariable, chroma.NameProperty,
	} {
		table[t] = style{}
	}
	return table
}()

// styleOf is the style of a type, or of the one that it belongs to.
func styleOf(t chroma.TokenType) style {
	for t != 0 {
		if s, ok := styles[t]; ok {
			return s
		}
		t = t.Parent()
	}
	return style{}
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
