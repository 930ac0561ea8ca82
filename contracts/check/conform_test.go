package check

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestConformAgrees holds the verdicts on random values against those of a validator of JSON Schema,
// to which the same random shapes are given as schemas.
func TestConformAgrees(t *testing.T) {
	const shapes, values = 500, 20
	fits := 0
	for seed := range uint64(shapes) {
		g := generator{Rand: rand.New(rand.NewPCG(seed, 0))}
		use := g.use(3)
		text, err := json.Marshal(schemaOf(&use, false))
		if err != nil {
			t.Fatal(err)
		}
		schema := compile(t, string(text))
		for range values {
			v := g.value(&use, 4)
			document, err := jsonschema.UnmarshalJSON(strings.NewReader(jsonOf(v)))
			if err != nil {
				t.Fatalf("%s: %v", jsonOf(v), err)
			}
			want := schema.Validate(document)
			got := conform(&use, v, "example")
			if (want == nil) != (len(got) == 0) {
				t.Fatalf("seed %d: %s\n%s\nvalidator %v\ngot %+v", seed, text, jsonOf(v), want, got)
			}
			if want == nil {
				fits++
			}
			for _, f := range got {
				if v := contracts.ObjectValue(contracts.Member{Name: "example", Value: v}); v.At(f.path).Kind == contracts.Missing {
					t.Fatalf("seed %d: nothing is at %s of %s", seed, f.path, jsonOf(v))
				}
			}
		}
	}
	if fits < shapes*values/10 || fits > shapes*values*9/10 {
		t.Errorf("%d of %d values fit: the test says little", fits, shapes*values)
	}
}

func compile(t *testing.T, text string) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("s.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("s.json")
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return schema
}

// schemaOf writes a shape as a schema of JSON Schema 2020-12. What a shape names is all that an
// object of an example has: so says unevaluatedProperties, of the outermost schema that speaks of an
// object. A part is within such.
func schemaOf(u *contracts.Use, part bool) map[string]any {
	schema := schemaOfShape(u.Shape, part)
	if len(u.Constraints) > 0 {
		own := map[string]any{}
		constrain(own, u.Constraints)
		schema = map[string]any{"allOf": []any{schema, own}}
	}
	if u.Nullable || u.Shape.Nullable {
		return map[string]any{"anyOf": []any{map[string]any{"type": "null"}, schema}}
	}
	return schema
}

func schemaOfShape(s *contracts.Shape, part bool) map[string]any {
	m := map[string]any{}
	constrain(m, s.Constraints)
	switch s.Kind {
	case contracts.ScalarShape:
		for keyword, value := range map[string]map[string]any{
			"String": {"type": "string"}, "NonEmptyString": {"type": "string", "minLength": 1}, "ID": {"type": []string{"string", "integer"}}, "Int": {"type": "integer"},
			"Float": {"type": "number"}, "Boolean": {"type": "boolean"}, "PositiveInt": {"type": "integer", "exclusiveMinimum": 0}, "null": {"type": "null"},
		}[s.Scalar] {
			m[keyword] = value
		}
	case contracts.ConstShape:
		m["const"] = json.RawMessage(jsonOf(s.Const))
	case contracts.EnumShape:
		var list []any
		for _, e := range s.Enum {
			list = append(list, json.RawMessage(jsonOf(e.Value)))
		}
		m["enum"] = list
	case contracts.ListShape:
		m["type"] = "array"
		var prefix []any
		for i := range s.Prefix {
			prefix = append(prefix, schemaOf(&s.Prefix[i], false))
		}
		if prefix != nil {
			m["prefixItems"] = prefix
		}
		if s.Items != nil {
			m["items"] = schemaOf(s.Items, false)
		}
	case contracts.ObjectShape:
		m["type"] = "object"
		properties, required := map[string]any{}, []string{}
		for i := range s.Fields {
			f := &s.Fields[i]
			properties[f.Name] = schemaOf(&f.Use, false)
			if !f.Optional {
				required = append(required, f.Name)
			}
		}
		m["properties"], m["required"] = properties, required
		if s.Rest != nil {
			m["additionalProperties"] = schemaOf(s.Rest, false)
		} else if !part {
			m["unevaluatedProperties"] = false
		}
	}
	if branches := branchesOf(s); branches != nil {
		m["anyOf"] = branches
	}
	var all []any
	for i := range s.All {
		all = append(all, schemaOf(&s.All[i], s.Kind == contracts.ObjectShape))
	}
	if all != nil {
		m["allOf"] = all
	}
	return m
}

func branchesOf(s *contracts.Shape) []any {
	var list []any
	for i := range s.Branches {
		list = append(list, schemaOf(&s.Branches[i].Use, s.Kind == contracts.ObjectShape))
	}
	return list
}

func constrain(m map[string]any, list []contracts.Constraint) {
	for _, c := range list {
		m[c.Kind.String()] = json.RawMessage(jsonOf(c.Value))
	}
}

