package serve

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long a batch of changes stays open. An editor's save is a few events within a millisecond; a
// checkout of a branch is thousands over half a second, and must be one load.
const (
	quietAfterFew  = 4 * time.Millisecond
	quietAfterMany = 80 * time.Millisecond
	many           = 12 // events
	longestBatch   = 2 * time.Second
)

// watcher turns file system events into wake-ups. It says which paths something happened to, never
// what it means: that depends on .gitignore and on the configuration, which the loader knows.
// Folders that the system will not watch are polled, and so are those on file systems whose events
// may not come. It is not safe for concurrent use.
type watcher struct {
	fs      *fsnotify.Watcher   // nil where the system has no more of them
	reason  error               // why fs is nil
	folders []string            // that set was given last
	watched map[string]bool     // folders, by absolute path
	polled  map[string]sighting // folders that events can't be relied on for, as they were last seen
	pollAll bool                // none can
	said    bool                // that some folder's file system may keep events to itself
	shared  bool                // some folders have two paths, and one watch for both
	dropped bool                // watches ended since the last set
	missed  bool                // something changed before its folder was watched
	touched map[string]bool     // paths that something happened to since the last wake-up
	lost    bool                // there may be others

	// The patrol: watched folders as they were last seen, those that events told of since, those
	// that are different though none did, and the place among all where it goes on.
	seen      map[string]sighting
	heard     map[string]bool
	suspected map[string]bool
	at        int
	interval  time.Duration // between looks, at least
	pause     time.Duration // until the next one
	log       func(message string)
	eventless func(folder string) bool // what the system says of file systems
}

// batch is what happened since the wake-up before.
type batch struct {
	touched []string // absolute paths of the files and folders that something happened to
	lost    bool     // nobody knows: something may have happened to any
}

// newWatcher makes a watcher of no folders, which polls all that it is given if asked to.
func newWatcher(pollAll bool, log func(message string)) *watcher {
	w := &watcher{
		watched: map[string]bool{}, polled: map[string]sighting{}, touched: map[string]bool{}, pollAll: pollAll,
		seen: map[string]sighting{}, heard: map[string]bool{}, suspected: map[string]bool{}, interval: pollEvery, pause: pollEvery, log: log, eventless: eventless,
	}
	w.fs, w.reason = fsnotify.NewWatcher()
	return w
}

func (w *watcher) close() error {
	if w.fs == nil {
		return nil
	}
	return w.fs.Close()
}

// blind reports whether some folders have to be looked at.
func (w *watcher) blind() bool { return len(w.polled) > 0 }

// set makes the folders, absolute paths, those that are watched. Since is a time before the load
// that named them: what changed in a new one after it, and before it was watched, makes next return
// at once. The error is the first reason why a folder cannot be watched. Nobody may change the
// slice.
func (w *watcher) set(folders []string, since time.Time) error {
	if !w.dropped && !w.blind() && slices.Equal(folders, w.folders) {
		return nil
	}
	w.folders = folders
	wanted := make(map[string]bool, len(folders))
	for _, folder := range folders {
		wanted[folder] = true
	}
	w.drop(func(folder string) bool { return !wanted[folder] })
	maps.DeleteFunc(w.seen, func(folder string, _ sighting) bool { return !wanted[folder] })
	known := w.watched
	if w.dropped && w.shared {
		// Systems watch folders, not paths: with one of two paths, or with a folder that was
		// renamed, the watch of the other may have gone.
		w.watched, known, w.lost = map[string]bool{}, nil, true
	}
	w.dropped = false
	polled := w.polled
	w.polled = map[string]sighting{}
	var first error
	for _, folder := range folders {
		_, wasPolled := polled[folder]
		isRemote := wasPolled
		if !w.watched[folder] {
			isRemote = w.isRemote(folder)
		}
		if isRemote || w.pollAll {
			w.look(folder, polled)
		}
		if w.watched[folder] {
			continue
		}
		isNew := !known[folder]
		if err := w.add(folder); err != nil {
			if first == nil {
				first = err
			}
			w.look(folder, polled)
			isNew = isNew && !wasPolled
		}
		if isNew && look(folder).newest.After(since.Add(-clockTick)) {
			w.missed, w.touched[folder] = true, true
		}
	}
	w.shared = w.fs != nil && len(w.fs.WatchList()) < len(w.watched)
	return first
}

// isRemote reports whether a folder must be polled for the file system that it is on, and says so
// the first time.
func (w *watcher) isRemote(folder string) bool {
	if w.pollAll || !w.eventless(folder) {
		return false
	}
	if !w.said {
		w.said = true
		w.log("what others change in " + folder + " may come without an event, on the file system that it is on: such folders are looked at every second")
	}
	return true
}

