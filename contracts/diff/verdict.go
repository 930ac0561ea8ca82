package diff

import (
	"fmt"
	"slices"
)

// Effect is what a change of a shape does to the set of values that the shape allows.
type Effect uint8

// The effects of changes.
const (
	None    Effect = iota // on words only
	Narrows               // fewer values are allowed
	Widens                // more are
	Other                 // some that were are not any more, and some are that were not
	Unknown               // it can't be decided, as for two regular expressions
)

var effectWords = [...]string{"none", "narrows", "widens", "other", "unknown"}

func (e Effect) String() string { return effectWords[e] }

// MarshalText makes effects read as words in JSON.
func (e Effect) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// Direction says who is bound by a shape.
type Direction string

// The directions. What is neither has none.
const (
	In  Direction = "in"  // callers send it
	Out Direction = "out" // they receive it
)

// Verdict is what a change means for those who rely on a contract.
type Verdict uint8

// The verdicts, the mildest first.
const (
	Docs       Verdict = iota // words only
	Compatible                // nobody has to do anything
	Risky                     // it depends on what nobody can see
	Breaking                  // somebody has to follow
)

var verdictWords = [...]string{"docs", "compatible", "risky", "breaking"}

func (v Verdict) String() string { return verdictWords[v] }

// Verdicts are the words for them, the mildest first.
func Verdicts() []string { return slices.Clone(verdictWords[:]) }

// MarshalText makes verdicts read as words in JSON.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// ParseVerdict reads a word for a verdict.
func ParseVerdict(word string) (Verdict, error) {
	for i, known := range verdictWords {
		if known == word {
			return Verdict(i), nil
		}
	}
	return 0, fmt.Errorf("%q is no verdict", word)
}

// Verdict is the whole of how effects become verdicts: whoever sends is hurt by what is allowed no
// more, and whoever receives by what is allowed now.
func (e Effect) Verdict(d Direction) Verdict {
	switch {
	case e == None:
		return Docs
	case e == Unknown:
		return Risky
	case e == Other, e == Narrows && d == In, e == Widens && d == Out:
		return Breaking
	}
	return Compatible
}

// within is the effect on a whole of an effect on a part, where the part does not simply hold.
func (e Effect) within(m mode) Effect {
	switch {
	case e == None || m == plain:
		return e
	case m == moot:
		return None
	case m == vague || e == Unknown:
		return Unknown
	case m == opposed && e == Narrows:
		return Widens
	case m == opposed && e == Widens:
		return Narrows
	}
	return Other
}

// mode says how the values of a whole depend on those of a part.
type mode uint8

const (
	plain   mode = iota // more values of the part are more of the whole
	opposed             // more of the part are fewer of the whole
	mixed               // more of the part may be more of the whole, or fewer
	vague               // nobody can tell
	moot                // the whole has the values of the part anyway
)

// in is the mode of a part of a part.
func (m mode) in(outer mode) mode {
	switch {
	case outer == plain:
		return m
	case m == plain:
		return outer
	case m == moot || outer == moot:
		return moot
	case m == vague || outer == vague:
		return vague
	case m == mixed || outer == mixed:
		return mixed
	}
	return plain // what is not what it is not
}
