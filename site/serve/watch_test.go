package serve

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watching makes a watcher of folders and gives what wakes it up: next is called again and again until the test ends.
func watching(t *testing.T, folders ...string) (woken chan bool, blind bool) {
	t.Helper()
	w := newWatcher()
	_ = w.set(folders, time.Now()) // Some tests watch what is not there.
	blind = w.blind()
	ctx, cancel := context.WithCancel(t.Context())
	woken = make(chan bool)
	done := make(chan bool)
	go func() {
		defer close(done)
		for w.next(ctx) {
			select {
			case woken <- true:
			case <-ctx.Done():
			}
		}
	}()
	t.Cleanup(func() {
		cancel()
		<-done
		if err := w.close(); err != nil {
			t.Error(err)
		}
	})
	return woken, blind
}

func wakesUp(t *testing.T, woken chan bool, what string) {
	t.Helper()
	select {
	case <-woken:
	case <-time.After(patience):
		t.Fatalf("%s: nobody wakes up", what)
	}
}

// TestFolderThatCannotBeWatched is looked at instead.
func TestFolderThatCannotBeWatched(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "later")
	woken, blind := watching(t, folder)
	if !blind {
		t.Fatal("a folder that is not there is watched")
	}
	put(t, folder+"/a.ts", "1")
	wakesUp(t, woken, "it is there now")
	put(t, folder+"/a.ts", "12")
	wakesUp(t, woken, "a file in it is different")
	if err := os.Remove(folder + "/a.ts"); err != nil {
		t.Fatal(err)
	}
	wakesUp(t, woken, "a file in it is gone")
}

// TestNoWatches is a system that has no more of them.
func TestNoWatches(t *testing.T) {
	folder := t.TempDir()
	w := &watcher{watched: map[string]bool{}, polled: map[string]sighting{}, reason: os.ErrPermission}
	if err := w.set([]string{folder}, time.Now()); err != os.ErrPermission || !w.blind() {
		t.Fatalf("%v", err)
	}
	put(t, folder+"/a.ts", "1")
	if !w.next(t.Context()) {
		t.Error("nobody wakes up")
	}
}

// TestLostEvents wakes up, and follows again what it may have lost.
func TestLostEvents(t *testing.T) {
	folder := t.TempDir()
	w := newWatcher()
	defer func() { _ = w.close() }()
	if err := w.set([]string{folder}, time.Now()); err != nil {
		t.Fatal(err)
	}
	lost := w.fs
	go func() { lost.Errors <- fsnotify.ErrEventOverflow }()
	if !w.next(t.Context()) || w.watched[folder] {
		t.Error("an overflow is taken for nothing")
	}
	began := time.Now()
	put(t, folder+"/a.ts", "1") // while the sources are being loaded
	if err := w.set([]string{folder}, began); err != nil || !w.missed {
		t.Errorf("what changed while nothing was watched is missed: %v", err)
	}
	if !w.next(t.Context()) {
		t.Error("nobody wakes up")
	}
	put(t, folder+"/b.ts", "1")
	if !w.next(t.Context()) {
		t.Error("nobody wakes up for what came later")
	}
}

// TestScratchFiles are no sources; everything else may be.
func TestScratchFiles(t *testing.T) {
	w := newWatcher()
	defer func() { _ = w.close() }()
	for name, want := range map[string]bool{
		"order.ts": true, ".gitignore": true, "CODEOWNERS": true, "folder": true, "a.md": true, "tsconfig.base.json": true,
		".order.ts.swp": false, "order.ts~": false, ".#order.ts": false, "4913": false, "order.ts.tmp": false,
	} {
		if got := w.take(fsnotify.Event{Name: "/src/" + name, Op: fsnotify.Write}); got != want {
			t.Errorf("writing %s counts: %v", name, got)
		}
	}
	if w.take(fsnotify.Event{Name: "/src/order.ts", Op: fsnotify.Chmod}) {
		t.Error("new permissions count as a new text")
	}
}
