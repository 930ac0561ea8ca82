package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// declaration finds the statement that declares an exported name, and failing that the one in which a property that tells what it is
// has this value. It gives a byte offset inside the statement.
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

// localName follows `export default X` and `export { X as Name }`. For `export default {…}` it gives the statement's offset instead.
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

// kindInStatement reads the kind of contract from the statement around an offset: from the name of a type of the table of kinds
// (const x: EventSpec, satisfies EventSpec, EventSpec[]), or from a definer that is called there.
func (m *module) kindInStatement(offset int) (kind contracts.Kind, variant string, ok bool) {
	statement, found := m.outline().StatementAt(offset)
	if !found {
		return "", "", false
	}
	text := m.text[statement.Start:statement.End]
	scanner := scan.NewScanner(text, sandbox.JSX(m.file))
	definer := ""
	for {
		token, more := scanner.Next()
		if !more {
			break
		}
		word := text[token.Start:token.End]
		switch token.Type {
		case scan.TypeName, scan.Identifier, scan.Function, scan.Property:
			if kind, ok := specTypes[word]; ok {
				return kind, "", true
			}
			if definer == "" && strings.HasPrefix(word, "define") && token.Type == scan.Function {
				definer = word
			}
		}
	}
	return contracts.KindOfDefiner(definer)
}

// kindOfRegistry reads the kind from the name of a registry: EventRegistry, OperationSpecRegistry.
func kindOfRegistry(name string) (contracts.Kind, bool) {
	name = strings.TrimSuffix(name, "Registry")
	for _, candidate := range []string{name, name + "Spec"} {
		if kind, ok := specTypes[candidate]; ok {
			return kind, true
		}
	}
	return "", false
}

// shapes tells the kinds apart by properties that only they have, the surest first.
var shapes = []struct {
	path string
	kind contracts.Kind
}{
	{"io", contracts.Operation},
	{"visualization", contracts.Visualization},
	{"view", contracts.DataView},
	{"definition.steps", contracts.Workflow},
	{"scenarios", contracts.TestSpec},
	{"rules", contracts.Policy},
	{"messages", contracts.Translation},
	{"instructions", contracts.Agent},
	{"tokens", contracts.Theme},
	{"controlVariant", contracts.Experiment},
	{"entrypoints", contracts.Example},
	{"configSchema", contracts.Integration},
	{"targets", contracts.Presentation},
	{"actions", contracts.Form},
	{"operations", contracts.Feature},
	{"provides", contracts.Capability},
	{"schedule", contracts.Job},
	{"payload", contracts.Event},
}

func kindOfShape(spec contracts.Value) (contracts.Kind, bool) {
	for _, s := range shapes {
		if spec.Get(s.path).Kind != contracts.Missing {
			return s.kind, true
		}
	}
	return "", false
}
