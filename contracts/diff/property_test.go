package diff_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// schemas makes JSON Schemas at random, small changes to them, and values for them.
type schemas struct {
	*rand.Rand
	alike bool // also such as may be written in other ways
}

type object = map[string]any

func pick[T any](r schemas, list ...T) T { return list[r.IntN(len(list))] }

func (r schemas) schema(depth int) object {
	kinds := []string{"string", "string", "integer", "number", "boolean", "enum", "const", "null"}
	if depth > 0 {
		kinds = append(kinds, "object", "object", "object", "array", "array", "union", "any")
	}
	if r.alike {
		kinds = append(kinds, "booleans")
	}
	if r.alike && depth > 0 {
		kinds = append(kinds, "tuple", "tagged", "tagged")
	}
	s := object{}
	switch kind := pick(r, kinds...); kind {
	case "enum":
		values := []any{"a", "b", "c", 1, 2}
		r.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
		s["enum"] = values[:1+r.IntN(4)]
	case "booleans":
		s["enum"] = []any{true, false}
	case "tuple":
		s["type"], s["prefixItems"] = "array", []any{r.schema(0), r.schema(0)}[:1+r.IntN(2)]
		s["items"] = pick[any](r, false, false, r.schema(0))
	case "tagged":
		for name, value := range r.tagged(r.schema(0)) {
			s[name] = value
		}
	case "const":
		s["const"] = pick[any](r, "a", "b", 1)
	case "any":
	case "union":
		var list []any
		for range 2 + r.IntN(2) {
			list = append(list, r.schema(depth-1))
		}
		list[0] = object{"type": "boolean"} // alternatives of nothing but null are read as if they said nothing
		s[pick(r, "anyOf", "anyOf", "oneOf")] = list
	case "object":
		s["type"] = kind
		properties, required := object{}, []any{}
		for _, name := range []string{"a", "b", "c"} {
			if r.IntN(3) > 0 {
				properties[name] = r.schema(depth - 1)
				if r.IntN(2) == 0 {
					required = append(required, name)
				}
			}
		}
		s["properties"], s["required"] = properties, required
	case "array":
		s["type"], s["items"] = kind, r.schema(depth-1)
	default:
		s["type"] = kind
	}
	for range r.IntN(3) {
		r.bound(s)
	}
	return s
}

// tagged makes objects of two or three kinds, as alternatives or as one.
func (r schemas) tagged(a object) object {
	of := func(kinds object) object {
		return object{"type": "object", "required": []any{"k"}, "properties": object{"k": kinds, "a": a}}
	}
	switch r.IntN(3) {
	case 0:
		return of(object{"enum": []any{"x", "y"}})
	case 1:
		return object{"oneOf": []any{of(object{"const": "x"}), of(object{"const": "y"})}}
	}
	return object{"anyOf": []any{of(object{"enum": []any{"x", "y"}}), of(object{"const": "z"})}}
}

// bound sets or removes a keyword that bounds the values.
func (r schemas) bound(s object) {
	keywords := map[string][]string{
		"string": {"minLength", "maxLength", "pattern"}, "integer": {"minimum", "maximum", "multipleOf", "exclusiveMinimum"},
		"number": {"minimum", "maximum", "multipleOf", "exclusiveMaximum"}, "array": {"minItems", "maxItems", "uniqueItems"}, "object": {"minProperties", "maxProperties", "closed", "not", "dependentRequired"},
	}
	is, _ := s["type"].(string)
	if len(keywords[is]) == 0 {
		return
	}
	keyword := pick(r, keywords[is]...)
	if keyword == "closed" {
		keyword = "additionalProperties"
	}
	if _, there := s[keyword]; there && r.IntN(2) == 0 {
		delete(s, keyword)
		return
	}
	switch keyword {
	case "pattern":
		s[keyword] = pick(r, "^a", "b$")
	case "uniqueItems":
		s[keyword] = true
	case "additionalProperties":
		s[keyword] = pick[any](r, false, object{"type": "string"}, object{"type": "integer"})
	case "not":
		s[keyword] = object{"required": []any{pick(r, "a", "b", "c")}}
	case "dependentRequired":
		s[keyword] = object{"a": []any{pick(r, "b", "c")}}
	case "multipleOf":
		s[keyword] = 1 + r.IntN(4)
	default:
		s[keyword] = r.IntN(4)
	}
}

