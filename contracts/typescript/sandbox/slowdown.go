//go:build !race

package sandbox

// slowdown is how many times as long the engine and the compiler take as in what is released.
const slowdown = 1
