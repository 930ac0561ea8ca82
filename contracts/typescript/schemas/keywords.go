package schemas

import (
	"github.com/lssm-tech/docsgen/contracts"
)

var bounds = func() map[string]contracts.ConstraintKind {
	kinds := map[string]contracts.ConstraintKind{}
	for kind := contracts.Minimum; kind <= contracts.ContentMediaType; kind++ {
		kinds[kind.String()] = kind
	}
	return kinds
}()

// annotate reads a keyword of JSON Schema that stands beside a schema; any other word is a note.
func (s *schema) annotate(name string, v contracts.Value) {
	v = readable(v)
	if kind, ok := bounds[name]; ok {
		switch {
		case kind == contracts.UniqueItems:
			if v.True() {
				s.bound(kind, contracts.Value{})
			}
		case kind == contracts.Pattern:
			s.pattern(v)
		default:
			s.bound(kind, v)
		}
		return
	}
	switch {
	case name == "title" && v.Kind() == contracts.String:
		s.Title = v.Text()
	case name == "description" && v.Kind() == contracts.String:
		s.Description = v.Text()
	case name == "default":
		s.SetDefault(v)
	case name == "examples" && v.Kind() == contracts.Array:
		s.SetExamples(v.Items())
	case name == "example":
		s.SetExamples([]contracts.Value{v})
	case name == "deprecated" && v.Kind() == contracts.Bool:
		s.Deprecated = v.True()
	case name == "readOnly" && v.Kind() == contracts.Bool:
		s.ReadOnly = v.True()
	case name == "writeOnly" && v.Kind() == contracts.Bool:
		s.WriteOnly = v.True()
	case (name == "pii" || name == "x-pii") && v.Kind() == contracts.Bool:
		s.Personal = v.True()
	case v.Present():
		s.note(name, v)
	}
}
