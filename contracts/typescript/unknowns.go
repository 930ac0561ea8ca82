package typescript

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// note is a place where something was computed from, or decided by, what is not known.
type note struct {
	stack, source string
	at            []int // byte offsets in the module's text of the calls that led there, the innermost first
	decides       bool  // whether it is no number, but decides something
	member        bool  // whether it is a member, by its name, which what was copied over it may have changed
	shown         bool  // whether the value that came of it shows how it is written
	last          bool  // whether there were more, which were not noted
}

// readNotes reads the notes of a report.
func (b *partBuilder) readNotes(list contracts.Value) {
	for _, item := range list.Items() {
		n := &note{stack: item.Property("stack").Str(), source: tidy(item.Property("source").Str()), decides: item.Property("decides").True(), member: item.Property("decides").Str() == "member", last: item.Property("last").True()}
		n.decides = n.decides || n.member
		n.at = b.m.framesIn(n.stack)
		b.notes = append(b.notes, n)
	}
}

// asWritten puts expressions in the place of values that nobody knows: numbers that are none, and
// what the notes lead to. At is where the contract is made.
func (b *partBuilder) asWritten(spec contracts.Value, at int) contracts.Value {
	if len(b.notes) == 0 && !b.notNumbers {
		return spec
	}
	root := b.m.specLiteral(at)
	if root == nil {
		root = &literal{}
	}
	spec = b.noNumbers(spec, root)
	for _, n := range b.notes {
		for _, offset := range n.at {
			if n.member { // whose value is likely what it was
				break
			}
			if offset < root.start || offset >= root.end {
				continue
			}
			if changed, ok := b.written(spec, root, offset, true); ok {
				spec, n.shown = changed, true
				break
			}
		}
	}
	return spec
}

// written puts the expression that a property is given around an offset in the place of its value.
// Where that is spread into an object, or is what the contract is known by, the value stays.
func (b *partBuilder) written(v contracts.Value, l *literal, offset int, top bool) (contracts.Value, bool) {
	for i, m := range l.members {
		if offset < m.value.start || offset >= m.value.end || m.spread {
			continue
		}
		if l.kind == listLiteral {
			if i >= len(v.Items()) || l.spreadBefore(i) {
				return v, false
			}
			v = v.WithItems(slices.Clone(v.Items()))
			return v, b.replace(&v.Items()[i], m.value, offset)
		}
		if m.name == "" || v.Kind() != contracts.Object {
			return v, false
		}
		fields := append([]contracts.Member(nil), v.Fields()...)
		at := 0
		for at < len(fields) && fields[at].Name != m.name {
			at++
		}
		if at == len(fields) {
			fields = append(fields, contracts.Member{Name: m.name})
		}
		if m.name == "key" && m.value.kind == otherLiteral || top && m.name == "meta" && m.value.kind == otherLiteral {
			return v, false
		}
		changed := b.replace(&fields[at].Value, m.value, offset)
		if changed {
			v = v.WithFields(fields)
		}
		return v, changed
	}
	return v, false
}

func (b *partBuilder) replace(v *contracts.Value, l *literal, offset int) (changed bool) {
	if l.kind != otherLiteral {
		*v, changed = b.written(*v, l, offset, false)
		return changed
	}
	*v = b.expression(l)
	return true
}

func (l *literal) spreadBefore(i int) bool {
	for _, m := range l.members[:i] {
		if m.spread {
			return true
		}
	}
	return false
}

const widestExpression = 400 // bytes, about; longer ones are shown by how they begin

// expression shows a literal as it is written, on one line; a mere name by what it stands for, if
// the module says.
func (b *partBuilder) expression(l *literal) contracts.Value {
	text := b.m.text[l.start:l.end]
	for _, n := range b.notes {
		n.shown = n.shown || b.names(text, n)
	}
	if isName(text) {
		text = b.m.initializerOf(text)
	}
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > widestExpression {
		text = strings.ToValidUTF8(text[:widestExpression], "") + "…"
	}
	return contracts.TextValue(contracts.Expression, text)
}

