package sandbox

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// Code says what decides it, what it compares, and what the members are called that it computes.
func TestDecisions(t *testing.T) {
	for text, want := range map[string]string{
		"export const a = b ? c : d ? 1 : 2;":                                                                     "const a = __c(b) ? c : __c(d) ? 1 : 2;",
		"export const a = { x: b.c(1, 2).d ? 1 : 2, y: !b };":                                                     "{ x: __c(b.c(1, 2).d) ? 1 : 2, y: !__c(b) }",
		"if (a) b(); else if (c && d) e();":                                                                       "if (__c(a)) b();\nelse if (__c(__c(c) && d)) e();",
		"export const a = b || c && d;":                                                                           "const a = __c(b) || __c(c) && d;",
		"export const a = b ?? 3, e = `${f ? 1 : 2}`;":                                                            "const a = __c(b) ?? 3, e = `${__c(f) ? 1 : 2}`;",
		"export const a = b === 'x', c = d + 1 != e & f;":                                                         "const a = __c(b) === \"x\", c = __c(d + 1) != __c(e) & f;",
		"export const a = b === undefined, c = d == null;":                                                        "const a = b === void 0, c = d == null;",
		"switch (a) { case 1: b(); }":                                                                             "switch (__c(a)) {",
		"export const a = b[c].d, e = b['x'], f = b[0];":                                                          "const a = b[__k(c)].d, e = b[\"x\"], f = __i(0,b)[0];",
		"a[b.c] = [d][e.f(1)[0]];":                                                                                "a[__k(b.c)] = [d][__k(__i(0,e.f(1))[0])];",
		"for (let i = 0; i < 3; i++) a(b[i]);":                                                                    "for (let i = 0; i < 3; i++) a(b[i]);",
		"for (const x of a ? b : c) d(x);":                                                                        "for (const x of __c(a) ? b : c) d(x);",
		"export const f = (x) => x ? 1 : 2;":                                                                      "const f = (x) => __c(x) ? 1 : 2;",
		"export const f = typeof a === 'string' ? 1 : 2;":                                                         "const f = __c(__t(()=>a,\"string\"))   ? 1 : 2;",
		"export const a = 'x' !== typeof b.c, d = [typeof e];":                                                    "a = !__t(()=>b.c,\"x\") , d = [__y(typeof e,()=>e)];",
		"export const a = { b: 1 }[c], d = { e }[typeof e];":                                                      "a = { b: 1 }[__k(c)], d = { e }[__k(__y(typeof e,()=>e))];",
		"if (a && (typeof b !== 'x' || c)) { throw d; }":                                                          "__g(()=>b,\"x\")",
		"switch (typeof a.b[c]) { case d: e(typeof (f, g)); }":                                                    "switch (__c(__y(typeof __z(a.b[__k(c)])))) {\n  case __c(d):\n    e(__y(typeof __z((f, g))));",
		"a(typeof b === 'undefined', typeof c.d === typeof e);":                                                   "a(typeof b === \"undefined\", __c(__y(typeof __z(c.d))) === __c(__y(typeof e,()=>e)));",
		"const o = { [a]: 1 }, l = [a, b], { c = 1 } = o;":                                                        "const o = { [a]: 1 }, l = [a, b], { c = 1 } = o;",
		"f(() => {\n  return a && b;\n});":                                                                        "  return __c(a) && b;",
		"async function f() { return await a ? 1 : 2; }":                                                          "return __c(await a) ? 1 : 2;",
		"for (; a; ) b(); for (c in d) e();":                                                                      "for (; __c(a); ) b();\nfor (c in d) e();",
		"for (const c in d) e('x' in f, g.h in i);":                                                               "for (const c in d) e(\"x\" in f, __c(g.h) in i);",
		"if (a instanceof B || (c = d in e)) f();":                                                                "if (__c(__c(__c(a) instanceof B) || (c = __c(d) in e))) f();",
		"switch (a) { case b.c: d(); case 1: default: }":                                                          "case __c(b.c):",
		"delete a[b]; delete c['d'], delete e[0], delete f.length;":                                               "delete a[__k(__c(b))];\ndelete c[\"d\"], delete e[0], delete f.length;",
		"export const [a, , b = 1] = c ? d : e, [...f] = g;":                                                      "] = __d(3,__c(c) ? d : e)",
		"let a; [a.b, ...c[0]] = d(1, 2)[e];":                                                                     "] = __d(-1,d(1, 2)[__k(e)]);",
		"for (const [a, b] of c(d).e) f();":                                                                       "for (const [a, b] of __e(2,c(d).e)) f();",
		"for (const [a, { b: [c] }] of d) e([a] = f);":                                                            "{ b: {[__p(1)]:[c]} }] of __e(2,d)) e([a] = __d(1,f));",
		"const { a: [b, ...c], d } = e, f = async ({ g: [h] = [1] }, ...[i, j]) => 1;":                            "{ a: {[__p(-1)]:[b, ...c]}, d } = e, f = async ({ g: {[__p(1)]:[h]} = [1] }, ...{[__p(2)]:[i, j]}) => 1;",
		"class A extends B([c]) { [d]([e], f = [g]) { try { h({ i: [j] }); } catch ([k]) {} } }":                  "class A extends B([c]) {\n  [d]({[__p(1)]:[e]}, f = [g]) {\n    try {\n      h({ i: [j] });\n    } catch ({[__p(1)]:[k]}) {",
		"a({ b: c ? d : [e], f: [[g, h]] }, ([[i], , j]) => { if (k([l])) return [[m]]; });":                      "a({ b: __c(c) ? d : [e], f: [[g, h]] }, ({[__p(3)]:[{[__p(1)]:[i]}, , j]}) => {\n  if (__c(k([l]))) return [[m]];",
		"let a, b; [a] = [b, ...c] = d;":                                                                          "[a] = __d(1,[b, ...c] = __d(-1,d))",
		"const a = b ?? c ?? d, e = f || g && h && i;":                                                            "const a = __c(b) ?? __c(c) ?? d, e = __c(f) || __c(g) && __c(h) && i;",
		"const [a] = b || (await c);":                                                                             "const [a] = __d(1,__c(b) || await c);",
		"f = [a][0], g = [b] == c, h = ([i] = []) => i;":                                                          "f = __i(0,[a])[0], g = __c([b]) == __c(c), h = ({[__p(1)]:[i]} = []) => i;",
		"a ||= b; c ??= d;":                                                                                       "__c(a) || (a = b);\n__c(c) ?? (c = d);",
		"export const a = !(b, c), d = () => { return !b[0] };":                                                   "!__c((b, c)), d = () => {\n  return !__c(__i(0,b)[0]);",
		"async function f() { return !await a; }":                                                                 "!__c(await a);",
		"class A { #b; static c = (d) => #b in d && !d.#b; }":                                                     "#b in d) && !__c(d.#b)",
		"export const a = b.c(d).length, e = f?.length ?? 0;":                                                     "const a = __l(b.c(d)).length, e = __c(__l(f)?.length) ?? 0;",
		"a.length = b.c[0].length; delete a[0], a[1] = 2, c[0]++, d[3] += 1;":                                     "a.length = __l(__i(0,b.c)[0]).length;\ndelete a[0], a[1] = 2, c[0]++, d[3] += 1;",
		"export const a = `b${c}`.length, d = 'e'.length, f = e`${`${c}`}`[0];":                                   "const a = __l(`b${c}`).length, d = \"e\".length, f = __i(0,e`${`${c}`}`)[0];",
		"export const a = b?.c.length, d = b?.c.length.e, f = new G(1).length;":                                   "const a = __m(b?.c).length, d = b?.c.length.e, f = new G(1).length;",
		"for (let i = 0; i < a.length; i++) b(); while (c < d.length) e(c < d);":                                  "for (let i = 0; i < a.length; i++) b();\nwhile (__c(c < d.length)) e(__b(c) < __b(d));",
		"export const a = b < 3, c = d.e >= f + g && h > i.length;":                                               "const a = __b(b) < 3, c = __c(__b(d.e) >= __b(f + g)) && __b(h) > __b(__l(i).length);",
		"export const a = n.b < i, c = k > j.d;":                                                                  "const a = __b(n.b) < i, c = k > __b(j.d);",
		"export const a = { b, ...c }, { d, ...e } = f, g = [...h], i = j(...k);":                                 "const a = __s({ b, ...__a(c) }), {[__p(0)]:{ d, ...e },[__o(e)]:{}} = f, g = [...h], i = j(...k);",
		"export const a = ({ b, ...c }) => ({ ...c, d: { ...b } });":                                              "const a = ({[__p(0)]:{ b, ...c },[__o(c)]:{}}) => (__s({ ...__a(c)},{ d: __s({ ...__a(b) }) }));",
		"f({ a: [{ ...b }] }, ({ c: { ...d } }, [{ ...e }]) => { g({ ...h }); });":                                "f({ a: [__s({ ...__a(b) })] }, ({ c: {[__p(0)]:{ ...d },[__o(d)]:{}} }, {[__p(1)]:[{[__p(0)]:{ ...e },[__o(e)]:{}}]}) => {\n  g(__s({ ...__a(h) }));",
		"export const a = { b, ...c?.d ?? e, f: (g) => ({ ...g, h }), ...[i].j(k, l), m() {} }; const { n } = a;": "__s({ b, ...__a(__c(c?.d) ?? e)},{ f: (g) => (__s({ ...__a(g)},{ h })), ...__a([i].j(k, l))},{ m() {\n} });\nconst { [__k(\"n\")]:n } = a;",
		"export const a = { ...b, get c() { return 1; } }, d = { ...b, get: 1, set() {} };":                       "__s({ ...__a(b), get c() {\n  return 1;\n} }), d = __s({ ...__a(b)},{ get: 1, set() {\n} });",
		"class A { b({ c, ...d }) { return { ...d }; } }":                                                         "b({[__p(0)]:{ c, ...d },[__o(d)]:{}}) {\n    return __s({ ...__a(d) });",
		"try { a(); } catch ({ b, ...c }) { d({ ...c }); }":                                                       "catch ({[__p(0)]:{ b, ...c },[__o(c)]:{}}) {\n  d(__s({ ...__a(c) }));",
		"let a; ({ a, ...b.c } = d); for (const { e, ...f } of g) h();":                                           "({ a, ...b.c } = d);\nfor (const {[__p(0)]:{ e, ...f },[__o(f)]:{}} of g) h();",
		"class A extends B({ ...c }) { d = (({ e: [f], ...g }, ...h) => g)({ ...i }, ...j); }":                    "class A extends B({ ...c }) {\n  d = (({[__p(0)]:{ e: {[__p(1)]:[f]}, ...g },[__o(g)]:{}}, ...h) => g)(__s({ ...__a(i) }), ...j);",
		"if (a.b(c)) throw d; if (e) { f(); throw g; } if (h) { i(() => { throw j; }); }":                         "if (__v(__w(),__c(a.b(c)))) throw d;\nif (__v(__w(),__c(e))) {\n  f();\n  throw g;\n}\nif (__c(h)) {",
		"a();\nassert(b.c === new D(e).f, g);\nassert(h.i);\nassert(j.includes(k));\nl(m === n(o)[p]);":           "assert(__x(__w(),__c(b.c) === __c(new D(e).f)), g);\nassert(h.i);\nassert(__x(__w(),j.includes(k)));\nl(__c(m) === __c(n(o)[__k(p)]));",
		"for (const a of b(c)) d++; for (const e in f) g(e); for (const h in i) j += k;":                          "for (const a of __n(b(c))) d++;\nfor (const e in f) g(e);\nfor (const h in __n(i)) j += k;",
		"const { A = 1, B, C: c = f(2, [3]), ...d } = process.env;":                                               "} = __u(\"C,A\",process.env);",
		"if (--a && !b--) c();":                                                                                   "if (__c(__c(--a) && !b--)) c();",
	} {
		if c := compile("a.ts", text, "{}"); !strings.Contains(c.Code, want) {
			t.Errorf("%s\n  want %s\n  got  %s", text, want, c.Code)
		}
	}
}

