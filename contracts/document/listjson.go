package document

import (
	"encoding/json"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// parseJSON finds the items by their brackets, in a text that has been checked to be JSON.
func (l *List) parseJSON(r *reader, property string) {
	text := l.lines.text
	j := &jsonReader{reader: r, text: text}
	if !json.Valid([]byte(text)) {
		j.syntaxError()
		return
	}
	j.pos = blank(text, 0)
	if text[j.pos] != '{' || refersInto(text, property) {
		l.keep(j.value(0), property)
		return
	}
	root := &Node{Kind: contracts.Object, At: j.at(j.pos)}
	found := members{r: r}
	for j.next('}') {
		m := j.name()
		if m.Name == property && text[blank(text, j.pos)] == '[' && l.items == nil {
			m.Value = l.spans(j)
		} else if m.Value = j.value(1); m.Value == nil {
			return
		}
		found.add(m)
	}
	root.EndLine = j.until(&root.At, j.pos)
	root.Members, root.index = found.list, found.index
	l.Root = root
}

// refersInto reports whether references of a document may lead into its list, "#/items/0" say.
// Then one tree must hold all of it.
func refersInto(text, property string) bool { return strings.Contains(text, "#/"+property+"/") }

// spans notes where the items of an array are.
func (l *List) spans(j *jsonReader) *Node {
	l.items = []span{}
	j.pos = blank(j.text, j.pos)
	n := &Node{Kind: contracts.Array, At: j.at(j.pos)}
	for j.next(']') {
		at := j.at(j.pos)
		start := j.pos
		j.pos = skip(j.text, start)
		l.items = append(l.items, span{start, j.pos, at.Line, at.Column})
	}
	n.EndLine = j.until(&n.At, j.pos)
	return n
}
