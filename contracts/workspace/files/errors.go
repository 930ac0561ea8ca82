package files

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/lssm-tech/docsgen/contracts"
)

// Reasons why something of a tree is not read. They are wrapped.
var (
	ErrOutside   = errors.New("it leads out of the workspace, or into git's own folder")
	ErrLoop      = errors.New("it leads back to itself")
	ErrIrregular = errors.New("it is no regular file")
	ErrNoFolder  = errors.New("it is no folder")
	ErrTooDeep   = fmt.Errorf("it is nested in more than %d folders", maxDepth)
	ErrTooMany   = errors.New("the tree has too many files and folders")
)

// TooLarge is the error of a file that is larger than what is read of its kind.
type TooLarge struct {
	Limit int64 // in bytes
}

func (e *TooLarge) Error() string { return "it is larger than " + size(e.Limit) }

// size writes a number of bytes in words.
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Reason returns an error without the operation and the path, which the place of a diagnostic says.
func Reason(err error) string {
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		err = pathError.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "it is not there"
	}
	return err.Error()
}

// Diagnostic says why a file or folder was left out, and what to do about it. It is a warning.
func Diagnostic(name string, err error) contracts.Diagnostic {
	at := contracts.Position{File: name}
	tooLarge := (*TooLarge)(nil)
	switch {
	case errors.Is(err, ErrOutside), errors.Is(err, ErrLoop), errors.Is(err, fs.ErrNotExist):
		return contracts.BrokenLink.At(at, "this link cannot be followed: "+Reason(err), "only files of the workspace are read: bring its target back, or copy it there")
	case errors.Is(err, ErrIrregular), errors.Is(err, ErrNoFolder):
		return contracts.UnreadableFile.At(at, "this is left out: "+Reason(err), "put a file of the workspace in its place")
	case errors.As(err, &tooLarge):
		return contracts.FileTooLarge.At(at, "this is left out: "+Reason(err), "split it")
	case errors.Is(err, ErrTooDeep):
		return contracts.TooDeep.At(at, "this folder is left out: "+Reason(err), "move it up")
	case errors.Is(err, ErrTooMany):
		return contracts.TooManyFiles.At(at, fmt.Sprintf("what follows is left out: at most %d files and folders are looked at", maxEntries),
			"let docsgen.yaml name the folders that matter, or .gitignore those that do not")
	}
	return contracts.UnreadableFile.At(at, "this cannot be read: "+Reason(err), "check its permissions")
}
