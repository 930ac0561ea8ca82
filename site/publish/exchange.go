package publish

import (
	"errors"
	"os"
)

// exchange returns the site in the fresh folder the output's name, and what was there the name of
// the folder that it gives back, empty when nothing was.
//
// On Linux and macOS both names change in one step of the file system (renameat2 with
// RENAME_EXCHANGE, renamex_np with RENAME_SWAP): there is no moment without a site. Windows has no
// such step, and some file systems (NFS, several of FUSE) have none either: there the old site is
// renamed first and the new one then, and a reader may miss it for that moment. A build that is
// killed in between leaves the old one under the other name, and the next build puts it back.
func (f *Folder) exchange(there bool) (old string, err error) {
	if !there {
		if err := os.Rename(f.fresh, f.dir); err != nil {
			return "", outputError(f.dir, err)
		}
		return "", nil
	}
	err = exchange(f.fresh, f.dir)
	if !errors.Is(err, errors.ErrUnsupported) {
		if err != nil {
			return "", outputError(f.dir, err)
		}
		return f.fresh, nil
	}
	if err := os.Rename(f.dir, f.old); err != nil {
		return "", outputError(f.dir, err)
	}
	if err := os.Rename(f.fresh, f.dir); err != nil {
		return "", outputError(f.dir, errors.Join(err, os.Rename(f.old, f.dir)))
	}
	return f.old, nil
}

// renameUnlessThere is renameNew where the system has no step for it. Making a second name of a
// file fails where there is one, and renaming a folder replaces nothing but an empty one. Where
// files have no second names either, looking first is all that can be done.
func renameUnlessThere(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		err := link(from, to)
		if err == nil {
			return os.Remove(from)
		}
		if errors.Is(err, os.ErrExist) {
			return err
		}
	}
	if _, err := os.Lstat(to); err == nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: os.ErrExist}
	}
	return os.Rename(from, to)
}
