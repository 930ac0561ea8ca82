package typescript

import (
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
// from a definer that is called there. A statement may name several.
func (m *module) kindInStatement(kinds *contracts.KindTable, offset int, spec contracts.Value) (kind contracts.Kind, variant string, ok bool) {
	statement, found := m.outline().StatementAt(offset)
	if !found {
		kind, ok = kinds.OfShape(spec)
		return kind, "", ok
	}
	text := m.text[statement.Start:statement.End]
	scanner := scan.NewScanner(text, sandbox.JSX(m.file))
	definer := ""
	var hints []contracts.Kind
	for {
		token, more := scanner.Next()
		if !more {
			break
		}
		word := text[token.Start:token.End]
		switch token.Type {
		case scan.TypeName, scan.Identifier, scan.Function, scan.Property:
			if kind, ok := kinds.OfSpecType(word); ok && !slices.Contains(hints, kind) {
				hints = append(hints, kind)
			}
			if definer == "" && strings.HasPrefix(word, "define") && token.Type == scan.Function {
				definer = word
			}
		}
	}
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
