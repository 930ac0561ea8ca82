package typescript

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// mayDefineLater tells by the module's text whether it may have definitions in functions.
func (m *module) mayDefineLater() bool {
	return m.defines && slices.ContainsFunc([]string{"=>", "function", "class ", ") {"}, func(sign string) bool { return strings.Contains(m.text, sign) })
}

// uncalled returns what each module defines in functions that nobody called and in classes of which
// nobody made an object: such contracts would be missing without a word. Conditions that do not hold
// and helpers whose parameters decide what they define are told of where a module defines nothing
// else, and helpers only where nobody imports them.
func (l *Loader) uncalled(reached []*module) map[*module][]contracts.Diagnostic {
	suspects := map[*module][]definition{}
	for _, m := range reached {
		if list := l.suspects(m); len(list) > 0 {
			suspects[m] = list
		}
	}
	l.calledLater(reached, suspects)
	if len(suspects) == 0 {
		return nil
	}
	keys := map[definedKey]bool{} // those that suspects are said to define, and whether something has
	for _, list := range suspects {
		for _, d := range list {
			keys[definedKey{d.kind, d.key}] = false
		}
	}
	for _, m := range reached {
		for _, c := range m.part.Contracts {
			if _, asked := keys[definedKey{c.ID.Kind, c.ID.Key}]; asked {
				keys[definedKey{c.ID.Kind, c.ID.Key}] = true
			}
		}
	}
	found := map[*module][]contracts.Diagnostic{}
	for m, list := range suspects {
		list = slices.DeleteFunc(list, func(d definition) bool { return keys[definedKey{d.kind, d.key}] })
		list = l.withoutCalled(m, m.withoutRan(list, reached))
		for _, d := range list[:min(len(list), mostUncalled)] {
			found[m] = append(found[m], m.uncalled(d))
		}
		m.release()
	}
	return found
}

type definedKey struct {
	kind contracts.Kind
	key  string
}

// mayLackCalls reports whether the module may have definitions that did not run.
func (m *module) mayLackCalls() bool {
	return m.candidate && m.defines && !m.allRan && (m.definesLater || len(m.part.Contracts) == 0) && !m.failed()
}

// suspects returns the definitions of a module that may not have run, as far as the module itself
// tells.
func (l *Loader) suspects(m *module) []definition {
	if !m.mayLackCalls() {
		return nil
	}
	l.readDefinitions(m)
	if len(m.inFunctions) == 0 || l.inLibrary(m) || isAid(m.file) {
		return nil
	}
	others := len(m.part.Contracts)+len(m.part.DocBlocks)+len(m.part.Diagnostics) > 0
	helper := others || m.imported || l.isPublished(m)
	absent := m.absent()
	tested := strings.Index(m.text, "import.meta.vitest") // behind which a module tests itself
	list := slices.DeleteFunc(slices.Clone(m.inFunctions), func(d definition) bool {
		return tested >= 0 && d.start > tested || d.given && helper || d.atTop && (others || d.key == "") || d.definer != "" && absent[d.definer]
	})
	if slices.ContainsFunc(list, func(d definition) bool { return d.given }) && l.isImported(m) {
		list = slices.DeleteFunc(list, func(d definition) bool { return d.given })
	}
	return list
}

func (l *Loader) readDefinitions(m *module) {
	if !m.definitionsRead {
		m.definitionsRead, m.inFunctions = true, m.definitions(l.options.Kinds)
		m.release()
	}
}

const mostUncalled = 20 // of one module; what is further down is seen when these are mended

// failed reports whether the module did not come to its end, which is told already.
func (m *module) failed() bool {
	return slices.ContainsFunc(m.part.Diagnostics, func(d contracts.Diagnostic) bool {
		switch d.Code {
		case contracts.ModuleFailed.Code, contracts.ModuleTimeout.Code, contracts.ModuleOutOfMemory.Code, contracts.ModuleTooLarge.Code, contracts.SyntaxError.Code:
			return true
		}
		return false
	})
}

