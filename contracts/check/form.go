package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// formFieldUnknown compares the fields of a form with those of its model, and what its conditions,
// constraints and computed values name. Groups have fields of the same object, or of the one that
// they are called after, and a list those of its items.
func formFieldUnknown(p *pass) {
	for c := range p.newest() {
		model := c.Spec.Get("model")
		if c.Kind != contracts.Form || model.Kind() != contracts.ShapeValue || model.Shape().Shape.Rest != nil {
			continue
		}
		f := formFields{pass: p, contract: c, model: model.Shape().Shape, at: map[string]bool{}}
		f.list(c.Spec.Property("fields"), "fields", formPlace{}, 0)
		c.Spec.EachAt("constraints[].paths[]", func(path string, v contracts.Value) { f.named(v, path, formPlace{}) })
	}
}

type formFields struct {
	*pass
	contract *contracts.Contract
	model    *contracts.Shape
	at       map[string]bool // names that have been looked for, with the places of their objects
}

// formPlace is the object of the model that fields of a form are in.
type formPlace struct {
	steps []string // names from the model to it
	group []string // where the field is in a group with a name: those to the object of that name
}

func (f *formFields) list(list contracts.Value, path string, in formPlace, depth int) {
	for i, field := range list.Items() {
		f.field(field, contracts.JoinIndex(path, i), in, depth)
	}
}

func (f *formFields) field(field contracts.Value, path string, in formPlace, depth int) {
	named := field.Property("name")
	if depth > contracts.MaxDepth || named.Present() && named.Kind() != contracts.String {
		return
	}
	group := field.Property("kind").Str() == "group" || field.Property("fields").Kind() == contracts.Array
	if !f.named(named, contracts.JoinPath(path, "name"), in) {
		return
	}
	inner := slices.Concat(in.steps, fieldSteps(named.Text()))
	for _, condition := range [...]string{"visibleWhen", "enabledWhen", "requiredWhen"} {
		f.condition(field.Property(condition), contracts.JoinPath(path, condition), in, depth)
	}
	for _, list := range [...]string{"computeFrom", "options", "source"} {
		field.Property(list).EachAt("deps[]", func(at string, v contracts.Value) { f.named(v, contracts.JoinPath(path, list)+"."+at, in) })
	}
	within := in
	if group && named.Text() != "" {
		within.group = inner
	}
	f.list(field.Property("fields"), contracts.JoinPath(path, "fields"), within, depth+1)
	if of := field.Property("of"); of.Kind() == contracts.Object {
		f.field(of, contracts.JoinPath(path, "of"), formPlace{steps: inner}, depth+1)
	}
}

// condition looks at the paths of a condition: {when: {path}}, or all, anyOf or not of such.
func (f *formFields) condition(v contracts.Value, path string, in formPlace, depth int) {
	if depth > contracts.MaxDepth {
		return
	}
	f.named(v.Get("when.path"), contracts.JoinPath(path, "when.path"), in)
	for _, several := range [...]string{"all", "anyOf"} {
		for i, item := range v.Property(several).Items() {
			f.condition(item, contracts.JoinIndex(contracts.JoinPath(path, several), i), in, depth+1)
		}
	}
	if not := v.Property("not"); not.Present() {
		f.condition(not, contracts.JoinPath(path, "not"), in, depth+1)
	}
}

// named reports a text that should name a field and does not, once for each name, and whether it
// may be one.
func (f *formFields) named(v contracts.Value, path string, in formPlace) bool {
	if v.Kind() != contracts.String {
		return true
	}
	own := fieldSteps(v.Text())
	steps := slices.Concat(in.steps, own)
	if len(own) == 0 || f.known(steps) || f.known(own) || len(in.group) > 0 && f.known(slices.Concat(in.group, own)) { // in items some write the whole path
		return true
	}
	full := strings.Join(append(slices.Clone(in.steps), v.Text()), ".")
	if f.at[full] {
		return false
	}
	f.at[full] = true
	var beside []string
	objects := [][]string{steps[:len(steps)-1]}
	if len(in.group) > 0 {
		objects = append(objects, slices.Concat(in.group, own[:len(own)-1]))
	}
	for _, object := range objects {
		for _, f := range fieldsAt(f.model, object) {
			beside = append(beside, f.Name)
		}
	}
	f.report(f.contract, path, fmt.Sprintf("%s: the model has no field %s", name(f.contract), full), cmp.Or(f.suggest(own[len(own)-1], beside), "add it to the model, or name another one"))
	return false
}

func (f *formFields) known(steps []string) bool {
	ok, open := leads(f.model, steps)
	return ok || open
}
