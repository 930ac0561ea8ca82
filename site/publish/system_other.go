//go:build !linux && !darwin

package publish

import (
	"errors"
	"io/fs"
	"time"
)

// exchange has no counterpart here.
func exchange(string, string) error { return errors.ErrUnsupported }

// renameNew renames where nothing has the new name.
func renameNew(from, to string) error { return renameUnlessThere(from, to) }

// changeTime is not known here: the modification time has to do.
func changeTime(fs.FileInfo) time.Time { return time.Time{} }
