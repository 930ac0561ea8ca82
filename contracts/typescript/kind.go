package typescript

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// declaration finds the statement that declares an exported name, and failing that the one in which
// a property that tells what it is has this value. It gives a byte offset inside the statement.
func (m *module) declaration(name, property, value string) (offset int, ok bool) {
	outline := m.outline()
	for range 3 { // a default export or an alias leads to the local name
		for _, s := range outline.Statements {
			for _, declared := range s.Names {
				if declared == name {
					return s.Start, true
				}
			}
		}
		local, at := m.localName(name)
		if at >= 0 && local == "" {
			return at, true
		}
		if local == "" {
			break
		}
		name = local
	}
	if token, found := outline.Find(0, len(m.text), value, property); found {
		return token.Start, true
	}
	return 0, false
}

// localName follows `export default X` and `export { X as Name }`. For `export default {…}` it
// gives the statement's offset instead.
func (m *module) localName(name string) (local string, at int) {
	for _, s := range m.outline().Statements {
		text := m.text[s.Start:s.End]
		if rest, ok := strings.CutPrefix(text, "export default"); ok && name == "default" {
			word := strings.Trim(rest, " \t\r\n;")
			if word != "" && strings.IndexFunc(word, func(r rune) bool { return r < 128 && !isWordByte(byte(r)) }) < 0 {
				return word, -1
			}
			return "", s.Start
		}
		if before, _, ok := strings.Cut(text, " as "+name); ok && strings.HasPrefix(text, "export") {
			return before[strings.LastIndexAny(before, " {,\n\t")+1:], -1
		}
	}
	return "", -1
}

// kindInStatement reads the kind of a spec from its properties and from the statement around an
// offset: from names of types of kinds (const x: EventSpec, satisfies EventSpec, EventSpec[]), or
// from a definer that is called there. A statement may name several, of which the one nearest to
// the spec goes first.
func (m *module) kindInStatement(kinds *contracts.KindTable, offset int, spec contracts.Value) (kind contracts.Kind, variant string, ok bool) {
	statement, found := m.outline().StatementAt(offset)
	if !found {
		kind, ok = kinds.OfShape(spec)
		return kind, "", ok
	}
	named, definer := m.namedKinds(kinds, statement)
	hints := m.byNearness(named, statement, spec)
	if len(hints) == 0 {
		if kind, variant, ok = kinds.OfDefiner(definer); ok {
			hints = []contracts.Kind{kind}
		}
	}
	told, ok := kinds.OfShape(spec, hints...)
	if told != kind {
		variant = ""
	}
	return told, variant, ok
}

// namedKind is a kind whose type is named at an offset of the text.
type namedKind struct {
	kind  contracts.Kind
	start int
	cast  bool // whether it stands behind "as" or "satisfies"
}

// namedKinds returns the kinds whose types a statement names, in its order, and the first definer
// that it calls.
func (m *module) namedKinds(kinds *contracts.KindTable, statement scan.Statement) (named []namedKind, definer string) {
	text := m.text[statement.Start:statement.End]
	scanner := scan.NewScanner(text, sandbox.JSX(m.file))
	before := ""
	for {
		token, more := scanner.Next()
		if !more {
			return named, definer
		}
		if token.Type.Trivia() {
			continue
		}
		word := text[token.Start:token.End]
		switch token.Type {
		case scan.TypeName, scan.Identifier, scan.Function, scan.Property:
			if kind, ok := m.kindOfType(kinds, word); ok {
				named = append(named, namedKind{kind, statement.Start + token.Start, before == "as" || before == "satisfies"})
			}
			if definer == "" && strings.HasPrefix(word, "define") && token.Type == scan.Function {
				definer = word
			}
		}
		before = word
	}
}

// byNearness orders kinds by how near to a spec's key their types are named: what its object is
// said to be behind its end goes first, then what is named before it, then all else.
func (m *module) byNearness(named []namedKind, statement scan.Statement, spec contracts.Value) (kinds []contracts.Kind) {
	add := func(kind contracts.Kind) {
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	if len(named) > 1 {
		if key, ok := m.outline().Find(statement.Start, statement.End, spec.Get("meta.key").Str(), "key"); ok {
			end := m.objectEnd(statement, key.Start)
			for _, n := range named {
				if n.cast && n.start > end && strings.TrimSpace(m.text[end:n.start]) != "" && len(strings.Fields(m.text[end:n.start])) == 1 {
					add(n.kind)
				}
			}
			for first := len(named); first > 0; {
				last := first
				for first--; first > 0 && !strings.ContainsAny(m.text[named[first-1].start:named[first].start], "=;{}(),:"); first-- {
					// the members of one union keep their order
				}
				for _, n := range named[first:last] {
					if n.start < key.Start {
						add(n.kind)
					}
				}
			}
		}
	}
	for _, n := range named {
		add(n.kind)
	}
	return kinds
}

// objectEnd returns the end of the object that holds the metadata in which an offset lies: of the
// second pair of brackets around it.
func (m *module) objectEnd(statement scan.Statement, offset int) int {
	scanner := scan.NewScanner(m.text[statement.Start:statement.End], sandbox.JSX(m.file))
	depth := -1
	for {
		token, more := scanner.Next()
		switch {
		case !more:
			return statement.End
		case statement.Start+token.Start == offset:
			depth = scanner.Depth()
		case depth >= 0 && scanner.Depth() <= depth-2:
			return statement.Start + token.End
		}
	}
}

// renaming matches what gives a type another name: import { EventSpec as E }, type E = EventSpec,
// interface E extends EventSpec.
var renaming = regexp.MustCompile(`(\w+)\s+as\s+(\w+)|\b(?:type|interface)\s+(\w+)(?:<[^=]*>)?\s*(?:=|extends)[^\w{]*(\w+)`)

// kindOfType returns the kind of a type's name, which may be one that the module gave it.
func (m *module) kindOfType(kinds *contracts.KindTable, name string) (contracts.Kind, bool) {
	if kind, ok := kinds.OfSpecType(name); ok {
		return kind, true
	}
	read := m.reading()
	if read.renamed == nil {
		read.renamed = map[string]string{}
		for _, s := range m.outline().Statements {
			text := m.text[s.Start:s.End]
			if !strings.HasPrefix(text, "import") && !strings.HasPrefix(strings.TrimPrefix(text, "export "), "type") && !strings.HasPrefix(strings.TrimPrefix(text, "export "), "interface") {
				continue
			}
			for _, match := range renaming.FindAllStringSubmatch(text, -1) {
				read.renamed[match[2]+match[3]] = match[1] + match[4]
			}
		}
	}
	return kinds.OfSpecType(read.renamed[name])
}

// kindOfRegistry reads the kind from the name of a registry: EventRegistry, OperationSpecRegistry.
func kindOfRegistry(kinds *contracts.KindTable, name string) (contracts.Kind, bool) {
	name = strings.TrimSuffix(name, "Registry")
	for _, candidate := range []string{name, name + "Spec"} {
		if kind, ok := kinds.OfSpecType(candidate); ok {
			return kind, true
		}
	}
	return "", false
}
