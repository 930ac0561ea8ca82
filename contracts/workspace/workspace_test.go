package workspace_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// tree writes the files of an archive into a new folder. "EVENT x" in a file stands for a module
// that defines the event x, "LIST x" for a manifest of it.
func tree(t *testing.T, archive string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		write(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if key, ok := strings.CutPrefix(strings.TrimSpace(text), "EVENT "); ok {
		text = fmt.Sprintf("import { defineEvent } from '@contractspec/lib.contracts-spec';\n\nexport const Event = defineEvent({ meta: { key: '%s', version: '1.0.0' } });\n", key)
	}
	if key, ok := strings.CutPrefix(strings.TrimSpace(text), "LIST "); ok {
		text = fmt.Sprintf(`{"name": "listed", "items": [{"key": %q, "version": "1.0.0", "type": "contractspec:event"}]}`, key)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, o workspace.Options) *workspace.Workspace {
	t.Helper()
	w, err := workspace.Open(o)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// loaded returns the name of the registry, its keys with their files, and the diagnostics, a line
// each.
func loaded(t *testing.T, w *workspace.Workspace) string {
	t.Helper()
	return described(t, w.Load)
}

func described(t *testing.T, load func(context.Context) (*contracts.Registry, []contracts.Diagnostic, error)) string {
	t.Helper()
	r, list, err := load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "[%s]\n", r.Name)
	for _, c := range r.Contracts {
		fmt.Fprintf(&b, "%s %s\n", c.Key, c.Source.File)
	}
	for _, d := range list {
		fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprintf("%s %s %s", d.Position, d.Severity, d.Code)))
	}
	return strings.TrimSpace(b.String())
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got, want = strings.TrimSpace(got), strings.TrimSpace(want); got != want {
		t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
	}
}

func TestDiscovery(t *testing.T) {
	dir := tree(t, `
-- package.json --
{"name": "@example/shop"}
-- a.ts --
EVENT a
-- src/b.mts --
EVENT b
-- src/deep/c.test-spec.ts --
EVENT c
-- src/d.json --
LIST d
-- src/e.json --
{"items": ["no manifest"]}
-- x.d.ts --
EVENT declaration
-- x.test.ts --
EVENT test
-- x.spec.tsx --
EVENT spec
-- y.spec.tsx --
import { defineEvent } from '@contractspec/lib.contracts-spec';
it('is a test', () => {});
defineEvent({ meta: { key: 'tested', version: '1.0.0' } });
-- x.stories.tsx --
EVENT stories
-- x.min.js --
EVENT minified
-- node_modules/lib/x.ts --
EVENT dependency
-- dist/x.js --
"use strict"; Object.defineProperty(exports, "__esModule", { value: true });
exports.X = require('@contractspec/lib.contracts-spec').defineEvent({ meta: { key: 'output', version: '1.0.0' } });
-- src/build/x.ts --
EVENT built
-- .next/x.ts --
EVENT hidden
-- src/__tests__/x.ts --
EVENT test
-- site/.docsgen --
-- site/x.json --
LIST output
-- src/x.txt --
EVENT text
`)
	expect(t, loaded(t, open(t, workspace.Options{Dir: dir})), `
[@example/shop]
a a.ts
b src/b.mts
built src/build/x.ts
c src/deep/c.test-spec.ts
d src/d.json
spec x.spec.tsx`)
}

func TestGitignore(t *testing.T) {
	dir := tree(t, `
-- .git/HEAD --
-- .gitignore --
# a comment
/generated
*.gen.ts
!keep.gen.ts
pkg/tmp/
-- generated/a.ts --
EVENT a
-- pkg/generated/b.ts --
EVENT b
-- pkg/c.gen.ts --
EVENT c
-- pkg/keep.gen.ts --
EVENT keep
-- pkg/tmp/d.ts --
EVENT d
-- pkg/inner/.gitignore --
e.ts
-- pkg/inner/e.ts --
EVENT e
-- pkg/e.ts --
EVENT e2
`)
	want := `
[pkg]
b pkg/generated/b.ts
e2 pkg/e.ts
keep pkg/keep.gen.ts`
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "pkg")})), want)
	// What is ignored is loaded when it is asked for.
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "generated")})), "[generated]\na generated/a.ts")
}

func TestSources(t *testing.T) {
	dir := tree(t, `
-- a/a.ts --
EVENT a
-- b/b.ts --
EVENT b
-- b/c.json --
LIST c
-- d.yaml --
name: d
items: []
-- plain.json --
{"items": []}
`)
	expect(t, loaded(t, open(t, workspace.Options{Dir: dir, Sources: []string{"a", "b/c.json"}, Name: "mine"})), "[mine]\na a/a.ts\nc b/c.json")
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "b", "c.json")})), "[listed]\nc c.json")
	// What is named is a manifest, whatever it holds.
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "d.yaml")})), "[d]\nwarning no-contracts")
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "plain.json")})), "["+filepath.Base(dir)+"]\nwarning no-contracts\nplain.json:1:1 warning missing-name")

	for source, want := range map[string]string{"nope": "there is no folder or file nope", "..": "nothing outside is read"} {
		if _, err := workspace.Open(workspace.Options{Dir: dir, Sources: []string{source}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the source %s gave %v", source, err)
		}
	}
	if _, err := workspace.Open(workspace.Options{Dir: filepath.Join(dir, "nope")}); err == nil || !strings.Contains(err.Error(), "there is no folder or file") {
		t.Error(err)
	}
}

