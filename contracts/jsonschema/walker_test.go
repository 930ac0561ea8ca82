package jsonschema_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// tally counts what a schema says, and what of it is in no shape.
type tally struct{ files, properties, lostProperties, facts, lostFacts int }

func (t *tally) add(o tally) {
	t.files += o.files
	t.properties += o.properties
	t.lostProperties += o.lostProperties
	t.facts += o.facts
	t.lostFacts += o.lostFacts
}

func (t tally) String() string {
	return fmt.Sprintf("%d schemas: of %d properties %d are lost, of %d constraints, defaults, enum values and descriptions %d",
		t.files, t.properties, t.lostProperties, t.facts, t.lostFacts)
}

// facts are what is said of a property beside its type, each as a text: "minimum 3".
type facts map[string]bool

// walker goes through a schema as it is written, and looks in the shapes for what it finds. It
// knows where schemas stand in schemas, and nothing of what they mean.
type walker struct {
	found reader
	known map[string]int // how much of a property is lost, by all that is said of it
	tally
	report func(string)
}

// schema looks at a schema and all in it. The name is that of the property that it is about, empty
// for a definition; said, where it is not nil, takes what else is said of the same property.
func (w *walker) schema(name string, schema any, at string) {
	said := facts{}
	w.say(said, schema, at)
	w.tally.facts += len(said)
	key := name + "\n" + strings.Join(slices.Sorted(maps.Keys(said)), "\n")
	lost, known := w.known[key]
	if !known {
		lost = w.lost(name, said, at)
		w.known[key] = lost
	}
	w.lostFacts += lost
}

// lost counts the facts that are not said of the property in the place that says most of them.
func (w *walker) lost(name string, said facts, at string) int {
	var missing []string
	for i, candidate := range w.found.fields[name] {
		var list []string
		for fact := range said {
			if !candidate.says(fact) {
				list = append(list, fact)
			}
		}
		if i == 0 || len(list) < len(missing) {
			missing = list
		}
		if len(missing) == 0 {
			return 0
		}
	}
	if len(w.found.fields[name]) == 0 {
		missing = slices.Collect(maps.Keys(said))
	}
	for _, fact := range missing {
		w.report(fmt.Sprintf("%s (%s) does not say %.100s", at, name, fact))
	}
	return len(missing)
}

// says reports whether a fact is there, a description also as part of a longer one.
func (f facts) says(fact string) bool {
	if f[fact] {
		return true
	}
	if text, ok := strings.CutPrefix(fact, "description "); ok {
		for other := range f {
			if strings.HasPrefix(other, "description ") && strings.Contains(other, text) {
				return true
			}
		}
	}
	return false
}

func (w *walker) say(said facts, schema any, at string) {
	s, ok := schema.(map[string]any)
	if !ok {
		return
	}
	if text, ok := s["description"].(string); ok && text != "" {
		said["description "+text] = true
	}
	for _, keyword := range []string{"default", "const"} {
		if v, ok := s[keyword]; ok {
			said[keyword+" "+spelt(v)] = true
		}
	}
	if list, ok := s["enum"].([]any); ok {
		for _, v := range list {
			said["enum "+spelt(v)] = true
		}
	}
	for keyword := range bounds {
		if v, ok := s[keyword]; ok && v != false && v != true {
			if strings.HasPrefix(keyword, "m") && s["exclusiveM"+keyword[1:]] == true {
				keyword = "exclusiveM" + keyword[1:]
			}
			said[keyword+" "+spelt(v)] = true
		}
	}
	if s["uniqueItems"] == true {
		said["uniqueItems "] = true
	}
	properties, _ := s["properties"].(map[string]any)
	w.properties += len(properties)
	if missing := w.found.without(properties); len(missing) > 0 {
		w.lostProperties += len(missing)
		w.report(fmt.Sprintf("%s has no %.300q", at, missing))
	}
	for name, inner := range properties {
		w.schema(name, inner, at+"/properties/"+name)
	}
	patterns, _ := s["patternProperties"].(map[string]any)
	for pattern, inner := range patterns {
		w.schema("/"+pattern+"/", inner, at+"/patternProperties/"+pattern)
	}
	for _, holder := range []string{"$defs", "definitions"} {
		definitions, _ := s[holder].(map[string]any)
		for name, inner := range definitions {
			w.schema("", inner, at+"/"+holder+"/"+name)
		}
	}
	for _, keyword := range []string{"additionalProperties", "items", "additionalItems", "contains", "not", "if", "then", "else", "propertyNames",
		"unevaluatedItems", "unevaluatedProperties"} {
		w.say(said, s[keyword], at+"/"+keyword)
	}
	for _, keyword := range []string{"allOf", "anyOf", "oneOf", "prefixItems", "items"} {
		list, _ := s[keyword].([]any)
		for i, inner := range list {
			w.say(said, inner, fmt.Sprintf("%s/%s/%d", at, keyword, i))
		}
	}
	for _, keyword := range []string{"dependencies", "dependentSchemas"} {
		schemas, _ := s[keyword].(map[string]any)
		for name, inner := range schemas {
			w.say(said, inner, at+"/"+keyword+"/"+name)
		}
	}
}

