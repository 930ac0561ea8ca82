package document

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// json reads by the tokens of encoding/json, which says where each one ends. A YAML parser would
// take most JSON too, but not all of it, and thirty times as long.
func (r *reader) json(text string) *Node {
	j := jsonReader{reader: r, text: text, decoder: json.NewDecoder(strings.NewReader(text))}
	j.decoder.UseNumber()
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
	text    string
	decoder *json.Decoder
	// The place of the last offset that was asked for. Tokens come in the order of the text, so
	// that finding the columns of all tokens reads it once, even where it is one line of megabytes.
	offset, line, column int
}

// start returns the offset of the token that comes next: after white space and the comma or colon
// that the decoder skips.
func (j *jsonReader) start() int {
	offset := int(j.decoder.InputOffset())
	for offset < len(j.text) && strings.IndexByte(" \t\r\n,:", j.text[offset]) >= 0 {
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
	n.EndLine = j.until(&n.At, int(j.decoder.InputOffset()))
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
			j.until(&member.At, int(j.decoder.InputOffset()))
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

// syntaxError reports what encoding/json could not read.
func (j *jsonReader) syntaxError(err error) {
	offset, message, hint := len(j.text), "the document ends before it is complete", "close what is still open: a quote, [ or {"
	var syntax *json.SyntaxError
	switch {
	case strings.TrimSpace(j.text) == "":
		message, hint = "the document is empty", "write at least {}"
	case errors.As(err, &syntax) && !strings.Contains(syntax.Error(), "unexpected end"):
		// Inside a token the offset is that after the fault; between tokens it is that of the end
		// of the token before.
		offset, message = max(j.start(), int(syntax.Offset)-1), syntax.Error()
		for offset > 0 && offset < len(j.text) && !utf8.RuneStart(j.text[offset]) {
			offset--
		}
		hint = syntaxHint(j.text[:offset], j.text[offset:])
	case err != io.EOF && err != io.ErrUnexpectedEOF && syntax == nil:
		message, hint = err.Error(), ""
	}
	j.report(contracts.SyntaxError, j.at(offset), message, hint)
}

// syntaxHint knows the slips that authors make most, by the text on both sides of the fault.
func syntaxHint(before, after string) string {
	before = strings.TrimRight(before, " \t\r\n")
	switch {
	case strings.HasPrefix(after, "'"):
		return `JSON has double quotes only: write "…"`
	case strings.HasPrefix(after, "/"), strings.HasPrefix(after, "#"):
		return "JSON has no comments: remove it, or write the document in YAML"
	case strings.HasSuffix(before, ",") && (strings.HasPrefix(after, "}") || strings.HasPrefix(after, "]")):
		return "remove the comma before it"
	case strings.HasPrefix(after, `"`):
		return "a comma may be missing before it"
	}
	return ""
}
