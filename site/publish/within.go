package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// A folder that is a mount point has no other name, one that holds a mount point would take it along,
// and next to one whose parent can't be written nothing can be made. Into such a folder the site is written file by file: the next one is made
// complete in a folder inside of it, then each of its files takes the place of the last one's, and
// the marker last. Each file is the old or the new one at every moment, but the site as a whole is
// not; a build that is killed meanwhile is brought to its end by the next one.

// The names of docsgen's own in an output folder that is written into.
const (
	withinFresh = workspace.OutputMarker + ".new"
	withinLock  = workspace.OutputMarker + ".lock"
)

// isWithin reports whether a path in an output folder is docsgen's own.
func isWithin(route string) bool {
	return route == withinLock || route == withinFresh || strings.HasPrefix(route, withinFresh+"/")
}

// mustWriteInto reports whether a folder can't be replaced, and why. Mounts are the mount points in
// it.
func mustWriteInto(dir, lockFile string, mounts []string) (why string) {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() {
		return ""
	}
	if slices.Contains(mounts, ".") {
		return "it is a mount point"
	}
	if len(mounts) > 0 {
		return "it holds a mount point, " + mounts[0]
	}
	probe, err := os.OpenFile(lockFile, os.O_RDWR|os.O_CREATE, 0o644)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return filepath.Dir(dir) + " can't be written"
	}
	if err == nil {
		probe.Close()
	}
	return ""
}

// writeInto makes a Folder one that is written into.
func (f *Folder) writeInto(why string) {
	f.within = why
	f.fresh, f.old, f.lockFile = filepath.Join(f.dir, withinFresh), "", filepath.Join(f.dir, withinLock)
}

// costs says what it means that a folder is written into.
func (f *Folder) costs() contracts.Diagnostic {
	return contracts.OutputInPlace.At(contracts.Position{},
		fmt.Sprintf("%s is written file by file, since %s: for that moment readers see some pages of the last site and some of this one", f.dir, f.within),
		"name a folder inside it, which can be replaced in one step")
}

// leaveWithin brings in order what a build left that was killed while it wrote into the folder, for one
// that replaces it.
func (f *Folder) leaveWithin() ([]contracts.Diagnostic, error) {
	in := &Folder{dir: f.dir}
	in.writeInto("it was a mount point")
	info, err := os.Lstat(in.fresh)
	_, listErr := readListing(in.fresh)
	began := err == nil && info.IsDir() && listErr == nil
	if info, err := os.Lstat(in.lockFile); !began && (err != nil || !empty(info)) {
		return nil, nil // nothing, or somebody else's
	}
	held, err := lock(in.lockFile)
	if err != nil {
		return nil, err
	}
	defer unlock(held)
	if !began {
		return nil, nil
	}
	return in.resumeWithin()
}

// resumeWithin is finishWithin for what an earlier build left. Whatever its marker says, no file of
// others makes room for one of the site.
func (f *Folder) resumeWithin() ([]contracts.Diagnostic, error) {
	next, err := inspect(f.fresh, false)
	if err != nil || !next.there || next.listed == nil || !next.listed.complete {
		return f.finishWithin()
	}
	last, err := inspect(f.dir, true)
	if err != nil {
		return nil, err
	}
	var in []string
	buffer := make([]byte, 64<<10)
	for _, file := range next.own {
		if _, err := os.Lstat(filepath.Join(f.dir, filepath.FromSlash(file.route))); err == nil && !f.ours(file.route, buffer, next.listed, last.listed) {
			in = append(in, file.route)
		}
	}
	if len(in) > 0 {
		slices.Sort(in)
		return nil, &Error{
			Rule: contracts.OutputForeign, Message: fmt.Sprintf("%s holds what docsgen did not write, where %s has files of a site: %s", f.dir, f.fresh, several(in)),
			Hint: "move it away, or remove " + f.fresh + " if nothing in it is worth anything",
		}
	}
	return f.finishWithin()
}

// ours reports whether a file of the folder is as one of the listings has it.
func (f *Folder) ours(route string, buffer []byte, listings ...*listing) bool {
	for _, l := range listings {
		if l == nil || l.files[route] == nil {
			continue
		}
		if file, right, err := l.check(f.dir, route, buffer); err == nil && right && isFile(f.dir, file) {
			return true
		}
	}
	return false
}

// finishWithin brings to its end what a killed build left: a complete site takes its place, and what
// is not complete goes.
func (f *Folder) finishWithin() ([]contracts.Diagnostic, error) {
	next, err := inspect(f.fresh, false)
	if err != nil || !next.there {
		return nil, err
	}
	if next.listed == nil && len(next.foreign) > 0 {
		return nil, &Error{Rule: contracts.OutputForeign, Message: f.fresh + " is where docsgen writes a site, and holds what docsgen did not write: " + several(next.foreign), Hint: "move it away"}
	}
	if next.listed == nil || !next.listed.complete {
		return settle(f.fresh, f.dir, next), nil
	}
	last, err := inspect(f.dir, true)
	if err != nil {
		return nil, err
	}
	return f.moveIn(next.listed, last)
}

// moveIn puts the files of the complete site in the fresh folder into the places of the last one's,
// and removes those that it has not. What is there and is neither site's is a person's: it is kept
// under another name.
func (f *Folder) moveIn(next *listing, last *contents) ([]contracts.Diagnostic, error) {
	var aside []string
	buffer := make([]byte, 64<<10)
	own := func(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }
	for route := range next.files {
		from, to := filepath.Join(f.fresh, filepath.FromSlash(route)), own(route)
		if _, err := os.Lstat(from); err != nil { // it has moved already
			continue
		}
		if !makeFolder(f.dir, path.Dir(route)) {
			return nil, outputError(to, fs.ErrExist)
		}
		if linked(from, to) { // renaming would leave both names
			_ = syscall.Unlink(from)
			continue
		}
		if _, err := os.Lstat(to); err == nil && !f.ours(route, buffer, next, last.listed) {
			if err := renameNew(to, to+".kept"); err != nil {
				return nil, outputError(to, err)
			}
			aside = append(aside, route+".kept")
		}
		if err := os.Rename(from, to); err != nil {
			return nil, outputError(to, err)
		}
	}
	if last.listed != nil {
		for route := range last.listed.files {
			if next.files[route] == nil && f.ours(route, buffer, next, last.listed) {
				_ = syscall.Unlink(own(route))
			}
		}
	}
	if err := os.Rename(filepath.Join(f.fresh, workspace.OutputMarker), own(workspace.OutputMarker)); err != nil {
		return nil, outputError(f.dir, err)
	}
	for _, folder := range slices.Backward(last.folders) {
		_ = syscall.Rmdir(own(folder.path)) // fails for one that is not empty
	}
	kept := movedInto(f.dir, aside)
	err := f.clearFresh(next)
	if left, listErr := inspect(f.fresh, false); listErr == nil && len(left.foreign) > 0 {
		return append(kept, setAside(f.fresh, f.fresh, "what docsgen did not write: "+several(left.foreign))...), nil
	}
	return kept, err
}

// clearFresh removes the folders that the files have moved out of.
func (f *Folder) clearFresh(of *listing) error {
	folders := make([]string, 0, len(of.folders))
	for folder := range of.folders {
		folders = append(folders, folder)
	}
	slices.Sort(folders)
	for _, folder := range slices.Backward(folders) {
		_ = syscall.Rmdir(filepath.Join(f.fresh, filepath.FromSlash(folder)))
	}
	if err := syscall.Rmdir(f.fresh); err != nil {
		return outputError(f.fresh, err)
	}
	return nil
}
