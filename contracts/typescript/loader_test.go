package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// TestTexts loads one contract from texts that an archive cannot hold.
func TestTexts(t *testing.T) {
	const plain = "import { defineEvent } from '@contractspec/lib.contracts-spec';\n\nexport const E = defineEvent({\n\tmeta: { key: 'größe.changed', version: '1.0.0', stability: 'stabel' },\n\tpayload: null,\n});\n"
	for name, text := range map[string]string{
		"plain":                 plain,
		"byte order mark":       "\ufeff" + plain,
		"CRLF":                  strings.ReplaceAll(plain, "\n", "\r\n"),
		"byte order mark, CRLF": "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"),
		"no final newline":      strings.TrimSuffix(plain, "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			check(t, load(map[string]string{"é/größe.ts": text}), `
event größe.changed 1.0.0 é/größe.ts:3-6
  meta.key = "größe.changed"
  excerpt = 1-6
error é/größe.ts:4:61 unknown-stability event größe.changed: unknown stability "stabel"
  hint = did you mean "stable"?
  frame = meta: { key: 'größe.changed', version: '1.0.0', stability: 'stabel' },
`)
		})
	}
}

// TestEdits makes random edits to a workspace and loads it after each: a Loader that remembers has
// to find what a new one finds, and to give parts that no edit can have changed as the same values.
func TestEdits(t *testing.T) {
	seed := uint64(20)
	random := rand.New(rand.NewPCG(seed, 1))
	w := newWorkspace(random)
	loader := typescript.New(typescript.Options{})
	var before []contracts.Part
	for step := range 60 {
		edit := ""
		if step > 0 {
			edit = w.edit()
		}
		kept := loader.Load(context.Background(), maps.Clone(w.files))
		fresh := typescript.New(typescript.Options{}).Load(context.Background(), maps.Clone(w.files))
		if a, b := summary(kept), summary(fresh); a != b {
			t.Fatalf("seed %d, step %d (%s): the loader that remembers found\n%s\na new one found\n%s", seed, step, edit, a, b)
		}
		if edit == "comment" {
			for i, p := range kept {
				if p.File != w.touched && i < len(before) && before[i].File == p.File && len(p.Contracts) > 0 && p.Contracts[0] != before[i].Contracts[0] && !w.uses(p.File, w.touched) {
					t.Fatalf("seed %d, step %d: %s was evaluated again though only %s changed", seed, step, p.File, w.touched)
				}
			}
		}
		before = kept
	}
}

// summary writes down everything that parts hold.
func summary(parts []contracts.Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(summaryOf(p))
	}
	return b.String()
}

func summaryOf(p contracts.Part) string {
	var b strings.Builder
	for _, f := range found([]contracts.Part{p}) {
		fmt.Fprintln(&b, f.line)
	}
	for _, c := range p.Contracts {
		fmt.Fprintln(&b, c.Key, show(c.Spec), c.Source.Excerpt)
		if c.Shape != nil {
			fmt.Fprintln(&b, showShape(c.Shape), c.Shape.Origin)
		}
	}
	for _, d := range p.Diagnostics {
		fmt.Fprintln(&b, d.Hint, d.Frame, d.Notes)
	}
	return b.String()
}

// workspace is a small workspace of modules that require each other: shared constants, models,
// contracts, barrels, and a package.
type workspace struct {
	random  *rand.Rand
	files   map[string]string
	touched string
	count   int
}

func newWorkspace(random *rand.Rand) *workspace {
	w := &workspace{random: random, files: map[string]string{}}
	w.files["tsconfig.json"] = `{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }`
	w.files["packages/p/package.json"] = `{ "name": "@acme/p", "exports": { ".": "./dist/index.js" } }`
	w.files["packages/p/src/index.ts"] = "export * from './shared';\n"
	w.files["packages/p/src/shared.ts"] = "export const OWNER = '@p';\n"
	w.files["lib/shared.ts"] = "export const TAG = 'lib';\nexport const list: string[] = [];\n"
	w.files["lib/broken.ts"] = "throw new Error('a helper that fails');\n"
	for i := range 6 {
		w.add(i)
	}
	return w
}

// add writes a contract module that requires others, some of which are not there, not yet, or no
// more.
func (w *workspace) add(i int) {
	other := w.random.IntN(8)
	w.files[fmt.Sprintf("src/m%d.ts", i)] = fmt.Sprintf(`import { defineEvent } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { OWNER } from '@acme/p';
import { TAG, list } from '@lib/shared';
import { Model%d, Event%d } from './m%d';

export const Model%d = defineSchemaModel({ name: 'M%d', fields: { id: { type: ScalarTypeEnum.ID(), isOptional: false } } });
export const Event%d = defineEvent({
	meta: { key: 'e.%d', version: '1.0.0', owners: [OWNER], tags: [TAG], description: 'v%d' },
	payload: Model%d,
	other: typeof Event%d,
	of: () => Model%d,
	count: list.length,
});
`, other, other, other, i, i, i, i, w.count, i, other, other)
}

// uses reports whether a module may require another one, as far as the texts show.
func (w *workspace) uses(file, other string) bool {
	seen := map[string]bool{}
	var visit func(file string) bool
	visit = func(file string) bool {
		if file == other || seen[file] {
			return file == other
		}
		seen[file] = true
		for name := range w.files {
			stem := path.Base(strings.TrimSuffix(strings.TrimSuffix(name, ".ts"), "/index"))
			if strings.Contains(w.files[file], stem+"'") && visit(name) {
				return true
			}
		}
		return strings.Contains(w.files[file], "@acme/p") && visit("packages/p/src/index.ts")
	}
	return visit(file)
}

// edit makes one random edit and says which.
func (w *workspace) edit() string {
	w.count++
	names := slices.Sorted(maps.Keys(w.files))
	w.touched = names[w.random.IntN(len(names))]
	number := w.random.IntN(8)
	text := w.files[w.touched]
	switch w.random.IntN(13) {
	case 0, 1:
		w.add(number)
		return fmt.Sprint("write m", number)
	case 2:
		delete(w.files, fmt.Sprintf("src/m%d.ts", number))
		return fmt.Sprint("delete m", number)
	case 3:
		w.files["packages/p/src/shared.ts"] = fmt.Sprintf("export const OWNER = '@p%d';\n", number)
		return "shared constant"
	case 4:
		w.files["lib/shared.ts"] = fmt.Sprintf("export const TAG = 'lib%d';\nexport const list: string[] = ['a'];\n", number)
		return "shared by paths"
	case 5:
		w.files["tsconfig.json"] = fmt.Sprintf(`{ "compilerOptions": { "paths": { "@lib/*": ["./%s/*"] } } }`, []string{"lib", "other"}[number%2])
		return "tsconfig"
	case 6:
		w.files["packages/p/package.json"] = fmt.Sprintf(`{ "name": "@acme/%s" }`, []string{"p", "q"}[number%2])
		return "package"
	case 7:
		w.files[fmt.Sprintf("src/m%d.ts", number)] = []string{"export const Event1 = {;", "throw new Error('defineEvent(');", "import { list } from '@lib/shared'; list.push('x'); // defineEvent(\n"}[number%3]
		return "break"
	case 8:
		w.files["other/shared.ts"] = "export const TAG = 'other';\nexport const list: string[] = [];\n"
		return "other"
	case 9:
		delete(w.files, "other/shared.ts")
		return "no other"
	case 10:
		w.files["src/lazy.ts"] = []string{"import '@lib/broken'; // defineEvent(\n", "export const later = () => import('@lib/broken'); // defineEvent(\n"}[number%2]
		return "lazy import"
	case 11:
		w.files[fmt.Sprintf("src/m%d/index.ts", number)] = "export const Event0 = 'folder'; // SchemaModel\n"
		return "folder"
	}
	if strings.HasSuffix(w.touched, ".ts") {
		w.files[w.touched] = text + "// a comment\n"
		return "comment"
	}
	return "nothing"
}

// TestCancelled shows that a load that was stopped leaves nothing behind that spoils the next one.
func TestCancelled(t *testing.T) {
	w := newWorkspace(rand.New(rand.NewPCG(3, 3)))
	loader := typescript.New(typescript.Options{})
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if parts := loader.Load(stopped, w.files); parts != nil {
		t.Errorf("a cancelled load gave %d parts", len(parts))
	}
	if a, b := summary(loader.Load(context.Background(), w.files)), summary(load(w.files)); a != b {
		t.Errorf("after a cancelled load\n%s\nwant\n%s", a, b)
	}
}

// TestJobs shows that the result does not depend on how the modules are dealt to jobs.
func TestJobs(t *testing.T) {
	files := contractstest.Modules(60)
	maps.Copy(files, newWorkspace(rand.New(rand.NewPCG(7, 7))).files)
	one := summary(typescript.New(typescript.Options{Jobs: 1}).Load(context.Background(), files))
	if !strings.Contains(one, "operation") {
		t.Fatal("nothing was found")
	}
	for _, jobs := range []int{2, 5} {
		if several := summary(typescript.New(typescript.Options{Jobs: jobs}).Load(context.Background(), files)); several != one {
			t.Errorf("with %d jobs\n%s\nwith one\n%s", jobs, several, one)
		}
	}
}

// TestBounds returns the compilers texts that would exhaust the stack or the day.
func TestBounds(t *testing.T) {
	const n = 100_000
	for name, text := range map[string]string{
		"operators": "export const a = " + strings.Repeat("!", n) + "1",
		"lists":     "export const a = " + strings.Repeat("[", n) + strings.Repeat("]", n),
		"arrows":    "export const a = " + strings.Repeat("a=>", n) + "1",
		"blocks":    strings.Repeat("{let a;", n) + strings.Repeat("}", n),
		"elses":     strings.Repeat("if(a);else ", n) + ";",
		"names":     "export const a = b" + strings.Repeat(".c", n),
		"calls":     "export const a = b" + strings.Repeat("()", n),
		"templates": "export const a = " + strings.Repeat("`${", n),
	} {
		t.Run(name, func(t *testing.T) {
			check(t, load(map[string]string{"src/deep.ts": "// defineEvent\n" + text}), "warning src/deep.ts module-too-large the module nests too deep and was not evaluated")
		})
	}
	long := "// defineEvent\nexport const list = [" + strings.Repeat("{ a: [1, 'two'] },\n", n/10) + "];"
	check(t, load(map[string]string{"src/long.ts": long, "src/data.ts": strings.Repeat(long, 12)}),
		"warning src/data.ts module-too-large the module is larger than 2 MB and was not evaluated")
}
