package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// typeNames reads the keyword "type", null apart. Draft 3 has schemas among the types, which are
// branches.
func typeNames(n *document.Node) (names []string, null bool) {
	list := []*document.Node{n}
	if n.Is(contracts.Array) {
		list = n.Items
	}
	if holdsSchemas(n) {
		return nil, false
	}
	for _, item := range list {
		switch name := item.Str(); {
		case name == "null" || item.Is(contracts.Null): // YAML reads the word as null
			null = true
		case name != "" && !slices.Contains(names, name):
			names = append(names, name)
		}
	}
	return names, null
}

// holdsSchemas reports whether there are schemas among types, as in draft 3.
func holdsSchemas(n *document.Node) bool {
	return slices.ContainsFunc(items(n), func(item *document.Node) bool { return item.Is(contracts.Object) })
}

// spoken tells of which kinds of values keywords speak.
var spoken = map[string]string{
	"properties": "object", "required": "object", "additionalProperties": "object", "patternProperties": "object", "propertyNames": "object",
	"minProperties": "object", "maxProperties": "object", "dependentRequired": "object", "dependentSchemas": "object", "dependencies": "object",
	"unevaluatedProperties": "object",
	"items":                 "array", "prefixItems": "array", "additionalItems": "array", "contains": "array", "minItems": "array", "maxItems": "array",
	"uniqueItems": "array", "minContains": "array", "maxContains": "array", "unevaluatedItems": "array",
	"minLength": "string", "maxLength": "string", "pattern": "string", "contentEncoding": "string", "contentMediaType": "string", "format": "string",
	"minimum": "number", "maximum": "number", "exclusiveMinimum": "number", "exclusiveMaximum": "number", "multipleOf": "number", "divisibleBy": "number",
}

// numeric are the formats of numbers (OpenAPI).
var numeric = []string{"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double", "decimal"}

// settle finds the types of a value, and whether it may be null: where its parts name types, those
// that all of them allow; else those of which the keywords speak.
func (p *parts) settle() {
	p.null = p.null || p.saysNull()
	for _, a := range p.list {
		names, _ := typeNames(a.Get("type"))
		names = slices.DeleteFunc(names, func(name string) bool { return name == "any" })
		switch both := common(p.types, names); {
		case len(names) == 0:
		case len(p.types) == 0:
			p.types = names
		case len(both) > 0:
			p.types = both
		default: // nothing can be both, so that readers have to see both
			p.types = append(p.types, names...)
		}
	}
	if len(p.types) > 0 {
		return
	}
	if slices.ContainsFunc(p.list, isNull) {
		p.types, p.null = []string{"null"}, false
		return
	}
	spoken := p.speaksOf()
	for _, name := range []string{"object", "array"} {
		if slices.Contains(spoken, name) {
			p.types = append(p.types, name)
		}
	}
	if len(p.types) == 0 && len(spoken) == 1 {
		p.types = spoken
	}
}

func (p *parts) speaksOf() []string {
	var list []string
	for _, a := range p.list {
		for _, m := range members(a.Node) {
			name := spoken[m.Name]
			switch {
			case name == "" || !keywords[m.Name].good(m.Value) || m.Name == "required" && m.Value.Is(contracts.Bool):
				continue
			case m.Name == "format" && slices.Contains(numeric, m.Value.Text):
				name = "number"
			}
			if !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

// common returns the types in both lists. Integers are numbers.
func common(a, b []string) []string {
	var both []string
	for _, name := range b {
		switch {
		case slices.Contains(a, name), name == "integer" && slices.Contains(a, "number"):
			both = append(both, name)
		case name == "number" && slices.Contains(a, "integer"):
			both = append(both, "integer")
		}
	}
	return both
}

// saysNull reports whether null is a value: the schema itself says so, whatever those say that it
// refers to, or else all do that speak of types.
func (p *parts) saysNull() bool {
	if null, spoke := allNull(p.roots); spoke {
		return null
	}
	null, _ := allNull(p.list)
	return null
}

func allNull(list []at) (null, spoke bool) {
	all := true
	for _, a := range list {
		names, one := typeNames(a.Get("type"))
		values := a.Get("enum")
		one = one || isTrue(a.Get("nullable"))
		for _, item := range items(values) {
			one = one || item.Is(contracts.Null)
		}
		for _, keyword := range []string{"anyOf", "oneOf"} {
			one = one || slices.ContainsFunc(a.list(keyword), isNull)
		}
		null = null || one
		spoke = spoke || one || len(names) > 0 || values.Is(contracts.Array)
		all = all && (one || len(names) == 0 && !values.Is(contracts.Array))
	}
	return null && all, spoke
}

// items returns the values of a list; none of all else.
func items(n *document.Node) []*document.Node {
	if !n.Is(contracts.Array) {
		return nil
	}
	return n.Items
}

// scalar is a type that says nothing else.
type scalar struct{ name, format string }

// simple returns the shape of parts that say nothing but a scalar type, the same one for all such;
// nil where they say more.
func (s *Schemas) simple(p *parts) *contracts.Shape {
	if len(p.types) > 1 || len(p.lost) > 0 || len(p.beyond) > 0 || len(p.types) == 1 && (p.types[0] == "object" || p.types[0] == "array") {
		return nil
	}
	var is scalar
	for _, a := range p.list {
		if isFalse(a.Node) {
			return nil
		}
		for _, m := range members(a.Node) {
			switch {
			case m.Name == "format":
				is.format = m.Value.Str()
			case m.Name == "type" && holdsSchemas(m.Value), m.Name != "type" && keywords[m.Name].role == shaping && !emptyKeyword(a, m):
				return nil
			}
		}
	}
	if len(p.types) == 1 {
		is.name = p.types[0]
	}
	if s.scalars[is] == nil {
		made := &contracts.Shape{Kind: contracts.ScalarShape, Scalar: is.name, Format: is.format}
		if is.name == "" {
			made.Kind = contracts.AnyShape
		}
		s.scalars[is] = made
	}
	return s.scalars[is]
}
