package typescript

import (
	"path"
	"slices"
	"strings"
	"sync"
	"weak"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// dataTexts are the data files that a module imports, or that a module imports which it imports: a
// contract may be made of what they hold, and then what is wrong with it is written there. They know
// nothing of modules, as sourceText does.
type dataTexts struct {
	files []*sourceText

	mu    sync.Mutex // guards which index there is
	index weak.Pointer[dataIndex]
}

const mostDataFiles = 20 // that one module takes values from

// dataTexts returns those of a module; nil where it imports none.
func (m *module) dataTexts() *dataTexts {
	read := m.reading()
	if read.data != nil {
		return read.data
	}
	read.data = &dataTexts{}
	add := func(list []*module) {
		for _, to := range list {
			if d := read.data; isData(to.file) && len(d.files) < mostDataFiles && !slices.Contains(d.files, to.sourceText) {
				d.files = append(d.files, to.sourceText)
			}
		}
	}
	add(m.requires)
	for _, to := range m.requires {
		add(to.requires)
	}
	return read.data
}

// dataIndex is what is looked for in data files. Like an outline it is soon made again.
type dataIndex struct {
	byKey   map[string][]dataObject
	byValue map[dataText]contracts.Position // the first of each
	partial bool                            // whether a file could not be read, so that the first may be in that
}

// dataText is a text with the name of the property that has it.
type dataText struct{ property, value string }

// dataObject is an object with a key: one called meta, with what holds it, or another one.
type dataObject struct{ meta, whole *document.Node }

// read returns what is in the files.
func (d *dataTexts) read() *dataIndex {
	d.mu.Lock()
	defer d.mu.Unlock()
	if index := d.index.Value(); index != nil {
		return index
	}
	index := &dataIndex{byKey: map[string][]dataObject{}, byValue: map[dataText]contracts.Position{}}
	for _, t := range d.files {
		file := strings.TrimSuffix(t.file, RawQuery)
		if !slices.Contains(jsonExtensions, path.Ext(file)) {
			continue
		}
		root, _ := document.Parse(strings.TrimSuffix(file, path.Ext(file))+".json", withoutComments(t.text))
		index.partial = index.partial || root == nil
		index.add("", root, nil, file)
	}
	for _, list := range index.byKey { // refs have keys too, and little else
		slices.SortStableFunc(list, func(a, b dataObject) int { return b.rank() - a.rank() })
	}
	d.index = weak.Make(index)
	return index
}

func (o dataObject) rank() int {
	if o.whole != nil {
		return 1 << 20
	}
	return len(o.meta.Members)
}

// add takes in a node that stands behind a name, in an object or in none.
func (x *dataIndex) add(name string, n, in *document.Node, file string) {
	if n == nil {
		return
	}
	n.At.File = file
	if n.Is(contracts.String) {
		if _, known := x.byValue[dataText{name, n.Text}]; !known {
			x.byValue[dataText{name, n.Text}] = n.At
		}
	}
	for _, item := range n.Items {
		x.add(name, item, nil, file)
	}
	if key := n.Get("key"); key.Is(contracts.String) {
		o := dataObject{meta: n}
		if name == "meta" {
			o.whole = in
		}
		x.byKey[key.Text] = append(x.byKey[key.Text], o)
	}
	for i := range n.Members {
		n.Members[i].At.File = file
		x.add(n.Members[i].Name, n.Members[i].Value, n, file)
	}
}

// find finds what stands at a path of the spec of the contract with a key.
func (d *dataTexts) find(key, at string) (name, value contracts.Position, ok bool) {
	if len(d.files) == 0 || key == "" {
		return name, value, false
	}
	steps := contracts.SplitPath(at)
	for _, o := range d.read().byKey[key] {
		if len(steps) > 1 && steps[0] == "meta" {
			name, value, ok = o.meta.Find(steps[1:])
		} else if o.whole != nil {
			name, value, ok = o.whole.Find(steps)
		}
		if ok {
			return name, value, true
		}
	}
	return name, value, false
}

// written finds a text by the property that it is the value of.
func (d *dataTexts) written(property, value string) (at contracts.Position, ok bool) {
	if len(d.files) == 0 || property == "" || value == "" {
		return at, false
	}
	index := d.read()
	at, ok = index.byValue[dataText{property, value}]
	return at, ok && !index.partial
}

// text returns the text of one of the files; nothing of others.
func (d *dataTexts) text(file string) string {
	for _, t := range d.files {
		if strings.TrimSuffix(t.file, RawQuery) == file {
			return t.text
		}
	}
	return ""
}

// withoutComments blanks what JSON with comments has beside JSON, so that all else stays in its line
// and column: comments, and commas behind the last of several.
func withoutComments(text string) string {
	const before = "(" // which makes the first brace an object's
	source := before + text
	scanner := scan.NewScanner(source, false)
	var b strings.Builder
	kept, comma := len(before), -1
	blank := func(start, end int) {
		b.WriteString(source[kept:start])
		for _, r := range source[start:end] {
			if r != '\n' && r != '\r' {
				r = ' '
			}
			b.WriteRune(r)
		}
		kept = end
	}
	var comments [][2]int // since the last comma
	flush := func() {
		for _, c := range comments {
			blank(c[0], c[1])
		}
		comments = comments[:0]
	}
	for {
		token, ok := scanner.Next()
		if !ok {
			break
		}
		word := source[token.Start:token.End]
		switch {
		case strings.HasPrefix(word, "//") || strings.HasPrefix(word, "/*"):
			comments = append(comments, [2]int{token.Start, token.End})
		case token.Type.Trivia():
		default:
			if comma >= 0 && (word == "}" || word == "]") {
				blank(comma, comma+1)
			}
			flush()
			if comma = -1; word == "," {
				comma = token.Start
			}
		}
	}
	flush()
	b.WriteString(source[kept:])
	return b.String()
}
