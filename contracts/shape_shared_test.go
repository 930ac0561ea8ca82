package contracts

import "testing"

// TestSharedShapes: shapes that say the same and are declared at one place become one, with what they
// hold. A sum knows what a shape holds by name only, so two that hold different shapes of one name
// stay two; those on circles stay as they are.
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
}
