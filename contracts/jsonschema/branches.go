package jsonschema

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// choice is a list of branches, of which at least or exactly one holds.
type choice struct {
	of       at
	branches []at
	one      bool
}

// choices returns the lists of branches of the parts. Those of one branch are parts themselves, and
// those of constants are values.
func choices(p *parts) []choice {
	var list []choice
	for _, a := range p.list {
		for _, keyword := range []string{"oneOf", "anyOf"} {
			if branches := a.branches(keyword); countBranches(branches) > 1 && len(constants(branches)) == 0 {
				list = append(list, choice{a, branches, keyword == "oneOf"})
			}
		}
		if holdsSchemas(a.Get("type")) { // draft 3
			types := a.list("type")
			for i, t := range types {
				if t.Is(contracts.String) {
					types[i].Node = &document.Node{Kind: contracts.Object, At: t.At, EndLine: t.EndLine, Members: []member{{Name: "type", At: t.At, Value: t.Node}}}
				}
			}
			list = append(list, choice{a, types, false})
		}
		if mapped := mapping(a); len(mapped) > 0 && a.Get("oneOf") == nil && a.Get("anyOf") == nil && slices.Contains(p.roots, a) {
			list = append(list, choice{a, mapped, true})
		}
	}
	return list
}

// fillBranches reads the branches of a shape. A second list of them holds besides.
func (s *Schemas) fillBranches(shape *contracts.Shape, p *parts) {
	for _, a := range p.list {
		if p.foreign[a] && a.Get("oneOf") == nil && a.Get("anyOf") == nil {
			continue // it tells those apart that extend it
		}
		switch d := a.Get("discriminator"); {
		case d.Is(contracts.Object):
			shape.SetDiscriminator(d.Get("propertyName").Str())
		case d.Is(contracts.String):
			shape.SetDiscriminator(d.Text)
		}
	}
	base := within(shape)
	for _, c := range choices(p) {
		into := shape
		if len(shape.Branches()) > 0 {
			into = &contracts.Shape{Kind: contracts.UnionShape}
			shape.SetAll(append(shape.All(), contracts.Use{Shape: into}))
		} else if shape.Kind == contracts.AnyShape || shape.Kind == contracts.ObjectShape && isBare(shape) {
			shape.Kind = contracts.UnionShape
		}
		into.SetExclusive(c.one)
		if into != shape || shape.Discriminator() == "" {
			into.SetDiscriminator(s.discriminator(c))
		}
		labels := mappingLabels(c.of)
		for _, b := range c.branches {
			if isNull(b) {
				continue
			}
			u := s.branch(b, base)
			into.SetBranches(append(into.Branches(), contracts.Branch{Use: u, Label: s.label(into.Discriminator(), b, labels)}))
			if last := &into.Branches()[len(into.Branches())-1]; last.Label == u.Shape.Name {
				last.Label = ""
			}
		}
		if field := s.field(shape, into.Discriminator()); field != nil {
			s.choose(field, p, c)
		}
	}
}

// branch reads one branch of what is an object already, or anything else.
func (s *Schemas) branch(b at, base *contracts.Shape) contracts.Use {
	if base == nil {
		return s.use(b)
	}
	return s.join([]at{b}, base)
}

// isBare reports whether all that is known of an object is that it is one.
func isBare(shape *contracts.Shape) bool {
	return len(shape.Fields)+len(shape.Patterns())+len(shape.Needs()) == 0 && shape.Rest == nil && shape.Names() == nil && !shape.Closed
}

// tag is a property that a schema allows one value.
type tag struct {
	name  string
	value *document.Node
}

// maxTags bounds how many of them of one schema may tell it from others.
const maxTags = 8

// tagsOf returns the properties that a branch allows one value.
func (s *Schemas) tagsOf(b at) []tag {
	if known, ok := b.scope.tags[b]; ok {
		return known
	}
	list := []tag{}
	b.scope.tags[b] = list
	for _, a := range s.collect([]at{b}, true).list {
		for _, m := range members(a.Get("properties")) {
			value := m.Value.Get("const")
			if values := items(m.Value.Get("enum")); value == nil && len(values) == 1 {
				value = values[0]
			}
			if value != nil && len(list) < maxTags {
				list = append(list, tag{m.Name, value})
			}
		}
	}
	b.scope.tags[b] = list
	return list
}

// discriminator returns the property whose value tells branches apart: each allows it one value,
// and no two the same. It is empty where there is none.
func (s *Schemas) discriminator(c choice) string {
	var branches []at
	for _, b := range c.branches {
		if !isNull(b) {
			branches = append(branches, b)
		}
	}
	for _, t := range s.tagsOf(branches[0]) {
		seen := map[string]bool{}
		for _, b := range branches {
			for _, other := range s.tagsOf(b) {
				if other.name == t.name {
					seen[spelling(other.value.Value())] = true
				}
			}
		}
		if len(seen) == len(branches) {
			return t.name
		}
	}
	return ""
}

// label returns what names a branch for readers.
func (s *Schemas) label(discriminator string, b at, labels map[string]string) string {
	if ref := b.Get("$ref").Str(); labels[ref] != "" {
		return labels[ref]
	}
	if discriminator != "" {
		for _, t := range s.tagsOf(b) {
			if t.name == discriminator {
				return t.value.Text
			}
		}
	}
	return b.Get("title").Str()
}

// mappingLabels returns the values of OpenAPI's discriminator by the schemas that they choose.
func mappingLabels(a at) map[string]string {
	labels := map[string]string{}
	for _, m := range members(a.Get("discriminator").Get("mapping")) {
		ref := m.Value.Str()
		if !strings.ContainsAny(ref, "#/.") {
			ref = "#/components/schemas/" + ref
		}
		if labels[ref] != "" {
			labels[ref] += ", "
		}
		labels[ref] += m.Name
	}
	return labels
}

// mapping returns the schemas that OpenAPI's discriminator leads to, as references to them.
func mapping(a at) []at {
	var list []at
	for _, m := range members(a.Get("discriminator").Get("mapping")) {
		if m.Value.Is(contracts.String) {
			ref := &document.Node{Kind: contracts.Object, At: m.Value.At, EndLine: m.Value.EndLine, Members: []member{{Name: "$ref", At: m.At, Value: m.Value}}}
			list = append(list, at{ref, a.scope})
		}
	}
	return list
}

// choose makes the field that tells branches apart one of their values, where it is said to be no
// more than a text.
func (s *Schemas) choose(field *contracts.Field, p *parts, c choice) {
	if field.Shape.Kind != contracts.AnyShape && field.Shape.Kind != contracts.ScalarShape || field.Shape.Name != "" || field.Shape.Format != "" {
		return
	}
	var values []contracts.EnumValue
	for _, b := range c.branches {
		for _, t := range s.tagsOf(b) {
			if t.name == field.Name {
				values = append(values, contracts.EnumValue{Value: t.value.Value()})
			}
		}
	}
	if len(values) > 1 {
		field.Shape = &contracts.Shape{Kind: contracts.EnumShape, Enum: values}
	}
}
