package snapshot

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Read makes the registry of a snapshot. File is its name in diagnostics. The registry is nil where
// the text is no snapshot of this format, or a damaged one; the diagnostics then hold the first
// reason, with a frame. What was wrong with the sources is not told again.
func Read(file, text string) (*contracts.Registry, []contracts.Diagnostic) {
	items, faults := document.ParseList(file, text, "contracts")
	if items == nil || contracts.CountErrors(faults) > 0 {
		return nil, faults
	}
	r := &reader{items: items, types: map[string]*contracts.Shape{}, shapes: map[string][]*contracts.Shape{}, scalars: map[scalarKey]*contracts.Shape{}}
	parts := r.parts()
	if r.fault == nil {
		registry, _ := contracts.NewRegistry(items.Root.Get("name").Str(), parts)
		return registry, nil
	}
	return nil, []contracts.Diagnostic{items.Lines().Frame(r.fault.AsError())}
}

// IsSnapshot reports whether a document of JSON begins as snapshots do.
func IsSnapshot(text string) bool {
	return len(text) > len(`{"snapshot":`) && text[:len(`{"snapshot":`)] == `{"snapshot":`
}

// reader makes contracts of nodes. It keeps its first fault, and what it gives after one is thrown
// away.
type reader struct {
	items   *document.List
	types   map[string]*contracts.Shape   // by key, filled in when its item is read
	shapes  map[string][]*contracts.Shape // the lists of contracts that have been read, by their IDs
	own     []*contracts.Shape            // the list of the contract that is being read
	scalars map[scalarKey]*contracts.Shape
	fault   *contracts.Diagnostic
}

func (r *reader) wrong(n *document.Node, property, want string) {
	if r.fault == nil {
		if n == nil {
			n = r.items.Root
		}
		d := document.WrongType(n, strconv.Quote(property), want)
		r.fault = &d
	}
}

func (r *reader) parts() []contracts.Part {
	root := r.items.Root
	if n := root.Get("snapshot"); !n.Is(contracts.Number) || n.Text != strconv.Itoa(Format) {
		r.wrong(n, "snapshot", fmt.Sprintf("the number of its format, %d", Format))
		return nil
	}
	if list := root.Get("contracts"); !list.Is(contracts.Array) {
		r.wrong(list, "contracts", "a list")
		return nil
	}
	byFile := map[string]int{}
	var parts []contracts.Part
	part := func(file string) *contracts.Part {
		at, known := byFile[file]
		if !known {
			at = len(parts)
			byFile[file] = at
			parts = append(parts, contracts.Part{File: file})
		}
		return &parts[at]
	}
	var types []func() // make the types, once all of their shapes are there
	for i := 0; i < r.items.Len() && r.fault == nil; i++ {
		n, faults := r.items.Item(i)
		if n == nil || len(faults) > 0 {
			r.fault = &faults[0]
			return nil
		}
		if n.Get("kind").Str() != string(contracts.Type) {
			for _, make := range types {
				make()
			}
			types = nil
		}
		source, spec, shape := r.source(n.Get("source")), r.contract(n), r.typeShape(n)
		add := func() {
			if c := made(n, spec, shape, source); c != nil {
				p := part(source.File)
				p.Contracts = append(p.Contracts, c)
			}
		}
		if shape != nil {
			types = append(types, add)
			continue
		}
		add()
	}
	for _, make := range types {
		make()
	}
	for key, shape := range r.types {
		if shape.Name == "" && r.fault == nil {
			r.wrong(nil, "contracts", "a list with the type "+strconv.Quote(key)+" in it")
		}
	}
	for _, n := range root.Get("docBlocks").List() {
		d := r.docBlock(n)
		p := part(d.Source.File)
		p.DocBlocks = append(p.DocBlocks, d)
	}
	return parts
}

// contract reads the shapes and the spec of a contract.
func (r *reader) contract(n *document.Node) contracts.Value {
	list := n.Get("shapes").List()
	r.own = make([]*contracts.Shape, len(list))
	times := map[scalarKey]int{}
	for i, item := range list {
		r.own[i] = r.scalar(item, times)
	}
	id := contracts.ID{Kind: contracts.Kind(n.Get("kind").Str()), Key: n.Get("key").Str(), Version: n.Get("version").Str()}
	if _, twice := r.shapes[id.String()]; twice {
		r.wrong(n.Get("key"), "key", "that of no other contract of this kind and version")
	}
	r.shapes[id.String()] = r.own
	if id.Kind == contracts.Type && len(list) > 0 {
		r.own[0] = r.typeOf(id.Key)
	}
	for i, item := range list {
		if r.own[i].Kind != contracts.ScalarShape { // which is whole
			r.shape(r.own[i], item)
		}
	}
	spec := n.Get("spec")
	if spec == nil {
		return contracts.Value{}
	}
	return r.value(spec)
}

