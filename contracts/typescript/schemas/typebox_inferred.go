package schemas

import "github.com/lssm-tech/docsgen/contracts"

// inferred makes what TypeBox infers of the types of functions, and what depends on whether one type
// is part of another.
func (t typebox) inferred(name string, args []contracts.Value) (s schema, options int, ok bool) {
	first, second := arg(args, 0), arg(args, 1)
	switch name {
	case "ReturnType", "InstanceType":
		_, given := lastCall(first)
		return t.inner(arg(given, 1)), 1, len(given) > 1
	case "Parameters", "ConstructorParameters":
		_, given := lastCall(first)
		return t.tuple(arg(given, 0).List(), nil), 1, len(given) > 0
	case "Rest": // in a list, the items of a tuple stand there by themselves
		s := t.inner(first)
		s.rest = s.Shape.Kind == contracts.ListShape && len(s.Shape.Prefix()) > 0
		return s, 1, true
	case "Not":
		s := anything()
		s.Shape.SetNot([]contracts.Use{t.inner(first).Use})
		return s, 1, true
	case "Extends":
		if allows(t.inner(second).Shape, t.inner(first).Shape) {
			return t.inner(arg(args, 2)), 4, true
		}
		return t.inner(arg(args, 3)), 4, true
	}
	return schema{}, 0, false
}

// lastCall returns what was called last to make a schema, and with which arguments.
func lastCall(v contracts.Value) (name string, args []contracts.Value) {
	steps := v.Property("steps").Items()
	if n := len(steps); Part(v) && n > 1 && steps[n-1].Kind() == contracts.Array && steps[n-2].Kind() == contracts.String {
		return steps[n-2].Str(), steps[n-1].Items()
	}
	return "", nil
}

// composite makes one object of several. What two of them say of the same property holds at once.
func (t typebox) composite(parts []schema) schema {
	s := of(&contracts.Shape{Kind: contracts.ObjectShape})
	for _, part := range parts {
		fields := make([]contracts.Field, len(part.Shape.Fields))
		for i, f := range part.Shape.Fields {
			if there := fieldOf(s.Shape, f.Name); there != nil && there.Shape != f.Shape {
				both := intersect(schema{Use: there.Use, optional: there.Optional}, schema{Use: f.Use, optional: f.Optional})
				f.Use, f.Optional = both.Use, both.optional
			}
			fields[i] = f
		}
		s.extend(&contracts.Shape{Fields: fields})
	}
	return s
}
