// Package jsonschema reads JSON Schemas (json-schema.org, drafts 3 to 2020-12, and the dialect of
// OpenAPI 3.0) into shapes, so that readers see one field table whatever a contract was written in.
//
// It validates no data and fetches nothing: references lead within the schema, to further roots
// that the caller names, and to files that the caller opens. Nodes go in, shapes come out; a
// definition that refers to itself becomes a shape that holds itself. No part of a schema erases
// another: what several say of one value is joined, what holds in some cases only is said of those,
// and a keyword that shapes have no place for is a note. Reading takes time in proportion to the
// schemas, whatever refers to what.
package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Schemas reads the schemas of one document. Definitions that several schemas share become one
// shape, also where each carries a copy of its own; copies of those that lead to themselves become
// equal shapes, which the Registry knows to be the same type. It is not safe for concurrent use.
type Schemas struct {
	open  func(file string) *document.Node
	roots []*document.Node

	documents map[documentKey]*scope
	files     map[string]at               // what the documents that were opened call themselves
	scalars   map[scalar]*contracts.Shape // the shapes that say nothing else
	places    map[*contracts.Shape]fields // where fields of shapes are
	opening   map[at]bool                 // definitions that are being looked at
	copies    map[copyKey]*contracts.Shape
	queue     []task
	declared  []Declaration
	holders   []holder // of definitions, in the schema that is being read
	credit    int      // work on joining that may still be done
	searched  int      // for near names
	list      []contracts.Diagnostic
}

// Declaration is a shape that stands under a name in the schemas: as a definition, or by its title.
type Declaration struct {
	Shape  *contracts.Shape
	Schema *document.Node // its place is where the shape is declared
}

// task is a shape whose parts are still to be read. Shapes are made before they are filled in, so
// that circles end in them and no chain of schemas is too long for the stack.
type task struct {
	shape   *contracts.Shape
	parts   *parts
	base    *contracts.Shape
	extends []target
}

// New makes a Schemas. Open gives the root of another document by its workspace-relative path, nil
// when there is none. The roots are documents that a schema is a part of: "#/$defs/Order" is looked
// for in the schema itself first, then in them.
func New(open func(file string) *document.Node, roots ...*document.Node) *Schemas {
	return &Schemas{
		open: open, roots: roots, credit: freeCredit, documents: map[documentKey]*scope{}, files: map[string]at{},
		scalars: map[scalar]*contracts.Shape{}, places: map[*contracts.Shape]fields{}, opening: map[at]bool{}, copies: map[copyKey]*contracts.Shape{},
	}
}

// Shape returns what a schema says of a value.
func (s *Schemas) Shape(schema *document.Node) contracts.Use {
	u := s.top(s.root(schema))
	s.drain()
	u.SetNotes(append(slices.Clip(u.Notes()), s.unused()...))
	clear(s.places)
	return u
}

// drain fills in all shapes that were made. The queue grows meanwhile.
func (s *Schemas) drain() {
	for i := 0; i < len(s.queue); i++ {
		t := s.queue[i]
		s.queue[i] = task{}
		s.fill(t)
	}
	s.queue = s.queue[:0]
}

// Declared returns all shapes that stand under a name, in the order in which they were met.
func (s *Schemas) Declared() []Declaration { return s.declared }

// Diagnostics returns what is wrong with the schemas so far. The frames are the caller's to add.
func (s *Schemas) Diagnostics() []contracts.Diagnostic { return s.list }
