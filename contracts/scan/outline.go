package scan

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Outline is what is known of a module: its top-level statements in order, and the modules it
// names. It is made once per module and answers for any place in it. It holds no text of its own
// but shares the one it was made from. It is never changed and safe for concurrent use; its slices
// must not be written to.
type Outline struct {
	Statements []Statement
	Specifiers []Specifier

	text    string
	jsx     bool
	imports []int32      // which statements are imports
	lines   []int        // where each line begins
	esLines []int        // the same by the line terminators of ECMAScript
	marks   []characters // how many characters there are before places in wide lines
	uses    []usage      // in the order of the text
	// the statements that declare names, those of one name beside each other in the order of the text
	declared []int32

	elementsLock sync.Mutex
	elements     map[int][]element // of statements that were asked for, by where they start
	blocks       map[int][]*body   // the same
	links        map[int][]link

	initializersLock sync.Mutex
	initializers     map[string]*Tree // of names that were asked for; nil for those that have none

	spareLock sync.Mutex
	spare     []Token // room that a treeParser had; nil while one has it
}

// usage is the mention of a name that other statements declare. Many may declare one name, and many
// mention it.
type usage struct {
	start       int   // byte offset
	first, next int32 // where those that declare it begin in declared, and what is behind them
}

// Statement is a top-level statement.
type Statement struct {
	// byte offsets: from its first decorator or token to behind its semicolon, without comments
	// around it
	Start, End int
	Kind       Kind
	Names      []string // what it declares, in the order of the text; nil for imports
}

// Specifier is the name of a module, as a string literal in a top-level import or export … from, or
// in require() or import() anywhere.
type Specifier struct {
	Value      string // unescaped, without quotes
	Start, End int    // byte offsets of the literal, quotes included
	// whether it is in an `import type` or `export type` statement, which leaves nothing behind at
	// run time
	TypeOnly bool
}

// NewOutline reads the text of a module. jsx is as for [NewScanner].
func NewOutline(text string, jsx bool) *Outline {
	o := &Outline{text: text, jsx: jsx}
	o.lines, o.esLines = lineStarts(text)
	o.marks = marksOf(text, o.lines)
	r := reader{scanner: *NewScanner(text, jsx)}
	r.next()
	for !r.done {
		if r.at(';') {
			r.next() // an empty statement, or what is left behind a declaration
			continue
		}
		s := r.statement()
		if s.Kind == KindImport {
			o.imports = append(o.imports, int32(len(o.Statements)))
		}
		o.Statements = append(o.Statements, s)
	}
	o.Specifiers = r.specifiers
	o.resolve(r.uses)
	return o
}

// declared is a name of a statement that takes part at run time.
type declared struct {
	name      string
	statement int32
}

// resolve notes where statements mention names that others declare. Scopes are left out of
// account: a parameter that is called like a constant of the module makes an excerpt a little
// longer, no more.
func (o *Outline) resolve(uses []use) {
	var names []declared
	for i, s := range o.Statements {
		if s.Kind != KindDeclaration {
			continue
		}
		for _, name := range s.Names {
			names = append(names, declared{name, int32(i)})
		}
	}
	if len(names) == 0 {
		return
	}
	slices.SortStableFunc(names, func(a, b declared) int { return strings.Compare(a.name, b.name) })
	o.declared = make([]int32, len(names))
	for i, d := range names {
		o.declared[i] = d.statement
	}
	ends := make(map[string]int32) // of names: what is behind them in declared
	for i, d := range names {
		ends[d.name] = int32(i + 1)
	}
	from := int32(0)
	for _, u := range uses {
		for u.start >= o.Statements[from].End {
			from++
		}
		name := o.text[u.start:u.end]
		next, ok := ends[name]
		if !ok {
			continue
		}
		i, _ := slices.BinarySearchFunc(names, name, func(d declared, name string) int { return strings.Compare(d.name, name) })
		if first := int32(i); next > first+1 || o.declared[first] != from {
			o.uses = append(o.uses, usage{u.start, first, next})
		}
	}
}

// StatementAt returns the top-level statement that holds the byte at this offset, and false between
// statements.
func (o *Outline) StatementAt(offset int) (Statement, bool) {
	i, ok := o.statementAt(offset)
	if !ok {
		return Statement{}, false
	}
	return o.Statements[i], true
}

func (o *Outline) statementAt(offset int) (int, bool) {
	i, found := slices.BinarySearchFunc(o.Statements, offset, func(s Statement, offset int) int { return cmp.Compare(s.Start, offset) })
	if !found {
		i--
	}
	return i, i >= 0 && offset < o.Statements[i].End
}
