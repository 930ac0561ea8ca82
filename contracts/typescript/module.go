package typescript

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"weak"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// module is one file of the workspace, with all that is known of it. What is derived from its text
// alone holds as long as the text; links hold as long as the workspace has the same files and
// configurations; the part holds until the module or one that it requires changes.
type module struct {
	*sourceText
	defines    bool     // whether its text may define something by itself
	specifiers []string // of Specifiers; nil when nobody asked yet
	left       string   // why it is left out, as LeftOut has it; empty for what counts
	candidate  bool     // whether it may define something, by its text or by what it imports

	options  compilerOptions
	compiled *sandbox.Compiled
	uncoded  bool            // whether the code is missing in compiled, since the rest comes from the store
	freed    bool            // whether the source map may be missing too
	identity store.Key       // of everything that compiled was made of; set while there is a store
	links    map[string]link // by specifier, of compiled.Requires
	globs    []glob          // calls of import.meta.glob, whose specifiers are in links too
	requires []*module       // where they lead
	eager    []*module       // the same for compiled.Eager

	evaluated bool // whether the part still holds
	// whether the part counts: whether the module is a candidate, or eagerly required by one,
	// directly or not
	needed bool
	part   contracts.Part
	ran    frames // of what the part's evaluation called, also in other modules

	allRan          bool // whether all definers ran that its text calls, so that they are not in ran
	definesLater    bool // whether its text may have definitions in functions
	helps           bool // whether some of them may be helpers that others call
	definitionsRead bool // whether they are known
	inFunctions     []definition

	// Notes of one Load.
	reached   bool
	imported  bool // whether another module that is reached may require it
	counts    bool // what needed becomes
	importers []*module

	once sync.Once
	read *reading
}

// sourceText is a module's text, in which contracts find places long after a Load, also when the
// module has another one: so it knows nothing of the module, which would stay as long as they do.
type sourceText struct {
	file, text string

	mu       sync.Mutex // guards which outline there is
	outlined weak.Pointer[scan.Outline]
}

// reading is what is read of a module's text when the first position in it is asked for.
type reading struct {
	mu      sync.Mutex // guards which mapping there is
	mapping weak.Pointer[sourceMap]
	keys    map[string][]int  // where values of properties called key are written
	renamed map[string]string // names of types that the module gave, with the names that they had
	data    *dataTexts        // nil before the first contract is placed
}

func (m *module) reading() *reading {
	m.once.Do(func() { m.read = &reading{} })
	return m.read
}

// outline reads the text. An outline is as large as the text, and soon made again: it stays as long
// as somebody uses it, and until the collector finds that nobody does. Positions are also asked for
// long after a Load, when pages are written of contracts of all modules.
func (t *sourceText) outline() *scan.Outline {
	t.mu.Lock()
	defer t.mu.Unlock()
	if outline := t.outlined.Value(); outline != nil {
		return outline
	}
	outline := scan.NewOutline(t.text, sandbox.JSX(t.file))
	t.outlined = weak.Make(outline)
	return outline
}

// mapping reads the module's source map, which like its outline is made again.
func (m *module) mapping() *sourceMap {
	r := m.reading()
	r.mu.Lock()
	defer r.mu.Unlock()
	if mapping := r.mapping.Value(); mapping != nil {
		return mapping
	}
	mapping := decodeMappings(m.compiled.Mappings)
	r.mapping = weak.Make(&mapping)
	return &mapping
}

// release forgets what was read of the text.
func (m *module) release() { m.once, m.read = sync.Once{}, nil }

// releaseCode frees the code of a module that was evaluated, with its source map. Most are never
// evaluated again, and to compile one that is takes less than a millisecond. Where it is asked after
// each Load which definitions ran, positions in the code are needed as long.
func (m *module) releaseCode() {
	if isText(m.file) || isData(m.file) || len(m.compiled.Diagnostics) > 0 {
		return
	}
	rest := *m.compiled
	asked := m.mayLackCalls() || m.mayCallLater()
	if rest.Head = ""; !asked {
		rest.Mappings = ""
	}
	if !asked || !rest.Wide {
		rest.Code = ""
	}
	m.compiled, m.uncoded, m.freed = &rest, true, true
	m.release()
}

// recompile has a module compiled again that was freed in a Load that was stopped: the next one makes
// its part again, which has places in the code.
func (m *module) recompile() {
	if m.freed {
		m.compiled = nil
	}
}

// wrapperLines is how many lines source puts before the module's code.
const wrapperLines = 1

