package typescript

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// partBuilder turns the report of one module into its part.
type partBuilder struct {
	options Options
	id      int
	m       *module
	numbers numbering
	used    []int // numbers that were looked up
	part    contracts.Part
	faults  map[*contracts.Shape][]contracts.Diagnostic // of JSON Schemas, until they are reported
	// by id of DocBlocks: where the last one that was found ends in the module's text
	idsEnd map[string]int
	notes  []*note
	placed int // where the statement is that makes the contract which is looked at, as a byte offset
	// lines of which something is known, for tells, and how much of the part is in them
	told                           map[int]bool
	toldContracts, toldDiagnostics int
	making                         []int // where definers were called, by byte offsets; noted where there are notes
	// whether the report holds numbers that are none
	notNumbers bool
}

// numbering tells which modules the numbers of a report mean.
type numbering struct {
	module func(id int) *module                   // nil for none
	number func(file string) (id int, known bool) // the other way round
}

func (n numbering) numberedFile(file string) *module {
	id, ok := n.number(file)
	if !ok {
		return nil
	}
	return n.module(id)
}

// makePart makes the part of a module of what its evaluation brought to light. A report calls
// modules by the numbers that they had in that evaluation: id is the module's own. used are the
// numbers that matter. A fault of docsgen that panics costs the module a diagnostic, and nobody
// else anything.
func (l *load) makePart(id int, numbers numbering, r result) (part contracts.Part, used []int) {
	m := numbers.module(id)
	defer func() {
		if fault := recover(); fault != nil {
			d := contracts.ModuleFailed.At(contracts.Position{File: m.file},
				fmt.Sprintf("what the module defines is left out, since docsgen failed at it: %v", fault),
				"this is a fault of docsgen: please report it with the module")
			part, used = contracts.Part{File: m.file, Diagnostics: []contracts.Diagnostic{d.AsError()}}, nil
		}
	}()
	b := &partBuilder{options: l.options, id: id, m: m, numbers: numbers, part: contracts.Part{File: m.file}}
	b.report(m.compiled.Diagnostics...)
	reader := &wireReader{text: r.report, texts: &l.texts}
	report := reader.value()
	if l.budget.hold(len(r.report)+reader.made*valueSize) != nil {
		return contracts.Part{File: m.file}, nil // the whole Load comes to nothing
	}
	b.readNotes(report.Property("notes"))
	b.notNumbers = strings.Contains(r.report, `"NaN"`)
	b.fillModels(reader, report, &l.shapes)
	m.setRan(l.options.Kinds, report.Property("records").Items())
	for _, item := range report.Property("records").Items() {
		b.record(item)
	}
	for _, item := range report.Property("exports").Items() {
		b.export(item)
	}
	for _, item := range report.Property("docs").Items() {
		b.docBlock(item)
	}
	b.unresolved(report.Property("failure"))
	l.decidedBefore(b, report.Property("theirs"))
	b.failures(r.stopped, report.Property("failure"))
	b.missing()
	for _, item := range report.Property("unknown").Items() {
		b.lost(item)
	}
	slices.SortStableFunc(b.part.Contracts, func(a, b *contracts.Contract) int { return cmp.Compare(a.Source.StartLine, b.Source.StartLine) })
	return b.part, b.used
}

// module returns the module of a number in the report, or nil.
func (b *partBuilder) module(id int) *module {
	m := b.numbers.module(id)
	if m != nil && !slices.Contains(b.used, id) {
		b.used = append(b.used, id)
	}
	return m
}

// moduleOf returns the module of a file that the report names, or nil.
func (b *partBuilder) moduleOf(file string) *module {
	id, ok := b.numbers.number(file)
	if !ok {
		return nil
	}
	return b.module(id)
}

func (b *partBuilder) report(list ...contracts.Diagnostic) {
	b.part.Diagnostics = append(b.part.Diagnostics, list...)
}

// fillModels reads the table of models, and makes types of those that the module itself declares.
// Those that another module has too are taken from shapes, but for modules with faulty schemas:
// faults go by their shapes.
func (b *partBuilder) fillModels(reader *wireReader, report contracts.Value, shapes *contracts.SharedShapes) {
	own, _ := report.Property("own").Int()
	type declared struct {
		model  int
		offset int
	}
	var types []declared
	for i, entry := range report.Property("models").Items() {
		s := reader.model(i).Shape
		fill := reader.fillModel
		switch entry.Property("is").Text() {
		case "enum":
			fill = reader.fillEnum
		case "wrapper":
			fill = reader.fillWrapper
		}
		fill(s, entry.Property("value"))
		module, _ := entry.Property("module").Int()
		offset, ok := 0, false
		if maker := b.module(module); maker != nil {
			if offset, ok = maker.offsetIn(entry.Property("stack").Str()); ok {
				s.Origin = maker.position(offset)
			}
		}
		if i < own && ok && s.Declared() && module == b.id {
			types = append(types, declared{i, offset})
		}
	}
	if b.faults = reader.faults; len(b.faults) == 0 {
		shapes.Share(reader.models)
	}
	// A type refers to the shapes that its fields hold, which may stand further down the table.
	for _, t := range types {
		source := b.m.sourceAt(t.offset, 0)
		shape := reader.models[t.model].Shape
		b.schemaFaults(shape, source)
		b.part.Contracts = append(b.part.Contracts, contracts.NewType(shape, source))
	}
}

