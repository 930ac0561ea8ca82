package typescript

import (
	"slices"
	"strings"
)

// A maker is something that may make contracts when it is called: a function around a definer, a
// class that has one in a method, an object of such functions, the library itself. A module that
// calls a maker of another one may define contracts without a word in its text that says so. Which
// modules do is told by what they import, directly and through others, and by what they do with it
// at their top level.

// makers finds out which modules use makers. It serves one Load.
type makers struct {
	*Loader
	reached map[*module]bool // modules that export makers, pass on those of others, or may use some
	names   map[*module]map[string]bool
}

// anyName stands for all exports of a module.
const anyName = "*"

// setDerived makes candidates of the modules that use makers of others. It looks at the imports of
// modules that are no candidates by themselves, and of what those lead to; statements are read only
// where makers may come from there.
func (l *Loader) setDerived() {
	k := &makers{Loader: l, reached: map[*module]bool{}, names: map[*module]map[string]bool{}}
	var silent []*module // those whose own text tells nothing
	for _, m := range l.order {
		m.candidate = m.defines && m.left == ""
		if !m.defines && m.left == "" && isCode(m.file) {
			silent = append(silent, m)
		}
	}
	k.explore(silent)
	for _, m := range silent {
		m.candidate = k.reached[m] && newMakerReader(k, m).used
	}
}

// explore finds out which modules makers may reach: the imports of some modules are followed, and
// the way back is taken from where makers come from.
func (k *makers) explore(from []*module) {
	importers := map[*module][]*module{}
	seen := make(map[*module]bool, len(from))
	var reached []*module
	for work := slices.Clone(from); len(work) > 0; {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[m] {
			continue
		}
		seen[m] = true
		source := m.defines && m.hasFunctions()
		for _, specifier := range m.imports() {
			file, kind := k.resolver.resolve(m.file, specifier)
			source = source || kind == toLibrary
			if to := k.modules[file]; to != nil {
				importers[to] = append(importers[to], m)
				work = append(work, to)
			}
		}
		if source {
			reached = append(reached, m)
		}
	}
	for len(reached) > 0 {
		m := reached[len(reached)-1]
		reached = reached[:len(reached)-1]
		if !k.reached[m] {
			k.reached[m] = true
			reached = append(reached, importers[m]...)
		}
	}
}

// hasFunctions reports whether a text may export something that can be called.
func (m *module) hasFunctions() bool {
	return slices.ContainsFunc([]string{"=>", "function", "class ", "export *", "export {", "export{", "exports"}, func(sign string) bool {
		return strings.Contains(m.text, sign)
	})
}

// imports returns what Specifiers finds in the text.
func (m *module) imports() []string {
	if m.specifiers == nil {
		m.specifiers = append([]string{}, Specifiers(m.text)...)
	}
	return m.specifiers
}

// isMaker reports whether what a module imports under a name is a maker.
func (k *makers) isMaker(from *module, specifier, name string) bool {
	file, kind := k.resolver.resolve(from.file, specifier)
	switch kind {
	case toLibrary:
		return name == anyName || name == "default" || isMakerWord(name) || strings.HasSuffix(name, "Registry")
	case toModule:
		exported := k.exports(k.modules[file])
		return exported[name] || exported[anyName] || name == anyName && len(exported) > 0
	}
	return isDefinerWord(name)
}

// exports returns the makers that a module exports. Of modules that import each other, one counts
// as empty for the others: such rings are rare, and then something else makes them candidates.
func (k *makers) exports(m *module) map[string]bool {
	if m == nil {
		return nil
	}
	names, known := k.names[m]
	if !known {
		k.names[m] = nil
		if k.reached[m] {
			names = newMakerReader(k, m).exported
			k.names[m] = names
		}
	}
	return names
}
