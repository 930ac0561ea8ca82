package schemas

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// object makes an object of what its properties are given as: a plain object of schemas, into which
// the properties of others may be spread, or a schema whose properties they are.
func (r *reader) object(v contracts.Value) schema {
	shape := &contracts.Shape{Kind: contracts.ObjectShape}
	s := of(shape)
	if v.Kind() != contracts.Object || Part(v) {
		if base, ok := r.schema(v); ok {
			shape.Fields = base.Shape.Fields
		} else if v.Present() {
			s.note("fields", v)
		}
		return s
	}
	fields := newFieldList(len(v.Fields()))
	for _, m := range v.Fields() {
		base, ok := r.schema(m.Value)
		if strings.HasPrefix(m.Name, "...") && (Part(m.Value) || m.Value.Kind() == contracts.Expression) {
			if !ok {
				s.note(m.Name, m.Value)
				continue
			}
			fields.add(base.Shape.Fields...)
			continue
		}
		fields.add(contracts.Field{Name: m.Name, Optional: base.optional, Use: base.Use})
	}
	shape.Fields = fields.list
	return s
}

// fieldList is fields in the making, each name once.
type fieldList struct {
	list   []contracts.Field
	places map[string]int
}

func newFieldList(size int) *fieldList {
	return &fieldList{make([]contracts.Field, 0, size), make(map[string]int, size)}
}

// add adds fields. One that is there already is replaced where it stands.
func (l *fieldList) add(fields ...contracts.Field) {
	for _, f := range fields {
		if at, known := l.places[f.Name]; known {
			l.list[at] = f
			continue
		}
		l.places[f.Name] = len(l.list)
		l.list = append(l.list, f)
	}
}

// fieldOf returns the field of a name; nil where there is none.
func fieldOf(s *contracts.Shape, name string) *contracts.Field {
	for i := range s.Fields {
		if s.Fields[i].Name == name {
			return &s.Fields[i]
		}
	}
	return nil
}

// extend replaces fields, and adds further ones.
func (s *schema) extend(with *contracts.Shape) {
	shape := s.own()
	shape.Kind = contracts.ObjectShape
	fields := newFieldList(len(shape.Fields) + len(with.Fields))
	fields.add(shape.Fields...)
	fields.add(with.Fields...)
	shape.Fields = fields.list
}

// named returns the names in a list of such, an object {name: true}, or a union of constants.
func (r *reader) named(v contracts.Value) map[string]bool {
	names := map[string]bool{}
	switch {
	case Part(v) || v.Kind() == contracts.ShapeValue:
		s, _ := r.schema(v)
		for _, value := range append(s.Shape.Enum, contracts.EnumValue{Value: s.Shape.Const}) {
			names[value.Value.Str()] = true
		}
	case v.Kind() == contracts.Object:
		for _, m := range v.Fields() {
			names[m.Name] = m.Value.Text() != "false"
		}
	default:
		for _, name := range r.listed(v.List()) {
			names[name.Str()] = true
		}
	}
	return names
}

// keep leaves out the fields that are not named, or those that are.
func (s *schema) keep(names map[string]bool, named bool) {
	shape := s.own()
	fields := make([]contracts.Field, 0, len(shape.Fields))
	for _, f := range shape.Fields {
		if names[f.Name] == named {
			fields = append(fields, f)
		}
	}
	shape.Fields = fields
}

// setOptional says of the named fields, or of all where names is nil, whether they may be left out.
func (s *schema) setOptional(names map[string]bool, optional bool) {
	shape := s.own()
	shape.Fields = slices.Clone(shape.Fields)
	for i := range shape.Fields {
		if names == nil || names[shape.Fields[i].Name] {
			shape.Fields[i].Optional = optional
		}
	}
}

// setDeep makes all fields optional, and those of all objects that they hold, each object once.
func (s *schema) setDeep(done map[*contracts.Shape]*contracts.Shape) {
	from := s.Shape
	if to, known := done[from]; known {
		s.Shape = to
		return
	}
	shape := s.own()
	done[from] = shape
	shape.Fields = slices.Clone(shape.Fields)
	inside := func(u *contracts.Use) {
		inner := schema{Use: *u}
		inner.setDeep(done)
		*u = inner.Use
	}
	for i := range shape.Fields {
		shape.Fields[i].Optional = true
		inside(&shape.Fields[i].Use)
	}
	if shape.Items != nil {
		items := *shape.Items
		shape.Items = &items
		inside(shape.Items)
	}
}

// intersect makes what is of two schemas at once: one object where both are objects that say
// nothing of the same property, or else the first, beside which the other holds.
func intersect(a, b schema) schema {
	if joinable(a.Shape) && joinable(b.Shape) && apart(a.Shape, b.Shape) {
		joined := a
		joined.extend(b.Shape)
		joined.Join(b.Annotations)
		joined.optional = a.optional && b.optional
		joined.Nullable = a.Nullable && b.Nullable
		return joined
	}
	if a.Shape.Kind == contracts.UnionShape && joinable(b.Shape) {
		a, b = b, a
	}
	joined := a
	shape := joined.own()
	shape.SetAll(append(slices.Clip(shape.All()), b.Use))
	joined.optional = a.optional && b.optional
	return joined
}

// apart reports whether no field of one object is in the other.
func apart(a, b *contracts.Shape) bool {
	names := make(map[string]bool, len(a.Fields))
	for i := range a.Fields {
		names[a.Fields[i].Name] = true
	}
	return !slices.ContainsFunc(b.Fields, func(f contracts.Field) bool { return names[f.Name] })
}

func joinable(s *contracts.Shape) bool {
	return s.Kind == contracts.ObjectShape && s.Name == "" && !s.Closed && s.Rest == nil && s.Names() == nil && len(s.Fields) > 0 &&
		len(s.All())+len(s.Branches())+len(s.Patterns())+len(s.Conditions())+len(s.Not()) == 0
}

// tuple makes a list of items of their own. Rest may be nil for a list that ends with them.
func (r *reader) tuple(items []contracts.Value, rest *schema) schema {
	shape := &contracts.Shape{Kind: contracts.ListShape}
	required := 0
	for _, item := range items {
		s, _ := r.schema(item)
		if s.rest {
			shape.SetPrefix(append(shape.Prefix(), s.Shape.Prefix()...))
			required = len(shape.Prefix())
			continue
		}
		shape.SetPrefix(append(shape.Prefix(), s.Use))
		if !s.optional {
			required = len(shape.Prefix())
		}
	}
	result := of(shape)
	if rest != nil {
		shape.Items = &rest.Use
	} else {
		shape.Items = &contracts.Use{Shape: &contracts.Shape{Kind: contracts.NeverShape}}
	}
	least := contracts.Constraint{Kind: contracts.MinItems, Value: contracts.TextValue(contracts.Number, strconv.Itoa(required))}
	switch {
	case required < len(shape.Prefix()):
		result.bound(least.Kind, least.Value)
	case required > 0: // as the type says in other words
		shape.SetConstraints([]contracts.Constraint{least})
	}
	return result
}
