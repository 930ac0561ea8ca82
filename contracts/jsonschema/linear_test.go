package jsonschema_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// chained makes a schema of n definitions, each of which is what link makes of the next one's
// reference, down to one with a field.
func chained(n int, link func(next string, i int) string) string {
	var b strings.Builder
	b.WriteString(`{"$ref": "#/$defs/d0", "$defs": {`)
	for i := range n {
		fmt.Fprintf(&b, "%q: %s,\n", fmt.Sprintf("d%d", i), link(fmt.Sprintf(`{"$ref": "#/$defs/d%d"}`, i+1), i))
	}
	fmt.Fprintf(&b, `%q: {"properties": {"x": {"type": "string"}}}}}`, fmt.Sprintf("d%d", n))
	return b.String()
}

// properties makes a schema of n properties, each of which is what value makes of the next one's
// reference.
func properties(n int, value func(next string, i int) string) string {
	list := make([]string, n+1)
	for i := range n {
		list[i] = fmt.Sprintf(`"p%d": %s`, i, value(fmt.Sprintf(`{"$ref": "#/properties/p%d"}`, i+1), i))
	}
	list[n] = fmt.Sprintf(`"p%d": {"type": "string"}`, n)
	return `{"properties": {` + strings.Join(list, ",\n") + `}}`
}

// reading counts the allocations and bytes that a schema takes to be read.
func reading(t *testing.T, text string) (allocs, bytes int) {
	t.Helper()
	if !json.Valid([]byte(text)) {
		t.Fatal("this is no JSON")
	}
	root, _ := document.Parse("a.json", text)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	schemas := jsonschema.New(nil)
	schemas.Shape(root)
	runtime.ReadMemStats(&after)
	return int(after.Mallocs - before.Mallocs), int(after.TotalAlloc - before.TotalAlloc)
}

