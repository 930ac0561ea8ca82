package typescript_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript"
)

const tooDeep = "module-too-large the module nests too deep and was not evaluated"

// TestHiddenDepth puts a deep text behind what hides it from a reader that takes a slash for the
// wrong thing, or misses where a template, a comment or an element ends.
func TestHiddenDepth(t *testing.T) {
	const n = 100_000
	deep := "\nconst z = " + strings.Repeat("[", n) + strings.Repeat("]", n) + ";"
	tests := []struct{ name, file, text string }{
		{"operand of void", "a.ts", "void /`/;"},
		{"operand of typeof", "a.ts", "typeof /`/;"},
		{"operand of await", "a.ts", "await /`/;"},
		{"operand of yield", "a.ts", "function* f() { yield /`/ }"},
		{"division behind a function expression", "a.ts", "let f = function () {} / 1; //`"},
		{"division behind a class expression", "a.ts", "let f = class {} / 1; //`"},
		{"division behind an object", "a.ts", "let f = {} / 1; //`"},
		{"behind a block", "a.ts", "{}/`/;"},
		{"behind a type alias", "a.ts", "type Q = 1\n/`/.test('')"},
		{"behind a declared type", "a.ts", "let q: Q\n/`/.test('')"},
		{"behind a declaration without a body", "a.ts", "declare function f(): void\n/`/.test('')"},
		{"behind an import", "a.ts", "import 'm'\n/`/.test('')"},
		{"behind exported names", "a.ts", "let f\nexport { f }\n/`/.test('')"},
		{"behind the head of a statement", "a.ts", "if (1) /`/;"},
		{"behind the head of a loop's end", "a.ts", "do {} while (0) /`/;"},
		{"behind a call of a method named if", "a.ts", "a.if(1) / 1; //`"},
		{"division behind a member named return", "a.ts", "a.return / 1; //`"},
		{"division behind a name that may be a keyword", "a.js", "var of = 1; of / 1; //`"},
		{"in the head of a loop", "a.ts", "for (const a of /`/) ;"},
		{"division behind a postfix operator", "a.ts", "a++ / 1; //`"},
		{"behind a prefix operator on a new line", "a.ts", "a\n++/`/.lastIndex"},
		{"division behind an assertion that it is not null", "a.ts", "a! / 1; //`"},
		{"behind a negation", "a.ts", "a\n!/`/"},
		{"behind a type assertion", "a.ts", "<T>/`/;"},
		{"division behind type arguments", "a.ts", "a<b> / 1; //`"},
		{"slash in a character class", "a.ts", "a = /[/`]/;"},
		{"behind an escaped keyword", "a.ts", "let \\u0061wait = 1; \\u0061wait / 1; //`"},
		{"comment that HTML opens", "a.js", "<!-- `"},
		{"comment that HTML closes", "a.js", "\n--> `"},
		{"comparison that looks like such a comment", "a.js", "a = 1\na-- > 2; //`"},
		{"comment behind a line separator", "a.ts", "// a\u2028void /`/;"},
		{"template in a template", "a.ts", "a = `${`${/`/}`}`;"},
		{"text of an element", "a.tsx", "a = <a>`</a>;"},
		{"attribute with a backslash", "a.tsx", `a = <a b="\" c={/` + "`" + `/}/>;`},
		{"element behind a condition", "a.tsx", "if (1) <a>`</a>;"},
		{"element behind a type", "a.tsx", "let q: Q\n<a>`</a>;"},
		{"comparison that looks like an element", "a.tsx", "a <b> / 1; //`"},
		{"generic arrow function", "a.tsx", "a = <T,>(b: T) => b; a = <T extends {}>(b: T) => b; //`"},
		{"type of a generic function", "a.tsx", "let a: <T>(b: T) => T; //`"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check(t, load(map[string]string{test.file: "// defineEvent(\n" + test.text + deep}), fmt.Sprintf("warning %s %s", test.file, tooDeep))
		})
	}
}

