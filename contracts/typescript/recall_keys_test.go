package typescript_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestStoreAndEdits makes random edits to a workspace and loads it after each with a new Loader
// that shares the store with those before.
func TestStoreAndEdits(t *testing.T) {
	seed := uint64(12)
	w, dir := newWorkspace(rand.New(rand.NewPCG(seed, 2))), t.TempDir()
	hits := 0
	for step := range 50 {
		edit := ""
		if step > 0 {
			edit = w.edit()
		}
		parts, stats := loadWith(dir, maps.Clone(w.files))
		if a, b := exact(parts), exact(load(maps.Clone(w.files))); a != b {
			t.Fatalf("seed %d, step %d (%s): %s", seed, step, edit, difference(a, b))
		}
		hits += stats.Hits
	}
	if hits == 0 {
		t.Error("the store was never of use")
	}
}

// TestStoreKeys shows that an edit leaves the outcomes of all modules that do not depend on it.
func TestStoreKeys(t *testing.T) {
	event := func(name, imports string) string {
		return fmt.Sprintf("import { defineEvent } from '@contractspec/lib.contracts-spec';\n%s\nexport const %s = defineEvent({ meta: { key: 'e.%[2]s', version: '1.0.0', owners: [typeof OWNER] } });\n", imports, name)
	}
	files := map[string]string{
		"tsconfig.json":   `{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"], "@way": ["./way/left"] } } }`,
		"lib/owner.ts":    "export const OWNER = '@a';\n",
		"other/owner.ts":  "export const OWNER = 7;\n",
		"src/direct.ts":   event("direct", "import { OWNER } from '../lib/owner';"),
		"src/ring.ts":     event("ring", "import { OWNER } from './mapped'; export const later = OWNER;"),
		"src/mapped.ts":   event("mapped", "import { OWNER } from '@lib/owner'; export { OWNER }; import './ring';"),
		"src/lazy.ts":     event("lazy", "declare const OWNER: string; export const later = () => import('../lib/owner');"),
		"src/indirect.ts": event("indirect", "import { OWNER } from './mapped';"),
		"src/alone.ts":    event("alone", "const OWNER = 1;"),
		"way/enter.ts":    event("enter", "import './left'; import './right'; import { OWNER } from '@way';"),
		"way/left.ts":     "import './enter';\nexport const OWNER = 'left';\n",
		"way/right.ts":    "import './enter';\nexport const OWNER = 1;\n",
	}
	dir := t.TempDir()
	loadWith(dir, files)
	for _, step := range []struct {
		edit     string
		change   func()
		modules  int // that are compiled again
		outcomes int // that are worked out again
	}{
		{"nothing", func() {}, 0, 0},
		{"a module that others require", func() { files["lib/owner.ts"] += "// an edit\n" }, 1, 6},
		{"a member of a ring", func() { files["src/ring.ts"] += "// an edit\n" }, 1, 3},
		{"a module that nobody requires", func() { files["src/alone.ts"] += "// an edit\n" }, 1, 1},
		{"where a specifier leads", func() { files["tsconfig.json"] = strings.Replace(files["tsconfig.json"], "./lib", "./other", 1) }, 1, 4},
		{"back again", func() { files["tsconfig.json"] = strings.Replace(files["tsconfig.json"], "./other", "./lib", 1) }, 0, 0},
		{"where one leads within a ring", func() { files["tsconfig.json"] = strings.Replace(files["tsconfig.json"], "way/left", "way/right", 1) }, 0, 3},
		{"a module that comes before another one", func() { files["lib/owner"] = ""; files["src/mapped/index.ts"] = "" }, 0, 0},
		{"how modules are compiled", func() {
			files["tsconfig.json"] = strings.Replace(files["tsconfig.json"], "{ \"paths", "{ \"useDefineForClassFields\": false, \"paths", 1)
		}, 10, 10},
		{"a module moves", func() { files["src/moved.ts"] = files["src/alone.ts"]; delete(files, "src/alone.ts") }, 1, 1},
	} {
		step.change()
		parts, stats := loadWith(dir, files)
		if got := stats.Misses; got != step.modules+step.outcomes {
			t.Errorf("%s: %d values were missing, want %d and %d", step.edit, got, step.modules, step.outcomes)
		}
		if a, b := exact(parts), exact(load(files)); a != b {
			t.Errorf("%s: %s", step.edit, difference(a, b))
		}
	}
}

// TestStoreOfStopped shows that nothing is kept that a faster machine may find otherwise: outcomes
// of modules that were stopped, and of those that depend on one.
func TestStoreOfStopped(t *testing.T) {
	const define = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n"
	files := map[string]string{
		"src/endless.ts":  define + "export const E = defineEvent({ meta: { key: 'e.endless', version: '1.0.0' } });\nfor (;;);\n",
		"src/importer.ts": define + "import { E } from './endless';\nexport const I = defineEvent({ meta: { key: 'e.importer', version: '1.0.0' }, e: typeof E });\n",
		"src/lazy.ts":     define + "export const later = () => import('./importer');\nexport const I = defineEvent({ meta: { key: 'e.lazy', version: '1.0.0' } });\n",
		"src/hungry.ts":   define + "const all = []; for (;;) all.push(new Array(100_000).fill('x'));\nexport const I = defineEvent({ meta: { key: 'e.hungry', version: '1.0.0' } });\n",
		"src/alone.ts":    define + "export const I = defineEvent({ meta: { key: 'e.alone', version: '1.0.0' } });\n",
	}
	dir, want := t.TempDir(), exact(load(files))
	for _, step := range []struct {
		name   string
		misses int
	}{{"empty", 10}, {"full", 4}} {
		parts, stats := loadWith(dir, files)
		if got := exact(parts); got != want || stats.Misses != step.misses {
			t.Errorf("%s store: %d values were missing, want %d; %s", step.name, stats.Misses, step.misses, difference(got, want))
		}
	}
}

// TestStoreOfImpure has a module get a model of one that it does not require, through a third that
// keeps it: an edit of the maker shows.
func TestStoreOfImpure(t *testing.T) {
	files := map[string]string{
		"src/kept.ts": "const all: any[] = [];\nexport const add = (model: any) => { all.push(model); };\nexport const get = () => all[0] ?? null;\n",
		"src/make.ts": `import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { add } from './kept';
export const M = defineSchemaModel({ name: 'M', fields: { id: { type: ScalarTypeEnum.ID() } } });
add(M);
`,
		"src/take.ts": `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { get } from './kept';
export const E = defineEvent({ meta: { key: 'e.take', version: '1.0.0' }, payload: get() });
`,
	}
	dir := t.TempDir()
	first, _ := loadWith(dir, files)
	files["src/make.ts"] = strings.Replace(files["src/make.ts"], "id:", "code:", 1)
	second, _ := loadWith(dir, files)
	if want := exact(load(files)); exact(second) != want || exact(first) == want {
		t.Errorf("after the edit, %s", difference(exact(second), want))
	}
}
