package diff

import (
	"math/big"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// integers reports whether all values of a shape are whole numbers.
func integers(s *contracts.Shape) bool {
	return classOf(s) == scalarClass && scalarOf(s).values == "integer"
}

// wholes is the scalar of whole numbers where a shape is one of numbers that must be a multiple of 1.
func wholes(s *contracts.Shape, a *contracts.Annotations) *contracts.Shape {
	if classOf(s) != scalarClass || scalarOf(s) != (scalarType{values: "number"}) || !slices.ContainsFunc(a.Constraints(), ofOne) {
		return s
	}
	own := *s
	own.Scalar = "integer"
	return &own
}

// ofOne reports whether a bound is that to multiples of 1.
func ofOne(c contracts.Constraint) bool {
	return c.Kind == contracts.MultipleOf && plainNumber(c.Value.Text()) == "1"
}

// applied returns the bounds that say anything of the values of a shape. Those on numbers say
// nothing of texts in JSON Schema, and the other way round (JSON Schema Validation 2020-12, section
// 6). Where all values are whole, bounds are the whole numbers next to them.
func applied(s *contracts.Shape, list []contracts.Constraint, whole bool) []contracts.Constraint {
	if len(list) == 0 {
		return nil
	}
	own := slices.DeleteFunc(slices.Clone(list), func(c contracts.Constraint) bool { return idle(s, c.Kind) || endless(c) || integers(s) && ofOne(c) })
	for i := range own {
		if whole && !unknownBound(own[i]) {
			own[i] = rounded(own[i])
		}
	}
	return own
}

// endless reports whether a bound is at infinity, within which all numbers are.
func endless(c contracts.Constraint) bool {
	switch c.Kind {
	case contracts.Minimum, contracts.ExclusiveMinimum:
		return c.Value.Text() == "-Infinity"
	case contracts.Maximum, contracts.ExclusiveMaximum, contracts.MaxLength, contracts.MaxItems:
		return c.Value.Text() == "Infinity"
	}
	return false
}

// idle reports whether a bound says nothing of any value of a shape.
func idle(s *contracts.Shape, kind contracts.ConstraintKind) bool {
	numeric := kind <= contracts.MultipleOf
	text := kind >= contracts.MinLength && kind <= contracts.Pattern || kind == contracts.ContentEncoding || kind == contracts.ContentMediaType
	if s.Kind != contracts.ScalarShape {
		return false
	}
	switch s.Scalar {
	case "string":
		return !text
	case "integer", "number":
		return !numeric
	case "boolean", "null":
		return true
	}
	return false
}

// rounded is a bound on whole numbers without fractions, and one that the number itself is within.
func rounded(c contracts.Constraint) contracts.Constraint {
	if c.Kind > contracts.ExclusiveMaximum || len(c.Value.Text()) > 40 {
		return c
	}
	n := number(c.Value.Text())
	whole, _ := n.Int(nil) // towards zero
	if n.MantExp(nil) > precision {
		return c
	}
	step := int64(0)
	isWhole := n.IsInt()
	switch c.Kind {
	case contracts.Minimum:
		if !isWhole && n.Sign() > 0 {
			step = 1
		}
	case contracts.ExclusiveMinimum:
		if isWhole || n.Sign() > 0 {
			step = 1
		}
	case contracts.Maximum:
		if !isWhole && n.Sign() < 0 {
			step = -1
		}
	case contracts.ExclusiveMaximum:
		if isWhole || n.Sign() < 0 {
			step = -1
		}
	}
	if isWhole && step == 0 {
		return c
	}
	kind := contracts.Minimum
	if c.Kind >= contracts.Maximum {
		kind = contracts.Maximum
	}
	text := whole.Add(whole, big.NewInt(step)).String()
	return contracts.Constraint{Kind: kind, Value: contracts.TextValue(contracts.Number, text)}
}
