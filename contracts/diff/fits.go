package diff

import (
	"math/big"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// fits reports whether all values of an enum are certainly of a scalar with the bounds that hold
// there.
func fits(values, s *contracts.Shape, a *contracts.Annotations) bool {
	t := scalarOf(s)
	if !known(s) || len(refinements(a.Notes())) > 0 {
		return false
	}
	for _, v := range finite(values) {
		if v.Kind() != kindOf(t.values) || t.values == "integer" && strings.ContainsAny(v.Text(), ".eE") || !t.refines(v) {
			return false
		}
		for i := range a.Constraints() {
			if !allows(&a.Constraints()[i], v) {
				return false
			}
		}
	}
	return true
}

// kindOf says which values are of a scalar.
func kindOf(values string) contracts.ValueKind {
	switch values {
	case "text":
		return contracts.String
	case "integer", "number":
		return contracts.Number
	case "boolean":
		return contracts.Bool
	}
	return contracts.Null
}

// refines reports whether a value of the scalar is certainly one of its refinement.
func (t scalarType) refines(v contracts.Value) bool {
	switch t.refinement {
	case "":
		return true
	case "non-empty":
		return v.Text() != ""
	case "positive":
		n := number(v.Text())
		return n != nil && n.Sign() > 0
	}
	return false
}

// allows reports whether a value is certainly within a bound.
func allows(c *contracts.Constraint, v contracts.Value) bool {
	if unknownBound(*c) {
		return false
	}
	switch c.Kind {
	case contracts.Pattern:
		return v.Kind() == contracts.String && matches(c.Value.Text(), v.Text())
	case contracts.MinLength:
		return v.Kind() == contracts.String && number(c.Value.Text()).Cmp(length(v.Text())) <= 0
	case contracts.MaxLength:
		return v.Kind() == contracts.String && number(c.Value.Text()).Cmp(length(v.Text())) >= 0
	case contracts.Minimum, contracts.ExclusiveMinimum, contracts.Maximum, contracts.ExclusiveMaximum:
		n := number(v.Text())
		if v.Kind() != contracts.Number || n == nil {
			return false
		}
		d := n.Cmp(number(c.Value.Text()))
		return d == 0 && (c.Kind == contracts.Minimum || c.Kind == contracts.Maximum) ||
			d > 0 && c.Kind <= contracts.ExclusiveMinimum || d < 0 && c.Kind >= contracts.Maximum
	}
	return false
}

func length(text string) *big.Float { return big.NewFloat(float64(utf8.RuneCountInString(text))) }

// foreign are what stands behind a backslash where ECMA-262 and the engine at hand do not mean the
// same characters.
var foreign = regexp.MustCompile(`\\[^dDwW.\-/$^()\[\]{}+*?|\\]`)

// matches reports whether a text certainly matches a pattern (ECMA-262, which searches anywhere in
// the text).
func matches(pattern, text string) bool {
	if foreign.MatchString(pattern) {
		return false
	}
	r, err := regexp.Compile(pattern)
	return err == nil && r.MatchString(text)
}