// Modules import across the packages of a monorepo, but only the sources' contracts are wanted.
func TestMonorepo(t *testing.T) {
	dir := tree(t, `
-- .git/HEAD --
-- package.json --
{"name": "root", "workspaces": ["packages/*", "libs/**"]}
-- packages/shop/package.json --
{"name": "@x/shop", "dependencies": {"@x/models": "*"}}
-- packages/shop/src/contracts/a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
import { prefix } from '@x/models';
import { suffix } from '../suffix';

export const A = defineEvent({ meta: { key: prefix + '.a.' + suffix, version: '1.0.0' } });
-- packages/shop/src/suffix.ts --
export const suffix = 'made';
-- packages/shop/src/other.ts --
EVENT other
-- libs/deep/models/package.json --
{"name": "@x/models", "main": "index.ts"}
-- libs/deep/models/index.ts --
export const prefix = 'shop';
-- packages/stranger/package.json --
{"name": "@x/stranger"}
-- packages/stranger/x.ts --
EVENT stranger
`)
	w := open(t, workspace.Options{Dir: filepath.Join(dir, "packages/shop/src/contracts")})
	expect(t, loaded(t, w), "[@x/shop]\nshop.a.made packages/shop/src/contracts/a.ts")
	var walked []string
	for _, folder := range w.Folders() {
		relative, _ := filepath.Rel(dir, folder)
		walked = append(walked, filepath.ToSlash(relative))
	}
	expect(t, strings.Join(walked, " "), "libs/deep/models packages/shop packages/shop/src packages/shop/src/contracts")
}

// A manifest that was published from the modules of its package is no second definition of them.
// Where it says something else it is out of date, which is said once.
func TestPublishedManifests(t *testing.T) {
	dir := tree(t, `
-- a.ts --
EVENT a
-- b.ts --
EVENT b
-- registry/registry.json --
{"name": "x", "items": [
  {"key": "a", "version": "1.0.0", "type": "contractspec:event", "title": "Once"},
  {"key": "b", "version": "1.0.0", "type": "contractspec:event", "title": "Once"},
  {"key": "c", "version": "1.0.0", "type": "contractspec:event"}]}
-- other/package.json --
{"name": "other"}
-- other/z.json --
LIST a
`)
	r, list, _ := open(t, workspace.Options{Dir: dir}).Load(context.Background())
	var from []string
	for _, c := range r.Contracts {
		from = append(from, c.Key+" "+c.Source.File)
	}
	expect(t, strings.Join(from, ", "), "a a.ts, b b.ts, c registry/registry.json")
	var said []string
	for _, d := range list {
		said = append(said, d.Position.String()+" "+d.Code.String())
	}
	expect(t, strings.Join(said, ", "), "registry/registry.json:2:11 outdated-manifest")
}

func TestNothing(t *testing.T) {
	dir := tree(t, "-- a.ts --\nexport const a = 1;\n-- b.json --\n{}\n")
	_, list, err := open(t, workspace.Options{Dir: dir}).Load(context.Background())
	if err != nil || len(list) != 1 {
		t.Fatal(err, list)
	}
	if d := list[0]; d.Severity != contracts.Warning || d.Code != contracts.NoContracts.Code || !strings.Contains(d.Message, dir) ||
		!strings.HasPrefix(d.Hint, "1 TypeScript and JavaScript modules were searched for calls such as defineCommand({…}), and 1 JSON and YAML files") {
		t.Errorf("%s\n%s", d.Message, d.Hint)
	}
}

// TestTooManyPatterns: a package.json that asks for more comparisons than there are costs a
// warning, and the contracts are loaded.
func TestTooManyPatterns(t *testing.T) {
	var folders, patterns strings.Builder
	for i := range 120 {
		fmt.Fprintf(&folders, "-- d%d/a.json --\n{}\n", i)
	}
	for i := range 10_000 {
		fmt.Fprintf(&patterns, `"x%d-*", `, i)
	}
	dir := tree(t, "-- package.json --\n{\"workspaces\": ["+patterns.String()+"\"d*\"]}\n-- src/order.ts --\nEVENT shop.order.created\n"+folders.String())
	expect(t, loaded(t, open(t, workspace.Options{Dir: dir, Name: "x"})), `
[x]
shop.order.created src/order.ts
package.json warning too-many-workspaces`)
}
