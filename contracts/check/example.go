package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// example is data in a spec that a shape says something of.
type example struct {
	contract *contracts.Contract
	path     string // of the data
	what     string // "input", "output", "payload"
	use      *contracts.Use
	partial  bool // what is lacking is left out on purpose
	output   bool // what is lacking may be
}

// examples visits those of operations and jobs, and those of test specs, whose operations and events
// say what fits.
func (p *pass) examples(visit func(e example)) {
	for c := range p.newest() {
		switch c.Kind {
		case contracts.Operation:
			for i := range c.Spec.Get("acceptance.examples").Items() {
				at := contracts.JoinIndex("acceptance.examples", i)
				p.example(example{contract: c, path: at + ".input", what: "input"}, c, "io.input", visit)
				p.example(example{contract: c, path: at + ".output", what: "output", output: true}, c, "io.output", visit)
			}
		case contracts.Job:
			p.example(example{contract: c, path: "payload.example", what: "payload"}, c, "payload.schema", visit)
		case contracts.TestSpec:
			p.testData(c, visit)
		}
	}
}

// testData visits the inputs and expectations of a test spec. Its own operation is meant where none
// is named beside them.
func (p *pass) testData(c *contracts.Contract, visit func(e example)) {
	target := p.targetOf(c)
	for _, place := range []string{"fixtures[]", "scenarios[].given[]", "scenarios[].when"} {
		c.Spec.EachAt(place+".input", func(path string, _ contracts.Value) {
			if place == "scenarios[].when" && expectsError(c.Spec.At(contracts.Outer(contracts.Outer(path)))) {
				return // which may well be the error that it does not fit
			}
			operation := p.at(c, contracts.JoinPath(contracts.Outer(path), "operation"))
			if operation == nil && !c.Spec.At(contracts.JoinPath(contracts.Outer(path), "operation")).Present() {
				operation = target
			}
			p.example(example{contract: c, path: path, what: "input"}, operation, "io.input", visit)
		})
	}
	c.Spec.EachAt("scenarios[].then[].match", func(path string, v contracts.Value) {
		if v.Kind() == contracts.Object {
			p.example(example{contract: c, path: path, what: "output", partial: true}, target, "io.output", visit)
		}
	})
	c.Spec.EachAt("scenarios[].then[].events[].payload", func(path string, _ contracts.Value) {
		event := p.at(c, contracts.Outer(path))
		p.example(example{contract: c, path: path, what: "payload", partial: true}, event, "payload", visit)
	})
}

// expectsError reports whether a scenario of a test spec expects its operation to fail.
func expectsError(scenario contracts.Value) bool {
	return slices.ContainsFunc(scenario.Property("then").List(), func(then contracts.Value) bool {
		return then.Property("type").Str() == "expectError"
	})
}

// at returns what a ref at a path, or just below it, leads to; nil for nothing.
func (p *pass) at(c *contracts.Contract, path string) *contracts.Contract {
	for _, e := range p.RefsAt(c, path) {
		if e.Target != nil && (e.Path == path || contracts.Outer(e.Path) == path) {
			return e.Target
		}
	}
	return nil
}

// example visits an example, where a contract says at a path what its shape is.
func (p *pass) example(e example, of *contracts.Contract, model string, visit func(e example)) {
	if of == nil || e.contract.Spec.At(e.path).Kind() == contracts.Missing {
		return
	}
	switch shape := of.Spec.Get(model); shape.Kind() {
	case contracts.ShapeValue:
		e.use = shape.Shape()
		visit(e)
	case contracts.Null: // which says that nothing goes in, but by other ways
		elsewhere := slices.ContainsFunc([]string{"io.params", "io.query", "io.headers"}, func(path string) bool { return of.Spec.Get(path).Present() })
		if e.what == "input" && !elsewhere && e.contract.Spec.At(e.path).Kind() == contracts.Object {
			e.use = &contracts.Use{Shape: &contracts.Shape{Kind: contracts.ObjectShape, Closed: true}}
			visit(e)
		}
	}
}

