// Package files reads files of a folder tree that others wrote, such as a cloned repository.
// Whatever is in the tree, reading it ends, takes bounded memory, and shows nothing of what lies
// outside.
//
// A Root is a folder. Files and folders below it are read when their path, with all links on it
// followed, stays below the Root and out of git's own folder, which holds credentials in CI. Only
// regular files are read, up to the limit that the caller states: a pipe, a device or a socket is
// an error, and opening it never waits for another process. Folders are listed up to bounds of
// depth and number. Read is the same for a file that a person named, which may lie anywhere.
package files

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Bounds of a tree. PATH_MAX allows folders to be nested some 2,000 deep, each of which costs as
// many steps as it lies deep.
const (
	maxDepth   = 100
	maxEntries = 1_000_000 // that all listings of one Root may have together
)

// Root is a folder below which files are read. It is safe for concurrent use.
type Root struct {
	dir     *os.Root
	path    string   // absolute, without links
	real    sync.Map // folders by their path, with their path without links
	listed  atomic.Int64
	entries int64 // that may be listed
}

// OpenRoot opens a folder, which may be named by a link. It must be closed.
func OpenRoot(dir string) (*Root, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir) // which takes folders only, and waits for no pipe
	if err != nil {
		return nil, err
	}
	return &Root{dir: root, path: dir, entries: maxEntries}, nil
}

// Close ends the use of the Root.
func (r *Root) Close() error { return r.dir.Close() }

// Path returns the absolute path of the Root, without links.
func (r *Root) Path() string { return r.path }

// Resolve returns the path without links of a file or folder, relative to the Root, with forward
// slashes. The error wraps ErrOutside for one that lies outside the Root or in git's own folder,
// and fs.ErrNotExist where nothing is there.
func (r *Root) Resolve(name string) (string, error) {
	name = path.Clean(filepath.ToSlash(name))
	if !filepath.IsLocal(filepath.FromSlash(name)) || ofGit(name) {
		return "", &fs.PathError{Op: "open", Path: name, Err: ErrOutside}
	}
	return r.resolve(name)
}

func (r *Root) resolve(name string) (string, error) {
	if name == "." {
		return name, nil
	}
	dir, err := r.folder(path.Dir(name))
	if err != nil {
		return "", err
	}
	real := path.Join(dir, path.Base(name))
	absolute := filepath.Join(r.path, filepath.FromSlash(real))
	info, err := os.Lstat(absolute)
	if err != nil || info.Mode()&(fs.ModeSymlink|fs.ModeIrregular) == 0 {
		return real, err
	}
	if absolute, err = filepath.EvalSymlinks(absolute); err != nil {
		if pathError := (*fs.PathError)(nil); !errors.As(err, &pathError) {
			err = &fs.PathError{Op: "open", Path: name, Err: ErrLoop} // all that it says else: "too many links"
		}
		return "", err
	}
	relative, err := filepath.Rel(r.path, absolute)
	real = filepath.ToSlash(relative)
	if err != nil || !filepath.IsLocal(relative) || ofGit(real) {
		return "", &fs.PathError{Op: "open", Path: name, Err: ErrOutside}
	}
	return real, nil
}

// folder is resolve for folders, each of which is looked at once: all files of a folder ask for it.
func (r *Root) folder(name string) (string, error) {
	if real, known := r.real.Load(name); known {
		return real.(string), nil
	}
	real, err := r.resolve(name)
	if err == nil {
		r.real.Store(name, real)
	}
	return real, err
}

// ofGit reports whether a path leads into git's own folder, on a disk that is blind to case too.
func ofGit(name string) bool {
	for step := range strings.SplitSeq(name, "/") {
		if strings.EqualFold(step, ".git") {
			return true
		}
	}
	return false
}

// Stat describes a file or folder, at the end of links.
func (r *Root) Stat(name string) (fs.FileInfo, error) {
	real, err := r.Resolve(name)
	if err != nil {
		return nil, err
	}
	return r.dir.Lstat(filepath.FromSlash(real))
}

// Lstat describes a file, a folder, or a link itself.
func (r *Root) Lstat(name string) (fs.FileInfo, error) {
	return r.dir.Lstat(filepath.FromSlash(name))
}

// Open opens a regular file of at most limit bytes. It may grow: what is read of it is for the
// caller to bound.
func (r *Root) Open(name string, limit int64) (*os.File, error) {
	real, err := r.Resolve(name)
	if err != nil {
		return nil, err
	}
	info, err := r.dir.Lstat(filepath.FromSlash(real))
	if err == nil {
		err = regular(info, name, limit) // before it is opened, which does something to devices
	}
	if err != nil {
		return nil, err
	}
	f, err := r.dir.OpenFile(filepath.FromSlash(real), readOnly, 0)
	return checked(f, err, name, limit)
}

// Read reads a regular file of at most limit bytes. The error wraps ErrOutside, ErrIrregular, a
// *TooLarge, or one of the system.
func (r *Root) Read(name string, limit int64) (string, error) {
	f, err := r.Open(name, limit)
	return all(f, err, name, limit)
}

// List returns what a folder holds, sorted by name, links unfollowed. With an error the list has as
// much as could be read.
func (r *Root) List(dir string) ([]fs.DirEntry, error) {
	if strings.Count(dir, "/") >= maxDepth {
		return nil, &fs.PathError{Op: "open", Path: dir, Err: ErrTooDeep}
	}
	real, err := r.Resolve(dir)
	if err != nil {
		return nil, err
	}
	f, err := r.dir.OpenFile(filepath.FromSlash(real), readOnly, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []fs.DirEntry
	for err == nil {
		var some []fs.DirEntry
		some, err = f.ReadDir(1024)
		list = append(list, some...)
		if r.listed.Add(int64(len(some))) > r.entries {
			err = &fs.PathError{Op: "open", Path: dir, Err: ErrTooMany}
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}
