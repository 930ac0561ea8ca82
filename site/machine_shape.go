package site

import "github.com/lssm-tech/docsgen/contracts"

// machineShape is one of the shapes of an item of contracts.json. Shapes hold each other by their
// places in the item's list, since they may hold themselves; contracts.schema.json documents the
// fields.
type machineShape struct {
	Kind     string `json:"kind"`
	Name     string `json:"name,omitempty"`
	Nullable bool   `json:"nullable,omitempty"`
	machineAnnotations
	Scalar        string             `json:"scalar,omitempty"`
	Format        string             `json:"format,omitempty"`
	Const         any                `json:"const,omitempty"`
	Enum          []machineEnumValue `json:"enum,omitempty"`
	Fields        []machineField     `json:"fields,omitempty"`
	Rest          *machineUse        `json:"rest,omitempty"`
	Closed        bool               `json:"closed,omitempty"`
	Patterns      []machineField     `json:"patterns,omitempty"`
	Names         *machineUse        `json:"names,omitempty"`
	Needs         []machineNeed      `json:"needs,omitempty"`
	Prefix        []machineUse       `json:"prefix,omitempty"`
	Items         *machineUse        `json:"items,omitempty"`
	Contains      *machineUse        `json:"contains,omitempty"`
	Branches      []machineBranch    `json:"branches,omitempty"`
	Exclusive     bool               `json:"exclusive,omitempty"`
	Discriminator string             `json:"discriminator,omitempty"`
	Conditions    []machineCondition `json:"conditions,omitempty"`
	Not           []machineUse       `json:"not,omitempty"`
	Extends       []machineUse       `json:"extends,omitempty"`
	All           []machineUse       `json:"all,omitempty"`
}

type machineAnnotations struct {
	Title       string         `json:"title,omitempty"`
	Description string         `json:"description,omitempty"`
	Default     any            `json:"default,omitempty"`
	Examples    []any          `json:"examples,omitempty"`
	Deprecated  bool           `json:"deprecated,omitempty"`
	ReadOnly    bool           `json:"readOnly,omitempty"`
	WriteOnly   bool           `json:"writeOnly,omitempty"`
	Personal    bool           `json:"personal,omitempty"`
	Constraints map[string]any `json:"constraints,omitempty"`
	Notes       machineObject  `json:"notes,omitempty"`
}

// machineUse is a shape in the place where it is used: the key of a type, or a place in the list.
type machineUse struct {
	Type     string `json:"type,omitempty"`
	Shape    *int   `json:"shape,omitempty"`
	Cut      bool   `json:"cut,omitempty"`
	Nullable bool   `json:"nullable,omitempty"`
	machineAnnotations
}

type machineField struct {
	Name     string `json:"name"` // of patterns, the regular expression
	Optional bool   `json:"optional,omitempty"`
	machineUse
}

type machineEnumValue struct {
	Value       any    `json:"value"`
	Description string `json:"description,omitempty"`
	Deprecated  bool   `json:"deprecated,omitempty"`
}

type machineNeed struct {
	With     string   `json:"with"`
	Required []string `json:"required"`
}

type machineBranch struct {
	Label string `json:"label,omitempty"`
	machineUse
}

type machineCondition struct {
	If   *machineUse `json:"if,omitempty"`
	Then *machineUse `json:"then,omitempty"`
	Else *machineUse `json:"else,omitempty"`
}

// machineValue is a place in a spec where a shape stands.
type machineValue struct {
	Path string `json:"path"`
	machineUse
}

// maxMachineShapes bounds the shapes of one item: many items may hold one shape without a name, and
// each lists it.
const maxMachineShapes = 10_000

// shapeTable lists the shapes of one item.
type shapeTable struct {
	registry *contracts.Registry
	own      *contracts.Contract
	types    bool                     // whether those that have a document of their own are listed too
	at       map[*contracts.Shape]int // places in shapes
	shapes   []*contracts.Shape
}

