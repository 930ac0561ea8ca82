package typescript_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// loadWith loads with a new Loader, as another run would, and a store in a folder.
func loadWith(dir string, files map[string]string) ([]contracts.Part, store.Stats) {
	s := store.New(dir, "test")
	o := typescript.Options{Timeout: 2 * time.Second, Heap: 64 << 20, Store: s}
	return typescript.New(o).Load(context.Background(), files), s.Stats()
}

// exact writes down everything that parts hold, whatever its name, but for what functions would give.
func exact(parts []contracts.Part) string {
	var b strings.Builder
	known := map[uintptr]int{}
	var write func(v reflect.Value)
	write = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() {
				b.WriteString("nil")
				return
			}
			n, again := known[v.Pointer()]
			if !again {
				n = len(known)
				known[v.Pointer()] = n
			}
			fmt.Fprintf(&b, "&%d", n)
			if !again {
				write(v.Elem())
			}
		case reflect.Struct:
			b.WriteString(v.Type().Name() + "{\n")
			for i := range v.NumField() {
				b.WriteString(v.Type().Field(i).Name + ": ")
				write(v.Field(i))
				b.WriteString("\n")
			}
			b.WriteString("}")
		case reflect.Slice:
			fmt.Fprintf(&b, "%d of %s[", v.Len(), v.Type())
			for i := range v.Len() {
				write(v.Index(i))
			}
			b.WriteString("]")
		case reflect.Func, reflect.Map, reflect.Interface:
			fmt.Fprintf(&b, "%s %t", v.Type(), v.IsNil())
		default:
			fmt.Fprintf(&b, "%v", v)
		}
	}
	write(reflect.ValueOf(parts))
	return b.String()
}

// difference gives the first lines in which two texts differ.
func difference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < min(len(a), len(b))-1 && a[at] == b[at] {
		at++
	}
	return fmt.Sprintf("line %d is %q, want %q, after\n%s", at, a[at], b[at], strings.Join(a[max(0, at-10):at], "\n"))
}

// TestStore loads workspaces without a store, with an empty one, with a full one, and with what is left of it when shards are lost.
func TestStore(t *testing.T) {
	for name, files := range workspaces(t) {
		t.Run(name, func(t *testing.T) {
			want, dir := exact(load(files)), filepath.Join(t.TempDir(), "cache")
			random := rand.New(rand.NewPCG(5, uint64(len(files))))
			for step, what := range []string{"an empty", "a full", "a torn", "a full", "a torn", "a full"} {
				if what == "a torn" {
					for _, shard := range shards(t, dir) {
						if random.IntN(2) > 0 {
							continue
						}
						if err := os.Remove(shard); err != nil {
							t.Fatal(err)
						}
					}
				}
				parts, stats := loadWith(dir, files)
				if got := exact(parts); got != want {
					t.Fatalf("step %d: with %s store, %s", step, what, difference(got, want))
				}
				if what == "an empty" && stats.Hits > 0 || what == "a full" && (stats.Added > 0 || stats.Hits == 0) {
					t.Errorf("step %d: %s store had %+v", step, what, stats)
				}
			}
		})
	}
}

// workspaces gives the archives in testdata, an example, and a module whose columns have to be counted.
func workspaces(t *testing.T) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, f := range archive.Files {
			files[f.Name] = string(f.Data)
		}
		for _, name := range []string{"src/a-loop.ts", "src/b-memory.ts", "src/f-values.ts", "src/g-regexp.ts"} {
			delete(files, name) // whether they keep within their bounds depends on the machine; see TestStoreOfStopped
		}
		all[strings.TrimSuffix(filepath.Base(name), ".txtar")] = files
	}
	root, files := os.DirFS("../../examples/marketplace"), map[string]string{}
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		files[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all["marketplace"] = files
	all["wide"] = map[string]string{"src/wide.ts": "// defineEvent(\nconst a = 1, b = 2, c = 3;\nconst boom = (): number => { throw new Error('boom'); };\nexport const list = ['😀😀😀😀😀😀😀😀😀', a, b, c, boom()];\n"}
	return all
}

func shards(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(names) == 0 {
		t.Fatal("the store is empty: ", err)
	}
	return names
}

