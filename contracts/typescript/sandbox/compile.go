package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/lssm-tech/docsgen/contracts"
)

// Compiled is a module as evaluation takes it.
type Compiled struct {
	Code      string // the body of a CommonJS function
	Stateless bool   // whether its functions visibly keep no state
	// whether the code holds characters beyond the basic plane, so that columns have to be counted
	Wide     bool
	Head     string            // what belongs before it, on a line of its own
	Free     []string          // names that it takes to be there and that only browsers or builds define
	Awaits   bool              // whether the function is async, because the module awaits at its top level
	Mappings string            // from code to the module's text, as in a source map (ECMA-426)
	Requires []string          // the specifiers that the code may require, each once
	Eager    []string          // those that it requires before anything else, in order
	Spaces   map[string]string // names of the variables that hold all of a module (import * as fs), by its specifier
	// names that the code reads from modules of packages, by specifier; "*" where it passes on what
	// such a module has
	Names       map[string][]string
	Diagnostics []contracts.Diagnostic
}

// refuse returns a module that was not compiled, and why.
func refuse(file, message string) *Compiled {
	return &Compiled{Diagnostics: []contracts.Diagnostic{
		contracts.ModuleTooLarge.At(contracts.Position{File: file}, message, "keep contracts apart from data and bundles"),
	}}
}

// maxSize bounds what is compiled, in bytes; what is larger is data or a bundle, not contracts.
const maxSize = 2 << 20

// Uncompiled returns a module whose compilation was stopped.
func Uncompiled(file string, cause Cause) *Compiled {
	switch cause {
	case TooDeep:
		return refuse(file, "the module nests too deep and was not evaluated")
	case OutOfTime:
		return refuse(file, "the module takes too long to compile and was not evaluated")
	case OutOfMemory:
		return refuse(file, "the module takes too much memory to compile and was not evaluated")
	}
	return refuse(file, "the module could not be compiled, since the compiler failed at it, and was not evaluated")
}

// compile turns a module's text into code. Every fault becomes a diagnostic, and a compiled module
// without code.
func compile(file, text, tsconfig string) *Compiled {
	if len(text) > maxSize {
		return refuse(file, fmt.Sprintf("the module is larger than %d MB and was not evaluated", maxSize>>20))
	}
	text = withAmbientEnums(text) + restOfDeclarations(file)
	result := transform(file, text, tsconfig, api.FormatCommonJS)
	var c *Compiled
	switch {
	case awaitsAtTopLevel(result.Errors):
		c = compileAsync(file, text, tsconfig)
	case len(result.Errors) > 0:
		return &Compiled{Diagnostics: syntaxErrors(file, text, result.Errors)}
	default:
		c = newCompiled(result)
	}
	c.environment(text)
	c.findNames()
	c.Stateless = isStateless(c)
	c.decisions()
	c.Wide = strings.ContainsFunc(c.Code, func(r rune) bool { return r > 0xFFFF })
	return c
}

// JSX reports whether a module of this name may hold JSX. TypeScript's own extensions may not,
// since <T>(x) means a type there.
func JSX(file string) bool {
	switch path.Ext(file) {
	case ".ts", ".mts", ".cts":
		return false
	}
	return true
}

// CompileJSON makes a module whose exports are the value of a JSON text. It runs nothing, so it
// needs no process.
func CompileJSON(file, text string) *Compiled {
	text = strings.TrimPrefix(text, "\ufeff")
	if !json.Valid([]byte(text)) {
		return &Compiled{Diagnostics: []contracts.Diagnostic{contracts.SyntaxError.At(contracts.Position{File: file}, "the file is not valid JSON", "")}}
	}
	if strings.Contains(text, `"__proto__"`) { // which is a property in JSON, and none in code
		quoted, _ := json.Marshal(text)
		return &Compiled{Code: "module.exports = JSON.parse(" + string(quoted) + ");"}
	}
	return &Compiled{Code: "module.exports = " + text + ";"}
}

