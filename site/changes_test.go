package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/publish"
)

// entry is one contract of a registry that a test edits.
type entry struct{ key, title, description, tag string }

// thousand is a registry of a thousand contracts of one domain, half of them operations, in a
// manifest.
func thousand() []entry {
	entries := make([]entry, 1000)
	for i := range entries {
		thing := fmt.Sprintf("thing%03d", i/4)
		entries[i] = entry{
			key: "shop." + thing + "." + []string{"create", "remove", "created", "removed"}[i%4], title: fmt.Sprintf("What becomes of %s, part %d", thing, i%4),
			description: fmt.Sprintf("Says what happens to %s when the shop is at work, in step %d of many.", thing, i%7), tag: fmt.Sprintf("group%d", i%9),
		}
	}
	return entries
}

func writeManifest(t *testing.T, dir string, entries []entry) {
	t.Helper()
	var items []string
	gap := "" // where one was: what is behind it stays in its lines
	for _, e := range entries {
		if e.key == "" {
			gap += "\n\n"
			continue
		}
		kind := "operation"
		if strings.HasSuffix(e.key, "ed") {
			kind = "event"
		}
		items = append(items, gap+fmt.Sprintf(`{"key": %q, "type": "contractspec:%s", "version": "1.0.0", "title": %q, "description": %q,
"meta": {"stability": "stable", "domain": "shop", "owners": ["@shop"], "tags": [%q]}}`, e.key, kind, e.title, e.description, e.tag))
		gap = ""
	}
	write(t, filepath.Join(dir, "registry.json"), `{"name": "Shop", "items": [`+"\n"+strings.Join(items, ",\n")+"\n]}\n")
}

// TestWhatDidNotChangeDoesNotChange edits a registry in several ways and counts the files of its
// site, the marker included, that are another one then or have another name.
func TestWhatDidNotChangeDoesNotChange(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "site")
	write(t, filepath.Join(dir, "docsgen.yaml"), "repository: https://github.com/shop/contracts\n")
	write(t, filepath.Join(dir, ".git", "HEAD"), "ref: refs/heads/main\n")
	write(t, filepath.Join(dir, ".git", "refs", "heads", "main"), strings.Repeat("0", 40)+"\n")
	entries := append([]entry{{}}, thousand()...)
	build := func() map[string]os.FileInfo {
		t.Helper()
		writeManifest(t, dir, entries)
		project := project.Open(project.Options{Dir: dir, DirGiven: true})
		loaded, err := project.Load(t.Context())
		if err != nil || loaded.Site == nil {
			t.Fatal(err, loaded.Diagnostics)
		}
		folder, _, err := publish.Open(publish.Place{Dir: out, Named: true, Root: loaded.Root})
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := folder.Write(t.Context(), publish.Job{Site: loaded.Site, Sum: project.Sum(loaded)}); err != nil {
			t.Fatal(err)
		}
		return filesIn(t, out)
	}
	before := build()
	edit := func(name string, most int, change func()) {
		t.Helper()
		change()
		after := build()
		var names []string
		for route, info := range after {
			if old := before[route]; old == nil || !os.SameFile(old, info) || !old.ModTime().Equal(info.ModTime()) {
				names = append(names, route)
			}
		}
		for route := range before {
			if after[route] == nil && !strings.Contains(route, "search/blocks/") { // one is there instead
				names = append(names, "gone: "+route)
			}
		}
		if len(names) > most || len(names) == 0 {
			t.Errorf("%s changes %d files, want at most %d:\n%s", name, len(names), most, strings.Join(names, "\n"))
		}
		t.Logf("%s: %d files", name, len(names))
		before = after
	}
	edit("a commit", 1, func() { write(t, filepath.Join(dir, ".git", "refs", "heads", "main"), strings.Repeat("1", 40)+"\n") })
	edit("an edit", 12, func() { entries[401].description = "Says what else happens to it, quite another thing." })
	edit("a new contract", 30, func() {
		entries[0] = entry{"shop.thing101.replace", "Replaces a thing", "Puts another thing in its place.", "group3"}
	})
	edit("another name", 27, func() { entries[801].key = "shop.thing200.begin" })
	edit("a removal", 31, func() { entries[300].key = "" })
}

func filesIn(t *testing.T, dir string) map[string]os.FileInfo {
	t.Helper()
	files := map[string]os.FileInfo{}
	err := filepath.Walk(dir, func(name string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			relative, _ := filepath.Rel(dir, name)
			files[filepath.ToSlash(relative)] = info
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
