package contracts_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// nested puts a value into as many lists as asked for.
func nested(v contracts.Value, lists int) contracts.Value {
	for range lists {
		v = contracts.ArrayValue(v)
	}
	return v
}

func TestWalkStopsAtItsBound(t *testing.T) {
	for lists, found := range map[int]bool{0: true, contracts.MaxDepth: true, contracts.MaxDepth + 1: false, 100_000: false} {
		seen := false
		shape := contracts.UseValue(contracts.Use{Shape: &contracts.Shape{}})
		nested(shape, lists).EachShape(func(string, *contracts.Use) { seen = true })
		if seen != found {
			t.Errorf("in %d lists a shape is found: %t", lists, seen)
		}
	}
}

// Refs are found as deep as documents may be.
func TestRefsAreFoundAsDeepAsDocumentsMayBe(t *testing.T) {
	ref := contracts.ObjectValue(contracts.Member{Name: "key", Value: contracts.StringValue("made")})
	meta := contracts.ObjectValue(
		contracts.Member{Name: "key", Value: contracts.StringValue("a")}, contracts.Member{Name: "version", Value: contracts.StringValue("1.0.0")})
	spec := contracts.ObjectValue(
		contracts.Member{Name: "meta", Value: meta}, contracts.Member{Name: "event", Value: nested(ref, contracts.MaxDepth-2)})
	c, _ := contracts.New(contracts.Operation, "", spec, contracts.Source{File: "a.ts"})
	made, _ := contracts.New(contracts.Event, "", contracts.ObjectValue(contracts.Member{Name: "meta", Value: contracts.ObjectValue(
		contracts.Member{Name: "key", Value: contracts.StringValue("made")}, contracts.Member{Name: "version", Value: contracts.StringValue("1.0.0")})}), contracts.Source{File: "b.ts"})
	r, _ := contracts.NewRegistry("x", []contracts.Part{{Contracts: []*contracts.Contract{c, made}}})
	if out := r.Out(c); len(out) != 1 || out[0].Target != made {
		t.Errorf("refs %+v", out)
	}
}

func TestEqualValues(t *testing.T) {
	number := func(s string) contracts.Value { return contracts.TextValue(contracts.Number, s) }
	object := func(list ...contracts.Member) contracts.Value { return contracts.ObjectValue(list...) }
	a, b := contracts.Member{Name: "a", Value: number("1")}, contracts.Member{Name: "b", Value: contracts.ArrayValue(number("1"), contracts.StringValue("1"))}
	set := contracts.ArrayValue(number("1"))
	set = set.OfClass("Set")
	named := func(file string) contracts.Value {
		return contracts.UseValue(contracts.Use{Shape: &contracts.Shape{Name: "N", Kind: contracts.ObjectShape, Origin: contracts.Position{File: file, Line: 1}}})
	}
	for _, c := range []struct {
		what  string
		x, y  contracts.Value
		equal bool
	}{
		{"nothing", contracts.Value{}, contracts.Value{}, true},
		{"null and nothing", contracts.NullValue(), contracts.Value{}, false},
		{"a number and its text", number("1"), contracts.StringValue("1"), false},
		{"numbers of two spellings", number("1.10"), number("1.1"), false},
		{"objects in another order", object(a, b), object(b, a), true},
		{"an object with more", object(a, b), object(a), false},
		{"objects of other names", object(a), object(contracts.Member{Name: "c", Value: number("1")}), false},
		{"lists in another order", contracts.ArrayValue(number("1"), number("2")), contracts.ArrayValue(number("2"), number("1")), false},
		{"a list and a set", contracts.ArrayValue(number("1")), set, false},
		{"one type declared twice", named("a.ts"), named("b.ts"), true},
	} {
		if c.x.Equal(c.y) != c.equal || c.y.Equal(c.x) != c.equal {
			t.Errorf("%s: want %t", c.what, c.equal)
		}
	}
}