// scalarKey is what a scalar says that says nothing else, and which of several such in a list it
// is.
type scalarKey struct {
	scalar, format string
	time           int
}

// scalar returns the shape of an item of a list: one for all lists where it says nothing but which
// scalar it is, as most do, and else one that is to be filled in. Times counts those of the list.
func (r *reader) scalar(n *document.Node, times map[scalarKey]int) *contracts.Shape {
	scalar, format := n.Get("scalar").Str(), n.Get("format").Str()
	for _, m := range n.Members {
		if m.Name != "kind" && m.Name != "scalar" && m.Name != "format" {
			scalar = ""
		}
	}
	if scalar == "" || n.Get("kind").Str() != contracts.ScalarShape.String() {
		return &contracts.Shape{}
	}
	key := scalarKey{scalar: scalar, format: format}
	times[key]++
	key.time = times[key]
	if r.scalars[key] == nil {
		r.scalars[key] = &contracts.Shape{Kind: contracts.ScalarShape, Scalar: scalar, Format: format}
	}
	return r.scalars[key]
}

// typeShape returns the shape that a contract of kind type documents; nil for all other contracts.
func (r *reader) typeShape(n *document.Node) *contracts.Shape {
	use := n.Get("shape")
	if use == nil || n.Get("kind").Str() != string(contracts.Type) {
		return nil
	}
	shape := r.use(use).Shape
	if shape.Name == "" {
		r.wrong(use, "shape", "a shape with a name")
	}
	return shape
}

// made makes the contract of an item.
func made(n *document.Node, spec contracts.Value, shape *contracts.Shape, source contracts.Source) *contracts.Contract {
	kind := contracts.Kind(n.Get("kind").Str())
	var c *contracts.Contract
	if shape == nil || spec.Kind() == contracts.Object {
		c, _ = contracts.New(kind, n.Get("variant").Str(), spec, source) // what is wrong was told when the snapshot was written
	}
	if shape != nil {
		t := contracts.NewType(shape, source)
		if c != nil {
			t.Title, t.Stability, t.Owners, t.Tags = c.Title, c.Stability, c.Owners, c.Tags
		}
		t.Domain, t.Spec = n.Get("domain").Str(), spec
		c = t
	}
	if c != nil {
		for _, p := range n.Get("also").List() {
			at := place(p)
			c.Also = append(c.Also, contracts.Position{File: at.File, Line: at.Line})
		}
	}
	return c
}

func (r *reader) source(n *document.Node) contracts.Source {
	s := contracts.Source{
		File: n.Get("file").Str(), StartLine: integer(n.Get("startLine")), EndLine: integer(n.Get("endLine")),
		Language: n.Get("language").Str(), Environment: texts(n.Get("environment")),
	}
	if s.File == "" {
		r.wrong(n, "source", "an object with a file")
	}
	return s
}

func (r *reader) docBlock(n *document.Node) *contracts.DocBlock {
	d := &contracts.DocBlock{Source: r.source(n.Get("source")), Tags: texts(n.Get("tags")), Owners: texts(n.Get("owners")), Related: texts(n.Get("related"))}
	for name, text := range map[string]*string{
		"id": &d.ID, "title": &d.Title, "body": &d.Body, "summary": &d.Summary, "kind": &d.Kind, "visibility": &d.Visibility, "route": &d.Route,
		"domain": &d.Domain, "version": &d.Version,
	} {
		*text = n.Get(name).Str()
	}
	for _, l := range n.Get("links").List() {
		d.Links = append(d.Links, contracts.Link{Label: l.Get("label").Str(), Href: l.Get("href").Str()})
	}
	return d
}

func place(n *document.Node) contracts.Position {
	return contracts.Position{File: n.Get("file").Str(), Line: integer(n.Get("line")), Column: integer(n.Get("column"))}
}

// integer reads a whole number; 0 for all else.
func integer(n *document.Node) int {
	if !n.Is(contracts.Number) {
		return 0
	}
	i, err := strconv.Atoi(n.Text)
	if err != nil {
		return 0
	}
	return i
}

func texts(n *document.Node) []string {
	var list []string
	for _, item := range n.List() {
		list = append(list, item.Str())
	}
	return slices.Clip(list)
}