// TestStoreAndEdits makes random edits to a workspace and loads it after each with a new Loader that shares the store with those before.
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

// TestStoreOfStopped shows that nothing is kept that a faster machine may find otherwise: outcomes of modules that were stopped, and of
// those that depend on one.
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

// TestStoreOfImpure has a module get a model of one that it does not require, through a third that keeps it: an edit of the maker shows.
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

// TestDamagedStore shows that damage costs no more than the evaluation, once.
func TestDamagedStore(t *testing.T) {
	files := contractstest.Modules(60)
	want := exact(load(files))
	for name, damage := range map[string]func(text []byte) []byte{
		"a byte of the magic":   func(text []byte) []byte { text[3] ^= 1; return text },
		"a byte of the count":   func(text []byte) []byte { text[17] ^= 0xff; return text },
		"a byte of the table":   func(text []byte) []byte { text[30] ^= 1; return text },
		"a byte of a value":     func(text []byte) []byte { text[len(text)-1] ^= 1; return text },
		"cut in the values":     func(text []byte) []byte { return text[:len(text)-5] },
		"cut in the table":      func(text []byte) []byte { return text[:40] },
		"cut in the head":       func(text []byte) []byte { return text[:10] },
		"empty":                 func([]byte) []byte { return nil },
		"something else":        func([]byte) []byte { return []byte(strings.Repeat("<!doctype html>\n", 1000)) },
		"another form":          func(text []byte) []byte { text[14]++; return text },
		"the same, with a tail": func(text []byte) []byte { return append(text, "tail"...) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			loadWith(dir, files)
			for _, shard := range shards(t, dir) {
				text, err := os.ReadFile(shard)
				if err == nil {
					err = os.WriteFile(shard, damage(text), 0o600)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			for _, state := range []string{"damaged", "mended"} {
				parts, stats := loadWith(dir, files)
				if got := exact(parts); got != want {
					t.Fatalf("%s: %s", state, difference(got, want))
				}
				if whole := state == "mended" || strings.Contains(name, "tail"); whole != (stats.Misses == 0) {
					t.Errorf("%s: %+v", state, stats)
				}
			}
		})
	}
}

// TestSharedStore has several Loaders use one folder at once.
func TestSharedStore(t *testing.T) {
	dir := t.TempDir()
	sizes := []int{30, 60, 90, 60}
	var want, got [4]string
	for i, size := range sizes {
		want[i] = exact(load(contractstest.Modules(size)))
	}
	for round := range 3 {
		var group sync.WaitGroup
		for i, size := range sizes {
			group.Go(func() {
				parts, _ := loadWith(dir, contractstest.Modules(size))
				got[i] = exact(parts)
			})
		}
		group.Wait()
		if got != want {
			t.Fatalf("round %d: a Loader found something else than without a store", round)
		}
	}
	loadWith(dir, contractstest.Modules(90))
	if _, stats := loadWith(dir, contractstest.Modules(90)); stats.Misses != 0 || stats.Hits == 0 {
		t.Errorf("in the end, %+v", stats)
	}
}

// TestNoStore shows that a folder that cannot be there is no fault of the sources.
func TestNoStore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	files := contractstest.Modules(30)
	want := exact(load(files))
	for range 2 {
		if parts, stats := loadWith(filepath.Join(file, "cache"), files); exact(parts) != want || stats.Hits != 0 {
			t.Errorf("%+v; %s", stats, difference(exact(parts), want))
		}
	}
}

// TestStoreOnce shows that edits are neither looked up nor written, and that a load that was stopped leaves the store to the next one.
func TestStoreOnce(t *testing.T) {
	files := contractstest.Modules(30)
	s := store.New(t.TempDir(), "test")
	loader := typescript.New(typescript.Options{Store: s})
	stopped, stop := context.WithCancel(context.Background())
	stop()
	loader.Load(stopped, files)
	loader.Load(context.Background(), files)
	first := s.Stats()
	if first.Added == 0 {
		t.Fatal("nothing was kept")
	}
	for file := range files {
		files[file] += "\n"
	}
	loader.Load(context.Background(), files)
	if s.Stats() != first {
		t.Errorf("after an edit %+v, before %+v", s.Stats(), first)
	}
}
