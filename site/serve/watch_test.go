package serve

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watching makes a watcher of folders and gives what wakes it up: next is called again and again
// until the test ends.
func watching(t *testing.T, folders ...string) (woken chan bool, blind bool) {
	t.Helper()
	w := quietWatcher(t)
	_ = w.set(folders, time.Now()) // Some tests watch what is not there.
	blind = w.blind()
	ctx, cancel := context.WithCancel(t.Context())
	woken = make(chan bool)
	done := make(chan bool)
	go func() {
		defer close(done)
		for {
			if _, ok := w.next(ctx); !ok {
				return
			}
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

func quietWatcher(t *testing.T) *watcher {
	return newWatcher(false, func(message string) { t.Errorf("the watcher says %q", message) })
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
	w := quietWatcher(t)
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	w.fs, w.reason = nil, os.ErrPermission
	if err := w.set([]string{folder}, time.Now()); err != os.ErrPermission || !w.blind() {
		t.Fatalf("%v", err)
	}
	put(t, folder+"/a.ts", "1")
	if happened, ok := w.next(t.Context()); !ok || happened.lost || !slices.Equal(happened.touched, []string{folder}) {
		t.Errorf("the folder that nobody watches is no news: %v", happened)
	}
}

// TestLostEvents wakes up, and follows again what it may have lost.
func TestLostEvents(t *testing.T) {
	folder := t.TempDir()
	w := quietWatcher(t)
	defer func() { _ = w.close() }()
	if err := w.set([]string{folder}, time.Now()); err != nil {
		t.Fatal(err)
	}
	lost := w.fs
	go func() { lost.Errors <- fsnotify.ErrEventOverflow }()
	if happened, ok := w.next(t.Context()); !ok || !happened.lost || w.watched[folder] {
		t.Error("an overflow is taken for nothing")
	}
	began := time.Now()
	put(t, folder+"/a.ts", "1") // while the sources are being loaded
	if err := w.set([]string{folder}, began); err != nil || !w.missed {
		t.Errorf("what changed while nothing was watched is missed: %v", err)
	}
	if happened, ok := w.next(t.Context()); !ok || happened.lost || !slices.Contains(happened.touched, folder) {
		t.Errorf("the folder that was not watched is no news: %v", happened)
	}
	put(t, folder+"/b.ts", "1")
	if happened, ok := w.next(t.Context()); !ok || happened.lost || !slices.Contains(happened.touched, filepath.Join(folder, "b.ts")) {
		t.Errorf("what came later is no news: %v", happened)
	}
}

// TestScratchFiles are no sources; everything else may be.
func TestScratchFiles(t *testing.T) {
	w := quietWatcher(t)
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

// TestOneWatchForTwoPaths ends with one of the paths on some systems, and must begin anew for the
// other.
func TestOneWatchForTwoPaths(t *testing.T) {
	dir := t.TempDir()
	folder, link := filepath.Join(dir, "folder"), filepath.Join(dir, "alias")
	put(t, folder+"/a.ts", "1")
	if err := os.Symlink(folder, link); err != nil {
		t.Fatal(err)
	}
	w := quietWatcher(t)
	defer func() { _ = w.close() }()
	set := func(folders ...string) {
		t.Helper()
		if err := w.set(folders, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	set(dir, link, folder)
	if err := os.Remove(link); err != nil {
		t.Fatal(err)
	}
	if happened, ok := w.next(t.Context()); !ok || happened.lost || !slices.Contains(happened.touched, link) {
		t.Errorf("a link that goes is no news: %v", happened)
	}
	set(dir, folder)
	put(t, folder+"/b.ts", "1")
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if happened, ok := w.next(ctx); !ok || !happened.lost {
		t.Errorf("what the folder was watched for may have been missed, and nobody says so: %v", happened)
	}
}

// TestEventsThatDoNotCome are those of a folder that is shared with another machine: here, of one
// whose watch was taken away behind the watcher's back.
func TestEventsThatDoNotCome(t *testing.T) {
	folder, heard := t.TempDir(), ""
	put(t, folder+"/a.ts", "1")
	w := newWatcher(false, func(message string) { heard = message })
	defer func() { _ = w.close() }()
	w.interval, w.pause = 1, 1
	if err := w.set([]string{folder}, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	w.patrol()
	if err := w.fs.Remove(folder); err != nil {
		t.Fatal(err)
	}
	put(t, folder+"/a.ts", "12")
	if happened, ok := w.next(t.Context()); !ok || !happened.lost || !w.blind() || !strings.Contains(heard, "no event told of") {
		t.Fatalf("a change without an event: %v, %q", happened, heard)
	}
	put(t, folder+"/a.ts", "123")
	if happened, ok := w.next(t.Context()); !ok || !slices.Contains(happened.touched, folder) {
		t.Errorf("the next one: %v", happened)
	}
}

// TestEventsThatCome leave the folder to them.
func TestEventsThatCome(t *testing.T) {
	folder := t.TempDir()
	w := quietWatcher(t)
	defer func() { _ = w.close() }()
	if err := w.set([]string{folder}, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"1", "12", "123"} {
		w.patrol()
		put(t, folder+"/a.ts", text)
		put(t, folder+"/unwatched/a.ts", text)
		if _, ok := w.next(t.Context()); !ok {
			t.Fatal("nobody wakes up")
		}
	}
	for range 3 {
		if w.patrol() || w.blind() {
			t.Error("events came, and are not relied on")
		}
	}
}

// TestPolling is for all folders where it is asked for, and for those of some file systems.
func TestPolling(t *testing.T) {
	for _, forced := range []bool{true, false} {
		remote, local, heard := t.TempDir(), t.TempDir(), 0
		w := newWatcher(forced, func(string) { heard++ })
		w.eventless = func(folder string) bool { return folder == remote }
		for range 2 {
			if err := w.set([]string{remote, local}, time.Now().Add(time.Hour)); err != nil {
				t.Fatal(err)
			}
		}
		_, polled := w.polled[remote]
		if _, both := w.polled[local]; !polled || both != forced || (heard == 0) != forced || heard > 1 {
			t.Errorf("forced %v: %v are polled, and it is said %d times", forced, w.polled, heard)
		}
		if err := w.close(); err != nil {
			t.Fatal(err)
		}
	}
}