// record makes a contract of what a definer was given.
func (b *partBuilder) record(item contracts.Value) {
	definer, spec, stack := item.Property("definer").Str(), item.Property("value"), item.Property("stack").Str()
	source := b.definition(stack, spec.Get("meta.key"))
	if at, ok := b.m.innermost(stack); ok {
		b.placed, _ = b.m.offsetIn(stack)
		spec = b.asWritten(spec, at)
		if len(b.notes) > 0 {
			b.making = append(b.making, b.m.framesIn(stack)...)
		}
	}
	kind, variant, known := b.options.Kinds.OfDefiner(definer)
	if !known {
		kind, known = kindOfRegistry(b.options.Kinds, definer)
	}
	if !known {
		kind, known = b.options.Kinds.OfShape(spec)
	}
	if known {
		b.contract(kind, variant, spec, item, source)
	}
}

// definition describes the statement of the module's top level from which a definer was called.
// Where its key is not written there but in a function that was called on the way, that function is
// the definition: it makes the same contract for whoever calls it.
func (b *partBuilder) definition(stack string, key contracts.Value) contracts.Source {
	offset, ok := b.m.offsetIn(stack)
	if !ok || key.Kind() != contracts.String {
		return b.m.source0(offset, ok)
	}
	if b.m.writes(offset, key.Text()) {
		if inner, known := b.m.innermost(stack); known && b.m.sameStatement(inner, offset) {
			offset = inner
		}
		return b.m.sourceOf(offset, key.Text())
	}
	if inner, known := b.m.innermost(stack); known && b.m.writes(inner, key.Text()) {
		return b.m.sourceOf(inner, key.Text())
	}
	for _, file := range slices.Backward(framesOf(stack)) {
		other := b.numbers.numberedFile(file)
		if other == nil || other == b.m {
			continue
		}
		if at, known := other.innermost(stack); known && other.writes(at, key.Text()) {
			return b.moduleOf(file).sourceOf(at, key.Text())
		}
	}
	return b.m.source0(offset, ok)
}

// export makes a contract of an exported object that no definer was given: its kind comes from the
// type or the definer in its declaration, or else from its properties.
func (b *partBuilder) export(item contracts.Value) {
	spec := item.Property("value")
	offset, ok := b.m.declaration(item.Property("name").Str(), "key", spec.Get("meta.key").Str())
	source := b.m.source0(offset, ok)
	if ok {
		source = b.m.sourceOfKey(offset, spec.Get("meta.key").Str(), source)
	}
	if ok {
		b.placed = offset
		spec = b.asWritten(spec, offset)
	}
	kind, variant, known := b.m.kindInStatement(b.options.Kinds, offset, spec)
	if told, ok := b.m.kindInComment(b.options.Kinds, offset); ok && told != kind {
		kind, variant, known = told, "", true
	}
	version := spec.Get("meta.version")
	if known && (version.Kind() == contracts.String || version.Kind() == contracts.Number) {
		b.contract(kind, variant, spec, item, source)
	}
}

// contract adds a contract. One whose key was never computed is no contract, but no fault of its
// author's either.
func (b *partBuilder) contract(kind contracts.Kind, variant string, spec, item contracts.Value, source contracts.Source) {
	if text, property, unknown := unknownKey(spec); unknown {
		b.report(b.m.frame(contracts.UnresolvedKey.At(source.At(property, ""),
			"this "+kind.Word()+" is left out, since its key is not known without running "+clip(text),
			"write the key as a constant, or make its package part of the workspace")))
		return
	}
	spec, faults := jsonschema.Embedded(b.options.Kinds.Info(kind), spec)
	for _, d := range faults {
		d.Position = source.At("", "")
		b.report(b.m.frame(d))
	}
	if len(b.faults) > 0 {
		spec.EachShape(func(_ string, use *contracts.Use) {
			if !use.Shape.Declared() {
				b.schemaFaults(use.Shape, source)
			}
		})
	}
	c, diagnostics := b.options.Kinds.New(kind, variant, spec, source)
	b.report(diagnostics...)
	if c != nil {
		b.cut(item, c.ID.String(), source)
		b.part.Contracts = append(b.part.Contracts, c)
	}
}

// unknownKey returns the expression that a spec's key depends on and that was not evaluated: the
// key itself, what holds it, or what is spread into that. Property is by which name it stands in the
// source; empty where all of the contract is not known.
func unknownKey(spec contracts.Value) (expression, property string, unknown bool) {
	meta := spec.Property("meta")
	key := meta.Property("key")
	switch {
	case spec.Kind() == contracts.Expression:
		return spec.Text(), "", true
	case meta.Kind() == contracts.Expression:
		return meta.Text(), "meta", true
	case key.Kind() == contracts.Expression:
		return key.Text(), "key", true
	case key.Present():
		return "", "", false
	case meta.Present():
		expression, unknown = meta.Spread()
	default:
		expression, unknown = spec.Spread()
	}
	return expression, strings.TrimLeft(expression, "."), unknown
}

// cut reports that a value was not shown whole.
func (b *partBuilder) cut(item contracts.Value, what string, source contracts.Source) {
	if item.Property("cut").True() {
		b.report(b.m.frame(contracts.ValueCut.At(source.At("", ""), "part of "+what+" is left out",
			"something in it is too large or too deep, holds itself, or throws when it is read")))
	}
}

func clip(s string) string {
	const limit = 60
	if r := []rune(s); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}
