// Package schemas reads what TypeScript says of data in other words than the contract library's:
// schemas of zod (3 and 4), TypeBox and valibot, types of GraphQL's schema language, and JSON
// Schemas among values.
//
// Nothing of those libraries runs: what goes in is what a module asked them for, as
// sandbox/runtime/schemas.js reports it, and shapes come out. A schema says what may be put in: of
// transformations and pipes the input counts. What shapes have no place for becomes a note. Reading
// takes time in proportion to the report, and a schema that holds itself becomes a shape that does.
package schemas

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// mark is the name of the first property of what values stand for; see runtime/serialise.js.
const mark = "\uFDD0"

// Part reports whether a value is a schema as a report has it among the arguments of another one.
func Part(v contracts.Value) bool {
	return v.Kind() == contracts.Object && len(v.Fields()) > 1 && v.Fields()[0].Name == mark && v.Fields()[0].Value.Text() == "schema"
}

// Read returns what a schema of a library says, from its report. It reports false where something
// other than a schema was asked for, such as the result of parsing.
func Read(report contracts.Value) (use contracts.Use, ok bool) {
	r := &reader{numbers: map[*contracts.Member]int{}}
	r.number(report)
	of := report.Property("of").Text()
	switch {
	case strings.HasPrefix(of, "valibot"):
		r.library = valibot{r}
	case strings.Contains(of, "typebox"):
		r.library = typebox{r}
	default:
		r.library = zod{r}
	}
	result, ok := r.schema(report)
	for _, ref := range r.refs {
		if shape := r.ids[ref.Name]; shape != nil {
			*ref = *shape
		}
	}
	if result.optional {
		result.note("optional", truth)
	}
	return result.Use, ok
}

// library says what the words of a library mean.
type library interface {
	// root makes the schema that a function of the library gives.
	root(names []string, args []contracts.Value) (schema, bool)
	// step changes a schema as a method does that is called on it; called is false where the name
	// is only read.
	step(s *schema, name string, args []contracts.Value, called bool) bool
}

// schema is what was read of one schema.
type schema struct {
	contracts.Use
	optional bool
	// fields marks the properties of an object by themselves.
	fields bool
	// choices marks the alternatives of a union by themselves.
	choices bool
	// rest marks a tuple of which the items stand in a list.
	rest bool
	// output marks one of which all further steps concern what comes out.
	output bool
	// made marks a transformation of anything, of which nothing is known but what is made of it.
	made bool
}

// reader reads one report.
type reader struct {
	library
	numbers  map[*contracts.Member]int // of the schemas, known by their first property
	known    []*reading                // by number
	key      contracts.Value           // the one that an object is being mapped by
	mappings int                       // how many keys were followed so
	ids      map[string]*contracts.Shape
	refs     []*contracts.Shape // to schemas by their ids, which may come later
}

// reading is a schema that is being read, or was. Its shape is there before what it says, for
// schemas that hold themselves.
type reading struct {
	shape  *contracts.Shape
	held   bool // it holds itself
	done   bool
	ok     bool
	result schema
}

// number gives all schemas of a report their numbers, in the order in which the report has them.
func (r *reader) number(v contracts.Value) {
	if Part(v) {
		if v.Property("again").Kind() != contracts.Missing {
			return
		}
		r.numbers[&v.Fields()[0]] = len(r.known)
		r.known = append(r.known, &reading{shape: &contracts.Shape{}})
	}
	for _, item := range v.Items() {
		r.number(item)
	}
	for _, m := range v.Fields() {
		r.number(m.Value)
	}
}

// schema reads a schema, or gives what is known of one that was met before. One whose first words
// mean nothing is anything, and said to be not known by a note.
func (r *reader) schema(v contracts.Value) (schema, bool) {
	switch {
	case v.Kind() == contracts.ShapeValue:
		return schema{Use: *v.Shape()}, true
	case !Part(v):
		s := anything()
		if v.Present() {
			s.note("schema", v)
		}
		return s, false
	}
	n, again := v.Property("again").Int()
	if !again {
		n = r.numbers[&v.Fields()[0]]
	}
	if n < 0 || n >= len(r.known) {
		s := anything()
		s.note("schema", contracts.TextValue(contracts.Expression, "…"))
		return s, true
	}
	known := r.known[n]
	if again {
		if known.done {
			return known.result, known.ok
		}
		known.held = true
		return schema{Use: contracts.Use{Shape: known.shape}}, true
	}
	known.result, known.ok = r.steps(v.Property("steps").Items())
	if known.held && known.result.Shape != known.shape {
		*known.shape = *known.result.Shape
		known.result.Shape = known.shape
	}
	known.done = true
	return known.result, known.ok
}

// steps follows what was read and called, from a function of the library, or another schema, on.
func (r *reader) steps(list []contracts.Value) (s schema, ok bool) {
	var names []string
	i := 0
	if len(list) > 0 && Part(list[0]) {
		if s, ok = r.schema(list[0]); !ok {
			return s, false
		}
		i = 1
	} else {
		for i < len(list) && list[i].Kind() != contracts.Array {
			names = append(names, list[i].Str())
			i++
		}
		if i == len(list) || len(names) == 0 {
			return anything(), false
		}
		if s, ok = r.root(names, list[i].Items()); !ok {
			s = anything()
			s.note(strings.Join(names, "."), contracts.ArrayValue(list[i].Items()...))
			return s, false
		}
		i++
	}
	for ; i < len(list); i++ {
		name, called := list[i].Str(), i+1 < len(list) && list[i+1].Kind() == contracts.Array
		var args []contracts.Value
		if called {
			i++
			args = list[i].Items()
		}
		if !r.step(&s, name, args, called) {
			return s, false
		}
	}
	return s, true
}

// value is a value among the arguments: one of an enum's is named by the enum.
func (r *reader) value(v contracts.Value) contracts.Value {
	if !Part(v) {
		return v
	}
	if known, ok := r.before(v); ok && known.Shape.Kind == contracts.ConstShape {
		return known.Shape.Const
	}
	steps := v.Property("steps").Items()
	if n := len(steps); n > 2 && steps[n-1].Kind() == contracts.String {
		switch steps[n-2].Str() {
		case "enum", "Enum", "Values":
			r.met(v, constant(steps[n-1]))
			return steps[n-1]
		}
	}
	return readable(v)
}

// met keeps what was read of a schema in a way of its own, for where the report has it again.
func (r *reader) met(v contracts.Value, s schema) {
	if n, numbered := r.numbers[&v.Fields()[0]]; numbered {
		known := r.known[n]
		known.result, known.ok, known.done = s, true, true
	}
}

// before returns what was read of a schema that the report has again.
func (r *reader) before(v contracts.Value) (schema, bool) {
	if n, again := v.Property("again").Int(); again && n >= 0 && n < len(r.known) && r.known[n].done {
		return r.known[n].result, r.known[n].ok
	}
	return schema{}, false
}