// look makes a folder one that is polled, from how it was seen before, if it was.
func (w *watcher) look(folder string, before map[string]sighting) {
	seen, was := before[folder]
	if !was {
		seen = look(folder)
	}
	w.polled[folder] = seen
}

func (w *watcher) add(folder string) error {
	if w.fs == nil {
		return w.reason
	}
	if err := w.fs.Add(folder); err != nil {
		return err
	}
	w.watched[folder] = true
	delete(w.seen, folder) // What happened before is no news, and no event told of it.
	return nil
}

// drop ends the watches of some folders.
func (w *watcher) drop(which func(folder string) bool) {
	any := false
	kept := make(map[string]bool, len(w.watched))
	for folder := range w.watched {
		if !which(folder) {
			kept[folder] = true
			continue
		}
		any = true
		_ = w.fs.Remove(folder) // It is usually gone already, and its watch with it.
	}
	if any {
		w.watched, w.dropped = kept, true
	}
}

// next waits for a batch of changes. It returns false when ctx is done.
func (w *watcher) next(ctx context.Context) (batch, bool) {
	if !w.wait(ctx) {
		return batch{}, false
	}
	for folder := range w.polled { // A look says that something is different only when sizes or times are.
		if !w.watched[folder] {
			w.touched[folder] = true
		}
	}
	n := batch{slices.Collect(maps.Keys(w.touched)), w.lost}
	clear(w.touched)
	w.lost = false
	return n, true
}

func (w *watcher) wait(ctx context.Context) bool {
	for {
		if w.missed {
			w.missed = false
			return w.settle(ctx)
		}
		select {
		case <-ctx.Done():
			return false
		case event := <-w.events():
			if w.take(event) {
				return w.settle(ctx)
			}
		case <-w.errors():
			w.restart()
			return w.settle(ctx)
		case <-time.After(w.pause):
			if w.poll() || w.patrol() {
				return w.settle(ctx)
			}
		}
	}
}

// settle waits until no more events come. It returns false when ctx is done.
func (w *watcher) settle(ctx context.Context) bool {
	deadline := time.After(longestBatch)
	quiet := time.NewTimer(quietAfterFew)
	defer quiet.Stop()
	for events := 1; ; {
		select {
		case <-ctx.Done():
			return false
		case event := <-w.events():
			if !w.take(event) {
				continue
			}
			if events++; events < many {
				quiet.Reset(quietAfterFew)
			} else {
				quiet.Reset(quietAfterMany)
			}
		case <-w.errors():
			w.restart()
		case <-quiet.C:
			return true
		case <-deadline:
			return true
		}
	}
}

func (w *watcher) events() <-chan fsnotify.Event {
	if w.fs == nil {
		return nil
	}
	return w.fs.Events
}

func (w *watcher) errors() <-chan error {
	if w.fs == nil {
		return nil
	}
	return w.fs.Errors
}

// take notes what an event means for the watches, and tells whether it may mean something for the
// sources. Events that do not are noted too: a file may be readable now, which counts when the
// sources are loaded for another reason.
func (w *watcher) take(event fsnotify.Event) bool {
	name := filepath.Clean(event.Name)
	w.touched[name] = true
	for _, folder := range []string{name, filepath.Dir(name)} {
		if w.watched[folder] {
			w.heard[folder] = true
		}
	}
	if event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename) {
		w.forget(event.Name)
	}
	return event.Op != fsnotify.Chmod && !scratch(filepath.Base(event.Name))
}

// forget drops a folder that went away or has another name now, and those in it: set must watch
// anew what comes to their paths.
func (w *watcher) forget(folder string) {
	if w.watched[folder] {
		w.drop(func(other string) bool {
			return other == folder || strings.HasPrefix(other, folder+string(filepath.Separator))
		})
	}
}

// scratch tells by its name whether a file is an editor's own, written while somebody types: of
// vim, Emacs and others.
func scratch(name string) bool {
	switch filepath.Ext(name) {
	case ".swp", ".swo", ".swx", ".tmp":
		return true
	}
	return strings.HasSuffix(name, "~") || strings.HasPrefix(name, ".#") || name == "4913"
}

// restart begins anew after events were lost: some may have told of folders that went away. The
// next set watches everything again.
func (w *watcher) restart() {
	_ = w.fs.Close() // It has nothing more to say.
	w.folders, w.watched, w.lost = nil, map[string]bool{}, true
	w.fs, w.reason = fsnotify.NewWatcher()
}
