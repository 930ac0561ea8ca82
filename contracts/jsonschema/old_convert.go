package jsonschema

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

type Declaration struct {
	Shape  *contracts.Shape
	Schema *document.Node
}

func (s *Schemas) Shape(n *document.Node) contracts.Use {
	return contracts.Use{Shape: s.convert(s.oldModel(n))}
}

func (s *Schemas) Declared() []Declaration {
	var list []Declaration
	for _, d := range s.declared {
		list = append(list, Declaration{s.convert(d.Model), d.Schema})
	}
	return list
}

func (s *Schemas) convert(m *Model) *contracts.Shape {
	if c := s.converted[m]; c != nil {
		return c
	}
	if s.converted == nil {
		s.converted = map[*Model]*contracts.Shape{}
	}
	c := &contracts.Shape{}
	s.converted[m] = c
	var use contracts.Use
	switch {
	case m.IsEnum():
		c.Kind = contracts.EnumShape
		for _, v := range m.Enum {
			c.Enum = append(c.Enum, contracts.EnumValue{Value: contracts.StringValue(v.Value), Description: v.Description})
		}
	case len(m.Fields) > 0:
		c.Kind = contracts.ObjectShape
		for _, f := range m.Fields {
			u := s.use(f.Type)
			u.Description, u.Deprecated, u.Default, u.Constraints = f.Description, f.Deprecated, f.Default, f.Constraints
			c.Fields = append(c.Fields, contracts.Field{Name: f.Name, Optional: f.Optional, Use: u})
		}
	default:
		use = s.use(m.Base)
		*c = *use.Shape
	}
	c.Name, c.Description, c.Origin = m.Name, m.Description, m.Origin
	return c
}

func (s *Schemas) use(t FieldType) contracts.Use {
	var c *contracts.Shape
	switch {
	case t.Model != nil:
		c = s.convert(t.Model)
	case len(t.Union) > 0:
		c = &contracts.Shape{Kind: contracts.UnionShape}
		for _, u := range t.Union {
			c.Branches = append(c.Branches, contracts.Branch{Use: s.use(u)})
		}
	case t.Literal:
		c = &contracts.Shape{Kind: contracts.ConstShape, Const: contracts.StringValue(strings.Trim(t.Scalar, "\""))}
	case t.Scalar == "any" || t.Scalar == "":
		c = &contracts.Shape{}
	default:
		name, format, _ := strings.Cut(t.Scalar, " (")
		c = &contracts.Shape{Kind: contracts.ScalarShape, Scalar: name, Format: strings.TrimSuffix(format, ")")}
	}
	for range t.Array {
		c = &contracts.Shape{Kind: contracts.ListShape, Items: &contracts.Use{Shape: c}}
	}
	if t.Map {
		c = &contracts.Shape{Kind: contracts.ObjectShape, Rest: &contracts.Use{Shape: c}}
	}
	return contracts.Use{Shape: c, Nullable: t.Nullable}
}
