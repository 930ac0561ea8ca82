// Package publish puts a Site into its output folder, so that at every moment the folder holds one
// whole site, and that nothing of anybody else is lost.
//
// Open decides whether a folder may hold a site at all, and brings it in order after a build that
// was killed. Write then goes through these steps: inspect reads what is in the folder, once, and
// compares it with the marker there, which lists the files of the site with their sums; where the
// very same site is there, which is seen by a quicker sum, that is all. Else the new one is written
// to a folder beside it (fresh), with what is not docsgen's in the old one linked into it (carry);
// both exchange their names in one step (exchange); and the old one is removed file by file, each
// only if it still is what the marker says (settle).
//
// A marker is a claim, and so is a folder's name: neither is ever reason enough to remove anything.
// What is not listed with the sum that it has is a person's, and is kept, or makes Write refuse.
// The package renders nothing itself, follows no links, and touches nothing but the output folder
// and its own folders beside it, whose names begin with the output's and a dot.
package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// Folder is an output folder.
type Folder struct {
	dir       string // without links
	fresh     string // beside it: where the next site is written, and where the last one is after the exchange
	old       string // beside it: where the last one is where folders can't be exchanged
	lockFile  string
	hasSite   bool
	contracts int
	changes   Changes
	rendering time.Duration // of all goroutines together, in the last Write
	writing   time.Duration
	mounts    []string // the mount points in it, relative to it
	within    string   // why the folder is written into and not replaced; empty where it is replaced
}

// Open checks that a folder may hold a site, and removes or puts back what a killed build left
// beside it. The diagnostics say what of that may be somebody else's and was kept. Errors are of
// type *Error.
func Open(p Place) (*Folder, []contracts.Diagnostic, error) {
	dir, err := p.check()
	if err != nil {
		return nil, nil, err
	}
	parent, name := filepath.Split(dir)
	beside := filepath.Join(parent, "."+name+".docsgen-")
	f := &Folder{dir: dir, fresh: beside + "new", old: beside + "old", lockFile: beside + "lock"}
	f.mounts = mounts(dir)
	if why := mustWriteInto(dir, f.lockFile, f.mounts); why != "" {
		f.writeInto(why)
	}
	kept, err := f.recover()
	if err != nil {
		return nil, nil, err
	}
	if l, err := readListing(dir); err == nil && l.complete {
		f.hasSite, f.contracts = true, l.contracts
	}
	return f, kept, nil
}

// Dir is the folder's absolute path, without links.
func (f *Folder) Dir() string { return f.dir }

// HasSite reports whether there is a site in the folder, by its marker.
func (f *Folder) HasSite() bool { return f.hasSite }

// Contracts counts the contracts of the site in the folder, by its marker; 0 when there is no site.
func (f *Folder) Contracts() int { return f.contracts }

// Changes tells what the last Write added, changed and removed.
func (f *Folder) Changes() Changes { return f.changes }

// Spent tells what making pages and writing them took in the last Write, the times of all goroutines
// together: both are done side by side.
func (f *Folder) Spent() (rendering, writing time.Duration) { return f.rendering, f.writing }

// recover brings in order what a build left that was killed. Another one that is at work there is
// left alone.
func (f *Folder) recover() ([]contracts.Diagnostic, error) {
	left := false
	for _, name := range []string{f.fresh, f.old, f.lockFile, filepath.Join(f.dir, withinFresh), filepath.Join(f.dir, withinLock)} {
		if _, err := os.Lstat(name); err == nil && name != "" {
			left = true
		}
	}
	if !left {
		return nil, nil
	}
	held, err := lock(f.lockFile)
	if errors.Is(err, errBusy) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer unlock(held)
	return f.tidy()
}

// tidy is recover with the lock.
func (f *Folder) tidy() (kept []contracts.Diagnostic, err error) {
	if f.within != "" {
		return f.resumeWithin()
	}
	if kept, err = f.leaveWithin(); err != nil {
		return kept, err
	}
	_, err = os.Lstat(f.dir)
	if errors.Is(err, fs.ErrNotExist) && (isSite(f.old) || isSite(f.fresh)) {
		if err := renameNew(f.old, f.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, outputError(f.dir, err)
		}
	}
	for _, name := range []string{f.old, f.fresh} {
		c, err := inspect(name, false)
		if err != nil {
			return kept, err
		}
		if !c.there {
			continue
		}
		if c.listed == nil && len(c.foreign) > 0 {
			return kept, &Error{
				Rule: contracts.OutputForeign, Message: name + " is where docsgen writes a site, and holds what docsgen did not write: " + several(c.foreign),
				Hint: "move it away, or choose another folder with --out",
			}
		}
		kept = append(kept, settle(name, f.dir, c)...)
		if _, err := os.Lstat(name); err == nil && len(c.foreign)+len(c.changed) == 0 {
			kept = append(kept, setAside(name, f.dir, "what is left of a site and could not be removed, as files of another account can't")...)
		}
	}
	return kept, nil
}

// isSite reports whether a folder has a marker.
func isSite(dir string) bool {
	l, err := readListing(dir)
	return err == nil && l.complete
}

