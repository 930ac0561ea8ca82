package typescript

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// lost reports exported constants that are said to be contracts and came to none, since they are
// what a function of a package that is not there gives back.
func (b *partBuilder) lost() {
	if !b.m.candidate || !mentionsSpecType(b.options.Kinds, b.m.text) {
		return
	}
	var absent map[string]bool
	told := b.told()
	for _, s := range b.m.outline().Statements {
		if s.Kind != scan.KindDeclaration || len(s.Names) != 1 {
			continue
		}
		list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
		at := initializer(list)
		if list[0] != "export" || at+1 >= len(list) || list[at+1] != "(" {
			continue
		}
		if absent == nil {
			absent = b.absent()
		}
		if !absent[list[at]] {
			continue
		}
		kind, ok := declaredKind(b.options.Kinds, list, at)
		line := b.m.position(s.Start).Line
		if !ok || told[line] {
			continue
		}
		told[line] = true
		b.report(b.m.frame(contracts.UnresolvedKey.At(b.m.position(s.Start),
			"this "+kind.Word()+" is left out, since its key is not known without running "+clip(list[at]+"(…)"),
			"write the key as a constant, or make its package part of the workspace")))
	}
}

// absent holds the words of the statements that import from packages that are not there.
func (b *partBuilder) absent() map[string]bool {
	absent := map[string]bool{}
	for _, s := range b.m.outline().Statements {
		if s.Kind != scan.KindImport {
			continue
		}
		list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
		l, known := b.m.links[unquoted(list)]
		for _, word := range list {
			if _, first := absent[word]; !first {
				absent[word] = known && l.kind == toNothing
			}
		}
	}
	return absent
}

// declaredKind returns the kind of the type that a declaration gives its value: between the name
// and the initializer, or behind the last "as" or "satisfies".
func declaredKind(kinds *contracts.KindTable, list []string, initializer int) (kind contracts.Kind, ok bool) {
	cast := len(list)
	for i, word := range list {
		if word == "as" || word == "satisfies" {
			cast = i
		}
	}
	for _, word := range slices.Concat(list[:initializer], list[cast:]) {
		if kind, ok = kinds.OfSpecType(word); ok {
			return kind, true
		}
	}
	return "", false
}

// told holds the lines of which something is known: a contract or a diagnostic.
func (b *partBuilder) told() map[int]bool {
	lines := map[int]bool{}
	for _, c := range b.part.Contracts {
		lines[c.Source.StartLine] = true
	}
	for _, d := range b.part.Diagnostics {
		lines[d.Line] = true
	}
	return lines
}
