package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/gofrs/flock"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// Error says why a site can't be written to a folder.
type Error struct {
	Code    string // of a diagnostic: "output-foreign", "output-busy"
	Message string
	Hint    string // what to do next
	Err     error  // the system's own error, or nil
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() error { return e.Err }

// Diagnostic puts the error in the form of everything else that people are told.
func (e *Error) Diagnostic() contracts.Diagnostic {
	return contracts.Diagnostic{Severity: contracts.Error, Code: e.Code, Message: e.Message, Hint: e.Hint}
}

// outputError explains an error of the file system.
func outputError(path string, err error) *Error {
	reason := err
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		reason = pathError.Err
	}
	e := &Error{Code: "output-failed", Message: fmt.Sprintf("%s can't be written: %v", path, reason), Hint: "the last good site is untouched", Err: err}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		e.Code, e.Hint = "disk-full", "free some space and build again; the last good site is untouched"
	case errors.Is(err, syscall.EBUSY), errors.Is(err, syscall.EXDEV):
		e.Hint = "it is in use, or a mount point, which can't be replaced: name a folder inside it"
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "choose another folder with --out, or change the permissions; the last good site is untouched"
	}
	return e
}

// pageError explains why a page could not be rendered: a file beside the guides that can't be read any more, or a fault of docsgen.
func pageError(err error) *Error {
	e := &Error{Code: "page-failed", Message: err.Error(), Hint: "this is a fault of docsgen: please report it", Err: err}
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		e.Hint = "the last good site is untouched"
	}
	return e
}

// output is a folder that a site is being written to. It is locked from openOutput to close.
type output struct {
	dir   string // where the site goes
	fresh string // beside dir: where it is written
	old   string // beside dir: where the last site is during the swap
	lock  *flock.Flock
}

// openOutput locks an output folder against other builds, mends what a killed build left, and makes the fresh folder. Nothing is changed
// where dir is something that docsgen did not write.
func openOutput(dir string) (*output, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, outputError(dir, err)
	}
	// A link to a folder stays a link: the folder it leads to is the one that is swapped.
	if resolved, err := filepath.EvalSymlinks(dir); err == nil {
		dir = resolved
	}
	parent, name := filepath.Split(dir)
	if name == "" {
		return nil, &Error{Code: "output-foreign", Message: dir + " is no folder for a site", Hint: "name a folder of its own"}
	}
	if err := checkOutput(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, outputError(parent, err)
	}
	beside := filepath.Join(parent, "."+name+".docsgen-")
	o := &output{dir: dir, fresh: beside + "new", old: beside + "old"}
	if o.lock, err = lock(beside + "lock"); err != nil {
		return nil, err
	}
	if err := o.prepare(); err != nil {
		o.close()
		return nil, err
	}
	return o, nil
}

// checkOutput refuses a file, and a folder that holds what docsgen did not write.
func checkOutput(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Lstat(dir); err == nil {
			return &Error{Code: "output-file", Message: dir + " is a link that leads nowhere", Hint: "remove it, or choose another folder with --out"}
		}
		return nil
	case errors.Is(err, syscall.ENOTDIR), err == nil && !info.IsDir():
		return &Error{Code: "output-file", Message: dir + " is a file, or lies in one", Hint: "choose another folder with --out", Err: err}
	case err != nil:
		return outputError(dir, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return outputError(dir, err)
	}
	known := markedNames(dir)
	for _, entry := range entries {
		if slices.Contains(known, entry.Name()) || slices.Contains(litter, entry.Name()) {
			continue
		}
		message := fmt.Sprintf("%s holds %s, which docsgen did not write", dir, entry.Name())
		return &Error{
			Code: "output-foreign", Message: message,
			Hint: "choose another folder with --out, or move it away: everything in the output folder is replaced by a build",
		}
	}
	return nil
}

// litter is what systems leave in folders that people look at.
var litter = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// markedNames lists what docsgen wrote to the top level of a folder, by the folder's marker; nil without one.
func markedNames(dir string) []string {
	text, err := os.ReadFile(filepath.Join(dir, workspace.OutputMarker))
	if err != nil {
		return nil
	}
	names := []string{workspace.OutputMarker}
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			names = append(names, strings.TrimSpace(line))
		}
	}
	return names
}

// lock takes the lock file. The system frees the lock when its process ends, however it ends, so a lock is never stale; its file goes
// with close. A file that was removed between opening and locking it locks nothing, so that is looked at again.
func lock(file string) (*flock.Flock, error) {
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
	return nil, &Error{
		Code: "output-busy", Message: "another docsgen is writing to this folder",
		Hint: "wait until it is done, or choose another folder with --out",
	}
}

// prepare mends what a killed build left, and makes the fresh folder.
func (o *output) prepare() error {
	_, err := os.Lstat(o.dir)
	if _, oldErr := os.Lstat(o.old); oldErr == nil && errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(o.old, o.dir); err != nil { // killed between the renames of swap
			return outputError(o.dir, err)
		}
	}
	for _, leftover := range []string{o.old, o.fresh} {
		if err := os.RemoveAll(leftover); err != nil {
			return outputError(leftover, err)
		}
	}
	if err := os.Mkdir(o.fresh, 0o755); err != nil {
		return outputError(o.fresh, err)
	}
	return nil
}

// swap marks the fresh folder as docsgen's, gives it the output's name, and removes the old site.
func (o *output) swap(names []string, sum string, files *fileSums) error {
	marker := "# Written by docsgen, which replaces everything in this folder with the next build. It wrote:\n" + strings.Join(names, "\n") + "\n"
	if sum != "" {
		marker += sumLine + sum + " " + files.all() + "\n"
	}
	if err := os.WriteFile(filepath.Join(o.fresh, workspace.OutputMarker), []byte(marker), 0o644); err != nil {
		return outputError(o.fresh, err)
	}
	if err := checkOutput(o.dir); err != nil { // somebody may have put something there since
		return err
	}
	moved := os.Rename(o.dir, o.old)
	if moved != nil && !errors.Is(moved, fs.ErrNotExist) {
		return outputError(o.dir, moved)
	}
	if err := os.Rename(o.fresh, o.dir); err != nil {
		if moved == nil {
			err = errors.Join(err, os.Rename(o.old, o.dir))
		}
		return outputError(o.dir, err)
	}
	os.RemoveAll(o.old) // what can't be removed now, the next build removes, or says why it can't
	return nil
}

// close removes what is not part of the site, and unlocks. The lock's file goes while it is still locked; where open files can't be
// removed, on Windows, it goes right after.
func (o *output) close() {
	os.RemoveAll(o.fresh) // gone after a swap
	err := os.Remove(o.lock.Path())
	o.lock.Close()
	if err != nil {
		os.Remove(o.lock.Path())
	}
}
