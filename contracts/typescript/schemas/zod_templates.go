package schemas

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// template makes a text of its parts: texts, and schemas of what may stand between them. It matches
// what they do, or has them as a note where one of them says that in no pattern.
func (z zod) template(parts contracts.Value) schema {
	s := scalar("string")
	var b strings.Builder
	for _, part := range parts.List() {
		pattern, ok := z.partPattern(part)
		if !ok {
			s.note("templateLiteral", parts)
			return s
		}
		b.WriteString(pattern)
	}
	s.bound(contracts.Pattern, contracts.StringValue("^"+b.String()+"$"))
	return s
}

// partPattern returns what a part of a template matches, as zod writes it.
func (z zod) partPattern(part contracts.Value) (pattern string, ok bool) {
	if !Part(part) {
		switch part.Kind() {
		case contracts.String, contracts.Number, contracts.Bool:
			return regexp.QuoteMeta(part.Text()), true
		case contracts.Null:
			return "null", true
		}
		return "", false
	}
	s := z.inner(part)
	switch s.Shape.Kind {
	case contracts.ConstShape:
		pattern, ok = regexp.QuoteMeta(s.Shape.Const.Str()), true
	case contracts.EnumShape:
		var values []string
		for _, e := range s.Shape.Enum {
			values = append(values, regexp.QuoteMeta(e.Value.Str()))
		}
		pattern, ok = "("+strings.Join(values, "|")+")", true
	case contracts.ScalarShape:
		pattern, ok = scalarPattern(s)
	}
	if s.Nullable {
		pattern = "(?:" + pattern + "|null)"
	}
	if s.optional {
		pattern = "(?:" + pattern + ")?"
	}
	return pattern, ok && len(s.Notes()) == 0
}

func scalarPattern(s schema) (pattern string, ok bool) {
	switch s.Shape.Scalar {
	case "number":
		return `-?\d+(?:\.\d+)?`, true
	case "integer":
		return `-?\d+`, true
	case "boolean":
		return "(?:true|false)", true
	case "string":
		if s.Shape.Format != "" {
			return "", false
		}
		if own, has := s.constraint(contracts.Pattern); has {
			return strings.TrimSuffix(strings.TrimPrefix(own.Text(), "^"), "$"), len(s.Constraints()) == 1
		}
		least, _ := s.constraint(contracts.MinLength)
		most, _ := s.constraint(contracts.MaxLength)
		if !least.Present() {
			least = zero
		}
		return `[\s\S]{` + least.Text() + "," + most.Text() + "}", true
	}
	return "", false
}