// machineShapes fills in the shapes of an item.
func (s *Site) machineShapes(m *machineContract, c *contracts.Contract, types bool) {
	t := &shapeTable{registry: s.registry, own: c, types: types, at: map[*contracts.Shape]int{}}
	m.Values, m.Shapes = []machineValue{}, []machineShape{}
	if c.Shape != nil {
		m.Values = append(m.Values, machineValue{"", t.use(&contracts.Use{Shape: c.Shape})})
	}
	c.Spec.EachShape(func(path string, use *contracts.Use) { m.Values = append(m.Values, machineValue{path, t.use(use)}) })
	for n := 0; n < len(t.shapes); n++ {
		m.Shapes = append(m.Shapes, t.shape(t.shapes[n]))
	}
}

func (t *shapeTable) use(u *contracts.Use) machineUse {
	m := machineUse{Nullable: u.Nullable, machineAnnotations: annotations(&u.Annotations)}
	if c := t.registry.TypeOf(u.Shape); c != nil && u.Shape != t.own.Shape {
		if m.Type = c.Key; !t.types {
			return m
		}
	}
	at, known := t.at[u.Shape]
	if !known {
		if m.Cut = len(t.shapes) == maxMachineShapes; m.Cut {
			return m
		}
		at = len(t.shapes)
		t.at[u.Shape] = at
		t.shapes = append(t.shapes, u.Shape)
	}
	m.Shape = &at
	return m
}

func (t *shapeTable) one(u *contracts.Use) *machineUse {
	if u == nil {
		return nil
	}
	m := t.use(u)
	return &m
}

func (t *shapeTable) list(uses []contracts.Use) []machineUse {
	var list []machineUse
	for i := range uses {
		list = append(list, t.use(&uses[i]))
	}
	return list
}

func (t *shapeTable) shape(s *contracts.Shape) machineShape {
	m := machineShape{
		Kind: s.Kind.String(), Name: s.Name, Nullable: s.Nullable, machineAnnotations: annotations(&s.Annotations),
		Scalar: s.Scalar, Format: s.Format, Closed: s.Closed, Exclusive: s.Exclusive, Discriminator: s.Discriminator,
		Rest: t.one(s.Rest), Names: t.one(s.Names), Prefix: t.list(s.Prefix), Items: t.one(s.Items), Contains: t.one(s.Contains),
		Not: t.list(s.Not), Extends: t.list(s.Extends), All: t.list(s.All),
	}
	if s.Kind == contracts.ConstShape {
		m.Const = jsonValue(s.Const)
	}
	for _, v := range s.Enum {
		m.Enum = append(m.Enum, machineEnumValue{jsonValue(v.Value), v.Description, v.Deprecated})
	}
	for i := range s.Fields {
		m.Fields = append(m.Fields, machineField{s.Fields[i].Name, s.Fields[i].Optional, t.use(&s.Fields[i].Use)})
	}
	for i := range s.Patterns {
		m.Patterns = append(m.Patterns, machineField{Name: s.Patterns[i].Pattern, Optional: true, machineUse: t.use(&s.Patterns[i].Use)})
	}
	for _, n := range s.Needs {
		m.Needs = append(m.Needs, machineNeed(n))
	}
	for i := range s.Branches {
		m.Branches = append(m.Branches, machineBranch{s.Branches[i].Label, t.use(&s.Branches[i].Use)})
	}
	for _, c := range s.Conditions {
		m.Conditions = append(m.Conditions, machineCondition{t.one(c.If), t.one(c.Then), t.one(c.Else)})
	}
	return m
}

func annotations(a *contracts.Annotations) machineAnnotations {
	m := machineAnnotations{
		Title: a.Title, Description: a.Description, Deprecated: a.Deprecated, ReadOnly: a.ReadOnly, WriteOnly: a.WriteOnly, Personal: a.Personal,
		Notes: a.Notes,
	}
	if a.Default.Kind != contracts.Missing {
		m.Default = jsonValue(a.Default)
	}
	for _, v := range a.Examples {
		m.Examples = append(m.Examples, jsonValue(v))
	}
	for _, c := range a.Constraints {
		if m.Constraints == nil {
			m.Constraints = map[string]any{}
		}
		var value any = true
		if c.Value.Kind != contracts.Missing {
			value = jsonValue(c.Value)
		}
		m.Constraints[c.Kind.String()] = value
	}
	return m
}