// What is asked of expressions grows with their length: with its square, this would take hours.
func TestDecisionsOfLongExpressions(t *testing.T) {
	for _, part := range []string{"x ?? ", "x || y && ", "x in ", "[y] = ", "x ? y : ", "x === y || ", "!x.y + ", "x.length < y[0] || ", "x[0]?.length.", "`${x.length}` + ", "{ ...x.length } + "} {
		const count = 100_000
		code := "y = " + strings.Repeat(part, count) + "x;\n"
		c := &Compiled{Code: code, Mappings: strings.TrimSuffix(strings.Repeat("IAAA,", count), ",")}
		c.decisions()
		if c.Code == code {
			t.Errorf("%s: nothing is asked", part)
		}
	}
}

// A place in the code leads to the text that it comes from, however much was put before it.
func TestDecisionsKeepPlaces(t *testing.T) {
	const text = "export const a = b ? c[d] : '𝒳é' || first(e === f ? g : second(1)), h = third();\n"
	c := compile("a.ts", text, "{}")
	line, column := 0, 0
	for n, code := range strings.Split(c.Code, "\n") {
		if i := strings.Index(code, "third("); i >= 0 {
			line, column = n, len([]rune(code[:i]))+1 // 𝒳 has two units
		}
	}
	segments := strings.Split(strings.Split(c.Mappings, ";")[line], ",")
	at, source, best := 0, 0, -1
	for _, s := range segments {
		step, rest := cutVLQ(s)
		_, rest = cutVLQ(rest)
		_, rest = cutVLQ(rest)
		move, _ := cutVLQ(rest)
		if at, source = at+step, source+move; at <= column {
			best = source
		}
	}
	if want := len([]rune(text[:strings.Index(text, "third(")])) + 1; best != want {
		t.Errorf("third() is at %d, want %d", best, want)
	}
}

