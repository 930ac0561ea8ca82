package check

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// binds reports whether a contract cannot be there before what an edge leads to: what it may do
// without binds nothing.
func binds(e contracts.Edge) bool {
	switch e.Relation {
	case contracts.Requires, contracts.Extends, contracts.Replaced, contracts.Holds:
		return e.Target != nil && !e.Optional
	}
	return false
}

// cycle finds the strongly connected parts of the registry (Tarjan 1972, with a stack of its own in
// place of recursion), and reports a shortest circle through the first contract of each.
func cycle(p *pass) {
	t := tarjan{pass: p, number: make([]int, len(p.Contracts)), low: make([]int, len(p.Contracts)), part: make([]int, len(p.Contracts))}
	for at := range p.Contracts {
		if t.number[at] == 0 {
			t.visit(at)
		}
	}
	seen := map[int]bool{}
	for at, c := range p.Contracts {
		switch part := t.part[at]; {
		case t.size[part] == 1:
			if e := p.bindsItself(c); e != nil {
				p.reportCircle(c, []contracts.Edge{*e})
			}
		case !seen[part]:
			seen[part] = true
			p.reportCircle(c, t.circle(at))
		}
	}
}

// bindsItself returns the ref by which a contract cannot be there before itself; nil where there is
// none.
func (p *pass) bindsItself(c *contracts.Contract) *contracts.Edge {
	for _, e := range p.RefsAt(c, "") {
		if e.Target == c && binds(e) {
			return &e
		}
	}
	return nil
}

type tarjan struct {
	*pass
	number []int // by place: in the order of visits, from 1; 0 for those not visited
	low    []int
	part   []int // by place: the part that it belongs to, from 1; 0 while that is open
	size   []int // by part
	open   []int
	count  int
}

// frame is a contract whose edges are being followed.
type frame struct{ at, edge int }

func (t *tarjan) visit(root int) {
	if t.size == nil {
		t.size = []int{0}
	}
	stack := []frame{{root, 0}}
	t.enter(root)
	for len(stack) > 0 {
		f := &stack[len(stack)-1]
		edges := t.OutAt(f.at)
		if f.edge < len(edges) {
			e := edges[f.edge]
			f.edge++
			if !binds(e) {
				continue
			}
			switch _, to := e.Places(); {
			case t.number[to] == 0:
				t.enter(to)
				stack = append(stack, frame{to, 0})
			case t.part[to] == 0:
				t.low[f.at] = min(t.low[f.at], t.number[to])
			}
			continue
		}
		at := f.at
		stack = stack[:len(stack)-1]
		if len(stack) > 0 {
			outer := stack[len(stack)-1].at
			t.low[outer] = min(t.low[outer], t.low[at])
		}
		if t.low[at] == t.number[at] {
			t.close(at)
		}
	}
}

func (t *tarjan) enter(at int) {
	t.count++
	t.number[at], t.low[at] = t.count, t.count
	t.open = append(t.open, at)
}

// close makes a part of all that was opened since a contract was.
func (t *tarjan) close(at int) {
	from := len(t.open) - 1
	for t.open[from] != at {
		from--
	}
	part := len(t.size)
	for _, member := range t.open[from:] {
		t.part[member] = part
	}
	t.size = append(t.size, len(t.open)-from)
	t.open = t.open[:from]
}

// circle returns a shortest way from a contract back to it, inside its part.
func (t *tarjan) circle(start int) []contracts.Edge {
	came := map[int]contracts.Edge{}
	queue := []int{start}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, e := range t.OutAt(at) {
			_, to := e.Places()
			if !binds(e) || t.part[to] != t.part[start] {
				continue
			}
			if _, again := came[to]; again {
				continue
			}
			came[to] = e
			if to == start {
				way := []contracts.Edge{e}
				for from := at; from != start; {
					before := came[from]
					way = append(way, before)
					from, _ = before.Places()
				}
				slices.Reverse(way)
				return way
			}
			queue = append(queue, to)
		}
	}
	return nil
}

func (p *pass) reportCircle(c *contracts.Contract, way []contracts.Edge) {
	if len(way) == 0 {
		return
	}
	message := name(c)
	for i, e := range way {
		if i == maxTold {
			message += ", and so on"
			break
		}
		if i > 0 {
			message += ", which"
		}
		message += " " + step(&e)
	}
	f := p.report(c, way[0].Path, message, "take one of these out")
	for _, e := range way[1:min(len(way), maxTold)] {
		f.notes = append(f.notes, remark{e.From, e.Path, "and from there"})
	}
}
