// Package jsonschema turns JSON Schemas (draft 7 and 2020-12, json-schema.org) into models, so that
// readers see one field table whatever a contract was written in.
//
// It validates no data and fetches nothing: references lead within the schema, to further roots
// that the caller names, and to files that the caller opens. Nodes go in, models come out; a
// definition that refers to itself becomes a model that holds itself. What the keywords if, not and
// unevaluated… say has no place in a field table and is left out.
package jsonschema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Schemas turns the schemas of one document into models. Definitions that several schemas share
// become one model, also where each schema carries a copy of its own, as published manifests do. It
// is not safe for concurrent use.
type Schemas struct {
	open  func(file string) *document.Node
	roots []*document.Node

	models    map[*document.Node]*Model    // finished or being filled in
	types     map[*document.Node]FieldType // of schemas without a model that have been read
	reading   map[*document.Node]bool      // schemas without a model whose type is being read
	fielded   map[*document.Node]bool      // what hasFields knows
	nulls     map[*document.Node]bool      // what nullable knows
	spelt     map[*document.Node]spelling
	anchors   map[*document.Node]map[string]*document.Node // of roots, by name
	searched  int                                          // for near names
	shapes    map[string]*Model                            // declared models by name and fingerprint
	declared  []oldDeclaration
	converted map[*Model]*contracts.Shape
	depth     int
	deep      bool // it was once more than maxDepth
	inherited int  // fields and schemas that models took over from others
	reported  map[*document.Node]bool
	list      []contracts.Diagnostic
}

// maxDepth bounds how far schemas lead into each other. Types of a large standard refer to each
// other hundreds deep.
const maxDepth = 5000

// Declaration is a model that stands under a name in the schemas: as a definition, or by its title.
type oldDeclaration struct {
	Model  *Model
	Schema *document.Node // its place is where the model is declared
}

// New makes a Schemas. Open gives the root of another document by its workspace-relative path, nil
// when there is none. The roots are documents that a schema is a part of: "#/$defs/Order" is looked
// for in the schema itself first, then in them.
func New(open func(file string) *document.Node, roots ...*document.Node) *Schemas {
	return &Schemas{
		open: open, roots: roots,
		models: map[*document.Node]*Model{}, types: map[*document.Node]FieldType{}, reading: map[*document.Node]bool{},
		fielded: map[*document.Node]bool{}, nulls: map[*document.Node]bool{}, spelt: map[*document.Node]spelling{},
		anchors: map[*document.Node]map[string]*document.Node{}, shapes: map[string]*Model{}, reported: map[*document.Node]bool{},
	}
}

// Model returns the model that a schema describes. What is neither an object nor an enum is a model
// with nothing but a Base.
func (s *Schemas) oldModel(schema *document.Node) *Model {
	t := s.read(at{schema, schema}, titleName(at{schema, schema}))
	if t.Model != nil && t.Array == 0 && !t.Map && !t.Nullable {
		return t.Model
	}
	return &Model{Description: schema.Get("description").Str(), Base: t}
}

// Diagnostics returns what is wrong with the schemas so far. The frames are the caller's to add.
func (s *Schemas) Diagnostics() []contracts.Diagnostic { return s.list }

// at is a schema with the document that its references start from.
type at struct {
	*document.Node
	root *document.Node
}

func (a at) get(name string) at { return at{a.Get(name), a.root} }

// list returns the schemas of a keyword that takes a list of them.
func (a at) list(name string) []at {
	n := a.Get(name)
	if !n.Is(contracts.Array) {
		return nil
	}
	list := make([]at, len(n.Items))
	for i, item := range n.Items {
		list[i] = at{item, a.root}
	}
	return list
}

// read returns the type that a schema describes. Name is that of the definition it stands under,
// empty for all others.
func (s *Schemas) read(a at, name string) FieldType {
	if a.Is(contracts.Bool) {
		return scalar(map[string]string{"true": "any", "false": "never"}[a.Text])
	}
	if !a.Is(contracts.Object) {
		s.list = append(s.list, document.WrongType(a.Node, "a JSON Schema", "an object"))
		return FieldType{}
	}
	s.depth++
	defer func() { s.depth-- }()
	if s.depth > maxDepth {
		s.tooDeep(a)
		return scalar("any")
	}
	target, definition, broken := s.resolve(a)
	if broken != nil {
		s.report(target, broken)
		return scalar(lastSegment(broken.Text))
	}
	if target.Node != a.Node {
		a, name = target, definition
	}
	if m := s.models[a.Node]; m != nil {
		return FieldType{Model: m, Nullable: s.nullable(a)}
	}
	if t, known := s.types[a.Node]; known {
		return t
	}
	if name == "" && s.modelled(a) {
		name = titleName(a)
	}
	if name != "" || s.modelled(a) {
		return FieldType{Model: s.model(a, name), Nullable: s.nullable(a)}
	}
	if s.reading[a.Node] { // a list of itself: only a model can close the circle
		s.models[a.Node] = &Model{Description: a.Get("description").Str()}
		return FieldType{Model: s.models[a.Node]}
	}
	s.reading[a.Node] = true
	t := s.body(a)
	delete(s.reading, a.Node)
	if m := s.models[a.Node]; m != nil {
		m.Base = t
		return FieldType{Model: m}
	}
	if typeSize(t, maxTypeSize) > maxTypeSize {
		t = FieldType{Model: &Model{Base: t}}
	}
	s.types[a.Node] = t
	return t
}

