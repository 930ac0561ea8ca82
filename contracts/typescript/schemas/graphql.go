package schemas

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/lssm-tech/docsgen/contracts"
)

// maxTokens bounds how much of a text in GraphQL is read.
const maxTokens = 100_000

// FromGraphQL returns what a text in GraphQL's schema language (spec.graphql.org) says of the type
// of a name, or without one of its first type. Types that the text names and does not define are
// scalars. It reports why the text cannot be read, or that it has no such type.
func FromGraphQL(text, name string) (contracts.Use, error) {
	document, err := parser.ParseSchemaWithLimit(&ast.Source{Input: text}, maxTokens)
	if err != nil {
		return contracts.Use{}, err
	}
	g := graphql{definitions: map[string]*ast.Definition{}, shapes: map[string]*contracts.Shape{}}
	for _, d := range document.Definitions {
		if g.definitions[d.Name] == nil {
			g.definitions[d.Name] = d
		}
		if name == "" {
			name = d.Name
		}
	}
	for _, d := range document.Extensions {
		base := g.definitions[d.Name]
		if base == nil {
			g.definitions[d.Name] = d
			continue
		}
		base.Fields = append(base.Fields, d.Fields...)
		base.EnumValues = append(base.EnumValues, d.EnumValues...)
		base.Types = append(base.Types, d.Types...)
		base.Interfaces = append(base.Interfaces, d.Interfaces...)
	}
	if g.definitions[name] == nil && len(document.Definitions) > 0 {
		name = document.Definitions[0].Name
	}
	return contracts.Use{Shape: g.shape(name)}, nil
}

// graphql makes shapes of definitions, each once.
type graphql struct {
	definitions map[string]*ast.Definition
	shapes      map[string]*contracts.Shape
}

// shape is the shape of a definition, or a scalar where there is none.
func (g *graphql) shape(name string) *contracts.Shape {
	if s := g.shapes[name]; s != nil {
		return s
	}
	d := g.definitions[name]
	s := &contracts.Shape{Name: name}
	g.shapes[name] = s
	if d == nil {
		s.Kind, s.Name, s.Scalar = contracts.ScalarShape, "", name
		return s
	}
	s.Description = d.Description
	g.directives(&s.Annotations, d.Directives)
	switch d.Kind {
	case ast.Scalar:
		s.Kind, s.Scalar = contracts.ScalarShape, name
	case ast.Enum:
		s.Kind = contracts.EnumShape
		for _, v := range d.EnumValues {
			value := contracts.EnumValue{Value: contracts.StringValue(v.Name), Description: v.Description, Deprecated: v.Directives.ForName("deprecated") != nil}
			s.Enum = append(s.Enum, value)
		}
	case ast.Union:
		s.Kind = contracts.UnionShape
		s.SetExclusive(true)
		for _, of := range d.Types {
			s.SetBranches(append(s.Branches(), contracts.Branch{Label: of, Use: contracts.Use{Shape: g.shape(of)}}))
		}
	default:
		g.object(s, d)
	}
	return s
}

// object reads an object type, an input or an interface.
func (g *graphql) object(s *contracts.Shape, d *ast.Definition) {
	s.Kind = contracts.ObjectShape
	for _, f := range d.Fields {
		field := contracts.Field{Name: f.Name, Use: g.use(f.Type)}
		field.Description = f.Description
		// All fields of an output are there; of an input, those that may be null may be left out.
		field.Optional = d.Kind == ast.InputObject && (!f.Type.NonNull || f.DefaultValue != nil)
		if f.DefaultValue != nil {
			field.SetDefault(graphqlValue(f.DefaultValue))
		}
		for _, a := range f.Arguments {
			text := a.Type.String()
			if a.DefaultValue != nil {
				text += " = " + a.DefaultValue.String()
			}
			field.SetNotes(append(field.Notes(), contracts.Member{Name: "argument " + a.Name, Value: contracts.TextValue(contracts.Expression, text)}))
		}
		g.directives(&field.Annotations, f.Directives)
		s.Fields = append(s.Fields, field)
	}
	for _, name := range d.Interfaces {
		if g.definitions[name] != nil {
			s.SetExtends(append(s.Extends(), contracts.Use{Shape: g.shape(name)}))
		} else {
			s.SetNotes(append(s.Notes(), contracts.Member{Name: "implements", Value: contracts.StringValue(name)}))
		}
	}
}

// use is a type in the place of a field or an item.
func (g *graphql) use(t *ast.Type) contracts.Use {
	use := contracts.Use{Nullable: !t.NonNull}
	switch {
	case t.Elem != nil:
		items := g.use(t.Elem)
		use.Shape = &contracts.Shape{Kind: contracts.ListShape, Items: &items}
	default:
		use.Shape = g.shape(t.NamedType)
	}
	return use
}

// directives reads what is deprecated, and notes all else.
func (g *graphql) directives(a *contracts.Annotations, list ast.DirectiveList) {
	for _, d := range list {
		var args []string
		for _, arg := range d.Arguments {
			args = append(args, arg.Name+": "+arg.Value.String())
		}
		if d.Name == "deprecated" {
			a.Deprecated = true
			if reason := d.Arguments.ForName("reason"); reason != nil {
				a.SetNotes(append(a.Notes(), contracts.Member{Name: "deprecated", Value: contracts.StringValue(reason.Value.Raw)}))
			}
			continue
		}
		value := truth
		if len(args) > 0 {
			value = contracts.TextValue(contracts.Expression, strings.Join(args, ", "))
		}
		a.SetNotes(append(a.Notes(), contracts.Member{Name: "@" + d.Name, Value: value}))
	}
}

// graphqlValue is a default in the schema language.
func graphqlValue(v *ast.Value) contracts.Value {
	switch v.Kind {
	case ast.IntValue, ast.FloatValue:
		return contracts.TextValue(contracts.Number, v.Raw)
	case ast.BooleanValue:
		return contracts.TextValue(contracts.Bool, v.Raw)
	case ast.NullValue:
		return contracts.NullValue()
	case ast.ListValue:
		var items []contracts.Value
		for _, c := range v.Children {
			items = append(items, graphqlValue(c.Value))
		}
		return contracts.ArrayValue(items...)
	case ast.ObjectValue:
		var members []contracts.Member
		for _, c := range v.Children {
			members = append(members, contracts.Member{Name: c.Name, Value: graphqlValue(c.Value)})
		}
		return contracts.ObjectValue(members...)
	}
	return contracts.StringValue(v.Raw)
}
