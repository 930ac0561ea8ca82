package render

import (
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// fact is one short statement on a value: words, and after them what stands as written.
type fact struct {
	Words string
	Code  string
}

func (f fact) String() string { return strings.TrimSpace(f.Words + " " + f.Code) }

// constraint puts a constraint in words.
func (c catalog) constraint(k contracts.Constraint) fact {
	n := k.Value.Str()
	switch k.Kind {
	case contracts.Minimum:
		return fact{Words: "≥ " + n}
	case contracts.ExclusiveMinimum:
		return fact{Words: "> " + n}
	case contracts.Maximum:
		return fact{Words: "≤ " + n}
	case contracts.ExclusiveMaximum:
		return fact{Words: "< " + n}
	case contracts.MultipleOf:
		return fact{Words: c.t("constraint.multiple-of", "n", n)}
	case contracts.MinLength:
		return fact{Words: c.counted("constraint.min-length", n)}
	case contracts.MaxLength:
		return fact{Words: c.counted("constraint.max-length", n)}
	case contracts.Pattern:
		return fact{c.t("constraint.pattern"), clip(n, maxCodeBytes)}
	case contracts.MinItems:
		return fact{Words: c.counted("constraint.min-items", n)}
	case contracts.MaxItems:
		return fact{Words: c.counted("constraint.max-items", n)}
	case contracts.UniqueItems:
		return fact{Words: c.t("constraint.unique-items")}
	case contracts.MinContains:
		return fact{Words: c.counted("constraint.min-contains", n)}
	case contracts.MaxContains:
		return fact{Words: c.counted("constraint.max-contains", n)}
	case contracts.MinProperties:
		return fact{Words: c.counted("constraint.min-properties", n)}
	case contracts.MaxProperties:
		return fact{Words: c.counted("constraint.max-properties", n)}
	case contracts.ContentEncoding:
		return fact{c.t("constraint.content-encoding"), n}
	case contracts.ContentMediaType:
		return fact{c.t("constraint.content-media-type"), n}
	}
	return fact{Words: n}
}

// counted is the form of a message that fits a number as it is written; what is no whole number has
// the form of many.
func (c catalog) counted(key, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil {
		n = 2
	}
	return c.t(key+c.form(n), "n", number)
}
