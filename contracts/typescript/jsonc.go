package typescript

import (
	"encoding/json"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// decodeJSONC reads JSON as tsconfig.json has it, with comments and trailing commas.
func decodeJSONC(text string, into any) error {
	return json.Unmarshal([]byte(standardJSON(text)), into)
}

// standardJSON turns JSON with comments, trailing commas, names without quotes and texts in single
// ones (json5.org) into JSON. Such a text is made of JavaScript's tokens, so the scanner takes it
// apart, and what JSON does not know is left out or written anew. A text with other faults keeps
// them.
func standardJSON(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	if json.Valid([]byte(text)) {
		return text
	}
	var b strings.Builder
	// the bracket makes the first brace an object's
	source := "(" + text
	scanner := scan.NewScanner(source, false)
	comma, name := false, ""
	for {
		token, ok := scanner.Next()
		if !ok {
			break
		}
		word := source[token.Start:token.End]
		if token.Type.Trivia() || token.Start == 0 {
			continue
		}
		if comma && word != "}" && word != "]" {
			b.WriteByte(',')
		}
		if name != "" && word == ":" {
			name = quoted(name)
		}
		b.WriteString(name)
		b.WriteByte(' ') // 1 2 is not 12
		comma, name = word == ",", ""
		switch {
		case comma:
		case token.Type == scan.String && word[0] == '\'':
			b.WriteString(quoted(strings.ReplaceAll(strings.Trim(word, "'"), `\'`, "'")))
		case isName(word):
			name = word // of a property, if a colon follows
		default:
			b.WriteString(word)
		}
	}
	b.WriteString(name)
	return b.String()
}

func quoted(text string) string {
	written, _ := json.Marshal(text) // strings always can be written
	return string(written)
}
