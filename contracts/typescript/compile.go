package typescript

import (
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/lssm-tech/docsgen/contracts"
)

// compiled is a module as the sandbox takes it.
type compiled struct {
	code        string            // the body of a CommonJS function
	uncoded     bool              // whether the code is missing, since the rest comes from the store; see module.coded
	wide        bool              // whether the code holds characters beyond the basic plane, so that columns have to be counted
	head        string            // what belongs before it, on a line of its own
	awaits      bool              // whether the function is async, because the module awaits at its top level
	mappings    string            // from code to the module's text, as in a source map (ECMA-426)
	requires    []string          // the specifiers that the code may require, each once
	eager       []string          // those that it requires before anything else, in order
	spaces      map[string]string // names of the variables that hold all of a module (import * as fs), by its specifier
	diagnostics []contracts.Diagnostic
}

// extensions are those that a specifier may leave out, in the order of precedence.
var extensions = []string{".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"}

// compile turns a module's text into code for the sandbox. Every fault becomes a diagnostic, and a compiled module without code.
func compile(file, text string, o compilerOptions) *compiled {
	refuse := func(message string) *compiled {
		return &compiled{diagnostics: []contracts.Diagnostic{{
			Severity: contracts.Warning, Code: "module-too-large", Position: contracts.Position{File: file}, Message: message,
			Hint: "keep contracts apart from data and bundles",
		}}}
	}
	if len(text) > maxSize {
		return refuse(fmt.Sprintf("the module is larger than %d MB and was not evaluated", maxSize>>20))
	}
	if path.Ext(file) == ".json" {
		return compileJSON(file, text)
	}
	if what := excess(text, loaderOf(file) != api.LoaderJSX, jsx(file)); what != "" {
		return refuse(fmt.Sprintf("the module %s and was not evaluated", what))
	}
	result := transform(file, text, o, api.FormatCommonJS)
	var c *compiled
	switch {
	case awaitsAtTopLevel(result.Errors):
		c = compileAsync(file, text, o)
	case len(result.Errors) > 0:
		return &compiled{diagnostics: syntaxErrors(file, text, result.Errors)}
	default:
		c = newCompiled(result)
	}
	c.wide = strings.ContainsFunc(c.code, func(r rune) bool { return r > 0xFFFF })
	return c
}

// compileJSON makes a module whose exports are the value.
func compileJSON(file, text string) *compiled {
	text = strings.TrimPrefix(text, "\ufeff")
	if !json.Valid([]byte(text)) {
		return &compiled{diagnostics: []contracts.Diagnostic{{
			Severity: contracts.Error, Code: "syntax-error", Position: contracts.Position{File: file}, Message: "the file is not valid JSON",
		}}}
	}
	return &compiled{code: "module.exports = " + text + ";"}
}

// transform runs esbuild. Decorators come in two dialects that exclude each other: where the one that tsconfig.json asks for does not
// fit the text, the other one is tried.
func transform(file, text string, o compilerOptions, format api.Format) api.TransformResult {
	run := func(o compilerOptions) api.TransformResult {
		return api.Transform(text, api.TransformOptions{
			Loader: loaderOf(file), Format: format, Target: api.ES2023, Platform: api.PlatformNeutral, Charset: api.CharsetUTF8,
			Sourcefile: file, Sourcemap: api.SourceMapExternal, SourcesContent: api.SourcesContentExclude,
			JSX: api.JSXTransform, JSXFactory: "__jsx", JSXFragment: "__jsx.Fragment",
			Supported:   map[string]bool{"dynamic-import": false},
			TsconfigRaw: o.tsconfig(),
			LogLevel:    api.LogLevelSilent,
		})
	}
	result := run(o)
	if len(result.Errors) > 0 && !awaitsAtTopLevel(result.Errors) && strings.Contains(text, "@") {
		o.experimentalDecorators = !o.experimentalDecorators
		if other := run(o); len(other.Errors) == 0 || awaitsAtTopLevel(other.Errors) {
			return other
		}
	}
	return result
}

