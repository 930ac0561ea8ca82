package schemas

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// valibot reads what valibot is asked for (valibot.dev): all that is done to a schema stands in a
// pipe behind it, or around it.
type valibot struct{ *reader }

var valibotScalars = map[string]string{
	"string": "string", "number": "number", "boolean": "boolean", "bigint": "bigint", "symbol": "symbol", "date": "Date", "undefined": "undefined", "void": "undefined",
	"nan": "NaN", "function": "function", "file": "File", "blob": "Blob",
}

func (b valibot) root(names []string, args []contracts.Value) (schema, bool) {
	name := strings.TrimSuffix(strings.TrimSuffix(names[len(names)-1], "_"), "Async")
	first, second := arg(args, 0), arg(args, 1)
	if kind := valibotScalars[name]; kind != "" {
		return scalar(kind), true
	}
	switch name {
	case "any", "unknown":
		return anything(), true
	case "never":
		return never(), true
	case "null":
		return constant(contracts.NullValue()), true
	case "object":
		return b.object(first), true
	case "strictObject":
		s := b.object(first)
		s.Shape.Closed = true
		return s, true
	case "looseObject":
		s := b.object(first)
		s.Shape.Rest = &contracts.Use{Shape: &contracts.Shape{}}
		return s, true
	case "objectWithRest":
		s, rest := b.object(first), b.inner(second)
		s.Shape.Rest = &rest.Use
		return s, true
	case "entriesFromList":
		s := of(&contracts.Shape{Kind: contracts.ObjectShape})
		each := b.inner(second)
		for _, v := range first.List() {
			s.Shape.Fields = append(s.Shape.Fields, contracts.Field{Name: b.value(v).Str(), Optional: each.optional, Use: each.Use})
		}
		s.fields = true
		return s, true
	case "entriesFromObjects":
		s := of(&contracts.Shape{Kind: contracts.ObjectShape})
		for _, part := range b.all(first.List()) {
			s.extend(part.Shape)
		}
		s.fields = true
		return s, true
	case "literal":
		return constant(b.value(first)), true
	case "picklist", "enum":
		return b.enumOf(first), true
	case "array":
		return list(b.inner(first)), true
	case "set":
		s := list(b.inner(first))
		s.bound(contracts.UniqueItems, contracts.Value{})
		return s, true
	case "map":
		s := record(b.inner(first), b.inner(second))
		s.note("class", contracts.StringValue("Map"))
		return s, true
	case "strictTuple":
		return b.tuple(first.List(), nil), true
	case "tupleWithRest":
		rest := b.inner(second)
		return b.tuple(first.List(), &rest), true
	case "tuple", "looseTuple": // further items are left out, or kept as they are
		s := b.tuple(first.List(), nil)
		s.Shape.Items = nil
		return s, true
	case "union":
		return union(b.all(first.List())), true
	case "variant":
		return discriminated(first.Str(), b.all(second.List())), true
	case "intersect":
		return typebox(b).intersection(first.List()), true
	case "record":
		return record(b.inner(first), b.inner(second)), true
	case "instance":
		return scalar(first.Str()), true
	case "custom":
		s := anything()
		s.note(name, first)
		return s, true
	case "pipe":
		s := b.inner(first)
		for _, v := range args[min(1, len(args)):] {
			b.action(&s, v)
		}
		return s, true
	}
	return b.around(name, first, second)
}

