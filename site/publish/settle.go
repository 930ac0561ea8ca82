package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sync/errgroup"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// settle removes a folder that a site was in, or was being written to, but for what is not
// docsgen's: that moves to its place in the site at target, or, where there is something else,
// stays in the folder, which gets a name in sight. First is what the folder held.
//
// It removes files one by one, each only if it is the one that was read or still has the sum that
// is listed, and the marker last, so that another settle can go on where one was killed. What can't
// be removed now, that one removes.
func settle(dir, target string, first *contents) []contracts.Diagnostic {
	c := first
	var moved []string
	for range 2 { // a second time for what has come since it was inspected
		moved = append(moved, c.clear(dir, target)...)
		gone, err := c.removeMarker(dir)
		if gone {
			return movedInto(target, moved)
		}
		if err == nil {
			c, err = inspect(dir, false)
		}
		if err != nil || !c.there {
			break
		}
	}
	list := movedInto(target, moved)
	if len(c.foreign)+len(c.changed) == 0 {
		return list // nothing of others, but the system would not let it go
	}
	names := slices.Concat(c.foreign, c.changed)
	slices.Sort(names)
	return append(list, setAside(dir, target, "what docsgen can't tell to be its own, and did not remove: "+several(names))...)
}

// clear removes what is docsgen's and moves what is not, as far as that can be done. It tells what
// it moved that the target did not have.
func (c *contents) clear(dir, target string) (moved []string) {
	var group errgroup.Group
	for part := range slices.Chunk(c.own, 1+len(c.own)/runtime.GOMAXPROCS(0)) {
		group.Go(func() error {
			buffer := make([]byte, 64<<10)
			for _, f := range part {
				right := f.untouched(dir) || linked(filepath.Join(dir, filepath.FromSlash(f.route)), filepath.Join(target, filepath.FromSlash(f.route)))
				if !right {
					now, still, err := c.listed.check(dir, f.route, buffer)
					right = err == nil && still && isFile(dir, now)
				}
				if right {
					// os.Remove would take a folder too
					_ = syscall.Unlink(filepath.Join(dir, filepath.FromSlash(f.route)))
				}
			}
			return nil
		})
	}
	_ = group.Wait() // none of them fails
	for _, name := range c.foreign {
		from, to := filepath.Join(dir, filepath.FromSlash(name)), filepath.Join(target, filepath.FromSlash(name))
		switch {
		case linked(from, to):
			_ = syscall.Unlink(from)
		case c.moves() && makeFolder(target, path.Dir(name)) && renameNew(from, to) == nil && !isLitter(name):
			moved = append(moved, name)
		}
	}
	for _, f := range slices.Backward(c.folders) {
		if f.foreign && !(c.moves() && makeFolder(target, f.path)) {
			continue
		}
		_ = syscall.Rmdir(filepath.Join(dir, filepath.FromSlash(f.path))) // fails for one that is not empty
	}
	return moved
}

// moves reports whether what others put into the folder belongs to the site there, and not to one
// that was never complete.
func (c *contents) moves() bool { return c.listed == nil || c.listed.complete }

// isFile reports whether the file that was read is the one that has its name, and not what a link
// in its place leads to.
func isFile(dir string, f ownFile) bool {
	now, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(f.route)))
	return err == nil && now.Mode().IsRegular() && os.SameFile(now, f.info)
}

// makeFolder makes a folder in a site, and those above it, and reports whether it is there and is
// no link.
func makeFolder(target, name string) bool {
	at := target
	if name == "." {
		return true
	}
	for part := range strings.SplitSeq(name, "/") {
		at = filepath.Join(at, part)
		if info, err := os.Lstat(at); err == nil && info.IsDir() {
			continue
		}
		if os.Mkdir(at, 0o755) != nil {
			return false
		}
	}
	return true
}

// removeMarker removes the marker or journal and the folder, if nothing else is in it.
func (c *contents) removeMarker(dir string) (gone bool, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist), err
	}
	if len(entries) > 1 || len(entries) == 1 && entries[0].Name() != workspace.OutputMarker {
		return false, nil
	}
	if len(entries) == 1 {
		if !c.marker.untouched(dir) {
			if _, err := readListing(dir); err != nil {
				return false, err
			}
		}
		if err := syscall.Unlink(filepath.Join(dir, workspace.OutputMarker)); err != nil {
			return false, err
		}
	}
	return true, syscall.Rmdir(dir)
}

// setAside gives a folder that could not be removed a name in sight, and says what it holds.
func setAside(dir, target, holds string) []contracts.Diagnostic {
	for n := 1; n < 1000; n++ {
		kept := target + ".kept"
		if n > 1 {
			kept = fmt.Sprintf("%s.kept-%d", target, n)
		}
		err := renameNew(dir, kept)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			kept = dir
		}
		return []contracts.Diagnostic{contracts.OutputKept.At(contracts.Position{},
			kept+" now holds "+holds,
			"look at it, and remove the folder if it is worth nothing")}
	}
	return nil
}

// movedInto says what came into a site while it was being built.
func movedInto(target string, names []string) []contracts.Diagnostic {
	if len(names) == 0 {
		return nil
	}
	slices.Sort(names)
	return []contracts.Diagnostic{contracts.OutputKept.At(contracts.Position{},
		fmt.Sprintf("%s keeps what somebody put there during the build: %s", target, several(names)),
		"it is published beside the site; move it away if that is not meant")}
}
