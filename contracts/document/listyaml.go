package document

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

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
