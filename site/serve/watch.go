package serve

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long a batch of changes stays open. An editor's save is a few events within a millisecond; a checkout of a branch is thousands
// over half a second, and must be one load.
const (
	quietAfterFew  = 4 * time.Millisecond
	quietAfterMany = 80 * time.Millisecond
	many           = 12 // events
	longestBatch   = 2 * time.Second
	scanEvery      = time.Second // where folders cannot be watched
)

// watcher turns file system events into wake-ups. It says that something changed, never what: what it is depends on .gitignore and on
// the configuration, which the loader knows.
type watcher struct {
	fs      *fsnotify.Watcher
	watched map[string]bool
	blind   bool // some folder could not be watched
}

func newWatcher() (*watcher, error) {
	fs, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return &watcher{fs: fs, watched: map[string]bool{}}, nil
}

func (w *watcher) close() error { return w.fs.Close() }

// set makes the folders, absolute paths, those that are watched. It returns the first reason why one cannot be; then next wakes up
// regularly, and each load looks for itself.
func (w *watcher) set(folders []string) error {
	var first error
	wanted := make(map[string]bool, len(folders))
	for _, folder := range folders {
		wanted[folder] = true
		if w.watched[folder] {
			continue
		}
		if err := w.fs.Add(folder); err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		w.watched[folder] = true
	}
	for folder := range w.watched {
		if !wanted[folder] {
			delete(w.watched, folder)
			_ = w.fs.Remove(folder) // It is usually gone already, and its watch with it.
		}
	}
	w.blind = first != nil
	return first
}

// next waits for a batch of changes. It returns false when ctx is done or the watcher closed.
func (w *watcher) next(ctx context.Context) bool {
	var scan <-chan time.Time
	if w.blind {
		timer := time.NewTimer(scanEvery)
		defer timer.Stop()
		scan = timer.C
	}
	select {
	case <-ctx.Done():
		return false
	case event, open := <-w.fs.Events:
		if !open {
			return false
		}
		w.forget(event)
	case <-w.fs.Errors: // The queue overflowed: events were lost, so that something has changed.
	case <-scan:
		return true
	}
	return w.settle(ctx)
}

// settle waits until no more events come.
func (w *watcher) settle(ctx context.Context) bool {
	deadline := time.NewTimer(longestBatch)
	defer deadline.Stop()
	for events := 1; ; events++ {
		quiet := quietAfterFew
		if events >= many {
			quiet = quietAfterMany
		}
		timer := time.NewTimer(quiet)
		select {
		case <-ctx.Done():
			timer.Stop()
			return false
		case event, open := <-w.fs.Events:
			timer.Stop()
			if !open {
				return false
			}
			w.forget(event)
		case <-w.fs.Errors:
			timer.Stop()
		case <-timer.C:
			return true
		case <-deadline.C:
			timer.Stop()
			return true
		}
	}
}

// forget drops folders that went away or were renamed: their watch went with them, and set must add it again if they come back.
func (w *watcher) forget(event fsnotify.Event) {
	if event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename) {
		delete(w.watched, event.Name)
	}
}
