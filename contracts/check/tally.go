package check

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Tally is how often a rule found something at one severity.
type Tally struct {
	Rule     *contracts.Rule
	Severity contracts.Severity
	Count    int
	// Contracts are those that it was found in, in the registry's order and each once: the first of
	// them, MaxTallied at most. Guides are not among them.
	Contracts []*contracts.Contract
	Of        int // how many contracts there are in all
}

// MaxTallied bounds the contracts of a Tally.
const MaxTallied = 12

// Count is Run for those who ask how much there is and not where: errors before warnings, each in
// the order of the catalogue, and no notes. It places nothing, which is most of the work of a check,
// so that it knows neither exceptions in comments nor a baseline.
func Count(r *contracts.Registry, o Options) []Tally {
	type group struct {
		rule     *contracts.Rule
		severity contracts.Severity
	}
	places := map[group]int{}
	found := map[group]map[*contracts.Contract]bool{}
	tallies := []Tally{}
	for _, f := range find(r, &o) {
		if f.severity < contracts.Warning {
			continue
		}
		g := group{f.rule, f.severity}
		at, known := places[g]
		if !known {
			at = len(tallies)
			places[g], found[g] = at, map[*contracts.Contract]bool{}
			tallies = append(tallies, Tally{Rule: f.rule, Severity: f.severity})
		}
		tallies[at].Count++
		if f.contract != nil {
			found[g][f.contract] = true
		}
	}
	for g, at := range places {
		t := &tallies[at]
		t.Of = len(found[g])
		list := make([]*contracts.Contract, 0, t.Of)
		for c := range found[g] {
			list = append(list, c)
		}
		slices.SortFunc(list, func(a, b *contracts.Contract) int { return cmp.Compare(r.Place(a), r.Place(b)) })
		t.Contracts = slices.Clone(list[:min(t.Of, MaxTallied)])
	}
	slices.SortStableFunc(tallies, func(a, b Tally) int { return cmp.Compare(b.Severity, a.Severity) })
	return tallies
}
