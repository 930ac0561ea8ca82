package contracts

import (
	"crypto/sha256"
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
