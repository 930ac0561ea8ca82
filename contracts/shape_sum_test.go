package contracts

import "testing"

func TestValuesBelowMaxDepthTellNoTypesApart(t *testing.T) {
	sum := func(depth int, leaf string) shapeSum {
		v := StringValue(leaf)
		for range depth {
			v = ArrayValue([]Value{v}...)
		}
		shape := &Shape{Kind: ObjectShape, Name: "Order", Annotations: Annotations{Details: &Details{Default: v}}}
		return (&summer{root: shape}).sum()
	}
	for depth, apart := range map[int]bool{0: true, MaxDepth: true, MaxDepth + 1: false, 100_000: false} {
		if got := sum(depth, "a") != sum(depth, "b"); got != apart {
			t.Errorf("values %d deep: told apart %t, want %t", depth, got, apart)
		}
	}
}
