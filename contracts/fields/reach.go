package fields

import "github.com/lssm-tech/docsgen/contracts"

// Reach follows a name of personal data on from where it comes out: who listens to the events that
// carry it, and which views show it, read what gives it out or are refreshed by such an event. Each
// of both lists has at most so many contracts, in the order in which they are met.
func Reach(r *contracts.Registry, f *Field, limit int) (listeners, views []*contracts.Contract) {
	seen := map[*contracts.Contract]bool{}
	add := func(c *contracts.Contract) {
		list := &listeners
		if c.Kind == contracts.DataView || c.Kind == contracts.Visualization || c.Kind == contracts.Form {
			list = &views
		}
		if c = r.Current(c.Kind, c.Key); !seen[c] && len(*list) < limit {
			seen[c] = true
			*list = append(*list, c)
		}
	}
	follow := func(p *Places, relation contracts.Relation) {
		for _, place := range p.First {
			for _, version := range r.Versions(place.Contract.Kind, place.Contract.Key) {
				for _, e := range r.In(version) {
					if e.Relation == relation {
						add(e.From)
					}
				}
			}
		}
	}
	for _, place := range f.Places[Shown].First {
		add(place.Contract)
	}
	follow(&f.Personal[Emitted], contracts.Listens)
	follow(&f.Personal[Out], contracts.Reads)
	return listeners, views
}
