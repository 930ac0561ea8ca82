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
	for _, s := range b.m.outline().Statements {
		if s.Kind != scan.KindDeclaration || len(s.Names) != 1 {
			continue
		}
		list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
		at := initializer(list)
		if list[0] != "export" || at+1 >= len(list) || list[at+1] != "(" || !b.isAbsent(list[at]) {
			continue
		}
		kind, ok := declaredKind(b.options.Kinds, list, at)
		if line := b.m.position(s.Start).Line; !ok || b.tells(line) {
			continue
		}
		b.report(b.m.frame(contracts.UnresolvedKey.At(b.m.position(s.Start),
			"this "+kind.Word()+" is left out, since its key is not known without running "+clip(list[at]+"(…)"),
			"write the key as a constant, or make its package part of the workspace")))
	}
}

// isAbsent reports whether a name is imported from a package that is not there.
func (b *partBuilder) isAbsent(name string) bool {
	for _, s := range b.m.outline().Statements {
		if s.Kind != scan.KindImport {
			continue
		}
		if list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file)); slices.Contains(list, name) {
			l, known := b.m.links[unquoted(list)]
			return known && l.kind == toNothing
		}
	}
	return false
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

// tells reports whether something is known of the statement at a line: a contract or a diagnostic.
func (b *partBuilder) tells(line int) bool {
	return slices.ContainsFunc(b.part.Contracts, func(c *contracts.Contract) bool { return c.Source.StartLine == line }) ||
		slices.ContainsFunc(b.part.Diagnostics, func(d contracts.Diagnostic) bool { return d.Line == line })
}