func jsonOf(v contracts.Value) string {
	switch v.Kind {
	case contracts.Null:
		return "null"
	case contracts.String:
		text, err := json.Marshal(v.Text)
		if err != nil {
			panic(err)
		}
		return string(text)
	case contracts.Array:
		parts := make([]string, len(v.Items))
		for i, item := range v.Items {
			parts[i] = jsonOf(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case contracts.Object:
		parts := make([]string, len(v.Fields))
		for i, f := range v.Fields {
			parts[i] = fmt.Sprintf("%q:%s", f.Name, jsonOf(f.Value))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return v.Text
}

// generator makes shapes, and values that fit them now and then.
type generator struct{ *rand.Rand }

var fieldNames = []string{"a", "b", "c", "d"}

func (g generator) use(depth int) contracts.Use {
	u := contracts.Use{Shape: g.shape(depth), Nullable: g.IntN(10) == 0}
	if g.IntN(4) == 0 {
		u.Constraints = g.constraints()
	}
	return u
}

func (g generator) constraints() []contracts.Constraint {
	kinds := []contracts.ConstraintKind{
		contracts.Minimum, contracts.ExclusiveMinimum, contracts.Maximum, contracts.ExclusiveMaximum, contracts.MultipleOf, contracts.MinLength, contracts.MaxLength,
		contracts.MinItems, contracts.MaxItems, contracts.MinProperties, contracts.MaxProperties,
	}
	limit := []string{"1", "2", "3"}[g.IntN(3)]
	return []contracts.Constraint{{Kind: kinds[g.IntN(len(kinds))], Value: contracts.Value{Kind: contracts.Number, Text: limit}}}
}

func (g generator) shape(depth int) *contracts.Shape {
	if depth == 0 || g.IntN(5) == 0 {
		switch g.IntN(4) {
		case 0:
			return &contracts.Shape{Kind: contracts.EnumShape, Enum: []contracts.EnumValue{{Value: g.scalar()}, {Value: g.scalar()}}}
		case 1:
			return &contracts.Shape{Kind: contracts.ConstShape, Const: g.scalar()}
		}
		scalars := []string{"String", "NonEmptyString", "ID", "Int", "Float", "Boolean", "PositiveInt", "null", "Unheard"}
		return &contracts.Shape{Kind: contracts.ScalarShape, Scalar: scalars[g.IntN(len(scalars))]}
	}
	switch g.IntN(8) {
	case 0, 1:
		items := g.use(depth - 1)
		s := &contracts.Shape{Kind: contracts.ListShape, Items: &items}
		if g.IntN(3) == 0 {
			s.Prefix = []contracts.Use{g.use(depth - 1)}
		}
		return s
	case 2:
		s := &contracts.Shape{Kind: contracts.UnionShape}
		for range 1 + g.IntN(3) {
			s.Branches = append(s.Branches, contracts.Branch{Use: g.use(depth - 1)})
		}
		return s
	}
	s := g.object(depth)
	if g.IntN(5) == 0 {
		for range 1 + g.IntN(2) {
			s.Branches = append(s.Branches, contracts.Branch{Use: contracts.Use{Shape: g.object(depth - 1)}})
		}
	}
	if g.IntN(5) == 0 {
		s.All = []contracts.Use{{Shape: g.object(depth - 1)}}
	}
	return s
}

func (g generator) object(depth int) *contracts.Shape {
	s := &contracts.Shape{Kind: contracts.ObjectShape}
	for _, name := range fieldNames[:1+g.IntN(3)] {
		s.Fields = append(s.Fields, contracts.Field{Name: name, Optional: g.IntN(2) == 0, Use: g.use(max(0, depth-1))})
	}
	if g.IntN(6) == 0 {
		rest := g.use(0)
		s.Rest = &rest
	}
	return s
}

func (g generator) scalar() contracts.Value {
	list := []contracts.Value{
		{Kind: contracts.Null}, {Kind: contracts.Bool, Text: "true"}, {Kind: contracts.Bool, Text: "false"}, {Kind: contracts.Number, Text: "1"},
		{Kind: contracts.Number, Text: "1.0"}, {Kind: contracts.Number, Text: "2.5"}, {Kind: contracts.Number, Text: "-3"}, {Kind: contracts.Number, Text: "1e1"},
		contracts.StringValue(""), contracts.StringValue("ä"), contracts.StringValue("abc"), contracts.StringValue("1"),
	}
	return list[g.IntN(len(list))]
}

// value makes one that mostly fits.
func (g generator) value(u *contracts.Use, depth int) contracts.Value {
	if depth == 0 || g.IntN(12) == 0 {
		return g.scalar()
	}
	switch s := u.Shape; s.Kind {
	case contracts.ConstShape:
		return s.Const
	case contracts.EnumShape:
		return s.Enum[g.IntN(len(s.Enum))].Value
	case contracts.UnionShape:
		return g.value(&s.Branches[g.IntN(len(s.Branches))].Use, depth)
	case contracts.ListShape:
		v := contracts.ArrayValue()
		for i := range g.IntN(3) {
			of := s.Items
			if i < len(s.Prefix) {
				of = &s.Prefix[i]
			}
			v.Items = append(v.Items, g.value(of, depth-1))
		}
		return v
	case contracts.ObjectShape:
		v := contracts.ObjectValue()
		parts := []*contracts.Shape{s}
		for i := range s.All {
			parts = append(parts, s.All[i].Shape)
		}
		if len(s.Branches) > 0 {
			parts = append(parts, s.Branches[g.IntN(len(s.Branches))].Shape)
		}
		for _, part := range parts {
			for i := range part.Fields {
				f := &part.Fields[i]
				if v.Property(f.Name).Kind == contracts.Missing && (!f.Optional || g.IntN(2) == 0) && g.IntN(15) > 0 {
					v.Fields = append(v.Fields, contracts.Member{Name: f.Name, Value: g.value(&f.Use, depth-1)})
				}
			}
		}
		if g.IntN(10) == 0 {
			v.Fields = append(v.Fields, contracts.Member{Name: "extra", Value: g.scalar()})
		}
		return v
	case contracts.ScalarShape:
		for range 20 {
			if v := g.scalar(); scalarTypes[s.Scalar].takes == nil || scalarTypes[s.Scalar].takes(v) {
				return v
			}
		}
	}
	return g.scalar()
}
