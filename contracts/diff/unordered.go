package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// unordered is what a value says where the order of lists says nothing, and neither does what is in
// one twice: roles, actions, conditions that all must hold, paths of personal data.
func unordered(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Array:
		var items []string
		for _, item := range v.Items() {
			items = append(items, unordered(item))
		}
		slices.Sort(items)
		return "[" + strings.Join(slices.Compact(items), ",") + "]"
	case contracts.Object:
		var members []string
		for _, f := range v.Fields() {
			members = append(members, strconv.Quote(f.Name)+":"+unordered(f.Value))
		}
		slices.Sort(members)
		return "{" + strings.Join(members, ",") + "}"
	}
	return spelt(v)
}

// oneSided counts the items of a list that another one lacks, and those that only the other one has.
func oneSided(a, b []contracts.Value) (gone, added int) {
	const old, fresh = 1, 2
	sides := map[string]int{}
	for _, v := range a {
		sides[unordered(v)] |= old
	}
	for _, v := range b {
		sides[unordered(v)] |= fresh
	}
	for _, side := range sides {
		switch side {
		case old:
			gone++
		case fresh:
			added++
		}
	}
	return gone, added
}
