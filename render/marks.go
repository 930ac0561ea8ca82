package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
)

// mark is a word in a frame beside a name.
type mark struct {
	Class string
	Text  string
}

func hasMark(marks []mark, class string) bool {
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
	s, c := u.Shape, &t.p.r.catalog
	listed, personal := fields.MarkOf(t.personal, path)
	if personal {
		t.personal[listed] = true
	}
	if personal || u.Personal || s.Personal {
		marks = append(marks, mark{"pii", c.t("badge.pii")})
	}
	if u.Deprecated || s.Deprecated {
		marks = append(marks, mark{"deprecated", c.t("badge.deprecated")})
	}
	if u.ReadOnly || s.ReadOnly {
		marks = append(marks, mark{"access", c.t("badge.read-only")})
	}
	if u.WriteOnly || s.WriteOnly {
		marks = append(marks, mark{"access", c.t("badge.write-only")})
	}
	return marks
}

// personalPaths are those of fields.PersonalPaths with false: no field was found for them yet.
func personalPaths(list contracts.Value, roots ...string) map[string]bool {
	paths := map[string]bool{}
	for _, path := range fields.PersonalPaths(list, roots...) {
		paths[path] = false
	}
	return paths
}
