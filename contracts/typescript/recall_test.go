package typescript_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// loadWith loads with a new Loader, as another run would, and a store in a folder.
func loadWith(dir string, files map[string]string) ([]contracts.Part, store.Stats) {
	s := store.New(dir, "test")
	o := typescript.Options{Timeout: 2 * time.Second, Heap: 64 << 20, Store: s}
	return typescript.New(o).Load(context.Background(), files), s.Stats()
}

// exact writes down everything that parts hold, whatever its name, but for what functions would
// give.
func exact(parts []contracts.Part) string {
	var b strings.Builder
	known := map[uintptr]int{}
	var write func(v reflect.Value)
	write = func(v reflect.Value) {
		if v.Type() == reflect.TypeFor[contracts.Value]() {
			value := (*contracts.Value)(v.Addr().UnsafePointer())
			fmt.Fprintf(&b, "%d %q", value.Kind(), value.Text())
			write(reflect.ValueOf(value.Items()))
			write(reflect.ValueOf(value.Fields()))
			write(reflect.ValueOf(value.Shape()))
			return
		}
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

// difference returns the first lines in which two texts differ.
func difference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < min(len(a), len(b))-1 && a[at] == b[at] {
		at++
	}
	return fmt.Sprintf("line %d is %q, want %q, after\n%s", at, a[at], b[at], strings.Join(a[max(0, at-10):at], "\n"))
}

// TestStore loads workspaces without a store, with an empty one, with a full one, and with what is
// left of it when shards are lost.
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

// workspaces returns the archives in testdata, an example, and a module whose columns have to be
// counted.
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
	all["wide"] = map[string]string{"src/wide.ts": "// defineEvent(\nconst a = 1, b = 2, c = 3;\nconst none: any = undefined;\nexport const list = ['😀😀😀😀😀😀😀😀😀', a, b, c, none.name];\n"}
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
