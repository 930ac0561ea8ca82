package check

import "github.com/lssm-tech/docsgen/contracts"

// tagged holds an object against the one of several alternatives that a property of it names, and
// reports whether there is such a property. Else the alternative that it fits best is told, which need
// not be the one that was meant.
func (c *conformer) tagged(s *contracts.Shape, v contracts.Value, path, within string, depth int) bool {
	if v.Kind() != contracts.Object || len(s.Branches()) < 2 {
		return false
	}
	property := tagOf(s)
	if property == "" {
		return false
	}
	tag := v.Property(property)
	switch tag.Kind() {
	case contracts.String, contracts.Number, contracts.Bool:
	case contracts.Missing:
		if _, spread := v.Spread(); spread {
			return false
		}
		c.add(fault{kind: missingField, path: path, within: within, field: property})
		return true
	default:
		return false
	}
	var words []string
	for i := range s.Branches() {
		u := &s.Branches()[i].Use
		value := constOf(u.Shape, property)
		if sameData(tag, value) {
			c.use(u, v, path, within, depth+1)
			return true
		}
		words = append(words, value.Str())
	}
	c.noneOf(words, tag, contracts.JoinPath(path, property), inner(within, property))
	return true
}

// tagOf returns the property that each of several alternatives requires, and of which each takes
// another value alone; empty where there is none.
func tagOf(s *contracts.Shape) string {
	first := s.Branches()[0].Shape
	for i := range first.Fields {
		property := first.Fields[i].Name
		values := map[string]bool{}
		for j := range s.Branches() {
			value := constOf(s.Branches()[j].Shape, property)
			if value.Str() == "" || values[value.Str()] {
				break
			}
			values[value.Str()] = true
		}
		if len(values) == len(s.Branches()) {
			return property
		}
	}
	return ""
}

// constOf returns the one value that a property of an object must have; Missing where it may have
// others, or be left out.
func constOf(s *contracts.Shape, property string) contracts.Value {
	if s.Kind != contracts.ObjectShape {
		return contracts.Value{}
	}
	for i := range s.Fields {
		f := &s.Fields[i]
		if f.Name != property || f.Optional || f.Nullable || f.Shape.Nullable || len(f.Notes()) > 0 {
			continue
		}
		switch {
		case f.Shape.Kind == contracts.ConstShape:
			return f.Shape.Const
		case f.Shape.Kind == contracts.EnumShape && len(f.Shape.Enum) == 1:
			return f.Shape.Enum[0].Value
		}
	}
	return contracts.Value{}
}
