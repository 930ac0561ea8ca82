package snapshot

// Shape is a shape as JSON. Shapes hold each other by their places in a list, since they may hold
// themselves; contracts.schema.json of a site documents the fields.
type Shape struct {
	Kind     string `json:"kind"`
	Name     string `json:"name,omitempty"`
	Origin   *Place `json:"origin,omitempty"` // where a shape with a name is declared; in snapshots alone
	Nullable bool   `json:"nullable,omitempty"`
	Annotations
	Scalar        string      `json:"scalar,omitempty"`
	Format        string      `json:"format,omitempty"`
	Const         any         `json:"const,omitempty"`
	Enum          []EnumValue `json:"enum,omitempty"`
	Fields        []Field     `json:"fields,omitempty"`
	Rest          *Use        `json:"rest,omitempty"`
	Closed        bool        `json:"closed,omitempty"`
	Patterns      []Field     `json:"patterns,omitempty"`
	Names         *Use        `json:"names,omitempty"`
	Needs         []Need      `json:"needs,omitempty"`
	Prefix        []Use       `json:"prefix,omitempty"`
	Items         *Use        `json:"items,omitempty"`
	Contains      *Use        `json:"contains,omitempty"`
	Branches      []Branch    `json:"branches,omitempty"`
	Exclusive     bool        `json:"exclusive,omitempty"`
	Discriminator string      `json:"discriminator,omitempty"`
	Conditions    []Condition `json:"conditions,omitempty"`
	Not           []Use       `json:"not,omitempty"`
	Extends       []Use       `json:"extends,omitempty"`
	All           []Use       `json:"all,omitempty"`
}

// Place is a place in a source file.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// Annotations are what is said beside a shape.
type Annotations struct {
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Default     any    `json:"default,omitempty"`
	Examples    []any  `json:"examples,omitempty"`
	Deprecated  bool   `json:"deprecated,omitempty"`
	ReadOnly    bool   `json:"readOnly,omitempty"`
	WriteOnly   bool   `json:"writeOnly,omitempty"`
	Personal    bool   `json:"personal,omitempty"`
	// by keyword; of several of one keyword the list of their values
	Constraints map[string]any `json:"constraints,omitempty"`
	Notes       Object         `json:"notes,omitempty"`
	NoteList    []Note         `json:"noteList,omitempty"` // in snapshots in place of Notes, as names may repeat
}

// Note is a note of a snapshot.
type Note struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// Use is a shape in the place where it is used: the key of a type, or a place in the list.
type Use struct {
	Type     string `json:"type,omitempty"`
	Shape    *int   `json:"shape,omitempty"`
	Of       string `json:"of,omitempty"` // whose list; empty for the own one
	Cut      bool   `json:"cut,omitempty"`
	Nullable bool   `json:"nullable,omitempty"`
	Annotations
}

// Field is a property; of patterns its name is the regular expression.
type Field struct {
	Name     string `json:"name"`
	Optional bool   `json:"optional,omitempty"`
	Use
}

// EnumValue is one value of an enum.
type EnumValue struct {
	Value       any    `json:"value"`
	Description string `json:"description,omitempty"`
	Deprecated  bool   `json:"deprecated,omitempty"`
}

// Need says that properties must be there where another one is.
type Need struct {
	With     string   `json:"with"`
	Required []string `json:"required"`
}

// Branch is one alternative.
type Branch struct {
	Label string `json:"label,omitempty"`
	Use
}

// Condition says what holds in some cases.
type Condition struct {
	If   *Use `json:"if,omitempty"`
	Then *Use `json:"then,omitempty"`
	Else *Use `json:"else,omitempty"`
}