// Job is what Write is to write.
type Job struct {
	Site *site.Site
	// of Project.Sum, which the folder is marked with; empty when there is nothing to tell the same
	// site by
	Sum   string
	Anew  bool   // also where the folder holds the very same site already
	Wrote func() // called after each file, from any goroutine; nil for nobody
	// called as each part begins: search, overviews, writing, pages (which are made and written side by
	// side, see Folder.Spent); nil for nobody
	Began func(phase string)
}

// Write renders a whole site on all cores and puts it in the place of the one that is in the
// folder. Changed tells whether it wrote anything, and the diagnostics what of others it kept.
// Whatever fails, and whenever the process is killed, the folder holds the old site or the new one;
// what a killed Write leaves beside it, the next Open removes.
//
// Errors are of type *Error, but for that of a cancelled ctx. Files are not synced to the disk one
// by one: after a power failure a site can be built again, and syncing costs more than building.
func (f *Folder) Write(ctx context.Context, j Job) (changed bool, kept []contracts.Diagnostic, err error) {
	if j.Began != nil {
		j.Began("search")
		j.Site.Routes() // which are listed once, and with them those of the search
		j.Began("overviews")
		j.Site.MakeOverviews()
		j.Began("writing")
	} else {
		makeAhead(j.Site)
	}
	return f.replace(content{
		routes: j.Site.Routes(), contracts: j.Site.Contracts(), madeOf: j.Sum, commit: j.Site.Commit(),
		write: func(n *fresh, routes []string) error {
			if j.Began != nil {
				j.Began("pages")
				defer j.Began("writing")
			}
			return n.pages(ctx, j.Site, routes, j.Wrote)
		},
	}, j.Anew)
}

// makeAhead makes what all pages share: the search, and beside it what overviews tell, each of which
// leaves a core idle half of its time.
func makeAhead(s *site.Site) {
	if s.Contracts() > mostAtOnce {
		s.Routes()
		return
	}
	var overviews sync.WaitGroup
	overviews.Go(func() {
		defer func() { _ = recover() }() // it panics again where a page asks for it, which is told there
		s.MakeOverviews()
	})
	defer overviews.Wait()
	s.Routes()
}

// mostAtOnce is the number of contracts up to which both are made at once: with 166,000, types among
// them, that took 1.8 GB in place of 1.5.
const mostAtOnce = 125_000

// content is what replace puts into a folder.
type content struct {
	routes    []string // of all its files
	contracts int
	madeOf    string
	commit    string                                // empty where it is not known
	write     func(n *fresh, routes []string) error // those of routes that are to be there
}

func (f *Folder) replace(next content, anew bool) (changed bool, kept []contracts.Diagnostic, err error) {
	f.changes, f.rendering, f.writing = Changes{}, 0, 0
	if err := os.MkdirAll(filepath.Dir(f.dir), 0o755); err != nil {
		return false, nil, outputError(filepath.Dir(f.dir), err)
	}
	held, err := lock(f.lockFile)
	if err != nil {
		return false, nil, err
	}
	defer unlock(held)
	if kept, err = f.tidy(); err != nil {
		return false, kept, err
	}
	before, err := list(f.dir, f.within != "")
	if err != nil {
		return false, kept, err
	}
	before.mounts = f.mounts
	same := !anew && before.same(f.dir, next.madeOf)
	if !same {
		if err := before.verify(f.dir); err != nil {
			return false, kept, err
		}
	}
	next.routes = before.yielding(next.routes)
	if err := before.refuse(f.dir, next.routes); err != nil {
		return false, kept, err
	}
	if same {
		return false, append(kept, before.keeping(f.dir)...), nil
	}
	var old string
	var moved []contracts.Diagnostic
	if err = f.prepare(next, before); err == nil && f.within == "" {
		old, err = f.exchange(before.there)
	} else if err == nil {
		moved, err = f.finishWithin()
		kept = append(append(kept, f.costs()), moved...)
	}
	if f.within == "" && before.there && (errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV)) {
		if _, err := f.tidy(); err != nil {
			return false, kept, err
		}
		f.writeInto("it is a mount point")
		return f.replace(next, anew)
	}
	if err != nil {
		if left, err := f.tidy(); err == nil {
			kept = append(kept, left...)
		}
		return false, kept, err
	}
	kept = append(kept, before.keeping(f.dir)...)
	if old != "" {
		kept = append(kept, settle(old, f.dir, before)...)
	}
	return true, kept, nil
}

// prepare makes the fresh folder complete.
func (f *Folder) prepare(next content, before *contents) error {
	last := newPrevious(f.dir, before)
	n, err := newFresh(f.fresh, last)
	if err != nil {
		return err
	}
	defer n.close()
	if err := next.write(n, next.routes); err != nil {
		return err
	}
	f.rendering, f.writing = time.Duration(n.rendering.Load()), time.Duration(n.writing.Load())
	if err := n.finish(&next); err != nil {
		return err
	}
	f.changes = last.changes(n.sums)
	if f.within != "" {
		return nil
	}
	return before.carry(f.dir, f.fresh)
}
