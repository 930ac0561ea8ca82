package publish

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestOutputIsRefused: where a site would take the place of what docsgen did not write, nothing is
// changed.
func TestOutputIsRefused(t *testing.T) {
	s := shopSite(t)
	for name, test := range map[string]struct {
		built      bool // there is a site of docsgen
		spoil      func(dir string)
		code, text string
	}{
		"a foreign folder":      {false, func(dir string) { put(t, dir+"/thesis.txt", "x") }, "output-foreign", "thesis.txt, which docsgen did not write"},
		"a foreign folder deep": {false, func(dir string) { put(t, dir+"/a/b/thesis.txt", "x") }, "output-foreign", "a/b/thesis.txt"},
		"a file":                {false, func(dir string) { put(t, dir, "x") }, "output-file", "is a file"},
		"below a file":          {false, func(dir string) { os.Remove(filepath.Dir(dir)); put(t, filepath.Dir(dir), "x") }, "output-file", "lies in one"},
		"a dangling link":       {false, func(dir string) { symlink(t, "nowhere", dir) }, "output-file", "leads nowhere"},
		"the marker of another version": {false, func(dir string) {
			put(t, dir+"/.docsgen", "# Written by docsgen. It wrote:\nindex.html\n")
			put(t, dir+"/index.html", "x")
		}, "output-foreign", "its .docsgen is damaged, or of another version"},
		"a damaged marker":         {true, func(dir string) { edit(t, dir+"/.docsgen", "# contracts: 2", "# contracts: 3") }, "output-foreign", "its .docsgen is damaged"},
		"a page that was edited":   {true, func(dir string) { edit(t, dir+"/index.html", "<body>", "<body><!-- mine -->") }, "output-changed", "would be lost: index.html"},
		"a link in a page's place": {true, func(dir string) { os.Remove(dir + "/index.html"); symlink(t, "404.html", dir+"/index.html") }, "output-changed", "index.html"},
		"a folder in a page's place": {true, func(dir string) {
			os.Remove(dir + "/index.html")
			put(t, dir+"/index.html/mine.txt", "x")
		}, "output-foreign", "index.html/mine.txt"},
		"an empty folder there": {true, func(dir string) { os.Remove(dir + "/index.html"); os.Mkdir(dir+"/index.html", 0o755) }, "output-foreign", "index.html/"},
		"a file where the site has a folder": {true, func(dir string) {
			os.RemoveAll(dir + "/operations")
			put(t, dir+"/operations", "x")
		}, "output-foreign", "operations"},
		"a repository":        {true, func(dir string) { put(t, dir+"/.git/HEAD", "ref: x") }, "output-place", "which holds .git"},
		"a worktree in it":    {true, func(dir string) { put(t, dir+"/a/.git", "gitdir: x") }, "output-place", "which holds a/.git"},
		"a source in it":      {true, func(dir string) { put(t, dir+"/src/a.ts", "x") }, "output-place", "a source: src/a.ts"},
		"a file for its lock": {true, func(dir string) { put(t, beside(dir, "lock"), "mine") }, "output-foreign", "where docsgen has its lock"},
		"somebody's folder where the site is written": {true, func(dir string) { put(t, beside(dir, "new")+"/mine.txt", "x") }, "output-foreign", "mine.txt"},
		"somebody's link where the site is written":   {true, func(dir string) { symlink(t, ".", beside(dir, "old")) }, "output-file", "is a file"},
	} {
		root := t.TempDir()
		dir := filepath.Join(root, "a", "public")
		if err := os.Mkdir(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		if test.built {
			if err := writeAnew(t.Context(), s, dir, nil); err != nil {
				t.Fatal(err)
			}
		}
		test.spoil(dir)
		before := copied(t, root)
		err := writeAnew(t.Context(), s, dir, nil)
		var refused *Error
		if !errors.As(err, &refused) || refused.Rule.Code.String() != test.code || !strings.Contains(refused.Message, test.text) || refused.Hint == "" {
			t.Errorf("%s: %v", name, err)
		}
		if !maps.Equal(copied(t, root), before) {
			t.Errorf("%s: something was changed", name)
		}
	}
}

// said is what diagnostics say.
func said(list []contracts.Diagnostic) (messages []string) {
	for _, d := range list {
		messages = append(messages, d.Message)
	}
	return messages
}

// edit replaces a part of a file by another.
func edit(t *testing.T, file, from, to string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), from) {
		t.Fatalf("%s has no %q, %v", file, from, err)
	}
	put(t, file, strings.Replace(string(text), from, to, 1))
}

// beside is a path that docsgen uses beside an output folder.
func beside(dir, suffix string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".docsgen-"+suffix)
}

// TestOthersAreKept: what is not docsgen's stays where it is, byte for byte, through all builds,
// and stale pages go.
func TestOthersAreKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := writeAnew(t.Context(), newsSite(t), dir, nil); err != nil {
		t.Fatal(err)
	}
	mine := map[string]string{"CNAME": "example.org", "events/mine.html": "mine", "deep/er/x.bin": "\x00", ".well-known/a.txt": "a", "events/.DS_Store": "litter"}
	for name, text := range mine {
		put(t, filepath.Join(dir, name), text)
	}
	symlink(t, "../elsewhere", dir+"/link")
	if err := os.MkdirAll(dir+"/empty/folder", 0o755); err != nil {
		t.Fatal(err)
	}
	s := shopSite(t)
	for range 2 {
		kept, err := published(t.Context(), s, dir, nil)
		if err != nil || len(kept) != 1 || kept[0].Code.String() != "output-kept" || !strings.HasSuffix(kept[0].Message, ": .well-known/a.txt, CNAME, deep/er/x.bin, events/mine.html, link") {
			t.Fatal(said(kept), err)
		}
		files := copied(t, dir)
		for name, text := range mine {
			if files[name] != text {
				t.Errorf("%s is now %q", name, files[name])
			}
		}
		if target, err := os.Readlink(dir + "/link"); err != nil || target != "../elsewhere" {
			t.Error(target, err)
		}
		if info, err := os.Stat(dir + "/empty/folder"); err != nil || !info.IsDir() {
			t.Error(err)
		}
		if len(files) != len(s.Routes())+1+len(mine)+1 || files["events/shop.new.html"] != "" {
			t.Errorf("%d files for %d routes, a marker, and %d of others", len(files), len(s.Routes()), len(mine)+1)
		}
		alone(t, dir)
	}
}
