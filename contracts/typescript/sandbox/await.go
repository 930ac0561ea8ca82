package sandbox

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// awaitsAtTopLevel reports whether a module cannot become CommonJS only because it awaits at its
// top level.
func awaitsAtTopLevel(errors []api.Message) bool {
	if len(errors) == 0 {
		return false
	}
	for _, e := range errors {
		if !strings.HasPrefix(e.Text, "Top-level await is currently not supported") {
			return false
		}
	}
	return true
}

// compileAsync makes the body of an async function of a module that awaits at its top level.
// esbuild has no such format, but its ES-module output has imports and exports in so few shapes
// that they can be rewritten statement by statement. Imported names become constants, so they are
// read once: the modules that they come from have finished by then.
func compileAsync(file, text, tsconfig string) *Compiled {
	result := transform(file, text, tsconfig, api.FormatESModule)
	if len(result.Errors) > 0 {
		return &Compiled{Diagnostics: syntaxErrors(file, text, result.Errors)}
	}
	var meta string
	if result.Code, meta = withoutMeta(result.Code); meta != "" {
		meta += " "
	}
	c := newCompiled(result)
	c.Awaits = true
	outline := scan.NewOutline(c.Code, false)
	var code strings.Builder
	exports, at := "", 0
	for _, s := range outline.Statements {
		statement := c.Code[s.Start:s.End]
		rewritten, hoisted, ok := rewriteModuleSyntax(statement)
		if !ok {
			continue
		}
		code.WriteString(c.Code[at:s.Start])
		code.WriteString(rewritten)
		code.WriteString(strings.Repeat("\n", strings.Count(statement, "\n"))) // later lines keep their numbers
		exports += hoisted
		at = s.End
	}
	code.WriteString(c.Code[at:])
	c.Head, c.Code = meta+exports, code.String()
	c.findRequires()
	return c
}

// withoutMeta has code read import.meta from a variable, which esbuild does in CommonJS by itself. It
// returns what declares that; empty where nothing reads it.
func withoutMeta(code []byte) (changed []byte, declaration string) {
	if !bytes.Contains(code, []byte("import.meta")) {
		return code, ""
	}
	r := rewriter{code: code, tokens: tokensOf(string(code))}
	for i := range r.tokens {
		if r.word(i) == "import" && r.word(i+1) == "." && r.word(i+2) == "meta" && r.word(i-1) != "." {
			declaration = "const import_meta = __meta;"
			copy(r.code[r.tokens[i].Start:], "import_meta")
		}
	}
	return r.code, declaration
}

// rewriteModuleSyntax rewrites one import or export statement of esbuild's output. hoisted belongs
// before all other code.
func rewriteModuleSyntax(statement string) (rewritten, hoisted string, ok bool) {
	statement = strings.TrimSuffix(strings.TrimSpace(statement), ";")
	if clause, found := strings.CutPrefix(statement, "import "); found {
		names, from := splitFrom(clause)
		if from == "" {
			return fmt.Sprintf("require(%s);", names), "", strings.HasPrefix(names, "\"")
		}
		return importStatement(names, from), "", true
	}
	clause, found := strings.CutPrefix(statement, "export ")
	if !found {
		return "", "", false
	}
	names, from := splitFrom(clause)
	switch {
	case from == "":
		return "", exportGetters(names, func(name string) string { return name }), strings.HasPrefix(names, "{")
	case names == "*":
		return fmt.Sprintf("__reExport({}, require(%s), module.exports);", from), "", true
	case strings.HasPrefix(names, "* as "):
		return "", fmt.Sprintf("__export(exports, { %s: () => __toESM(require(%s)) });", property(names[len("* as "):]), from), true
	}
	return "", exportGetters(names, func(name string) string { return fmt.Sprintf("require(%s)[%q]", from, strings.Trim(name, `"`)) }), true
}

// splitFrom parts `{ a } from "b"`; from keeps its quotes and is empty when there is none.
func splitFrom(clause string) (names, from string) {
	i := strings.LastIndex(clause, " from \"")
	if i < 0 {
		return strings.TrimSpace(clause), ""
	}
	from = clause[i+len(" from "):]
	from = from[:strings.LastIndexByte(from, '"')+1] // without attributes
	return strings.TrimSpace(clause[:i]), from
}

// importStatement writes `d, { a as b }` or `* as n` as constants.
func importStatement(names, from string) string {
	var b strings.Builder
	first, named, _ := strings.Cut(names, "{")
	for part := range strings.SplitSeq(first, ",") {
		part = strings.TrimSpace(part)
		if space, ok := strings.CutPrefix(part, "* as "); ok {
			fmt.Fprintf(&b, "const %s = __toESM(require(%s));", space, from)
		} else if part != "" {
			fmt.Fprintf(&b, "const %s = __toESM(require(%s)).default;", part, from)
		}
	}
	for name, local := range bindings(named) {
		fmt.Fprintf(&b, "const %s = require(%s)[%q];", local, from, strings.Trim(name, `"`))
	}
	return b.String()
}

func exportGetters(names string, value func(string) string) string {
	var b strings.Builder
	b.WriteString("Object.defineProperty(exports, \"__esModule\", { value: true }); __export(exports, {")
	for name, exported := range bindings(strings.TrimPrefix(names, "{")) {
		fmt.Fprintf(&b, " %s: () => %s,", property(exported), value(name))
	}
	b.WriteString(" });")
	return b.String()
}

// bindings yields the pairs of `a, b as c }`: a and a, b and c.
func bindings(list string) func(yield func(name, as string) bool) {
	return func(yield func(name, as string) bool) {
		for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSpace(list), "}"), ",") {
			name, as, renamed := strings.Cut(strings.TrimSpace(part), " as ")
			if !renamed {
				as = name
			}
			if name != "" && !yield(name, as) {
				return
			}
		}
	}
}

// property writes an exported name as the key of an object literal.
func property(name string) string {
	if strings.HasPrefix(name, `"`) {
		return name
	}
	return fmt.Sprintf("%q", name)
}