// source writes the module for the engine: an ES module that hands its code to the runtime, as a
// function. Code has a function of its own inside, so that it may declare names that are parameters
// of the outer one, and parameters hide the names around from it. The functions stand in neither
// brackets nor braces, since of what begins with one of these the engine first looks for the end,
// and so reads it twice.
func (m *module) source(id int) string {
	call := "void "
	if m.compiled.Awaits {
		call = "return async "
	}
	var free strings.Builder
	for _, name := range m.compiled.Free {
		free.WriteString(", " + name + " = __free(\"" + name + "\")")
	}
	return "import { take as $take } from 'runtime/modules.js'; $take(" + strconv.Itoa(id) + ", function " + bodyName +
		"(module, require, globalThis, { __export, __copyProps, __reExport, __toESM, __toCommonJS, __decorateClass, __decorateParam, __jsx, __meta, __t, __g, __y, __z, __c, __k, __d, __p, __o, __e, __l, __m, __i, __s, __a, __n, __b, __u, __w, __v, __x, __free }, $take, " + bodyName + ") {" +
		" const exports = module.exports, global = globalThis" + free.String() + "; " + call + "function () {" + m.compiled.Head + "\n" +
		m.compiled.Code + "\n}.call(exports); });\n"
}

// facts writes what the runtime needs to know of the module besides its code, with other modules by
// their numbers.
func (m *module) facts(ids map[*module]int) string {
	f := struct {
		Links     map[string]any    `json:"links"`
		Spaces    map[string]string `json:"spaces"`
		Eager     []int             `json:"eager"`
		Stateless bool              `json:"stateless"`
		Imported  bool              `json:"imported"`
		Global    bool              `json:"global"` // whether its code may ask for the global object
		// the specifiers that patterns mean, by those, a line each
		Globs map[string][]string `json:"globs,omitempty"`
	}{Links: map[string]any{}, Spaces: m.compiled.Spaces, Eager: []int{}, Stateless: m.compiled.Stateless, Imported: m.imported, Global: strings.Contains(m.compiled.Code, "global")}
	for specifier, l := range m.links {
		switch l.kind {
		case toModule:
			f.Links[specifier] = ids[l.to]
		case toLibrary:
			f.Links[specifier] = "library"
			if l.to != nil {
				f.Links[specifier] = map[string]int{"library": ids[l.to]}
			}
		}
	}
	if len(m.globs) > 0 {
		f.Globs = map[string][]string{}
	}
	for _, g := range m.globs {
		f.Globs[strings.Join(g.patterns, "\n")] = append([]string{}, g.keys...)
	}
	for _, to := range m.eager {
		f.Eager = append(f.Eager, ids[to])
	}
	text, _ := json.Marshal(f) // maps and lists of strings and numbers always can be written
	return string(text)
}

// engineName is what the engine calls a module in stack traces: its file, so that modules which
// read a trace find the same in every run.
func engineName(file string) string {
	return "#" + strings.ReplaceAll((&url.URL{Path: file}).EscapedPath(), ":", "%3A")
}

// offsetIn returns the byte offset in the module's text of the statement of its top level that a
// stack trace of the engine leads to: that of the outermost call inside the module, since a
// factory's caller says more about a contract than the factory does.
func (m *module) offsetIn(stack string) (offset int, ok bool) {
	line, column := frameOf(stack, m.file)
	if line == 0 {
		return 0, false
	}
	if offset, ok = m.offset(line, column); ok && strings.Count(stack, frameMarker(m.file)) > 1 {
		offset = m.outermost(m.framesIn(stack))
	}
	return offset, ok
}

// offset maps a place in the module's source, as the engine counts, to its text.
func (m *module) offset(line, column int) (offset int, ok bool) {
	outline := m.outline()
	line, column = line-1-wrapperLines, column-1
	if m.compiled.Wide {
		column = codeColumn(m.compiled.Code, line, column)
	}
	sourceLine, sourceColumn, ok := m.mapping().original(line, column)
	if !ok {
		return 0, false
	}
	return outline.SourceMapOffset(sourceLine, sourceColumn), true
}

// bodyName names the function that source puts around the module's code, whose frames are none of
// the module's.
const bodyName = "$docsgen"

// frameOf reads the last frame of a module from a stack trace, whose lines read " at name
// (#src/order.ts:34:5)". It gives 0 when there is none.
func frameOf(stack, file string) (line, column int) {
	marker := frameMarker(file)
	if i := strings.LastIndex(stack, bodyName+" "+marker); i >= 0 {
		stack = stack[:i]
	}
	i := strings.LastIndex(stack, marker)
	if i < 0 {
		return 0, 0
	}
	return placeOf(stack[i+len(marker):])
}

// placeOf reads the line and the column that a frame ends with: "34:5)".
func placeOf(frame string) (line, column int) {
	place, _, _ := strings.Cut(frame, ")")
	l, c, _ := strings.Cut(place, ":")
	line, _ = strconv.Atoi(l)
	column, _ = strconv.Atoi(c)
	return line, column
}

// framesOf returns the files of the modules of a stack trace, the innermost first.
func framesOf(stack string) (files []string) {
	for {
		_, rest, found := strings.Cut(stack, "(#")
		if !found {
			return files
		}
		name, _, _ := strings.Cut(rest, ":")
		if file, err := url.PathUnescape(name); err == nil && !slices.Contains(files, file) {
			files = append(files, file)
		}
		stack = rest
	}
}

func frameMarker(file string) string { return "(" + engineName(file) + ":" }
