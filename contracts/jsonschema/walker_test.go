package jsonschema_test

import (
	"encoding/json"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
)

// reader collects what shapes say of properties.
type reader struct {
	seen    map[*contracts.Shape]bool
	fields  map[string][]contractstest.Facts // of properties by name; of all shapes under the empty one
	objects []map[string]bool                // names of the properties of each object
}

// use notes what a shape in its place says of a property, and goes on to all that it leads to.
func (r *reader) use(name string, u *contracts.Use) {
	said := shapeFacts{}
	said.use(u, map[*contracts.Shape]bool{})
	r.fields[name] = append(r.fields[name], contractstest.Facts(said))
	if name != "" {
		r.fields[""] = append(r.fields[""], contractstest.Facts(said))
	}
	r.shape(u.Shape)
	for _, note := range u.Notes() {
		for _, item := range note.Value.Items() {
			if item.Shape() != nil {
				r.use("", item.Shape())
			}
		}
	}
}

func (r *reader) shape(s *contracts.Shape) {
	if r.seen[s] {
		return
	}
	r.seen[s] = true
	names := map[string]bool{}
	object(names, s, 0)
	r.objects = append(r.objects, names)
	fields := map[*contracts.Use]string{}
	for i := range s.Fields {
		fields[&s.Fields[i].Use] = s.Fields[i].Name
	}
	for i := range s.Patterns() {
		fields[&s.Patterns()[i].Use] = "/" + s.Patterns()[i].Pattern + "/"
	}
	for u := range s.Held() {
		if name, ok := fields[u]; ok {
			r.use(name, u)
		} else {
			r.use("", u)
		}
	}
}

// object collects the names of the properties of an object, those of its branches included.
func object(names map[string]bool, s *contracts.Shape, depth int) {
	for i := range s.Fields {
		names[s.Fields[i].Name] = true
	}
	if depth < 3 {
		for i := range s.All() {
			object(names, s.All()[i].Shape, depth+1)
		}
	}
}

// Each gives what is said of a property in each place.
func (r *reader) Each(name string, visit func(says func(string) bool) bool) {
	for _, said := range r.fields[name] {
		if !visit(func(fact string) bool { return says(said, fact) }) {
			return
		}
	}
}

// Objects gives the names of the properties of each object.
func (r *reader) Objects(visit func(map[string]bool) bool) {
	for _, names := range r.objects {
		if !visit(names) {
			return
		}
	}
}

// says reports whether a fact is there, a description also as part of a longer one.
func says(said contractstest.Facts, fact string) bool {
	if said[fact] {
		return true
	}
	if text, ok := strings.CutPrefix(fact, "description "); ok {
		for other := range said {
			if strings.HasPrefix(other, "description ") && strings.Contains(other, text) {
				return true
			}
		}
	}
	return false
}

// shapeFacts are the facts that shapes say.
type shapeFacts contractstest.Facts

// use notes what is said of a value in its place: by the shape, by those without a name that it
// holds otherwise than as fields, and by one with a name on the page that is linked.
func (f shapeFacts) use(u *contracts.Use, open map[*contracts.Shape]bool) {
	f.annotations(&u.Annotations)
	s := u.Shape
	if open[s] {
		return
	}
	open[s] = true
	f.annotations(&s.Annotations)
	if s.Kind == contracts.ConstShape {
		f["const "+value(s.Const)], f["enum "+value(s.Const)] = true, true
	}
	for _, v := range s.Enum {
		f["enum "+value(v.Value)], f["const "+value(v.Value)] = true, true
		if v.Description != "" {
			f["description "+v.Description] = true
		}
	}
	if u.Nullable || s.Nullable || s.Scalar == "null" {
		f["enum null"], f["const null"] = true, true
	}
	fields := map[*contracts.Use]bool{}
	for i := range s.Fields {
		fields[&s.Fields[i].Use] = true
	}
	for i := range s.Patterns() {
		fields[&s.Patterns()[i].Use] = true
	}
	for inner := range s.Held() {
		switch {
		case fields[inner]:
		case inner.Shape.Declared() && s.Declared(): // that one has its own page
			f.annotations(&inner.Annotations)
		default:
			f.use(inner, open)
		}
	}
}

func (f shapeFacts) annotations(a *contracts.Annotations) {
	if a.Description != "" {
		f["description "+a.Description] = true
	}
	if a.Default().Kind() != contracts.Missing {
		f["default "+value(a.Default())] = true
	}
	for _, c := range a.Constraints() {
		for keyword, kind := range bounds {
			if kind == c.Kind {
				f[keyword+" "+value(c.Value)] = true
			}
		}
		if c.Kind == contracts.UniqueItems {
			f["uniqueItems "] = true
		}
	}
	for _, n := range a.Notes() {
		f[n.Name+" "+value(n.Value)] = true
	}
}

// value spells a value as the walker does.
func value(v contracts.Value) string {
	var plain any
	if err := json.Unmarshal([]byte(literalJSON(v)), &plain); err != nil {
		return v.Text()
	}
	return contractstest.SpeltValue(plain)
}

func literalJSON(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Null, contracts.Missing, contracts.ShapeValue:
		return "null"
	case contracts.String:
		return contractstest.SpeltValue(v.Text())
	case contracts.Array:
		parts := make([]string, len(v.Items()))
		for i, item := range v.Items() {
			parts[i] = literalJSON(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case contracts.Object:
		parts := make([]string, len(v.Fields()))
		for i, f := range v.Fields() {
			parts[i] = contractstest.SpeltValue(f.Name) + ":" + literalJSON(f.Value)
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return v.Text()
}

// bounds are the constraints by their keywords.
var bounds = map[string]contracts.ConstraintKind{
	"minimum": contracts.Minimum, "maximum": contracts.Maximum, "exclusiveMinimum": contracts.ExclusiveMinimum,
	"exclusiveMaximum": contracts.ExclusiveMaximum, "multipleOf": contracts.MultipleOf, "minLength": contracts.MinLength,
	"maxLength": contracts.MaxLength, "pattern": contracts.Pattern, "minItems": contracts.MinItems, "maxItems": contracts.MaxItems,
	"minProperties": contracts.MinProperties, "maxProperties": contracts.MaxProperties,
}
