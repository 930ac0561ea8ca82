//go:build race

package sandbox

// slowdown is how many times as long the engine and the compiler take where the race detector is
// built in, which watches each of their accesses to memory. What is measured is divided by it, so
// that limits and budgets admit the same modules.
const slowdown = 40
