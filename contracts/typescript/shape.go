package typescript

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// special makes the value that an object of the runtime's stands for: a model, a scalar or a
// wrapper around something else.
func (r *wireReader) special(v contracts.Value) contracts.Value {
	switch v.Fields[0].Value.Text {
	case "model":
		if index, ok := v.Property("index").Int(); ok && index >= 0 && index < maxModels {
			return contracts.Value{Kind: contracts.ModelValue, Model: r.model(index)}
		}
	case "scalar":
		return typeValue("", contracts.FieldType{Scalar: scalarName(v.Property("name").Str())})
	case "schema":
		return v.Property("text")
	case "wrapper":
		return typeValue(v.Property("name").Str(), wrapped(v.Property("kind").Str(), v.Property("of")))
	}
	return contracts.Value{Kind: contracts.Null}
}

// maxModels bounds the table of a module's models, as references into it could be made up.
const maxModels = 1 << 20

// model returns the model at a place in the table, which may not have been read yet.
func (r *wireReader) model(index int) *contracts.Model {
	for len(r.models) <= index {
		r.models = append(r.models, &contracts.Model{})
	}
	return r.models[index]
}

func typeValue(name string, t contracts.FieldType) contracts.Value {
	return contracts.Value{Kind: contracts.ModelValue, Model: &contracts.Model{Name: name, Base: t}}
}

// scalarName shows String_unsecure as String: the suffix tells of a missing check, not of the type.
func scalarName(name string) string { return strings.TrimSuffix(name, "_unsecure") }

// wrapped shows what a wrapper holds: a JSON Schema by its type, anything else by its source.
func wrapped(kind string, of contracts.Value) contracts.FieldType {
	if of.Kind == contracts.Object {
		if name := of.Property("type").Str(); name != "" {
			return contracts.FieldType{Scalar: name}
		}
	}
	if text := of.Str(); text != "" {
		return contracts.FieldType{Scalar: text, Literal: true}
	}
	return contracts.FieldType{Scalar: kind}
}

// fillModel reads the content of a model or an enum.
func fillModel(m *contracts.Model, content contracts.Value) {
	m.Name = text(content.Property("name"))
	m.Description = text(content.Property("description"))
	for _, f := range content.Property("fields").Fields {
		m.Fields = append(m.Fields, field(f.Name, f.Value))
	}
}

func fillEnum(m *contracts.Model, content contracts.Value) {
	m.Name = text(content.Property("name"))
	for _, v := range content.Property("values").List() {
		value := contracts.EnumValue{Value: v.Str()}
		if v.Kind == contracts.Object {
			value = contracts.EnumValue{Value: v.Property("value").Str(), Description: text(v.Property("description"))}
		}
		m.Enum = append(m.Enum, value)
	}
}

// text is a value's text when it was computed; expressions name nothing.
func text(v contracts.Value) string {
	if v.Kind == contracts.String {
		return v.Text
	}
	return ""
}

// field reads {type, isOptional, isArray?, description?, …}, or a type alone.
func field(name string, v contracts.Value) contracts.Field {
	f := contracts.Field{Name: name}
	if v.Kind != contracts.Object || !v.Property("type").Present() {
		f.Type = fieldType(v)
		return f
	}
	f.Type = fieldType(v.Property("type"))
	for _, p := range v.Fields {
		switch p.Name {
		case "type":
		case "isOptional", "optional":
			f.Optional = p.Value.True()
		case "isArray", "isList":
			if p.Value.True() {
				f.Type.Array++
			}
		case "isNullable", "nullable":
			f.Type.Nullable = p.Value.True()
		case "description":
			f.Description = text(p.Value)
		case "deprecated", "isDeprecated":
			f.Deprecated = p.Value.Present() && p.Value.Text != "false"
		case "default", "defaultValue":
			f.Default = p.Value
		default:
			if c := constraint(p.Name, p.Value); c != "" {
				f.Constraints = append(f.Constraints, c)
			}
		}
	}
	return f
}

func fieldType(v contracts.Value) contracts.FieldType {
	switch v.Kind {
	case contracts.ModelValue:
		m := v.Model
		if m.Base.Empty() {
			return contracts.FieldType{Model: m}
		}
		if m.Name != "" {
			return contracts.FieldType{Scalar: m.Name}
		}
		return m.Base
	case contracts.Array:
		if len(v.Items) == 1 {
			t := fieldType(v.Items[0])
			t.Array++
			return t
		}
		union := contracts.FieldType{}
		for _, item := range v.Items {
			union.Union = append(union.Union, fieldType(item))
		}
		return union
	case contracts.String, contracts.Number, contracts.Bool:
		return contracts.FieldType{Scalar: v.Text}
	case contracts.Expression:
		return contracts.FieldType{Scalar: v.Text, Literal: true}
	}
	return contracts.FieldType{}
}

// constraint puts a further property of a field in words; empty for what says nothing.
func constraint(name string, v contracts.Value) string {
	word := v.Str()
	switch {
	case word == "" || word == "false":
		return ""
	case name == "min" || name == "minimum":
		return "≥ " + word
	case name == "max" || name == "maximum":
		return "≤ " + word
	case name == "minLength":
		return counted("at least", word)
	case name == "maxLength":
		return counted("at most", word)
	case name == "pattern" || name == "format":
		return word
	case v.Kind == contracts.Bool:
		return name
	}
	return name + ": " + word
}

func counted(bound, number string) string {
	if n, err := strconv.Atoi(number); err == nil && n == 1 {
		return bound + " 1 character"
	}
	return fmt.Sprintf("%s %s characters", bound, number)
}
