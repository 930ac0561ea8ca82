package document

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// List is a document that consists of one long list, such as the items of a manifest. Each item is
// parsed when it is asked for and belongs to the caller, so that a document of any length takes as
// much memory as its text and its longest item. It is safe for concurrent use.
type List struct {
	// Root is the document without the items of the list, which is an Array of none in it.
	Root *Node

	file  string
	lines Lines
	yaml  bool
	items []span
	whole []*Node // the items, where they can't be read one by one
}

// span is an item in the text.
type span struct {
	start, end   int // in bytes
	line, column int // of the start
}

// ParseList is Parse for a document whose root has a list under a property; the bounds are those of
// Root, and of each item. The result is nil when the text has a syntax error or Root is beyond a
// bound. What is wrong within items Item says.
func ParseList(file, text, property string) (*List, []contracts.Diagnostic) {
	text = strings.TrimPrefix(text, "\ufeff")
	l := &List{file: file, lines: NewLines(text), yaml: IsYAML(file)}
	r := l.reader()
	if l.yaml {
		l.parseYAML(r, property)
	} else {
		l.parseJSON(r, property)
	}
	for i := range r.list {
		r.list[i] = r.lines.Frame(r.list[i])
	}
	if l.Root == nil {
		return nil, r.list
	}
	return l, r.list
}

func (l *List) reader() *reader { return &reader{file: l.file, lines: l.lines, most: MaxNodes} }

// Len returns the number of items.
func (l *List) Len() int { return len(l.items) + len(l.whole) }

// Lines returns the lines of the document.
func (l *List) Lines() Lines { return l.lines }

// Item parses an item by its place. It is nil for one that has a syntax error or is beyond a bound.
// Every diagnostic has a frame. Items of a document that can't be read item by item are the same
// nodes each time, and the diagnostics came with the List.
func (l *List) Item(i int) (*Node, []contracts.Diagnostic) {
	if l.whole != nil {
		return l.whole[i], nil
	}
	at, r := l.items[i], l.reader()
	var n *Node
	if l.yaml {
		n = r.yamlItem(l.lines.text[at.start:at.end], at.line)
	} else {
		j := newJSONReader(r, l.lines.text, at.start, at.end)
		j.offset, j.line, j.column = at.start, at.line, at.column
		n = j.value(0)
	}
	for i := range r.list {
		r.list[i] = r.lines.Frame(r.list[i])
	}
	return n, r.list
}

// keep makes a tree of the whole document the List.
func (l *List) keep(root *Node, property string) {
	l.Root = root
	if list := root.Get(property); list.Is(contracts.Array) {
		l.whole = list.Items
	}
}

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

// parseYAML finds the items by their dashes, where the list is written as most are: each item from
// a dash at the same column on, without anchors, which may stand anywhere.
func (l *List) parseYAML(r *reader, property string) {
	text := l.lines.text
	r.most = min(MaxNodes, freeNodes+nodesPerByte*len(text))
	rest, ok := l.dashes(property)
	if !ok {
		l.items = nil
		l.wholeYAML(r, property)
		return
	}
	if l.Root = r.yaml(rest); l.Root == nil {
		return
	}
	list := l.Root.Get(property)
	if !list.Is(contracts.Null) || len(l.items) == 0 { // not as it looked
		l.items, r.list, r.nodes = nil, nil, 0
		l.wholeYAML(r, property)
		return
	}
	own := *list
	own.Kind, own.At, own.EndLine = contracts.Array, contracts.Position{File: l.file, Line: l.items[0].line, Column: l.items[0].column}, len(l.lines.starts)
	members := l.Root.Members
	for i := range members {
		if members[i].Value == list {
			members[i].Value = &own
		}
	}
}

// maxWholeYAML bounds a document of YAML that is read as one tree, in bytes: the parser takes some
// eighty times as much.
const maxWholeYAML = 8 << 20

// wholeYAML reads what can't be read item by item.
func (l *List) wholeYAML(r *reader, property string) {
	if len(l.lines.text) > maxWholeYAML {
		r.report(contracts.TooLarge, contracts.Position{File: l.file, Line: 1, Column: 1},
			fmt.Sprintf("a document of YAML with anchors, or in flow style, has at most %d MB", maxWholeYAML>>20), "write it as JSON, or each item from a dash on without anchors")
		return
	}
	l.keep(r.yaml(l.lines.text), property)
}

// dashes notes the items and returns the text without them, of as many lines.
func (l *List) dashes(property string) (rest string, ok bool) {
	var b strings.Builder
	const before, inside, behind = 0, 1, 2
	where, indent := before, -1
	end := 0
	for i, start := range l.lines.starts {
		stop := len(l.lines.text)
		if i+1 < len(l.lines.starts) {
			stop = l.lines.starts[i+1]
		}
		line := l.lines.text[start:stop]
		if marked(line) {
			return "", false
		}
		content := strings.TrimLeft(line, " ")
		spaces := len(line) - len(content)
		empty := strings.TrimSpace(content) == "" || content[0] == '#'
		dash := strings.HasPrefix(content, "- ") || strings.TrimRight(content, "\r\n") == "-"
		switch {
		case where == before:
			b.WriteString(line)
			if after, found := strings.CutPrefix(line, property+":"); found {
				if after = strings.TrimSpace(after); after != "" && after[0] != '#' {
					return "", false
				}
				where = inside
			}
			continue
		case where == inside && indent < 0 && dash:
			indent = spaces
		}
		switch {
		case where == behind || empty && indent < 0:
			b.WriteString(line)
		case empty || spaces > indent && indent >= 0:
			b.WriteByte('\n')
		case dash && spaces == indent:
			if n := len(l.items); n > 0 {
				l.items[n-1].end = start
			}
			l.items = append(l.items, span{start: start, line: i + 1, column: spaces + 1})
			b.WriteByte('\n')
		default:
			where, end = behind, start
			b.WriteString(line)
		}
	}
	if len(l.items) == 0 {
		return "", false
	}
	if end == 0 {
		end = len(l.lines.text)
	}
	l.items[len(l.items)-1].end = end
	return b.String(), true
}

// marked reports whether a line may hold an anchor, an alias or a merge key: a mark where a value
// starts, or behind a tag.
func marked(line string) bool {
	for i := 0; i < len(line); i++ {
		n := strings.IndexAny(line[i:], "&*")
		if n < 0 {
			break
		}
		i += n
		if i+1 == len(line) || strings.IndexByte(" \t\r\n*", line[i+1]) >= 0 {
			continue
		}
		head := strings.TrimRight(line[:i], " \t")
		if head == "" || strings.IndexByte(":-?[{,", head[len(head)-1]) >= 0 || strings.IndexByte(head, '!') >= 0 {
			return true
		}
	}
	return strings.Contains(line, "<<:")
}

// yamlItem parses a list of one item that begins on a line of the text.
func (r *reader) yamlItem(text string, line int) *Node {
	r.before, r.most = line-1, min(MaxNodes, freeNodes+nodesPerByte*len(text))
	n := r.yaml(text)
	if n == nil {
		return nil
	}
	if len(n.Items) != 1 {
		r.report(contracts.SyntaxError, n.At, fmt.Sprintf("this is no item of the list (%s)", describe(n)), "give all items of the list the same indentation")
		return nil
	}
	return n.Items[0]
}
