package scan

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// mark shows the statements of a text, each in « ».
func mark(o *Outline) string {
	var b strings.Builder
	end := 0
	for _, s := range o.Statements {
		b.WriteString(o.text[end:s.Start] + "«" + o.text[s.Start:s.End] + "»")
		end = s.End
	}
	return b.String() + o.text[end:]
}

// TestStatements marks where statements begin and end. Each text is the marked one without its
// marks.
func TestStatements(t *testing.T) {
	tests := []struct{ name, want string }{
		{"semicolons", "«import a from 'b';»\n«const c = 1;» «d();»;"},
		{"line ends", "«const a = 1»\n«let b»\n«c()»\n«d++»\n«e»"},
		{"comments are no part", "// a\n«b()» // c\n/** d */\n«export const e = 1» /* f */\n"},
		{"operators go on", "«const a = b\n  + c\n  ?? d\n  ? e\n  : f\n  in g»\n«h»"},
		{"members go on", "«a\n  .b()\n  ?.c.\n  d»\n«e»"},
		{"an operator at the line's end", "«a =\n  b ||\n  c»\n«d»"},
		{"brackets and templates go on", "«const a = b\n(c)\n[d]\n`e`»\n«f»"},
		{"but not behind a body", "«const a = () => {\n}»\n«(b)()»\n«function c() {}»\n«[d].e()»\n«class F {}»\n«`g`»"},
		{"prefix operators do not", "«a»\n«++b»\n«!c»\n«~d»"},
		{"object", "«const a = {\n  b: {\n  },\n}»\n«const c = 1»"},
		{"assertions", "«const a = [1] as const satisfies readonly B[]»\n«export const c = {} satisfies D»\n«e»"},
		{"types at the end of a line", "«let a: Array<Map<b, c>>»\n«type D = () => void»\n«type E = F<g>»\n«(h)()»\n«declare function i(): Promise<void>»\n«type J =\n  | 'k'\n  | { l: 1 }\n  & M»\n«n»"},
		{"conditional type", "«type A<B> = B extends C\n  ? D\n  : E»\n«f»"},
		{"default export of an object", "«export default {\n  a: 1,\n}»\n«b»"},
		{"default export of a call", "«export default defineX({ a: 1 })»\n«b»"},
		{"default export of a function", "«export default async function () {}» «a»\n«export default class extends A {}»\n«export default async () => {}»\n«b»"},
		{"exports", "«export { a as b, type c }»\n«export { d } from 'e'»\n«export * as f from 'g'»\n«export type { h } from 'i';»\n«export type J = k»\n«export = l»"},
		{"imports", "«import 'a'»\n«import b, { c as d } from 'e' with { type: 'json' }»\n«import type f from 'g'»\n«import h = require('i')»\n«import(j)»\n«import.meta.k»\n«import {\n  l,\n} from\n  'm'»"},
		{"class", "«@A({ b: 1 })\n@C\nexport abstract class D<E extends { f: 1 }>\n  extends G<{ h: 1 }>\n  implements I, J\n{\n  k = 1\n  l() {}\n}»\n«m»"},
		{"function", "«function a(): { b: c } | d {\n  return /}/\n}»\n«function* e<F,>({ g } = {}, h = '}') {}»«i»"},
		{"overloads", "«export function a(b: c): void»\n«export function a(b: d): e;»\n«export function a() {}»"},
		{"others with bodies", "«enum A { b = '}' }» «const enum C {}» «declare module 'd' { const e: 1 }» «namespace F.G { export const h = 1 }»\n«interface I extends J<k> { l: m }»\n«declare global { interface N {} }»\n«declare module 'o'»\n«p»"},
		{"control flow", "«for (var a of b) {\n}»\n«var c»\n«if (a) {\n} else if (b) c()\nelse {\n}»\n«for await (const d of e) if (f) g()»\n«while (h) ;»\n«try { } catch { } finally { }»\n«switch (i) { case j: { } default: }»\n«do k(); while (l)» «m»"},
		{"nested loops", "«do do if (a) b; else c\nwhile (d)\nwhile (e)»\n«while (f) g()»"},
		{"label", "«outer: for (;;) { break outer }»\n«inner: { }»\n«a»"},
		{"regular expressions behind blocks", "«if (a) { }»\n«/[{]/.test(b)»\n«c»"},
		{"a bracket that is text", "«const a = '{' + `(${`[`}` + /[(]/.source»\n«b»"},
		{"generic arrow function", "«export const a = <\n  B,\n  C = D<e>\n>(f: B) => f»\n«g»"},
		{"class expression", "«const A = class\n  extends B\n{\n}»\n«c»"},
		{"CRLF", "«const a = 1»\r\n«const b = {\r\n}»\r\n«c»"},
		{"line separators", "«a»\u2028«b»\u2029«c»\r«d»"},
		{"byte order mark and tabs", "\ufeff«const\ta = 1»\n\t«b»"},
		{"a line end in a comment counts", "«a» /*\n*/ «b»"},
		{"unfinished", "«import { a }»\n«const b = {\n  c: [»"},
		{"brackets that do not match", "«a())»\n«b»"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.NewReplacer("«", "", "»", "").Replace(test.want)
			if got := mark(NewOutline(text, false)); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

func TestDeclaredNames(t *testing.T) {
	const text = `import a, { b } from 'c'
export const d: Map<string, E> = f(g, h), { i, j: { k = l }, ...m } = n, [o, , p] = q
let r = a < b, s = c > d
export default async function t(u) {}
abstract class V<W> extends X {}
const enum Y { z }
namespace Æ.b {}
type C<D> = E
export interface F extends G {}
export { H }
export default I
j.k = l`
	const want = `import []
declaration [d i k m o p]
declaration [r s]
declaration [t]
declaration [V]
declaration [Y]
declaration [Æ]
type [C]
type [F]
export []
export []
other []`
	var got []string
	for _, s := range NewOutline(text, false).Statements {
		got = append(got, fmt.Sprint(s.Kind, " ", s.Names))
	}
	if strings.Join(got, "\n") != want {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
}

func TestStatementAt(t *testing.T) {
	const text = "const a = [\n  define({ b: 1 }),\n]\n\n// c\nd()"
	o := NewOutline(text, false)
	for _, place := range []string{"const", "define", "]"} {
		if s, ok := o.StatementAt(strings.Index(text, place)); !ok || !slices.Equal(s.Names, []string{"a"}) {
			t.Errorf("at %q: %v, %v; want the declaration of a", place, s, ok)
		}
	}
	for _, offset := range []int{-1, strings.Index(text, "//"), len(text)} {
		if s, ok := o.StatementAt(offset); ok {
			t.Errorf("at %d: %v, want no statement", offset, s)
		}
	}
}

func TestSpecifiers(t *testing.T) {
	const text = `import 'a'
import b, { 'c' as d } from "e" with { type: 'json' };
import type { F } from 'g'
import { type H } from './i\u006a'
import k = require('l')
export * from 'm'
export type * from 'n'
export { o } from 'p'
const q = require('r'), s = t.require('u') + f('u'), v = require(w)
if (x) await import('y')
export const z = "import 'no'" // import 'no'`
	var got []string
	o := NewOutline(text, false)
	for _, s := range o.Specifiers {
		line, _ := o.Position(s.Start)
		got = append(got, fmt.Sprintf("%d %s %s %v", line, s.Value, text[s.Start:s.End], s.TypeOnly))
	}
	want := []string{
		"1 a 'a' false", `2 e "e" false`, "3 g 'g' true", `4 ./ij './i\u006a' false`, "5 l 'l' false",
		"6 m 'm' false", "7 n 'n' true", "8 p 'p' false", "9 r 'r' false", "10 y 'y' false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
