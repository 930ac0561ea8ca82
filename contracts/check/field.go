package check

import (
	"fmt"
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

// formFieldUnknown compares the fields of a form with those of its model. Groups have fields of the
// same object, and a list those of its items.
func formFieldUnknown(p *pass) {
	for c := range p.newest() {
		model := c.Spec.Get("model")
		if c.Kind == contracts.Form && model.Kind() == contracts.ShapeValue && model.Shape().Shape.Rest == nil {
			f := formFields{pass: p, contract: c, model: model.Shape().Shape}
			f.list(c.Spec.Property("fields"), "fields", nil, 0)
		}
	}
}

type formFields struct {
	*pass
	contract *contracts.Contract
	model    *contracts.Shape
}

// list looks at a list of fields, which are those of the object that steps lead to.
func (f *formFields) list(list contracts.Value, path string, steps []string, depth int) {
	for i, field := range list.Items() {
		f.field(field, contracts.JoinIndex(path, i), steps, depth)
	}
}

func (f *formFields) field(field contracts.Value, path string, within []string, depth int) {
	named := field.Property("name")
	if depth > contracts.MaxDepth || named.Present() && named.Kind() != contracts.String {
		return
	}
	steps := slices.Concat(within, fieldSteps(named.Text()))
	if len(steps) > len(within) && !f.known(steps) && !f.known(steps[len(within):]) { // in items some write the whole path
		var beside []string
		for _, f := range fieldsAt(f.model, steps[:len(steps)-1]) {
			beside = append(beside, f.Name)
		}
		message := fmt.Sprintf("%s: the model has no field %s", name(f.contract), strings.Join(append(slices.Clone(within), named.Text()), "."))
		f.report(f.contract, contracts.JoinPath(path, "name"), message, f.suggest(steps[len(steps)-1], beside))
		return
	}
	f.list(field.Property("fields"), contracts.JoinPath(path, "fields"), within, depth+1)
	if of := field.Property("of"); of.Kind() == contracts.Object {
		f.field(of, contracts.JoinPath(path, "of"), steps, depth+1)
	}
}

func (f *formFields) known(steps []string) bool {
	ok, open := leads(f.model, steps)
	return ok || open
}
