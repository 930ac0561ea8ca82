package typescript

import (
	"github.com/lssm-tech/docsgen/contracts"
)

// field reads {type, isOptional, isArray?, description?, …}, or a type alone.
func (r *wireReader) field(name string, v contracts.Value) contracts.Field {
	f := contracts.Field{Name: name}
	if v.Kind() != contracts.Object || !v.Property("type").Present() {
		f.Use = r.use(v)
		return f
	}
	f.Use = r.use(v.Property("type"))
	lists := 0
	for _, p := range v.Fields() {
		switch p.Name {
		case "type":
		case "isOptional", "optional":
			f.Optional = p.Value.True()
		case "isArray", "isList":
			if p.Value.True() {
				lists++
			}
		case "isNullable", "nullable":
			f.Nullable = p.Value.True()
		case "format":
			f.Shape = formatted(f.Shape, p, &f.Annotations)
		case "enum":
			if p.Value.Kind() == contracts.Array {
				f.Shape = &contracts.Shape{}
				r.enum(f.Shape, p.Value)
				continue
			}
			annotate(&f.Annotations, p)
		default:
			annotate(&f.Annotations, p)
		}
	}
	for range lists {
		f.Shape = listOf(contracts.Use{Shape: f.Shape})
	}
	return f
}

func listOf(items contracts.Use) *contracts.Shape {
	return &contracts.Shape{Kind: contracts.ListShape, Items: &items}
}

// formatted gives a scalar its format. What is no scalar, or has one, notes it.
func formatted(s *contracts.Shape, format contracts.Member, a *contracts.Annotations) *contracts.Shape {
	if s.Kind != contracts.ScalarShape || s.Format != "" || format.Value.Kind() != contracts.String {
		annotate(a, format)
		return s
	}
	return &contracts.Shape{Kind: contracts.ScalarShape, Scalar: s.Scalar, Format: format.Value.Text()}
}

// use reads what is given as a type: a model or scalar, a list of one type or of alternatives, the
// fields of an object, or the source of something that was not evaluated.
func (r *wireReader) use(v contracts.Value) contracts.Use {
	switch v.Kind() {
	case contracts.ShapeValue:
		return *v.Shape()
	case contracts.Array:
		if len(v.Items()) == 1 {
			return contracts.Use{Shape: listOf(r.use(v.Items()[0]))}
		}
		union := &contracts.Shape{Kind: contracts.UnionShape}
		for _, item := range v.Items() {
			union.SetBranches(append(union.Branches(), contracts.Branch{Use: r.use(item)}))
		}
		return contracts.Use{Shape: union}
	case contracts.String, contracts.Number, contracts.Bool, contracts.Expression:
		return *r.scalar(v.Text())
	case contracts.Object:
		use := contracts.Use{Shape: &contracts.Shape{}}
		if v.Property("fields").Kind() == contracts.Object {
			r.fillModel(use.Shape, v)
			use.Shape.Name = "" // it stands nowhere by itself
		} else {
			use.SetNotes([]contracts.Member{{Name: "type", Value: v}})
		}
		return use
	}
	return contracts.Use{Shape: &contracts.Shape{}}
}

// bounds are the options of fields that bound their values, as authors write them.
var bounds = map[string]contracts.ConstraintKind{
	"min": contracts.Minimum, "minimum": contracts.Minimum, "max": contracts.Maximum, "maximum": contracts.Maximum,
	"exclusiveMinimum": contracts.ExclusiveMinimum, "exclusiveMaximum": contracts.ExclusiveMaximum, "multipleOf": contracts.MultipleOf,
	"minLength": contracts.MinLength, "maxLength": contracts.MaxLength, "pattern": contracts.Pattern, "regex": contracts.Pattern,
	"minItems": contracts.MinItems, "maxItems": contracts.MaxItems, "minProperties": contracts.MinProperties, "maxProperties": contracts.MaxProperties,
}

// annotate reads an option of a field or model that says something beside its type. What docsgen
// knows nothing of is noted as it is.
func annotate(a *contracts.Annotations, option contracts.Member) {
	v := option.Value
	if kind, bound := bounds[option.Name]; bound && v.Str() != "" {
		a.SetConstraints(append(a.Constraints(), contracts.Constraint{Kind: kind, Value: v}))
		return
	}
	switch option.Name {
	case "title", "label":
		if a.Title = text(v); a.Title != "" {
			return
		}
	case "description":
		if a.Description = text(v); a.Description != "" {
			return
		}
	case "default", "defaultValue":
		a.SetDefault(v)
		return
	case "example":
		a.SetExamples(append(a.Examples(), v))
		return
	case "examples":
		a.SetExamples(append(a.Examples(), v.List()...))
		return
	}
	yes := flag(v)
	if v.Kind() == contracts.Bool || !yes {
		switch option.Name {
		case "unique", "uniqueItems":
			if yes {
				a.SetConstraints(append(a.Constraints(), contracts.Constraint{Kind: contracts.UniqueItems}))
			}
			return
		case "readOnly", "isReadOnly":
			a.ReadOnly = yes
			return
		case "writeOnly", "isWriteOnly":
			a.WriteOnly = yes
			return
		case "pii", "isPii", "isPII", "personal", "personalData":
			a.Personal = yes
			return
		}
	}
	if option.Name == "deprecated" || option.Name == "isDeprecated" {
		if a.Deprecated = yes; v.Kind() == contracts.Bool || !yes {
			return
		}
	}
	if yes {
		a.SetNotes(append(a.Notes(), option))
	}
}
