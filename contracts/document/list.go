package document

import (
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
		j := &jsonReader{reader: r, text: l.lines.text, pos: at.start, offset: at.start, line: at.line, column: at.column}
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
