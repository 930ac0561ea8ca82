package sandbox

import (
	"runtime/debug"
	"runtime/metrics"
)

// The compiler takes memory out of all proportion to some texts: for 400 kB of added texts it took 4 GB.
// The engine's own heap is bounded by Limits, and is none of Go's.
const (
	maxMemory = 1 << 30       // bytes of Go's memory, beyond which the child ends
	tidyAbove = maxMemory / 2 // from here on garbage is collected sooner
)

// boundMemory has garbage not be taken for what is needed.
func boundMemory() { debug.SetMemoryLimit(tidyAbove) }

// memory reads how much memory Go has in use.
type memory [2]metrics.Sample

func newMemory() *memory {
	return &memory{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
}

func (m *memory) exceeded() bool {
	metrics.Read(m[:])
	return m[0].Value.Uint64()-m[1].Value.Uint64() > maxMemory
}
