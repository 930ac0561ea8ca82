package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// fresh is a folder that a site is being written to. It is safe for concurrent use.
type fresh struct {
	dir     string
	mu      sync.Mutex
	journal *os.File
	sums    map[string]sum // of the files, by route
	quick   map[string]quickSum
	line    []byte
	last    previous

	rendering, writing atomic.Int64 // nanoseconds of all goroutines together, see Folder.Spent
}

// newFresh makes the folder with an empty journal. An empty folder that is there already will do.
func newFresh(dir string, last previous) (*fresh, error) {
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, outputError(dir, err)
	}
	journal, err := os.OpenFile(filepath.Join(dir, workspace.OutputMarker), os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o644)
	if err != nil {
		return nil, outputError(dir, err)
	}
	f := &fresh{dir: dir, journal: journal, sums: map[string]sum{}, quick: map[string]quickSum{}, last: last}
	if _, err := journal.WriteString(journalHead + "\n"); err != nil {
		journal.Close()
		return nil, outputError(dir, err)
	}
	return f, nil
}

// close ends the journal. It may be called again.
func (f *fresh) close() error {
	if f.journal == nil {
		return nil
	}
	err := f.journal.Close()
	f.journal = nil
	return err
}

// folders notes folders that are about to be made.
func (f *fresh) folders(paths []string) error {
	var lines []byte
	for _, name := range paths {
		lines = appendLine(lines, folderSum, name)
	}
	_, err := f.journal.Write(lines)
	return err
}

// note notes what a file is about to be.
func (f *fresh) note(route string, s sum, q quickSum) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sums[route], f.quick[route] = s, q
	var digest [2 * sha256.Size]byte
	hex.Encode(digest[:], s[:])
	f.line = appendLine(f.line[:0], string(digest[:]), route)
	_, err := f.journal.Write(f.line)
	return err
}

// create makes the file of a route, which must not be there: where a disk takes two names for one,
// the second is an error.
func (f *fresh) create(route string) (*os.File, error) {
	name := filepath.FromSlash(route)
	if !filepath.IsLocal(name) {
		return nil, fmt.Errorf("%q leads out of the output folder", route)
	}
	return os.OpenFile(filepath.Join(f.dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// write writes a file.
func (f *fresh) write(route string, body []byte) error {
	var quick quickSum
	quick.add(body)
	digest := sha256.Sum256(body)
	if err := f.note(route, digest, quick); err != nil {
		return outputError(route, err)
	}
	if f.last.keep(f.dir, route, digest, quick.size) {
		return nil
	}
	file, err := f.create(route)
	if err != nil {
		return outputError(route, err)
	}
	defer file.Close()
	if _, err := file.Write(body); err != nil {
		return outputError(route, err)
	}
	if err := file.Close(); err != nil {
		return outputError(route, err)
	}
	return nil
}

// stream returns a file to be written in parts.
func (f *fresh) stream(route string) (*parts, error) {
	if err := f.note(route, sha256.Sum256(nil), quickSum{}); err != nil {
		return nil, err
	}
	file, err := f.create(route)
	if err != nil {
		return nil, err
	}
	return &parts{file: file, fresh: f, route: route, hash: sha256.New()}, nil
}

// parts is a file that is written in parts, each of which is noted before. It has no method of
// os.File, since ReadFrom would go past Write.
type parts struct {
	file  *os.File
	fresh *fresh
	route string
	hash  hash.Hash
	quick quickSum
}

func (p *parts) Write(part []byte) (int, error) {
	p.hash.Write(part)
	p.quick.add(part)
	if err := p.fresh.note(p.route, sum(p.hash.Sum(nil)), p.quick); err != nil {
		return 0, err
	}
	return p.file.Write(part)
}

func (p *parts) Close() error { return p.file.Close() }

// finish puts the marker in the place of the journal.
func (f *fresh) finish(next *content) error {
	p, err := f.stream(newMarker)
	if err != nil {
		return outputError(f.dir, err)
	}
	delete(f.sums, newMarker)
	delete(f.quick, newMarker)
	err = writeMarker(p, next, quickSums(f.quick), maps.Clone(f.sums)) // a copy, since parts are noted too
	if err = errors.Join(err, p.Close(), f.close()); err != nil {
		return outputError(f.dir, err)
	}
	if err := os.Rename(filepath.Join(f.dir, newMarker), filepath.Join(f.dir, workspace.OutputMarker)); err != nil {
		return outputError(f.dir, err)
	}
	return nil
}
