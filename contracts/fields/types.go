package fields

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// typeKey tells types apart: types with a page by their key, scalars by their names in lower case
// without what only the library that wrote them means by it ("String_unsecure"), lists by their
// items. Objects without a name are all alike. Empty for what says nothing of a type.
func (x *index) typeKey(s *contracts.Shape) string {
	if key, known := x.keys[s]; known {
		return key
	}
	x.keys[s] = "…" // of a shape that holds itself
	key := x.newTypeKey(s)
	x.keys[s] = key
	return key
}

func (x *index) newTypeKey(s *contracts.Shape) string {
	if c := x.r.TypeOf(s); c != nil {
		return "type " + c.Key
	}
	switch s.Kind {
	case contracts.ScalarShape:
		return strings.TrimSuffix(strings.ToLower(s.Scalar), "_unsecure") + " " + s.Format
	case contracts.ConstShape:
		if s.Const.Kind() == contracts.String { // a case of a union
			return "string "
		}
		return "value " + s.Const.Text()
	case contracts.EnumShape:
		var b strings.Builder
		for _, v := range s.Enum {
			b.WriteString("value " + v.Value.Text() + "\x00")
		}
		return b.String()
	case contracts.ObjectShape:
		return "object"
	case contracts.ListShape:
		if s.Items == nil {
			return "list"
		}
		return "list of " + x.typeKey(s.Items.Shape)
	case contracts.UnionShape:
		var keys []string
		for i := range s.Branches() {
			keys = append(keys, x.typeKey(s.Branches()[i].Shape))
		}
		slices.Sort(keys)
		return strings.Join(slices.Compact(keys), "\x00")
	}
	return ""
}
