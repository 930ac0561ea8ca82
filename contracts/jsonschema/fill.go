package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// fill reads what the parts of a shape say.
func (s *Schemas) fill(t task) {
	shape, p := t.shape, t.parts
	s.extend(shape, t.extends)
	switch values, ok := s.values(p); {
	case slices.ContainsFunc(p.list, func(a at) bool { return isFalse(a.Node) }):
		shape.Kind = contracts.NeverShape
	case ok:
		s.fillValues(shape, p, values)
	case len(p.types) > 1:
		s.fillTypes(shape, p)
	case len(p.types) == 1:
		s.fillType(shape, p, p.types[0], t.base)
	case len(p.lost) > 0:
		shape.Kind, shape.Scalar = contracts.ScalarShape, lostName(p.lost[0].Text)
	}
	s.fillBranches(shape, p)
	s.fillConditions(shape, p)
	for _, found := range p.beyond {
		u := s.use(found.at)
		if found.name != "" {
			u = s.definition(found)
		}
		shape.SetAll(append(shape.All(), u))
	}
}

// fillType reads what parts say of values of one type.
func (s *Schemas) fillType(shape *contracts.Shape, p *parts, name string, base *contracts.Shape) {
	switch name {
	case "object":
		shape.Kind = contracts.ObjectShape
		s.fillObject(shape, p, base)
	case "array":
		shape.Kind = contracts.ListShape
		s.fillList(shape, p, base)
	default:
		shape.Kind, shape.Scalar = contracts.ScalarShape, name
		for _, a := range p.list {
			if format := a.Get("format").Str(); format != "" {
				shape.Format = format
			}
		}
	}
}

// fillTypes reads what parts say of a value that may be of several types: each has what is said of
// it.
func (s *Schemas) fillTypes(shape *contracts.Shape, p *parts) {
	shape.Kind = contracts.UnionShape
	all := bounds(p)
	for _, name := range p.types {
		branch := contracts.Use{Shape: &contracts.Shape{}}
		s.fillType(branch.Shape, p, name, nil)
		for _, c := range all {
			if boundsType(c.Kind, name) {
				branch.SetConstraints(append(branch.Constraints(), c))
			}
		}
		if name != "string" && branch.Shape.Kind == contracts.ScalarShape && slices.Contains(p.types, "string") && !slices.Contains(numeric, branch.Shape.Format) {
			branch.Shape.Format = ""
		}
		shape.SetBranches(append(shape.Branches(), contracts.Branch{Use: branch}))
	}
}

// fillConditions reads what holds in some cases only, or not at all.
func (s *Schemas) fillConditions(shape *contracts.Shape, p *parts) {
	base := within(shape)
	one := func(a at) *contracts.Use {
		if a.Node == nil {
			return nil
		}
		u := s.join([]at{a}, base)
		return &u
	}
	for _, a := range p.list {
		if test := a.get("if"); test.Node != nil {
			shape.SetConditions(append(shape.Conditions(), contracts.Condition{If: one(test), Then: one(a.get("then")), Else: one(a.get("else"))}))
		}
		for _, keyword := range []string{"dependentSchemas", "dependencies"} {
			for _, m := range members(a.Get(keyword)) {
				if !m.Value.Is(contracts.Object) && !isFalse(m.Value) {
					continue
				}
				with := &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{s.needed(m.Name, base)}}
				shape.SetConditions(append(shape.Conditions(), contracts.Condition{If: &contracts.Use{Shape: with}, Then: one(a.in(m.Value))}))
			}
		}
		if not := a.get("not"); not.Node != nil {
			shape.SetNot(append(shape.Not(), *one(not)))
		}
		names, null := typeNames(a.Get("disallow"))
		if null {
			names = append(names, "null")
		}
		for _, name := range names {
			shape.SetNot(append(shape.Not(), contracts.Use{Shape: &contracts.Shape{Kind: contracts.ScalarShape, Scalar: name}}))
		}
		for _, item := range items(a.Get("disallow")) {
			if item.Is(contracts.Object) {
				shape.SetNot(append(shape.Not(), *one(a.in(item))))
			}
		}
	}
}

// within returns what is known of a value in the cases in which more is said of it.
func within(shape *contracts.Shape) *contracts.Shape {
	if shape.Kind == contracts.ObjectShape && len(shape.Fields) > 0 {
		return shape
	}
	return nil
}
