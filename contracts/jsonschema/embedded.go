package jsonschema

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Embedded returns a spec with the JSON Schemas that stand in it as plain data as shapes, so that
// pages, search and machine output see their fields. Where specs of the kind may hold a schema,
// whatever has a keyword of one is read, and its faults are diagnostics without a place; elsewhere
// only what can hardly be anything else, and only without faults. Examples are left as they are.
func Embedded(kind *contracts.KindInfo, spec contracts.Value) (contracts.Value, []contracts.Diagnostic) {
	e := embedding{kind: kind}
	if v, changed := e.value(spec, nil); changed {
		return v, e.list
	}
	return spec, nil
}

// useOf reads a value as a JSON Schema. ok is false for what is none, such as data of which a part
// was not evaluated.
func useOf(v contracts.Value) (use contracts.Use, list []contracts.Diagnostic, ok bool) {
	if !isSchema(v) || !isJSON(v, 0) {
		return contracts.Use{}, nil, false
	}
	s := New(func(string) *document.Node { return nil })
	use = s.Shape(document.Of(v))
	return use, s.Diagnostics(), true
}

// embedding is a walk through a spec that replaces its schemas.
type embedding struct {
	kind *contracts.KindInfo
	list []contracts.Diagnostic
}

// step is a place in a spec. Paths are made of it where they are asked for, which is seldom.
type step struct {
	outer *step
	name  string
	index int
	depth int
}

// value returns a value with its schemas replaced; changed is false where it holds none.
func (e *embedding) value(v contracts.Value, at *step) (out contracts.Value, changed bool) {
	if at != nil && at.depth >= contracts.MaxDepth {
		return v, false
	}
	if v.Kind() == contracts.Object && at != nil {
		if use, ok := e.schema(v, at); ok {
			return contracts.UseValue(use), true
		}
	}
	next := step{outer: at, index: -1, depth: 1}
	if at != nil {
		next.depth = at.depth + 1
	}
	for i, f := range v.Fields() {
		next.name = f.Name
		if inner, ok := e.value(f.Value, &next); ok {
			if !changed {
				v, changed = v.WithFields(slices.Clone(v.Fields())), true
			}
			v.Fields()[i].Value = inner
		}
	}
	for i, item := range v.Items() {
		next.index = i
		if inner, ok := e.value(item, &next); ok {
			if !changed {
				v, changed = v.WithItems(slices.Clone(v.Items())), true
			}
			v.Items()[i] = inner
		}
	}
	return v, changed
}

// schema reads an object as a schema.
func (e *embedding) schema(v contracts.Value, at *step) (contracts.Use, bool) {
	schema, fields := isSchema(v), isFieldMap(v)
	if !schema && !fields {
		return contracts.Use{}, false
	}
	path, example := e.path(at)
	known := e.kind.HoldsSchema(path)
	switch {
	case example, !known && !isObjectSchema(v):
		return contracts.Use{}, false
	case known && fields: // as properties are listed where no schema is around them
		v = contracts.ObjectValue(contracts.Member{Name: "type", Value: contracts.StringValue("object")}, contracts.Member{Name: "properties", Value: v})
	}
	use, list, ok := useOf(v)
	if !ok || !known && len(list) > 0 {
		return contracts.Use{}, false
	}
	e.list = append(e.list, list...)
	return use, true
}

// path returns the path of a place, and whether it lies in an example.
func (e *embedding) path(at *step) (path string, example bool) {
	if at.outer != nil {
		path, example = e.path(at.outer)
	}
	if at.index >= 0 {
		path = contracts.JoinIndex(path, at.index)
	} else {
		path = contracts.JoinPath(path, at.name)
	}
	return path, example || e.kind.HoldsExample(path)
}

// isSchema reports whether an object has a keyword of schemas with a value that it takes.
func isSchema(v contracts.Value) bool {
	return slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool {
		switch f.Name {
		case "type":
			return f.Value.Kind() == contracts.Array || slices.Contains(types, f.Value.Text())
		case "$ref", "$schema":
			return f.Value.Kind() == contracts.String
		case "$defs", "properties", "patternProperties":
			return f.Value.Kind() == contracts.Object
		case "enum", "allOf", "anyOf", "oneOf":
			return f.Value.Kind() == contracts.Array
		}
		return false
	})
}

// types are the values of the keyword "type".
var types = []string{"object", "array", "string", "number", "integer", "boolean", "null"}

// isFieldMap reports whether an object holds a schema under each of its names, and no keyword.
func isFieldMap(v contracts.Value) bool {
	return len(v.Fields()) > 0 && !slices.ContainsFunc(v.Fields(), func(f contracts.Member) bool {
		return f.Name == "schema" || f.Value.Kind() != contracts.Object || f.Value.Property("type").Kind() != contracts.String
	})
}

// isObjectSchema reports whether an object can hardly be anything but a schema: it says so, or it
// is of type "object" with properties that are schemas.
func isObjectSchema(v contracts.Value) bool {
	if strings.Contains(v.Property("$schema").Text(), "json-schema.org/") {
		return true
	}
	properties := v.Property("properties")
	return v.Property("type").Text() == "object" && len(properties.Fields()) > 0 && !slices.ContainsFunc(properties.Fields(), func(f contracts.Member) bool {
		return f.Value.Kind() != contracts.Object || !isSchema(f.Value)
	})
}

// isJSON reports whether a value is nothing but what JSON has a form for.
func isJSON(v contracts.Value, depth int) bool {
	switch v.Kind() {
	case contracts.Missing, contracts.Expression, contracts.ShapeValue, contracts.Literal:
		return false
	case contracts.Array, contracts.Object:
		if v.Text() != "" || depth >= contracts.MaxDepth {
			return false
		}
	}
	for _, item := range v.Items() {
		if !isJSON(item, depth+1) {
			return false
		}
	}
	for _, f := range v.Fields() {
		if !isJSON(f.Value, depth+1) {
			return false
		}
	}
	return true
}