// CompileLiteral makes a module whose exports are the value of a text that is known to be nothing
// but literals of the language, such as JSON5.
func CompileLiteral(text string) *Compiled {
	return &Compiled{Code: "module.exports = (" + text + "\n);"}
}

// CompileText makes a module whose default export is a text.
func CompileText(text string) *Compiled {
	quoted, _ := json.Marshal(text) // strings always can be written
	return &Compiled{Code: `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = ` + string(quoted) + ";"}
}

// otherDecorators turns options into those of the other dialect of decorators.
var otherDecorators = strings.NewReplacer(`"experimentalDecorators":true`, `"experimentalDecorators":false`, `"experimentalDecorators":false`, `"experimentalDecorators":true`)

// transform runs esbuild. Decorators come in two dialects that exclude each other: where the one
// that tsconfig.json asks for does not fit the text, the other one is tried.
func transform(file, text, tsconfig string, format api.Format) api.TransformResult {
	run := func(tsconfig string) api.TransformResult {
		return api.Transform(text, api.TransformOptions{
			Loader: loaderOf(file), Format: format, Target: api.ES2023, Platform: api.PlatformNeutral, Charset: api.CharsetUTF8,
			Sourcefile: file, Sourcemap: api.SourceMapExternal, SourcesContent: api.SourcesContentExclude,
			JSX: api.JSXTransform, JSXFactory: "__jsx", JSXFragment: "__jsx.Fragment",
			Supported:   map[string]bool{"dynamic-import": false, "logical-assignment": false},
			TsconfigRaw: tsconfig,
			LogLevel:    api.LogLevelSilent,
		})
	}
	result := run(tsconfig)
	if len(result.Errors) > 0 && !awaitsAtTopLevel(result.Errors) && strings.Contains(text, "@") {
		if other := run(otherDecorators.Replace(tsconfig)); len(other.Errors) == 0 || awaitsAtTopLevel(other.Errors) {
			return other
		}
	}
	return result
}

// loaderOf picks esbuild's loader. JavaScript may hold JSX whatever its extension; TypeScript may
// not, since <T>(x) means a type there.
func loaderOf(file string) api.Loader {
	switch path.Ext(file) {
	case ".tsx":
		return api.LoaderTSX
	case ".js", ".jsx", ".mjs", ".cjs":
		return api.LoaderJSX
	}
	return api.LoaderTS
}

func newCompiled(result api.TransformResult) *Compiled {
	// esbuild leaves import.meta empty in CommonJS. Its own way to change that (Define) costs a
	// copy of its table of globals each time.
	c := &Compiled{Code: strings.Replace(string(result.Code), "\nconst import_meta = {};\n", "\nconst import_meta = __meta;\n", 1)}
	// The module's require function knows what patterns mean. The spaces keep columns as they are.
	c.Code = strings.ReplaceAll(c.Code, "import_meta.glob(", "require.glob(    ")
	// In JSON no text holds a quote of its own, and mappings are letters, digits and signs.
	if _, mappings, found := bytes.Cut(result.Map, []byte(`"mappings": "`)); found {
		mappings, _, _ = bytes.Cut(mappings, []byte(`"`))
		c.Mappings = string(mappings)
	}
	c.dropHelpers()
	c.findRequires()
	return c
}

// helperNames are the functions of esbuild's output that the sandbox brings itself
// (runtime/helpers.js); true for those that only serve the others.
var helperNames = map[string]bool{
	"__create": true, "__defProp": true, "__getOwnPropDesc": true, "__getOwnPropNames": true, "__getProtoOf": true, "__hasOwnProp": true,
	"__export": false, "__copyProps": false, "__reExport": false, "__toESM": false, "__toCommonJS": false,
	"__decorateClass": false, "__decorateParam": false,
}

