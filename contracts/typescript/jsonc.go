package typescript

import (
	"encoding/json"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// decodeJSONC reads JSON as tsconfig.json has it, with comments and trailing commas. Such a text is
// made of JavaScript's tokens, so the scanner takes it apart, and what JSON does not know is left
// out.
func decodeJSONC(text string, into any) error {
	var b strings.Builder
	// the bracket makes the first brace an object's
	scanner := scan.NewScanner("("+strings.TrimPrefix(text, "\ufeff"), false)
	source := "(" + strings.TrimPrefix(text, "\ufeff")
	comma := false
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
		if comma = word == ","; !comma {
			b.WriteString(word)
		}
	}
	return json.Unmarshal([]byte(b.String()), into)
}
