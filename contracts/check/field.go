package check

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// maxFields bounds how many fields of one object are looked at for a name.
const maxFields = 10_000

// fieldsAt returns the fields of the objects that names of fields lead to, through lists and
// alternatives. There are none where the shape says nothing of what is there.
func fieldsAt(s *contracts.Shape, steps []string) []*contracts.Field {
	return ownFields(shapesAt(s, steps))
}

// shapesAt returns the shapes that names of fields lead to, likewise.
func shapesAt(s *contracts.Shape, steps []string) []*contracts.Shape {
	shapes := []*contracts.Shape{s}
	for _, step := range steps {
		var next []*contracts.Shape
		for _, f := range ownFields(shapes) {
			if f.Name == step {
				next = append(next, f.Shape)
			}
		}
		shapes = next
	}
	return shapes
}

// ownFields returns the fields of shapes: of objects, of the items of lists, of all that holds
// beside or instead.
func ownFields(shapes []*contracts.Shape) []*contracts.Field {
	var fields []*contracts.Field
	seen := map[*contracts.Shape]bool{}
	for work := shapes; len(work) > 0 && len(fields) < maxFields; {
		s := work[0]
		work = work[1:]
		if s == nil || seen[s] {
			continue
		}
		seen[s] = true
		for i := range s.Fields {
			fields = append(fields, &s.Fields[i])
		}
		var more []*contracts.Shape
		if s.Items != nil {
			more = append(more, s.Items.Shape)
		}
		for i := range s.Prefix() {
			more = append(more, s.Prefix()[i].Shape)
		}
		for i := range s.Branches() {
			more = append(more, s.Branches()[i].Shape)
		}
		for i := range s.All() {
			more = append(more, s.All()[i].Shape)
		}
		for _, c := range s.Conditions() {
			for _, u := range []*contracts.Use{c.Then, c.Else} {
				if u != nil {
					more = append(more, u.Shape)
				}
			}
		}
		work = append(more, work...)
	}
	return fields
}

// fieldSteps reads a path as forms have it: names with dots between, and
// for the items of lists [], [0], a number or * .
func fieldSteps(path string) []string {
	path = brackets.Replace(path)
	var steps []string
	for step := range strings.SplitSeq(path, ".") {
		if step != "" && step != "*" && step[0] != '$' && strings.Trim(step, "0123456789") != "" {
			steps = append(steps, step)
		}
	}
	return steps
}

var brackets = strings.NewReplacer("[", ".", "]", "")

// leads reports whether names of fields lead to one. It is open where the shape says nothing of
// what is there, or takes what it does not name.
func leads(s *contracts.Shape, steps []string) (ok, open bool) {
	for i, step := range steps {
		found := false
		shapes := shapesAt(s, steps[:i])
		fields := ownFields(shapes)
		for _, f := range fields {
			found = found || f.Name == step
		}
		if !found {
			return false, len(fields) == 0 && !slices.ContainsFunc(shapes, hasNoFields)
		}
	}
	return true, false
}

// hasNoFields reports whether values are nothing that has fields, as far as is known: texts and
// numbers, and lists of such.
func hasNoFields(s *contracts.Shape) bool {
	for s.Kind == contracts.ListShape && s.Items != nil && len(s.Prefix()) == 0 {
		s = s.Items.Shape
	}
	if len(s.Branches())+len(s.All())+len(s.Conditions()) > 0 {
		return false
	}
	switch s.Kind {
	case contracts.ScalarShape:
		accepts, known := scalarTypes[s.Scalar]
		return known && !accepts.takes(contracts.ObjectValue())
	case contracts.EnumShape, contracts.ConstShape, contracts.NeverShape:
		return true
	}
	return false
}
