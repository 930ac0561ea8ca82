package publish

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"
)

// TestLeftByAnotherWay: what a killed build left that wrote into the folder is brought to its end by
// one that replaces it, and what only has the names of such leftovers is a person's and stays.
func TestLeftByAnotherWay(t *testing.T) {
	open := func(dir string) (*Folder, error) {
		f, _, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
		return f, err
	}
	// begun makes a complete site in the folder that is inside of the output, as a build does that is
	// killed then.
	begun := func(dir string, files map[string]string) {
		t.Helper()
		f := &Folder{dir: dir}
		f.writeInto("it is a mount point")
		before, err := inspect(dir, true)
		if err == nil {
			err = f.prepare(small(files), before)
		}
		if err != nil {
			t.Fatal(err)
		}
		put(t, f.lockFile, "")
	}

	dir := filepath.Join(t.TempDir(), "public")
	replaced(t, dir, lastSite)
	begun(dir, nextSite)
	put(t, filepath.Join(dir, "deep", withinLock), "mine")
	put(t, filepath.Join(dir, "deep", withinFresh, "a.txt"), "mine")
	if _, err := open(dir); err != nil {
		t.Fatal(err)
	}
	replaced(t, dir, lastSite)
	files := copied(t, dir)
	delete(files, ".docsgen")
	want := maps.Clone(lastSite)
	want["deep/.docsgen.lock"], want["deep/.docsgen.new/a.txt"] = "mine", "mine"
	if !maps.Equal(files, want) {
		t.Errorf("after a build that was killed there are %q", files)
	}
	alone(t, dir)

	dir = filepath.Join(t.TempDir(), "public")
	replaced(t, dir, lastSite)
	put(t, filepath.Join(dir, withinFresh, "a.txt"), "mine")
	put(t, filepath.Join(dir, withinLock), "mine")
	replaced(t, dir, nextSite)
	if files := copied(t, dir); files[".docsgen.new/a.txt"] != "mine" || files[".docsgen.lock"] != "mine" {
		t.Errorf("what has the names of leftovers is not kept: %q", files)
	}
	alone(t, dir)

	dir = filepath.Join(t.TempDir(), "docs")
	put(t, filepath.Join(dir, "index.html"), "mine")
	begun(dir, nextSite)
	before := copied(t, dir)
	if _, err := open(dir); err == nil || !strings.Contains(err.Error(), "holds what docsgen did not write") {
		t.Errorf("a site that was begun over a person's file: %v", err)
	}
	delete(before, withinLock)
	if after := copied(t, dir); !maps.Equal(after, before) {
		t.Errorf("files were moved: %q", after)
	}
}
