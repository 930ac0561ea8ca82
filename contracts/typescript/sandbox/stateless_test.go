package sandbox

import "testing"

// TestStateless tells modules whose functions only compute values from those that keep or change
// something.
func TestStateless(t *testing.T) {
	for text, want := range map[string]bool{
		"export const refTo = ({ meta }: any) => ({ key: meta.key, version: meta.version });":                  true,
		"import { OWNER } from './o'; export function owned(key: string) { return { key, owners: [OWNER] }; }": true,
		"export * from './a'; export { b as c } from './b'; export default (x: number) => x + 1;":              true,
		"const names = { a: 'A' }; export const name = (k: 'a') => names.a ?? `${k}!`;":                        true,
		"export const list = (o: object) => Object.entries(o).map(([k, v]) => ({ k, v, ok: v === 1 }));":       true,
		"export const check = (s: string) => { if (!/^a+$/.test(s)) throw new TypeError(s); return s; };":      true,
		"import { SchemaModel } from 'lib'; export const model = (name: string) => new SchemaModel({ name });": true,
		// what it holds is another question
		"export const META = { owners: ['@a'] }; export const list = [META, new Map()];":                   true,
		"let n = 0; export const next = () => ++n;":                                                        false,
		"let n = 0; export const next = () => (n += 1);":                                                   false,
		"let n = 0; export const next = () => { n = 1; };":                                                 false,
		"const all: any[] = []; export const add = (x: any) => all.push(x);":                               false,
		"const all: any = {}; export const add = (k: string) => { all.x = k; };":                           false,
		"const all: any = {}; export const add = (k: string) => Object.assign(all, k);":                    false,
		"const { assign: a } = Object; const s = {}; export const f = (x: any) => a(s, x);":                false,
		"const s: any[] = []; export const f = (x: any) => s['pu' + 'sh'](x);":                             false,
		"const s: any[] = []; export const f = (x: any) => s['push'](x);":                                  false,
		"const s: any[] = []; const { ['pu' + 'sh']: p } = s; export const f = (x: any) => [x].map(p, s);": false,
		"const s: any[] = []; export const f = (x: any) => [x].map(s[String(x)], s);":                      false,
		"const m = new Map(); export const get = (k: string) => m.get(k);":                                 false,
		"export class C { n = 0; }":                                                                        false,
		"const it = [1, 2].values(); export const f = () => [...it];":                                      false,
		"function* g() { yield 1; } const it = g(); export const f = () => [...it];":                       false,
		"const re = /a/g; export const f = (s: string) => re.test(s);":                                     false,
		"export const f = () => import('./x');":                                                            false,
		"const O = Object; export const f = () => O;":                                                      false,
		// a default looks like an assignment
		"const s: any = {}; export const f = ({ a = s }) => a;": false,
		"export const f = (o: any) => { delete o.x; };":         false,
		"export const f = (o: any) => globalThis.x;":            false,
		"module.exports.n = 1; export const f = () => 1;":       false,
	} {
		if c := compile("m.ts", text, "{}"); len(c.Diagnostics) > 0 || c.Stateless != want {
			t.Errorf("%s\nis stateless: %t, want %t\n%s%v", text, c.Stateless, want, c.Code, c.Diagnostics)
		}
	}
}
