package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// lists compares two lists. The items of a tuple are compared by their places; where one side says
// nothing of a place, what it says of all further items holds there.
func (s *shapes) lists(a, b *contracts.Shape, x, y *contracts.Annotations, m mode, path string) {
	defer s.within(anything.Shape, anything.Shape)()
	for i := range max(len(a.Prefix()), len(b.Prefix())) {
		s.use(itemAt(a, i), itemAt(b, i), m, path+"["+itoa(i)+"]")
	}
	if a.Items != nil || b.Items != nil {
		s.use(orAnything(a.Items), orAnything(b.Items), m, path+"[]")
	}
	switch {
	case a.Contains() == nil && b.Contains() != nil:
		s.add(containsAdded, m, path, "", describe(b.Contains()))
	case a.Contains() != nil && b.Contains() == nil:
		s.add(containsRemoved, m, path, describe(a.Contains()), "")
	case a.Contains() != nil:
		inner := m
		if bounded(x.Constraints()) || bounded(y.Constraints()) {
			inner = mixed.in(m)
		}
		s.use(a.Contains(), b.Contains(), inner, path+"[contains]")
	}
}

// bounded reports whether there may be too many items of a type.
func bounded(list []contracts.Constraint) bool {
	return slices.ContainsFunc(list, func(c contracts.Constraint) bool {
		return c.Kind == contracts.MaxContains || c.Kind == contracts.MinContains
	})
}

func itemAt(s *contracts.Shape, i int) *contracts.Use {
	if i < len(s.Prefix()) {
		return &s.Prefix()[i]
	}
	return orAnything(s.Items)
}
