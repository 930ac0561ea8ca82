package typescript

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// module is one file of the workspace, with all that is known of it. What is derived from its text alone holds as long as the text; links
// hold as long as the workspace has the same files and configurations; the part holds until the module or one that it requires changes.
type module struct {
	file, text string
	candidate  bool

	options  compilerOptions
	compiled *compiled
	identity store.Key       // of everything that compiled was made of; set while there is a store
	links    map[string]link // by specifier, of compiled.requires
	requires []*module       // where they lead
	eager    []*module       // the same for compiled.eager

	evaluated bool // whether the part still holds
	needed    bool // whether the part counts: whether the module is a candidate, or eagerly required by one, directly or not
	part      contracts.Part

	// Notes of one Load.
	reached   bool
	counts    bool // what needed becomes
	importers []*module

	once    sync.Once // guards the fields below, which positions need
	read    *scan.Outline
	mapping sourceMap
	code    string // the compiled code, where columns have to be counted in it
}

// outline and its source map are made when the first position in the module is asked for.
func (m *module) outline() *scan.Outline {
	m.once.Do(func() {
		m.read = scan.NewOutline(m.text, jsx(m.file))
		if m.compiled != nil {
			m.mapping = decodeMappings(m.compiled.mappings)
			if m.compiled.wide {
				m.code = m.coded().code
			}
		}
	})
	return m.read
}

// release frees what only positions need.
func (m *module) release() {
	m.once, m.read, m.mapping, m.code = sync.Once{}, nil, nil, ""
}

// coded is what was compiled with its code: the store keeps everything else.
func (m *module) coded() *compiled {
	if m.compiled.uncoded {
		return compile(m.file, m.text, m.options)
	}
	return m.compiled
}

func jsx(file string) bool {
	switch path.Ext(file) {
	case ".ts", ".mts", ".cts":
		return false
	}
	return true
}

// wrapperLines is how many lines source puts before the module's code.
const wrapperLines = 1

// source writes the module for the engine: an ES module that exports its links, and its code as a function. Code has a function of
// its own inside, so that it may declare names that are parameters of the outer one.
func (m *module) source(ids map[*module]int) string {
	links := map[string]any{}
	for specifier, l := range m.links {
		switch l.kind {
		case toModule:
			links[specifier] = ids[l.to]
		case toLibrary:
			links[specifier] = "library"
		}
	}
	written, _ := json.Marshal(links) // maps of strings and numbers always can be
	spaces, _ := json.Marshal(m.compiled.spaces)
	async := ""
	if m.compiled.awaits {
		async = "return (async "
	} else {
		async = "("
	}
	return "export const links = " + string(written) + "; export const spaces = " + string(spaces) + "; export function clear() { body = undefined; }" +
		" export let body = function " + bodyName + "(module, require, globalThis, { __export, __copyProps, __reExport, __toESM, __toCommonJS, __decorateClass, __decorateParam, __jsx, __meta }) {" +
		" const exports = module.exports, global = globalThis; " + async + "function () {" + m.compiled.head + "\n" +
		m.compiled.code + "\n}).call(exports); };\n"
}

// offsetIn gives the byte offset in the module's text of the statement of its top level that a stack trace of the engine leads to:
// that of the outermost call inside the module, since a factory's caller says more about a contract than the factory does.
func (m *module) offsetIn(stack string, id int) (offset int, ok bool) {
	line, column := frameOf(stack, id)
	if line == 0 {
		return 0, false
	}
	return m.offset(line, column)
}

// offset maps a place in the module's source, as the engine counts, to its text.
func (m *module) offset(line, column int) (offset int, ok bool) {
	outline := m.outline()
	line, column = line-1-wrapperLines, column-1
	if m.compiled.wide {
		column = codeColumn(m.code, line, column)
	}
	sourceLine, sourceColumn, ok := m.mapping.original(line, column)
	if !ok {
		return 0, false
	}
	return outline.SourceMapOffset(sourceLine, sourceColumn), true
}

// bodyName names the function that source puts around the module's code, whose frames are none of the module's.
const bodyName = "$docsgen"

// frameOf reads the last frame of a module from a stack trace, whose lines read "    at name (#12:34:5)". It gives 0 when there is none.
func frameOf(stack string, id int) (line, column int) {
	marker := frameMarker(id)
	if i := strings.LastIndex(stack, bodyName+" "+marker); i >= 0 {
		stack = stack[:i]
	}
	i := strings.LastIndex(stack, marker)
	if i < 0 {
		return 0, 0
	}
	place, _, _ := strings.Cut(stack[i+len(marker):], ")")
	l, c, _ := strings.Cut(place, ":")
	line, _ = strconv.Atoi(l)
	column, _ = strconv.Atoi(c)
	return line, column
}

func frameMarker(id int) string { return "(#" + strconv.Itoa(id) + ":" }
