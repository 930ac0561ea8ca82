package contracts

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// ValueKind tells which fields of a Value hold.
type ValueKind uint8

// The kinds of values. Missing is the zero value: what Get gives for a property that is not there.
const (
	Missing ValueKind = iota
	Null              // null and undefined
	Bool              // Text is "true" or "false"
	// Text is its spelling: that of the source where it is JSON's; NaN, Infinity and -Infinity are what
	// JSON has none for
	Number
	String // Text is the text
	// Text is the source of something that was not evaluated: a function, a React component, a call
	// on a missing package
	Expression
	// Items. Text is the class of a list that is no plain one: Set, Uint8Array, or Map for entries
	// {key, value} of which not all keys are texts
	Array
	Object     // Fields, in the order they were declared. Text is Map for a map
	ShapeValue // Shape: what says which values may stand there, such as a schema model or an enum
	// Text is the source of a value that JSON has no form for: 10n, /a+/g, Symbol("a")
	Literal
)

// Value is declared data: what the argument of a definer, or an item of a manifest, came to. An
// inert value is an Expression that prints as its source, so nothing ever prints as "[object
// Object]".
type Value struct {
	Kind   ValueKind
	Text   string
	Items  []Value
	Fields []Member
	Shape  *Use
}

// Member is one property of an object.
type Member struct {
	Name  string
	Value Value
}

// Get follows a dotted path of property names: "sideEffects.emits". It gives a Missing value where
// the path ends early.
func (v Value) Get(path string) Value {
	for path != "" {
		var name string
		name, path, _ = strings.Cut(path, ".")
		v = v.Property(name)
	}
	return v
}

// Property returns one property of an object, Missing when there is none. Unlike Get it takes the
// name as it is, dots included.
func (v Value) Property(name string) Value {
	for i := range v.Fields {
		if v.Fields[i].Name == name {
			return v.Fields[i].Value
		}
	}
	return Value{}
}

// Present reports whether there is something to show: neither missing nor null.
func (v Value) Present() bool { return v.Kind > Null }

// Empty reports whether the value holds nothing a reader could use: missing, null, an empty text,
// array or object.
func (v Value) Empty() bool {
	switch v.Kind {
	case String, Expression, Literal:
		return v.Text == ""
	case Array:
		return len(v.Items) == 0
	case Object:
		return len(v.Fields) == 0
	}
	return v.Kind <= Null
}

// Str is the text of a String, Number, Bool, Expression or Literal; empty for all else.
func (v Value) Str() string {
	switch v.Kind {
	case String, Number, Bool, Expression, Literal:
		return v.Text
	}
	return ""
}

// True reports whether the value is the boolean true.
func (v Value) True() bool { return v.Kind == Bool && v.Text == "true" }

// IsJSON reports whether the value is data that JSON has a form for, all through: no expression, no
// model, no NaN, no map.
func (v Value) IsJSON() bool {
	switch v.Kind {
	case Null, Bool, String:
		return true
	case Number:
		return json.Valid([]byte(v.Text))
	case Array:
		return v.Text == "" && !slices.ContainsFunc(v.Items, func(item Value) bool { return !item.IsJSON() })
	case Object:
		return v.Text == "" && !slices.ContainsFunc(v.Fields, func(m Member) bool { return !m.Value.IsJSON() })
	}
	return false
}

// Int is the value of a whole number; ok is false for all else.
func (v Value) Int() (n int, ok bool) {
	if v.Kind != Number {
		return 0, false
	}
	n, err := strconv.Atoi(v.Text)
	return n, err == nil
}

// List returns the items of an array; a single present value counts as a list of itself, as authors
// write both.
func (v Value) List() []Value {
	switch {
	case v.Kind == Array:
		return v.Items
	case v.Present():
		return []Value{v}
	}
	return nil
}

// Strings returns the texts of a list, leaving out what is no text.
func (v Value) Strings() []string {
	var texts []string
	for _, item := range v.List() {
		if s := item.Str(); s != "" {
			texts = append(texts, s)
		}
	}
	return texts
}

// Names returns the property names of an object, in order.
func (v Value) Names() []string {
	names := make([]string, len(v.Fields))
	for i, f := range v.Fields {
		names[i] = f.Name
	}
	return names
}

// Spread returns the expression of something that is spread into an object and was not evaluated:
// what the object holds besides its properties is not known.
func (v Value) Spread() (expression string, ok bool) {
	for _, f := range v.Fields {
		if f.Value.Kind == Expression && strings.HasPrefix(f.Name, "...") {
			return f.Name, true
		}
	}
	return "", false
}

// Without returns an object without the named properties; all else unchanged.
func (v Value) Without(names ...string) Value {
	if v.Kind != Object {
		return v
	}
	rest := make([]Member, 0, len(v.Fields))
	for _, f := range v.Fields {
		if !slices.Contains(names, f.Name) {
			rest = append(rest, f)
		}
	}
	v.Fields = rest
	return v
}

// StringValue makes a text.
func StringValue(s string) Value { return Value{Kind: String, Text: s} }

// ObjectValue makes an object of the members, in their order.
func ObjectValue(members ...Member) Value { return Value{Kind: Object, Fields: members} }

// UseValue makes the value that stands for a shape in its place.
func UseValue(use Use) Value { return Value{Kind: ShapeValue, Shape: &use} }

// ArrayValue makes an array of the items.
func ArrayValue(items ...Value) Value { return Value{Kind: Array, Items: items} }
