package files

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
)

// Read reads a file that a person named, wherever it is and whatever links lead to it: a regular
// file of at most limit bytes. The error wraps ErrIrregular, a *TooLarge, or one of the system.
func Read(name string, limit int64) (string, error) {
	info, err := os.Stat(name)
	if err == nil {
		err = regular(info, name, limit)
	}
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(name, readOnly, 0)
	f, err = checked(f, err, name, limit)
	return all(f, err, name, limit)
}

// regular returns an error for what is no file that can be read to its end.
func regular(info fs.FileInfo, name string, limit int64) error {
	switch {
	case !info.Mode().IsRegular():
		return &fs.PathError{Op: "open", Path: name, Err: ErrIrregular}
	case info.Size() > limit:
		return &fs.PathError{Op: "read", Path: name, Err: &TooLarge{Limit: limit}}
	}
	return nil
}

// checked looks at an opened file once more: another one may have come to its path since the first
// look.
func checked(f *os.File, err error, name string, limit int64) (*os.File, error) {
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		err = regular(info, name, limit)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// all reads a file and closes it. A file that grows meanwhile, or that has no size of its own as
// those of /proc, is bounded too.
func all(f *os.File, err error, name string, limit int64) (string, error) {
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = min(info.Size(), limit) + 1
		b.Grow(int(size))
	}
	// io.Copy would make a buffer of 32 kB for each file, of which most are smaller.
	buffer := make([]byte, min(max(size, 512), 32<<10))
	if n, err := io.CopyBuffer(&b, io.LimitReader(f, limit+1), buffer); err != nil || n > limit {
		if err == nil {
			err = &fs.PathError{Op: "read", Path: name, Err: &TooLarge{Limit: limit}}
		}
		return "", err
	}
	return b.String(), nil
}
