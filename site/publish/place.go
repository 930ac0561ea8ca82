package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/lssm-tech/docsgen/contracts"
)

// Place is where a site is to go, and what that folder must not be.
type Place struct {
	Dir    string   // absolute
	Named  bool     // the command line names it: it may lie outside the workspace
	Root   string   // the workspace: absolute, without links
	Inputs []string // what the site is made of: absolute paths of files, and of folders that hold them
}

// chooseAnother is what to do about most folders that are no place for a site.
const chooseAnother = "choose another folder with --out, or with \"output\" in the configuration"

// check returns the folder that a site goes to, without links, or says why that is no folder to be
// replaced. It reads nothing but the names of folders, and changes nothing.
func (p Place) check() (string, error) {
	dir, err := resolve(p.Dir)
	if err != nil {
		return "", err
	}
	refuse := func(what string) (string, error) {
		return "", &Error{Rule: contracts.OutputPlace, Message: fmt.Sprintf("the site can't go to %s, which %s", dir, what), Hint: chooseAnother}
	}
	if dir == filepath.Dir(dir) {
		return refuse("is the root of the file system")
	}
	for at := dir; at != filepath.Dir(at); at = filepath.Dir(at) {
		if strings.EqualFold(filepath.Base(at), ".git") {
			return refuse("is git's own")
		}
	}
	if err := p.inside(dir); err != nil {
		return "", err
	}
	folders := newAncestors(dir)
	for _, kept := range append([]string{p.Root}, p.Inputs...) {
		if folders.hold(kept) {
			return refuse("is, or holds, what the site is made of: " + kept)
		}
	}
	if here, err := os.Getwd(); err == nil && folders.hold(here) {
		return refuse("is, or holds, the current folder")
	}
	if home, err := os.UserHomeDir(); err == nil && folders.hold(home) {
		return refuse("is, or holds, the home folder")
	}
	return dir, nil
}

// inside refuses a folder outside the workspace, unless the command line names it. A link of the
// workspace is not the command line's word: what leaves the workspace through one is refused in any
// case.
func (p Place) inside(dir string) error {
	if within(p.Root, dir) {
		return nil
	}
	if !p.Named {
		return &Error{
			Rule: contracts.OutputOutside, Message: fmt.Sprintf("the configuration puts the site to %s, outside the workspace %s", dir, p.Root),
			Hint: "only the command line may name a folder outside: --out " + dir,
		}
	}
	for at := filepath.Clean(p.Dir); at != filepath.Dir(at); at = filepath.Dir(at) {
		if real, err := resolve(at); err == nil && within(p.Root, real) {
			return &Error{
				Rule: contracts.OutputOutside, Message: fmt.Sprintf("a link leads from %s to %s, outside the workspace", p.Dir, dir),
				Hint: "name the folder itself: --out " + dir,
			}
		}
	}
	return nil
}

// within reports whether a path is that of a folder or leads into it.
func within(folder, path string) bool {
	relative, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(relative)
}

// ancestors tells for many paths whether a folder is one of those they lie in. Folders are compared
// by what they are, since a disk may take several names for one.
type ancestors struct {
	dir  string
	info fs.FileInfo // nil where the folder is not there
	seen map[string]bool
}

func newAncestors(dir string) *ancestors {
	info, _ := os.Stat(dir) // a folder that is not there holds nothing
	return &ancestors{dir: dir, info: info, seen: map[string]bool{}}
}

// hold reports whether the folder is the path or one that the path lies in, with its links or
// without.
func (a *ancestors) hold(path string) bool {
	return a.up(path) || a.info != nil && a.linked(path)
}

func (a *ancestors) up(path string) bool {
	if held, ok := a.seen[path]; ok {
		return held
	}
	held := path == a.dir
	if info, err := os.Lstat(path); err == nil && a.info != nil {
		held = held || os.SameFile(info, a.info)
	}
	if parent := filepath.Dir(path); parent != path && !held {
		held = a.up(parent)
	}
	a.seen[path] = held
	return held
}

func (a *ancestors) linked(path string) bool {
	folder := filepath.Dir(path)
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		folder = path
	}
	known := "link:" + folder
	if held, ok := a.seen[known]; ok {
		return held
	}
	real, err := filepath.EvalSymlinks(folder)
	a.seen[known] = err == nil && real != folder && a.up(real)
	return a.seen[known]
}

// resolve returns a path without links, of which the last parts need not be there.
func resolve(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	switch {
	case err == nil:
		return real, nil
	case errors.Is(err, syscall.ENOTDIR):
		return "", &Error{Rule: contracts.OutputFile, Message: path + " is a file, or lies in one", Hint: chooseAnother, Err: err}
	case !errors.Is(err, fs.ErrNotExist):
		return "", outputError(path, err)
	}
	if _, err := os.Lstat(path); err == nil {
		return "", &Error{Rule: contracts.OutputFile, Message: path + " is a link that leads nowhere", Hint: "remove it, or choose another folder with --out"}
	}
	parent, err := resolve(filepath.Dir(path))
	return filepath.Join(parent, filepath.Base(path)), err
}
