package document

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// parseJSON finds the items by their brackets, in a text that has been checked to be JSON.
func (l *List) parseJSON(r *reader, property string) {
	text := l.lines.text
	j := newJSONReader(r, text, 0, len(text))
	if !json.Valid([]byte(text)) {
		j.syntaxError(io.ErrUnexpectedEOF) // the place is looked for there
		return
	}
	start := blank(text, 0)
	if text[start] != '{' || refersInto(text, property) {
		l.keep(r.json(text), property)
		return
	}
	w := jsonWalk{jsonReader: j, pos: start}
	root := &Node{Kind: contracts.Object, At: j.at(start)}
	found := members{r: r}
	for w.next('}') {
		name := w.value()
		w.pos = blank(text, w.pos) + 1 // the colon
		m := Member{Name: name.Text, At: name.At}
		if m.Name == property && text[blank(text, w.pos)] == '[' && l.items == nil {
			m.Value = l.spans(&w)
		} else if m.Value = w.value(); m.Value == nil {
			return
		}
		found.add(m)
	}
	root.EndLine = j.until(&root.At, w.pos)
	root.Members, root.index = found.list, found.index
	l.Root = root
}

// refersInto reports whether references of a document may lead into its list, "#/items/0" say.
// Then one tree must hold all of it.
func refersInto(text, property string) bool { return strings.Contains(text, "#/"+property+"/") }

// spans notes where the items of an array are.
func (l *List) spans(w *jsonWalk) *Node {
	l.items = []span{}
	w.pos = blank(w.text, w.pos)
	n := &Node{Kind: contracts.Array, At: w.at(w.pos)}
	for w.next(']') {
		at := w.at(w.pos)
		start := w.pos
		w.pos = skip(w.text, start)
		l.items = append(l.items, span{start, w.pos, at.Line, at.Column})
	}
	n.EndLine = w.until(&n.At, w.pos)
	return n
}

// jsonWalk walks through the outermost collections of a text that is known to be JSON.
type jsonWalk struct {
	*jsonReader
	pos int
}

// next steps from the start of a collection, or the end of a value in it, to the next value; false
// behind the end of the collection.
func (w *jsonWalk) next(end byte) bool {
	w.pos = blank(w.text, w.pos)
	for w.text[w.pos] == '{' && end == '}' || w.text[w.pos] == '[' && end == ']' || w.text[w.pos] == ',' {
		w.pos = blank(w.text, w.pos+1)
		if w.text[w.pos] != end {
			return true
		}
	}
	w.pos++
	return false
}

// value reads the next value as a tree; nil for one beyond a bound, which is reported.
func (w *jsonWalk) value() *Node {
	start := blank(w.text, w.pos)
	w.pos = skip(w.text, start)
	j := *w.jsonReader
	j.base, j.end, j.decoder = start, w.pos, json.NewDecoder(strings.NewReader(w.text[start:w.pos]))
	j.decoder.UseNumber()
	n := j.value(1)
	w.offset, w.line, w.column = j.offset, j.line, j.column
	return n
}

// blank returns the offset of what follows white space.
func blank(text string, at int) int {
	for strings.IndexByte(" \t\r\n", text[at]) >= 0 {
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
