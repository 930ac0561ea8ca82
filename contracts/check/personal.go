package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// personalNames are the last words of names of fields that hold personal data, by their letters
// alone.
var personalNames = []string{
	"email", "emailaddress", "phone", "phonenumber", "mobilenumber", "firstname", "lastname", "fullname", "surname", "birthday", "birthdate", "dateofbirth",
	"passportnumber", "iban", "ssn", "socialsecuritynumber", "ipaddress", "streetaddress", "postaladdress", "homeaddress",
}

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
		p.found = map[personalKey][]personalField{}
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
	for _, f := range ownFields([]*contracts.Shape{s}) {
		marked := f.Personal || f.Shape.Personal
		if marked || looksPersonal(f) {
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

func looksPersonal(f *contracts.Field) bool {
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
	if s.Scalar != "String" && s.Scalar != "NonEmptyString" && s.Scalar != "string" && s.Scalar != "Date" {
		return false
	}
	for at := range len(f.Name) {
		if beginsWord(f.Name, at) && slices.Contains(personalNames, letters(f.Name[at:])) {
			return true
		}
	}
	return false
}

// beginsWord reports whether a word of a name begins at an offset: behind a sign, or with a capital
// behind a small letter. A phone is no microphone.
func beginsWord(name string, at int) bool {
	if at == 0 {
		return true
	}
	before, c := name[at-1], name[at]
	return strings.IndexByte("-_. /", before) >= 0 || 'A' <= c && c <= 'Z' && !('A' <= before && before <= 'Z')
}

// personalPlace is a shape of a contract whose personal data is marked by a list beside it.
type personalPlace struct {
	kind              contracts.Kind
	model, list, what string
}

var personalPlaces = []personalPlace{
	{contracts.Event, "payload", "pii", "payload"},
	{contracts.Operation, "io.input", "policy.pii", "input"},
	{contracts.Operation, "io.output", "policy.pii", "output"},
}

// marks returns the paths that a contract lists as personal.
func marks(c *contracts.Contract, list string) map[string]bool {
	marked := map[string]bool{}
	for _, text := range c.Spec.Get(list).Strings() {
		steps := piiSteps(text)
		marked[strings.Join(steps, ".")] = true
	}
	return marked
}

// piiSteps reads a path of personal data, which may begin with where it is.
func piiSteps(path string) []string {
	steps := fieldSteps(path)
	if len(steps) > 1 && (steps[0] == "payload" || steps[0] == "input" || steps[0] == "output") {
		return steps[1:]
	}
	return steps
}

// covers reports whether a path, or one that it lies in, is among marks.
func covers(marked map[string]bool, path string) bool {
	for ; path != ""; path = contracts.Outer(path) {
		if marked[path] {
			return true
		}
	}
	return false
}

func piiUnmarked(p *pass) {
	var fields personalFields
	for c := range p.newest() {
		for _, place := range personalPlaces {
			shape := c.Spec.Get(place.model)
			if c.Kind != place.kind || shape.Kind() != contracts.ShapeValue {
				continue
			}
			marked := marks(c, place.list)
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
		for _, text := range c.Spec.Get("policy.pii").Strings() {
			path := strings.Join(piiSteps(text), ".")
			if ok, _ := leads(output.Shape().Shape, strings.Split(path, ".")); ok && !slices.Contains(list, path) {
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

func piiPathUnknown(p *pass) {
	for c := range p.newest() {
		var models []contracts.Value
		var what []string
		list := ""
		for _, place := range personalPlaces {
			if c.Kind == place.kind {
				list = place.list
				if shape := c.Spec.Get(place.model); shape.Kind() == contracts.ShapeValue {
					models, what = append(models, shape), append(what, place.what)
				} else if shape.Present() {
					models, what = nil, nil // nothing is known of it
					break
				}
			}
		}
		if len(models) == 0 {
			continue
		}
		for i, text := range c.Spec.Get(list).Strings() {
			steps, found := piiSteps(text), false
			var beside []string
			for _, model := range models {
				ok, open := leads(model.Shape().Shape, steps)
				found = found || ok || open || model.Shape().Shape.Rest != nil
			}
			if !found {
				for _, model := range models {
					for _, f := range ownFields([]*contracts.Shape{model.Shape().Shape}) {
						beside = append(beside, f.Name)
					}
				}
				none := "the " + what[0] + " has no field"
				if len(what) > 1 {
					none = "neither the " + strings.Join(what, " nor the ") + " has a field"
				}
				p.report(c, textAt(c, list, i), fmt.Sprintf("%s: %s %s", name(c), none, text), p.suggest(text, beside))
			}
		}
	}
}
