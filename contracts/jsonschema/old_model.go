package jsonschema

import "github.com/lssm-tech/docsgen/contracts"

// Model is the shape of data: an object with fields, an enum, or a scalar wrapper (zod, GraphQL)
// that has no fields of its own. Models come from schema models in TypeScript and from JSON Schemas
// in manifests; readers see the same field table for both. A model may hold itself through its
// fields; whoever walks one must keep count.
type Model struct {
	Name        string // empty when the source gave none
	Description string // Markdown
	Fields      []Field
	Enum        []EnumValue // of an enum, in order
	Base        FieldType   // of a model that is neither object nor enum: what it stands for ("string (uuid)")
	// Origin is where the model is declared. With the name it is the model's identity: modules
	// evaluated apart, or again after an edit, make equal models with different pointers. The zero
	// Origin marks an anonymous shape, which has no page of its own.
	Origin contracts.Position
}

// modelID tells declared models apart; a factory makes several at one place, each with its own
// name.
type modelID struct {
	origin contracts.Position
	name   string
}

func (m *Model) id() modelID { return modelID{m.Origin, m.Name} }

// Declared reports whether the model stands under a name in the sources, so that a contract of kind
// type documents it.
func (m *Model) Declared() bool { return m != nil && m.Origin.File != "" && m.Name != "" }

// IsEnum reports whether the model is an enum.
func (m *Model) IsEnum() bool { return len(m.Enum) > 0 }

// EnumValue is one value of an enum.
type EnumValue struct {
	Value       string
	Description string
}

// Field is one field of a model.
type Field struct {
	Name        string
	Description string // Markdown
	Type        FieldType
	Optional    bool
	Deprecated  bool
	Default     contracts.Value
	Constraints []contracts.Constraint // what else holds, each in words or notation: "≥ 1", "at most 80 characters", "^[a-z]+$"
}

// FieldType is what a field holds. Exactly one of Scalar, Model and Union says what; Array and
// Nullable are added to it.
type FieldType struct {
	Scalar   string // "String", "DateTime", "string (uuid)"; an unknown scalar is shown as written
	Model    *Model
	Union    []FieldType // one of these
	Array    int         // how many times it is wrapped in a list: 1 for a list, 2 for a list of lists
	Map      bool        // values of an object with free keys
	Nullable bool
	Literal  bool // Scalar is a literal value, shown in code
}

// Empty reports whether nothing is known of the type.
func (t FieldType) Empty() bool { return t.Scalar == "" && t.Model == nil && len(t.Union) == 0 }
