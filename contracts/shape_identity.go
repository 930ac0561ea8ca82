package contracts

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
)

// typeID is what makes a shape a type: its name, and what it says. Where it is declared plays no
// part, so that copies in several files, or in modules evaluated apart, are one type.
type typeID struct {
	name string
	sum  shapeSum
}

// shapeSum is a hash of all that a shape says. The shapes with a name that it holds count with
// their names: those of which several go by one name are told apart by the Registry, which knows
// all (see refine.go). So a sum costs what the shape itself says, and types that hold each other
// are no circle.
type shapeSum [16]byte

// identity is what a shape knows of its own sum. It is found before the shape is in a Registry, by
// the one loader that made it.
type identity struct {
	of  *Shape // the shape that it belongs to; another one in a copy of that
	sum shapeSum
	// cyclic marks a shape without a name that lies on a circle of such. Its sum depends on where
	// one enters the circle, and is not kept.
	cyclic bool
}

// id returns the identity of a shape with a name.
func (s *Shape) id() typeID {
	if s.identity.of == s {
		return typeID{s.Name, s.identity.sum}
	}
	return typeID{s.Name, (&summer{root: s}).sum()}
}

// identify finds the sums of a shape with a name and of all such that it leads to, so that they are
// known before the shapes are shared. Each is looked at once, whoever else asks for it.
func (s *Shape) identify() {
	if s.identity.of == s {
		return
	}
	w := summer{keep: true}
	for work := []*Shape{s}; len(work) > 0; {
		s, work = work[len(work)-1], work[:len(work)-1]
		if s.identity.of == s {
			continue
		}
		w.root, w.named = s, w.named[:0]
		sum := w.sum()
		s.identity = identity{of: s, sum: sum}
		work = append(work, w.named...)
	}
}

// maxCyclic bounds how many shapes on circles without a name are looked at for one sum, since each
// sum looks at them anew. A shape that leads to more is known by its place, and so compared with no
// other declaration.
const maxCyclic = 100

// summer finds the sum of one shape with a name.
type summer struct {
	root   *Shape
	keep   bool // whether shapes note what is found: not once others may read them
	text   []byte
	open   map[*Shape]int // shapes without a name whose sums are being found, and those on circles with them
	met    []*Shape       // the same, in the order in which they were met
	named  []*Shape
	back   int  // the number of the first open shape that the current one leads back to
	cyclic int  // how many of the open ones are known to be on circles
	beyond bool // whether those were once more than maxCyclic
}

func (w *summer) sum() shapeSum {
	w.text, w.met, w.cyclic, w.beyond, w.back = w.text[:0], w.met[:0], 0, false, math.MaxInt
	clear(w.open)
	w.say(w.root)
	if w.beyond {
		w.text = w.text[:0]
		w.string(w.root.Name)
		w.string(w.root.Origin.String())
	}
	hash := sha256.Sum256(w.text)
	return shapeSum(hash[:16])
}

// shape writes the sum of a shape that is held, or what stands for it: its name, or on a circle how
// far back it was met.
func (w *summer) shape(s *Shape) {
	if s.Declared() {
		w.text = append(w.text, 'N')
		w.string(s.Name)
		w.named = append(w.named, s)
		return
	}
	if s.Kind == ScalarShape && s.leaf() { // may be shared by all loaders, and says little
		w.say(s)
		return
	}
	known := s.identity.of == s
	if known && !s.identity.cyclic {
		w.text = append(w.text, s.identity.sum[:]...)
		return
	}
	if n, again := w.open[s]; again {
		w.text = append(w.text, 'B')
		w.number(len(w.met) - n)
		w.back = min(w.back, n)
		return
	}
	n, start, cyclic := len(w.met), len(w.text), w.cyclic
	if known {
		w.cyclic++
	}
	if w.cyclic > maxCyclic {
		w.beyond = true
		return
	}
	if w.open == nil {
		w.open = map[*Shape]int{}
	}
	w.open[s] = n
	w.met = append(w.met, s)
	outer := w.back
	w.back = math.MaxInt
	w.say(s)
	back := w.back
	w.back = outer
	hash := sha256.Sum256(w.text[start:])
	w.text = append(w.text[:start], hash[:16]...)
	if back < n {
		if w.keep && !known {
			s.identity = identity{of: s, cyclic: true}
			w.cyclic++
		}
		w.back = min(w.back, back)
		return
	}
	// Nothing in s leads out of it to what is still open, so its sum is the same wherever it is held.
	for _, inner := range w.met[n:] {
		delete(w.open, inner)
	}
	w.met, w.cyclic = w.met[:n], cyclic
	if w.keep && !w.beyond {
		s.identity = identity{of: s, sum: shapeSum(hash[:16])}
	}
}

