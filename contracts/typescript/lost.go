package typescript

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// lost reports an exported value that is said to be a contract, or to hold some, and of which a
// stand-in is all that is known: what a package that is not there gives.
func (b *partBuilder) lost(item contracts.Value) {
	if !b.m.candidate {
		return
	}
	offset, ok := b.m.declaration(item.Property("name").Str(), "", "")
	if !ok {
		return
	}
	s, ok := b.m.outline().StatementAt(offset)
	if !ok {
		return
	}
	list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
	kind, ok := b.declaredKind(list, initializer(list))
	if !ok || b.tells(b.m.position(s.Start).Line) {
		return
	}
	why := "its key is not known without running " + clip(tidy(item.Property("source").Str()))
	hint := "write the key as a constant, or make its package part of the workspace"
	if promise := item.Property("promise").Str(); promise != "" {
		why, hint = "the promise of it "+promise, "export the contract itself; no network, file system or clock is there to be waited for"
	}
	b.report(b.m.frame(contracts.UnresolvedKey.At(b.m.position(s.Start), "this "+kind.Word()+" is left out, since "+why, hint)))
}

// absent holds the words of the statements that import from packages that are not there.
func (m *module) absent() map[string]bool {
	absent := map[string]bool{}
	for _, s := range m.outline().Statements {
		if s.Kind != scan.KindImport {
			continue
		}
		list := words(m.text[s.Start:s.End], sandbox.JSX(m.file))
		l, known := m.links[unquoted(list)]
		for _, word := range list {
			if _, first := absent[word]; !first {
				absent[word] = known && l.kind == toNothing
			}
		}
	}
	return absent
}

// declaredKind returns the kind of the type that a declaration gives its value: between the name
// and the initializer, or behind the last "as" or "satisfies". A function that gives contracts is
// none, and neither is what some class makes of them.
func (b *partBuilder) declaredKind(list []string, initializer int) (kind contracts.Kind, ok bool) {
	cast := len(list)
	for i, word := range list {
		if word == "as" || word == "satisfies" {
			cast = i
		}
	}
	var around []string // generic types
	for _, part := range [][]string{list[:initializer], list[cast:]} {
		if slices.Contains(part, "=>") {
			continue
		}
		for i, word := range part {
			switch word {
			case "<":
				around = append(around, part[max(i-1, 0)])
			case ">":
				around = around[:max(len(around)-1, 0)]
			}
			if kind, ok = b.m.kindOfType(b.options.Kinds, word); ok && !slices.ContainsFunc(around, isNoContainer) {
				return kind, true
			}
		}
	}
	return "", false
}

// tells reports whether something is known of the statement at a line: a contract or a diagnostic.
// What came since it was last asked is taken in first.
func (b *partBuilder) tells(line int) bool {
	if b.told == nil {
		b.told = map[int]bool{}
	}
	for ; b.toldContracts < len(b.part.Contracts); b.toldContracts++ {
		b.told[b.part.Contracts[b.toldContracts].Source.StartLine] = true
	}
	for ; b.toldDiagnostics < len(b.part.Diagnostics); b.toldDiagnostics++ {
		b.told[b.part.Diagnostics[b.toldDiagnostics].Line] = true
	}
	return b.told[line]
}

// isNoContainer reports whether a generic type is none of the language's own for what holds values.
func isNoContainer(name string) bool {
	switch name {
	case "Promise", "PromiseLike", "Awaited", "Record", "Array", "ReadonlyArray", "Map", "ReadonlyMap", "Set", "ReadonlySet", "Readonly", "Partial", "Required", "NonNullable":
		return false
	}
	return true
}