// FuzzDecisions puts calls into code of any text, which stays code and is the same without them.
func FuzzDecisions(f *testing.F) {
	files, err := filepath.Glob("runtime/*.js")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds: ", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("x[typeof y] = typeof y.z(w) === `${typeof u ? typeof (v) : t}` && 'a' == typeof b; switch (typeof c?.[d]) {}")
	f.Add("a === b`c${d}` && e != f.g`${h}${i}` || `${j}` == k; switch (l) { case m`${n}`: }")
	f.Add("for (a in b ? c : d) [e]; for (a.b in c ? d : e) f; for ([a, b] in c && d) g; for (a = (b in c) ? d : e; f in g;) h")
	f.Add("for (const x in a ? b : c) if (d) for (;;) e && f; else g\n(h ? i : j)[k]\n`${l ? m`n${o}` : p}`[q].r?.[s] ?? !t.u(v)[w]--")
	f.Fuzz(func(t *testing.T, text string) {
		r := transform("a.js", text, "{}", api.FormatCommonJS)
		if len(r.Errors) > 0 || len(text) > 1<<16 || strings.Contains(text, "__") {
			return
		}
		c := newCompiled(r)
		before := c.Code
		c.decisions()
		if parsed := transform("a.js", "(function () {"+c.Code+"\n})", "{}", api.FormatDefault); len(parsed.Errors) > 0 {
			if valid := transform("a.js", "(function () {"+before+"\n})", "{}", api.FormatDefault); len(valid.Errors) == 0 {
				t.Fatalf("%s\n%s", parsed.Errors[0].Text, c.Code)
			}
		}
		if without := WithoutHelpers(c.Code); without != before {
			t.Fatalf("without its calls the code is\n%s\nwant\n%s", without, before)
		}
	})
}
