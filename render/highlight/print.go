package highlight

import (
	"cmp"
	"html/template"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/render/markup"
)

// Block returns code as a block of its own. Lines stand out where marked says so by their index; it
// is nil where none does.
func Block(tokens []chroma.Token, marked []bool) template.HTML {
	var m markup.Builder
	WriteBlock(&m, tokens, marked)
	return m.HTML()
}

// WriteBlock writes what Block returns.
func WriteBlock(m *markup.Builder, tokens []chroma.Token, marked []bool) {
	size := 80 // of the elements around
	for _, t := range tokens {
		size += len(t.Value) + 8 // an element, or a class for some
	}
	m.Grow(size)
	m.Raw(blockStart)
	if marked == nil {
		for _, t := range tokens {
			Token(m, t.Type, t.Value)
		}
	} else {
		writeLines(m, tokens, marked)
	}
	m.Raw(blockEnd)
}

// Code is Block for code as text.
func Code(language, code string) template.HTML {
	var m markup.Builder
	WriteCode(&m, language, code)
	return m.HTML()
}

// WriteCode writes what Code returns.
func WriteCode(m *markup.Builder, language, code string) {
	m.Grow(2*len(code) + 80)
	m.Raw(blockStart)
	for t := range Tokens(language, code) {
		Token(m, t.Type, t.Value)
	}
	m.Raw(blockEnd)
}

const (
	blockStart = `<div class="highlight"><pre tabindex="0"><code>`
	blockEnd   = "</code></pre></div>\n"
)

// Token writes one token. A page has hundreds of them, so the most frequent classes are elements: b is
// a keyword or a key of JSON, i a text, u a number or a constant, var the name of a type, em that of a
// function. The formatter of chroma is not used, because a listing needs an element around each line
// with the id of its number in the file.
func Token(m *markup.Builder, t chroma.TokenType, text string) {
	switch class := classOf(t); class {
	case "":
		m.Content(text)
	case "b":
		m.Raw("<b>")
		m.Content(text)
		m.Raw("</b>")
	case "i":
		m.Raw("<i>")
		m.Content(text)
		m.Raw("</i>")
	case "u":
		m.Raw("<u>")
		m.Content(text)
		m.Raw("</u>")
	case "var":
		m.Raw("<var>")
		m.Content(text)
		m.Raw("</var>")
	case "em":
		m.Raw("<em>")
		m.Content(text)
		m.Raw("</em>")
	default:
		m.Raw(`<span class="`)
		m.Text(class)
		m.Raw(`">`)
		m.Content(text)
		m.Raw(`</span>`)
	}
}

// classOf is the class that chroma gives a type, or the one that it belongs to; where there is an
// element, that in its place. Plain text has neither, nor has what the stylesheet does not tell apart
// from it: most tokens are brackets, commas and names.
func classOf(t chroma.TokenType) string {
	switch t {
	case chroma.Text, chroma.Punctuation, chroma.Operator, chroma.NameOther, chroma.Name, chroma.NameAttribute, chroma.NameVariable, chroma.NameProperty:
		return ""
	}
	if table := classes(); t >= 0 && int(t) < len(table) { // the others are few, such as errors
		return table[t]
	}
	return nearest(t)
}

// nearest is the class of a type, or of the one that it belongs to.
func nearest(t chroma.TokenType) string {
	for t != 0 {
		if class, ok := standard[t]; ok {
			return class
		}
		t = t.Parent()
	}
	return ""
}

// classes are those of all types of code, by their numbers.
var classes = sync.OnceValue(func() []string {
	table := make([]string, chroma.TextPunctuation+1)
	for t := range table {
		table[t] = nearest(chroma.TokenType(t))
	}
	return table
})

// standard are the classes of the types that chroma has one for.
var standard = func() map[chroma.TokenType]string {
	elements := map[string]string{}
	for element, classes := range map[string]string{
		"b": "k kd kn kr kp ow nt", "i": "s s1 s2 sb sc sd se sh si sr sx sa dl", "u": "m mi mf mh mo mb il kc", "var": "nc kt nn ne", "em": "nf fm nd",
	} {
		for class := range strings.FieldsSeq(classes) {
			elements[class] = element
		}
	}
	table := make(map[chroma.TokenType]string, len(chroma.StandardTypes))
	for t, class := range chroma.StandardTypes {
		table[t] = cmp.Or(elements[class], class)
	}
	return table
}()

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
