package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
)

// personalScalars are personal data whatever the name of the field.
var personalScalars = map[string]bool{"EmailAddress": true, "PhoneNumber": true}

// personalField is a field that holds personal data.
type personalField struct {
	path   string // names with dots between
	marked bool   // in its model
}

// Bounds of what is looked for in one shape.
const (
	maxPersonal      = 20 // fields
	maxPersonalDepth = 8  // of objects in each other
)

// personalFields finds the personal data of shapes. Each shape is looked at once, at every depth,
// however many contracts use it.
type personalFields struct {
	found map[personalKey][]personalField
	named map[string]bool // by the names of fields: whether they sound personal
}

type personalKey struct {
	shape *contracts.Shape
	depth int
}

func (p *personalFields) of(s *contracts.Shape, depth int) []personalField {
	key := personalKey{s, depth}
	if list, known := p.found[key]; known {
		return list
	}
	if p.found == nil {
		p.found, p.named = map[personalKey][]personalField{}, map[string]bool{}
	}
	p.found[key] = nil
	var list []personalField
	seen := map[string]bool{}
	add := func(f personalField) {
		if !seen[f.path] && len(list) < maxPersonal {
			seen[f.path] = true
			list = append(list, f)
		}
	}
	for _, f := range ownFields(withRest(s)) {
		marked := f.Personal || f.Shape.Personal
		if marked || p.looksPersonal(f) {
			add(personalField{f.Name, marked})
			continue
		}
		if depth < maxPersonalDepth {
			for _, inner := range p.of(f.Shape, depth+1) {
				add(personalField{f.Name + "." + inner.path, inner.marked})
			}
		}
	}
	p.found[key] = list
	return list
}

// withRest is a shape, and what the further properties of it hold: paths pass over the names of maps as
// over the items of lists.
func withRest(s *contracts.Shape) []*contracts.Shape {
	shapes := []*contracts.Shape{s}
	for s.Kind == contracts.ListShape && s.Items != nil {
		s = s.Items.Shape
	}
	if s.Rest != nil {
		shapes = append(shapes, s.Rest.Shape)
	}
	for i := range s.Patterns() {
		shapes = append(shapes, s.Patterns()[i].Shape)
	}
	return shapes
}

func (p *personalFields) looksPersonal(f *contracts.Field) bool {
	s := f.Shape
	for s.Kind == contracts.ListShape && s.Items != nil {
		s = s.Items.Shape
	}
	if s.Kind != contracts.ScalarShape {
		return false
	}
	if personalScalars[s.Scalar] || s.Format == "email" || s.Format == "idn-email" {
		return true
	}
	switch s.Scalar {
	case "String", "NonEmptyString", "string", "Date", "DateTime":
		named, known := p.named[f.Name]
		if !known {
			named = namedPersonal(f.Name)
			p.named[f.Name] = named
		}
		return named
	}
	return false
}

// personalPlace is a shape of a contract whose personal data is marked by a list beside it.
type personalPlace struct {
	kind              contracts.Kind
	model, list, what string
}

var personalPlaces = []personalPlace{
	{contracts.Event, "payload", "pii", "payload"},
	{contracts.Operation, "io.input", "policy.pii", "input"},
	{contracts.Operation, "io.params", "policy.pii", "parameters"},
	{contracts.Operation, "io.query", "policy.pii", "query"},
	{contracts.Operation, "io.headers", "policy.pii", "headers"},
	{contracts.Operation, "io.output", "policy.pii", "output"},
}

// roots are the names that a path of personal data may begin with.
var roots = []string{"payload", "input", "params", "query", "headers", "output", "success"}

// piiPaths returns the paths that a contract lists as personal.
func piiPaths(c *contracts.Contract, list string) []string {
	return fields.PersonalPaths(c.Spec.Get(list), roots...)
}

// covers reports whether a path, or one that it lies in, is among the marked ones. The empty one is
// all, and ** stands for whatever lies between.
func covers(marked []string, path string) bool {
	return slices.ContainsFunc(marked, func(m string) bool {
		if tail, ok := strings.CutPrefix(m, "**."); ok {
			return strings.Contains("."+path+".", "."+tail+".")
		}
		head, tail, deep := strings.Cut(m, ".**.")
		if deep {
			rest, within := strings.CutPrefix(path, head+".")
			return within && strings.Contains("."+rest+".", "."+tail+".")
		}
		return m == "" || path == m || strings.HasPrefix(path, m+".")
	})
}

func piiUnmarked(p *pass) {
	var fields personalFields
	for c := range p.newest() {
		for _, place := range personalPlaces {
			shape := c.Spec.Get(place.model)
			if c.Kind != place.kind || shape.Kind() != contracts.ShapeValue {
				continue
			}
			marked := piiPaths(c, place.list)
			var open []string
			for _, f := range fields.of(shape.Shape().Shape, 0) {
				if !f.marked && !covers(marked, f.path) {
					open = append(open, f.path)
				}
			}
			if len(open) == 0 || unknown(c, place.list) {
				continue
			}
			words := "looks like personal data, and is not marked"
			if len(open) > 1 {
				words = "look like personal data, and are not marked"
			}
			p.report(c, place.model, fmt.Sprintf("%s: %s of the %s %s", name(c), strings.Join(open, ", "), place.what, words), fmt.Sprintf("add them to %s", place.list))
		}
	}
}

func piiInAnonymous(p *pass) {
	var fields personalFields
	for c := range p.newest() {
		output := c.Spec.Get("io.output")
		if c.Kind != contracts.Operation || c.Spec.Get("policy.auth").Str() != "anonymous" || output.Kind() != contracts.ShapeValue {
			continue
		}
		var list []string
		for _, f := range fields.of(output.Shape().Shape, 0) {
			list = append(list, f.path)
		}
		for _, path := range piiPaths(c, "policy.pii") {
			told := slices.ContainsFunc(list, func(field string) bool { return covers([]string{path}, field) || covers([]string{field}, path) })
			if ok, _ := leads(output.Shape().Shape, strings.Split(path, ".")); ok && !told {
				list = append(list, path)
			}
		}
		if len(list) == 0 {
			continue
		}
		words := "which is personal data"
		if len(list) > 1 {
			words = "which are personal data"
		}
		p.report(c, "policy.auth", fmt.Sprintf("%s may be called by anybody, and gives %s, %s", name(c), strings.Join(list, ", "), words), "ask for a user, or leave it out")
	}
}
