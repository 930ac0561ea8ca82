package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// limitedScalars are scalars of the contract library that are another one within bounds.
var limitedScalars = map[string]struct {
	scalar string
	bounds []contracts.Constraint
}{
	"NonEmptyString": {"String", []contracts.Constraint{limitAt(contracts.MinLength, "1")}},
	"Latitude":       {"Float", []contracts.Constraint{limitAt(contracts.Minimum, "-90"), limitAt(contracts.Maximum, "90")}},
	"Longitude":      {"Float", []contracts.Constraint{limitAt(contracts.Minimum, "-180"), limitAt(contracts.Maximum, "180")}},
	"PositiveInt":    {"Int", []contracts.Constraint{limitAt(contracts.ExclusiveMinimum, "0")}},
	"PositiveNumber": {"Float", []contracts.Constraint{limitAt(contracts.ExclusiveMinimum, "0")}},
}

func limitAt(kind contracts.ConstraintKind, number string) contracts.Constraint {
	return contracts.Constraint{Kind: kind, Value: contracts.TextValue(contracts.Number, number)}
}

// withinBounds is a scalar that is another one within bounds as that one, with its bounds added to
// those that are said of it, where it is compared with a scalar that is bounded in words of its own:
// NonEmptyString is a text of 1 character at least. Compared with one that is not, it is the
// narrower type.
func withinBounds(s *contracts.Shape, bounds []contracts.Constraint, other *contracts.Shape, others []contracts.Constraint) (*contracts.Shape, []contracts.Constraint) {
	as, known := limitedScalars[s.Scalar]
	if s.Kind != contracts.ScalarShape || !known || s.Format != "" || other.Kind != contracts.ScalarShape || scalarOf(other).refinement != "" {
		return s, bounds
	}
	if !slices.ContainsFunc(others, func(c contracts.Constraint) bool { return !idle(other, c.Kind) && sameSide(c.Kind, as.bounds) }) {
		return s, bounds
	}
	own := *s
	own.Scalar = as.scalar
	bounds = slices.Clone(bounds)
	for _, b := range as.bounds {
		if !slices.ContainsFunc(bounds, func(c contracts.Constraint) bool { return sameSide(c.Kind, []contracts.Constraint{b}) }) {
			bounds = append(bounds, b)
		}
	}
	return &own, bounds
}

// sameSide reports whether a kind of bounds limits what one of some bounds does.
func sameSide(kind contracts.ConstraintKind, bounds []contracts.Constraint) bool {
	side := func(k contracts.ConstraintKind) contracts.ConstraintKind {
		switch k {
		case contracts.ExclusiveMinimum:
			return contracts.Minimum
		case contracts.ExclusiveMaximum:
			return contracts.Maximum
		}
		return k
	}
	return slices.ContainsFunc(bounds, func(b contracts.Constraint) bool { return side(kind) == side(b.Kind) })
}
