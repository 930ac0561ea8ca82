package check

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

func (c *conformer) list(s *contracts.Shape, v contracts.Value, path, within string, depth int) {
	if v.Kind() != contracts.Array {
		c.wrong(v, path, within, "a list")
		return
	}
	for i, item := range v.Items() {
		at := contracts.JoinIndex(path, i)
		switch {
		case i < len(s.Prefix()):
			c.use(&s.Prefix()[i], item, at, within, depth+1)
		case s.Items != nil:
			c.use(s.Items, item, at, within, depth+1)
		}
	}
}

// contains looks in a list for an item that it must have. Where a shape counts such items, nothing is
// said.
func (c *conformer) contains(u *contracts.Use, v contracts.Value, path, within string, depth int) {
	item := u.Shape.Contains()
	if item == nil || slices.ContainsFunc(slices.Concat(u.Constraints(), u.Shape.Constraints()), func(b contracts.Constraint) bool { return b.Kind == contracts.MinContains }) {
		return
	}
	if !slices.ContainsFunc(v.Items(), func(v contracts.Value) bool { return len(c.try(item, v, path, within, depth+1)) == 0 }) {
		c.wrong(v, path, within, "a list with an item that it must have")
	}
}

// maxRepeated bounds the items of a list that are compared with each other.
const maxRepeated = 200

// repeats reports whether a list has an item twice.
func repeats(v contracts.Value) bool {
	items := v.Items()[:min(len(v.Items()), maxRepeated)]
	for i, item := range items {
		known := item.Kind() != contracts.Expression && item.Kind() != contracts.Literal
		if known && slices.ContainsFunc(items[:i], func(other contracts.Value) bool { return sameData(item, other) }) {
			return true
		}
	}
	return false
}
