package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// special makes the value that an object of the runtime's stands for: a model, a scalar or a
// wrapper around something else.
func (r *wireReader) special(v contracts.Value) contracts.Value {
	switch v.Fields[0].Value.Text {
	case "model":
		if index, ok := v.Property("index").Int(); ok && index >= 0 && index < maxModels {
			return contracts.Value{Kind: contracts.ShapeValue, Shape: r.model(index)}
		}
	case "scalar":
		return contracts.Value{Kind: contracts.ShapeValue, Shape: r.scalar(scalarName(v.Property("name").Str()))}
	case "number":
		return contracts.Value{Kind: contracts.Number, Text: v.Property("text").Str()}
	case "literal":
		return contracts.Value{Kind: contracts.Literal, Text: v.Property("text").Str()}
	case "list":
		return contracts.Value{Kind: contracts.Array, Text: v.Property("class").Str(), Items: v.Property("items").Items}
	case "map":
		return mapValue(v.Property("entries").Items)
	case "schema":
		return v.Property("text")
	case "wrapper":
		return contracts.Value{Kind: contracts.ShapeValue, Shape: r.wrapped(v.Property("name").Str(), v.Property("kind").Str(), v.Property("of"))}
	}
	return contracts.Value{Kind: contracts.Null}
}

// mapValue makes a map of its entries: an object where all keys are texts.
func mapValue(entries []contracts.Value) contracts.Value {
	object := contracts.Value{Kind: contracts.Object, Text: "Map"}
	list := contracts.Value{Kind: contracts.Array, Text: "Map"}
	named := true
	for _, entry := range entries {
		if len(entry.Items) != 2 { // what was left out of too many
			list.Items, named = append(list.Items, entry), false
			continue
		}
		key, value := entry.Items[0], entry.Items[1]
		named = named && key.Kind == contracts.String
		object.Fields = append(object.Fields, contracts.Member{Name: key.Text, Value: value})
		list.Items = append(list.Items, contracts.ObjectValue(contracts.Member{Name: "key", Value: key}, contracts.Member{Name: "value", Value: value}))
	}
	if named {
		return object
	}
	return list
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

// wrapped shows a JSON Schema by its fields, any other wrapper by its name, or else by what it
// holds: a schema with faults by its type, anything else by its source. A name does not hide the
// source.
func (r *wireReader) wrapped(name, kind string, of contracts.Value) *contracts.Use {
	source := of.Str()
	if use, faults, ok := jsonschema.Use(of); ok && kind == "fromJsonSchema" && len(faults) == 0 {
		if name != "" {
			use.Shape = use.Shape.Under(name, contracts.Position{})
		}
		return &use
	}
	switch {
	case name != "":
		use := *r.scalar(name)
		if source != "" && source != name {
			use.Notes = []contracts.Member{{Name: kind, Value: of}}
		}
		return &use
	case of.Property("type").Str() != "":
		return r.scalar(of.Property("type").Str())
	case source != "":
		return r.scalar(source)
	}
	return r.scalar(kind)
}

// fillModel reads the content of a model.
func (r *wireReader) fillModel(s *contracts.Shape, content contracts.Value) {
	s.Kind = contracts.ObjectShape
	for _, p := range content.Fields {
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
	fields := make([]contracts.Field, len(v.Fields))
	for i, f := range v.Fields {
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
		if v.Kind == contracts.Object {
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
	if v.Kind == contracts.String {
		return v.Text
	}
	return ""
}

// flag reports whether a property that says yes or no, or gives a reason, says yes.
func flag(v contracts.Value) bool { return v.Present() && v.Text != "false" }