// say writes all that a shape says.
func (w *summer) say(s *Shape) {
	held := func(u *Use) {
		if u == nil {
			w.text = append(w.text, 0)
			return
		}
		w.text = append(w.text, 1)
		w.flags(u.Nullable)
		w.annotations(&u.Annotations)
		w.shape(u.Shape)
	}
	w.text = append(w.text, byte(s.Kind))
	w.annotations(&s.Annotations)
	for _, text := range [...]string{s.Name, s.Scalar, s.Format, s.Discriminator} {
		w.string(text)
	}
	w.value(s.Const)
	w.number(len(s.Enum))
	for _, v := range s.Enum {
		w.value(v.Value)
		w.string(v.Description)
		w.flags(v.Deprecated)
	}
	w.number(len(s.Fields))
	for i := range s.Fields {
		w.string(s.Fields[i].Name)
		w.flags(s.Fields[i].Optional)
		held(&s.Fields[i].Use)
	}
	w.flags(s.Nullable, s.Closed, s.Exclusive)
	w.number(len(s.Patterns))
	for i := range s.Patterns {
		w.string(s.Patterns[i].Pattern)
		held(&s.Patterns[i].Use)
	}
	w.number(len(s.Needs))
	for _, n := range s.Needs {
		w.string(n.With)
		w.number(len(n.Required))
		for _, name := range n.Required {
			w.string(name)
		}
	}
	w.number(len(s.Prefix))
	for i := range s.Prefix {
		held(&s.Prefix[i])
	}
	for _, u := range [...]*Use{s.Rest, s.Names, s.Items, s.Contains} {
		held(u)
	}
	w.number(len(s.Branches))
	for i := range s.Branches {
		w.string(s.Branches[i].Label)
		held(&s.Branches[i].Use)
	}
	w.number(len(s.Conditions))
	for _, c := range s.Conditions {
		for _, u := range [...]*Use{c.If, c.Then, c.Else} {
			held(u)
		}
	}
	for _, list := range [...][]Use{s.Not, s.Extends, s.All} {
		w.number(len(list))
		for i := range list {
			held(&list[i])
		}
	}
}

func (w *summer) annotations(a *Annotations) {
	w.string(a.Title)
	w.string(a.Description)
	w.value(a.Default)
	w.number(len(a.Examples))
	for _, v := range a.Examples {
		w.value(v)
	}
	w.flags(a.Deprecated, a.ReadOnly, a.WriteOnly, a.Personal)
	w.number(len(a.Constraints))
	for _, c := range a.Constraints {
		w.text = append(w.text, byte(c.Kind))
		w.value(c.Value)
	}
	w.members(a.Notes)
}

func (w *summer) value(v Value) {
	w.text = append(w.text, byte(v.Kind))
	w.string(v.Text)
	w.number(len(v.Items))
	for _, item := range v.Items {
		w.value(item)
	}
	w.members(v.Fields)
	if v.Shape != nil {
		w.flags(v.Shape.Nullable)
		w.annotations(&v.Shape.Annotations)
		w.shape(v.Shape.Shape)
	}
}

func (w *summer) members(list []Member) {
	w.number(len(list))
	for _, m := range list {
		w.string(m.Name)
		w.value(m.Value)
	}
}

// string writes a text after its length, so that no two shapes are written alike.
func (w *summer) string(s string) {
	w.number(len(s))
	w.text = append(w.text, s...)
}

func (w *summer) number(n int) { w.text = binary.AppendUvarint(w.text, uint64(n)) }

func (w *summer) flags(flags ...bool) {
	var b byte
	for i, set := range flags {
		if set {
			b |= 1 << i
		}
	}
	w.text = append(w.text, b)
}
