package schemas

import (
	"github.com/lssm-tech/docsgen/contracts"
)

var zero = contracts.TextValue(contracts.Number, "0")

// checked reads a check of a value, under the names that it has as a method and in zod/mini.
func (z zod) checked(s *schema, name string, args []contracts.Value) bool {
	first := arg(args, 0)
	switch name {
	case "min", "gte", "minLength", "minSize", "minimum":
		s.size(true, first)
	case "max", "lte", "maxLength", "maxSize", "maximum":
		s.size(false, first)
	case "length", "size", "len":
		s.size(true, first)
		s.size(false, first)
	case "nonempty":
		s.size(true, contracts.TextValue(contracts.Number, "1"))
	case "gt":
		s.bound(contracts.ExclusiveMinimum, first)
	case "lt":
		s.bound(contracts.ExclusiveMaximum, first)
	case "positive":
		s.bound(contracts.ExclusiveMinimum, zero)
	case "negative":
		s.bound(contracts.ExclusiveMaximum, zero)
	case "nonnegative":
		s.bound(contracts.Minimum, zero)
	case "nonpositive":
		s.bound(contracts.Maximum, zero)
	case "multipleOf", "step":
		s.bound(contracts.MultipleOf, first)
	case "int", "safe":
		s.own().Scalar = "integer"
	case "finite":
	case "regex":
		s.pattern(first)
	case "startsWith":
		s.bound(contracts.Pattern, contracts.StringValue("^"+quoted(first)+".*"))
	case "endsWith":
		s.bound(contracts.Pattern, contracts.StringValue(".*"+quoted(first)+"$"))
	case "includes":
		before := ""
		if from := arg(args, 1).Property("position"); from.Kind() == contracts.Number && from.Text() != "0" {
			before = "^.{" + from.Text() + ",}"
		}
		s.bound(contracts.Pattern, contracts.StringValue(before+quoted(first)))
	case "lowercase":
		s.bound(contracts.Pattern, contracts.StringValue("^[^A-Z]*$"))
	case "uppercase":
		s.bound(contracts.Pattern, contracts.StringValue("^[^a-z]*$"))
	case "mime":
		s.bound(contracts.ContentMediaType, first)
		if first.Kind() == contracts.Array {
			s.note("mime", first)
		}
	case "trim", "toLowerCase", "toUpperCase", "normalize", "slugify":
		s.note(name, truth)
	default:
		format, known := zodFormats[name]
		if !known || s.Shape.Kind != contracts.ScalarShape || s.Shape.Scalar != "string" {
			return false
		}
		z.formatted(s, name, format)
		z.variant(s, name, first)
	}
	return true
}

// ofFormat makes texts of formats that have a name of their own, or are made by one.
func (z zod) ofFormat(name string, args []contracts.Value) (schema, bool) {
	first, second := arg(args, 0), arg(args, 1)
	s := scalar("string")
	switch name {
	case "hash":
		encoding := "hex"
		if named := second.Property("enc"); named.Present() {
			encoding = named.Str()
		}
		s.format(first.Str() + "_" + encoding)
	case "stringFormat":
		s.format(first.Str())
		if second.Kind() == contracts.Literal {
			s.pattern(second)
		}
	default:
		return schema{}, false
	}
	return s, true
}

// variant reads what a format is asked to be like: a version, a precision, an offset.
func (z zod) variant(s *schema, name string, options contracts.Value) {
	for _, m := range options.Fields() {
		switch m.Name {
		case "message", "error", "abort", "pattern":
		case "version":
			if name == "ip" || name == "cidr" {
				s.format(name + m.Value.Str())
				continue
			}
			fallthrough
		default:
			s.note(m.Name, m.Value)
		}
	}
}
