package schemas

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// typebox reads what TypeBox is asked for (github.com/sinclairzx81/typebox): schemas whose options
// are keywords of JSON Schema.
type typebox struct{ *reader }

var typeboxScalars = map[string]string{
	"String": "string", "Number": "number", "Integer": "integer", "Boolean": "boolean", "BigInt": "bigint", "Symbol": "symbol", "Date": "Date", "Undefined": "undefined",
	"Void": "undefined", "Uint8Array": "Uint8Array", "Function": "function", "Constructor": "function",
}

func (t typebox) root(names []string, args []contracts.Value) (schema, bool) {
	name := names[len(names)-1]
	s, options, ok := t.made(name, args)
	if ok && options < len(args) {
		t.options(&s, args[options])
	}
	return s, ok
}

// made makes a schema, and tells which argument has its options.
func (t typebox) made(name string, args []contracts.Value) (s schema, options int, ok bool) {
	first, second := arg(args, 0), arg(args, 1)
	if kind := typeboxScalars[name]; kind != "" {
		return scalar(kind), 0, true
	}
	switch name {
	case "Any", "Unknown":
		return anything(), 0, true
	case "Never":
		return never(), 0, true
	case "Null":
		return constant(contracts.NullValue()), 0, true
	case "Object", "Interface":
		return t.object(first), 1, true
	case "Literal", "Const":
		return constant(t.value(first)), 1, true
	case "Enum":
		return t.enumOf(first), 1, true
	case "Array":
		return list(t.inner(first)), 1, true
	case "Tuple":
		s := t.tuple(first.List(), nil)
		s.SetConstraints(nil) // also what is optional has to be there
		return s, 1, true
	case "Union":
		return union(t.all(first.List())), 1, true
	case "Intersect":
		return t.intersection(first.List()), 1, true
	case "Composite", "Evaluate":
		return t.composite(t.all(first.List())), 1, true
	case "Record":
		return t.record(t.inner(first), t.inner(second)), 2, true
	case "RegExp":
		s := scalar("string")
		s.pattern(first)
		return s, 1, true
	case "TemplateLiteral":
		s := scalar("string")
		s.note("templateLiteral", first)
		return s, 1, true
	case "Ref", "This":
		return t.ref(first), 1, true
	case "Recursive", "Promise", "Awaited", "Transform", "Iterator", "AsyncIterator":
		return t.inner(first), 1, true
	case "Mapped":
		return t.mapped(t.inner(first), second), 2, true
	case "Module":
		s := t.object(first)
		for _, f := range s.Shape.Fields {
			t.identify(f.Name, f.Shape)
		}
		return s, len(args), true
	case "Unsafe":
		if Part(first) {
			return t.inner(first), 1, true
		}
		s, _ := t.json(first)
		return s, 1, true
	}
	if s, options, ok := t.inferred(name, args); ok {
		return s, options, true
	}
	return t.changed(name, args)
}

// ref is another schema, given by itself or by its name, which is all that is known then.
func (t typebox) ref(v contracts.Value) schema {
	if v.Kind() != contracts.String {
		return t.inner(v)
	}
	shape := &contracts.Shape{Name: v.Text()}
	t.refs = append(t.refs, shape)
	s := of(shape)
	s.note("$ref", v)
	return s
}

func (t typebox) json(v contracts.Value) (schema, bool) {
	use, faults, ok := FromJSON(v)
	for _, d := range faults {
		use.SetNotes(append(use.Notes(), contracts.Member{Name: d.Code.String(), Value: contracts.StringValue(d.Message)}))
	}
	return schema{Use: use}, ok
}

// changed makes a schema of another one.
func (t typebox) changed(name string, args []contracts.Value) (s schema, options int, ok bool) {
	first, second := arg(args, 0), arg(args, 1)
	if !Part(first) {
		return schema{}, 0, false
	}
	s = t.inner(first)
	switch name {
	case "Optional":
		s.optional = second.Text() != "false"
	case "Readonly":
		s.ReadOnly = second.Text() != "false"
	case "ReadonlyOptional":
		s.ReadOnly, s.optional = true, true
	case "Partial", "Required":
		s.everywhere(func(s *schema) { s.setOptional(nil, name == "Partial") })
	case "Pick":
		names := t.named(second)
		s.everywhere(func(s *schema) { s.keep(names, true) })
		return s, 2, true
	case "Omit":
		names := t.named(second)
		s.everywhere(func(s *schema) { s.keep(names, false) })
		return s, 2, true
	case "KeyOf":
		s = keys(s)
	case "Index":
		return t.index(s, second), 2, true
	case "Exclude", "Extract":
		return t.among(s, t.inner(second), name == "Extract"), 2, true
	case "Uppercase", "Lowercase", "Capitalize", "Uncapitalize":
		s.spell(spellings[name])
	case "Clone", "NonNullable":
	default:
		return schema{}, 0, false
	}
	return s, 1, true
}

