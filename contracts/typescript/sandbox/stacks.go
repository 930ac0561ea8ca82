package sandbox

import "runtime"

// widenStacks has new goroutines begin with larger stacks. The compiler starts a dozen goroutines
// for each module, which nest some forty calls deep: to copy their stacks each time that they grow
// took a fifth of the compiler's time. Go lets a goroutine begin with as much as the stacks of all
// had in use, on average, when it last collected garbage (runtime.gcComputeStartingStackSize), and
// there is no other way to tell it. Were that to change, stacks would grow as they do elsewhere.
func widenStacks() {
	go occupy(deepFrames)
	runtime.Gosched()
	runtime.GC()
}

// occupy uses a few hundred kilobytes of a stack, for ever.
//
//go:noinline
func occupy(frames int) byte {
	var frame [64 << 10]byte // larger ones would not be on the stack
	if frames == 0 {
		select {}
	}
	frame[frames] = occupy(frames - 1)
	return frame[0]
}

const deepFrames = 5
