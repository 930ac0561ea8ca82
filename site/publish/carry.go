package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/lssm-tech/docsgen/contracts"
)

// carry puts what is not docsgen's into the folder that is to take the place of another, so that no
// reader misses it at any moment: files as further links to the same ones, symbolic links as links
// to the same target, folders as folders. What the file system can't link is left to be moved after
// the exchange.
func (c *contents) carry(from, to string) error {
	for _, f := range c.folders {
		if !f.foreign {
			continue
		}
		if err := os.Mkdir(filepath.Join(to, filepath.FromSlash(f.path)), f.mode|0o700); err != nil && !errors.Is(err, fs.ErrExist) {
			return outputError(to, err)
		}
	}
	for _, name := range c.foreign {
		local := filepath.FromSlash(name)
		makeFolder(to, path.Dir(name)) // of the last site, and not of this one
		err := link(filepath.Join(from, local), filepath.Join(to, local))
		if errors.Is(err, fs.ErrExist) { // on a disk that takes two names for one
			return &Error{
				Rule: contracts.OutputForeign, Message: from + " holds what docsgen did not write, where the site has a file of its own: " + name,
				Hint: "move it away, or choose another folder with --out", Err: err,
			}
		}
	}
	return nil
}

// link makes a second name of a file, or a second symbolic link with the same target.
func link(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	if info.Mode()&fs.ModeSymlink == 0 {
		return os.Link(from, to)
	}
	target, err := os.Readlink(from)
	if err != nil {
		return err
	}
	return os.Symlink(target, to)
}

// linked reports whether two names are those of one file, or of two symbolic links with the same
// target.
func linked(a, b string) bool {
	one, err := os.Lstat(a)
	two, otherErr := os.Lstat(b)
	if err != nil || otherErr != nil || one.IsDir() {
		return false
	}
	if os.SameFile(one, two) {
		return true
	}
	if one.Mode()&two.Mode()&fs.ModeSymlink == 0 {
		return false
	}
	target, err := os.Readlink(a)
	other, otherErr := os.Readlink(b)
	return err == nil && otherErr == nil && target == other
}
