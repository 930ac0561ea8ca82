package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// fragments are statements, with holes (§) for expressions; pieces are expressions, with holes too.
var (
	fragments = []string{
		"§;", "const v§N = §;", "export const v§N = §;", "for (;;) { §; }", "while (§) { §; }", "for (const x of §) { §; }", "for (let i = 0; i < 1e9; i++) §;",
		"class C§N extends (§ as any) { x = §; static y = §; get z() { return §; } }", "try { §; } catch (e) { §; } finally { §; }", "throw §;",
		"event('bad.n§N', { x: § });", "export default §;", "function f§N(): any { return f§N() || §; } f§N();", "await §;", "export const g§N = async () => { await §; };",
		"Object.defineProperty(§, 'x', { get() { return §; } });", "Object.setPrototypeOf(§, §);", "Object.freeze(§);", "delete (§ as any).x;", "(globalThis as any).x = §;",
		"import('./good').then(() => §);", "export * from './bad§N';", "Promise.resolve().then(() => §);", "enum E§N { A = 1, B }", "label: for (;;) { § ; break label; }", "module.exports = §;", "module.exports.x = §;",
		"(Array.prototype as any).map = §;", "(Good as any).meta.key = §;", "Good.meta.version = '6.6.6';", "new (§ as any)(§, §);", "(§ as any)?.(§);", "require(§ as any);",
	}
	pieces = []string{
		"1", "2 ** 53", "-1", "1n << 99999n", "(1n << 300000n) * (1n << 300000n)", "'x'", "'x'.repeat(1e6)", "'a'.repeat(1e5).indexOf('a'.repeat(5e4) + 'b')",
		"/(a+)+$/.test('a'.repeat(30) + 'b')", "/\\p{L}+/gu", "new Array(1e7)", "new Array(2 ** 32 - 1)", "[§, §]", "{ a: §, b: § } as any", "new Map([[§, §]] as any)", "new Set([§])",
		"new Proxy({} as any, { get: () => §, ownKeys: () => § as any })", "function* () { for (;;) yield §; }", "(() => §)", "(async () => §)()", "Symbol.iterator", "null", "undefined",
		"Good", "Good.meta", "event", "§.§N", "`${§}`", "JSON.stringify(§)", "JSON.parse('[' + '1,'.repeat(1e5) + '1]')", "structuredClone(§)", "[...(§ as any)]", "{ ...§ } as any",
		"Array.from({ length: § as any })", "Object.entries(§ as any)", "Reflect.ownKeys(§ as any)", "(§ as any).toString()", "new Error(§ as any).stack", "new Date(§ as any)", "process.env.X",
		"import.meta", "globalThis", "new Float64Array(1e6).sort()", "'x'.normalize(§ as any)", "[3, 1, 2].sort(() => § as any)", "Symbol.for('x')", "BigInt(§ as any)", "eval", "Function",
		"{ toJSON() { return §; }, toString() { return §; }, valueOf() { return §; }, then(f: any) { f(§); } } as any", "Object.create(§ as any)", "new EventRegistry()", "module", "$docsgen", "links",
	}
)

// assemble writes a module out of bytes, each of which chooses a fragment or fills a hole.
func assemble(choices []byte) string {
	next := func() int {
		if len(choices) == 0 {
			return 0
		}
		c := choices[0]
		choices = choices[1:]
		return int(c)
	}
	var fill func(text string, depth int) string
	fill = func(text string, depth int) string {
		for strings.Contains(text, "§") {
			before, after, _ := strings.Cut(text, "§")
			if rest, numbered := strings.CutPrefix(after, "N"); numbered {
				text = fmt.Sprint(before, next()%3, rest)
				continue
			}
			hole := "0"
			if depth < 6 {
				hole = "(" + fill(pieces[next()%len(pieces)], depth+1) + ")"
			}
			text = before + hole + after
		}
		return text
	}
	var b strings.Builder
	b.WriteString(define + "import { EventRegistry } from '@contractspec/lib.contracts-spec';\nimport { Good } from './good';\ndeclare const module: any, $docsgen: any, links: any;\n")
	for range 12 {
		if len(choices) == 0 {
			break
		}
		b.WriteString(fill(fragments[next()%len(fragments)], 0) + "\n")
	}
	return b.String()
}

// FuzzModules assembles hostile modules. Whatever they do, the Load ends, the process for it stays
// within its memory, and the good module that they all import comes to the same as alone.
func FuzzModules(f *testing.F) {
	for i := range len(fragments) {
		f.Add([]byte{byte(i), byte(3 * i), byte(5 * i), byte(i + 7), byte(2 * i), 1, 2, 3, byte(i), 4, 5})
	}
	good := map[string]string{"src/good.ts": define + "export const tags = ['good'];\nexport const Good = event('good.contract', { tags });"}
	// The time holds for the start of a realm, too, which takes a good part of it where all code counts its
	// coverage: with 100 ms, a busy machine had no engine now and then.
	o := typescript.Options{Timeout: 300 * time.Millisecond, Heap: 32 << 20, Jobs: 1}
	want := summary(typescript.New(o).Load(context.Background(), good))
	loader := typescript.New(o)
	f.Fuzz(func(t *testing.T, choices []byte) {
		files := maps.Clone(good)
		for i, part := range slices.Collect(slices.Chunk(choices[:min(len(choices), 120)], 40)) {
			files[fmt.Sprintf("src/bad%d.ts", i)] = assemble(part)
		}
		got, said := "", ""
		for _, p := range loader.Load(context.Background(), files) {
			if p.File == "src/good.ts" {
				got = summaryOf(p)
			}
			for _, d := range p.Diagnostics {
				said += fmt.Sprintf("%s %s: %s\n", d.File, d.Code, d.Message)
				if strings.Contains(d.Message, "the engine failed") {
					t.Errorf("%s: %s\n%s", d.Code, d.Message, files[p.File])
				}
			}
		}
		if got != want {
			t.Errorf("the good module came to\n%s\nwant\n%s\nsaid\n%s", got, want, said)
		}
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		if memory.HeapAlloc > 512<<20 {
			t.Errorf("the heap has %d MB", memory.HeapAlloc>>20)
		}
	})
}
