package render

import (
	"slices"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
)

// maxSelected bounds how deep the fields of a result are asked for, and how many.
const (
	maxSelectedDepth = 2
	maxSelected      = 60
)

// graphqlDocument is an operation with its input as a literal (GraphQL specification, September
// 2025), as the library's adapter takes it: one argument "input". Properties that GraphQL has no
// name for can't be in its schema, and are left out.
func graphqlDocument(c *contracts.Contract, call Call, input contracts.Value, use *contracts.Use) *code {
	w := graphqlWriter{jsonWriter: jsonWriter{tokens: make([]chroma.Token, 0, 2*usualTokens)}}
	w.add(chroma.KeywordDeclaration, call.Verb)
	w.add(chroma.Punctuation, " {\n  ")
	w.add(chroma.NameFunction, call.Name)
	if input.Kind() != contracts.Missing && input.Kind() != contracts.Null {
		w.add(chroma.Punctuation, "(")
		w.add(chroma.NameAttribute, "input")
		w.add(chroma.Punctuation, ": ")
		w.literal(input, use, 1)
		w.add(chroma.Punctuation, ")")
	}
	returns := c.Spec.Get("transport.gql.returns").Str()
	if output := c.Spec.Get("io.output"); output.Kind() == contracts.ShapeValue && !graphqlScalars[returns] {
		w.selection(output.Shape(), 1)
	}
	w.add(chroma.Punctuation, "\n}")
	return &code{language: "graphql", tokens: w.tokens}
}

// graphqlScalars are what an operation may say that it returns, of which no fields are asked for.
var graphqlScalars = map[string]bool{"JSON": true, "JSONObject": true, "Boolean": true, "String": true, "Int": true, "Float": true, "ID": true}

type graphqlWriter struct {
	jsonWriter
	selected int
	open     []*contracts.Shape
}

// literal writes an input value. An enum's values are names there, not texts.
func (w *graphqlWriter) literal(v contracts.Value, u *contracts.Use, depth int) {
	switch v.Kind() {
	case contracts.String:
		if u != nil && u.Shape.Kind == contracts.EnumShape && isGraphQLName(v.Text()) && !graphqlWords[v.Text()] {
			w.add(chroma.NameConstant, v.Text())
			return
		}
		w.value(v, depth)
	case contracts.Array:
		w.items("[", "]", len(v.Items()), depth, func(i int) { w.literal(v.Items()[i], itemOf(u), depth+1) })
	case contracts.Object:
		var named []contracts.Member
		for _, m := range v.Fields() {
			if isGraphQLName(m.Name) {
				named = append(named, m)
			}
		}
		w.items("{", "}", len(named), depth, func(i int) {
			w.add(chroma.NameAttribute, named[i].Name)
			w.add(chroma.Punctuation, ": ")
			w.literal(named[i].Value, fieldOf(u, named[i].Name), depth+1)
		})
	default:
		w.value(v, depth)
	}
}

// graphqlWords are no values of enums (section 2.9.6).
var graphqlWords = map[string]bool{"true": true, "false": true, "null": true}

func itemOf(u *contracts.Use) *contracts.Use {
	if u == nil {
		return nil
	}
	return u.Shape.Items
}

func fieldOf(u *contracts.Use, name string) *contracts.Use {
	if u == nil {
		return nil
	}
	for i := range u.Shape.Fields {
		if u.Shape.Fields[i].Name == name {
			return &u.Shape.Fields[i].Use
		}
	}
	return nil
}

// selection asks for the fields of a result. What holds no fields is asked for itself.
func (w *graphqlWriter) selection(u *contracts.Use, depth int) {
	shape := selectable(u)
	if shape == nil {
		return
	}
	indent := "\n" + "        "[:2*depth]
	w.open = append(w.open, shape)
	w.add(chroma.Punctuation, " {")
	any := false
	for i := range shape.Fields {
		f := &shape.Fields[i]
		inner := selectable(&f.Use)
		if !isGraphQLName(f.Name) || inner != nil && (depth >= maxSelectedDepth || slices.Contains(w.open, inner)) || w.selected >= maxSelected {
			continue
		}
		any = true
		w.selected++
		w.add(chroma.Text, indent+"  ")
		w.add(chroma.NameAttribute, f.Name)
		w.selection(&f.Use, depth+1)
	}
	if !any {
		w.add(chroma.Text, indent+"  ")
		w.add(chroma.NameAttribute, "__typename")
	}
	w.add(chroma.Punctuation, indent+"}")
	w.open = w.open[:len(w.open)-1]
}

// selectable is the object whose fields are asked for where a shape stands; nil where there is none.
// Lists are asked for as their items are.
func selectable(u *contracts.Use) *contracts.Shape {
	for range maxSelectedDepth {
		if u == nil {
			return nil
		}
		switch u.Shape.Kind {
		case contracts.ListShape:
			u = u.Shape.Items
			continue
		case contracts.ObjectShape:
			if len(u.Shape.Fields) > 0 {
				return u.Shape
			}
		}
		return nil
	}
	return nil
}
