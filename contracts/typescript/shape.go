package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript/schemas"
)

// special makes the value that an object of the runtime's stands for: a model, a scalar or a
// wrapper around something else.
func (r *wireReader) special(v contracts.Value) contracts.Value {
	switch v.Fields()[0].Value.Text() {
	case "model":
		if index, ok := v.Property("index").Int(); ok && index >= 0 && index < maxModels {
			return contracts.UseValueOf(r.model(index))
		}
	case "scalar":
		return contracts.UseValueOf(r.scalar(scalarName(v.Property("name").Str())))
	case "number":
		return contracts.TextValue(contracts.Number, v.Property("text").Str())
	case "literal":
		return contracts.TextValue(contracts.Literal, v.Property("text").Str())
	case "list":
		return contracts.ArrayValue(v.Property("items").Items()...).OfClass(v.Property("class").Str())
	case "map":
		return mapValue(v.Property("entries").Items())
	case "schema":
		if v.Property("of").Kind() == contracts.Missing { // a part of another one
			return v
		}
		if use, ok := schemas.Read(v); ok {
			return contracts.UseValue(use)
		}
		return v.Property("text")
	case "wrapper":
		return contracts.UseValue(*r.wrapped(v))
	}
	return contracts.NullValue()
}

// mapValue makes a map of its entries: an object where all keys are texts.
func mapValue(entries []contracts.Value) contracts.Value {
	var members []contracts.Member
	var items []contracts.Value
	named := true
	for _, entry := range entries {
		if len(entry.Items()) != 2 { // what was left out of too many
			items, named = append(items, entry), false
			continue
		}
		key, value := entry.Items()[0], entry.Items()[1]
		named = named && key.Kind() == contracts.String
		members = append(members, contracts.Member{Name: key.Text(), Value: value})
		items = append(items, contracts.ObjectValue(contracts.Member{Name: "key", Value: key}, contracts.Member{Name: "value", Value: value}))
	}
	if named {
		return contracts.ObjectValue(members...).OfClass("Map")
	}
	return contracts.ArrayValue(items...).OfClass("Map")
}

// maxModels bounds the table of a module's models, as references into it could be made up.
const maxModels = 1 << 20

// model returns the one use of the shape at a place in the table of models, which may not have been
// read yet.
func (r *wireReader) model(index int) *contracts.Use {
	for len(r.models) <= index {
		r.models = append(r.models, &contracts.Use{Shape: &contracts.Shape{}})
	}
	return r.models[index]
}

// scalar returns the use of a scalar, one for all that have its name.
func (r *wireReader) scalar(name string) *contracts.Use {
	if u := usualScalars[name]; u != nil {
		return u
	}
	u := r.scalars[name]
	if u == nil {
		if r.scalars == nil {
			r.scalars = map[string]*contracts.Use{}
		}
		u = scalarUse(name)
		r.scalars[name] = u
	}
	return u
}

func scalarUse(name string) *contracts.Use {
	return &contracts.Use{Shape: &contracts.Shape{Kind: contracts.ScalarShape, Scalar: name}}
}

// usualScalars are the scalars that nearly all models are made of. All modules share them: a shape
// takes several times the memory of the text that it comes from. They are never changed.
var usualScalars = func() map[string]*contracts.Use {
	uses := map[string]*contracts.Use{}
	for _, name := range []string{
		"String", "NonEmptyString", "Int", "PositiveInt", "Float", "PositiveNumber", "Boolean", "ID", "JSON", "JSONObject", "Date", "DateTime", "Time",
		"EmailAddress", "URL", "PhoneNumber", "Locale", "TimeZone", "Currency", "CountryCode", "Latitude", "Longitude",
	} {
		uses[name] = scalarUse(name)
	}
	return uses
}()

// scalarName shows String_unsecure as String: the suffix tells of a missing check, not of the type.
func scalarName(name string) string { return strings.TrimSuffix(name, "_unsecure") }

// wrapped reads a wrapper without a name by what it holds. A FieldType is a scalar.
func (r *wireReader) wrapped(v contracts.Value) *contracts.Use {
	name, kind, of := text(v.Property("name")), v.Property("kind").Str(), v.Property("of")
	if use, ok := r.schemaIn(kind, "", of); ok {
		if description := text(v.Property("description")); description != "" {
			use.Description = description
		}
		return &use
	}
	source := of.Str()
	switch {
	case name != "":
		use := *r.scalar(name)
		if source != "" && source != name {
			use.SetNotes([]contracts.Member{{Name: kind, Value: of}})
		}
		return &use
	case source != "":
		return r.scalar(source)
	}
	return r.scalar(kind)
}

