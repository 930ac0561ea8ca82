package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// exchange exchanges the names of two folders in one step. The error is ErrUnsupported where the
// file system can't.
func exchange(a, b string) error { return renamex("exchange", a, b, unix.RENAME_SWAP) }

// renameNew renames where nothing has the new name.
func renameNew(from, to string) error {
	err := renamex("rename", from, to, unix.RENAME_EXCL)
	if errors.Is(err, errors.ErrUnsupported) {
		return renameUnlessThere(from, to)
	}
	return err
}

func renamex(op, from, to string, flag uint32) error {
	err := unix.RenamexNp(from, to, flag)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.ENOTSUP):
		err = errors.ErrUnsupported
	}
	return &os.LinkError{Op: op, Old: from, New: to, Err: err}
}

// changeTime is when a file's content or properties last changed, whatever its modification time
// was set to.
func changeTime(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(s.Ctimespec.Unix())
	}
	return time.Time{}
}
