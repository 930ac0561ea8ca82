package contracts

import (
	"math"
	"slices"
	"unsafe"
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
// Object]". Values are not changed but by who made them.
//
// A registry of 100,000 contracts holds millions of them, so a value takes 16 bytes: a pointer to
// the first byte, item or member of what it holds, and how many there are, as the values of log/slog
// have it. Only the functions of this file make and read them, and kind says what the pointer is.
type Value struct {
	kind  ValueKind
	class uint8 // of an Array or Object: its place in classes
	count uint32
	parts unsafe.Pointer // *byte, *Value, *Member or *Use
}

// classes are the names of what is shown as a list or an object and is no plain one.
var classes = [...]string{
	"", "Map", "Set", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float16Array",
	"Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
}

// Member is one property of an object.
type Member struct {
	Name  string
	Value Value
}

// NullValue makes null.
func NullValue() Value { return Value{kind: Null} }

// StringValue makes a text.
func StringValue(s string) Value { return TextValue(String, s) }

// TextValue makes a Bool, Number, String, Expression or Literal of its text; of all other kinds, one
// that holds nothing.
func TextValue(kind ValueKind, text string) Value {
	if !kind.hasText() {
		return Value{kind: kind}
	}
	if len(text) > math.MaxUint32 {
		text = text[:math.MaxUint32]
	}
	return Value{kind: kind, count: uint32(len(text)), parts: unsafe.Pointer(unsafe.StringData(text))}
}

// ObjectValue makes an object of the members, in their order. It keeps the list.
func ObjectValue(members ...Member) Value {
	members = members[:min(len(members), math.MaxUint32)]
	return Value{kind: Object, count: uint32(len(members)), parts: unsafe.Pointer(unsafe.SliceData(members))}
}

// ArrayValue makes an array of the items. It keeps the list.
func ArrayValue(items ...Value) Value {
	items = items[:min(len(items), math.MaxUint32)]
	return Value{kind: Array, count: uint32(len(items)), parts: unsafe.Pointer(unsafe.SliceData(items))}
}

// UseValue makes the value that stands for a shape in its place.
func UseValue(use Use) Value { return UseValueOf(&use) }

// UseValueOf is UseValue for a use that is already kept somewhere.
func UseValueOf(use *Use) Value { return Value{kind: ShapeValue, parts: unsafe.Pointer(use)} }

// OfClass returns an Array or Object as one of a class of the language: Set, Map, Uint8Array. A
// class that is none of those which hold data is left out.
func (v Value) OfClass(name string) Value {
	if v.kind == Array || v.kind == Object {
		v.class = uint8(max(slices.Index(classes[:], name), 0))
	}
	return v
}

// WithItems returns an Array with other items, and WithFields an Object with other members.
func (v Value) WithItems(items []Value) Value {
	class := v.class
	v = ArrayValue(items...)
	v.class = class
	return v
}

// WithFields returns an Object with other members. It keeps the list.
func (v Value) WithFields(members []Member) Value {
	class := v.class
	v = ObjectValue(members...)
	v.class = class
	return v
}

func (k ValueKind) hasText() bool { return k >= Bool && k <= Expression || k == Literal }

// Kind returns what the value is.
func (v Value) Kind() ValueKind { return v.kind }

// Text returns the text of a Bool, Number, String, Expression or Literal, and the class of an Array
// or Object that is no plain one, as the kinds say.
func (v Value) Text() string {
	if v.kind.hasText() {
		return unsafe.String((*byte)(v.parts), v.count)
	}
	return classes[v.class]
}

// Items returns the items of an Array. The caller must not change them.
func (v Value) Items() []Value {
	if v.kind != Array {
		return nil
	}
	return unsafe.Slice((*Value)(v.parts), v.count)
}

// Fields returns the members of an Object. The caller must not change them.
func (v Value) Fields() []Member {
	if v.kind != Object {
		return nil
	}
	return unsafe.Slice((*Member)(v.parts), v.count)
}

// Shape returns what a ShapeValue stands for; nil for all else.
func (v Value) Shape() *Use {
	if v.kind != ShapeValue {
		return nil
	}
	return (*Use)(v.parts)
}
