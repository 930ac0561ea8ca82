package check

import (
	"math/rand/v2"

	"github.com/lssm-tech/docsgen/contracts"
)

// generator makes shapes, and values that fit them now and then.
type generator struct{ *rand.Rand }

var fieldNames = []string{"a", "b", "c", "d"}

func (g generator) use(depth int) contracts.Use {
	u := contracts.Use{Shape: g.shape(depth), Nullable: g.IntN(10) == 0}
	if g.IntN(4) == 0 {
		u.SetConstraints(g.constraints())
	}
	return u
}

func (g generator) constraints() []contracts.Constraint {
	kinds := []contracts.ConstraintKind{
		contracts.Minimum, contracts.ExclusiveMinimum, contracts.Maximum, contracts.ExclusiveMaximum, contracts.MultipleOf, contracts.MinLength, contracts.MaxLength,
		contracts.MinItems, contracts.MaxItems, contracts.MinProperties, contracts.MaxProperties,
	}
	limit := []string{"1", "2", "3"}[g.IntN(3)]
	return []contracts.Constraint{{Kind: kinds[g.IntN(len(kinds))], Value: contracts.TextValue(contracts.Number, limit)}}
}

func (g generator) shape(depth int) *contracts.Shape {
	if depth == 0 || g.IntN(5) == 0 {
		switch g.IntN(4) {
		case 0:
			return &contracts.Shape{Kind: contracts.EnumShape, Enum: []contracts.EnumValue{{Value: g.scalar()}, {Value: g.scalar()}}}
		case 1:
			return &contracts.Shape{Kind: contracts.ConstShape, Const: g.scalar()}
		}
		scalars := []string{"String", "NonEmptyString", "ID", "Int", "Float", "Boolean", "PositiveInt", "null", "Unheard"}
		return &contracts.Shape{Kind: contracts.ScalarShape, Scalar: scalars[g.IntN(len(scalars))]}
	}
	switch g.IntN(8) {
	case 0, 1:
		items := g.use(depth - 1)
		s := &contracts.Shape{Kind: contracts.ListShape, Items: &items}
		if g.IntN(3) == 0 {
			s.SetPrefix([]contracts.Use{g.use(depth - 1)})
		}
		return s
	case 2:
		s := &contracts.Shape{Kind: contracts.UnionShape}
		for range 1 + g.IntN(3) {
			s.SetBranches(append(s.Branches(), contracts.Branch{Use: g.use(depth - 1)}))
		}
		return s
	}
	s := g.object(depth)
	if g.IntN(5) == 0 {
		for range 1 + g.IntN(2) {
			s.SetBranches(append(s.Branches(), contracts.Branch{Use: contracts.Use{Shape: g.object(depth - 1)}}))
		}
	}
	if g.IntN(5) == 0 {
		s.SetAll([]contracts.Use{{Shape: g.object(depth - 1)}})
	}
	return s
}

func (g generator) object(depth int) *contracts.Shape {
	s := &contracts.Shape{Kind: contracts.ObjectShape}
	for _, name := range fieldNames[:1+g.IntN(3)] {
		s.Fields = append(s.Fields, contracts.Field{Name: name, Optional: g.IntN(2) == 0, Use: g.use(max(0, depth-1))})
	}
	if g.IntN(6) == 0 {
		rest := g.use(0)
		s.Rest = &rest
	}
	return s
}

func (g generator) scalar() contracts.Value {
	list := []contracts.Value{
		contracts.NullValue(), contracts.TextValue(contracts.Bool, "true"), contracts.TextValue(contracts.Bool, "false"), contracts.TextValue(contracts.Number, "1"),
		contracts.TextValue(contracts.Number, "1.0"), contracts.TextValue(contracts.Number, "2.5"), contracts.TextValue(contracts.Number, "-3"), contracts.TextValue(contracts.Number, "1e1"),
		contracts.StringValue(""), contracts.StringValue("ä"), contracts.StringValue("abc"), contracts.StringValue("1"),
	}
	return list[g.IntN(len(list))]
}

// value makes one that mostly fits.
func (g generator) value(u *contracts.Use, depth int) contracts.Value {
	if depth == 0 || g.IntN(12) == 0 {
		return g.scalar()
	}
	switch s := u.Shape; s.Kind {
	case contracts.ConstShape:
		return s.Const
	case contracts.EnumShape:
		return s.Enum[g.IntN(len(s.Enum))].Value
	case contracts.UnionShape:
		return g.value(&s.Branches()[g.IntN(len(s.Branches()))].Use, depth)
	case contracts.ListShape:
		v := contracts.ArrayValue()
		for i := range g.IntN(3) {
			of := s.Items
			if i < len(s.Prefix()) {
				of = &s.Prefix()[i]
			}
			v = v.WithItems(append(v.Items(), g.value(of, depth-1)))
		}
		return v
	case contracts.ObjectShape:
		v := contracts.ObjectValue()
		parts := []*contracts.Shape{s}
		for i := range s.All() {
			parts = append(parts, s.All()[i].Shape)
		}
		if len(s.Branches()) > 0 {
			parts = append(parts, s.Branches()[g.IntN(len(s.Branches()))].Shape)
		}
		for _, part := range parts {
			for i := range part.Fields {
				f := &part.Fields[i]
				if v.Property(f.Name).Kind() == contracts.Missing && (!f.Optional || g.IntN(2) == 0) && g.IntN(15) > 0 {
					v = v.WithFields(append(v.Fields(), contracts.Member{Name: f.Name, Value: g.value(&f.Use, depth-1)}))
				}
			}
		}
		if g.IntN(10) == 0 {
			v = v.WithFields(append(v.Fields(), contracts.Member{Name: "extra", Value: g.scalar()}))
		}
		return v
	case contracts.ScalarShape:
		for range 20 {
			if v := g.scalar(); scalarTypes[s.Scalar].takes == nil || scalarTypes[s.Scalar].takes(v) {
				return v
			}
		}
	}
	return g.scalar()
}
