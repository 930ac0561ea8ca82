package serve

import (
	"fmt"
	"hash/fnv"
	"os"
	"time"
)

const (
	pollEvery = time.Second
	pollShare = 10 // looks take at most one part in so many of the time
	patrolled = 16 // folders that are looked at in one turn of the patrol
	// clockTick is how far the time of a change may lie before the time at which it was made: file
	// systems take the kernel's clock, which stands still between ticks.
	clockTick = 20 * time.Millisecond
)

// sighting is what a folder looks like from outside: names, sizes and times of what is in it.
type sighting struct {
	sum    uint64    // of all of it; 0 for a folder that cannot be read
	newest time.Time // of the times, that of the folder itself included
}

// look looks at a folder. What is in a folder in it is not its matter: that one has a sighting of
// its own, or nothing in it counts.
func look(folder string) sighting {
	info, err := os.Stat(folder)
	if err != nil {
		return sighting{}
	}
	p := sighting{newest: info.ModTime()}
	entries, _ := os.ReadDir(folder) // sorted; as many as can be read
	sum := fnv.New64a()
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			continue // It has gone since: the next look finds that.
		}
		if info.IsDir() {
			fmt.Fprintln(sum, entry.Name(), info.Mode())
		} else {
			fmt.Fprintln(sum, entry.Name(), info.Size(), info.Mode(), info.ModTime().UnixNano())
		}
		if info.ModTime().After(p.newest) {
			p.newest = info.ModTime()
		}
	}
	p.sum = sum.Sum64()
	return p
}

// poll looks at the folders that events can't be relied on for, and tells whether one of them is
// different.
func (w *watcher) poll() bool {
	began := time.Now()
	different := false
	for folder, before := range w.polled {
		if now := look(folder); now.sum != before.sum {
			w.polled[folder] = now
			w.touched[folder] = true
			different = true
		}
	}
	w.pause = max(w.interval, pollShare*time.Since(began))
	return different
}

// patrol looks at some of the folders that are watched, a few at each turn. A change that it sees,
// and that no event has told of by its next turn, shows that events do not come: file systems that
// are shared with another machine, or with a container's host, tell of what is written on this side
// only. From then on all folders are polled. A file that is written to find out would prove nothing,
// since of that events do come. It tells whether it found such a change.
func (w *watcher) patrol() bool {
	if w.shared { // Events name one path of two.
		return false
	}
	for folder := range w.suspected {
		if !w.heard[folder] {
			w.log("something in " + folder + " changed that no event told of: folders are looked at every second from now on, as with --poll")
			w.pollAll = true
			for _, each := range w.folders {
				w.polled[each] = look(each)
			}
			w.lost = true
			return true
		}
	}
	clear(w.suspected)
	for range min(patrolled, len(w.folders)) {
		w.at = (w.at + 1) % len(w.folders)
		folder := w.folders[w.at]
		if _, isPolled := w.polled[folder]; isPolled || !w.watched[folder] {
			continue
		}
		now := look(folder)
		before, known := w.seen[folder]
		if known && now.sum != before.sum && !w.heard[folder] {
			w.suspected[folder] = true
		} else {
			delete(w.heard, folder)
		}
		w.seen[folder] = now
	}
	return false
}