// schemaIn reads what a wrapper holds: a schema of a library, a JSON Schema, or a text in GraphQL
// that may define several types, of which the named one counts.
func (r *wireReader) schemaIn(kind, name string, of contracts.Value) (use contracts.Use, ok bool) {
	switch {
	case of.Kind() == contracts.ShapeValue:
		return *of.Shape(), true
	case kind == "GraphQLSchemaType" && of.Kind() == contracts.String:
		use, err := schemas.FromGraphQL(of.Text(), name)
		if err != nil {
			use = contracts.Use{Shape: &contracts.Shape{}}
			use.SetNotes([]contracts.Member{{Name: "error", Value: contracts.StringValue(err.Error())}, {Name: kind, Value: of}})
		}
		return use, true
	case kind == "fromJsonSchema" || kind == "JsonSchemaType":
		use, faults, ok := schemas.FromJSON(of)
		r.faulty(use.Shape, faults)
		return use, ok
	}
	return contracts.Use{}, false
}

// faulty notes what is wrong with the schema of a shape.
func (r *wireReader) faulty(s *contracts.Shape, faults []contracts.Diagnostic) {
	if len(faults) == 0 {
		return
	}
	if r.faults == nil {
		r.faults = map[*contracts.Shape][]contracts.Diagnostic{}
	}
	r.faults[s] = faults
}

// fillWrapper reads the content of a wrapper that declares a type. What it holds is the type's own
// from then on, also where that holds itself.
func (r *wireReader) fillWrapper(s *contracts.Shape, content contracts.Value) {
	kind, of := text(content.Property("kind")), content.Property("of")
	name := text(content.Property("name"))
	use, ok := r.schemaIn(kind, name, of)
	if !ok {
		use = *r.wrapped(content)
	}
	inner := use.Shape
	if r.isModel(inner) { // which may not have been read yet
		s.Name = name
		s.SetAll([]contracts.Use{use})
		return
	}
	*s = *inner.Under(name, s.Origin)
	r.faulty(s, r.faults[inner])
	if s.Name == "" {
		s.Name = inner.Name
	}
	s.Nullable = s.Nullable || use.Nullable
	annotations := use.Annotations
	if description := text(content.Property("description")); description != "" {
		annotations.Description = description
	}
	annotations.Join(s.Annotations)
	s.Annotations = annotations
	if inner.Kind == contracts.ScalarShape {
		return
	}
	var walk contracts.ShapeWalk
	walk.Walk(s, func(held *contracts.Shape) bool {
		for u := range held.Held() {
			if u.Shape == inner {
				u.Shape = s
			}
		}
		return true
	})
}

// isModel reports whether a shape is one of the table of models.
func (r *wireReader) isModel(s *contracts.Shape) bool {
	if r.tabled == nil {
		r.tabled = make(map[*contracts.Shape]bool, len(r.models))
		for _, u := range r.models {
			r.tabled[u.Shape] = true
		}
	}
	return r.tabled[s]
}

// fillModel reads the content of a model.
func (r *wireReader) fillModel(s *contracts.Shape, content contracts.Value) {
	s.Kind = contracts.ObjectShape
	for _, p := range content.Fields() {
		switch p.Name {
		case "name":
			s.Name = text(p.Value)
		case "fields":
			s.Fields = r.fieldsOf(p.Value)
		default:
			annotate(&s.Annotations, p)
		}
	}
}

// fieldsOf reads the fields of a model.
func (r *wireReader) fieldsOf(v contracts.Value) []contracts.Field {
	fields := make([]contracts.Field, len(v.Fields()))
	for i, f := range v.Fields() {
		fields[i] = r.field(f.Name, f.Value)
	}
	return fields
}

// fillEnum reads the content of an enum.
func (r *wireReader) fillEnum(s *contracts.Shape, content contracts.Value) {
	s.Name = text(content.Property("name"))
	r.enum(s, content.Property("values"))
}

// enum makes an enum of a list of values, each alone or as {value, description}. One without values
// says nothing.
func (r *wireReader) enum(s *contracts.Shape, values contracts.Value) {
	for _, v := range values.List() {
		value := contracts.EnumValue{Value: v}
		if v.Kind() == contracts.Object {
			value = contracts.EnumValue{Value: v.Property("value"), Description: text(v.Property("description")), Deprecated: flag(v.Property("deprecated"))}
		}
		s.Enum = append(s.Enum, value)
	}
	if len(s.Enum) > 0 {
		s.Kind = contracts.EnumShape
	}
}

// text is a value's text when it was computed; expressions name nothing.
func text(v contracts.Value) string {
	if v.Kind() == contracts.String {
		return v.Text()
	}
	return ""
}

// flag reports whether a property that says yes or no, or gives a reason, says yes.
func flag(v contracts.Value) bool { return v.Present() && v.Text() != "false" }
