package revision

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
)

// Folder holds what a repository was at one revision after the other. Only what differs from the one
// before is written, which is little where they follow each other.
type Folder struct {
	repository *Repository
	dir        string
	entries    map[string]entry // that are in it, by name
	pointers   map[string]bool  // those of them that stand for what is in Git LFS
	broken     bool             // nobody knows what is in it, as the last revision could not be written
}

// Folder makes an empty folder one for revisions; it need not be there yet.
func (r *Repository) Folder(dir string) *Folder { return &Folder{repository: r, dir: dir} }

// Show puts the files of a commit into the folder, as Repository.Write does, and takes out all others.
func (f *Folder) Show(ctx context.Context, commit string) (Written, error) {
	var w Written
	entries, err := f.repository.tree(ctx, commit, &w)
	if err != nil {
		return w, err
	}
	if f.broken {
		f.entries, f.pointers = nil, nil
		if err := os.RemoveAll(f.dir); err != nil {
			return w, err
		}
	}
	if err := os.MkdirAll(f.dir, 0o755); err != nil {
		return w, err
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return w, err
	}
	defer root.Close()
	f.broken = true
	if err := f.change(ctx, root, entries); err != nil {
		return w, fmt.Errorf("%s can't be read: %w", commit, err)
	}
	f.broken, w.Files, w.Pointers = false, len(entries), slices.Sorted(maps.Keys(f.pointers))
	return w, nil
}

// change takes out what is not in a commit or has other contents there, and writes what is not in the
// folder then.
func (f *Folder) change(ctx context.Context, root *os.Root, entries []entry) error {
	if err := root.Mkdir(".git", 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	next := make(map[string]entry, len(entries))
	var fresh []entry
	for _, e := range entries {
		next[e.name] = e
		if f.entries[e.name] != e {
			fresh = append(fresh, e)
		}
	}
	for name, e := range f.entries {
		if next[name] == e {
			continue
		}
		delete(f.pointers, name)
		if err := root.Remove(name); err != nil {
			return err
		}
		// A folder without files is none to git.
		for above := path.Dir(name); above != "." && root.Remove(above) == nil; above = path.Dir(above) {
		}
	}
	err := f.repository.contents(ctx, fresh, root, func(name string, is bool) {
		if is && f.pointers == nil {
			f.pointers = map[string]bool{}
		}
		if is {
			f.pointers[name] = true
		}
	})
	if err != nil {
		return err
	}
	f.entries = next
	return nil
}
