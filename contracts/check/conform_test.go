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

// TestConformAgrees holds the verdicts on random values against those of a validator of JSON
// Schema, to which the same random shapes are given as schemas.
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
			got := conform(&use, v, "example", false)
			if (want == nil) != (len(got) == 0) {
				t.Fatalf("seed %d: %s\n%s\nvalidator %v\ngot %+v", seed, text, jsonOf(v), want, got)
			}
			if want == nil {
				fits++
			}
			for _, f := range got {
				if v := contracts.ObjectValue(contracts.Member{Name: "example", Value: v}); v.At(f.path).Kind() == contracts.Missing {
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
// object of an example has: so says unevaluatedProperties, of the outermost schema that speaks of
// an object. A part is within such.
func schemaOf(u *contracts.Use, part bool) map[string]any {
	schema := schemaOfShape(u.Shape, part)
	if len(u.Constraints()) > 0 {
		own := map[string]any{}
		constrain(own, u.Constraints())
		schema = map[string]any{"allOf": []any{schema, own}}
	}
	if u.Nullable || u.Shape.Nullable {
		return map[string]any{"anyOf": []any{map[string]any{"type": "null"}, schema}}
	}
	return schema
}

func schemaOfShape(s *contracts.Shape, part bool) map[string]any {
	m := map[string]any{}
	constrain(m, s.Constraints())
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
		for i := range s.Prefix() {
			prefix = append(prefix, schemaOf(&s.Prefix()[i], false))
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
	for i := range s.All() {
		all = append(all, schemaOf(&s.All()[i], s.Kind == contracts.ObjectShape))
	}
	if all != nil {
		m["allOf"] = all
	}
	return m
}

func branchesOf(s *contracts.Shape) []any {
	var list []any
	for i := range s.Branches() {
		list = append(list, schemaOf(&s.Branches()[i].Use, s.Kind == contracts.ObjectShape))
	}
	return list
}

func constrain(m map[string]any, list []contracts.Constraint) {
	for _, c := range list {
		m[c.Kind.String()] = json.RawMessage(jsonOf(c.Value))
	}
}

func jsonOf(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Null:
		return "null"
	case contracts.String:
		text, err := json.Marshal(v.Text())
		if err != nil {
			panic(err)
		}
		return string(text)
	case contracts.Array:
		parts := make([]string, len(v.Items()))
		for i, item := range v.Items() {
			parts[i] = jsonOf(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case contracts.Object:
		parts := make([]string, len(v.Fields()))
		for i, f := range v.Fields() {
			parts[i] = fmt.Sprintf("%q:%s", f.Name, jsonOf(f.Value))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return v.Text()
}
