package check

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// excepted finds the exceptions of a file that hold for what is found in it.
type excepted struct {
	in     map[ruleLine]*exception // by their own lines
	above  map[ruleLine]*exception // by the lines that they stand above
	ranges []lines                 // of what begins in these, by where they begin
}

// ruleLine is where an exception of a rule holds.
type ruleLine struct {
	line int
	rule string
}

// lines are those that exceptions above the first of them hold for.
type lines struct {
	first, last int
	around      int // the place in ranges of the one that began last before it and may not be over; -1 for none
}

// newExcepted takes the exceptions of a file in the order of the text, and the last lines of its
// contracts by their first ones. Of several for one place and rule the first counts.
func newExcepted(list []*exception, ends map[int]int) *excepted {
	x := &excepted{in: map[ruleLine]*exception{}, above: map[ruleLine]*exception{}}
	note := func(by map[ruleLine]*exception, line int, rule string, e *exception) {
		if by[ruleLine{line, rule}] == nil {
			by[ruleLine{line, rule}] = e
		}
	}
	known := map[int]bool{}
	for _, e := range list {
		if e.reason == "" {
			continue
		}
		next := e.next
		if next == 0 && ends[e.at.Line] > 0 { // behind the first line of a contract
			next = e.at.Line
		}
		for _, rule := range e.rules {
			note(x.in, e.at.Line, rule, e)
			if next > 0 {
				note(x.above, next, rule, e)
			}
		}
		if next > 0 && !known[next] {
			known[next] = true
			x.ranges = append(x.ranges, lines{first: next, last: max(next, ends[next])})
		}
	}
	slices.SortFunc(x.ranges, func(a, b lines) int { return cmp.Compare(a.first, b.first) })
	around := -1
	for i := range x.ranges {
		for around >= 0 && x.ranges[around].last < x.ranges[i].first {
			around = x.ranges[around].around
		}
		x.ranges[i].around, around = around, i
	}
	return x
}

// find returns the first exception in the text that holds for a diagnostic, or nil.
func (x *excepted) find(d contracts.Diagnostic) *exception {
	if x == nil || !adjustable()[d.Code] {
		return nil
	}
	rule := d.Code.String()
	first := x.in[ruleLine{d.Line, rule}]
	at, found := slices.BinarySearchFunc(x.ranges, d.Line, func(l lines, line int) int { return cmp.Compare(l.first, line) })
	if !found {
		at--
	}
	for ; at >= 0; at = x.ranges[at].around {
		l := x.ranges[at]
		if e := x.above[ruleLine{l.first, rule}]; e != nil && l.last >= d.Line && (first == nil || e.before(first)) {
			first = e
		}
	}
	return first
}

func (e *exception) before(other *exception) bool {
	return cmp.Or(cmp.Compare(e.at.Line, other.at.Line), cmp.Compare(e.at.Column, other.at.Column)) < 0
}