// inLibrary reports whether a module is one of the contract library's own.
func (l *Loader) inLibrary(m *module) bool {
	p, ok := l.resolver.packageOf(path.Dir(m.file))
	return ok && IsLibrary(p.name)
}

// isPublished reports whether a module is part of a package that others install: what takes
// parameters is there for those.
func (l *Loader) isPublished(m *module) bool {
	p, ok := l.resolver.packageOf(path.Dir(m.file))
	return ok && !p.private && (p.exports != nil || len(p.entries) > 0)
}

// isImported reports whether another module of the workspace imports one, also one that is left out
// or was not run.
func (l *Loader) isImported(m *module) bool {
	return slices.ContainsFunc(l.order, func(other *module) bool {
		return isCode(other.file) && slices.ContainsFunc(other.imports(), func(specifier string) bool {
			file, kind := l.resolver.resolve(other.file, specifier)
			return kind == toModule && file == m.file
		})
	})
}

// isAid reports whether a module lies where what helps tests does, by its name.
func isAid(file string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(file), func(r rune) bool { return strings.ContainsRune("/.-_", r) }) {
		switch word {
		case "test", "tests", "testing", "mock", "mocks", "fixture", "fixtures", "stub", "stubs", "fake", "fakes", "e2e", "cy", "bench", "benchmark", "benchmarks", "stories":
			return true
		}
	}
	return false
}

// withoutRan leaves out the definitions whose function was called: something was defined there.
func (m *module) withoutRan(list []definition, reached []*module) []definition {
	file := strings.TrimPrefix(engineName(m.file), "#")
	for _, other := range reached {
		for place := range other.ran[file] {
			if len(list) == 0 {
				return nil
			}
			if offset, ok := m.offset(placeOf(place)); ok {
				list = slices.DeleteFunc(list, func(d definition) bool { return d.bodyStart <= offset && offset < d.bodyEnd })
			}
		}
	}
	return list
}

// withoutCalled leaves out the definitions of functions that the top level of some module calls,
// where conditions are why they define nothing, and of those that tests name.
func (l *Loader) withoutCalled(m *module, list []definition) []definition {
	for _, other := range l.order {
		if len(list) == 0 {
			break
		}
		if other.left != "" {
			list = slices.DeleteFunc(list, func(d definition) bool { return d.name != "" && strings.Contains(other.text, d.name) })
		} else if other == m || other.reached && slices.Contains(other.requires, m) {
			called := other.callsAtTop()
			list = slices.DeleteFunc(list, func(d definition) bool { return called[d.name] })
		}
	}
	return list
}

// callsAtTop returns the names of what the module calls outside of functions.
func (m *module) callsAtTop() map[string]bool {
	names := map[string]bool{}
	r := newCodeReader(m)
	r.each(func(i int, inside []*codeBody) {
		if len(inside) == 0 && r.tokens[i].Type != scan.Keyword && isName(r.word(i)) && (r.word(i-1) == "new" || r.callOf(i) >= 0) {
			names[r.word(i)] = true
		}
	})
	return names
}

// uncalled says that a definition did not run, and why.
func (m *module) uncalled(d definition) contracts.Diagnostic {
	why := "nobody calls the function around it"
	switch {
	case d.atTop:
		why = "a condition around it does not hold"
	case d.class:
		why = "nobody makes an object of the class " + d.name
	case d.name != "":
		why = "nobody calls " + d.name
	}
	at := m.position(d.start)
	if d.definer != "" {
		at.EndColumn = at.Column + len(definerWord(m.text[d.start:d.end]))
	}
	hint := "define it at the top level of a module, or call the function there"
	if d.atTop {
		hint = "define it without a condition; where none of the environment's variables is set, it has to be there"
	}
	return m.frame(contracts.UncalledDefinition.At(at, fmt.Sprintf("this %s is left out, since %s", d.kind.Word(), why),
		hint))
}

func definerWord(text string) string {
	end := 0
	for end < len(text) && isWordByte(text[end]) {
		end++
	}
	return text[:end]
}
