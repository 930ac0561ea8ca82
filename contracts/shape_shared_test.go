package contracts

import "testing"

// TestSharedShapes: shapes that say the same and are declared at one place become one, with what they
// hold. A sum knows what a shape holds by name only, so two that hold different shapes of one name
// stay two; those on circles, those with shapes in values, and those of which too many hold each other
// stay as they are.
func TestSharedShapes(t *testing.T) {
	at := func(line int) Position { return Position{File: "models.ts", Line: line, Column: 1} }
	content := func(field string) *Shape {
		return &Shape{Kind: ObjectShape, Name: "Content", Origin: at(1), Fields: []Field{{Name: field, Use: Use{Shape: &Shape{Kind: ScalarShape, Scalar: "Int"}}}}}
	}
	box := func(of *Shape, line int) *Use {
		list := &Shape{Kind: ListShape, Items: &Use{Shape: of}}
		return &Use{Shape: &Shape{Kind: ObjectShape, Name: "Box", Origin: at(line), Fields: []Field{{Name: "content", Use: Use{Shape: list}}}}}
	}
	var shared SharedShapes
	share := func(u *Use) *Shape {
		shared.Share([]*Use{u})
		return u.Shape
	}
	first, again := share(box(content("weight"), 2)), share(box(content("weight"), 2))
	if again != first {
		t.Error("what is declared once is there twice")
	}
	if other := share(box(content("title"), 2)); other == first || other.Fields[0].Shape.Items.Shape.Fields[0].Name != "title" {
		t.Error("what holds another shape of the same name became the first one")
	}
	if elsewhere := share(box(content("weight"), 9)); elsewhere == first || elsewhere.Origin.Line != 9 {
		t.Error("what is declared elsewhere lost its place")
	} else if elsewhere.Fields[0].Shape.Items.Shape != first.Fields[0].Shape.Items.Shape {
		t.Error("what both hold is there twice")
	}

	circle := func() *Use {
		node := content("weight")
		node.Fields = append(node.Fields, Field{Name: "next", Use: Use{Shape: node}})
		return box(node, 3)
	}
	one, two := share(circle()), share(circle())
	if one == two || two.Fields[0].Shape.Items.Shape.Fields[1].Shape != two.Fields[0].Shape.Items.Shape {
		t.Error("a circle was opened")
	}

	unnamed := func() *Use {
		list := &Shape{Kind: ListShape}
		list.Items = &Use{Shape: list}
		return box(list, 4)
	}
	if first, again := share(unnamed()), share(unnamed()); first != again {
		t.Error("what holds a circle without a name is there twice")
	}
	for name, says := range map[string]func(a *Annotations, v Value){
		"default": (*Annotations).SetDefault,
		"example": func(a *Annotations, v Value) { a.SetExamples([]Value{v}) },
	} {
		of := func(field string) Value { return ArrayValue(UseValue(Use{Shape: content(field)})) }
		said := func(at func(s *Shape) *Annotations, field string) *Shape {
			u := box(content("weight"), 5)
			says(at(u.Shape), of(field))
			return share(u)
		}
		itself, ofField := func(s *Shape) *Annotations { return &s.Annotations }, func(s *Shape) *Annotations { return &s.Fields[0].Annotations }
		if said(itself, "weight") == said(itself, "title") || said(ofField, "weight") == said(ofField, "title") {
			t.Errorf("what has another shape in its %s became the first one", name)
		}
	}
	chain := func(n int) *Use {
		u := box(content("weight"), 6)
		for range n {
			u = box(u.Shape, 6)
		}
		return u
	}
	if first, again := share(chain(maxShared/2)), share(chain(maxShared/2)); first != again {
		t.Error("shapes in shapes are there twice")
	}
	if first, again := share(chain(maxShared)), share(chain(maxShared)); first == again {
		t.Error("shapes were followed beyond their bound")
	}
}
