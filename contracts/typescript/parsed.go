package typescript

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// findParsed finds a value of a property in the texts of JSON that are written in a part of a
// module and read by JSON.parse: the token is the value with its quotes, inside of the text's own.
func findParsed(text, property, value string, jsx bool) (scan.Token, bool) {
	if property == "" || !strings.Contains(text, "JSON.parse") {
		return scan.Token{}, false
	}
	written, err := regexp.Compile(`\\?"` + regexp.QuoteMeta(property) + `\\?"\s*:\s*(\\?"` + regexp.QuoteMeta(value) + `\\?"|` + regexp.QuoteMeta(value) + `\b)`)
	if err != nil {
		return scan.Token{}, false
	}
	scanner := scan.NewScanner(text, jsx)
	for {
		token, ok := scanner.Next()
		if !ok {
			return scan.Token{}, false
		}
		if token.Type != scan.String && token.Type != scan.Template {
			continue
		}
		if at := written.FindStringSubmatchIndex(text[token.Start:token.End]); at != nil {
			return scan.Token{Start: token.Start + at[2], End: token.Start + at[3], Type: token.Type}, true
		}
	}
}

// parsed does the same in the first of several parts of the text that has it.
func (t *sourceText) parsed(parts [][2]int, property, value string) (scan.Token, bool) {
	for _, part := range parts {
		if token, found := findParsed(t.text[part[0]:part[1]], property, value, sandbox.JSX(t.file)); found {
			token.Start, token.End = token.Start+part[0], token.End+part[0]
			return token, true
		}
	}
	return scan.Token{}, false
}
