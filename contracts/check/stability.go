package check

import (
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
)

// changing reports whether a contract may change under those who rely on it.
func changing(c *contracts.Contract) bool {
	return c.Stability.Known() && c.Stability.Rank() < contracts.Stability("beta").Rank()
}

// stableOnUnstable goes from all contracts that may change to what relies on them, and on through
// what is neither stable nor changing itself: each contract is visited once, and each has the
// shortest way.
func stableOnUnstable(p *pass) {
	next := make([]*contracts.Edge, len(p.Contracts))     // the way on from each, by place
	ends := make([]*contracts.Contract, len(p.Contracts)) // where the way leads
	var queue []int                                       // places
	for at, c := range p.Contracts {
		if changing(c) {
			queue = append(queue, at)
			ends[at] = c
		}
	}
	for len(queue) > 0 {
		to := queue[0]
		queue = queue[1:]
		for _, e := range p.InAt(to) {
			if at, _ := e.Places(); relies(e) && next[at] == nil && !changing(e.From) {
				next[at], ends[at] = &e, ends[to]
				if e.From.Stability != "stable" {
					queue = append(queue, at)
				}
			}
		}
	}
	for c := range p.newest() {
		e := next[p.Place(c)]
		if e == nil || c.Stability != "stable" {
			continue
		}
		way := fmt.Sprintf("%s is stable, and %s", name(c), step(e))
		path, end := p.pathOf(*e), ends[p.Place(c)]
		for steps := 1; e.Target != end; steps++ {
			if steps == maxTold {
				way += ", and so on to " + name(end)
				break
			}
			_, to := e.Places()
			e = next[to]
			way += ", which " + step(e)
		}
		p.report(c, path, fmt.Sprintf("%s (%s)", way, end.Stability), "make that stable too, or say of this one that it is not")
	}
}

// maxTold bounds how many steps of a way are told.
const maxTold = 8

// step is an edge in a message.
func step(e *contracts.Edge) string { return relationWords[e.Relation] + " " + name(e.Target) }
