package history

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Published returns what of a history readers may know, where what they may know of the registry is
// less than all of it: changes of contracts that are hidden now are left out. What is gone by now is
// told, whatever it was.
func (h *History) Published(all, shown *contracts.Registry) *History {
	if h == nil || all == shown {
		return h
	}
	hidden := func(id contracts.ID) bool {
		if all.Find(id) != nil {
			return shown.Find(id) == nil
		}
		return len(all.Versions(id.Kind, id.Key)) > 0 && len(shown.Versions(id.Kind, id.Key)) == 0
	}
	own := &History{}
	for _, r := range h.Revisions {
		copied := *r
		copied.Changes = nil
		for _, c := range r.Changes {
			if !hidden(c.First().Contract) {
				c.Reached = slices.DeleteFunc(slices.Clone(c.Reached), hidden)
				copied.Changes = append(copied.Changes, c)
			}
		}
		own.Revisions = append(own.Revisions, &copied)
	}
	return own
}
