package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// syntaxError reports where a text is no JSON.
func (j *jsonReader) syntaxError() {
	text := j.text
	offset, message, hint := len(text), "the document ends before it is complete", "close what is still open: a quote, [ or {"
	var syntax *json.SyntaxError
	switch {
	case strings.TrimSpace(text) == "":
		message, hint = "the document is empty", "write at least {}"
	case !errors.As(fault(text), &syntax):
	case strings.Contains(syntax.Error(), "unexpected end"), int(syntax.Offset) > len(text):
	case strings.Contains(syntax.Error(), "exceeded max depth"):
		j.tooDeep(j.at(int(syntax.Offset) - 1))
		return
	default:
		offset, message = int(syntax.Offset)-1, syntax.Error()
		escape := strings.LastIndexByte(text[:offset], '\\')
		for offset > 0 && !utf8.RuneStart(text[offset]) {
			offset--
		}
		message, hint = explain(message, text[:offset], text[offset:])
		if strings.Contains(syntax.Error(), " escape") {
			offset = escape
		}
	}
	j.report(contracts.SyntaxError, j.at(offset), message, hint)
}

// fault returns the first syntax error of a document, with the offset behind it; nil for none. What
// is open at the end is a fault behind the text: encoding/json would find it at the last byte, which
// has none.
func fault(text string) error {
	var whole json.RawMessage
	return json.Unmarshal([]byte(text+"\n"), &whole)
}

// explain says what is wrong and how to mend it, by the words of encoding/json and the text on both
// sides of the fault. It knows the slips that authors make most.
func explain(message, before, after string) (better, hint string) {
	r, _ := utf8.DecodeRuneInString(after)
	end := strings.TrimRight(before, " \t\r\n")
	switch {
	case strings.HasSuffix(message, "in string escape code"):
		return fmt.Sprintf(`a text of JSON has no escape \%c`, r), `a backslash in a text is written twice: \\`
	case strings.HasSuffix(message, "hexadecimal character escape"):
		return `\u takes four hexadecimal digits`, `a backslash in a text is written twice: \\`
	case strings.HasSuffix(message, "in string literal") && (r == '\n' || r == '\r'):
		return "a text of JSON ends on its line", `close it with a quote; a line break in a text is written \n`
	case strings.HasSuffix(message, "in string literal") && r == '\t':
		return "a text of JSON holds no tab", `write it as \t`
	case strings.HasSuffix(message, "in string literal"):
		return fmt.Sprintf("a text of JSON holds no control character %U", r), fmt.Sprintf(`write it as \u%04x`, r)
	case strings.HasSuffix(message, "after top-level value") && (r == '{' || r == '[') && strings.HasSuffix(strings.TrimRight(before, " \t\r"), "\n"):
		return "there is more text after the end of the document", "of documents that stand one below the other (NDJSON), make a list: [ … , … ]"
	case strings.HasPrefix(message, "invalid character") && strings.HasSuffix(message, "after top-level value"):
		return "there is more text after the end of the document", "remove it, or make it part of the document"
	case r == '\'':
		return message, `JSON has double quotes only: write "…"`
	case r == '/', r == '#':
		return message, "JSON has no comments: remove it, or write the document in YAML"
	case strings.HasSuffix(end, ",") && (r == '}' || r == ']'):
		return message, "remove the comma before it"
	case strings.HasSuffix(message, "after object key"):
		return message, "a colon is missing before it"
	case strings.HasSuffix(message, "in numeric literal"):
		return message, "a number has digits on both sides of its point: 0.5"
	case strings.HasSuffix(message, "looking for beginning of object key string"):
		return message, `the name of a property stands in double quotes: "…"`
	case strings.Contains(message, "in literal"), strings.HasSuffix(message, "looking for beginning of value") && unicode.IsLetter(r):
		return message, `a text stands in double quotes: "…"; without them there are true, false and null`
	case '0' <= r && r <= '9' && numberZero(end):
		return message, "a number has no zeros in front: write 1, or \"01\" as a text"
	case r == '"', r == '{', r == '[':
		return message, "a comma may be missing before it"
	}
	return message, ""
}

// numberZero reports whether a text ends in a zero that begins a number.
func numberZero(before string) bool {
	before, zero := strings.CutSuffix(before, "0")
	return zero && strings.Trim(before[max(len(before)-1, 0):], " \t\r\n[:,-") == ""
}
