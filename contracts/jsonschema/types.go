package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// body returns the type of a schema that is neither a reference nor a model.
func (s *Schemas) body(a at) FieldType {
	if value := a.Get("const"); value != nil {
		return FieldType{Scalar: literal(value), Literal: true}
	}
	if values := a.Get("enum"); values.Is(contracts.Array) {
		var union []FieldType
		for _, value := range values.Items {
			union = append(union, FieldType{Scalar: literal(value), Literal: true})
		}
		return oneOf(union)
	}
	for _, keyword := range []string{"anyOf", "oneOf"} {
		if branches := a.list(keyword); len(branches) > 0 {
			var union []FieldType
			for _, branch := range branches {
				union = append(union, s.read(branch, ""))
			}
			t := oneOf(union)
			t.Nullable = t.Nullable || nullable(a)
			return t
		}
	}
	for _, branch := range a.list("allOf") {
		// Of what is not an object, the first part that says a type says enough: the others narrow
		// it.
		if t := s.read(branch, ""); !t.Empty() && t.Scalar != "any" {
			t.Nullable = t.Nullable || nullable(a)
			return t
		}
	}
	var types []string
	if name := a.Get("type").Str(); name != "" {
		types = []string{name}
	}
	for _, item := range a.list("type") {
		types = append(types, item.Str())
	}
	var union []FieldType
	for _, name := range types {
		union = append(union, s.named(a, name))
	}
	if len(union) == 0 {
		union = append(union, s.named(a, guess(a)))
	}
	t := oneOf(union)
	t.Nullable = t.Nullable || nullable(a)
	return t
}

// guess returns the type of a schema that names none.
func guess(a at) string {
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return a.Get(name) != nil })
	}
	switch {
	case has("additionalProperties", "patternProperties", "properties"):
		return "object"
	case has("items", "prefixItems"):
		return "array"
	case has("pattern", "format", "minLength", "maxLength"):
		return "string"
	case has("minimum", "maximum", "multipleOf"):
		return "number"
	}
	return "any"
}

// named returns the type of a schema whose "type" is this name.
func (s *Schemas) named(a at, name string) FieldType {
	switch name {
	case "array":
		return s.array(a)
	case "object":
		return s.freeKeys(a)
	}
	if format := a.Get("format").Str(); format != "" && name != "null" {
		name += " (" + format + ")"
	}
	return scalar(name)
}

func (s *Schemas) array(a at) FieldType {
	items := a.list("prefixItems")
	switch rest := a.get("items"); {
	case rest.Is(contracts.Array): // a tuple, as draft 7 writes it
		items = a.list("items")
	case rest.Is(contracts.Object):
		items = append(items, rest)
	}
	var union []FieldType
	for _, item := range items {
		union = append(union, s.read(item, ""))
	}
	if len(union) == 0 {
		union = append(union, scalar("any"))
	}
	t := oneOf(union)
	if t.Map || t.Nullable {
		t = wrapped(t)
	}
	t.Array++
	return t
}

// freeKeys returns the type of an object without named properties: a map where its values have a
// type.
func (s *Schemas) freeKeys(a at) FieldType {
	var union []FieldType
	if values := a.get("additionalProperties"); values.Is(contracts.Object) && len(values.Members) > 0 {
		union = append(union, s.read(values, ""))
	}
	if patterns := a.Get("patternProperties"); patterns.Is(contracts.Object) {
		for _, m := range patterns.Members {
			union = append(union, s.read(at{m.Value, a.root}, ""))
		}
	}
	if len(union) == 0 {
		return scalar("object")
	}
	t := oneOf(union)
	if t.Map || t.Nullable {
		t = wrapped(t)
	}
	t.Map = true
	return t
}

// wrapped makes room for a list or map around a type that is nullable or a map itself: those are
// said of the whole.
func wrapped(t FieldType) FieldType {
	if t.Nullable && !t.Map {
		t.Nullable = false
		return FieldType{Union: []FieldType{t, scalar("null")}}
	}
	return FieldType{Model: &Model{Base: t}}
}

// bare is what tells types in a union apart that are no unions themselves.
type bare struct {
	scalar  string
	model   *Model
	array   int
	free    bool
	literal bool
}

// oneOf joins types: unions in it are taken apart, repetitions dropped, and null makes the whole
// nullable.
func oneOf(types []FieldType) FieldType {
	var union []FieldType
	null := false
	seen := map[bare]bool{}
	var add func(t FieldType)
	add = func(t FieldType) {
		if t.Scalar == "null" && !t.Map && t.Array == 0 {
			null = true
			return
		}
		null = null || t.Nullable
		t.Nullable = false
		if len(t.Union) > 0 && t.Array == 0 && !t.Map {
			for _, inner := range t.Union {
				add(inner)
			}
			return
		}
		if len(t.Union) == 0 {
			b := bare{t.Scalar, t.Model, t.Array, t.Map, t.Literal}
			if seen[b] {
				return
			}
			seen[b] = true
		}
		union = append(union, t)
	}
	for _, t := range types {
		add(t)
	}
	switch len(union) {
	case 0:
		return scalar("null")
	case 1:
		union[0].Nullable = null
		return union[0]
	}
	return FieldType{Union: union, Nullable: null}
}