// A schema of twice the size takes at most two and a half times the work, whatever refers to what.
func TestSchemasAreReadInLinearTime(t *testing.T) {
	for _, c := range []struct {
		name string
		n    int // small where a fault would take exponential time: the test must end to fail
		make func(n int) string
	}{
		{"allOf of two equal references", 12, func(n int) string {
			return chained(n, func(next string, _ int) string { return `{"allOf": [` + next + `,` + next + `]}` })
		}},
		{"allOf of references without fields", 13, func(n int) string {
			return strings.Replace(chained(n, func(next string, _ int) string { return `{"allOf": [` + next + `,` + next + `]}` }),
				`{"properties": {"x": {"type": "string"}}}`, `{"type": "string"}`, 1)
		}},
		{"anyOf of two references to properties", 10, func(n int) string {
			return properties(n, func(next string, _ int) string { return `{"anyOf": [` + next + `,` + next + `]}` })
		}},
		{"a list and a map of the next", 10, func(n int) string {
			return properties(n, func(next string, _ int) string {
				return `{"anyOf": [{"type": "array", "items": ` + next + `}, {"additionalProperties": ` + next + `}]}`
			})
		}},
		{"unions that each hold the next", 400, func(n int) string {
			return properties(n, func(next string, i int) string { return fmt.Sprintf(`{"anyOf": [%s, {"type": "t%d"}]}`, next, i) })
		}},
		{"one enum of many fields", 1000, func(n int) string {
			values := make([]string, n)
			for i := range values {
				values[i] = fmt.Sprintf("%q", fmt.Sprintf("v%d", i))
			}
			return strings.Replace(properties(n, func(string, int) string { return fmt.Sprintf(`{"$ref": "#/properties/p%d"}`, n) }),
				`{"type": "string"}`, `{"enum": [`+strings.Join(values, ",")+`]}`, 1)
		}},
		{"definitions that refer to one large one", 500, func(n int) string {
			fields := make([]string, n)
			for i := range fields {
				fields[i] = fmt.Sprintf(`"f%d": {"$ref": "#/$defs/d%d"}`, i, i)
			}
			defs := strings.Replace(chained(n, func(string, int) string { return fmt.Sprintf(`{"properties": {"a": {"$ref": "#/$defs/d%d"}}}`, n) }),
				`"x": {"type": "string"}`, strings.Join(fields, ","), 1)
			return strings.Replace(defs, "#/$defs/d0", fmt.Sprintf("#/$defs/d%d", n), 1)
		}},
		{"definitions that each extend the next", 1500, func(n int) string {
			return chained(n, func(next string, i int) string {
				return fmt.Sprintf(`{"allOf": [%s], "properties": {"p%d": %s}}`, next, i, next)
			})
		}},
		{"definitions that hold each other", 10_000, func(n int) string {
			return chained(n, func(next string, i int) string {
				return fmt.Sprintf(`{"type": "object", "properties": {"next": %s, "all": {"items": {"$ref": "#/$defs/d%d"}}}}`, next, i/2)
			})
		}},
		{"bare references", 2000, func(n int) string { return chained(n, func(next string, _ int) string { return next }) }},
		{"references with a word beside them", 1000, func(n int) string {
			return properties(n, func(next string, i int) string {
				return strings.Replace(next, "{", fmt.Sprintf(`{"description": "%d", `, i), 1)
			})
		}},
		{"definitions with another name and words", 4000, func(n int) string {
			return chained(n, func(next string, i int) string {
				return strings.Replace(next, "{", fmt.Sprintf(`{"title": "T %d", `, i), 1)
			})
		}},
		// Each of two properties is what either of two definitions says of it, which gives as many
		// pairs of definitions as there are steps of a walk.
		{"parts that are joined again and again", 300, func(n int) string {
			return chained(n, func(next string, i int) string {
				return fmt.Sprintf(`{"allOf": [{"properties": {"a": %s, "b": {"$ref": "#/$defs/d%d"}}}, {"properties": {"a": {"$ref": "#/$defs/d%[2]d"}, "b": {"$ref": "#/$defs/d%d"}}}]}`,
					next, (i*7+3)%n, (i*5+1)%n)
			})
		}},
		{"branches of a base that many extend", 1000, func(n int) string {
			branches := make([]string, n)
			for i := range branches {
				branches[i] = fmt.Sprintf(`{"properties": {"kind": {"const": "k%d"}, "f%[1]d": {"type": "string"}}}`, i)
			}
			defs := chained(n, func(string, int) string {
				return fmt.Sprintf(`{"allOf": [{"$ref": "#/$defs/d%d"}], "properties": {"kind": {"type": "string"}}}`, n)
			})
			return strings.Replace(defs, `{"properties": {"x": {"type": "string"}}}`, `{"properties": {"kind": {}}, "oneOf": [`+strings.Join(branches, ",")+`]}`, 1)
		}},
		{"unions that share a large branch", 1000, func(n int) string {
			constants := make([]string, n)
			for i := range constants {
				constants[i] = fmt.Sprintf(`"c%d": {"const": %[1]d}`, i)
			}
			defs := chained(n, func(string, int) string {
				return fmt.Sprintf(`{"oneOf": [{"$ref": "#/$defs/d%d"}, {"properties": {"c0": {"const": "x"}}}]}`, n)
			})
			return strings.Replace(defs, `"x": {"type": "string"}`, strings.Join(constants, ","), 1)
		}},
		{"conditions within conditions", 40, func(n int) string {
			schema := `{"properties": {"a": {"const": 1}}}`
			for range n {
				schema = `{"properties": {"a": {"type": "integer"}}, "if": ` + schema + `, "then": {"required": ["a"]}}`
			}
			return schema
		}},
		{"anchors and URIs", 1000, func(n int) string {
			return strings.Replace(chained(n, func(_ string, i int) string {
				return fmt.Sprintf(`{"$id": "d%d", "properties": {"a": {"$ref": "d%d"}}}`, i, i+1)
			}), `{"$ref"`, `{"$id": "https://ex.test/", "$ref"`, 1)
		}},
		{"definitions that nothing uses", 2000, func(n int) string {
			return strings.Replace(chained(n, func(_ string, i int) string { return fmt.Sprintf(`{"properties": {"f%d": {}}}`, i) }), "#/$defs/d0", "#/$defs/d1", 1)
		}},
		{"references to nothing", 500, func(n int) string {
			return properties(n, func(_ string, i int) string { return fmt.Sprintf(`{"$ref": "#/$defs/none%d"}`, i) })
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			once, onceBytes := reading(t, c.make(c.n))
			twice, twiceBytes := reading(t, c.make(2*c.n))
			if twice > once*5/2+200 || twiceBytes > onceBytes*5/2+32<<10 { // small ones grow by the steps of their maps
				t.Errorf("twice the schema takes %d allocations of %d bytes, not %d of %d", twice, twiceBytes, once, onceBytes)
			}
		})
	}
}

// Where one schema would take over too much, what it refers to stands beside it; nothing is lost.
func TestMuchInherited(t *testing.T) {
	const n = 3000
	root, _ := document.Parse("a.json", chained(n, func(next string, i int) string {
		return fmt.Sprintf(`{"allOf": [%s], "properties": {"p%d": {"type": "string"}}}`, next, i)
	}))
	schemas := jsonschema.New(nil)
	shape, fields := schemas.Shape(root).Shape, 0
	for range 100 {
		fields += len(shape.Fields)
		if len(shape.All()) == 0 {
			break
		}
		shape = shape.All()[0].Shape
	}
	if fields != n+1 || len(schemas.Diagnostics()) > 0 {
		t.Errorf("%d of %d fields are found, %v", fields, n+1, schemas.Diagnostics())
	}
}
