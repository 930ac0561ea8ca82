package contracts

import (
	"slices"
	"strconv"
	"strings"
)

// The bounds of a sample. Shapes may hold themselves, and each other many times.
const (
	maxSampleDepth  = 8
	maxSampleValues = 200
	maxSampleItems  = 3
)

// Sample returns a value as the shape allows it, for readers to start from: what the source gives as
// a default or an example, and else the least that must be there. Patterns, and what a shape is not,
// are left to the reader. It is data that JSON has a form for, or Missing where no value is known.
func (u *Use) Sample() Value {
	s := sampler{left: maxSampleValues}
	return s.use(u)
}

// sampler makes one sample.
type sampler struct {
	open []*Shape // around the current one
	left int      // values that may be made
}

func (s *sampler) use(u *Use) Value {
	shape := u.Shape
	if s.left--; s.left < 0 || len(s.open) > maxSampleDepth || slices.Contains(s.open, shape) {
		return Value{}
	}
	for _, a := range [...]*Annotations{&u.Annotations, &shape.Annotations} {
		if a.Default().Present() && a.Default().IsJSON() {
			return a.Default()
		}
		for i := range a.Examples() {
			if v := &a.Examples()[i]; v.Present() && v.IsJSON() {
				return *v
			}
		}
	}
	s.open = append(s.open, shape)
	v := s.shape(shape, u)
	s.open = s.open[:len(s.open)-1]
	return v
}

func (s *sampler) shape(shape *Shape, u *Use) Value {
	switch shape.Kind {
	case ConstShape:
		return jsonOnly(shape.Const)
	case EnumShape:
		return firstOfEnum(shape.Enum)
	case ScalarShape:
		return scalarSample(shape, append(slices.Clone(u.Constraints()), shape.Constraints()...))
	case ListShape:
		return s.list(shape, u)
	case UnionShape:
		return s.firstBranch(shape)
	case ObjectShape:
		return s.object(shape)
	case AnyShape:
		if len(shape.Fields)+len(shape.All()) > 0 {
			return s.object(shape)
		}
		if len(shape.Branches()) > 0 {
			return s.firstBranch(shape)
		}
		return ObjectValue()
	}
	return Value{}
}

// object holds the properties that must be there, with those of its first branch.
func (s *sampler) object(shape *Shape) Value {
	var made []Member
	add := func(m Member) {
		if m.Value.Kind() != Missing && !slices.ContainsFunc(made, func(other Member) bool { return other.Name == m.Name }) {
			made = append(made, m)
		}
	}
	for i := range shape.Fields {
		if f := &shape.Fields[i]; !f.Optional {
			add(Member{f.Name, s.use(&f.Use)})
		}
	}
	parts := make([]*Use, 0, len(shape.All())+1)
	for i := range shape.All() {
		parts = append(parts, &shape.All()[i])
	}
	if len(shape.Branches()) > 0 {
		parts = append(parts, &shape.Branches()[0].Use)
	}
	for _, part := range parts {
		for _, m := range s.use(part).Fields() {
			add(m)
		}
	}
	return ObjectValue(made...)
}

func (s *sampler) list(shape *Shape, u *Use) Value {
	items := []Value{}
	for i := range shape.Prefix() {
		items = append(items, s.use(&shape.Prefix()[i]))
	}
	if len(items) == 0 && shape.Items != nil {
		n := 1
		for _, c := range append(slices.Clone(u.Constraints()), shape.Constraints()...) {
			if least, ok := c.Value.Int(); ok && c.Kind == MinItems {
				n = min(max(least, n), maxSampleItems)
			}
		}
		for range n {
			items = append(items, s.use(shape.Items))
		}
	}
	if slices.ContainsFunc(items, func(v Value) bool { return v.Kind() == Missing }) {
		items = nil
	}
	return ArrayValue(items...)
}

func (s *sampler) firstBranch(shape *Shape) Value {
	for i := range shape.Branches() {
		if v := s.use(&shape.Branches()[i].Use); v.Present() {
			return v
		}
	}
	return Value{}
}

func firstOfEnum(values []EnumValue) Value {
	for _, v := range values {
		if !v.Deprecated && v.Value.IsJSON() {
			return v.Value
		}
	}
	return Value{}
}

// scalarSamples are values of the scalars of the contract library, of JSON Schema and GraphQL, and
// of JSON Schema's formats (draft 2020-12, section 7.3), by their names in lower case. Addresses
// and numbers are those that are kept for examples (RFC 2606, RFC 3849, the North American
// Numbering Plan's 555-01xx).
var scalarSamples = map[string]Value{
	"int": numberValue("1"), "integer": numberValue("1"), "float": numberValue("1.5"), "number": numberValue("1"), "bigint": numberValue("1"),
	"boolean": TextValue(Bool, "true"), "null": NullValue(),
	"json": ObjectValue(), "jsonobject": ObjectValue(), "object": ObjectValue(),
	"id": StringValue("id"), "uuid": StringValue("3f1c9a52-7d0e-4b6a-9c41-5e8f20d7b613"),
	"date": StringValue("2026-01-31"), "time": StringValue("09:30:00Z"), "datetime": StringValue("2026-01-31T09:30:00Z"),
	"duration": StringValue("PT15M"), "url": StringValue("https://example.com/"), "uri": StringValue("https://example.com/"),
	"emailaddress": StringValue("name@example.com"), "email": StringValue("name@example.com"), "phonenumber": StringValue("+12025550123"),
	"locale": StringValue("en-GB"), "timezone": StringValue("Europe/Paris"), "latitude": numberValue("48.86"), "longitude": numberValue("2.35"),
	"currency": StringValue("EUR"), "countrycode": StringValue("FR"), "hostname": StringValue("example.com"),
	"ipv4": StringValue("192.0.2.1"), "ipv6": StringValue("2001:db8::1"),
}

func numberValue(text string) Value { return TextValue(Number, text) }

// scalarSample is a value of a scalar within its bounds. A scalar that nobody knows is a text.
func scalarSample(shape *Shape, bounds []Constraint) Value {
	v, known := scalarSamples[strings.ReplaceAll(strings.ToLower(shape.Format), "-", "")]
	if !known {
		if v, known = scalarSamples[strings.ToLower(strings.TrimSuffix(shape.Scalar, "_unsecure"))]; !known {
			v = StringValue("text")
		}
	}
	for _, c := range bounds {
		n, whole := c.Value.Int()
		switch {
		case v.Kind() == Number && c.Kind == Minimum && c.Value.IsJSON():
			v = c.Value
		case v.Kind() == Number && c.Kind == ExclusiveMinimum && whole:
			v = numberValue(strconv.Itoa(n + 1))
		case v.Kind() == String && c.Kind == MinLength && whole && n <= maxSampleValues && n > len(v.Text()):
			v = StringValue(v.Text() + strings.Repeat("x", n-len(v.Text())))
		case v.Kind() == String && c.Kind == MaxLength && whole && n >= 0 && n < len(v.Text()):
			v = StringValue(v.Text()[:n])
		}
	}
	return v
}

func jsonOnly(v Value) Value {
	if !v.IsJSON() {
		return Value{}
	}
	return v
}
