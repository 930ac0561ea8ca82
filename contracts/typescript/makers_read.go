package typescript

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

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

// isDefinition reports whether a statement declares what a definer gave back, which is a contract
// and makes no further ones.
func (r *makerReader) isDefinition(list []string) bool {
	i := initializer(list)
	return i < len(list) && isMakerWord(list[i]) && i+1 < len(list) && (list[i+1] == "(" || list[i+1] == "<")
}
