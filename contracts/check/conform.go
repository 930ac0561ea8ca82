package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// fault is one way in which a value does not fit a shape.
type fault struct {
	kind   faultKind
	path   string // in the spec: of the property that is too much, of the value that is wrong, of the object that lacks something
	within string // the names of fields from the shape to there, with dots
	field  string // that is lacking
	any    bool   // the field that is lacking may hold anything
	is     string // the value, in words
	takes  string // what may stand there, in words
}

type faultKind uint8

const (
	unknownField faultKind = iota
	missingField
	wrongType
	notInEnum
)

// Bounds of what is looked at in one value: alternatives within each other multiply.
const (
	maxSteps  = 100_000
	maxFaults = 50
)

// conformer holds a value against a shape. What was not evaluated fits anything, and so does what
// only code could judge: conditions and negations are not looked at.
//
// The order of an object's properties plays no part. One that the shape does not name is a fault
// where the shape names some and says nothing of further ones: examples are written by people,
// whose slips are just such properties.
type conformer struct {
	output bool // the value is what comes out, where only code knows what it was made to
	faults []fault
	steps  int
}

// conform returns how a value at a path does not fit a shape in its place.
func conform(u *contracts.Use, v contracts.Value, path string, output bool) []fault {
	c := conformer{output: output}
	c.use(u, v, path, "", 0)
	return c.faults
}

func (c *conformer) add(f fault) {
	if len(c.faults) < maxFaults {
		c.faults = append(c.faults, f)
	}
}

func (c *conformer) wrong(v contracts.Value, path, within, takes string) {
	c.add(fault{kind: wrongType, path: path, within: within, is: inWords(v), takes: takes})
}

// try returns the faults of a value as to one of several alternatives.
func (c *conformer) try(u *contracts.Use, v contracts.Value, path, within string, depth int) []fault {
	one := conformer{steps: c.steps, output: c.output}
	one.use(u, v, path, within, depth)
	c.steps = one.steps
	return one.faults
}

func (c *conformer) use(u *contracts.Use, v contracts.Value, path, within string, depth int) {
	c.steps++
	if c.steps > maxSteps || depth > contracts.MaxDepth || v.Kind() == contracts.Expression || v.Kind() == contracts.Literal || v.Kind() == contracts.ShapeValue {
		return
	}
	if slices.ContainsFunc(u.Notes(), c.converts) {
		return
	}
	if v.Kind() == contracts.Null && (u.Nullable || u.Shape.Nullable) {
		return
	}
	c.shape(u.Shape, v, path, within, depth)
	c.bounds(u.Constraints(), v, path, within)
	if v.Kind() == contracts.Array {
		c.contains(u, v, path, within, depth)
	}
	if len(u.Notes()) == 0 { // which may be flags, or say that capitals make no difference
		c.patterns(u.Constraints(), v, path, within)
	}
}

// converts reports whether a note says that whatever is given is made to fit first (zod, "Coercion",
// "Preprocess" and "Catch"), or of what comes out, that it is made from what is given ("Transform").
func (c *conformer) converts(note contracts.Member) bool {
	switch note.Name {
	case "coerce", "preprocess":
		return true
	case "catch", "fallback":
		return !c.output
	}
	return c.output && note.Name == "transform"
}

func (c *conformer) shape(s *contracts.Shape, v contracts.Value, path, within string, depth int) {
	c.bounds(s.Constraints(), v, path, within)
	if len(s.Notes()) == 0 {
		c.patterns(s.Constraints(), v, path, within)
	}
	switch s.Kind {
	case contracts.NeverShape:
		c.wrong(v, path, within, "nothing")
	case contracts.ScalarShape:
		if accepts, known := scalarTypes[s.Scalar]; known && !accepts.takes(v) {
			c.wrong(v, path, within, accepts.words)
			return
		}
		c.format(s, v, path, within)
	case contracts.ConstShape:
		switch {
		case sameData(v, s.Const):
		case s.Const.Kind() == contracts.String:
			c.add(fault{kind: notInEnum, path: path, within: within, is: inWords(v), takes: s.Const.Text()})
		default:
			c.wrong(v, path, within, inWords(s.Const))
		}
	case contracts.EnumShape:
		c.enum(s, v, path, within)
	case contracts.ListShape:
		c.list(s, v, path, within, depth)
	}
	if s.Kind == contracts.ObjectShape {
		c.object(s, v, path, within, depth)
		return
	}
	c.branches(s, v, path, within, depth, nil)
	for i := range s.All() {
		c.use(&s.All()[i], v, path, within, depth+1)
	}
}

func (c *conformer) enum(s *contracts.Shape, v contracts.Value, path, within string) {
	var words []string
	for _, e := range s.Enum {
		if e.Value.Kind() == contracts.Expression || sameData(v, e.Value) {
			return
		}
		words = append(words, cmp.Or(e.Value.Str(), inWords(e.Value)))
	}
	c.noneOf(words, v, path, within)
}

func (c *conformer) noneOf(words []string, v contracts.Value, path, within string) {
	const shown = 8
	if len(words) > shown {
		words = append(words[:shown:shown], "…")
	}
	c.add(fault{kind: notInEnum, path: path, within: within, is: inWords(v), takes: strings.Join(words, ", ")})
}

// branches looks for one that the value fits; where there is none, the faults are those of the one
// that it fits best. All are the names that an object has by other ways: then those of the branches
// that it fits are added.
func (c *conformer) branches(s *contracts.Shape, v contracts.Value, path, within string, depth int, all *names) {
	if len(s.Branches()) == 0 || all == nil && c.tagged(s, v, path, within, depth) {
		return
	}
	var best []fault
	fits := false
	for i := range s.Branches() {
		u := &s.Branches()[i].Use
		var faults []fault
		added := names{known: map[string]bool{}}
		if all != nil && u.Shape.Kind == contracts.ObjectShape && v.Kind() == contracts.Object {
			one := conformer{steps: c.steps, output: c.output}
			one.bounds(u.Constraints(), v, path, within)
			one.bounds(u.Shape.Constraints(), v, path, within)
			one.fields(u.Shape, v, path, within, depth+1, &added)
			c.steps, faults = one.steps, one.faults
		} else {
			added.rest = true
			faults = c.try(u, v, path, within, depth+1)
		}
		if len(faults) == 0 {
			fits = true
			if all == nil {
				return
			}
			all.join(&added)
			continue
		}
		if best == nil || len(faults) < len(best) {
			best = faults
		}
	}
	if fits {
		return
	}
	if all != nil {
		all.rest = true // its faults are told, and not those that follow from them
	}
	if len(s.Branches()) > 1 && len(best) == 1 && best[0].path == path && best[0].kind == wrongType {
		c.wrong(v, path, within, "one of "+strconv.Itoa(len(s.Branches()))+" alternatives")
		return
	}
	for _, f := range best {
		c.add(f)
	}
}

func inner(within, name string) string {
	if within == "" {
		return name
	}
	return within + "." + name
}

// inWords is a value in a message.
func inWords(v contracts.Value) string {
	switch v.Kind() {
	case contracts.Null:
		return "null"
	case contracts.String:
		const shown = 40
		text := []rune(v.Text())
		if len(text) > shown {
			text = append(text[:shown], '…')
		}
		return fmt.Sprintf("the text %q", string(text))
	case contracts.Array:
		return "a list"
	case contracts.Object:
		return "an object"
	}
	return v.Text()
}
