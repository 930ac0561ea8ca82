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

// tallies counts what is found, by rule and severity.
type tallies struct {
	list   []Tally
	places map[tallied]int
	found  []map[*contracts.Contract]bool // by place in the list
}

type tallied struct {
	code     contracts.Code
	severity contracts.Severity
}

// add counts a finding. The contract is nil for what is about none.
func (t *tallies) add(rule *contracts.Rule, severity contracts.Severity, c *contracts.Contract) {
	if t.places == nil {
		t.places = map[tallied]int{}
	}
	at, known := t.places[tallied{rule.Code, severity}]
	if !known {
		at = len(t.list)
		t.places[tallied{rule.Code, severity}] = at
		t.list, t.found = append(t.list, Tally{Rule: rule, Severity: severity}), append(t.found, map[*contracts.Contract]bool{})
	}
	t.list[at].Count++
	if c != nil {
		t.found[at][c] = true
	}
}

// sorted returns the tallies: errors before warnings before notes, each in the order of the
// catalogue.
func (t *tallies) sorted(r *contracts.Registry) []Tally {
	for at, found := range t.found {
		tally := &t.list[at]
		tally.Of = len(found)
		places := make([]int, 0, tally.Of)
		for c := range found {
			places = append(places, r.Place(c)) // once each: a look-up takes long in a large registry
		}
		slices.Sort(places)
		for _, place := range places[:min(tally.Of, MaxTallied)] {
			tally.Contracts = append(tally.Contracts, r.Contracts[place])
		}
	}
	order := map[contracts.Code]int{}
	for i, rule := range contracts.Rules() {
		order[rule.Code] = i
	}
	slices.SortFunc(t.list, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(order[a.Rule.Code], order[b.Rule.Code]))
	})
	return t.list
}