// bounds are the constraints by their keywords.
var bounds = map[string]contracts.ConstraintKind{
	"minimum": contracts.Minimum, "maximum": contracts.Maximum, "exclusiveMinimum": contracts.ExclusiveMinimum,
	"exclusiveMaximum": contracts.ExclusiveMaximum, "multipleOf": contracts.MultipleOf, "minLength": contracts.MinLength,
	"maxLength": contracts.MaxLength, "pattern": contracts.Pattern, "minItems": contracts.MinItems, "maxItems": contracts.MaxItems,
	"minProperties": contracts.MinProperties, "maxProperties": contracts.MaxProperties,
}

// spelt writes a value in one way, whatever its source.
func spelt(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// reader collects what shapes say of properties.
type reader struct {
	seen    map[*contracts.Shape]bool
	fields  map[string][]facts // of properties by name; of all shapes under the empty one
	objects []map[string]bool  // names of the properties of each object
}

// use notes what a shape in its place says of a property, and goes on to all that it leads to.
func (r *reader) use(name string, u *contracts.Use) {
	said := facts{}
	said.use(u, map[*contracts.Shape]bool{})
	r.fields[name] = append(r.fields[name], said)
	if name != "" {
		r.fields[""] = append(r.fields[""], said)
	}
	r.shape(u.Shape)
	for _, note := range u.Notes {
		for _, item := range note.Value.Items {
			if item.Shape != nil {
				r.use("", item.Shape)
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
	for i := range s.Patterns {
		fields[&s.Patterns[i].Use] = "/" + s.Patterns[i].Pattern + "/"
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
		for i := range s.All {
			object(names, s.All[i].Shape, depth+1)
		}
	}
}

// without returns the names of properties that no object has together.
func (r *reader) without(properties map[string]any) []string {
	var missing []string
	for i, names := range r.objects {
		var list []string
		for name := range properties {
			if !names[name] {
				list = append(list, name)
			}
		}
		if i == 0 || len(list) < len(missing) {
			missing = list
		}
		if len(missing) == 0 {
			return nil
		}
	}
	return missing
}

// use notes what is said of a value in its place: by the shape, by those without a name that it
// holds otherwise than as fields, and by one with a name on the page that is linked.
func (f facts) use(u *contracts.Use, open map[*contracts.Shape]bool) {
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
	for i := range s.Patterns {
		fields[&s.Patterns[i].Use] = true
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

func (f facts) annotations(a *contracts.Annotations) {
	if a.Description != "" {
		f["description "+a.Description] = true
	}
	if a.Default.Kind != contracts.Missing {
		f["default "+value(a.Default)] = true
	}
	for _, c := range a.Constraints {
		for keyword, kind := range bounds {
			if kind == c.Kind {
				f[keyword+" "+value(c.Value)] = true
			}
		}
		if c.Kind == contracts.UniqueItems {
			f["uniqueItems "] = true
		}
	}
	for _, n := range a.Notes {
		f[n.Name+" "+value(n.Value)] = true
	}
}

// value spells a value as spelt does.
func value(v contracts.Value) string {
	var plain any
	if err := json.Unmarshal([]byte(literalJSON(v)), &plain); err != nil {
		return v.Text
	}
	return spelt(plain)
}

func literalJSON(v contracts.Value) string {
	switch v.Kind {
	case contracts.Null, contracts.Missing, contracts.ShapeValue:
		return "null"
	case contracts.String:
		return spelt(v.Text)
	case contracts.Array:
		parts := make([]string, len(v.Items))
		for i, item := range v.Items {
			parts[i] = literalJSON(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case contracts.Object:
		parts := make([]string, len(v.Fields))
		for i, f := range v.Fields {
			parts[i] = spelt(f.Name) + ":" + literalJSON(f.Value)
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return v.Text
}
