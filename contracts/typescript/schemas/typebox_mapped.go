package schemas

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// keyMember is what a function that maps an object by its keys is given; see
// sandbox/runtime/schemas.js.
const keyMember = "~key"

const maxMappings = 1000 // keys of all objects in one schema that are mapped, one in the other

// mapped makes an object of the keys that a schema allows, each with what a function gives for it.
func (t typebox) mapped(keys schema, v contracts.Value) schema {
	values := keys.Shape.Enum
	if keys.Shape.Kind == contracts.ConstShape {
		values = []contracts.EnumValue{{Value: keys.Shape.Const}}
	}
	first, last := len(t.known), 0 // of the schemas that the function made
	t.partsOf(v, func(n int) { first, last = min(first, n), max(last, n+1) })
	shape := &contracts.Shape{Kind: contracts.ObjectShape}
	outer := t.key
	for _, key := range values {
		for n := first; n < last; n++ {
			t.known[n] = &reading{shape: &contracts.Shape{}}
		}
		if t.mappings++; t.mappings > maxMappings {
			break
		}
		t.key = key.Value
		s := t.inner(v)
		shape.Fields = append(shape.Fields, contracts.Field{Name: key.Value.Str(), Optional: s.optional, Use: s.Use})
	}
	t.key = outer
	switch {
	case t.mappings > maxMappings:
		s := anything()
		s.note("schema", contracts.TextValue(contracts.Expression, "…"))
		return s
	case len(values) > 0:
		return of(shape)
	}
	return record(keys, t.inner(v))
}

// partsOf gives the numbers of the schemas in a value.
func (t typebox) partsOf(v contracts.Value, number func(n int)) {
	if Part(v) {
		if n, known := t.numbers[&v.Fields()[0]]; known {
			number(n)
		}
	}
	for _, item := range v.Items() {
		t.partsOf(item, number)
	}
	for _, m := range v.Fields() {
		t.partsOf(m.Value, number)
	}
}

func (t typebox) identify(id string, shape *contracts.Shape) {
	if t.ids == nil {
		t.ids = map[string]*contracts.Shape{}
	}
	if id != "" && t.ids[id] == nil {
		t.ids[id] = shape
	}
}

// index is what a schema has under names: of a list, also under all numbers.
func (t typebox) index(s schema, by contracts.Value) schema {
	names := t.named(by)
	number := false
	if Part(by) {
		b := t.inner(by)
		number = b.Shape.Kind == contracts.ScalarShape && (b.Shape.Scalar == "number" || b.Shape.Scalar == "integer")
	}
	var found []schema
	for i, item := range s.Shape.Prefix() {
		if number || names[string(rune('0'+i))] {
			found = append(found, schema{Use: item})
		}
	}
	if s.Shape.Kind == contracts.ListShape && len(found) == 0 && s.Shape.Items != nil {
		return schema{Use: *s.Shape.Items}
	}
	for _, f := range s.Shape.Fields {
		if names[f.Name] {
			found = append(found, schema{Use: f.Use, optional: f.Optional})
		}
	}
	if len(found) == 0 {
		return never()
	}
	return union(found)
}

// among leaves of the alternatives of a schema those that another one allows, or all others.
func (t typebox) among(s, other schema, keep bool) schema {
	null := func(s schema) bool {
		return s.Nullable || s.Shape.Kind == contracts.ConstShape && s.Shape.Const.Kind() == contracts.Null
	}
	s.Nullable = s.Nullable && null(other) == keep
	switch s.Shape.Kind {
	case contracts.EnumShape:
		var values []contracts.Value
		for _, v := range s.Shape.Enum {
			if allows(other.Shape, &contracts.Shape{Kind: contracts.ConstShape, Const: v.Value}) == keep {
				values = append(values, v.Value)
			}
		}
		kept := enum(values)
		kept.Nullable = s.Nullable
		return kept
	case contracts.UnionShape:
		var branches []schema
		for _, b := range s.Shape.Branches() {
			if allows(other.Shape, b.Shape) == keep {
				branches = append(branches, schema{Use: b.Use})
			}
		}
		if len(branches) == 0 {
			return never()
		}
		kept := union(branches)
		kept.Nullable = kept.Nullable || s.Nullable
		return kept
	}
	return s
}

// allows reports whether all values of one shape are among those of another, as far as scalars and
// constants tell.
func allows(s, part *contracts.Shape) bool {
	switch s.Kind {
	case contracts.ConstShape:
		return part.Kind == contracts.ConstShape && s.Const.Equal(part.Const)
	case contracts.EnumShape:
		for _, v := range s.Enum {
			if part.Kind == contracts.ConstShape && v.Value.Equal(part.Const) {
				return true
			}
		}
	case contracts.UnionShape:
		for _, b := range s.Branches() {
			if allows(b.Shape, part) {
				return true
			}
		}
	case contracts.ScalarShape:
		kind := map[contracts.ValueKind]string{contracts.String: "string", contracts.Number: "number", contracts.Bool: "boolean"}[part.Const.Kind()]
		return part.Kind == contracts.ScalarShape && part.Scalar == s.Scalar || part.Kind == contracts.ConstShape && kind == s.Scalar
	}
	return false
}

// everywhere changes a schema, or all of its alternatives and of what holds at once.
func (s *schema) everywhere(change func(*schema)) {
	if len(s.Shape.Branches())+len(s.Shape.All()) > 0 {
		shape := s.own()
		branches := make([]contracts.Branch, len(shape.Branches()))
		for i, b := range shape.Branches() {
			inner := schema{Use: b.Use}
			change(&inner)
			b.Use = inner.Use
			branches[i] = b
		}
		all := make([]contracts.Use, len(shape.All()))
		for i, use := range shape.All() {
			inner := schema{Use: use}
			change(&inner)
			all[i] = inner.Use
		}
		shape.SetBranches(branches)
		shape.SetAll(all)
	}
	change(s)
}

var spellings = map[string]func(string) string{
	"Uppercase": strings.ToUpper, "Lowercase": strings.ToLower,
	"Capitalize": func(s string) string { return respelt(s, unicode.ToUpper) }, "Uncapitalize": func(s string) string { return respelt(s, unicode.ToLower) },
}

func respelt(s string, first func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(first(r)) + s[size:]
}

// spell changes texts among the values of a schema.
func (s *schema) spell(change func(string) string) {
	shape := s.own()
	if shape.Const.Kind() == contracts.String {
		shape.Const = contracts.StringValue(change(shape.Const.Text()))
	}
	values := make([]contracts.EnumValue, len(shape.Enum))
	for i, v := range shape.Enum {
		if v.Value.Kind() == contracts.String {
			v.Value = contracts.StringValue(change(v.Value.Text()))
		}
		values[i] = v
	}
	shape.Enum = values
}