// intersection makes what is of all schemas at once.
func (t typebox) intersection(list []contracts.Value) schema {
	all := t.all(list)
	if len(all) == 0 {
		return anything()
	}
	s := all[0]
	for _, other := range all[1:] {
		s = intersect(s, other)
	}
	return s
}

// record makes an object of properties of a schema. Where their names are known, each is a field.
func (t typebox) record(names, values schema) schema {
	shape := &contracts.Shape{Kind: contracts.ObjectShape}
	known := names.Shape.Enum
	if names.Shape.Kind == contracts.ConstShape {
		known = []contracts.EnumValue{{Value: names.Shape.Const}}
	}
	for _, v := range known {
		shape.Fields = append(shape.Fields, contracts.Field{Name: v.Value.Str(), Optional: values.optional, Use: values.Use})
	}
	if len(known) > 0 {
		return of(shape)
	}
	if i := slices.IndexFunc(names.Constraints(), func(c contracts.Constraint) bool { return c.Kind == contracts.Pattern }); i >= 0 {
		shape.SetPatterns([]contracts.PatternField{{Pattern: names.Constraints()[i].Value.Text(), Use: values.Use}})
		return of(shape)
	}
	if names.Shape.Kind == contracts.ScalarShape && names.Shape.Scalar != "string" {
		shape.SetPatterns([]contracts.PatternField{{Pattern: "^(0|[1-9][0-9]*)$", Use: values.Use}})
		return of(shape)
	}
	return record(names, values)
}

// options reads keywords of JSON Schema.
func (t typebox) options(s *schema, v contracts.Value) {
	for _, m := range v.Fields() {
		switch m.Name {
		case "$id":
			s.own().Name = m.Value.Str()
			t.identify(s.Shape.Name, s.Shape)
		case "format":
			if s.Shape.Kind == contracts.ScalarShape && m.Value.Kind() == contracts.String {
				s.format(m.Value.Text())
				continue
			}
			s.annotate(m.Name, m.Value)
		case "additionalProperties", "unevaluatedProperties":
			t.further(s, m.Value)
		case "additionalItems":
			if m.Value.Text() != "false" {
				s.annotate(m.Name, m.Value)
			}
		case "enum":
			s.Shape = enum(m.Value.Items()).Shape
		case "const":
			s.Shape = constant(t.value(m.Value)).Shape
		case "patternProperties":
			shape := s.own()
			for _, p := range m.Value.Fields() {
				values := t.inner(p.Value)
				shape.SetPatterns(append(slices.Clip(shape.Patterns()), contracts.PatternField{Pattern: p.Name, Use: values.Use}))
			}
		case "contains":
			items := t.inner(m.Value)
			s.own().SetContains(&items.Use)
		default:
			s.annotate(m.Name, m.Value)
		}
	}
}

// further says what properties hold that have no schema of their own.
func (t typebox) further(s *schema, v contracts.Value) {
	shape := s.own()
	switch {
	case v.Kind() == contracts.Bool && !v.True():
		shape.Closed = true
	case v.True():
		shape.Rest = &contracts.Use{Shape: &contracts.Shape{}}
	case Part(v):
		rest := t.inner(v)
		shape.Rest = &rest.Use
	}
}

func (t typebox) step(s *schema, name string, args []contracts.Value, called bool) bool {
	if name == keyMember && !called && t.key.Present() {
		*s = constant(t.key)
		return true
	}
	if !called {
		return s.member(name)
	}
	switch name {
	case "Decode", "Encode":
		if len(args) > 0 && name == "Decode" {
			s.note("transform", args[0])
		}
		return true
	case "Import": // of a module, one of its schemas
		f := fieldOf(s.Shape, arg(args, 0).Str())
		if f == nil {
			return false
		}
		*s = schema{Use: f.Use}
		return true
	}
	return zod(t).noted(s, name, args)
}
