package publish

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// FuzzOutput makes a workspace with sources, a repository and perhaps a site of docsgen, does
// random things to all of it, and builds to a random place: files of others in any folder,
// docsgen's changed, removed and replaced by links and folders, markers that lie, what looks like
// leftovers. Whatever comes of it, no byte that somebody else wrote is lost, what is outside of the
// output stays where it is, and a build that succeeds leaves no stale page.
func FuzzOutput(f *testing.F) {
	for seed := range uint64(120) {
		f.Add(seed, uint8(seed%40))
	}
	f.Fuzz(func(t *testing.T, seed uint64, steps uint8) {
		w := newWorld(t, rand.New(rand.NewPCG(seed, 0)))
		for range steps % 40 {
			w.step()
		}
		for range 3 {
			w.build()
			w.step()
		}
	})
}

// build builds to a place, and compares what is there then with what was there before.
func (w *world) build() {
	place, named := pick(w.random, places), w.random.IntN(3) == 0
	if w.random.IntN(6) == 0 {
		place = filepath.Join(w.root, "other", "site")
	}
	dir := place
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(w.clone, place)
	}
	before := w.tree()
	f, said, err := Open(Place{
		Dir: dir, Named: named, Root: w.clone, Inputs: []string{filepath.Join(w.clone, "docsgen.yaml"), filepath.Join(w.clone, "src"), filepath.Join(w.clone, "lib/b.ts")},
	})
	site := nextSite
	if w.random.IntN(2) == 0 {
		site = lastSite
	}
	if info, statErr := os.Lstat(dir); err == nil && statErr == nil && info.IsDir() && w.random.IntN(4) == 0 {
		f.writeInto("it is a mount point")
	}
	if err == nil {
		_, more, writeErr := f.replace(small(site), w.random.IntN(2) == 0)
		said, err = append(said, more...), writeErr
	}
	var refused *Error
	if err != nil && !errors.As(err, &refused) {
		w.t.Fatalf("%s: %v", place, err)
	}
	after := w.tree()
	found := map[string]int{}
	for _, text := range after {
		found[text]++
	}
	for name, text := range w.mine {
		if found[text] == 0 {
			w.t.Fatalf("building to %s (%v, %v) lost %q of %s\nbefore %v\nafter %v", place, err, said, text, name, before, after)
		}
		if f == nil && after[name] != text || f != nil && !within(f.dir, name) && !strings.Contains(name, ".docsgen-") && after[name] != text {
			w.t.Fatalf("building to %s (%v, %v) moved %s\nbefore %v\nafter %v", place, err, said, name, before, after)
		}
	}
	for name := range after {
		if _, there := before[name]; !there && !named && !within(w.clone, name) {
			w.t.Fatalf("building to %s (%v) made %s", place, err, name)
		}
	}
	if err == nil {
		w.whole(f.dir, site, after)
	}
	for name, text := range after { // where somebody's text is from now on
		if strings.HasSuffix(text, " is mine") {
			w.mine[name] = text
		}
	}
	maps.DeleteFunc(w.mine, func(name, text string) bool { return after[name] != text })
}

// whole checks that a folder has a site, and no page of docsgen's that is not the site's.
func (w *world) whole(dir string, site, after map[string]string) {
	for route, text := range site {
		if after[filepath.Join(dir, route)] != text {
			w.t.Fatalf("%s has no %s: %v", dir, route, after)
		}
	}
	for name, text := range after {
		relative, err := filepath.Rel(dir, name)
		if err != nil || !filepath.IsLocal(relative) || strings.Contains(relative, ".docsgen") {
			continue
		}
		stale := slices.Contains(slices.Collect(maps.Values(lastSite)), text) || slices.Contains(slices.Collect(maps.Values(nextSite)), text)
		nested := slices.ContainsFunc([]string{"site/", "below/", "inner/"}, func(place string) bool { return strings.Contains(relative, place) })
		if _, there := site[filepath.ToSlash(relative)]; !there && stale && !nested {
			w.t.Fatalf("%s keeps the stale %s", dir, relative)
		}
	}
}

// tree reads all files below the root; of links it gives the target, and of folders a word.
func (w *world) tree() map[string]string {
	files := map[string]string{}
	err := filepath.WalkDir(w.root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			files[name] = "a folder"
		case d.Type().IsRegular():
			text, err := os.ReadFile(name)
			files[name] = string(text)
			return err
		default:
			target, err := os.Readlink(name)
			files[name] = "-> " + target
			return err
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return files
}
