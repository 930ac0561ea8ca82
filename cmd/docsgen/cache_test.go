package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
	"github.com/lssm-tech/docsgen/site/project"
)

// asProgram makes the test binary docsgen itself, for tests that need a process of it.
const asProgram = "DOCSGEN_TEST_PROGRAM"

// TestMain keeps the cache of whoever runs the tests out of them; that of the go command and
// packages of npm stay where they are.
func TestMain(m *testing.M) {
	sandbox.Main()
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(func() int {
		own, err := os.UserCacheDir()
		if err == nil && os.Getenv("GOCACHE") == "" {
			err = os.Setenv("GOCACHE", filepath.Join(own, "go-build"))
		}
		if err == nil {
			err = os.Setenv(browsertest.Packages, own)
		}
		dir, failed := os.MkdirTemp("", "docsgen")
		if err != nil || failed != nil {
			fmt.Fprintln(os.Stderr, err, failed)
			return 1
		}
		defer os.RemoveAll(dir)
		for _, name := range []string{"XDG_CACHE_HOME", "LocalAppData"} {
			if err := os.Setenv(name, dir); err != nil {
				fmt.Fprintln(os.Stderr, err)
				return 1
			}
		}
		return m.Run()
	}())
}

// tree returns the texts of all files in a folder; none when it is not there.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	if _, err := os.Stat(dir); err != nil {
		return files
	}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestCache builds one site without a cache, with an empty one, with a full one and with a damaged
// one.
func TestCache(t *testing.T) {
	dir := folder(t, shop+"-- src/bad.ts --\nimport './order';\nthrow new Error('defineEvent(');\n")
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	if own, err := os.UserCacheDir(); err != nil || own != home {
		t.Skip("this system has no variable for the cache folder")
	}
	cache := filepath.Join(home, "docsgen")
	build := func(args ...string) map[string]string {
		t.Helper()
		if err := os.RemoveAll(filepath.Join(dir, "public")); err != nil { // or else the site would only be seen to be the same
			t.Fatal(err)
		}
		status, stdout, stderr := docsgen(t, append([]string{"build", "--quiet"}, args...)...)
		if status != exitErrors || !strings.Contains(stderr, "error: the module failed") {
			t.Fatalf("status %d\n%s%s", status, stdout, stderr)
		}
		site := tree(t, filepath.Join(dir, "public"))
		site["stderr"] = stderr
		return site
	}
	same := func(what string, got, want map[string]string) {
		t.Helper()
		for name, text := range want {
			if got[name] != text {
				t.Errorf("%s: %s is\n%s\nwant\n%s", what, name, got[name], text)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d files, want %d", what, len(got), len(want))
		}
	}

	want := build("--no-cache")
	if status, _, stderr := docsgen(t, "search", "--no-cache", "order"); status != exitDone {
		t.Fatalf("search: status %d\n%s", status, stderr)
	}
	if kept := tree(t, home); len(kept) > 0 {
		t.Fatalf("with --no-cache, %d files were written", len(kept))
	}
	same("with an empty cache", build(), want)
	kept := tree(t, cache)
	if len(kept) == 0 {
		t.Fatal("nothing was kept")
	}
	same("with a full cache", build(), want)
	same("the full cache", tree(t, cache), kept)
	for name := range kept {
		put(t, filepath.Join(cache, name), kept[name][:len(kept[name])/2])
	}
	same("with a damaged cache", build(), want)
	same("the damaged cache", tree(t, cache), kept)
	if status, stdout, stderr := docsgen(t, "search", "order created"); status != exitDone || !strings.HasPrefix(stdout, "shop.order.created") {
		t.Errorf("search: status %d\n%s%s", status, stdout, stderr)
	}
}

// TestCacheFolder shows where the cache is, and that --no-cache leaves none to read either.
func TestCacheFolder(t *testing.T) {
	own, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	for flag, want := range map[string]string{"": filepath.Join(own, "docsgen"), "--no-cache": ""} {
		var o project.Options
		command := &cobra.Command{}
		addProjectFlags(command, &o)
		if err := command.ParseFlags(strings.Fields(flag)); err != nil || o.Cache != want {
			t.Errorf("with %q the cache is in %q, %v, want %q", flag, o.Cache, err, want)
		}
	}
}