// dropHelpers blanks the helper functions before the module's own code, which begins where the
// mappings do. Lines keep their numbers.
func (c *Compiled) dropHelpers() {
	count := len(c.Mappings) - len(strings.TrimLeft(c.Mappings, ";"))
	lines := strings.SplitAfterN(c.Code, "\n", count+1)
	if len(lines) != count+1 {
		return
	}
	foreign := false
	for _, line := range lines[:count] {
		if name, ok := helperName(line); ok {
			_, known := helperNames[name]
			foreign = foreign || !known
		}
	}
	drop := true
	for i, line := range lines[:count] {
		if name, ok := helperName(line); ok {
			serves, known := helperNames[name]
			drop = known && !(serves && foreign)
		}
		if drop {
			lines[i] = "\n"
		}
	}
	c.Code = strings.Join(lines, "")
}

func helperName(line string) (string, bool) {
	rest, ok := strings.CutPrefix(line, "var ")
	if !ok {
		return "", false
	}
	name, _, ok := strings.Cut(rest, " ")
	return name, ok
}

// namespace matches what esbuild makes of import * as name. Names that it makes up itself begin
// with import_.
var namespace = regexp.MustCompile(`^(?:var|const) ([\p{L}\p{N}_$]+) = __toESM\(require\("$`)

// findRequires reads off which modules the code requires. esbuild writes imports as calls at the
// start of lines; calls that stand inside functions, as those of dynamic imports do, may never be
// made.
func (c *Compiled) findRequires() {
	const call = "require(\""
	seen, eager := map[string]bool{}, map[string]bool{}
	c.Requires, c.Eager, c.Spaces = nil, nil, map[string]string{}
	for rest, offset := c.Code, 0; ; {
		i := strings.Index(rest, call)
		if i < 0 {
			return
		}
		start := i + len(call) - 1
		quoted, err := strconv.QuotedPrefix(rest[start:])
		offset += start + 1
		rest = rest[start+1:]
		if err != nil {
			continue
		}
		specifier, _ := strconv.Unquote(quoted)
		if !seen[specifier] {
			seen[specifier] = true
			c.Requires = append(c.Requires, specifier)
		}
		head := c.Code[strings.LastIndexByte(c.Code[:offset], '\n')+1 : offset]
		// a dynamic import that the module waits for
		head = strings.Replace(head, "await Promise.resolve().then(() =>", "", 1)
		top := head[0] != ' ' && head[0] != '\t' && !strings.Contains(head, "=>") && !strings.Contains(head, "function")
		if top && !eager[specifier] {
			eager[specifier] = true
			c.Eager = append(c.Eager, specifier)
		}
		isDefault := strings.HasPrefix(rest[len(quoted)-1:], ")).default") // of a module that awaits
		if m := namespace.FindStringSubmatch(head); m != nil && !isDefault && !strings.HasPrefix(m[1], "import_") {
			c.Spaces[specifier] = m[1]
		}
	}
}

// syntaxErrors turns esbuild's messages into diagnostics.
func syntaxErrors(file, text string, messages []api.Message) []contracts.Diagnostic {
	var list []contracts.Diagnostic
	for _, m := range messages {
		d := contracts.SyntaxError.At(contracts.Position{File: file}, m.Text, "")
		if l := m.Location; l != nil {
			d.Line = l.Line
			d.Column = codePoints(l.LineText, l.Column) + 1
			if l.Length > 0 && l.Column+l.Length <= len(l.LineText) {
				d.EndColumn = codePoints(l.LineText, l.Column+l.Length) + 1
			}
			if l.Suggestion != "" {
				d.Hint = "write " + l.Suggestion
			}
		}
		for _, note := range m.Notes {
			if d.Hint == "" {
				d.Hint = strings.TrimSuffix(note.Text, ".")
			}
		}
		list = append(list, d.WithFrame(text))
		if len(list) == 3 {
			break // what follows a syntax error is mostly its echo
		}
	}
	return list
}

// codePoints counts the characters in the first bytes of a line.
func codePoints(line string, bytes int) int {
	return len([]rune(strings.TrimPrefix(line[:min(bytes, len(line))], "\ufeff")))
}
