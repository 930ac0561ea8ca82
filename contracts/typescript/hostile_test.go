package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// define begins a module that defines events with the function event.
const define = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n" +
	"const event = (key: string, more: object = {}) => defineEvent({ meta: { key, version: '1.0.0' }, payload: null, ...more });\n"

// endless are statements that keep the engine busy: in loops of the language, and in native ones,
// which no time limit of the engine's ends.
var endless = map[string]string{
	"a loop":                     "for (;;);",
	"a slow step in a loop":      "const b = (1n << 500000n) - 1n; for (;;) b * b;",
	"a power":                    "3n ** (1n << 40n); (7n ** 9999999n) ** 9n;",
	"a big number as text":       "((1n << 30000000n) - 1n).toString();",
	"search in a text":           "'a'.repeat(4e7).indexOf('a'.repeat(2e7) + 'b');",
	"search from the end":        "('b' + 'a'.repeat(4e7)).lastIndexOf('b' + 'a'.repeat(2e7) + 'c');",
	"replacement":                "'a'.repeat(4e7).replaceAll('a'.repeat(2e7) + 'b', '');",
	"normal forms":               `('\u0315'.repeat(5e5) + '\u0316'.repeat(5e5)).normalize('NFD');`,
	"a class of characters":      "new RegExp('[' + Array.from({ length: 1e5 }, (_, i) => String.fromCodePoint(0x100 + i * 2)).join('') + ']', 'iu').test('x');",
	"an expression that returns": "/^(a+)+$/.test('a'.repeat(40) + 'b');",
	"an expression ahead":        `'x'.repeat(1e6).replace(/(?=(x+))\1y/g, '');`,
	"what is like a list":        "Array.prototype.indexOf.call({ get length() { return 2 ** 53 - 1; } } as any, 1);",
	"a list from a length":       "Array.from({ length: 2 ** 31 });",
	"a list to be joined":        "Array.prototype.join.call(new Proxy({}, { get: (t, k) => (k === 'length' ? 2 ** 53 - 1 : '') }) as any);",
	"a spread that lies":         "[].concat({ length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true } as any);",
	"holes":                      "JSON.stringify({}, new Array(2 ** 32 - 1) as any);",
	"an iterator dropped":        "(new Array(2 ** 32 - 1).values() as any).drop(2 ** 32 - 2).next();",
	"an iterator without end":    "new Map((function* () { for (;;) yield [1, 1]; })() as any);",
	"entries without end":        "Object.fromEntries((function* () { for (;;) yield ['a', 1]; })() as any);",
	"an iterator to a list":      "const it: any = { next: () => ({ done: false, value: 1 }), [Symbol.iterator]: () => it }; [...it];",
	"a comparison":               "const l = Array.from({ length: 1e6 }, (_, i) => i); for (;;) l.sort((a, b) => b - a);",
	"a buffer":                   "const l = new Float64Array(4e6); for (;;) l.sort();",
	"jobs":                       "const next = (): any => Promise.resolve().then(next); next();",
	"a wait":                     "const forever = async () => { for (;;) await null; }; await forever();",
	"a getter at the end":        "event('bad.getter', { get x() { for (;;); } });",
	"a toJSON":                   "event('bad.json', { x: { toJSON() { for (;;); } } });",
	"a trap":                     "event('bad.trap', { x: new Proxy({}, { ownKeys() { for (;;); } }) });",
	"a failure":                  "throw { get message() { for (;;); } };",
	"a class":                    "class C { static { for (;;); } }",
	"a default":                  "const f = (a = (() => { for (;;); })()) => a; f();",
	"memory":                     "const all: any[] = []; for (;;) all.push(new Array(1e5).fill('x'));",
	"a text that grows":          "let s = 'x'; for (;;) s += s + [...s].join('');",
	"depth":                      "let o: any = {}; for (let i = 0; i < 3e6; i++) o = { o }; event('bad.deep', { o });",
	"calls":                      "const f = (): any => f() + 1; f();",
	"calls through texts":        "const o: any = { toString() { return `${this}`; } }; `${o}`;",
}

