package contracts

// Shape says which values may stand somewhere. There is one model for schema models, enums, JSON
// Schemas and whatever else is read: readers see the same field table for all, and whoever compares,
// checks or exports shapes needs to know nothing of where they came from.
//
// All that a shape says holds together. A shape may hold itself through its parts: whoever walks one
// must keep count. Shapes are not changed once they are in a Registry.
type Shape struct {
	Kind ShapeKind
	// Nullable says that null is among the values of a shape with a name, wherever it is used.
	Nullable bool
	Closed   bool   // of an ObjectShape: there are no further properties
	Name     string // empty where the source gave none: such a shape has no page of its own
	Annotations
	// Origin is where a shape with a name is declared. It is for links and excerpts, and is no part of
	// what a shape is: the same shape declared twice is one.
	Origin Position

	Scalar string      // of a ScalarShape: "String", "DateTime", "string"; an unknown one is shown as written
	Format string      // of a ScalarShape: "uuid"; empty where nothing is said
	Const  Value       // of a ConstShape
	Enum   []EnumValue // of an EnumShape, in order
	Fields []Field     // of an ObjectShape, in order
	Rest   *Use        // of an ObjectShape: what further properties hold; nil where nothing is said
	Items  *Use        // of a ListShape: all items, or those after its first ones; nil where nothing is said

	Composition *Composition // nil where nothing of it is said; for reading, there are functions

	identity identity
}

// Declared reports whether the shape stands under a name in the sources, so that a contract of kind
// type documents it.
func (s *Shape) Declared() bool { return s != nil && s.Origin.File != "" && s.Name != "" }

// Under returns the shape under another name, as if it had been declared so.
func (s *Shape) Under(name string, origin Position) *Shape {
	own := *s
	own.Name, own.Origin, own.identity = name, origin, identity{}
	return &own
}

// ShapeKind tells which fields of a Shape hold.
type ShapeKind uint8

// String is the name of a kind in machine output.
func (k ShapeKind) String() string {
	return [...]string{"any", "never", "scalar", "const", "enum", "object", "list", "union"}[k]
}

// The kinds of shapes. AnyShape is the zero value: nothing is known, or everything allowed.
const (
	AnyShape ShapeKind = iota
	NeverShape
	ScalarShape
	ConstShape
	EnumShape
	ObjectShape
	ListShape
	UnionShape
)

// Annotations are what is said about a value beside its shape. They stand where a shape is declared,
// and hold wherever it is used, or where it is used, and hold there alone.
type Annotations struct {
	Title       string   // a label; never a name
	Description string   // Markdown
	Details     *Details // nil where nothing of them is said; for reading, there are functions
	Deprecated  bool
	ReadOnly    bool
	WriteOnly   bool
	Personal    bool // personal data
}

// Use is a shape in the place where it is used, with what is said of it only there.
type Use struct {
	Shape    *Shape // never nil
	Nullable bool   // null may stand in its place
	Annotations
}

// Field is one property of an object.
type Field struct {
	Name     string
	Optional bool
	Use
}

// PatternField is what all properties hold whose names match a regular expression (ECMA-262).
type PatternField struct {
	Pattern string
	Use
}

// EnumValue is one value of an enum.
type EnumValue struct {
	Value       Value
	Description string // Markdown
	Deprecated  bool
}

// Branch is one alternative. Objects that are alternatives of an object hold what they add to it.
type Branch struct {
	Label string // names it for readers, by the discriminator or the title; empty where nothing does
	Use
}

// Condition says what holds when a value is also of the shape If: Then, and Else for all others. Each
// of the last two may be nil.
type Condition struct {
	If, Then, Else *Use
}

// Need says that properties must be there where another one is.
type Need struct {
	With     string
	Required []string
}

// Constraint is one bound on a value.
type Constraint struct {
	Kind  ConstraintKind
	Value Value // a Number, or a String of Pattern and the contents; Missing of UniqueItems
}

// ConstraintKind says what a Constraint bounds. The names are those of JSON Schema's keywords.
type ConstraintKind uint8

// String is the keyword of JSON Schema that says the same.
func (k ConstraintKind) String() string {
	return [...]string{
		"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
		"uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "contentEncoding", "contentMediaType",
	}[k]
}

// The kinds of constraints, in the order in which readers see them.
const (
	Minimum ConstraintKind = iota
	ExclusiveMinimum
	Maximum
	ExclusiveMaximum
	MultipleOf
	MinLength
	MaxLength
	Pattern
	MinItems
	MaxItems
	UniqueItems
	MinContains
	MaxContains
	MinProperties
	MaxProperties
	ContentEncoding
	ContentMediaType
)
