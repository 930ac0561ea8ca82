package scan

import (
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// esbuildReads tells what esbuild takes a slash behind a text for: "regexp", "operator", or ""
// where none may stand.
func esbuildReads(text string, loader api.Loader) string {
	result := api.Transform(text+"/", api.TransformOptions{Loader: loader, LogLevel: api.LogLevelSilent})
	reads := ""
	for _, e := range result.Errors {
		if strings.Contains(e.Text, "Unterminated regular expression") {
			return "regexp"
		}
		if strings.Contains(e.Text, "end of file") || strings.Contains(e.Text, "Unterminated template") {
			reads = "operator"
		}
	}
	return reads
}

// scannerReads tells what the scanner takes it for, given what else stands on its line.
func scannerReads(text, reads string, jsx bool) string {
	rest := "/[`'\"(]/"
	if reads == "operator" {
		rest = "/b/c"
	}
	s := NewScanner(text+rest, jsx)
	for tok, ok := s.Next(); ok; tok, ok = s.Next() {
		if tok.End > len(text) {
			if tok.Start < len(text) {
				return "inside " + tok.Type.String()
			}
			return tok.Type.String()
		}
	}
	return ""
}

// TestSlashes puts a slash behind every one of many texts, on the same line and on the next, and
// behind pairs of them.
func TestSlashes(t *testing.T) {
	before := strings.Split(`
function* g() {
async function f() {
class A { a() {
a = {
a = { b() {
a = [
a(
if (a) {
switch (a) { case b:
a => {
a = function () {
a = class { static {
`+"a = `${"+`
if (a) ; else
outer:
let a = 1;
a()
type A = B;
interface A { b: c }
import a from 'b';
{ a }
`, "\n")
	ends := strings.Split(`a|1|'s'|`+"`t`|`${a}`"+`|/r/|this|super.a|null|true|(a)|[a]|({})|a()|a[0]|a.b|a?.b|a.if|a.return|a.typeof|a.if(b)|a.while(b)|new A|new A()|new.target
a++|a--|++a|!a|a!|a as T|a as T[]|a satisfies T|a as any|a as const|<T>a|a<b>()
a = function () {}|a = function b() {}|a = async function () {}|a = class {}|a = class A {}|a = class extends B {}|a = {}|a = { b: 1 }|a = { b() {} }|(function () {})|(class {})|(() => {})|!function () {}
[function () {}|[class {}|[{}|[{ a }|a(function () {}|a ? {}|a ? function () {}|a && {}|a || function () {}|a, {}|return {}|yield {}|await {}|typeof {}|typeof function () {}|void {}
a +|a -|a *|a %|a &&|a ??|a ? |a ? b :|a =|a +=|a ??=|a => |async a =>|a <|a >|a ==|a !=|a !==|!|~|-|+|...|(|[|[a,|a(b,|a({|a = [|{ a:
return|throw|typeof|void|delete|new|in|a in|a instanceof|await|yield|yield*|case|default:|else|do|export default|class A extends|for (a of|for (const a of|for await (const a of|for (a in|for (|for (;|for (;;
if (a)|while (a)|for (;;)|for (a of b)|with (a)|do {} while (a)|do a; while (b)|if (a) {}|if (a) {} else {}|for (;;) {}|try {} catch {}|try {} catch (a) {}|try {} finally {}|switch (a) {}|{}|{ a }|{ a; }|{};|;|a;|outer: {}
function a() {}|async function a() {}|function* a() {}|class A {}|class A extends B {}|class A { b() {} }|class A { b = {} }|abstract class A {}|declare class A {}|enum A {}|enum A { b }|namespace A {}|declare global {}|interface A {}|interface A { b(): c }|@a class A {}
let a|let a: T|let a: T[]|let a: A<B>|let a: 'b'|let a: {}|let a: () => void|let a: void|var a|const a = 1|let a = b|let a: T = b|let [a] = b|let { a } = b|using a = b|type A = B|type A = 1|type A = 'b'|type A = B[]|type A = {}|type A = B<C>|type A = () => void|export type A = B|declare let a: T|declare const a: string|declare function a(): void|function a(): void|declare module 'a'
import 'a'|import a from 'b'|import { a } from 'b'|import * as a from 'b'|import a, { b } from 'c'|import type { A } from 'b'|import('a')|import.meta|export {}|export { a }|export { a as b }|export { a } from 'b'|export * from 'b'|export * as c from 'd'|export default a|export default function () {}|export default class {}|export default async function () {}|export default {}|export default () => {}|export const a = 1|export let a|export function b() {}|export class B {}|export = a
a = <T>|async|of|get|set|from|type|as|let|static|declare|namespace|module|abstract|readonly|accessor|keyof|is|global|any|string|number|async()|get()|of()|type()
break|continue|debugger|return a|throw a|a = b = c|a ? b : c|(a, b)|a.b.c|a.b = function () {}|a: b|a: function c() {}|a: class {}`, "|")
	ends = strings.Split(strings.Join(ends, "\n"), "\n")
	asked := 0
	for _, loader := range []api.Loader{api.LoaderTS, api.LoaderJSX} {
		for _, first := range before {
			for _, end := range ends {
				for _, space := range []string{" ", "\n"} {
					text := first + "\n" + end + space
					want := esbuildReads(text, loader)
					if want == "" || loader != api.LoaderTS && strings.Contains(text, "<T>") { // which begins an element there
						continue
					}
					asked++
					if got := scannerReads(text, want, loader != api.LoaderTS); got != want {
						t.Errorf("loader %d: behind %q a slash is read as %s, want %s", loader, text, got, want)
					}
				}
			}
		}
	}
	if asked < 10_000 {
		t.Errorf("esbuild takes only %d of the texts", asked)
	}
}
