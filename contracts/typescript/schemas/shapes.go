package schemas

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

var truth = contracts.TextValue(contracts.Bool, "true")

func of(s *contracts.Shape) schema { return schema{Use: contracts.Use{Shape: s}} }

func anything() schema { return of(&contracts.Shape{}) }

func scalar(name string) schema {
	return of(&contracts.Shape{Kind: contracts.ScalarShape, Scalar: name})
}

func never() schema { return of(&contracts.Shape{Kind: contracts.NeverShape}) }

func constant(v contracts.Value) schema {
	return of(&contracts.Shape{Kind: contracts.ConstShape, Const: v})
}

func list(items schema) schema {
	items.settle()
	return of(&contracts.Shape{Kind: contracts.ListShape, Items: &items.Use})
}

// settle notes that a value may be left out, where nothing else can say so.
func (s *schema) settle() {
	if s.optional {
		s.note("optional", truth)
		s.optional = false
	}
}

// note adds what shapes have no place for.
func (s *schema) note(name string, v contracts.Value) {
	s.SetNotes(append(slices.Clip(s.Notes()), contracts.Member{Name: name, Value: readable(v)}))
}

// readable is a value of a note without the marks of schemas in it.
func readable(v contracts.Value) contracts.Value {
	if Part(v) {
		return contracts.TextValue(contracts.Expression, spelt(v))
	}
	if len(v.Items()) > 0 {
		items := make([]contracts.Value, len(v.Items()))
		for i, item := range v.Items() {
			items[i] = readable(item)
		}
		v = v.WithItems(items)
	}
	if len(v.Fields()) > 0 {
		fields := make([]contracts.Member, len(v.Fields()))
		for i, m := range v.Fields() {
			fields[i] = contracts.Member{Name: m.Name, Value: readable(m.Value)}
		}
		v = v.WithFields(fields)
	}
	return v
}

// spelt is a schema in the words that asked for it, without what they were given.
func spelt(v contracts.Value) string {
	var words []string
	for _, step := range v.Property("steps").Items() {
		switch {
		case step.Kind() == contracts.Array && len(words) > 0:
			call := "(…)"
			if len(step.Items()) == 0 {
				call = "()"
			}
			words[len(words)-1] += call
		case Part(step):
			words = append(words, spelt(step))
		case step.Kind() != contracts.Array:
			words = append(words, step.Str())
		}
	}
	return strings.Join(words, ".")
}

// bound adds a constraint, where its bound is known. Of two of a kind the narrower one holds, and of
// those that have no order, such as patterns, both do.
func (s *schema) bound(kind contracts.ConstraintKind, v contracts.Value) {
	if kind != contracts.UniqueItems && v.Str() == "" {
		return
	}
	kept := make([]contracts.Constraint, 0, len(s.Constraints())+1)
	for _, c := range s.Constraints() {
		switch {
		case c.Kind != kind || kind == contracts.Pattern || kind == contracts.MultipleOf && !c.Value.Equal(v):
			kept = append(kept, c)
		case narrower(kind, c.Value, v):
			v = c.Value
		}
	}
	kept = append(kept, contracts.Constraint{Kind: kind, Value: v})
	slices.SortStableFunc(kept, func(a, b contracts.Constraint) int { return int(a.Kind) - int(b.Kind) })
	s.SetConstraints(kept)
}

// narrower reports whether a bound allows less than another one of its kind.
func narrower(kind contracts.ConstraintKind, a, b contracts.Value) bool {
	x, isNumber := new(big.Rat).SetString(a.Text())
	y, areNumbers := new(big.Rat).SetString(b.Text())
	if !isNumber || !areNumbers || len(a.Text())+len(b.Text()) > 2*longestNumber {
		return false
	}
	switch kind {
	case contracts.Minimum, contracts.ExclusiveMinimum, contracts.MinLength, contracts.MinItems, contracts.MinProperties:
		return x.Cmp(y) > 0
	case contracts.Maximum, contracts.ExclusiveMaximum, contracts.MaxLength, contracts.MaxItems, contracts.MaxProperties:
		return x.Cmp(y) < 0
	}
	return false
}

const longestNumber = 40 // of what is compared, in digits

// pattern adds a regular expression, given as one or as its source.
func (s *schema) pattern(v contracts.Value) {
	source, flags := v.Text(), ""
	if end := strings.LastIndexByte(source, '/'); v.Kind() == contracts.Literal && strings.HasPrefix(source, "/") && end > 0 {
		source, flags = source[1:end], source[end+1:]
	}
	s.bound(contracts.Pattern, contracts.StringValue(source))
	if flags != "" && flags != "u" && flags != "v" {
		s.note("flags", contracts.StringValue(flags))
	}
}

// quoted is a text as a regular expression matches it.
func quoted(v contracts.Value) string { return regexp.QuoteMeta(v.Str()) }

// own gives the schema a copy of its shape, that it may change.
func (s *schema) own() *contracts.Shape {
	shape := s.Shape.Under(s.Shape.Name, s.Shape.Origin)
	s.Shape = shape
	return shape
}

// format gives a scalar a format.
func (s *schema) format(name string) {
	s.own().Format = name
}

// size bounds how long, or how much, a value is, after what it is.
func (s *schema) size(lower bool, v contracts.Value) {
	text, items, number := contracts.MaxLength, contracts.MaxItems, contracts.Maximum
	if lower {
		text, items, number = contracts.MinLength, contracts.MinItems, contracts.Minimum
	}
	switch {
	case s.Shape.Kind == contracts.ListShape:
		s.bound(items, v)
	case s.Shape.Kind == contracts.ScalarShape && s.Shape.Scalar == "string":
		s.bound(text, v)
	default:
		s.bound(number, v)
	}
}

