package schemas

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// zod reads what zod 3, zod 4 and zod/mini are asked for (zod.dev).
type zod struct{ *reader }

// arg returns an argument; Missing where there is none.
func arg(args []contracts.Value, i int) contracts.Value {
	if i < len(args) {
		return args[i]
	}
	return contracts.Value{}
}

// scalars of zod, by the functions that make them.
var zodScalars = map[string]string{
	"string": "string", "number": "number", "boolean": "boolean", "bool": "boolean", "bigint": "bigint", "date": "Date", "symbol": "symbol", "undefined": "undefined",
	"void": "undefined", "nan": "NaN", "function": "function", "file": "File", "json": "JSON", "stringbool": "string", "int": "integer", "int32": "integer", "uint32": "integer",
	"float32": "number", "float64": "number", "int64": "bigint", "uint64": "bigint",
}

// zodFormats are the formats of texts, in the words of JSON Schema where it has some.
var zodFormats = map[string]string{
	"email": "email", "url": "uri", "httpUrl": "uri", "uuid": "uuid", "uuidv4": "uuid", "uuidv6": "uuid", "uuidv7": "uuid", "guid": "uuid", "datetime": "date-time",
	"date": "date", "time": "time", "duration": "duration", "ip": "ip", "ipv4": "ipv4", "ipv6": "ipv6", "cidrv4": "cidrv4", "cidrv6": "cidrv6", "cidr": "cidr",
	"base64": "base64", "base64url": "base64url", "e164": "e164", "jwt": "jwt", "cuid": "cuid", "cuid2": "cuid2", "ulid": "ulid", "nanoid": "nanoid", "emoji": "emoji",
	"ksuid": "ksuid", "xid": "xid", "hostname": "hostname", "hex": "hex", "mac": "mac", "uuidv1": "uuid",
}

var intBounds = map[string][2]string{
	"int32": {"-2147483648", "2147483647"}, "uint32": {"0", "4294967295"}, "float32": {"-3.4028234663852886e+38", "3.4028234663852886e+38"},
	"int64": {"-9223372036854775808n", "9223372036854775807n"}, "uint64": {"0n", "18446744073709551615n"},
}

func (z zod) root(names []string, args []contracts.Value) (schema, bool) {
	name := names[len(names)-1]
	for _, before := range names[:len(names)-1] {
		switch before {
		case "coerce":
			s, ok := z.root([]string{name}, args)
			s.note("coerce", truth)
			return s, ok
		case "iso":
			return z.text(name, args)
		}
	}
	if s, ok := z.composed(name, args); ok {
		return s, true
	}
	if s, ok := z.wrapped(name, args); ok {
		return s, true
	}
	if s, ok := z.ofFormat(name, args); ok {
		return s, true
	}
	if kind := zodScalars[name]; kind != "" {
		s := scalar(kind)
		if bounds, ok := intBounds[name]; ok {
			s.bound(contracts.Minimum, number(bounds[0]))
			s.bound(contracts.Maximum, number(bounds[1]))
		}
		return s, true
	}
	if name == "date" {
		return scalar("Date"), true
	}
	return z.text(name, args)
}

// number makes a number of its spelling, or a bigint.
func number(spelling string) contracts.Value {
	if strings.HasSuffix(spelling, "n") {
		return contracts.TextValue(contracts.Literal, spelling)
	}
	return contracts.TextValue(contracts.Number, spelling)
}

// text makes a text of a format.
func (z zod) text(name string, args []contracts.Value) (schema, bool) {
	format, ok := zodFormats[name]
	s := scalar("string")
	if ok {
		z.formatted(&s, name, format)
		z.variant(&s, name, arg(args, 0))
	}
	return s, ok
}

func (z zod) formatted(s *schema, name, format string) {
	s.format(format)
	if name == "base64" || name == "base64url" {
		s.bound(contracts.ContentEncoding, contracts.StringValue(name))
	}
}

