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
	next := make([]*contracts.Edge, len(p.Contracts)) // the way on from each, by place
	var queue []*contracts.Contract
	for _, c := range p.Contracts {
		if changing(c) {
			queue = append(queue, c)
		}
	}
	for len(queue) > 0 {
		c := queue[0]
		queue = queue[1:]
		for _, e := range p.In(c) {
			if at := p.Place(e.From); relies(e) && next[at] == nil && !changing(e.From) {
				next[at] = &e
				if e.From.Stability != "stable" {
					queue = append(queue, e.From)
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
		path := p.pathOf(*e)
		for !changing(e.Target) {
			e = next[p.Place(e.Target)]
			way += ", which " + step(e)
		}
		p.report(c, path, fmt.Sprintf("%s (%s)", way, e.Target.Stability), "")
	}
}

// step is an edge in a message.
func step(e *contracts.Edge) string { return relationWords[e.Relation] + " " + name(e.Target) }