// enum makes an enum of values, or one constant.
func enum(values []contracts.Value) schema {
	if len(values) == 1 {
		return constant(values[0])
	}
	nullable := false
	shape := &contracts.Shape{Kind: contracts.EnumShape}
	for _, v := range values {
		if v.Kind() == contracts.Null {
			nullable = true
			continue
		}
		shape.Enum = append(shape.Enum, contracts.EnumValue{Value: v})
	}
	s := of(shape)
	s.Nullable = nullable
	return s
}

// enumOf makes an enum of the values of an object or a list. The names that TypeScript gives the
// numbers of an enum are no values of it.
func (r *reader) enumOf(v contracts.Value) schema {
	if Part(v) { // the options of another enum
		steps := v.Property("steps").Items()
		if n := len(steps) - 1; n > 0 && (steps[n].Str() == "options" || steps[n].Str() == "enum") {
			if s, ok := r.steps(steps[:n]); ok {
				r.met(v, s)
				return s
			}
		}
		if known, ok := r.before(v); ok {
			return known
		}
		s := anything()
		s.note("enum", v)
		return s
	}
	if v.Kind() != contracts.Object {
		return enum(r.listed(v.List()))
	}
	var values []contracts.Value
	for _, m := range v.Fields() {
		if v.Property(m.Value.Text()).Kind() == contracts.Number && v.Property(m.Value.Text()).Text() == m.Name {
			continue
		}
		if !slices.ContainsFunc(values, m.Value.Equal) {
			values = append(values, m.Value)
		}
	}
	return enum(values)
}

// listed returns the values of a list, into which those of enums may be spread.
func (r *reader) listed(list []contracts.Value) (values []contracts.Value) {
	for _, v := range list {
		if Part(v) {
			if of := r.enumOf(v).Shape; of.Kind == contracts.EnumShape || of.Kind == contracts.ConstShape {
				for _, e := range of.Enum {
					values = append(values, e.Value)
				}
				if of.Kind == contracts.ConstShape {
					values = append(values, of.Const)
				}
				continue
			}
		}
		values = append(values, r.value(v))
	}
	return values
}

// union makes a union, or an enum where all alternatives are values. Null may then stand beside.
func union(branches []schema) schema {
	var result schema
	shape := &contracts.Shape{Kind: contracts.UnionShape}
	values := true
	for _, b := range branches {
		result.optional = result.optional || b.optional
		if b.Shape.Kind == contracts.ConstShape && b.Shape.Const.Kind() == contracts.Null {
			result.Nullable = true
			continue
		}
		if b.Shape.Kind == contracts.ScalarShape && b.Shape.Scalar == "undefined" {
			result.optional = true
			continue
		}
		values = values && b.Shape.Kind == contracts.ConstShape && !b.Nullable && b.Title == "" && len(b.Notes()) == 0
		b.optional = false
		shape.SetBranches(append(shape.Branches(), contracts.Branch{Use: b.Use}))
	}
	switch {
	case len(branches) == 0:
		return never()
	case len(shape.Branches()) == 0:
		return schema{Use: contracts.Use{Shape: constant(contracts.NullValue()).Shape}, optional: result.optional}
	case len(shape.Branches()) == 1:
		only := schema{Use: shape.Branches()[0].Use, optional: result.optional}
		only.Nullable = only.Nullable || result.Nullable
		return only
	case values:
		shape.Kind = contracts.EnumShape
		for _, b := range shape.Branches() {
			shape.Enum = append(shape.Enum, contracts.EnumValue{Value: b.Shape.Const, Description: b.Description, Deprecated: b.Deprecated})
		}
		shape.SetBranches(nil)
	}
	result.Shape = shape
	return result
}

// discriminated makes a union of objects that a property tells apart.
func discriminated(property string, branches []schema) schema {
	s := union(branches)
	if s.Shape.Kind != contracts.UnionShape {
		return s
	}
	s.Shape.SetExclusive(true)
	s.Shape.SetDiscriminator(property)
	for i := range s.Shape.Branches() {
		if f := fieldOf(s.Shape.Branches()[i].Shape, property); f != nil && f.Shape.Kind == contracts.ConstShape {
			s.Shape.Branches()[i].Label = f.Shape.Const.Str()
		}
	}
	return s
}

// record makes an object of properties whose names are of one schema, and their values of another.
func record(names, values schema) schema {
	values.settle()
	shape := &contracts.Shape{Kind: contracts.ObjectShape, Rest: &values.Use}
	if plain := names.Shape.Kind == contracts.ScalarShape && names.Shape.Scalar == "string" && names.Shape.Format == "" && len(names.Constraints())+len(names.Notes()) == 0 &&
		names.Description == ""; !plain && names.Shape.Kind != contracts.AnyShape {
		shape.SetNames(&names.Use)
	}
	return of(shape)
}

// constraint returns the bound of a kind that a schema has.
func (s *schema) constraint(kind contracts.ConstraintKind) (bound contracts.Value, ok bool) {
	for _, c := range s.Constraints() {
		if c.Kind == kind {
			return c.Value, true
		}
	}
	return contracts.Value{}, false
}

// plain reports whether nothing is said beside what a schema is.
func (s *schema) plain() bool {
	return s.Title+s.Description == "" && len(s.Constraints())+len(s.Notes())+len(s.Examples()) == 0 && !s.Default().Present() && !s.Deprecated && !s.ReadOnly && !s.WriteOnly
}
