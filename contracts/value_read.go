package contracts

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

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
	fields := v.Fields()
	for i := range fields {
		if fields[i].Name == name {
			return fields[i].Value
		}
	}
	return Value{}
}

// Present reports whether there is something to show: neither missing nor null.
func (v Value) Present() bool { return v.kind > Null }

// Empty reports whether the value holds nothing a reader could use: missing, null, an empty text,
// array or object.
func (v Value) Empty() bool {
	switch v.kind {
	case String, Expression, Literal:
		return v.Text() == ""
	case Array:
		return len(v.Items()) == 0
	case Object:
		return len(v.Fields()) == 0
	}
	return v.kind <= Null
}

// Str is the text of a String, Number, Bool, Expression or Literal; empty for all else.
func (v Value) Str() string {
	switch v.kind {
	case String, Number, Bool, Expression, Literal:
		return v.Text()
	}
	return ""
}

// True reports whether the value is the boolean true.
func (v Value) True() bool { return v.kind == Bool && v.Text() == "true" }

// IsJSON reports whether the value is data that JSON has a form for, all through: no expression, no
// model, no NaN, no map.
func (v Value) IsJSON() bool {
	switch v.kind {
	case Null, Bool, String:
		return true
	case Number:
		return json.Valid([]byte(v.Text()))
	case Array:
		return v.Text() == "" && !slices.ContainsFunc(v.Items(), func(item Value) bool { return !item.IsJSON() })
	case Object:
		return v.Text() == "" && !slices.ContainsFunc(v.Fields(), func(m Member) bool { return !m.Value.IsJSON() })
	}
	return false
}

// Int is the value of a whole number; ok is false for all else.
func (v Value) Int() (n int, ok bool) {
	if v.kind != Number {
		return 0, false
	}
	n, err := strconv.Atoi(v.Text())
	return n, err == nil
}

// List returns the items of an array; a single present value counts as a list of itself, as authors
// write both.
func (v Value) List() []Value {
	switch {
	case v.kind == Array:
		return v.Items()
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
	names := make([]string, len(v.Fields()))
	for i, f := range v.Fields() {
		names[i] = f.Name
	}
	return names
}

// Spread returns the expression of something that is spread into an object and was not evaluated:
// what the object holds besides its properties is not known.
func (v Value) Spread() (expression string, ok bool) {
	for _, f := range v.Fields() {
		if f.Value.kind == Expression && strings.HasPrefix(f.Name, "...") {
			return f.Name, true
		}
	}
	return "", false
}

// Without returns an object without the named properties; all else unchanged.
func (v Value) Without(names ...string) Value {
	if v.kind != Object {
		return v
	}
	rest := make([]Member, 0, len(v.Fields()))
	for _, f := range v.Fields() {
		if !slices.Contains(names, f.Name) {
			rest = append(rest, f)
		}
	}
	return v.WithFields(rest)
}