// edited returns a schema with one or two changes somewhere in it.
func (r schemas) edited(s object) object {
	var copied object
	text, _ := json.Marshal(s)
	_ = json.Unmarshal(text, &copied)
	for range 1 + r.IntN(2) {
		places := []object{copied}
		for i := 0; i < len(places); i++ {
			properties, _ := places[i]["properties"].(object)
			for _, name := range []string{"a", "b", "c"} {
				if inner, ok := properties[name].(object); ok {
					places = append(places, inner)
				}
			}
			if inner, ok := places[i]["items"].(object); ok {
				places = append(places, inner)
			}
			first, _ := places[i]["prefixItems"].([]any)
			for _, inner := range first {
				places = append(places, inner.(object))
			}
			for _, keyword := range []string{"anyOf", "oneOf"} {
				list, _ := places[i][keyword].([]any)
				for _, inner := range list {
					places = append(places, inner.(object))
				}
			}
		}
		r.edit(pick(r, places...))
		for _, place := range places {
			for _, keyword := range []string{"anyOf", "oneOf"} {
				list, _ := place[keyword].([]any)
				if !slices.ContainsFunc(list, func(b any) bool { return b.(object)["type"] != "null" }) && len(list) > 0 {
					list[0] = object{"type": "boolean"} // as above
				}
			}
		}
	}
	return copied
}

func (r schemas) edit(s object) {
	edits := 6
	if r.alike {
		edits = 8
	}
	switch r.IntN(edits) {
	case 6: // kinds as alternatives, or no more so
		inner := s
		for _, keyword := range []string{"anyOf", "oneOf"} {
			if list, ok := s[keyword].([]any); ok {
				inner = list[len(list)-1].(object)
			}
		}
		properties, _ := inner["properties"].(object)
		if a, ok := properties["a"].(object); ok && properties["k"] != nil {
			fresh := r.tagged(a)
			clear(s)
			maps.Copy(s, fresh)
			return
		}
		r.bound(s)
	case 7: // a tuple as a list with a bound, or back
		if first, ok := s["prefixItems"].([]any); ok && s["items"] == false {
			delete(s, "prefixItems")
			s["items"], s["maxItems"] = first[0], pick(r, 1, 2, 3)
			return
		}
		r.bound(s)
	case 0: // another schema in its place
		for name := range s {
			delete(s, name)
		}
		for name, value := range r.schema(1) {
			s[name] = value
		}
	case 1:
		if list, ok := s["enum"].([]any); ok && len(list) > 1 {
			s["enum"] = list[1:]
			return
		}
		r.bound(s)
	case 2:
		if properties, ok := s["properties"].(object); ok {
			required, _ := s["required"].([]any)
			name := pick(r, "a", "b", "c")
			at := slices.Index(required, any(name))
			if _, there := properties[name]; !there {
				properties[name] = r.schema(0)
			} else if at >= 0 {
				s["required"] = slices.Delete(slices.Clone(required), at, at+1)
			} else {
				s["required"] = append(required, name)
			}
			return
		}
		r.bound(s)
	case 3:
		for _, keyword := range []string{"anyOf", "oneOf"} {
			if list, ok := s[keyword].([]any); ok {
				if len(list) > 1 && r.IntN(2) == 0 {
					s[keyword] = list[:len(list)-1]
				} else {
					s[keyword] = append(slices.Clone(list), r.schema(0))
				}
				return
			}
		}
		r.bound(s)
	case 4:
		switch s["type"] {
		case "integer":
			s["type"] = "number"
		case "number":
			s["type"] = "integer"
		case "string", "object":
			s["type"] = []any{s["type"], "null"}
		}
	default:
		r.bound(s)
	}
}

// value makes a value that probably fits.
func (r schemas) value(s object, depth int) any {
	if r.IntN(12) == 0 || depth == 0 {
		return pick[any](r, "a", "ab", "", 0, 1, 2, 3, 4, 1.5, true, nil, []any{}, []any{1, 1}, object{}, object{"a": "a"}, object{"b": 1, "c": 2})
	}
	if list, ok := s["enum"].([]any); ok {
		return pick(r, list...)
	}
	if v, ok := s["const"]; ok {
		return v
	}
	for _, keyword := range []string{"anyOf", "oneOf"} {
		if list, ok := s[keyword].([]any); ok {
			return r.value(pick(r, list...).(object), depth-1)
		}
	}
	is := s["type"]
	if list, ok := is.([]any); ok {
		is = pick(r, list...)
	}
	switch is {
	case "string":
		return pick(r, "", "a", "b", "ab", "aab", "abcd", "xb")
	case "integer":
		return r.IntN(9) - 2
	case "number":
		return float64(r.IntN(18)-4) / 2
	case "boolean":
		return r.IntN(2) == 0
	case "null":
		return nil
	case "array":
		list := []any{}
		first, _ := s["prefixItems"].([]any)
		for i := range r.IntN(4) {
			inner, _ := s["items"].(object)
			if i < len(first) {
				inner = first[i].(object)
			}
			list = append(list, r.value(inner, depth-1))
		}
		return list
	case "object":
		o := object{}
		properties, _ := s["properties"].(object)
		for _, name := range []string{"a", "b", "c", "k"} {
			if inner, ok := properties[name].(object); ok && r.IntN(4) > 0 {
				o[name] = r.value(inner, depth-1)
			}
		}
		if r.IntN(4) == 0 {
			o[pick(r, "a", "b", "c", "d")] = pick[any](r, 1, "a")
		}
		return o
	}
	return pick[any](r, "a", 1, nil, object{}, []any{})
}

