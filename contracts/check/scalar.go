package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// scalarType says which values a scalar takes, and names them.
type scalarType struct {
	words string
	takes func(contracts.Value) bool
}

var (
	textType   = scalarType{"a text", func(v contracts.Value) bool { return v.Kind() == contracts.String }}
	wholeType  = scalarType{"a whole number", func(v contracts.Value) bool { n := number(v); return n != nil && n.IsInt() || huge(v) }}
	numberType = scalarType{"a number", func(v contracts.Value) bool { return number(v) != nil || huge(v) }}
	boolType   = scalarType{"true or false", func(v contracts.Value) bool { return v.Kind() == contracts.Bool }}
	objectType = scalarType{"an object", func(v contracts.Value) bool { return v.Kind() == contracts.Object }}
	nullType   = scalarType{"null", func(v contracts.Value) bool { return v.Kind() == contracts.Null }}
)

// scalarTypes are the scalars whose values are known: those of the contract library, and the types
// of JSON Schema (2020-12, "type"). Of all others nothing is said. IDs are texts or whole numbers,
// as in GraphQL.
var scalarTypes = map[string]scalarType{
	"String": textType, "NonEmptyString": {"a text that is not empty", func(v contracts.Value) bool { return v.Kind() == contracts.String && v.Text() != "" }},
	"Date": textType, "DateTime": textType, "Time": textType, "EmailAddress": textType, "URL": textType, "PhoneNumber": textType,
	"Locale": textType, "TimeZone": textType, "Currency": textType, "CountryCode": textType,
	"ID":  {"a text or a whole number", func(v contracts.Value) bool { return textType.takes(v) || wholeType.takes(v) }},
	"Int": wholeType, "Float": numberType, "Latitude": degrees("90"), "Longitude": degrees("180"), "Boolean": boolType, "JSONObject": objectType,
	"PositiveInt":    {"a whole number above 0", func(v contracts.Value) bool { return wholeType.takes(v) && positive(v) }},
	"PositiveNumber": {"a number above 0", func(v contracts.Value) bool { return numberType.takes(v) && positive(v) }},
	"string":         textType, "integer": wholeType, "number": numberType, "boolean": boolType, "object": objectType, "null": nullType,
}

// maxDigits bounds the numbers that are computed with, in bytes of their text: 1e999999999 would
// take gigabytes.
const maxDigits = 40

// number is the value of a Number; nil for all else, and for what is too long to compute with.
func number(v contracts.Value) *big.Rat {
	if v.Kind() != contracts.Number || huge(v) {
		return nil
	}
	n, ok := new(big.Rat).SetString(v.Text())
	if !ok {
		return nil
	}
	return n
}

// huge reports whether a number is too long to compute with. Nothing is said of such.
func huge(v contracts.Value) bool {
	at := strings.IndexAny(v.Text(), "eEpP")
	return v.Kind() == contracts.Number && v.Text() != "NaN" && !strings.HasSuffix(v.Text(), "Infinity") &&
		(len(v.Text()) > maxDigits || at >= 0 && len(strings.TrimLeft(v.Text()[at+1:], "+-0")) > 3)
}

// degrees are numbers up to a limit on both sides of 0.
func degrees(limit string) scalarType {
	most, _ := new(big.Rat).SetString(limit)
	return scalarType{"a number from -" + limit + " to " + limit, func(v contracts.Value) bool {
		n := number(v)
		return n != nil && n.Cmp(most) <= 0 && n.Cmp(new(big.Rat).Neg(most)) >= 0
	}}
}

func positive(v contracts.Value) bool { n := number(v); return n == nil || n.Sign() > 0 }

// bounds holds a value against the bounds that are of its kind.
func (c *conformer) bounds(list []contracts.Constraint, v contracts.Value, path, within string) {
	for _, b := range list {
		if b.Kind == contracts.UniqueItems && repeats(v) {
			c.wrong(v, path, within, "a list without repetitions")
		}
		limit := number(b.Value)
		if limit == nil {
			continue
		}
		size := new(big.Rat)
		switch {
		case b.Kind <= contracts.MultipleOf && number(v) != nil:
			size = number(v)
		case (b.Kind == contracts.MinLength || b.Kind == contracts.MaxLength) && v.Kind() == contracts.String:
			size.SetInt64(int64(utf8.RuneCountInString(v.Text())))
		case (b.Kind == contracts.MinItems || b.Kind == contracts.MaxItems) && v.Kind() == contracts.Array && !slices.ContainsFunc(v.Items(), isSpread):
			size.SetInt64(int64(len(v.Items())))
		case (b.Kind == contracts.MinProperties || b.Kind == contracts.MaxProperties) && v.Kind() == contracts.Object:
			size.SetInt64(int64(len(v.Fields())))
		default:
			continue
		}
		if words, ok := outside(b.Kind, size, limit); !ok {
			c.wrong(v, path, within, fmt.Sprintf(words, b.Value.Text()))
		}
	}
}

// isSpread reports whether an item of a list stands for as many as nobody knows.
func isSpread(item contracts.Value) bool {
	return item.Kind() == contracts.Expression && strings.HasPrefix(item.Text(), "...")
}

// outside reports whether a size keeps to a bound, and says in words what the bound is,
// with %s for it.
func outside(kind contracts.ConstraintKind, size, limit *big.Rat) (words string, ok bool) {
	switch order := size.Cmp(limit); kind {
	case contracts.Minimum:
		return "at least %s", order >= 0
	case contracts.ExclusiveMinimum:
		return "more than %s", order > 0
	case contracts.Maximum:
		return "at most %s", order <= 0
	case contracts.ExclusiveMaximum:
		return "less than %s", order < 0
	case contracts.MultipleOf:
		return "a multiple of %s", limit.Sign() == 0 || new(big.Rat).Quo(size, limit).IsInt()
	case contracts.MinLength:
		return "a text of a length of at least %s", order >= 0
	case contracts.MaxLength:
		return "a text of a length of at most %s", order <= 0
	case contracts.MinItems:
		return "a list of %s or more", order >= 0
	case contracts.MaxItems:
		return "a list of %s or fewer", order <= 0
	case contracts.MinProperties:
		return "an object of %s properties or more", order >= 0
	case contracts.MaxProperties:
		return "an object of %s properties or fewer", order <= 0
	}
	return "", true
}

// sameData reports whether two values are one as JSON has them: numbers by what they are, and not
// by how they are spelled.
func sameData(a, b contracts.Value) bool {
	if x, y := number(a), number(b); x != nil && y != nil {
		return x.Cmp(y) == 0
	}
	return a.Equal(b)
}
