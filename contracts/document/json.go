package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// json reads by the tokens of encoding/json, which says where each one ends. A YAML parser would
// take most JSON too, but not all of it, and thirty times as long.
func (r *reader) json(text string) *Node {
	j := newJSONReader(r, text, 0, len(text))
	n := j.value(0)
	if n == nil {
		return nil
	}
	end := j.start()
	if _, err := j.decoder.Token(); err != io.EOF {
		r.report(contracts.SyntaxError, j.at(end), "there is more text after the end of the document", "remove it, or make it part of the document")
		return nil
	}
	return n
}

type jsonReader struct {
	*reader
	text      string
	base, end int // of what is read, in the text
	decoder   *json.Decoder
	// The place of the last offset that was asked for. Tokens come in the order of the text, so
	// that finding the columns of all tokens reads it once, even where it is one line of megabytes.
	offset, line, column int
}

func newJSONReader(r *reader, text string, base, end int) *jsonReader {
	j := &jsonReader{reader: r, text: text, base: base, end: end, decoder: json.NewDecoder(strings.NewReader(text[base:end]))}
	j.decoder.UseNumber()
	return j
}

// offsetNow returns where the decoder is in the text.
func (j *jsonReader) offsetNow() int { return j.base + int(j.decoder.InputOffset()) }

// start returns the offset of the token that comes next: after white space and the comma or colon
// that the decoder skips.
func (j *jsonReader) start() int {
	offset := j.offsetNow()
	for offset < j.end && strings.IndexByte(" \t\r\n,:", j.text[offset]) >= 0 {
		offset++
	}
	return offset
}

// at returns the position of an offset, without an end.
func (j *jsonReader) at(offset int) contracts.Position {
	if j.line == 0 || offset < j.offset || strings.IndexByte(j.text[j.offset:offset], '\n') >= 0 {
		j.line, j.column = j.lines.place(offset)
	} else {
		j.column += utf8.RuneCountInString(j.text[j.offset:offset])
	}
	j.offset = offset
	return contracts.Position{File: j.file, Line: j.line, Column: j.column}
}

// until adds the end of what starts at a position, and gives the line that the end is on.
func (j *jsonReader) until(p *contracts.Position, offset int) (line int) {
	end := j.at(min(offset, len(j.text)))
	if end.Line == p.Line {
		p.EndColumn = end.Column
	}
	return end.Line
}

// value reads the next value; nil after an error, which is reported.
func (j *jsonReader) value(depth int) *Node {
	n := &Node{At: j.at(j.start())}
	token, err := j.decoder.Token()
	if err != nil {
		j.syntaxError(err)
		return nil
	}
	switch token := token.(type) {
	case nil:
		n.Kind = contracts.Null
	case bool:
		n.Kind, n.Text = contracts.Bool, "false"
		if token {
			n.Text = "true"
		}
	case json.Number:
		n.Kind, n.Text = contracts.Number, token.String()
	case string:
		n.Kind, n.Text = contracts.String, token
	case json.Delim:
		if !j.collection(n, token, depth) {
			return nil
		}
	}
	n.EndLine = j.until(&n.At, j.offsetNow())
	if !j.spend(1, n.At) {
		return nil
	}
	return n
}

// collection reads the rest of an array or object; false after an error, which is reported.
func (j *jsonReader) collection(n *Node, open json.Delim, depth int) bool {
	if depth >= MaxDepth {
		j.tooDeep(n.At)
		return false
	}
	found := members{r: j.reader}
	for j.decoder.More() {
		var member Member
		if open == '{' {
			member.At = j.at(j.start())
			token, err := j.decoder.Token()
			if err != nil {
				j.syntaxError(err)
				return false
			}
			member.Name, _ = token.(string)
			j.until(&member.At, j.offsetNow())
		}
		value := j.value(depth + 1)
		if value == nil {
			return false
		}
		if open == '[' {
			n.Items = append(n.Items, value)
			continue
		}
		member.Value = value
		found.add(member)
	}
	if _, err := j.decoder.Token(); err != nil {
		j.syntaxError(err)
		return false
	}
	n.Kind, n.Members, n.index = contracts.Array, found.list, found.index
	if open == '{' {
		n.Kind = contracts.Object
	}
	return true
}

// syntaxError reports what encoding/json could not read. The decoder of tokens does not know where
// inside of a token the fault is, and what reads whole documents does.
func (j *jsonReader) syntaxError(err error) {
	text := j.text[j.base:j.end]
	offset, message, hint := len(text), "the document ends before it is complete", "close what is still open: a quote, [ or {"
	var syntax *json.SyntaxError
	switch {
	case strings.TrimSpace(text) == "":
		message, hint = "the document is empty", "write at least {}"
	case !errors.As(fault(text), &syntax):
		message, hint = err.Error(), ""
	case strings.Contains(syntax.Error(), "unexpected end"):
	case strings.Contains(syntax.Error(), "exceeded max depth"):
		j.tooDeep(j.at(j.base + int(syntax.Offset) - 1))
		return
	default:
		offset, message = int(syntax.Offset)-1, syntax.Error()
		for offset > 0 && !utf8.RuneStart(text[offset]) {
			offset--
		}
		message, hint = explain(message, text[:offset], text[offset:])
		if strings.Contains(syntax.Error(), " escape") {
			offset = strings.LastIndexByte(text[:offset], '\\')
		}
	}
	j.report(contracts.SyntaxError, j.at(j.base+offset), message, hint)
}

// fault returns the first syntax error of a document, with the offset behind it; nil for none.
func fault(text string) error {
	var whole json.RawMessage
	return json.Unmarshal([]byte(text), &whole)
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
