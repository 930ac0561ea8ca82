package schemas

import (
	"slices"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
)

func (z zod) step(s *schema, name string, args []contracts.Value, called bool) bool {
	if !called {
		return s.member(name)
	}
	if s.fields || s.choices {
		return false
	}
	return z.said(s, name, args) || z.derived(s, name, args) || !s.output && z.checked(s, name, args) || z.noted(s, name, args)
}

// member reads a property of a schema: the fields of an object, one of them, the items of a list.
func (s *schema) member(name string) bool {
	switch {
	case s.fields:
		f := fieldOf(s.Shape, name)
		if f == nil {
			return false
		}
		*s = schema{Use: f.Use, optional: f.Optional}
	case s.choices:
		i, err := strconv.Atoi(name)
		if err != nil || i < 0 || i >= len(s.Shape.Branches()) {
			return false
		}
		*s = schema{Use: s.Shape.Branches()[i].Use}
	case name == "options" && s.Shape.Kind == contracts.UnionShape && !s.Nullable && !s.optional:
		s.choices = true
	case name == "shape" || name == "properties" || name == "entries":
		s.fields = true
	case (name == "element" || name == "items" || name == "item" || name == "valueSchema") && s.Shape.Items != nil:
		*s = schema{Use: *s.Shape.Items}
	default:
		return false
	}
	return true
}

// said reads what is said beside a schema, and which values may stand in its place.
func (z zod) said(s *schema, name string, args []contracts.Value) bool {
	first := arg(args, 0)
	switch name {
	case "optional", "exactOptional":
		s.optional = true
	case "nullable":
		s.Nullable = true
	case "nullish":
		s.optional, s.Nullable = true, true
	case "unwrap":
		switch {
		case s.optional:
			s.optional = false
			s.SetDefault(contracts.Value{})
		case s.Nullable:
			s.Nullable = false
		case s.Shape.Items != nil:
			*s = schema{Use: *s.Shape.Items}
		}
	case "nonoptional":
		s.optional = false
	case "removeDefault":
		s.optional = false
		s.SetDefault(contracts.Value{})
	case "default", "prefault":
		s.optional = true
		s.SetDefault(z.value(first))
	case "catch":
		s.optional = true
		s.note("catch", z.value(first))
	case "describe":
		s.Description = first.Str()
	case "meta", "register":
		if name == "register" {
			first = arg(args, 1)
		}
		z.meta(s, first)
	case "readonly":
		s.ReadOnly = true
	case "brand", "clone", "innerType", "sourceType":
		if first.Present() {
			s.note("brand", first)
		}
	case "transform", "pipe", "overwrite":
		if name == "pipe" && s.made {
			notes := s.Notes()
			*s = z.inner(first)
			s.SetNotes(append(slices.Clip(s.Notes()), notes...))
			break
		}
		if name != "overwrite" {
			s.note(name, first)
		}
		s.output = name != "overwrite"
	case "refine", "superRefine", "refinement", "check", "with":
		for i, v := range args {
			if Part(v) && name != "refine" {
				z.action(s, v)
			} else if i == 0 {
				s.note(name, message(v, arg(args, 1)))
			}
		}
	default:
		return false
	}
	return true
}

// message is what a refinement tells who breaks it, or else its source.
func message(source, options contracts.Value) contracts.Value {
	for _, v := range []contracts.Value{options, options.Property("message"), options.Property("error")} {
		if v.Kind() == contracts.String {
			return v
		}
	}
	return source
}

// action takes in a check that is given as a value, as zod/mini has them.
func (z zod) action(s *schema, v contracts.Value) {
	steps := v.Property("steps").Items()
	if len(steps) < 2 || steps[len(steps)-1].Kind() != contracts.Array {
		s.note("check", v)
		return
	}
	name, args := steps[len(steps)-2].Str(), steps[len(steps)-1].Items()
	if !z.said(s, name, args) && !z.checked(s, name, args) {
		z.noted(s, name, args)
	}
}

// meta reads metadata: what JSON Schema has a keyword for, and notes.
func (z zod) meta(s *schema, v contracts.Value) {
	for _, m := range v.Fields() {
		if m.Name == "id" && m.Value.Kind() == contracts.String {
			s.own().Name = m.Value.Text()
			continue
		}
		s.annotate(m.Name, m.Value)
	}
}

// derived makes a further schema of one.
func (z zod) derived(s *schema, name string, args []contracts.Value) bool {
	first := arg(args, 0)
	switch name {
	case "array":
		*s = list(*s)
	case "or":
		before := []schema{*s}
		if s.Shape.Kind == contracts.UnionShape && !s.Shape.Exclusive() && !s.Nullable && s.Shape.Name == "" && s.plain() {
			before = nil
			for _, b := range s.Shape.Branches() {
				before = append(before, schema{Use: b.Use, optional: s.optional})
			}
		}
		*s = union(append(before, z.inner(first)))
	case "and":
		*s = intersect(*s, z.inner(first))
	case "promise":
	case "extend", "safeExtend", "augment", "setKey":
		if name == "setKey" {
			f := z.inner(arg(args, 1))
			s.extend(&contracts.Shape{Fields: []contracts.Field{{Name: first.Str(), Optional: f.optional, Use: f.Use}}})
			break
		}
		s.extend(z.object(first).Shape)
	case "merge":
		with := z.inner(first)
		s.extend(with.Shape)
		s.Shape.Closed, s.Shape.Rest = with.Shape.Closed, with.Shape.Rest
	case "pick":
		s.keep(z.named(first), true)
	case "omit":
		s.keep(z.named(first), false)
	case "partial", "required":
		var names map[string]bool
		if first.Present() {
			names = z.named(first)
		}
		s.setOptional(names, name == "partial")
	case "deepPartial":
		s.setDeep(map[*contracts.Shape]*contracts.Shape{})
	case "strict":
		s.own().Closed = true
	case "strip", "nonstrict":
		s.own().Closed = false
		s.Shape.Rest = nil
	case "passthrough", "loose":
		s.own().Rest = &contracts.Use{Shape: &contracts.Shape{}}
	case "catchall":
		s.own().Rest = &contracts.Use{Shape: z.inner(first).Shape}
		*s.Shape.Rest = z.inner(first).Use
	case "rest":
		rest := z.inner(first)
		s.own().Items = &rest.Use
	case "keyof":
		*s = keys(*s)
	case "exclude", "extract":
		names := z.named(first)
		var values []contracts.Value
		for _, v := range s.Shape.Enum {
			if names[v.Value.Str()] == (name == "extract") {
				values = append(values, v.Value)
			}
		}
		*s = enum(values)
	case "args", "returns", "implement", "input", "output":
		if s.Shape.Scalar != "function" {
			return false
		}
		s.note(name, contracts.ArrayValue(args...))
	default:
		return false
	}
	return true
}

// results are methods that give no schema.
var results = map[string]bool{
	"parse": true, "safeParse": true, "parseAsync": true, "safeParseAsync": true, "spa": true, "encode": true, "decode": true, "isOptional": true, "isNullable": true,
	"toJSONSchema": true, "getFlags": true, "toString": true, "safeEncode": true, "safeDecode": true,
}

// noted keeps what a method asks for that nothing else knows.
func (z zod) noted(s *schema, name string, args []contracts.Value) bool {
	if results[name] {
		return false
	}
	switch len(args) {
	case 0:
		s.note(name, truth)
	case 1:
		s.note(name, args[0])
	default:
		s.note(name, contracts.ArrayValue(args...))
	}
	return true
}
