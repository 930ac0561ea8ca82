package main

import (
	"math"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"strings"
)

// A build makes much garbage and lives for seconds: with five times its live memory a build of
// 1,000 contracts took a sixth less CPU. Beyond the soft limit the collector goes back to its usual
// care, and beyond two thirds of that to half of what lives: a limit that stays where it is makes
// it run all the time once that much lives, and a build of 100,000 took twice as long. With the soft
// limit at 1 GiB, one from a manifest took a tenth more.
const (
	collectPercent = 400
	softLimit      = 5 << 28 // bytes
	exportLimit    = 7 << 27 // bytes
	beside         = 1 << 27 // bytes of the program that the collector does not count as living
)

// A care is how the collector is held back: a soft limit in bytes, and the share of what lives that may
// be garbage beyond it.
type care struct{ soft, share int64 }

// careOf is that of a command and its arguments. An export is piped and run where little else is:
// 100,000 contracts take 1 GB, for a fifth more CPU from a manifest and nearly a half more from
// TypeScript, whose types live beside them.
func careOf(args []string) care {
	if len(args) > 0 && args[0] == "export" {
		return care{exportLimit, 8}
	}
	return care{softLimit, 2}
}

// followMemory has the collector let the program grow as said above, and never beyond three quarters
// of what the machine or the container has. GOGC and GOMEMLIMIT of the environment still win.
func followMemory(c care) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	most := memoryOf(os.ReadFile)
	if most < math.MaxInt64 {
		most -= most / 4
	}
	debug.SetGCPercent(collectPercent)
	limit := int64(0)
	afterCollections(func() {
		if next := c.limit(living(), most); next != limit {
			limit = next
			debug.SetMemoryLimit(next)
		}
	})
}

// limit is the soft limit, or a higher one for what lives, all in bytes.
func (c care) limit(live, most int64) int64 { return min(max(c.soft, live+live/c.share+beside), most) }

// living is how much of the heap the last collection found in use, in bytes.
func living() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// afterCollections calls do now and after each collection, one call at a time: what nothing refers
// to is cleaned up by then.
func afterCollections(do func()) {
	do()
	mark := new([16]byte) // smaller ones may share a block with others, and never go
	runtime.AddCleanup(mark, afterCollections, do)
}

// memoryOf is what this machine and the control groups (version 2) of this process allow, in bytes;
// math.MaxInt64 where that is not known, as on other systems than Linux. The files are those of
// proc(5) and of docs.kernel.org/admin-guide/cgroup-v2.html.
func memoryOf(read func(name string) ([]byte, error)) int64 {
	most := int64(math.MaxInt64)
	if text, err := read("/proc/meminfo"); err == nil {
		if _, rest, found := strings.Cut(string(text), "MemTotal:"); found {
			number, _, _ := strings.Cut(strings.TrimSpace(rest), " kB")
			if kib, err := strconv.ParseInt(number, 10, 64); err == nil && kib < most>>10 {
				most = kib << 10
			}
		}
	}
	text, err := read("/proc/self/cgroup")
	if err != nil {
		return most
	}
	for line := range strings.Lines(string(text)) {
		group, found := strings.CutPrefix(strings.TrimSpace(line), "0::")
		if !found {
			continue
		}
		for folder := path.Join("/sys/fs/cgroup", group); strings.HasPrefix(folder, "/sys/fs/cgroup"); folder = path.Dir(folder) {
			text, err := read(folder + "/memory.max")
			if err != nil {
				continue
			}
			if bytes, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64); err == nil { // else it is "max"
				most = min(most, bytes)
			}
		}
	}
	return most
}
