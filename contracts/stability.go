package contracts

import "slices"

// Stability says how far a contract may be relied on. A word outside Stabilities is reported, kept
// and shown as written.
type Stability string

// Deprecated is the one stability that the program asks for by name.
const Deprecated Stability = "deprecated"

// Stabilities in order of maturity.
var Stabilities = []Stability{"idea", "in_creation", "experimental", "beta", "stable", Deprecated}

// Rank is the place in Stabilities, 0 for "idea"; -1 for none and for words outside it.
func (s Stability) Rank() int { return slices.Index(Stabilities, s) }

// Known reports whether the word is one of Stabilities.
func (s Stability) Known() bool { return s.Rank() >= 0 }
