package contracts_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// What a value holds is read as what it was made of, and as nothing else.
func TestPartsOfValues(t *testing.T) {
	one := contracts.Member{Name: "a", Value: contracts.StringValue("b")}
	for _, c := range []struct {
		what                 string
		v                    contracts.Value
		text                 string
		items, fields, shape int
	}{
		{"nothing", contracts.Value{}, "", 0, 0, 0},
		{"null", contracts.NullValue(), "", 0, 0, 0},
		{"an empty text", contracts.StringValue(""), "", 0, 0, 0},
		{"a text", contracts.StringValue("ü"), "ü", 0, 0, 0},
		{"a number", contracts.TextValue(contracts.Number, "1.10"), "1.10", 0, 0, 0},
		{"a literal", contracts.TextValue(contracts.Literal, "10n"), "10n", 0, 0, 0},
		{"a text for a list", contracts.TextValue(contracts.Array, "a"), "", 0, 0, 0},
		{"a list", contracts.ArrayValue(one.Value, one.Value), "", 2, 0, 0},
		{"an empty list", contracts.ArrayValue(), "", 0, 0, 0},
		{"a set", contracts.ArrayValue(one.Value).OfClass("Set"), "Set", 1, 0, 0},
		{"other items of it", contracts.ArrayValue().OfClass("Set").WithItems([]contracts.Value{one.Value}), "Set", 1, 0, 0},
		{"a class that holds no data", contracts.ArrayValue(one.Value).OfClass("Order"), "", 1, 0, 0},
		{"a text of a class", contracts.StringValue("a").OfClass("Set"), "a", 0, 0, 0},
		{"an object", contracts.ObjectValue(one), "", 0, 1, 0},
		{"a map", contracts.ObjectValue(one).OfClass("Map"), "Map", 0, 1, 0},
		{"an object for a list", contracts.ObjectValue(one).WithItems([]contracts.Value{one.Value}), "", 1, 0, 0},
		{"a shape", contracts.UseValue(contracts.Use{Shape: &contracts.Shape{}}), "", 0, 0, 1},
	} {
		shape := 0
		if c.v.Shape() != nil {
			shape = 1
		}
		if c.v.Text() != c.text || len(c.v.Items()) != c.items || len(c.v.Fields()) != c.fields || shape != c.shape {
			t.Errorf("%s: text %q, %d items, %d fields, %d shapes", c.what, c.v.Text(), len(c.v.Items()), len(c.v.Fields()), shape)
		}
	}
}

// Setting what is said of a use says it of no other that was copied from it.
func TestSettingDetailsLeavesCopiesAlone(t *testing.T) {
	first := contracts.Annotations{}
	first.SetNotes([]contracts.Member{{Name: "a"}})
	second := first
	second.SetDefault(contracts.StringValue("b"))
	second.SetNotes(nil)
	if len(first.Notes()) != 1 || first.Default().Present() || len(second.Notes()) != 0 || second.Default().Text() != "b" {
		t.Errorf("%+v, %+v", first.Details, second.Details)
	}
	shape := contracts.Shape{}
	shape.SetBranches([]contracts.Branch{{Label: "a"}})
	other := shape
	other.SetExclusive(true)
	if shape.Exclusive() || !other.Exclusive() || len(other.Branches()) != 1 {
		t.Errorf("%+v, %+v", shape.Composition, other.Composition)
	}
	fresh := contracts.Shape{}
	if fresh.SetNot(nil); fresh.Composition != nil {
		t.Error("nothing was said, and it takes memory")
	}
}
