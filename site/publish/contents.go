package publish

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/site"
)

// contents is what a folder holds, told apart by what its marker or journal lists. Paths are
// relative to it, with forward slashes.
type contents struct {
	there   bool         // the folder is
	listed  *listing     // nil without a marker or journal
	marker  ownFile      // its own file
	found   []string     // files that are listed
	foreign []string     // files, links and whatever else is not listed
	own     []ownFile    // of those found: with a sum that is listed, or without any bytes
	changed []string     // with another sum, or what is listed and is no file
	folders []folderInfo // outer ones first
	mounts  []string     // files and folders that are mount points; "." for the folder itself
	git     string       // the first .git, or empty
}

// ownFile is a file that was found to be docsgen's.
type ownFile struct {
	route string
	info  fs.FileInfo // when it was read
	read  time.Time
}

type folderInfo struct {
	path    string
	mode    fs.FileMode
	foreign bool // no file that is listed lies in it
}

// litter is what systems leave in folders that people look at. It is kept as everything else of
// others, and not worth a word.
var litter = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

func isLitter(name string) bool { return slices.Contains(litter, path.Base(name)) }

// inspect reads all of a folder, on all cores, and follows no link. WrittenInto leaves out what is
// docsgen's own in a folder that is written into.
func inspect(dir string, writtenInto bool) (*contents, error) {
	c, err := list(dir, writtenInto)
	if err != nil {
		return nil, err
	}
	return c, c.verify(dir)
}

// list is inspect without the texts of files: which of those found are docsgen's is not known then.
func list(dir string, writtenInto bool) (*contents, error) {
	c := &contents{}
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case err != nil:
		return nil, outputError(dir, err)
	case !info.IsDir():
		return nil, &Error{Rule: contracts.OutputFile, Message: dir + " is a file, or lies in one", Hint: chooseAnother}
	}
	c.there = true
	markerRead := time.Now()
	if c.listed, err = readListing(dir); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errNoMarker) {
		return nil, outputError(dir, err)
	}
	err = filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		route := filepath.ToSlash(relative)
		if writtenInto && isWithin(route) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if strings.EqualFold(entry.Name(), ".git") && c.git == "" {
			c.git = route
		}
		switch {
		case entry.IsDir():
			info, err := entry.Info()
			if err != nil {
				return err
			}
			c.folders = append(c.folders, folderInfo{route, info.Mode().Perm(), c.listed == nil || !c.listed.folders[route]})
		case c.listed != nil && route == workspace.OutputMarker:
			c.marker = ownFile{route: route, read: markerRead}
			c.marker.info, err = entry.Info()
			return err
		case c.listed == nil || c.listed.files[route] == nil:
			c.foreign = append(c.foreign, route)
		case !entry.Type().IsRegular():
			c.changed = append(c.changed, route)
		default:
			c.found = append(c.found, route)
		}
		return nil
	})
	if err != nil {
		return nil, unreadable(dir, err)
	}
	return c, nil
}

// unreadable says that a folder is left alone since what is in it cannot be known.
func unreadable(dir string, err error) *Error {
	return &Error{Rule: contracts.OutputFailed, Message: "what is in " + dir + " can't be read: " + err.Error(), Hint: "change its permissions, or " + chooseAnother, Err: err}
}

// each calls a function for the numbers below n, on all cores, each with a buffer of its core's
// own.
func each(n int, do func(i int, buffer []byte) error) error {
	var next atomic.Int64
	var group errgroup.Group
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			buffer := make([]byte, 256<<10)
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if err := do(i, buffer); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// verify reads the files that are listed.
func (c *contents) verify(dir string) error {
	found, right := make([]ownFile, len(c.found)), make([]bool, len(c.found))
	err := each(len(found), func(i int, buffer []byte) (err error) {
		found[i], right[i], err = c.listed.check(dir, c.found[i], buffer)
		return err
	})
	if err != nil {
		return unreadable(dir, err)
	}
	c.own = make([]ownFile, 0, len(found))
	for i, f := range found {
		switch {
		case right[i]:
			c.own = append(c.own, f)
		case site.IsHostFile(f.route): // which people write by hand
			c.foreign = append(c.foreign, f.route)
		default:
			c.changed = append(c.changed, f.route)
		}
	}
	return nil
}

// check reads a file through a buffer, and tells whether it is as it is listed. A file without
// bytes is too: there is nothing to lose.
func (l *listing) check(dir, route string, buffer []byte) (f ownFile, right bool, err error) {
	f = ownFile{route: route, read: time.Now()}
	file, err := os.Open(filepath.Join(dir, filepath.FromSlash(route)))
	if err != nil {
		return f, false, err
	}
	defer file.Close()
	if f.info, err = file.Stat(); err != nil {
		return f, false, err
	}
	hash := sha256.New()
	size := 0
	for {
		n, err := file.Read(buffer)
		size += n
		hash.Write(buffer[:n])
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return f, false, err
		}
	}
	return f, size == 0 || l.has(route, sum(hash.Sum(nil))), nil
}

// racy is how long after a change a file system may give another one the same time.
const racy = 2 * time.Second

// untouched reports whether a file is still the one that was read.
func (f ownFile) untouched(dir string) bool {
	now, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(f.route)))
	return err == nil && now.Mode().IsRegular() && os.SameFile(now, f.info) && now.Size() == f.info.Size() &&
		now.ModTime().Equal(f.info.ModTime()) && changeTime(now).Equal(changeTime(f.info)) &&
		f.read.Sub(now.ModTime()) > racy && f.read.Sub(changeTime(now)) > racy
}

// others lists what is not docsgen's and worth a word.
func (c *contents) others() []string {
	list := slices.DeleteFunc(slices.Clone(c.foreign), isLitter)
	slices.Sort(list)
	return list
}
