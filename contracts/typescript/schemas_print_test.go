package typescript_test

import (
	"encoding/json"

	"github.com/lssm-tech/docsgen/contracts"
)

// asJSONSchema writes a shape as a JSON Schema. A shape inside of itself is a reference to the
// place where it began.
func asJSONSchema(u *contracts.Use) any {
	return (&schemaPrinter{places: map[*contracts.Shape]string{}}).use(u, "#")
}

type schemaPrinter struct{ places map[*contracts.Shape]string }

type schemaObject = map[string]any

func (p *schemaPrinter) use(u *contracts.Use, at string) any {
	s := p.shape(u.Shape, at)
	p.annotate(s, &u.Shape.Annotations)
	p.annotate(s, &u.Annotations)
	if u.Nullable || u.Shape.Nullable {
		s["nullable"] = true
	}
	return s
}

func (p *schemaPrinter) annotate(s schemaObject, a *contracts.Annotations) {
	for name, text := range map[string]string{"title": a.Title, "description": a.Description} {
		if text != "" {
			s[name] = text
		}
	}
	for name, yes := range map[string]bool{"deprecated": a.Deprecated, "readOnly": a.ReadOnly, "writeOnly": a.WriteOnly} {
		if yes {
			s[name] = true
		}
	}
	if a.Default().Kind() != contracts.Missing {
		s["default"] = asJSON(a.Default())
	}
	if len(a.Examples()) > 0 {
		s["examples"] = asJSON(contracts.ArrayValue(a.Examples()...))
	}
	for _, c := range a.Constraints() {
		name := c.Kind.String()
		switch {
		case c.Kind == contracts.UniqueItems:
			s[name] = true
		case c.Kind == contracts.Pattern:
			list, _ := s["patterns"].([]any)
			s["patterns"] = append(list, c.Value.Text())
		default:
			s[name] = asJSON(c.Value)
		}
	}
}

func (p *schemaPrinter) shape(s *contracts.Shape, at string) schemaObject {
	if place, open := p.places[s]; open {
		return schemaObject{"$ref": place}
	}
	if s.Kind == contracts.ObjectShape || s.Kind == contracts.ListShape || s.Kind == contracts.UnionShape {
		p.places[s] = at
		defer delete(p.places, s)
	}
	schema := schemaObject{}
	switch s.Kind {
	case contracts.NeverShape:
		schema["not"] = schemaObject{}
	case contracts.ScalarShape:
		schema["type"] = s.Scalar
		if s.Format != "" {
			schema["format"] = s.Format
		}
	case contracts.ConstShape:
		schema["const"] = asJSON(s.Const)
	case contracts.EnumShape:
		var values []any
		for _, v := range s.Enum {
			values = append(values, asJSON(v.Value))
		}
		schema["enum"] = values
	case contracts.ObjectShape:
		p.object(schema, s, at)
	case contracts.ListShape:
		schema["type"] = "array"
		if len(s.Prefix()) > 0 {
			var prefix []any
			for i := range s.Prefix() {
				prefix = append(prefix, p.use(&s.Prefix()[i], at+"/prefixItems/"+string(rune('0'+i))))
			}
			schema["prefixItems"] = prefix
		}
		if s.Items != nil {
			schema["items"] = p.use(s.Items, at+"/items")
		}
		if s.Contains() != nil {
			schema["contains"] = p.use(s.Contains(), at+"/contains")
		}
	case contracts.UnionShape:
		name := map[bool]string{false: "anyOf", true: "oneOf"}[s.Exclusive()]
		var branches []any
		for i := range s.Branches() {
			branches = append(branches, p.use(&s.Branches()[i].Use, at+"/"+name))
		}
		schema[name] = branches
	}
	for i := range s.Not() {
		schema["not"] = p.use(&s.Not()[i], at+"/not")
	}
	if len(s.All()) > 0 {
		all := []any{}
		for i := range s.All() {
			all = append(all, p.use(&s.All()[i], at+"/allOf"))
		}
		schema["allOf"] = all
	}
	return schema
}

func (p *schemaPrinter) object(schema schemaObject, s *contracts.Shape, at string) {
	schema["type"] = "object"
	properties, required := schemaObject{}, []any{}
	for i := range s.Fields {
		f := &s.Fields[i]
		properties[f.Name] = p.use(&f.Use, at+"/properties/"+f.Name)
		if !f.Optional {
			required = append(required, f.Name)
		}
	}
	schema["properties"], schema["required"] = properties, required
	if s.Closed {
		schema["additionalProperties"] = false
	}
	if s.Rest != nil {
		schema["additionalProperties"] = p.use(s.Rest, at+"/additionalProperties")
	}
	if s.Names() != nil {
		schema["propertyNames"] = p.use(s.Names(), at+"/propertyNames")
	}
	patterns := schemaObject{}
	for i := range s.Patterns() {
		patterns[s.Patterns()[i].Pattern] = p.use(&s.Patterns()[i].Use, at+"/patternProperties")
	}
	if len(patterns) > 0 {
		schema["patternProperties"] = patterns
	}
}

func asJSON(v contracts.Value) any {
	switch v.Kind() {
	case contracts.Bool, contracts.Number:
		var value any
		if json.Unmarshal([]byte(v.Text()), &value) == nil {
			return value
		}
	case contracts.Null, contracts.Missing:
		return nil
	case contracts.Array:
		list := []any{}
		for _, item := range v.Items() {
			list = append(list, asJSON(item))
		}
		return list
	case contracts.Object:
		object := schemaObject{}
		for _, m := range v.Fields() {
			object[m.Name] = asJSON(m.Value)
		}
		return object
	}
	return v.Text()
}
