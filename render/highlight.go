package render

import (
	"html/template"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// tokenize splits code into chroma's tokens. TypeScript and its kin, and JSON, go through our own
// lexer, which is two orders of magnitude faster than the regular expressions of chroma's; an
// unknown language is one token.
func tokenize(language, code string) []chroma.Token {
	language = strings.ToLower(language)
	if dialect, ok := scanned[language]; ok {
		return scanTokens(dialect, code)
	}
	if !lexerNames()[language] || len(code) > maxLexedBytes {
		return []chroma.Token{{Type: chroma.Text, Value: code}}
	}
	tokens, err := chroma.Tokenise(chroma.Coalesce(lexers.Get(language)), nil, code)
	if err != nil {
		return []chroma.Token{{Type: chroma.Text, Value: code}}
	}
	return tokens
}

// lexerNames holds the names and aliases of chroma's lexers. Asked for any other name, lexers.Get
// matches it as a file name against every pattern of every lexer, which takes milliseconds for each
// block in a language that chroma does not know.
var lexerNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, name := range lexers.Names(true) {
		names[strings.ToLower(name)] = true
	}
	return names
})

// maxLexedBytes bounds what chroma's regular expressions are given: some of them take time that
// grows faster than the text.
const maxLexedBytes = 64 << 10

// codeBlock is highlighted code as a block of its own.
func codeBlock(tokens []chroma.Token) template.HTML {
	var m markup
	m.raw(`<div class="highlight"><pre tabindex="0"><code>`)
	for _, t := range tokens {
		m.token(t.Type, t.Value)
	}
	m.raw("</code></pre></div>\n")
	return m.html()
}

// token writes one token. A page has hundreds of them, so the most frequent classes are elements: b is
// a keyword or a key of JSON, i a text, u a number or a constant, var the name of a type, em that of a
// function. The formatter of chroma is not used, because a listing needs an element around each line
// with the id of its number in the file.
func (m *markup) token(t chroma.TokenType, text string) {
	class := tokenClass(t)
	if class == "" {
		m.content(text)
		return
	}
	if element := tokenElements[class]; element != "" {
		m.raw("<" + element + ">")
		m.content(text)
		m.raw("</" + element + ">")
		return
	}
	m.raw(`<span class="`)
	m.text(class)
	m.raw(`">`)
	m.content(text)
	m.raw(`</span>`)
}

// tokenElements are the elements of classes of chroma's.
var tokenElements = func() map[string]constant {
	elements := map[string]constant{}
	for element, classes := range map[constant]string{
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