// TestEndless loads modules that never come to their end beside one that does: each costs a
// diagnostic, and what the good one defines is there.
func TestEndless(t *testing.T) {
	files := map[string]string{"src/good.ts": define + "export const Good = event('good.contract');"}
	names := slices.Sorted(maps.Keys(endless))
	for i, name := range names {
		files[fmt.Sprintf("src/bad%02d.ts", i)] = define + "event('bad.before');\n" + endless[name] + "\nexport {};"
	}
	loader := typescript.New(typescript.Options{Timeout: 150 * time.Millisecond, Total: time.Hour, Heap: 64 << 20})
	told := map[string]string{}
	for _, p := range loader.Load(context.Background(), files) {
		for _, d := range p.Diagnostics {
			told[p.File] += d.Code.String() + " "
		}
		if p.File == "src/good.ts" && len(p.Contracts) == 1 {
			told[p.File] = p.Contracts[0].Key
		}
	}
	if told["src/good.ts"] != "good.contract" {
		t.Errorf("of the good module came %q", told["src/good.ts"])
	}
	for i, name := range names {
		if told[fmt.Sprintf("src/bad%02d.ts", i)] == "" {
			t.Errorf("nothing was told of %s", name)
		}
	}
}

// TestLoopsOverTruth: nothing is done to a stand-in that only counts as true, so the module is stopped
// in the end; the loop that did it is named.
func TestLoopsOverTruth(t *testing.T) {
	for loop, place := range map[string]string{
		"let n = 0;\nwhile (more) n++;":              "a.ts:5:8",
		"for (let i = 0; !!more; i++);":              "a.ts:4:19",
		"let n = 0;\ndo { n++; } while ( more );":    "a.ts:5:21",
		"const ever = true;\nwhile (ever) { more; }": "a.ts",
	} {
		loader := typescript.New(typescript.Options{Timeout: 100 * time.Millisecond})
		parts := loader.Load(context.Background(), map[string]string{"a.ts": define + "import { more } from '@acme/queue';\n" + loop + "\nevent('a');"})
		if len(parts) != 1 || len(parts[0].Diagnostics) != 1 || parts[0].Diagnostics[0].Code != contracts.ModuleTimeout.Code || parts[0].Diagnostics[0].Position.String() != place {
			t.Errorf("%s: %+v", loop, parts)
		}
	}
}

// TestTotal loads more endless modules than all of them together have time for: that is said once,
// and it names some.
func TestTotal(t *testing.T) {
	files := map[string]string{"src/good.ts": define + "export const Good = event('good.contract');"}
	for i := range 40 {
		files[fmt.Sprintf("src/bad%02d.ts", i)] = define + "for (;;);"
	}
	o := typescript.Options{Timeout: 50 * time.Millisecond, Total: 100 * time.Millisecond}
	got := found(typescript.New(o).Load(context.Background(), files))
	const want = "error  load-too-long loading was stopped after 510ms of processor time for all modules, and nothing was loaded"
	if len(got) != 1 || got[0].line != want {
		t.Errorf("got %d findings, the first is %q, want %q", len(got), got[0].line, want)
	}
}

// TestLargeValues has modules define what takes no text to write and much memory to hold: each
// contract has its bounds, and says what is missing.
func TestLargeValues(t *testing.T) {
	files := map[string]string{}
	for i, more := range []string{
		"big: new Array(220).fill(new Array(9000).fill(0))",
		"big: Array.from({ length: 40 }).reduce((inner: any) => [inner, inner], 'x')",
		"big: 'x'.repeat(3e6)",
		"big: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [i, 'x'.repeat(1e5)]))",
		"big: Object.fromEntries(Array.from({ length: 2e5 }, (_, i) => [i, i]))",
		"big: new Map(Array.from({ length: 1e5 }, (_, i) => [i, [i]]))",
	} {
		files[fmt.Sprintf("src/m%d.ts", i)] = define + fmt.Sprintf("event('big.m%d', { %s });", i, more)
	}
	for _, p := range load(files) {
		values, bytes := 0, 0
		var count func(v contracts.Value)
		count = func(v contracts.Value) {
			values++
			bytes += len(v.Text())
			for _, item := range v.Items() {
				count(item)
			}
			for _, f := range v.Fields() {
				bytes += len(f.Name)
				count(f.Value)
			}
		}
		for _, c := range p.Contracts {
			count(c.Spec)
		}
		if len(p.Contracts) != 1 || values > 60_000 || bytes > 2<<20 || len(p.Diagnostics) != 1 || p.Diagnostics[0].Code != contracts.ValueCut.Code {
			t.Errorf("%s: %d contracts of %d values and %d bytes, %v", p.File, len(p.Contracts), values, bytes, p.Diagnostics)
		}
	}
}

