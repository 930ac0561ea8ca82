package serve

import (
	"fmt"
	"hash/fnv"
	"os"
	"time"
)

const (
	pollEvery = time.Second
	// clockTick is how far the time of a change may lie before the time at which it was made: file
	// systems take the kernel's clock, which stands still between ticks.
	clockTick = 20 * time.Millisecond
)

// sighting is what a folder looks like from outside: names, sizes and times of what is in it.
type sighting struct {
	sum    uint64    // of all of it; 0 for a folder that cannot be read
	newest time.Time // of the times, that of the folder itself included
}

// look looks at a folder.
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
		fmt.Fprintln(sum, entry.Name(), info.Size(), info.Mode(), info.ModTime().UnixNano())
		if info.ModTime().After(p.newest) {
			p.newest = info.ModTime()
		}
	}
	p.sum = sum.Sum64()
	return p
}

// poll looks at the folders that cannot be watched, and tells whether one of them is different.
func (w *watcher) poll() bool {
	different := false
	for folder, before := range w.polled {
		if now := look(folder); now.sum != before.sum {
			w.polled[folder] = now
			different = true
		}
	}
	return different
}
