package pictures

import "fmt"

// Bounds on what the references of a drawing to its own parts stand for. A <use> may show what holds
// others: ten lines, each with ten references to the line before, are ten billion elements in a browser.
const (
	maxUsed     = 1_000_000 // elements that are shown in other places than their own
	maxUsesDeep = 500       // parts that refer to each other in a row
)

// part is what an element with an id holds, but for what is in further parts in it; of the whole
// drawing it is the rest.
type part struct {
	size  int // elements
	parts []*part
	uses  []string // ids that are referred to

	total   int // elements of all that it holds and shows
	counted bool
	within  bool // it is being counted
}

// uses counts the elements of a drawing.
type uses struct {
	open  []*part // around the element; the whole drawing is the first
	depth []int   // at which they began
	known map[string]*part
}

func newUses() uses {
	return uses{open: []*part{{}}, depth: []int{-1}, known: map[string]*part{}}
}

// begin counts an element at a depth. Of several with one id the first is the one that is shown.
func (u *uses) begin(depth int, id string) {
	if id != "" {
		p := &part{}
		last := u.open[len(u.open)-1]
		last.parts = append(last.parts, p)
		if u.known[id] == nil {
			u.known[id] = p
		}
		u.open, u.depth = append(u.open, p), append(u.depth, depth)
	}
	u.open[len(u.open)-1].size++
}

func (u *uses) end(depth int) {
	if last := len(u.open) - 1; u.depth[last] == depth {
		u.open, u.depth = u.open[:last], u.depth[:last]
	}
}

func (u *uses) refer(id string) {
	last := u.open[len(u.open)-1]
	last.uses = append(last.uses, id)
}

// check reports a drawing that shows too much.
func (u *uses) check() error {
	whole := u.open[0]
	own := 0
	for parts := []*part{whole}; len(parts) > 0; {
		p := parts[len(parts)-1]
		own += p.size
		parts = append(parts[:len(parts)-1], p.parts...)
	}
	if whole.count(u.known, own+maxUsed, 0) > own+maxUsed {
		return &Error{Message: fmt.Sprintf("its <use> elements show more than %d elements, themselves, or more than %d others in a row", maxUsed, maxUsesDeep), Hint: "let fewer of them show others"}
	}
	return nil
}

// count counts up to a number, and gives one more for what is beyond. What shows itself is beyond:
// browsers end that, but each in every way that leads there.
func (p *part) count(known map[string]*part, most, depth int) int {
	if p.counted {
		return p.total
	}
	if p.within {
		return most + 1
	}
	p.within = true
	total := p.size
	if depth > maxUsesDeep {
		total = most + 1
	}
	for _, inner := range p.parts {
		if total <= most {
			total += inner.count(known, most, depth) // elements nest no deeper than maxNested
		}
	}
	for _, id := range p.uses {
		if shown := known[id]; shown != nil && total <= most {
			total += shown.count(known, most, depth+1)
		}
	}
	p.total, p.counted, p.within = total, true, false
	return total
}