// TestWrapper has modules reach for the names with which their code is wrapped, and for modules by
// numbers: there is nothing to be had.
func TestWrapper(t *testing.T) {
	files := map[string]string{"src/good.ts": define + "export const Good = event('good.contract');"}
	names := []string{"links", "spaces", "body", "loaded", "$take", "$docsgen", "take", "instantiate", "entered", "boot", "host", "codes", "runtime"}
	files["src/names.ts"] = define + fmt.Sprintf("event('bad.names', { seen: [%s].join() });", "typeof "+strings.Join(names, ", typeof "))
	for i, statement := range []string{
		"(links as any)['x'] = 999999; require('x');",
		"require(999999 as any); require(-1 as any); require({ toString: () => '0' } as any); require(Symbol() as any);",
		"require('__proto__'); require('constructor'); require('hasOwnProperty');",
		"(require as any).cache['./good'] = { exports: 1 }; (module as any).id = 7; (module as any).exports = null;",
		"(module as any).exports = 5;", "(module as any).exports = Symbol();", "(module as any).exports = () => 1;", "(module as any).exports = new Proxy({}, {});",
		"(__toCommonJS as any)(null); (__export as any)({}, { get a() { return require('./good'); } });",
		"import('./good.ts').then((m) => { throw m; }); import('#src/good.ts'); import('runtime/main.js');",
	} {
		files[fmt.Sprintf("src/reach%d.ts", i)] = define + "declare const links: any, module: any, __toCommonJS: any, __export: any;\n" + statement
	}
	good := false
	for _, f := range found(load(files)) {
		good = good || strings.HasPrefix(f.line, "event good.contract 1.0.0 src/good.ts")
		if strings.Contains(f.line, "the engine failed") {
			t.Error(f.line)
		}
		if strings.HasPrefix(f.line, "event bad.names") {
			if want := `seen = "` + strings.TrimSuffix(strings.Repeat("undefined,", len(names)), ",") + `"`; f.fact(want) != want {
				t.Errorf("a module sees %s", f.fact(want))
			}
		}
	}
	if !good {
		t.Error("the good contract is lost")
	}
}

// TestBuriedMeanwhile has one job find a module that never ends while another one is at work in a
// realm of its own, and comes to what imports that module later: only the module itself is blamed.
func TestBuriedMeanwhile(t *testing.T) {
	files := map[string]string{"a.ts": define + "export const a = 1;\nfor (;;);", "z.ts": define + "import { a } from './a';\nevent('p.z', { a });"}
	for i := range 9 { // what keeps the one job
		files[fmt.Sprintf("b%d.ts", i)] = define + "event('p.b');"
	}
	for i := range 30 { // several times as long as a module may take, together
		files[fmt.Sprintf("m%02d.ts", i)] = define + "for (let end = 1e6, i = 0; i < end; i++);" + strings.Repeat(" ", 400) + "\nevent('p.m');"
	}
	parts := typescript.New(typescript.Options{Jobs: 2, Timeout: 300 * time.Millisecond}).Load(context.Background(), files)
	for _, p := range parts {
		for _, d := range p.Diagnostics {
			if d.Code == contracts.ModuleTimeout.Code && d.File != "a.ts" {
				t.Errorf("blamed: %s", d.File)
			}
		}
	}
}