// TestLongCompilation returns what takes esbuild time out of all proportion to the length of the
// text.
func TestLongCompilation(t *testing.T) {
	numbered := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i)))
		}
		return b.String()
	}
	nested := func(n int, open, end string) string { return strings.Repeat(open, n) + "1" + strings.Repeat(end, n) }
	tests := []struct{ name, text string }{
		{"scopes with one name", nested(500, "{let a;", "}")},
		{"functions with one name", nested(500, "function a(){", "}")},
		{"scopes of loops", nested(800, "for (let a of b) ", "")},
		{"many scopes in some", nested(200, "{let a;", strings.Repeat("{let a}", 200)+"}")},
		{"namespaces behind dots", "namespace a" + strings.Repeat(".a", 1000) + "{ export let a = 1 }"},
		{"comma operators", "a" + strings.Repeat(",a", 25_000)},
		{"comma operators in parentheses", "a = (a" + strings.Repeat(",a", 25_000) + ")"},
		{"comma operators in a block", "if (a) {a" + strings.Repeat(",a", 25_000) + "}"},
		{"type arguments that are none", "a = " + strings.Repeat("a<b,", 2000) + "1"},
		{"type arguments with lists", "let a: " + nested(2000, "A<b,", ">")},
		{"arrow functions in conditionals", "a = " + nested(30, "a?(b):c=>(", "):0")},
		{"constraints of inferred types", "type A = " + nested(30, "a extends infer b extends (", ") ? c : d")},
		{"texts of an enum that double", "enum A { a0 = 'a'," + numbered(40, "b% = a0 + a0, a0 = b% + b%,") + "}"},
		{"errors on one line", numbered(50_000, "let a;")},
		{"warnings on one line", "const a = 1;" + numbered(50_000, "a = 1;")},
		{"cases of one switch", "switch (a) {" + numbered(90_000, "case %:b;") + "}"},
		{"directives", numbered(80_000, "'%';")},
		{"names that differ by a number", "let a;" + numbered(10_000, "let a%;{let a}")},
		{"aliases of aliases", numbered(20_000, "import a% = a.b;")},
	}
	files := map[string]string{"good.ts": define + "event('good.contract');"}
	for i, test := range tests {
		files[fmt.Sprintf("bad%02d.ts", i)] = "// defineEvent(\n" + test.text
	}
	good, stopped := 0, 0
	o := typescript.Options{Timeout: 250 * time.Millisecond, Total: time.Hour}
	for _, f := range found(typescript.New(o).Load(context.Background(), files)) {
		if strings.HasPrefix(f.line, "event good.contract") {
			good++
		}
		if strings.Contains(f.line, "module-too-large the module takes too long to compile") {
			stopped++
		}
	}
	if good != 1 || stopped == 0 {
		t.Errorf("%d good contracts, and %d compilations were stopped", good, stopped)
	}
}

// TestLargeModules loads modules that are large, but neither deep nor long to compile.
func TestLargeModules(t *testing.T) {
	lines := func(n int, line string) string { return strings.Repeat(line, n) }
	numbered := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i)))
		}
		return b.String()
	}
	for _, test := range []struct{ name, text string }{
		{"an array", "export const list = [" + lines(100_000, "'some text', 12,\n") + "];"},
		{"objects in an array", "export const list = [\n" + lines(40_000, "  { key: 'a', value: { one: [1, 2] } },\n") + "];"},
		{"a table of translations", "export default {" + numbered(30_000, "  'key.%': \"It's `text` with (brackets / slashes\",\n") + "};"},
		{"shorthands", "const {" + numbered(8000, "a%, ") + "} = globalThis;\nexport const all = { " + numbered(8000, "a%, ") + "};"},
		{"statements without semicolons", numbered(10_000, "export const a% = [%].concat(1)\n")},
		{"calls without semicolons", "const f = (a: number) => a\n" + numbered(20_000, "f(%)\n")},
		{"declarations in one statement", "export const " + numbered(10_000, "a% = %, ") + "z = 1;"},
		{"methods", "export class A {\n" + numbered(5000, "  method%(a: number): number { return a / % }\n") + "}"},
		{"members of an enum", "export enum A {" + numbered(10_000, "a%,") + "}"},
		{"a chain of else", "export const f = (a: number) => {\n" + numbered(400, "if (a === %) { return 'a' } else ") + "return 'b' }"},
		{"many elses", numbered(5000, "export function f%(a?: number) { if (a) { return 1 } else { return 2 } }\n")},
		{"a concatenation", "export const text = 'a'" + lines(800, "\n  + 'some more text'")},
		{"divisions and regular expressions", numbered(5000, "export const a% = (1 + 2) / 3 / (4 / 5); if (a%) { /[`'\"(]/.test('') }\n")},
		{"types", numbered(2000, "export type A%<T> = T extends Array<infer U extends string> ? Map<string, Array<U>> : { [K in keyof T]?: T[K] };\n")},
	} {
		t.Run(test.name, func(t *testing.T) {
			modules := typescript.New(typescript.Options{Timeout: time.Minute, Heap: 1 << 30})
			check(t, modules.Load(context.Background(), map[string]string{"a.ts": test.text + "\n// defineEvent("}), "")
		})
	}
}

// TestCompilationOfMuchMemory has the compiler join texts, each to all before it.
func TestCompilationOfMuchMemory(t *testing.T) {
	var got []string
	o := typescript.Options{Timeout: time.Minute, Total: time.Hour}
	for _, f := range found(typescript.New(o).Load(context.Background(), map[string]string{
		"bad.ts": define + "const z = ''" + strings.Repeat(" + 'a'", 150_000) + ";", "good.ts": define + "event('good.contract');",
	})) {
		got = append(got, f.line)
	}
	if want := "warning bad.ts module-too-large the module takes too much memory to compile and was not evaluated\nevent good.contract 1.0.0 good.ts:3-3"; strings.Join(got, "\n") != want {
		t.Errorf("found:\n%s", strings.Join(got, "\n"))
	}
}