// exampleFault is a fault of an example.
type exampleFault struct {
	example
	fault
}

// shared is what several rules need, made when the first of them asks.
type shared struct {
	newest   []*contracts.Contract // of each contract its newest version
	places   map[*contracts.Contract]int32
	examined bool
	faults   []exampleFault
}

// faults reports those of one kind of all examples.
func (p *pass) faults(kind faultKind, report func(e example, f fault)) {
	if !p.shared.examined {
		p.shared.examined = true
		p.examples(func(e example) {
			for _, f := range conform(e.use, e.contract.Spec.At(e.path), e.path, e.output) {
				p.shared.faults = append(p.shared.faults, exampleFault{e, f})
			}
		})
	}
	for _, f := range p.shared.faults {
		if f.kind == kind {
			report(f.example, f.fault)
		}
	}
}

func exampleUnknownField(p *pass) {
	p.faults(unknownField, func(e example, f fault) {
		p.reportName(e.contract, f.path, fmt.Sprintf("%s: the %s has no field %s", name(e.contract), e.what, f.within), cmp.Or(p.suggest(lastName(f.path), e.fieldsBeside(f)), "take it out, or add it to the model"))
	})
}

func exampleMissingField(p *pass) {
	p.faults(missingField, func(e example, f fault) {
		if !e.partial && !e.output && !mayLack(e, f) {
			p.report(e.contract, f.path, fmt.Sprintf("%s: the %s lacks the field %s", name(e.contract), e.what, inner(f.within, f.field)), "add it, or make it optional in the model")
		}
	})
}

// mayLack reports whether a field that is lacking may well be: in code, what is anything may be
// undefined (zod, "any"). Schemas in JSON know nothing of that kind.
func mayLack(e example, f fault) bool { return f.any && !published(e.contract) }

// exampleCutShort says all that an output leaves out in one sentence: that may be on purpose.
func exampleCutShort(p *pass) {
	var last example
	seen := map[string]bool{} // fields of the last output
	p.faults(missingField, func(e example, f fault) {
		field := inner(f.within, f.field)
		switch {
		case e.partial || !e.output || mayLack(e, f):
		case last.contract != e.contract || last.path != e.path:
			p.report(e.contract, e.path, fmt.Sprintf("%s: the %s is cut short, and lacks %s", name(e.contract), e.what, field), "add what is lacking, or turn the rule off where that is on purpose")
			last, seen = e, map[string]bool{field: true}
		case !seen[field]:
			p.found[len(p.found)-1].message += ", " + field
			seen[field] = true
		}
	})
}

func exampleWrongType(p *pass) {
	p.faults(wrongType, func(e example, f fault) {
		p.report(e.contract, f.path, fmt.Sprintf("%s: %s is %s, and takes %s", name(e.contract), e.field(f), f.is, f.takes), "correct the example, or the model")
	})
}

func exampleNotInEnum(p *pass) {
	p.faults(notInEnum, func(e example, f fault) {
		message := fmt.Sprintf("%s: %s is %s, which is none of %s", name(e.contract), e.field(f), strings.TrimPrefix(f.is, "the text "), f.takes)
		near := p.suggest(e.contract.Spec.At(f.path).Str(), strings.Split(f.takes, ", "))
		p.report(e.contract, f.path, message, cmp.Or(near, "write one of them, or add it to the enum"))
	})
}

// field names what a fault is about.
func (e *example) field(f fault) string {
	if f.within == "" {
		return "the " + e.what
	}
	return f.within + " of the " + e.what
}

// fieldsBeside returns the names of the fields that the object of a fault may have.
func (e *example) fieldsBeside(f fault) []string {
	steps := strings.Split(f.within, ".")
	var list []string
	for _, field := range fieldsAt(e.use.Shape, steps[:len(steps)-1]) {
		list = append(list, field.Name)
	}
	return list
}

func lastName(path string) string {
	steps := contracts.SplitPath(path)
	return steps[len(steps)-1]
}
