package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// shared is a module that keeps its state in every way that the language has.
const shared = `import { defineEvent, EventRegistry } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel } from '@contractspec/lib.schema';
import unknown from '@acme/unknown';
let n = 0;
export const next = () => ++n;
export const seen = new Map<string, number>();
export const set = new Set<string>();
export const list: string[] = [];
const hidden: string[] = [];
export const hide = (s: string) => hidden.push(s);
export class Counter { static n = 0; #own = 0; count() { return ++Counter.n + ++this.#own; } }
export const counter = new Counter();
export const ids = (function* () { for (let i = 1; ; i++) yield i; })();
export const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].values();
export const word = /\w/g;
export const day = new Date(0);
export const bytes = new Uint8Array(1);
export const nested = { deep: { map: new Map<string, number>() } };
export const registry = new EventRegistry();
export const weak = new WeakMap<object, number>();
export const key = {};
export const stranger = unknown;
export const traced = () => new Error('x').stack;
export const made = () => defineSchemaModel({ name: 'M' + ++n, fields: {} });
export const disguised: any = Object.setPrototypeOf(new Map(), Object.prototype);
export const built: any = Reflect.construct(Map, [], Object);
export const proxy: any = new Proxy({} as any, { get: () => ++n, getOwnPropertyDescriptor: () => ({ value: n, configurable: true, enumerable: true }), ownKeys: () => ['x'] });
export const Shared = defineEvent({ meta: { key: 'p.shared', version: '1.0.0' }, payload: null, check: () => n });
`

// uses are ways to change what is shared, each with what it gives the first time.
var uses = []string{
	"next()", "(seen.set('k' + NAME, 1), seen.size)", "(set.add(NAME), [...set].join())", "hide(NAME)", "counter.count()", "new Counter().count()",
	"ids.next().value", "digits.next().value", "(word.test('aaaa'), word.lastIndex)", "(day.setFullYear(day.getFullYear() + 1), day.getTime())",
	"++bytes[0]", "(nested.deep.map.set(NAME, 1), nested.deep.map.size)", "weak.set(key, (weak.get(key) ?? 0) + 1).get(key)",
	"(Object.freeze(stranger), Object.keys({ ...stranger }).length)", "(Object.defineProperty(stranger, 'own', { value: NAME, configurable: true }), typeof stranger.own)",
	"(Reflect.preventExtensions(stranger), Object.isExtensible(stranger))", "traced().replace(/m\\d+/g, 'm')", "new Error('x').stack.replace(/m\\d+/g, 'm')", "made().name",
	"Map.prototype.set.call(disguised, NAME, 1).size ?? Map.prototype.has.call(disguised, NAME)", "(Map.prototype.set.call(built, NAME, 1), [...Map.prototype.keys.call(built)].length)",
	"proxy.x", "(Shared as any).check()", "(globalThis.counted = (globalThis.counted ?? 0) + 1)", "(Array.prototype.counted ?? 'none')", "Symbol.for(NAME).description === NAME",
	"(() => { try { list.push(NAME); } catch (e) { return e.message; } return list.length; })()",
	"(registry.register({ meta: { key: 'p.registered.' + NAME, version: '1.0.0' } }), 1)",
}

// programs makes modules that all use what is shared, with some that use it on behalf of others.
func programs() map[string]string {
	files := map[string]string{"src/shared.ts": shared, "src/barrel.ts": "export * from './shared';\nexport { next as step } from './shared';\n"}
	for i := range 24 {
		name := fmt.Sprintf("m%02d", i)
		from := []string{"./shared", "./barrel"}[i%2]
		more := ""
		if i%5 == 4 { // the one before has changed its own
			more = fmt.Sprintf("import { E as Before } from './m%02d';\n", i-1)
		}
		text := "import { defineEvent } from '@contractspec/lib.contracts-spec';\n" +
			"import { next, seen, set, list, hide, Counter, counter, ids, digits, word, day, bytes, nested, registry, weak, key, stranger, traced, made, disguised, built, proxy, Shared } from '" + from + "';\n" +
			more + "const NAME = '" + name + "';\nexport const E = defineEvent({ meta: { key: 'p." + name + "', version: '1.0.0' }, payload: null, before: typeof " + map[bool]string{true: "Before", false: "undefined"}[more != ""] + ", found: [\n"
		for _, use := range uses {
			text += "\t" + use + ",\n"
		}
		files["src/"+name+".ts"] = text + "] });\n"
	}
	return files
}

// partOf writes down what came of one module.
func partOf(o typescript.Options, files map[string]string, file string) string {
	for _, p := range typescript.New(o).Load(context.Background(), files) {
		if p.File == file {
			return summaryOf(p)
		}
	}
	return "nothing"
}

