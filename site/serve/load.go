package serve

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"sync"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// state is what requests are answered from. It is replaced, never changed.
type state struct {
	load   int
	loaded *project.Loaded // the last one that has a Site; nil before there is one
	live   []byte          // the script that keeps pages current
	// of the last load, whether it made a site or not
	diagnostics []contracts.Diagnostic
	checking    *checking // nil while there is no site that tells the sources as they are
	// moved leads from routes that are gone to where their contract is now, since the server
	// started. It is worked out when it is first asked for, which keeps it off the way from an edit
	// to the page.
	moved func() map[string]string
	// what the last comparison found, for the site and for browsers; nil for nothing
	since   *site.Changes
	changes *Changes
}

// load loads what happened to the sources and tells everybody. When nothing can be loaded the last
// good site stays, and browsers say why. It fails when ctx is done, and the first time also when
// there is nothing to load.
func (s *Server) load(ctx context.Context, happened batch) error {
	began := time.Now()
	resume := s.comparison.interrupt()
	defer wake(s.loaded)
	defer resume()
	s.options.Project.Assume(s.current.Load().since)
	if under := s.current.Load().checking; under != nil {
		under.stop()
	}
	var loaded *project.Loaded
	var err error
	if happened.lost {
		loaded, err = s.options.Project.Load(ctx)
	} else {
		loaded, err = s.options.Project.Reload(ctx, happened.touched)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	s.publishing.Lock()
	published := sync.OnceFunc(s.publishing.Unlock)
	defer published()
	before := s.current.Load()
	now := *before
	now.load++
	now.checking = nil
	if loaded != nil {
		now.diagnostics = loaded.Diagnostics
	}
	if err == nil && loaded.Site != nil {
		now.loaded, now.checking = loaded, newChecking(loaded.Site, s.options.Today)
		if before.loaded != nil {
			now.moved = sync.OnceValue(func() map[string]string { return follow(before, loaded.Site) })
		}
	}
	if err == nil {
		now.live, err = s.options.Project.LiveScript()
	}
	if err != nil && before.load == 0 {
		return err // There is nothing to serve, and nobody to tell but the caller.
	}
	s.current.Store(&now)
	took := time.Since(began)
	s.told = s.change(now.load, loaded, err)
	s.told.Changes = now.changes
	s.hub.publish(s.told)
	published()
	now.moved()
	s.watch(&now, loaded, began)
	s.options.Loaded(loaded, took, err)
	return nil
}

// follow adds the moves from the state before to this site to those that were before. A move whose
// end is not there now is kept: its module may be broken for the moment.
func follow(before *state, now *site.Site) map[string]string {
	all := maps.Clone(before.moved())
	fresh := now.Moved(before.loaded.Site)
	for from, to := range all {
		if further, ok := fresh[to]; ok {
			all[from] = further
		}
	}
	if all == nil {
		return fresh
	}
	maps.Copy(all, fresh)
	return all
}

// watch follows the folders that the last load depended on.
func (s *Server) watch(now *state, loaded *project.Loaded, began time.Time) {
	var config *project.Config
	if now.loaded != nil {
		config = now.loaded.Config
	}
	if loaded != nil && loaded.Config != nil {
		config = loaded.Config
	}
	wasBlind := s.watcher.blind()
	// A folder that is not there is no trouble: it is looked for until it comes.
	if err := s.watcher.set(s.options.Project.Watched(config), began); err != nil && !errors.Is(err, fs.ErrNotExist) && !wasBlind {
		s.log("some folders cannot be watched, and are looked at every second instead: %v", err)
	}
}

// change is what browsers are told of a load.
func (s *Server) change(load int, loaded *project.Loaded, err error) Change {
	c := Change{ID: identity(s.started, load), Editor: s.options.Editor}
	if loaded != nil {
		c.add(loaded.Diagnostics)
		c.Root = loaded.Root
	}
	switch {
	case err != nil:
		c.Failure = err.Error()
	case loaded.Site == nil:
		c.Failure = "The configuration has errors. What you see is the site as it was before."
	}
	if c.Root == "" { // The places of a configuration's errors are relative to the working directory.
		c.Root, _ = os.Getwd() // Without one, links to files lead nowhere.
	}
	return c
}
