package document

import (
	"fmt"
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// IsYAML reports whether a file holds YAML, by its name.
func IsYAML(file string) bool {
	ext := strings.ToLower(path.Ext(file))
	return ext == ".yaml" || ext == ".yml"
}

// Parse reads a document: YAML (1.2, one document) where the file's name says so, else JSON (RFC
// 8259). A byte order mark at its start is skipped. File is only the name in positions.
//
// The node is nil when the text has a syntax error or goes beyond a bound; faults that leave a
// tree, such as a duplicate key, come with it. An empty YAML document is a Null node. Every
// diagnostic has a frame.
func Parse(file, text string) (*Node, []contracts.Diagnostic) {
	text = strings.TrimPrefix(text, "\ufeff")
	r := reader{file: file, lines: NewLines(text), most: MaxNodes}
	var n *Node
	if IsYAML(file) {
		r.most = min(MaxNodes, freeNodes+nodesPerByte*len(text))
		n = r.yaml(text)
	} else {
		n = r.json(text)
	}
	for i := range r.list {
		r.list[i] = r.lines.Frame(r.list[i])
	}
	return n, r.list
}

// reader is what the two formats share.
type reader struct {
	file  string
	lines Lines
	// how many lines of the document stand before the text that is read
	before int
	nodes  int // built so far
	most   int // that may be
	list   []contracts.Diagnostic
}

func (r *reader) report(rule *contracts.Rule, at contracts.Position, message, hint string) {
	r.list = append(r.list, rule.At(at, message, hint).AsError())
}

// The aliases of a YAML document may come to so many nodes, whatever its length, and to so many
// more for each byte. Without aliases no text has more than one for each byte.
const (
	freeNodes    = 20_000
	nodesPerByte = 4
)

// spend counts nodes against the most that there may be; false means that there are too many, which
// is reported once.
func (r *reader) spend(nodes int, at contracts.Position) bool {
	if r.nodes > r.most {
		return false
	}
	if r.nodes += nodes; r.nodes <= r.most {
		return true
	}
	hint := "split it into several files"
	if r.most < MaxNodes {
		hint = "use fewer aliases: each counts with all that its anchor holds"
	}
	r.report(contracts.TooLarge, at, fmt.Sprintf("the document holds more than %d values", r.most), hint)
	return false
}

func (r *reader) tooDeep(at contracts.Position) {
	r.report(contracts.TooDeep, at, fmt.Sprintf("lists and objects are nested more than %d deep", MaxDepth), "flatten the document")
}

// members collects an object's properties, each name once: of two, the first is kept and the second
// reported.
type members struct {
	r     *reader
	list  []Member
	index map[string]int // of list, once it is long
}

// indexFrom is the number of properties from which on a map finds them faster.
const indexFrom = 16

func (m *members) add(member Member) {
	if i, ok := find(m.list, m.index, member.Name); ok {
		d := contracts.DuplicateKey.At(member.At, fmt.Sprintf("the property %q is there twice", member.Name), "remove one of them")
		d.Notes = []contracts.Note{{Message: "the first, whose value was kept", Position: m.list[i].At}}
		m.r.list = append(m.r.list, d)
		return
	}
	m.list = append(m.list, member)
	switch {
	case m.index != nil:
		m.index[member.Name] = len(m.list) - 1
	case len(m.list) == indexFrom:
		m.index = make(map[string]int, 2*indexFrom)
		for i := range m.list {
			m.index[m.list[i].Name] = i
		}
	}
}