// composed makes schemas of others, and those of values.
func (z zod) composed(name string, args []contracts.Value) (schema, bool) {
	first, second := arg(args, 0), arg(args, 1)
	switch name {
	case "object", "interface":
		return z.object(first), true
	case "strictObject":
		s := z.object(first)
		s.Shape.Closed = true
		return s, true
	case "looseObject":
		s := z.object(first)
		s.Shape.Rest = &contracts.Use{Shape: &contracts.Shape{}}
		return s, true
	case "array":
		return list(z.inner(first)), true
	case "set":
		s := list(z.inner(first))
		s.bound(contracts.UniqueItems, contracts.Value{})
		return s, true
	case "tuple":
		var rest *schema
		if Part(second) {
			s := z.inner(second)
			rest = &s
		}
		return z.tuple(first.List(), rest), true
	case "union", "or":
		return union(z.all(first.List())), true
	case "xor":
		s := union(z.all(first.List()))
		s.Shape.SetExclusive(s.Shape.Kind == contracts.UnionShape)
		return s, true
	case "discriminatedUnion":
		return discriminated(first.Str(), z.all(second.List())), true
	case "intersection":
		return intersect(z.inner(first), z.inner(second)), true
	case "record", "partialRecord", "looseRecord":
		if len(args) < 2 || !Part(second) { // zod 3: the names are any
			return record(scalar("string"), z.inner(first)), true
		}
		names, values := z.inner(first), z.inner(second)
		if pattern, _ := names.constraint(contracts.Pattern); name == "looseRecord" && pattern.Present() { // other names may hold anything
			return of(&contracts.Shape{Kind: contracts.ObjectShape, Composition: &contracts.Composition{Patterns: []contracts.PatternField{{Pattern: pattern.Text(), Use: values.Use}}}}), true
		}
		return record(names, values), true
	case "map":
		s := record(z.inner(first), z.inner(second))
		s.note("class", contracts.StringValue("Map"))
		return s, true
	case "enum", "nativeEnum":
		return z.enumOf(first), true
	case "literal":
		return enum(z.literals(first)), true
	case "null":
		return constant(contracts.NullValue()), true
	case "any", "unknown":
		return anything(), true
	case "never":
		return never(), true
	case "templateLiteral":
		return z.template(first), true
	case "fromJSONSchema":
		s, ok := typebox(z).json(first)
		return s, ok
	case "success":
		return scalar("boolean"), true
	case "instanceof":
		return scalar(first.Str()), true
	case "custom", "check", "transform":
		s := anything()
		if first.Present() {
			s.note(name, first)
		}
		s.output, s.made = name == "transform", name == "transform"
		return s, true
	case "keyof":
		return keys(z.inner(first)), true
	}
	return schema{}, false
}

// literals are the values of a literal: one, or in zod 4 several.
func (r *reader) literals(v contracts.Value) []contracts.Value {
	if v.Kind() == contracts.Null {
		return []contracts.Value{v}
	}
	return r.listed(v.List())
}

// keys is the enum of an object's property names.
func keys(s schema) schema {
	var names []contracts.Value
	for i := range s.Shape.Fields {
		names = append(names, contracts.StringValue(s.Shape.Fields[i].Name))
	}
	return enum(names)
}

// wrapped makes schemas that are given another one, as functions.
func (z zod) wrapped(name string, args []contracts.Value) (schema, bool) {
	first := arg(args, 0)
	switch name {
	case "lazy", "promise":
		return z.inner(first), true
	case "preprocess":
		s := z.inner(arg(args, 1))
		s.note(name, first)
		return s, true
	case "pipe", "codec", "pipeline":
		s := z.inner(first)
		if s.made {
			s = z.inner(arg(args, 1))
			s.note("transform", first)
			return s, true
		}
		s.note(strings.Replace(name, "pipeline", "pipe", 1), arg(args, 1))
		s.output = true
		return s, true
	case "effects":
		return z.inner(first), true
	case "optional", "nullable", "nullish", "readonly", "partial", "required", "pick", "omit", "extend", "safeExtend", "merge", "catchall", "_default", "prefault", "catch",
		"nonoptional", "exactOptional", "strict", "passthrough", "strip", "refine":
		if Part(first) {
			s := z.inner(first)
			return s, z.step(&s, strings.TrimPrefix(name, "_"), args[1:], true)
		}
	}
	return schema{}, false
}

// inner reads a schema among the arguments.
func (r *reader) inner(v contracts.Value) schema {
	s, _ := r.schema(v)
	return s
}

// all reads a list of schemas, into which the alternatives of unions may be spread.
func (r *reader) all(list []contracts.Value) []schema {
	all := make([]schema, 0, len(list))
	for _, v := range list {
		s := r.inner(v)
		if !s.choices {
			all = append(all, s)
			continue
		}
		for _, b := range s.Shape.Branches() {
			all = append(all, schema{Use: b.Use})
		}
	}
	return all
}
