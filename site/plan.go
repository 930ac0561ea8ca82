package site

import (
	"iter"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// plan says which pages of contracts and indexes there are and where. It depends on the registry's
// outline alone and speaks of contracts by their places in the registry, so that Sites which follow
// each other while somebody edits share it. It never changes.
type plan struct {
	current []int            // places of the current version of every contract, in the registry's order
	places  []place          // of all versions
	tooLong []int            // places of those that have no pages, since their key is too long for the name of one
	kinds   []contracts.Kind // those that the registry holds, in its order
	facets  map[render.Facet]*facet
	domains map[string][]neighbours // by domain
	// routes of the maps of events by domain, and of those of capabilities by their place
	eventMaps      map[string]string
	capabilityMaps map[int]string
	pages          map[string]page // by route in one language
	lists          map[string]list // by stem: what goes on in further pages, as many as there turn out to be
	aliases        map[string]bool // routes of versions that the page of their contract shows
}

func newPlan(r *contracts.Registry) *plan {
	p := &plan{pages: make(map[string]page, 2*len(r.Contracts)), lists: map[string]list{}, aliases: make(map[string]bool, len(r.Contracts))}
	p.placeContracts(r)
	p.placeFacets(r)
	p.placeMaps(r)
	p.addPages()
	p.addOverviews()
	return p
}

// currents returns the current version of every contract, in the registry's order.
func (s *Site) currents() iter.Seq[*contracts.Contract] {
	return func(yield func(*contracts.Contract) bool) {
		for _, at := range s.current {
			if !yield(s.registry.Contracts[at]) {
				return
			}
		}
	}
}

// contractsAt returns the contracts at some places.
func (s *Site) contractsAt(places []int) []*contracts.Contract {
	list := make([]*contracts.Contract, len(places))
	for i, at := range places {
		list[i] = s.registry.Contracts[at]
	}
	return list
}