// loaderOf picks esbuild's loader. JavaScript may hold JSX whatever its extension; TypeScript may not, since <T>(x) means a type there.
func loaderOf(file string) api.Loader {
	switch path.Ext(file) {
	case ".tsx":
		return api.LoaderTSX
	case ".js", ".jsx", ".mjs", ".cjs":
		return api.LoaderJSX
	}
	return api.LoaderTS
}

func newCompiled(result api.TransformResult) *compiled {
	// esbuild leaves import.meta empty in CommonJS. Its own way to change that (Define) costs a copy of its table of globals each time.
	c := &compiled{code: strings.Replace(string(result.Code), "\nconst import_meta = {};\n", "\nconst import_meta = __meta;\n", 1)}
	var sourceMap struct{ Mappings string }
	if json.Unmarshal(result.Map, &sourceMap) == nil {
		c.mappings = sourceMap.Mappings
	}
	c.dropHelpers()
	c.findRequires()
	return c
}

// helperNames are the functions of esbuild's output that the sandbox brings itself (runtime/helpers.js); true for those that only
// serve the others.
var helperNames = map[string]bool{
	"__create": true, "__defProp": true, "__getOwnPropDesc": true, "__getOwnPropNames": true, "__getProtoOf": true, "__hasOwnProp": true,
	"__export": false, "__copyProps": false, "__reExport": false, "__toESM": false, "__toCommonJS": false,
	"__decorateClass": false, "__decorateParam": false,
}

// dropHelpers blanks the helper functions before the module's own code, which begins where the mappings do. Lines keep their numbers.
func (c *compiled) dropHelpers() {
	count := len(c.mappings) - len(strings.TrimLeft(c.mappings, ";"))
	lines := strings.SplitAfterN(c.code, "\n", count+1)
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
	c.code = strings.Join(lines, "")
}

func helperName(line string) (string, bool) {
	rest, ok := strings.CutPrefix(line, "var ")
	if !ok {
		return "", false
	}
	name, _, ok := strings.Cut(rest, " ")
	return name, ok
}

// namespace matches what esbuild makes of import * as name. Names that it makes up itself begin with import_.
var namespace = regexp.MustCompile(`^(?:var|const) ([\p{L}\p{N}_$]+) = __toESM\(require\("$`)

// findRequires reads off which modules the code requires. esbuild writes imports as calls at the start of lines; calls that stand
// inside functions, as those of dynamic imports do, may never be made.
func (c *compiled) findRequires() {
	const call = "require(\""
	seen, eager := map[string]bool{}, map[string]bool{}
	c.requires, c.eager, c.spaces = nil, nil, map[string]string{}
	for rest, offset := c.code, 0; ; {
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
			c.requires = append(c.requires, specifier)
		}
		head := c.code[strings.LastIndexByte(c.code[:offset], '\n')+1 : offset]
		head = strings.Replace(head, "await Promise.resolve().then(() =>", "", 1) // a dynamic import that the module waits for
		top := head[0] != ' ' && head[0] != '\t' && !strings.Contains(head, "=>") && !strings.Contains(head, "function")
		if top && !eager[specifier] {
			eager[specifier] = true
			c.eager = append(c.eager, specifier)
		}
		if m := namespace.FindStringSubmatch(head); m != nil && !strings.HasPrefix(m[1], "import_") {
			c.spaces[specifier] = m[1]
		}
	}
}

// syntaxErrors turns esbuild's messages into diagnostics.
func syntaxErrors(file, text string, messages []api.Message) []contracts.Diagnostic {
	var list []contracts.Diagnostic
	for _, m := range messages {
		d := contracts.Diagnostic{Severity: contracts.Error, Code: "syntax-error", Message: m.Text, Position: contracts.Position{File: file}}
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
