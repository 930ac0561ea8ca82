package diff

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// class is what a shape is, whatever library said it.
type class uint8

const (
	anyClass class = iota
	neverClass
	scalarClass
	finiteClass
	objectClass
	listClass
	unionClass
)

func classOf(s *contracts.Shape) class {
	switch s.Kind {
	case contracts.NeverShape:
		return neverClass
	case contracts.ScalarShape:
		return scalarClass
	case contracts.ConstShape, contracts.EnumShape:
		return finiteClass
	case contracts.ObjectShape:
		return objectClass
	case contracts.ListShape:
		return listClass
	case contracts.UnionShape:
		return unionClass
	}
	if len(s.Branches()) > 0 {
		return unionClass
	}
	return anyClass
}

// plainForm gives what the contract library has scalars for the shape that JSON Schema gives it, and
// alternatives of which one is anything the shape of anything.
func plainForm(s *contracts.Shape) *contracts.Shape {
	if s.Kind == contracts.UnionShape && !s.Exclusive() && slices.ContainsFunc(s.Branches(), func(b contracts.Branch) bool { return anyOfAll(&b.Use) }) {
		own := *s
		own.Kind = contracts.AnyShape
		own.SetBranches(nil)
		return &own
	}
	if s.Kind == contracts.EnumShape && len(s.Enum) <= 3 && booleans(finite(s)) {
		own := *s
		own.Kind, own.Scalar, own.Enum = contracts.ScalarShape, "boolean", nil
		return &own
	}
	if s.Kind == contracts.ScalarShape && (s.Scalar == "JSON" || s.Scalar == "JSONObject") {
		own := *s
		own.Scalar, own.Kind = "", contracts.AnyShape
		if s.Scalar == "JSONObject" {
			own.Kind = contracts.ObjectShape
		}
		return &own
	}
	return s
}

// booleans reports whether values are true and false.
func booleans(list []contracts.Value) bool {
	return len(list) == 2 && list[0].Kind() == contracts.Bool && list[1].Kind() == contracts.Bool && !list[0].Equal(list[1])
}

// anyOfAll reports whether a shape in its place certainly allows all values.
func anyOfAll(u *contracts.Use) bool {
	s := u.Shape
	return s.Kind == contracts.AnyShape && len(s.Branches())+len(s.Not())+len(s.All())+len(s.Conditions())+len(s.Constraints())+len(s.Notes())+len(u.Constraints())+len(u.Notes()) == 0
}

// scalarType is a scalar by what its values are, and by which of them. A refinement leaves some of
// the values of the scalar without one; values of two refinements have nothing to do with each
// other, unless refinedBy knows better.
type scalarType struct{ values, refinement string }

// scalarTypes are the scalars of the contract library (ScalarTypeEnum), those of JSON Schema, and
// those that readers of schema libraries make.
var scalarTypes = map[string]scalarType{
	"String": {"text", ""}, "string": {"text", ""}, "NonEmptyString": {"text", "non-empty"}, "ID": {"text", "id"}, "EmailAddress": {"text", "email"},
	"URL": {"text", "uri"}, "PhoneNumber": {"text", "phone"}, "DateTime": {"text", "date-time"}, "Date": {"text", "date"}, "Time": {"text", "time"},
	"Locale": {"text", "locale"}, "TimeZone": {"text", "time-zone"}, "CountryCode": {"text", "country-code"}, "Currency": {"text", "currency"},
	"Int": {"integer", ""}, "integer": {"integer", ""}, "PositiveInt": {"integer", "positive"},
	"Float": {"number", ""}, "number": {"number", ""}, "PositiveNumber": {"number", "positive"}, "Latitude": {"number", "latitude"}, "Longitude": {"number", "longitude"},
	"Boolean": {"boolean", ""}, "boolean": {"boolean", ""}, "null": {"null", ""},
}