// TestPrograms shows that what a module comes to depends on what it requires and on nothing else:
// modules that change all that they share come to the same alone, with all others, with any number
// of jobs, and when the rest comes from the store.
func TestPrograms(t *testing.T) {
	files, dir := programs(), t.TempDir()
	whole := exact(typescript.New(typescript.Options{Jobs: 1}).Load(context.Background(), files))
	for _, jobs := range []int{2, 3, 8} {
		if got := exact(typescript.New(typescript.Options{Jobs: jobs}).Load(context.Background(), files)); got != whole {
			t.Errorf("with %d jobs, %s", jobs, difference(got, whole))
		}
	}
	first := regexp.MustCompile(`m\d\d`)
	alike := map[string]string{}
	for file := range files {
		if !first.MatchString(file) {
			continue
		}
		own := map[string]string{}
		for _, name := range []string{"src/shared.ts", "src/barrel.ts", file} {
			own[name] = files[name]
		}
		if before := regexp.MustCompile(`'\./(m\d\d)'`).FindStringSubmatch(files[file]); before != nil {
			own["src/"+before[1]+".ts"] = files["src/"+before[1]+".ts"]
		}
		alone := partOf(typescript.Options{}, own, file)
		if got := partOf(typescript.Options{}, files, file); got != alone {
			t.Errorf("%s with all others: %s", file, difference(got, alone))
		}
		_, spec, _ := strings.Cut(first.ReplaceAllString(alone, "m"), "found")
		alike[spec[:strings.Index(spec, "]")]] = file
	}
	if len(alike) > 2 { // through the barrel and not
		t.Errorf("modules alike come to %d different ends: %v", len(alike), slices.Collect(maps.Values(alike)))
	}
	s := func() typescript.Options {
		return typescript.Options{Store: store.New(filepath.Join(dir, "cache"), "test")}
	}
	typescript.New(s()).Load(context.Background(), files)
	for _, edited := range []string{"src/m05.ts", "src/m23.ts", "src/m00.ts"} {
		files[edited] += "// an edit\n"
		cold := exact(typescript.New(typescript.Options{}).Load(context.Background(), files))
		if warm := exact(typescript.New(s()).Load(context.Background(), files)); warm != cold {
			t.Errorf("after an edit of %s, with the store, %s", edited, difference(warm, cold))
		}
	}
}

// TestFunctionsKeepTheirState has modules call one function that counts: each is its first caller.
// There are more of them than one realm evaluates.
func TestFunctionsKeepTheirState(t *testing.T) {
	files := map[string]string{"shared.ts": "let n = 0;\nexport const next = () => ++n;\n"}
	for i := range 1200 {
		files[fmt.Sprintf("m%d.ts", i)] = define + fmt.Sprintf("import { next } from './shared';\nevent('p.n%d', { n: next() });", i)
	}
	list := found(load(files))
	if len(list) != 1200 {
		t.Errorf("%d contracts", len(list))
	}
	for _, f := range list {
		if want := "n = 1"; f.fact(want) != want {
			t.Errorf("%s has %s", f.line, f.fact(want))
		}
	}
}

// TestImportedOrNot has a module change its values after its code has run, in a promise and while
// they are written: what is said of it is the same whether others import it or not.
func TestImportedOrNot(t *testing.T) {
	files := map[string]string{"shared.ts": define + `
export const list = ['one'];
export const count = { n: 0 };
const counter = { toJSON() { return { written: ++count.n }; } };
Promise.resolve().then(() => list.push('two'));
event('p.shared', { list, counter });`}
	alone := partOf(typescript.Options{}, files, "shared.ts")
	for _, fact := range []string{"two", "written: 1"} {
		if !strings.Contains(alone, fact) {
			t.Errorf("alone it has no %q: %s", fact, alone)
		}
	}
	for i := range 16 {
		files[fmt.Sprintf("m%02d.ts", i)] = define + fmt.Sprintf("import { count, list } from './shared';\nevent('p.m%02d', { list, count });", i)
	}
	whole := exact(typescript.New(typescript.Options{Jobs: 1}).Load(context.Background(), files))
	if got := partOf(typescript.Options{}, files, "shared.ts"); got != alone {
		t.Error("imported: ", difference(got, alone))
	}
	if got := exact(typescript.New(typescript.Options{Jobs: 2}).Load(context.Background(), files)); got != whole {
		t.Error("with two jobs: ", difference(got, whole))
	}
}

// TestJobsOfReports: code that runs when a value is written may leave jobs, and those are not the
// next module's.
func TestJobsOfReports(t *testing.T) {
	parts := typescript.New(typescript.Options{Jobs: 1}).Load(context.Background(), map[string]string{
		"a.ts": define + "event('a', { x: { toJSON() { Promise.resolve().then(() => event('late')); return 1; } } });",
		"b.ts": define + "event('b');",
	})
	var got []string
	for _, p := range parts {
		for _, c := range p.Contracts {
			got = append(got, p.File+" "+c.Key)
		}
	}
	if want := []string{"a.ts a", "b.ts b"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