// around makes a schema of another one.
func (b valibot) around(name string, first, second contracts.Value) (schema, bool) {
	if !Part(first) {
		return schema{}, false
	}
	s := b.inner(first)
	switch name {
	case "optional", "exactOptional":
		s.optional = true
	case "undefinedable": // the property is there, whatever it holds
		s.note("optional", truth)
	case "nullable":
		s.Nullable = true
	case "nullish":
		s.optional, s.Nullable = true, true
	case "nonOptional":
		s.optional = false
	case "nonNullable":
		s.Nullable = false
	case "nonNullish":
		s.optional, s.Nullable = false, false
	case "unwrap":
		s.optional, s.Nullable = false, false
	case "fallback":
		s.optional = true
		s.note("fallback", second)
		return s, true
	case "lazy", "promise", "message", "config":
		return s, true
	case "partial", "required":
		names := map[string]bool(nil)
		if second.Kind() == contracts.Array {
			names = b.named(second)
		}
		s.setOptional(names, name == "partial")
		return s, true
	case "pick":
		s.keep(b.named(second), true)
		return s, true
	case "omit":
		s.keep(b.named(second), false)
		return s, true
	case "keyof":
		return keys(s), true
	default:
		return schema{}, false
	}
	if second.Kind() != contracts.Missing && second.Kind() != contracts.Null && !strings.HasPrefix(name, "non") {
		s.SetDefault(b.value(second))
	}
	return s, true
}

// valibotChecks are actions that zod has too, under other names.
var valibotChecks = map[string]string{
	"minLength": "min", "maxLength": "max", "minValue": "min", "maxValue": "max", "minSize": "min", "maxSize": "max", "gtValue": "gt", "ltValue": "lt", "nonEmpty": "nonempty",
	"length": "length", "size": "length", "integer": "int", "safeInteger": "int", "finite": "finite", "multipleOf": "multipleOf", "regex": "regex", "startsWith": "startsWith",
	"endsWith": "endsWith", "includes": "includes", "isoDate": "date", "isoDateTime": "datetime", "isoTimestamp": "datetime", "isoTime": "time", "isoTimeSecond": "time",
	"mimeType": "mime", "trim": "trim", "toLowerCase": "toLowerCase", "toUpperCase": "toUpperCase", "description": "describe", "metadata": "meta", "readonly": "readonly",
	"brand": "brand", "check": "refine", "rawCheck": "refine", "partialCheck": "refine", "transform": "transform", "rawTransform": "transform",
}

// valibotConversions are actions behind which a pipe goes on with something else than what is put
// in.
var valibotConversions = []string{"toNumber", "toString", "toBoolean", "toBigint", "toDate", "parseJson", "parseBoolean", "stringifyJson"}

// action takes in what stands in a pipe behind a schema.
func (b valibot) action(s *schema, v contracts.Value) {
	steps := v.Property("steps").Items()
	if !Part(v) || len(steps) < 2 || steps[len(steps)-1].Kind() != contracts.Array {
		s.note("pipe", v)
		return
	}
	name, args := strings.TrimSuffix(steps[len(steps)-2].Str(), "Async"), steps[len(steps)-1].Items()
	first := arg(args, 0)
	z := zod(b)
	switch {
	case name == "title" || name == "examples":
		s.annotate(name, first)
		return
	case s.output:
		return // of what comes out
	case slices.Contains(valibotConversions, name):
		z.noted(s, name, args)
		s.output = true
		return
	case (name == "minValue" || name == "maxValue") && s.Shape.Scalar == "string": // in the order of letters
		z.noted(s, name, args)
		return
	case name == "empty":
		s.size(false, zero)
		return
	case name == "value":
		s.Shape = constant(b.value(first)).Shape
		return
	case name == "values":
		s.Shape = enum(first.List()).Shape
		return
	case name == "minEntries":
		s.bound(contracts.MinProperties, first)
		return
	case name == "maxEntries":
		s.bound(contracts.MaxProperties, first)
		return
	}
	known, ok := valibotChecks[name]
	if !ok {
		known = name
	}
	if (ok && z.said(s, known, args)) || z.checked(s, known, args) {
		return
	}
	if _, isSchema := valibotScalars[name]; isSchema || name == "object" { // what comes out of a transformation
		s.output = true
		return
	}
	z.noted(s, name, args)
}

func (b valibot) step(s *schema, name string, _ []contracts.Value, called bool) bool {
	return !called && s.member(name)
}
