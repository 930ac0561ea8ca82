package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// annotations returns what parts say beside a shape. What only the nearest of them says counts for
// the title and the default; descriptions are joined, but for those behind references, which stand
// in their own places and speak where nobody else does.
func (s *Schemas) annotations(p *parts) contracts.Annotations {
	var all contracts.Annotations
	for i := len(p.list) - 1; i >= 0; i-- {
		own := s.own(p.list[i])
		if p.foreign[p.list[i]] && all.Description != "" {
			own.Description = ""
		}
		all.Join(own)
	}
	for _, ref := range p.lost {
		all.SetNotes(append(all.Notes(), contracts.Member{Name: "$ref", Value: ref.Value()}))
	}
	if len(p.types) < 2 {
		all.SetConstraints(bounds(p))
		return all
	}
	all.SetConstraints(slices.DeleteFunc(bounds(p), func(c contracts.Constraint) bool {
		return slices.ContainsFunc(p.types, func(name string) bool { return boundsType(c.Kind, name) })
	}))
	return all
}

// own reads the annotations of one schema.
func (s *Schemas) own(a at) contracts.Annotations {
	if !a.Is(contracts.Object) {
		return contracts.Annotations{}
	}
	if known, ok := a.scope.own[a]; ok {
		return known
	}
	own := contracts.Annotations{
		Title: a.Get("title").Str(), Description: a.Get("description").Str(),
		ReadOnly: isTrue(a.Get("readOnly")), WriteOnly: isTrue(a.Get("writeOnly")), Personal: isTrue(a.Get("x-pii")) || isTrue(a.Get("pii")),
		Deprecated: isTrue(a.Get("deprecated")) || a.Get("deprecated").Str() != "",
	}
	own.SetDefault(a.Get("default").Value())
	for _, item := range items(a.Get("examples")) {
		own.SetExamples(append(own.Examples(), item.Value()))
	}
	if n := a.Get("example"); n != nil {
		own.SetExamples(append(own.Examples(), n.Value()))
	}
	for _, m := range a.Members {
		if noted(a, m) {
			own.SetNotes(append(own.Notes(), contracts.Member{Name: m.Name, Value: m.Value.Value()}))
		}
	}
	own.SetNotes(append(own.Notes(), ofNull(a)...))
	if len(own.Notes())+len(own.Examples()) > 0 { // values are made once, however often they are taken over
		a.scope.own[a] = own
	}
	return own
}

// ofNull returns what branches say that allow nothing but null, of which a shape keeps no more than
// that null is a value.
func ofNull(a at) (notes []contracts.Member) {
	for _, keyword := range []string{"anyOf", "oneOf"} {
		for _, b := range a.list(keyword) {
			for _, said := range []string{"title", "description"} {
				if n := b.Get(said); isNull(b) && n.Str() != "" {
					notes = append(notes, contracts.Member{Name: "null", Value: n.Value()})
				}
			}
		}
	}
	return notes
}

// noted reports whether a keyword leaves no trace in a shape, so that it becomes a note.
func noted(a at, m member) bool {
	k := keywords[m.Name]
	switch m.Name {
	case "id":
		return identifier(a.Node) == ""
	case "deprecated":
		return m.Value.Is(contracts.String)
	case "examples":
		return m.Value.Is(contracts.Object)
	case "then", "else":
		return a.Get("if") == nil
	case "discriminator":
		return slices.ContainsFunc(members(m.Value), func(m member) bool { return m.Name != "propertyName" && m.Name != "mapping" })
	case "format":
		types, _ := typeNames(a.Get("type"))
		return slices.Contains(types, "object") || slices.Contains(types, "array")
	}
	if slices.Contains(valueWords, m.Name) && m.Value.Is(contracts.Array) && a.Get("enum").Is(contracts.Array) {
		return false
	}
	return k.role == noting || !k.good(m.Value) || k.role == shaping && besideType(a, m)
}

// besideType reports whether a keyword speaks of objects or lists in a schema of which the type is
// neither, so that no shape has a place for it.
func besideType(a at, m member) bool {
	of := spoken[m.Name]
	if of != "object" && of != "array" || m.Name == "required" && m.Value.Is(contracts.Bool) || emptyKeyword(a, m) {
		return false
	}
	types, _ := typeNames(a.Get("type"))
	return len(types) > 0 && !slices.Contains(types, of) && !slices.Contains(types, "any")
}

// bounds returns the constraints of parts.
func bounds(p *parts) []contracts.Constraint {
	var all contracts.Annotations
	for _, a := range p.list {
		var own []contracts.Constraint
		for _, m := range members(a.Node) {
			k := keywords[m.Name]
			if k.role != bounding || !k.good(m.Value) {
				continue
			}
			c := contracts.Constraint{Kind: k.bound, Value: m.Value.Value()}
			switch {
			case m.Name == "uniqueItems":
				if !isTrue(m.Value) {
					continue
				}
				c.Value = contracts.Value{}
			case m.Value.Is(contracts.Bool): // draft 4: the bound is that of the keyword beside it
				continue
			case m.Name == "minimum" && isTrue(a.Get("exclusiveMinimum")):
				c.Kind = contracts.ExclusiveMinimum
			case m.Name == "maximum" && isTrue(a.Get("exclusiveMaximum")):
				c.Kind = contracts.ExclusiveMaximum
			}
			own = append(own, c)
		}
		all.Join(contracts.Annotations{Details: &contracts.Details{Constraints: own}})
	}
	return all.Constraints()
}

// boundsType reports whether a constraint is one of values of a type.
func boundsType(kind contracts.ConstraintKind, name string) bool {
	switch kind {
	case contracts.Minimum, contracts.ExclusiveMinimum, contracts.Maximum, contracts.ExclusiveMaximum, contracts.MultipleOf:
		return name == "number" || name == "integer"
	case contracts.MinItems, contracts.MaxItems, contracts.UniqueItems, contracts.MinContains, contracts.MaxContains:
		return name == "array"
	case contracts.MinProperties, contracts.MaxProperties:
		return name == "object"
	}
	return name == "string"
}
