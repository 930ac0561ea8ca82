package typescript

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// unresolved reports where the module computes with a number that is not known, or goes on until
// one, and what is not known and decides about contracts: what comes of that is wrong without being
// seen. What a contract shows as it is written needs no such word. Functions of other modules decide
// for the statement that calls them.
func (b *partBuilder) unresolved(failure contracts.Value) {
	if !b.m.candidate {
		return
	}
	failed, _ := b.m.innermost(failure.Property("stack").Str())
	for _, n := range b.notes {
		if n.last && len(b.part.Contracts) > 0 && failure.Property("message").Str() == "" {
			b.manyUnknown(n)
		}
		if n.shown || len(n.at) == 0 {
			continue
		}
		decider, place, outer := b.m, n.at[0], b.m.outermost(n.at)
		if file := firstModule(n.stack); file != b.m.file {
			var known bool
			if decider = b.numbers.numberedFile(file); decider == nil {
				continue
			}
			if place, known = decider.innermost(n.stack); !known {
				continue
			}
		}
		switch {
		case decider == b.m && !n.decides:
			b.unknown(n, decider, place)
		case failed > 0 && decider == b.m && b.m.position(failed).Line == b.m.position(place).Line: // which says more
		case b.makes(outer) || b.uses(outer) && !decider.guards(place):
			b.unknown(n, decider, place)
		}
	}
}

// unknown reports what a note says, at its place in a module.
func (b *partBuilder) unknown(n *note, m *module, place int) {
	d := contracts.UnresolvedNumber.At(m.position(place),
		"a number is not known without running "+clip(n.source)+", and what is computed from it or repeated by it is left out",
		"write the number as a constant, or make its package part of the workspace")
	if n.member {
		name, copied, _ := strings.Cut(n.source, " ")
		d = contracts.UnresolvedCondition.At(m.position(place),
			fmt.Sprintf("%q may have another value here, since %s is copied over it and is not known without running it", name, clip(copied)),
			"write it behind what is copied, or make that package part of the workspace")
	} else if n.decides {
		d = contracts.UnresolvedCondition.At(m.position(place),
			"a condition is not known without running "+clip(n.source)+", and what it decides may be otherwise",
			"write what it depends on as a constant, or make its package part of the workspace")
	}
	// What goes through objects in objects asks the same of each, and may ask for one member in several ways.
	if !slices.ContainsFunc(b.part.Diagnostics, func(o contracts.Diagnostic) bool {
		return o.Code == d.Code && (o.Position == d.Position || n.member && o.File == d.File && o.Line == d.Line && o.Message == d.Message)
	}) {
		b.report(m.frame(d))
	}
}

// manyUnknown reports that the module asks for what is not known more often than anybody is told.
func (b *partBuilder) manyUnknown(n *note) {
	at := contracts.Position{File: b.m.file, Line: 1, Column: 1}
	if len(n.at) > 0 {
		at = b.m.position(n.at[0])
	}
	b.report(b.m.frame(contracts.UnresolvedCondition.At(at,
		"what is not known is asked for so often here that nothing is said of what it decides from here on; the last was "+clip(n.source),
		"keep what loops over packages that are not there out of the module, or make them part of the workspace")))
}

// makes reports whether the statement around an offset makes contracts, or would do so.
func (b *partBuilder) makes(offset int) bool {
	s, ok := b.m.outline().StatementAt(offset)
	return ok && (definesContracts(b.options.Kinds, b.m.text[s.Start:s.End]) ||
		slices.ContainsFunc(b.making, func(at int) bool { return s.Start <= at && at < s.End }))
}

// guard matches what follows the condition of a throw.
var guard = regexp.MustCompile(`^\)\s*\{?\s*throw\b`)

// throwing matches a function that does nothing but throw, behind an operator.
var throwing = regexp.MustCompile(`^\s*\(\s*\(\s*\)\s*=>\s*\{\s*throw\b`)

const widestCondition = 500 // bytes

// guards reports whether what stands at an offset is part of the condition of a throw: whoever gets
// past it has what it asks for.
func (m *module) guards(offset int) bool {
	text := m.text[offset:min(offset+widestCondition, len(m.text))]
	scanner := scan.NewScanner(text, sandbox.JSX(m.file))
	for depth := 0; ; {
		token, more := scanner.Next()
		if !more {
			return false
		}
		switch text[token.Start:token.End] {
		case "(", "[":
			depth++
		case "{", "}", ";":
			return false
		case "??", "||":
			if depth == 0 && throwing.MatchString(text[token.End:]) {
				return true
			}
		case ")", "]":
			if depth--; depth < 0 && guard.MatchString(text[token.Start:]) {
				return true
			}
		}
	}
}

// uses reports whether a contract uses what the statement around an offset declares, or gives a
// value: its excerpt has that statement, or the one that declares the name.
func (b *partBuilder) uses(offset int) bool {
	s, ok := b.m.outline().StatementAt(offset)
	if !ok {
		return false
	}
	if len(s.Names) > 0 {
		return b.shows(s)
	}
	list := words(b.m.text[s.Start:s.End], sandbox.JSX(b.m.file))
	names := changed(list)
	for _, function := range called(list) {
		if of, declared := b.m.declaring(function); declared {
			names = append(names, changed(words(b.m.text[of.Start:of.End], sandbox.JSX(b.m.file)))...)
		}
	}
	return slices.ContainsFunc(names, func(name string) bool {
		of, declared := b.m.declaring(name)
		return declared && b.shows(of)
	})
}

// declaring returns the statement that declares a name.
func (m *module) declaring(name string) (s scan.Statement, declared bool) {
	list := m.outline().Statements
	i := slices.IndexFunc(list, func(s scan.Statement) bool { return slices.Contains(s.Names, name) })
	if i < 0 {
		return s, false
	}
	return list[i], true
}

// shows reports whether the excerpt of a contract has a statement.
func (b *partBuilder) shows(s scan.Statement) bool {
	line := b.m.position(s.Start).Line
	return slices.ContainsFunc(b.part.Contracts, func(c *contracts.Contract) bool {
		return c.Source.File == b.m.file && slices.ContainsFunc(c.Source.Excerpt, func(chunk contracts.Chunk) bool {
			return chunk.StartLine <= line && line <= chunk.StartLine+strings.Count(chunk.Text, "\n")
		})
	})
}
