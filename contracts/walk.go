package contracts

import (
	"crypto/sha256"
	"slices"
)

// MaxDepth bounds how deep whoever goes through a value goes: sources may nest lists and objects as
// deep as their authors please. It is what a document may be deep.
const MaxDepth = 200

// place is where a walk is: it is only good for the call of visit that it is given to.
type place struct {
	trail trail
	name  string // of the nearest property that the value stands under, itself or in lists
	depth int
}

// visitAll calls visit for a value and for all that it holds, down to MaxDepth, each before what it
// holds and in the order of the source.
func visitAll(v Value, p *place, visit func(*place, Value)) {
	visit(p, v)
	if p.depth == MaxDepth {
		return
	}
	length, name := len(p.trail), p.name
	p.depth++
	for i, item := range v.Items() {
		p.trail = p.trail.index(i)
		visitAll(item, p, visit)
		p.trail = p.trail[:length]
	}
	for _, f := range v.Fields() {
		p.trail, p.name = p.trail.name(f.Name), f.Name
		visitAll(f.Value, p, visit)
		p.trail, p.name = p.trail[:length], name
	}
	p.depth--
}

// Equal reports whether two values say the same: lists in the same order, objects in whatever order
// their properties are declared. Numbers are compared as they are spelled, and shapes by what
// they say.
func (v Value) Equal(w Value) bool { return equal(v, w, 0) }

func equal(v, w Value, depth int) bool {
	if v.Kind() != w.Kind() || v.Text() != w.Text() || len(v.Items()) != len(w.Items()) || len(v.Fields()) != len(w.Fields()) || depth > MaxDepth {
		return false
	}
	if v.Kind() == ShapeValue && !sameShape(v, w) {
		return false
	}
	for i := range v.Items() {
		if !equal(v.Items()[i], w.Items()[i], depth+1) {
			return false
		}
	}
	for i, f := range v.Fields() {
		other := w.Fields()[i]
		if other.Name != f.Name {
			at := slices.IndexFunc(w.Fields(), func(m Member) bool { return m.Name == f.Name })
			if at < 0 {
				return false
			}
			other = w.Fields()[at]
		}
		if !equal(f.Value, other.Value, depth+1) {
			return false
		}
	}
	return true
}

func sameShape(v, w Value) bool {
	a, b := v.Shape().Shape, w.Shape().Shape
	if a == b || a.Declared() || b.Declared() {
		return a == b || a.Declared() && b.Declared() && a.id() == b.id()
	}
	return v.sum() == w.sum()
}

// sum is a hash of all that a value says.
func (v Value) sum() shapeSum {
	var w summer
	w.value(v)
	hash := sha256.Sum256(w.text)
	return shapeSum(hash[:16])
}
