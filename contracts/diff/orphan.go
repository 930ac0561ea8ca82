package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// orphans tells of events that nothing emits any more.
func (c *comparison) orphans() {
	for _, fresh := range c.head.Contracts {
		if fresh.Kind != contracts.Event || emitted(c.head, fresh) {
			continue
		}
		old := c.base.Find(fresh.ID)
		if old == nil || !emitted(c.base, old) {
			continue
		}
		s := &site{comparison: c, base: old, head: fresh}
		verdict := eventOrphaned.In
		if old.Stability == "stable" && s.heard(old) {
			verdict = Breaking
		}
		s.beside(eventOrphaned, verdict, "", "", "")
	}
}

func emitted(r *contracts.Registry, event *contracts.Contract) bool {
	return slices.ContainsFunc(r.In(event), func(e contracts.Edge) bool { return e.Relation == contracts.Emits })
}