// wider are refinements that hold all values of another: numbers of more bits, what JSON Schema
// Validation 2020-12 says of its formats (sections 7.3.2, 7.3.3 and 7.3.5), and texts that are never empty.
var wider = map[string][]string{
	"int8": {"int16", "int32", "int64"}, "int16": {"int32", "int64"}, "int32": {"int64"}, "float": {"double"},
	"uint8": {"uint16", "uint32", "uint64", "int16", "int32", "int64"}, "uint16": {"uint32", "uint64", "int32", "int64"}, "uint32": {"uint64", "int64"},
	"email": {"idn-email", "non-empty"}, "hostname": {"idn-hostname", "non-empty"}, "uri": {"uri-reference", "iri", "iri-reference", "non-empty"}, "uri-reference": {"iri-reference"}, "iri": {"iri-reference", "non-empty"},
	"date-time": {"non-empty"}, "date": {"non-empty"}, "time": {"non-empty"}, "uuid": {"non-empty"}, "ipv4": {"non-empty"}, "ipv6": {"non-empty"},
	"phone": {"non-empty"}, "locale": {"non-empty"}, "time-zone": {"non-empty"}, "country-code": {"non-empty"}, "currency": {"non-empty"},
}

// known reports whether it is known what the values of a scalar are.
func known(s *contracts.Shape) bool {
	_, ok := scalarTypes[s.Scalar]
	return ok
}

// formatNames are other names of formats, as libraries of schemas write them.
var formatNames = map[string]string{"url": "uri", "guid": "uuid", "datetime": "date-time"}

func scalarOf(s *contracts.Shape) scalarType {
	t := scalarTypes[s.Scalar]
	if s.Format != "" {
		t.refinement = cmp.Or(formatNames[s.Format], s.Format)
	}
	return t
}

// holds reports whether all values of another scalar are values of this one.
func (t scalarType) holds(other scalarType) bool {
	values := t.values == other.values || t.values == "number" && other.values == "integer"
	if !values {
		return false
	}
	if t.refinement == "" || t == other {
		return true
	}
	if t.values != other.values {
		return false
	}
	for _, w := range wider[other.refinement] {
		if w == t.refinement {
			return true
		}
	}
	return false
}

// scalars compares two scalars, and tells whether their bounds can be compared.
func (s *shapes) scalars(a, b *contracts.Shape, m mode, path string) bool {
	if a.Scalar == b.Scalar && a.Format == b.Format {
		return true
	}
	old, fresh := describeShape(a), describeShape(b)
	if !known(a) || !known(b) {
		s.add(typeUnknown, m, path, old, fresh)
		return false
	}
	x, y := scalarOf(a), scalarOf(b)
	var r *Rule
	switch {
	case x == y:
		return true // only their names differ
	case a.Scalar == b.Scalar && a.Format == "":
		r = formatAdded
	case a.Scalar == b.Scalar && b.Format == "":
		r = formatRemoved
	case y.holds(x):
		r = typeWidened
	case x.holds(y):
		r = typeNarrowed
	case a.Scalar == b.Scalar:
		r = formatChanged
	default:
		r = typeChanged
	}
	s.add(r, m, path, old, fresh)
	return r != typeChanged
}

// nullable reports whether null is among the values of a shape in its place.
func nullable(u *contracts.Use) bool {
	if u.Nullable || u.Shape.Nullable {
		return true
	}
	switch s := u.Shape; s.Kind {
	case contracts.ScalarShape:
		return s.Scalar == "null"
	case contracts.ConstShape:
		return s.Const.Kind() == contracts.Null
	case contracts.EnumShape:
		for _, v := range s.Enum {
			if v.Value.Kind() == contracts.Null {
				return true
			}
		}
	case contracts.UnionShape:
		for i := range s.Branches() {
			if isNull(&s.Branches()[i].Use) || s.Branches()[i].Nullable {
				return true
			}
		}
	}
	return false
}

// isNull reports whether null is the only value of a shape.
func isNull(u *contracts.Use) bool {
	s := u.Shape
	return s.Kind == contracts.ScalarShape && s.Scalar == "null" || s.Kind == contracts.ConstShape && s.Const.Kind() == contracts.Null
}

// open reports whether a shape allows whatever stands in its place, null too.
func open(u *contracts.Use) bool {
	return classOf(plainForm(u.Shape)) == anyClass
}
