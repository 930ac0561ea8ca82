package main

import (
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
)

// registry returns a registry of all sorts: modules as teams write them, some that share a state, a
// manifest, guides with a picture, and a configuration. Its title is the name of its package.
func registry() map[string]string {
	files := contractstest.Modules(60)
	files["docsgen.yaml"] = "languages: [en, fr]\nguides: guides\nurl: https://example.org/docs/\n"
	files["guides/index.md"] = "# Guides\n\nSee [[order.account.create]] and ![a drawing](a.svg).\n\n# Guides\n"
	files["guides/a.svg"] = `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`
	files["registry.json"] = `{"name": "m", "items": [{"key": "m.one", "type": "contractspec:event", "version": "1.0.0", "title": "One", "meta": {"owners": ["@b", "@a"]}}]}`
	files["src/state.ts"] = "let n = 0;\nexport const next = () => ++n;\nexport const seen = new Map<string, number>();\n"
	for _, name := range strings.Fields("a b c d e f g h i j k l") {
		files["src/state/"+name+".ts"] = "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { next, seen } from '../state';\nseen.set('" + name + "', 1);\n" +
			"export const E = defineEvent({ meta: { key: 'state." + name + "', version: '1.0.0', description: `${next()} of ${seen.size}, ${new Error('x').stack}` }, payload: null });\n"
	}
	return files
}

// lay writes files in an order.
func lay(t *testing.T, dir string, files map[string]string, names []string) {
	t.Helper()
	for _, name := range names {
		file := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		if err == nil {
			err = os.WriteFile(file, []byte(files[name]), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestSameBytes builds one registry in every way in which two machines may differ, and gets the
// same site each time.
func TestSameBytes(t *testing.T) {
	files := registry()
	names := slices.Sorted(maps.Keys(files))
	backwards := slices.Clone(names)
	slices.Reverse(backwards)
	dir, elsewhere, cache := t.TempDir(), filepath.Join(t.TempDir(), "a path with spaces", "and-é"), t.TempDir()
	lay(t, dir, files, names)
	lay(t, elsewhere, files, backwards)
	damage := func(t *testing.T) {
		for name := range tree(t, cache) {
			file := filepath.Join(cache, filepath.FromSlash(name))
			if text, err := os.ReadFile(file); err == nil && len(text) > 40 {
				text[len(text)/2] ^= 0xff
				if err := os.WriteFile(file, text, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	var first map[string]string
	for _, way := range []struct {
		name   string
		dir    string
		env    []string
		cached bool
		before func(t *testing.T)
		during func(t *testing.T, pid int) (end func())
	}{
		{name: "one core", dir: dir, env: []string{"GOMAXPROCS=1"}},
		{name: "two cores", dir: dir, env: []string{"GOMAXPROCS=2"}},
		{name: "eight cores", dir: dir, env: []string{"GOMAXPROCS=8"}},
		{name: "an empty cache", dir: dir, cached: true},
		{name: "a full cache", dir: dir, cached: true},
		{name: "a damaged cache", dir: dir, cached: true, before: damage},
		{name: "another path, written in another order", dir: elsewhere},
		{name: "another path and a full cache", dir: elsewhere, cached: true},
		{name: "another place and language", dir: dir, env: []string{"TZ=Pacific/Chatham", "LANG=tr_TR.UTF-8", "LC_ALL=fr_FR.UTF-8"}},
		{name: "another umask", dir: dir, before: func(t *testing.T) {
			before := syscall.Umask(0o077)
			t.Cleanup(func() { syscall.Umask(before) })
		}},
		{name: "a busy machine", dir: dir, during: func(*testing.T, int) func() {
			var done atomic.Bool
			for range 4 * runtime.GOMAXPROCS(0) {
				go func() {
					for !done.Load() {
					}
				}()
			}
			return func() { done.Store(true) }
		}},
		{name: "a pause", dir: dir, during: func(t *testing.T, pid int) func() {
			awaitWork(t, pid, 0)
			if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
				t.Fatal(err)
			}
			for begun := time.Now(); time.Since(begun) < 3*time.Second; { // longer than a module may run
				runtime.Gosched()
			}
			_ = syscall.Kill(pid, syscall.SIGCONT)
			return func() {}
		}},
	} {
		t.Run(way.name, func(t *testing.T) {
			if way.before != nil {
				way.before(t)
			}
			out := filepath.Join(t.TempDir(), "out")
			args := []string{"build", way.dir, "--out", out}
			if way.cached {
				way.env = append(way.env, "XDG_CACHE_HOME="+cache)
			} else {
				args = append(args, "--no-cache")
			}
			for _, e := range way.env {
				name, value, _ := strings.Cut(e, "=")
				t.Setenv(name, value)
			}
			c, _, stderr := program(t, args...)
			if way.during != nil {
				defer way.during(t, c.Process.Pid)()
			}
			if err := c.Wait(); err != nil {
				t.Fatalf("%v\n%s", err, stderr)
			}
			site := tree(t, out)
			if first == nil {
				first = site
			}
			if len(site) < 100 || !maps.Equal(site, first) {
				for name := range site {
					if site[name] != first[name] {
						t.Errorf("%s is another one, of %d files", name, len(site))
					}
				}
			}
		})
	}
	if text := first["events/state.g.html"]; !strings.Contains(text, "1 of 1") {
		t.Error("modules see each other's state")
	}
}
