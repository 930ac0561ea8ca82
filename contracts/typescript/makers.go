package typescript

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
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
		for _, specifier := range m.imported() {
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

// imported returns what Specifiers finds in the text.
func (m *module) imported() []string {
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

// makerReader goes through one module's statements.
type makerReader struct {
	k        *makers
	m        *module
	live     map[string]bool // local names that are makers
	exported map[string]bool
	used     bool // whether the top level calls a maker
}

func newMakerReader(k *makers, m *module) *makerReader {
	r := &makerReader{k: k, m: m, live: map[string]bool{}, exported: map[string]bool{}}
	outline := m.outline()
	defer m.release()
	texts := make([][]string, len(outline.Statements))
	for i, s := range outline.Statements {
		texts[i] = words(m.text[s.Start:s.End], sandbox.JSX(m.file))
		if s.Kind == scan.KindImport {
			r.imports(texts[i])
		}
	}
	for again := true; again; {
		again = false
		for i, s := range outline.Statements {
			if s.Kind != scan.KindImport && s.Kind != scan.KindType {
				again = r.statement(s, texts[i]) || again
			}
		}
	}
	return r
}

// words returns the tokens of a statement that mean something, and behind them some empty ones, so
// that a look ahead needs no check.
func words(text string, jsx bool) []string {
	var list []string
	scanner := scan.NewScanner(text, jsx)
	for {
		token, ok := scanner.Next()
		if !ok {
			return append(list, "", "", "", "")
		}
		if !token.Type.Trivia() {
			list = append(list, text[token.Start:token.End])
		}
	}
}

// imports notes the names that an import declares and that are makers.
func (r *makerReader) imports(list []string) {
	specifier := unquoted(list)
	if specifier == "" || list[1] == "type" && list[2] != "," && list[2] != "from" {
		return
	}
	for i := 1; i < len(list)-1 && list[i] != "from"; i++ {
		name, local := list[i], list[i]
		switch {
		case name == "*" && list[i+1] == "as":
			name, local = anyName, list[i+2]
			i += 2
		case !isName(name) || name == "type" && isName(list[i+1]):
			continue
		case list[i-1] == "import" || list[i-1] == "defer":
			name = "default"
		case list[i+1] == "as":
			local = list[i+2]
			i += 2
		}
		if list[i+1] == "=" { // import x = require('x')
			name = anyName
		}
		if r.k.isMaker(r.m, specifier, name) {
			r.live[local] = true
		}
	}
}

// statement takes in one that is no import, and reports whether it brought new makers to light.
func (r *makerReader) statement(s scan.Statement, list []string) bool {
	before := len(r.live) + len(r.exported)
	if s.Kind == scan.KindExport && r.reexports(list) {
		return len(r.live)+len(r.exported) > before
	}
	for i, word := range list {
		if (word == "require" || word == "import") && list[i+1] == "(" && i+4 < len(list) && r.k.isMaker(r.m, strings.Trim(list[i+2], "\"'`"), anyName) {
			r.used = r.used || list[i+4] == "." || list[i+4] == "("
			for _, name := range s.Names {
				r.live[name] = true
			}
			if list[0] == "exports" || list[0] == "module" || strings.HasPrefix(list[0], "__export") {
				r.exported[anyName] = true
			}
		}
	}
	mentions, calls := r.mentions(list)
	function := isFunction(list)
	if mentions && (function || !r.isDefinition(list)) {
		for _, name := range s.Names {
			r.live[name] = true
		}
	}
	runs := !function || slices.Contains(list, "static") || slices.ContainsFunc(list, isDecorator)
	r.used = r.used || calls && runs
	switch {
	case list[0] == "export" && list[1] == "default" || list[0] == "export" && list[1] == "=":
		if mentions {
			r.exported["default"] = true
		}
	case list[0] == "export":
		for _, name := range s.Names {
			if r.live[name] {
				r.exported[name] = true
			}
		}
	case mentions && slices.Contains(list, "exports"):
		r.exported[anyName] = true
	}
	return len(r.live)+len(r.exported) > before
}

// reexports reads `export { a as b } from 'x'`, `export * from 'x'` and `export { a as b }`.
func (r *makerReader) reexports(list []string) bool {
	if list[1] != "{" && list[1] != "*" {
		return false
	}
	specifier := unquoted(list)
	if list[1] == "*" && list[2] != "as" {
		r.passOn(specifier)
		return true
	}
	for i := 1; i < len(list)-1 && list[i] != "}" && list[i] != "from"; i++ {
		name, out := list[i], list[i]
		if name != "*" && !isName(name) {
			continue
		}
		if list[i+1] == "as" {
			out = list[i+2]
			i += 2
		}
		if specifier == "" && (r.live[name] || isMakerWord(name)) || specifier != "" && r.k.isMaker(r.m, specifier, name) {
			r.exported[out] = true
		}
	}
	return true
}

// passOn takes over the makers that another module exports.
func (r *makerReader) passOn(specifier string) {
	file, kind := r.k.resolver.resolve(r.m.file, specifier)
	switch kind {
	case toLibrary:
		r.exported[anyName] = true
	case toModule:
		for name := range r.k.exports(r.k.modules[file]) {
			if name != "default" {
				r.exported[name] = true
			}
		}
	}
}

// mentions reports whether a statement names makers, and whether it may call one: by itself, by one
// of its methods, as a tag, or by handing it to somebody else.
func (r *makerReader) mentions(list []string) (mentions, calls bool) {
	for i, word := range list[:len(list)-1] {
		word = strings.TrimPrefix(word, "@")
		if i > 0 && (list[i-1] == "." || list[i-1] == "?.") || !(r.live[word] || isMakerWord(word)) {
			continue
		}
		mentions = true
		end := i + 1
		for end+1 < len(list) && (list[end] == "." || list[end] == "?.") {
			end += 2
		}
		next := list[min(end, len(list)-1)]
		switch {
		case next == "(" || next == "<" || next == "?." || strings.HasPrefix(next, "`"), end == i+1 && (next == ")" || next == ",") && i > 0 && list[i-1] != ".":
			calls = true
		case i > 1 && list[i-1] == "," && list[i-2] == "0": // (0, made.event)(…), as compilers write calls
			calls = true
		case i > 0 && (list[i-1] == "new" || list[i-1] == "extends"), isDecorator(list[i]):
			calls = true
		}
	}
	return mentions, calls
}

func isDecorator(word string) bool { return strings.HasPrefix(word, "@") }

// isDefinition reports whether a statement declares what a definer gave back, which is a contract
// and makes no further ones.
func (r *makerReader) isDefinition(list []string) bool {
	i := initializer(list)
	return i < len(list) && isMakerWord(list[i]) && i+1 < len(list) && (list[i+1] == "(" || list[i+1] == "<")
}

// initializer returns the place behind the first "=" outside of brackets.
func initializer(list []string) int {
	depth := 0
	for i, word := range list {
		switch word {
		case "(", "{", "[":
			depth++
		case ")", "}", "]":
			depth--
		case "=":
			if depth == 0 {
				return i + 1
			}
		}
	}
	return len(list)
}

// isFunction reports whether a statement declares a function or a class, whose code does not run
// there and then.
func isFunction(list []string) bool {
	for i, word := range list {
		switch word {
		case "function", "class", "interface":
			return true
		case "=":
			return isArrow(list[i+1:])
		}
		if isDecorator(word) {
			continue
		}
		if !slices.Contains([]string{"export", "default", "async", "abstract", "declare", "const", "let", "var"}, word) && i > 0 && list[i-1] == "default" {
			return isArrow(list[i:])
		}
	}
	return false
}

// isArrow reports whether an expression is a function.
func isArrow(list []string) bool {
	if len(list) > 0 && list[0] == "async" {
		list = list[1:]
	}
	if len(list) < 2 {
		return false
	}
	switch {
	case list[0] == "function" || list[0] == "class" || list[0] == "<":
		return true
	case isName(list[0]):
		return list[1] == "=>"
	case list[0] != "(":
		return false
	}
	depth := 0
	for i, word := range list {
		switch word {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return i+1 < len(list) && (list[i+1] == "=>" || list[i+1] == ":")
			}
		}
	}
	return false
}

var name = regexp.MustCompile(`^[\p{L}_$][\p{L}\p{N}_$]*$`)

func isName(word string) bool { return name.MatchString(word) }

// isMakerWord reports whether a word means something of the library that makes contracts.
func isMakerWord(word string) bool {
	switch word {
	case "SchemaModel", "EnumType", "registerDocBlocks", "registerDocBlock":
		return true
	}
	if isDefinerWord(word) {
		return true
	}
	_, ok := contracts.Kinds.OfSpecType(word)
	return ok
}

func isDefinerWord(word string) bool {
	rest, ok := strings.CutPrefix(word, "define")
	return ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
}

// unquoted returns the name of the module that an import or export statement ends with.
func unquoted(list []string) string {
	for i := len(list) - 1; i > 0; i-- {
		if word := list[i]; word != "" && (word[0] == '"' || word[0] == '\'') && (list[i-1] == "from" || list[i-1] == "(" || list[i-1] == "import") {
			return strings.Trim(word, `"'`)
		}
	}
	return ""
}
