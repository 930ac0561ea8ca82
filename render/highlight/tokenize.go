// Package highlight splits code into tokens and prints them as HTML. Tokens have the types that
// chroma gives them, and the classes of those, in the conventions of chroma's formatter: a stylesheet
// for one is one for the other. Code comes as text and its language as a name, as behind a fence in
// Markdown; what is printed is escaped by package markup.
//
// The package knows no page and no contract: of the project it reads the tokens of package scan.
package highlight

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// Tokenize splits code into chroma's tokens, which together are the code. TypeScript and its kin, and JSON, go through our own
// lexer, which is two orders of magnitude faster than the regular expressions of chroma's; an
// unknown language is one token.
func Tokenize(language, code string) []chroma.Token {
	language = strings.ToLower(language)
	if dialect, ok := scanned[language]; ok {
		return scanTokens(dialect, code)
	}
	if !lexerNames()[language] || len(code) > maxLexedBytes {
		return []chroma.Token{{Type: chroma.Text, Value: code}}
	}
	tokens, ok := lex(lexers.Get(language), code)
	if !ok {
		return []chroma.Token{{Type: chroma.Text, Value: code}}
	}
	return tokens
}

// Tokens is Tokenize for those who look at each token once: a source has a thousand.
func Tokens(language, code string) iter.Seq[chroma.Token] {
	if dialect, ok := scanned[strings.ToLower(language)]; ok {
		return func(yield func(chroma.Token) bool) { scanEach(dialect, code, yield) }
	}
	return slices.Values(Tokenize(language, code))
}

// Text returns the code of which tokens are.
func Text(tokens []chroma.Token) string {
	n := 0
	for _, t := range tokens {
		n += len(t.Value)
	}
	var b strings.Builder
	b.Grow(n)
	for _, t := range tokens {
		b.WriteString(t.Value)
	}
	return b.String()
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
