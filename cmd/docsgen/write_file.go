package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file that is either there as a whole or as it was before, and keeps its
// permissions. A device or a pipe is written to: a file in its place would be the end of it. A link is
// refused: in its place the file would not be where it is kept, and what it leads to is the word of
// whoever made the link, who may be the author of the sources.
func writeFile(name string, write func(io.Writer) error) error {
	if err := replaceFile(name, write); err != nil {
		return fmt.Errorf("%s can't be written: %w", name, err)
	}
	return nil
}

func replaceFile(name string, write func(io.Writer) error) error {
	mode := fs.FileMode(0o644)
	info, err := os.Lstat(name)
	if filepath.Dir(name) == "/dev" { // whose links are the system's: /dev/stdout
		info, err = os.Stat(name)
	}
	switch {
	case err != nil: // what is wrong with the folder is said when the file is made
	case info.Mode()&fs.ModeSymlink != 0:
		return errors.New("it is a link, and stays one: name the file that it leads to")
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular() || filepath.Dir(name) == "/dev":
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return errors.Unwrap(err)
		}
		return fill(f, write)
	default:
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return errors.Unwrap(err)
	}
	defer os.Remove(f.Name()) // which fails once the file has its name
	if err := errors.Join(f.Chmod(mode), fill(f, write)); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// fill writes a file, and closes it.
func fill(f *os.File, write func(io.Writer) error) error {
	out := bufio.NewWriter(f)
	return errors.Join(write(out), out.Flush(), f.Close())
}

// writeText is writeFile for a text.
func writeText(name, text string) error {
	return writeFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}
