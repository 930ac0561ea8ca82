package fields

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Reach follows a name of personal data on from where it comes out: who listens to the events that
// carry it, and which views show it: those that say so, and of those that read what gives it out, or
// are refreshed by such an event, the ones that do not say what they show, or show what it is part of.
// Each of both lists has at most so many contracts, in the order in which they are met.
func Reach(r *contracts.Registry, f *Field, limit int) (listeners, views []*contracts.Contract) {
	seen := map[*contracts.Contract]bool{}
	add := func(c *contracts.Contract, path string) {
		list := &listeners
		if c.Kind == contracts.DataView || c.Kind == contracts.Visualization || c.Kind == contracts.Form {
			list = &views
			if !mayShow(c, path) {
				return
			}
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
						add(e.From, place.Path)
					}
				}
			}
		}
	}
	for _, place := range f.Places[Shown].First {
		add(place.Contract, place.Path)
	}
	follow(&f.Personal[Emitted], contracts.Listens)
	follow(&f.Personal[Out], contracts.Reads)
	return listeners, views
}

// mayShow reports whether a view may show what is at a path of the data that it gets: the path need not
// be the whole one, as the view may get a part of it.
func mayShow(c *contracts.Contract, path string) bool {
	shown := shownBy(c)
	if len(shown) == 0 {
		return true
	}
	steps := strings.Split(path, ".")
	return slices.ContainsFunc(shown, func(view string) bool { return slices.Contains(steps, view[strings.LastIndexByte(view, '.')+1:]) })
}
