package publish

import (
	"errors"
	"io/fs"
	"os"

	"github.com/gofrs/flock"

	"github.com/lssm-tech/docsgen/contracts"
)

// lock takes the lock file. The system frees the lock when its process ends, however it ends, so a
// lock is never stale; its file goes with unlock. A file that was removed between opening and
// locking it locks nothing, so that is looked at again.
func lock(file string) (*flock.Flock, error) {
	if info, err := os.Lstat(file); err == nil && !empty(info) {
		return nil, &Error{Rule: contracts.OutputForeign, Message: file + " is where docsgen has its lock, and is not docsgen's", Hint: "move it away"}
	}
	for range 100 {
		l := flock.New(file)
		ok, err := l.TryLock()
		if err != nil {
			return nil, outputError(file, err)
		}
		if !ok {
			break
		}
		held, heldErr := l.Stat()
		there, thereErr := os.Stat(file)
		if heldErr == nil && thereErr == nil && os.SameFile(held, there) {
			return l, nil
		}
		l.Close()
	}
	return nil, errBusy
}

// errBusy is for a folder that another build writes to.
var errBusy = &Error{
	Rule: contracts.OutputBusy, Message: "another docsgen is writing to this folder",
	Hint: "wait until it is done, or choose another folder with --out",
}

// unlock removes the lock's file while it is still locked; where open files can't be removed, on
// Windows, it goes right after.
func unlock(l *flock.Flock) {
	if info, err := os.Lstat(l.Path()); err != nil || !empty(info) { // somebody wrote to it
		l.Close()
		return
	}
	err := os.Remove(l.Path())
	l.Close()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		os.Remove(l.Path())
	}
}

// empty reports whether a file has nothing in it that could be lost.
func empty(info fs.FileInfo) bool { return info.Mode().IsRegular() && info.Size() == 0 }
