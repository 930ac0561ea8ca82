package publish

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestFolderThatCannotBeReplaced: where the folder has to stay what it is, the site is written into
// it file by file, what is not docsgen's stays, and what a killed build leaves is brought to its end.
func TestFolderThatCannotBeReplaced(t *testing.T) {
	first, second := shopSite(t), newsSite(t)
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	stays, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	into := func() *Folder {
		t.Helper()
		f, _, err := Open(Place{Dir: dir, Named: true, Root: filepath.Join(filepath.Dir(dir), "workspace")})
		if err != nil {
			t.Fatal(err)
		}
		f.writeInto("it is a mount point")
		return f
	}
	check := func(what string, routes []string) {
		t.Helper()
		var got []string
		for name := range copied(t, dir) {
			if name != ".docsgen" && name != "CNAME" {
				got = append(got, name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, routes) {
			t.Errorf("%s: there are %q, want %q", what, got, routes)
		}
		if l, err := readListing(dir); err != nil || !l.complete || len(l.files) != len(routes) {
			t.Errorf("%s: the marker is wrong, %v", what, err)
		}
		if now, err := os.Stat(dir); err != nil || !os.SameFile(stays, now) {
			t.Errorf("%s: the folder is another one, %v", what, err)
		}
	}
	_, said, err := into().Write(t.Context(), Job{Site: first, Anew: true})
	if err != nil || len(said) != 1 || said[0].Code != contracts.OutputInPlace.Code || !strings.Contains(said[0].Message, "it is a mount point") {
		t.Fatalf("%v, %v", said, err)
	}
	check("the first site", first.Routes())
	if err := os.WriteFile(filepath.Join(dir, "CNAME"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, _, err := into().Write(t.Context(), Job{Site: second, Anew: true}); err != nil {
		t.Fatal(err)
	}
	check("another site", second.Routes())

	// Killed when the site was complete, and half of it had moved.
	f := into()
	before, err := inspect(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	next := content{routes: first.Routes(), write: func(n *fresh, routes []string) error { return n.pages(t.Context(), first, routes, nil) }}
	if err := f.prepare(next, before); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(f.fresh, "404.html"), filepath.Join(dir, "404.html")); err != nil {
		t.Fatal(err)
	}
	if _, err := into().tidy(); err != nil {
		t.Fatal(err)
	}
	check("what a killed build left", first.Routes())
	if text, err := os.ReadFile(filepath.Join(dir, "CNAME")); err != nil || string(text) != "mine" {
		t.Errorf("the file of a person is %q, %v", text, err)
	}
}