// names reports whether an expression has the name of what a note's statement declares.
func (b *partBuilder) names(text string, n *note) bool {
	for _, offset := range n.at {
		if s, ok := b.m.outline().StatementAt(offset); ok {
			for _, name := range s.Names {
				if len(s.Names) > 1 && !b.m.initializes(name, offset) {
					continue
				}
				if slices.Contains(words(text, sandbox.JSX(b.m.file)), name) {
					return true
				}
			}
		}
	}
	return false
}

// initializes reports whether an offset stands in what a name is declared with, as far as that is
// seen.
func (m *module) initializes(name string, offset int) bool {
	tree := m.outline().Initializer(name)
	return tree == nil || tree.Start <= offset && offset < tree.End
}

// initializerOf returns the expression that a name of the module is declared with, or the name.
func (m *module) initializerOf(name string) string {
	for _, s := range m.outline().Statements {
		if s.Kind != scan.KindDeclaration || len(s.Names) != 1 || s.Names[0] != name || !strings.Contains(firstLine(m.text[s.Start:s.End]), "const ") {
			continue
		}
		list := words(m.text[s.Start:s.End], sandbox.JSX(m.file))
		if at := initializer(list); at < len(list) && !isFunction(list) {
			text := m.text[s.Start:s.End]
			for _, word := range list[:at] {
				_, text, _ = strings.Cut(text, word)
			}
			return strings.TrimSuffix(strings.TrimSpace(text), ";")
		}
	}
	return name
}

// noNumbers puts expressions in the place of numbers that are none. Where it is not seen how one is
// written, it shows what it was computed from.
func (b *partBuilder) noNumbers(v contracts.Value, l *literal) contracts.Value {
	switch {
	case v.Kind() == contracts.Number && v.Text() == "NaN":
		switch {
		case l != nil && l.end > 0 && l.kind == otherLiteral:
			if e := b.expression(l); !strings.HasSuffix(e.Text(), "NaN") && (b.hasNumbers() || !isName(e.Text())) {
				return e
			}
		case b.hasNumbers():
			return contracts.TextValue(contracts.Expression, b.computed())
		}
	case v.Kind() == contracts.String && b.hasNumbers() && strings.Contains(v.Text(), "NaN"):
		if l != nil && l.end > 0 && l.kind == otherLiteral && strings.IndexByte(`'"`, b.m.text[l.start]) < 0 {
			return b.expression(l)
		}
	case v.Kind() == contracts.Object && v.Text() == "":
		v = v.WithFields(slices.Clone(v.Fields()))
		for i, f := range v.Fields() {
			var inner *literal
			if l != nil {
				if m, ok := l.member(f.Name); ok {
					inner = m.value
				}
			}
			v.Fields()[i].Value = b.noNumbers(f.Value, inner)
		}
	case v.Kind() == contracts.Array:
		v = v.WithItems(slices.Clone(v.Items()))
		for i, item := range v.Items() {
			var inner *literal
			if l != nil && l.kind == listLiteral && i < len(l.members) && !l.spreadBefore(i+1) {
				inner = l.members[i].value
			}
			v.Items()[i] = b.noNumbers(item, inner)
		}
	}
	return v
}

// computed shows a number of which no more is known than what it was computed from: of what the
// statement that makes the contract computes with, or else of the first that the module does.
func (b *partBuilder) computed() string {
	var sources []string
	for _, n := range b.notes {
		if !n.decides && slices.ContainsFunc(n.at, func(at int) bool { return b.m.sameStatement(at, b.placed) }) {
			if n.shown = true; !slices.Contains(sources, n.source) {
				sources = append(sources, n.source)
			}
		}
	}
	for _, n := range b.notes {
		if len(sources) == 0 && !n.decides {
			sources, n.shown = []string{n.source}, true
		}
	}
	return "… " + strings.Join(sources[:min(len(sources), mostSources)], ", ") + " …"
}

const mostSources = 3 // that a number shows

// hasNumbers reports whether a number was computed from what is not known.
func (b *partBuilder) hasNumbers() bool {
	return slices.ContainsFunc(b.notes, func(n *note) bool { return !n.decides })
}
