package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/lssm-tech/docsgen/contracts"
)

// Error says why a site can't be written to a folder.
type Error struct {
	Rule    *contracts.Rule
	Message string
	Hint    string // what to do next
	Err     error  // the system's own error, or nil
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() error { return e.Err }

// Diagnostic puts the error in the form of everything else that people are told.
func (e *Error) Diagnostic() contracts.Diagnostic {
	return e.Rule.At(contracts.Position{}, e.Message, e.Hint).AsError()
}

// outputError explains an error of the file system.
func outputError(path string, err error) *Error {
	reason := err
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		reason = pathError.Err
	}
	e := &Error{Rule: contracts.OutputFailed, Message: fmt.Sprintf("%s can't be written: %v", path, reason), Hint: "the last good site is untouched", Err: err}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		e.Rule, e.Hint = contracts.DiskFull, "free some space and build again; the last good site is untouched"
	case errors.Is(err, syscall.EBUSY), errors.Is(err, syscall.EXDEV):
		e.Hint = "it is in use, or a mount point, which can't be replaced: name a folder inside it"
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "choose another folder with --out, or change the permissions; the last good site is untouched"
	}
	return e
}

// pageError explains why a page could not be rendered: a file beside the guides that can't be read
// any more, or a fault of docsgen.
func pageError(err error) *Error {
	e := &Error{Rule: contracts.PageFailed, Message: err.Error(), Hint: "this is a fault of docsgen: please report it", Err: err}
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		e.Rule, e.Hint = contracts.UnreadableFile, "bring the file back and build again; the last good site is untouched"
	}
	return e
}

// maxNamed is how many files a message names.
const maxNamed = 5

// several names files, the first ones by name.
func several(names []string) string {
	text := ""
	for i, name := range names {
		switch {
		case i == maxNamed:
			return text + fmt.Sprintf(" and %d more", len(names)-maxNamed)
		case i > 0:
			text += ", "
		}
		text += name
	}
	return text
}
