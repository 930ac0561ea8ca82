package highlight

import (
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// dialect is what the scanner needs to know of a language.
type dialect struct {
	jsx  bool
	json bool
}

// scanned maps the names of the languages that package scan reads, as they follow a fence in
// Markdown or stand in a Source.
var scanned = map[string]dialect{
	"typescript": {}, "ts": {}, "mts": {}, "cts": {}, "tsx": {jsx: true},
	"javascript": {jsx: true}, "js": {jsx: true}, "mjs": {jsx: true}, "cjs": {jsx: true}, "jsx": {jsx: true},
	"json": {json: true}, "jsonc": {json: true}, "json5": {json: true},
}

// scanTypes gives chroma's type for each of the scanner's, as chroma's TypeScript lexer would.
var scanTypes = [...]chroma.TokenType{
	scan.Error:         chroma.Error,
	scan.Whitespace:    chroma.Text,
	scan.Hashbang:      chroma.CommentHashbang,
	scan.LineComment:   chroma.CommentSingle,
	scan.BlockComment:  chroma.CommentMultiline,
	scan.String:        chroma.LiteralString,
	scan.Template:      chroma.LiteralStringBacktick,
	scan.TemplateOpen:  chroma.LiteralStringInterpol,
	scan.TemplateClose: chroma.LiteralStringInterpol,
	scan.Regexp:        chroma.LiteralStringRegex,
	scan.Number:        chroma.LiteralNumber,
	scan.Identifier:    chroma.NameOther,
	scan.PrivateName:   chroma.NameOther,
	scan.Property:      chroma.NameAttribute,
	scan.Function:      chroma.NameFunction,
	scan.TypeName:      chroma.NameClass,
	scan.Label:         chroma.NameLabel,
	scan.Decorator:     chroma.NameDecorator,
	scan.Keyword:       chroma.Keyword,
	scan.Declaration:   chroma.KeywordDeclaration,
	scan.Constant:      chroma.KeywordConstant,
	scan.KeywordType:   chroma.KeywordType,
	scan.Operator:      chroma.Operator,
	scan.Punctuation:   chroma.Punctuation,
	scan.JSXTag:        chroma.NameTag,
	scan.JSXAttribute:  chroma.NameAttribute,
	scan.JSXText:       chroma.Text,
}

// scanTokens is the lexer for what package scan reads.
func scanTokens(d dialect, code string) []chroma.Token {
	tokens := make([]chroma.Token, 0, len(code)/4)
	scanEach(d, code, func(t chroma.Token) bool {
		tokens = append(tokens, t)
		return true
	})
	return tokens
}

// scanEach hands over one token after the other, until one is refused. JSON is JavaScript to the
// scanner; only its keys are told apart here.
func scanEach(d dialect, code string, yield func(chroma.Token) bool) {
	s := scan.NewScanner(code, d.jsx)
	for {
		t, ok := s.Next()
		if !ok {
			return
		}
		kind := scanTypes[t.Type]
		if d.json && t.Type == scan.String {
			kind = chroma.LiteralStringDouble
			if strings.HasPrefix(strings.TrimLeft(code[t.End:], " \t\r\n"), ":") {
				kind = chroma.NameTag
			}
		}
		if !yield(chroma.Token{Type: kind, Value: code[t.Start:t.End]}) {
			return
		}
	}
}