// maxTypeSize is how many types one may hold that has no model around it. Where types hold each
// other, each would else hold all below it, and those that two lead to twice: those who walk types
// know only models again.
const maxTypeSize = 256

// typeSize counts the types in a type, up to a limit.
func typeSize(t FieldType, limit int) int {
	n := 1
	for i := range t.Union {
		if n > limit {
			break
		}
		n += typeSize(t.Union[i], limit-n)
	}
	return n
}

// tooDeep says once that schemas lead too far into each other.
func (s *Schemas) tooDeep(a at) {
	if s.deep {
		return
	}
	s.deep = true
	s.list = append(s.list, contracts.DeepSchema.At(a.At,
		fmt.Sprintf("schemas lead into each other more than %d deep; what is deeper is shown as \"any\"", maxDepth),
		"refer to fewer schemas one through another"))
}

// titleName returns the name that a schema has by its title: one in several words is a label, and
// names no type.
func titleName(a at) string {
	title := a.Get("title").Str()
	if strings.ContainsAny(title, " \t\n") {
		return ""
	}
	return title
}

// modelled reports whether a schema is a model even without a name: it has fields, or several
// values.
func (s *Schemas) modelled(a at) bool {
	return s.hasFields(a) || len(enumValues(a)) > 1
}

// model makes the model of a schema and remembers it before it is filled in, so that circles end in
// it.
func (s *Schemas) model(a at, name string) *Model {
	shape := ""
	if name != "" {
		if shape = name + " " + s.fingerprint(a); s.shapes[shape] != nil {
			s.models[a.Node] = s.shapes[shape]
			return s.shapes[shape]
		}
	}
	m := &Model{Name: name, Description: a.Get("description").Str()}
	s.models[a.Node] = m
	if name == "" {
		m.Name = a.Get("title").Str()
	} else {
		m.Origin = a.At
		m.Origin.EndColumn = 0
		s.shapes[shape] = m
		s.declared = append(s.declared, oldDeclaration{m, a.Node})
	}
	switch values := enumValues(a); {
	case s.hasFields(a):
		m.Fields = s.fields(a)
	case len(values) > 0:
		m.Enum = values
	default:
		m.Base = s.body(a)
		m.Base.Nullable = false
	}
	return m
}

// enumValues reads the two ways to write an enum: the keyword, and a oneOf of constants that each
// have a description. An enum with values that are lists or objects is none here; null only makes
// it nullable.
func enumValues(a at) []EnumValue {
	var values []EnumValue
	add := func(n *document.Node, description string) bool {
		if n.Is(contracts.Null) {
			return true
		}
		if n == nil || n.Kind == contracts.Array || n.Kind == contracts.Object {
			return false
		}
		values = append(values, EnumValue{Value: n.Text, Description: description})
		return true
	}
	for _, item := range a.list("enum") {
		if !add(item.Node, "") {
			return nil
		}
	}
	for _, keyword := range []string{"oneOf", "anyOf"} {
		for _, branch := range a.list(keyword) {
			description := branch.Get("description").Str()
			if description == "" {
				description = branch.Get("title").Str()
			}
			if !add(branch.Get("const"), description) {
				return nil
			}
		}
	}
	return values
}

// nullable reports whether null is among a schema's values. It looks once, since many fields may
// refer to one long enum.
func (s *Schemas) nullable(a at) bool {
	null, known := s.nulls[a.Node]
	if !known {
		null = nullable(a)
		s.nulls[a.Node] = null
	}
	return null
}

// nullable tells it by one of the four ways to say so.
func nullable(a at) bool {
	if n := a.Get("nullable"); n.Is(contracts.Bool) && n.Text == "true" {
		return true
	}
	isNull := func(branch at) bool {
		return branch.Get("type").Str() == "null" || branch.Get("const").Is(contracts.Null)
	}
	return a.Get("type").Str() == "null" ||
		slices.ContainsFunc(a.list("type"), func(name at) bool { return name.Str() == "null" }) ||
		slices.ContainsFunc(a.list("enum"), func(value at) bool { return value.Is(contracts.Null) }) ||
		slices.ContainsFunc(a.list("anyOf"), isNull) || slices.ContainsFunc(a.list("oneOf"), isNull)
}

func scalar(name string) FieldType { return FieldType{Scalar: name} }
