package diff

import "slices"

// Presence says whether what a finding is about is in both registries.
type Presence uint8

// The presences. What is in both has changed.
const (
	Changed Presence = iota
	Added            // it is in the head only
	Removed          // in the base only
)

// Presence returns whether the thing that the finding's path leads to came, went or changed. Of
// shapes only fields come and go: a bound that is new changes the field that it bounds.
func (f *Finding) Presence() Presence {
	switch {
	case f.Rule.Shapes && !slices.Contains(fieldMoves, f.Rule), f.Old == "" && f.New == "":
		return Changed
	case f.Old == "":
		return Added
	case f.New == "":
		return Removed
	}
	return Changed
}

// fieldMoves are the rules of fields that come and go.
var fieldMoves = []*Rule{
	fieldAddedOptional, fieldAddedRequired, fieldAddedRequiredDefault, fieldRemovedRequired, fieldRemovedOptional, fieldRemovedDeprecated,
}
