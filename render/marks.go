package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// mark is a word in a frame beside a name.
type mark struct {
	Class constant
	Text  string
}

func hasMark(marks []mark, class constant) bool {
	for _, m := range marks {
		if m.Class == class {
			return true
		}
	}
	return false
}

// marks are what stands in frames beside the name of a field.
func (t *fieldTables) marks(u *contracts.Use, path string) []mark {
	var marks []mark
	add := func(is bool, class constant, text string) {
		if is {
			marks = append(marks, mark{class, text})
		}
	}
	s, c := u.Shape, t.p.r.catalog
	_, personal := t.personal[path]
	if personal {
		t.personal[path] = true
	}
	add(personal || u.Personal || s.Personal, "pii", c.t("badge.pii"))
	add(u.Deprecated || s.Deprecated, "deprecated", c.t("badge.deprecated"))
	add(u.ReadOnly || s.ReadOnly, "access", c.t("badge.read-only"))
	add(u.WriteOnly || s.WriteOnly, "access", c.t("badge.write-only"))
	return marks
}

// personalPaths reads a list of paths of personal data. Authors write them in many ways: "email",
// "$.email", "payload.user.email", "items[].name", "items[*].name", "/user/email". All come out as
// "items.name", with false: no field was found for it yet.
func personalPaths(list contracts.Value, roots ...string) map[string]bool {
	paths := map[string]bool{}
	for _, path := range list.Strings() {
		path = arrayMarks.Replace(strings.TrimLeft(path, "$./"))
		for _, root := range roots {
			if rest, ok := strings.CutPrefix(path, root+"."); ok {
				path = rest
			}
		}
		paths[path] = false
	}
	return paths
}

var arrayMarks = strings.NewReplacer("[]", "", "[*]", "", "[0]", "", "/", ".", ".*.", ".")
