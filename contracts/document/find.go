package document

import (
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
)

// Find returns where what stands at the end of steps is written, and the name before it: names of
// members, and places in arrays. For a node that is nil there is nothing.
func (n *Node) Find(steps []string) (name, value contracts.Position, ok bool) {
	if n == nil {
		return contracts.Position{}, value, false
	}
	for _, step := range steps {
		if index, err := strconv.Atoi(step); err == nil && n.Is(contracts.Array) {
			if index < 0 || index >= len(n.Items) {
				return contracts.Position{}, value, false
			}
			n = n.Items[index]
			name = n.At
			continue
		}
		at, found := find(n.Members, n.index, step)
		if !found {
			return contracts.Position{}, value, false
		}
		name, n = n.Members[at].At, n.Members[at].Value
	}
	return name, n.At, true
}

// Find is Node.Find of an item. Where items are read one by one it makes no tree, and takes as long
// as reading the text of the item until there.
func (l *List) Find(i int, steps []string) (name, value contracts.Position, ok bool) {
	if l.whole != nil || l.yaml {
		n, _ := l.Item(i)
		return n.Find(steps)
	}
	at := l.items[i]
	j := &jsonReader{reader: l.reader(), text: l.lines.text, pos: at.start, offset: at.start, line: at.line, column: at.column}
	j.pos = blank(j.text, j.pos)
	for _, step := range steps {
		switch j.text[j.pos] {
		case '{':
			ok, name = j.seekMember(step)
		case '[':
			ok = j.seekElement(step)
			name = contracts.Position{}
		default:
			ok = false
		}
		if !ok {
			return contracts.Position{}, contracts.Position{}, false
		}
	}
	value = j.at(j.pos)
	j.until(&value, skip(j.text, j.pos))
	if name.Line == 0 { // of an item, where it is itself
		name = value
	}
	return name, value, true
}

// seekMember goes from the start of an object to the value of its first member of a name.
func (j *jsonReader) seekMember(name string) (ok bool, at contracts.Position) {
	for j.next('}') {
		start := j.pos
		found := j.string() == name
		if found {
			at = j.at(start)
			j.until(&at, j.pos)
		}
		j.pos = blank(j.text, blank(j.text, j.pos)+1)
		if found {
			return true, at
		}
		j.pos = skip(j.text, j.pos)
	}
	return false, at
}

// seekElement goes from the start of an array to its element of an index.
func (j *jsonReader) seekElement(step string) bool {
	index, err := strconv.Atoi(step)
	if err != nil || index < 0 {
		return false
	}
	for ; j.next(']'); index-- {
		if index == 0 {
			return true
		}
		j.pos = skip(j.text, j.pos)
	}
	return false
}
