package document

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// json reads a document. It is checked as a whole by encoding/json first, so that reading it needs
// to know no faults, and texts without escapes are parts of the document's own. The tokens of
// encoding/json would do, but each text among them costs an error that is allocated. A YAML parser
// would take most JSON too, but not all of it, and much longer.
func (r *reader) json(text string) *Node {
	j := &jsonReader{reader: r, text: text}
	if !json.Valid([]byte(text)) {
		j.syntaxError()
		return nil
	}
	return j.value(0)
}

// jsonReader reads values of a text that is known to be JSON.
type jsonReader struct {
	*reader
	text string
	pos  int
	// The place of the last offset that was asked for. Values come in the order of the text, so that
	// finding the columns of all reads it once, even where it is one line of megabytes.
	offset, line, column int
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
	end := j.at(offset)
	if end.Line == p.Line {
		p.EndColumn = end.Column
	}
	return end.Line
}

// value reads the next value; nil for one beyond a bound, which is reported.
func (j *jsonReader) value(depth int) *Node {
	j.pos = blank(j.text, j.pos)
	n := &Node{At: j.at(j.pos)}
	switch start := j.pos; j.text[start] {
	case '{':
		n.Kind = contracts.Object
		if !j.members(n, depth) {
			return nil
		}
	case '[':
		n.Kind = contracts.Array
		if !j.elements(n, depth) {
			return nil
		}
	case '"':
		n.Kind, n.Text = contracts.String, j.string()
	default:
		j.pos = skip(j.text, start)
		n.Text = j.text[start:j.pos]
		switch n.Text {
		case "null":
			n.Kind, n.Text = contracts.Null, ""
		case "true", "false":
			n.Kind = contracts.Bool
		default:
			n.Kind = contracts.Number
		}
	}
	n.EndLine = j.until(&n.At, j.pos)
	if !j.spend(1, n.At) {
		return nil
	}
	return n
}

// members reads an object from its start; false beyond a bound.
func (j *jsonReader) members(n *Node, depth int) bool {
	if depth >= MaxDepth {
		j.tooDeep(n.At)
		return false
	}
	found := members{r: j.reader}
	for j.next('}') {
		m := j.name()
		if m.Value = j.value(depth + 1); m.Value == nil {
			return false
		}
		found.add(m)
	}
	n.Members, n.index = found.list, found.index
	return true
}

// elements reads an array from its start; false beyond a bound.
func (j *jsonReader) elements(n *Node, depth int) bool {
	if depth >= MaxDepth {
		j.tooDeep(n.At)
		return false
	}
	for j.next(']') {
		value := j.value(depth + 1)
		if value == nil {
			return false
		}
		n.Items = append(n.Items, value)
	}
	return true
}

// next steps from the start of a collection, or the end of a value in it, to the next value; false
// behind the end of the collection.
func (j *jsonReader) next(end byte) bool {
	j.pos = blank(j.text, j.pos)
	for j.text[j.pos] == '{' && end == '}' || j.text[j.pos] == '[' && end == ']' || j.text[j.pos] == ',' {
		j.pos = blank(j.text, j.pos+1)
		if j.text[j.pos] != end {
			return true
		}
	}
	j.pos++
	return false
}

// name reads the name of a member, and the colon.
func (j *jsonReader) name() Member {
	m := Member{At: j.at(j.pos)}
	m.Name = j.string()
	j.until(&m.At, j.pos)
	j.pos = blank(j.text, j.pos) + 1
	return m
}

// string reads a text.
func (j *jsonReader) string() string {
	start := j.pos
	j.pos = skip(j.text, start)
	text := j.text[start+1 : j.pos-1]
	if strings.IndexByte(text, '\\') < 0 && utf8.ValidString(text) {
		return text
	}
	// The text is known to be JSON, so that there is no error. What is not UTF-8 is replaced.
	_ = json.Unmarshal([]byte(j.text[start:j.pos]), &text)
	return text
}

// blank returns the offset of what follows white space.
func blank(text string, at int) int {
	for text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r' {
		at++
	}
	return at
}

// skip returns the offset behind a value of JSON.
func skip(text string, at int) int {
	depth := 0
	for ; ; at++ {
		switch text[at] {
		case '"':
			for at++; text[at] != '"'; at++ {
				if text[at] == '\\' {
					at++
				}
			}
		case '{', '[':
			depth++
			continue
		case '}', ']':
			depth--
		default:
			if depth > 0 {
				continue
			}
			for at+1 < len(text) && strings.IndexByte(" \t\r\n,]}:", text[at+1]) < 0 {
				at++
			}
		}
		if depth == 0 {
			return at + 1
		}
	}
}