// compiled is what says whether a value is of a schema: another program than this one.
func compiled(t *testing.T, s object) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("s.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("s.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// accepts reports whether a value is of a schema.
func accepts(s *jsonschema.Schema, v any) bool {
	text, _ := json.Marshal(v)
	value, _ := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	return s.Validate(value) == nil
}

// compared compares two schemas of what is sent and of what is received.
func compared(t *testing.T, a, b object) []diff.Finding {
	t.Helper()
	side := func(s object) string {
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("  - {type: 'contractspec:operation', key: a, version: 1.0.0, schema: {input: %[1]s, output: %[1]s}}\n", text)
	}
	r := diff.Compare(registry(t, "shop.yaml", side(a)), registry(t, "shop.yaml", side(b)), diff.Options{})
	return slices.DeleteFunc(r.Findings, func(f diff.Finding) bool { return f.Rule.AboutVersions() })
}

// TestSchemasAtRandom holds over pairs of schemas, of which one is the other with a few changes: a
// schema differs from itself in nothing; what is received from a to b means what is sent from b to
// a; and where nothing is said to break or to be a risk, no value that was accepted is refused, and
// no value is received that would have been refused. Exceptions are the rules that say so: a field
// is read by its name, so that one which was not known before is not looked at.
func TestSchemasAtRandom(t *testing.T) {
	edits, random := contractstest.Random(t, 400)
	r := schemas{random, true}
	checked, values := 0, 0
	for range edits {
		a := r.schema(3)
		b := r.edited(a)
		show := func() string {
			x, _ := json.Marshal(a)
			y, _ := json.Marshal(b)
			return fmt.Sprintf("%s\n%s", x, y)
		}
		if same := compared(t, a, a); len(same) > 0 {
			t.Fatalf("%s differs from itself: %s", show(), finding(same[0]))
		}
		there, back := compared(t, a, b), compared(t, b, a)
		if out, in := verdicts(there, diff.Out), verdicts(back, diff.In); out != in {
			t.Fatalf("%s\nwhat is received from the first to the second: %s\nwhat is sent from the second to the first: %s", show(), out, in)
		}
		old, fresh := compiled(t, a), compiled(t, b)
		for _, d := range []diff.Direction{diff.In, diff.Out} {
			if !harmless(there, d) {
				continue
			}
			checked++
			from, to, of := old, fresh, a
			if d == diff.Out {
				from, to, of = fresh, old, b
			}
			for range 60 {
				v := r.value(of, 4)
				if !accepts(from, v) {
					continue
				}
				values++
				if !accepts(to, v) {
					text, _ := json.Marshal(v)
					t.Fatalf("%s\n%s: nothing is said to break, but %s: %s", show(), d, text, findingsOf(there))
				}
			}
		}
	}
	if checked < edits/4 || values < 10*checked {
		t.Errorf("only %d pairs with %d values were looked at", checked, values)
	}
}

func findingsOf(list []diff.Finding) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString("\n" + finding(f))
	}
	return b.String()
}

// swapless are the rules that are exceptions, and those that say the same the other way round.
var swapless = []string{
	"field-added-optional", "field-added-required", "field-added-required-default", "field-removed-required", "field-removed-optional", "field-removed-deprecated", "field-refused",
	"additional-properties-closed", "additional-properties-opened",
}

// verdicts lists the verdicts in a direction, but for those of exceptions.
func verdicts(findings []diff.Finding, d diff.Direction) string {
	var list []string
	for _, f := range findings {
		if f.Direction == d && !slices.Contains(swapless, f.Rule.ID) && f.Verdict > diff.Docs {
			list = append(list, f.Verdict.String())
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// harmless reports whether nothing breaks or is a risk in a direction, without exceptions. A field
// that was not known is not looked at, though what allows no further ones would refuse it.
func harmless(findings []diff.Finding, d diff.Direction) bool {
	return !slices.ContainsFunc(findings, func(f diff.Finding) bool {
		return f.Direction == d && (f.Verdict >= diff.Risky || strings.HasPrefix(f.Rule.ID, "field-added") && (d == diff.Out || f.Rule.Excepted) || strings.HasPrefix(f.Rule.ID, "field-removed"))
	})
}
