package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// annotations compares what is said beside a shape and bounds no values.
func (s *shapes) annotations(a, b *contracts.Annotations, path string) {
	for _, pair := range [...][2]string{{a.Title, b.Title}, {a.Description, b.Description}, {spelled(a.Examples()), spelled(b.Examples())}} {
		if pair[0] != pair[1] {
			s.add(textChanged, plain, path, cut(pair[0]), cut(pair[1]))
			break
		}
	}
	switch x, y := a.Default(), b.Default(); {
	case x.Kind() == contracts.Missing && y.Kind() == contracts.Missing:
	case x.Kind() == contracts.Missing:
		s.add(defaultAdded, plain, path, "", brief(y))
	case y.Kind() == contracts.Missing:
		s.add(defaultRemoved, plain, path, brief(x), "")
	case !sameValue(x, y):
		s.add(defaultChanged, plain, path, brief(x), brief(y))
	}
	switch {
	case !a.Deprecated && b.Deprecated:
		s.add(fieldDeprecated, plain, path, "", "deprecated")
	case a.Deprecated && !b.Deprecated:
		s.add(fieldUndeprecate, plain, path, "deprecated", "")
	}
	switch {
	case !a.ReadOnly && b.ReadOnly:
		s.add(fieldReadOnly, plain, path, "", "read only")
	case a.ReadOnly && !b.ReadOnly:
		s.add(fieldFree, plain, path, "read only", "")
	}
	switch {
	case !a.WriteOnly && b.WriteOnly:
		s.add(fieldWriteOnly, plain, path, "", "write only")
	case a.WriteOnly && !b.WriteOnly:
		s.add(fieldFree, plain, path, "write only", "")
	}
	switch {
	case !a.Personal && b.Personal:
		s.add(fieldPersonal, plain, path, "", "personal data")
	case a.Personal && !b.Personal:
		s.add(fieldNotPersonal, plain, path, "personal data", "")
	}
}

func spelled(list []contracts.Value) string {
	var words []string
	for _, v := range list {
		words = append(words, brief(v))
	}
	return join(words, ", ")
}

// notes compares what shapes have no place for. What a name says is no refinement of values is left
// out, as is a brand, which only types have, and so are definitions that nothing refers to.
func (s *shapes) notes(a, b []contracts.Member, m mode, path string) {
	x, y := refinements(a), refinements(b)
	if old, fresh := spelt(contracts.ObjectValue(x...)), spelt(contracts.ObjectValue(y...)); old != fresh {
		s.add(noteChanged, m, path, cut(old), cut(fresh))
	}
}

func refinements(notes []contracts.Member) []contracts.Member {
	return slices.DeleteFunc(slices.Clone(notes), func(n contracts.Member) bool {
		return strings.HasPrefix(n.Name, "x-") || strings.HasPrefix(n.Name, "$") || n.Name == "definitions" || n.Name == "brand" || n.Name == "example" || n.Name == "externalDocs" || n.Name == "xml"
	})
}
