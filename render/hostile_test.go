package render_test

import (
	"io"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// poison puts a text in place of every text of a value, and makes a property of it as well.
func poison(v contracts.Value, text string) contracts.Value {
	switch v.Kind() {
	case contracts.String, contracts.Expression:
		v = contracts.TextValue(v.Kind(), text)
	case contracts.Array:
		items := make([]contracts.Value, len(v.Items()))
		for i := range v.Items() {
			items[i] = poison(v.Items()[i], text)
		}
		v = v.WithItems(items)
	case contracts.Object:
		fields := make([]contracts.Member, 0, len(v.Fields())+1)
		for _, f := range v.Fields() {
			fields = append(fields, contracts.Member{Name: f.Name, Value: poison(f.Value, text)})
		}
		v = v.WithFields(append(fields, contracts.Member{Name: text, Value: contracts.TextValue(contracts.Expression, text)}))
	case contracts.ShapeValue:
		v = shapeValue(poisonShape(text))
	}
	return v
}

// poisonShape makes a shape that has a text wherever shapes have texts.
func poisonShape(text string) *contracts.Shape {
	bad := &contracts.Shape{Kind: contracts.ObjectShape, Name: text, Origin: contracts.Position{File: text, Line: 1}, Closed: true, Composition: &contracts.Composition{Discriminator: text}}
	written := contracts.StringValue(text)
	said := contracts.Annotations{
		Title: text, Description: text, Details: &contracts.Details{Default: written, Examples: []contracts.Value{written}, Notes: []contracts.Member{{Name: text, Value: written}}},
	}
	for kind := contracts.Minimum; kind <= contracts.ContentMediaType; kind++ {
		said.SetConstraints(append(said.Constraints(), contracts.Constraint{Kind: kind, Value: written}))
	}
	use := func(s contracts.Shape) contracts.Use { return contracts.Use{Shape: &s, Annotations: said} }
	of := use(contracts.Shape{Kind: contracts.ScalarShape, Scalar: text, Format: text})
	is := use(contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{{Name: text, Use: use(contracts.Shape{Kind: contracts.ConstShape, Const: written})}}})
	bad.Annotations = said
	bad.Fields = []contracts.Field{
		{Name: text, Use: of},
		{Name: text, Use: use(contracts.Shape{Kind: contracts.EnumShape, Name: text, Enum: []contracts.EnumValue{{Value: written, Description: text}}})},
		{Name: "self", Use: use(*list(&contracts.Shape{Kind: contracts.ObjectShape, Rest: &contracts.Use{Shape: bad}}))},
		{Name: "pair", Use: use(contracts.Shape{Kind: contracts.ListShape, Composition: &contracts.Composition{Prefix: []contracts.Use{of, is}, Contains: &is}})},
	}
	bad.Rest = &of
	bad.SetNames(&of)
	bad.SetNot([]contracts.Use{is})
	bad.SetAll([]contracts.Use{of})
	bad.SetExtends([]contracts.Use{{Shape: bad}})
	bad.SetPatterns([]contracts.PatternField{{Pattern: text, Use: is}})
	bad.SetNeeds([]contracts.Need{{With: text, Required: []string{text}}})
	bad.SetBranches([]contracts.Branch{{Label: text, Use: is}, {Use: of}})
	bad.SetConditions([]contracts.Condition{{If: &is, Then: &is, Else: &of}})
	return bad
}

// Shapes that hold others twice, and those again, are short to write and endless to lay out: the
// page ends, and says that there is more.
func TestShapesInShapesEnd(t *testing.T) {
	for name, twice := range map[string]func(s *contracts.Shape) *contracts.Shape{
		"fields": func(s *contracts.Shape) *contracts.Shape {
			return &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{field("a", s), field("b", s)}}
		},
		"alternatives": func(s *contracts.Shape) *contracts.Shape {
			return &contracts.Shape{Kind: contracts.UnionShape, Composition: &contracts.Composition{Branches: []contracts.Branch{{Use: contracts.Use{Shape: s}}, {Use: contracts.Use{Shape: list(s)}}}}}
		},
		"branches of objects": func(s *contracts.Shape) *contracts.Shape {
			return &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{scalar("a", "String")}, Composition: &contracts.Composition{Branches: []contracts.Branch{{Use: contracts.Use{Shape: s}}, {Use: contracts.Use{Shape: s}}}}}
		},
		"tuples": func(s *contracts.Shape) *contracts.Shape {
			return &contracts.Shape{Kind: contracts.ListShape, Composition: &contracts.Composition{Prefix: []contracts.Use{{Shape: s}, {Shape: s}}}}
		},
	} {
		s := scalar("x", "String").Shape
		for range 60 {
			s = twice(s)
		}
		c := contract(t, contracts.Operation, "query", with(value(t, `{"meta": {"key": "a.b", "version": "1.0.0", "owners": []}, "io": {}}`), "io.output", shapeValue(s)))
		var size counter
		reg := registry(c)
		if err := renderer(t, "en").Contract(&size, frame(), links(reg), reg, c); err != nil || size > 8<<20 {
			t.Errorf("%s: a page of %d bytes, %v", name, size, err)
		}
	}
}

func TestHostileTextIsInert(t *testing.T) {
	specs := map[contracts.Kind]contracts.Value{contracts.Operation: createOrder(t).Spec, contracts.Event: orderCreated(t).Spec}
	for kind, text := range kindSpecs {
		specs[kind] = value(t, text)
	}
	r := renderer(t, "en")
	for _, text := range htmltest.Hostile {
		for kind, spec := range specs {
			c, _ := contracts.New(kind, text, poison(spec, text), contracts.Source{
				File: text, StartLine: 1, EndLine: 3, Language: text, Excerpt: []contracts.Chunk{{StartLine: 1, Text: text}},
			})
			reg := registry(c)
			l := links(reg)
			l.Current, l.Contract = nil, nil // a site escapes keys in paths; here they would be paths themselves
			f := frame()
			f.Title, f.Description, f.Edit = text, text, "https://example.org/edit"
			f.Site.Title, f.Site.Notice = text, &render.Notice{Title: text, Text: text}
			f.Breadcrumbs = []render.Link{{Label: text, Href: "../index.html"}}
			f.Nav = &render.Nav{Title: text, Groups: []render.NavGroup{{Label: text, Items: []render.NavItem{{Label: text, Href: text}}}}}
			d := rendered(t, func(w io.Writer) error { return r.Contract(w, f, l, reg, c) })
			d.Inert()
			if kind != contracts.Operation {
				continue
			}
			d = rendered(t, func(w io.Writer) error {
				return r.Index(w, f, l, render.Index{Facet: render.ByTag, Value: text, Contracts: reg.Contracts})
			})
			d.Inert()
		}
		types := registry(contracts.NewType(poisonShape(text), contracts.Source{File: text}))
		for _, c := range types.Contracts {
			d := rendered(t, func(w io.Writer) error { return r.Contract(w, frame(), render.Links{}, types, c) })
			d.Inert()
		}
		d := rendered(t, func(w io.Writer) error {
			return r.Guide(w, frame(), links(registry()), render.Guide{Title: text, Summary: text, Kind: text, Body: text + "\n\n# " + text + "\n\n| " + text + " |\n| --- |\n", Tags: []string{text}})
		})
		d.Inert()
	}
}
