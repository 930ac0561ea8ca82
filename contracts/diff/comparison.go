package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/impact"
)

// comparison is one run of Compare.
type comparison struct {
	base, head *contracts.Registry
	options    Options
	known      placeIndex
	pairs      map[*contracts.Contract]*typePair // by the type of the base
	pairOf     map[*contracts.Contract]*typePair // by the type of the head
	queue      []*typePair                       // in the order in which they were found
	surfaces   []*surface
	findings   []Finding
	before     map[contracts.ID]string                  // of contracts of the head with another identity, what they were in the base
	step       map[*contracts.Contract]*Step            // by the contract of the head
	order      []*contracts.Contract                    // of step
	users      map[*contracts.Contract][]Consumer       // who relies on contracts, found once
	places     map[*contracts.Contract]contracts.Places // of contracts of which something was looked for
	oneFile    bool                                     // each side is a file, so that where they stand says nothing
	stopped    func() bool                              // nobody waits for the rest any more
}

func newComparison(base, head *contracts.Registry, o Options) *comparison {
	return &comparison{
		base: base, head: head, options: o, known: indexPlaces(), pairs: map[*contracts.Contract]*typePair{}, pairOf: map[*contracts.Contract]*typePair{},
		stopped: func() bool { return false }, oneFile: oneFile(base) && oneFile(head),
		before: map[contracts.ID]string{}, step: map[*contracts.Contract]*Step{}, users: map[*contracts.Contract][]Consumer{},
		places: map[*contracts.Contract]contracts.Places{},
	}
}

// oneFile reports whether all contracts of a registry are of the same file.
func oneFile(r *contracts.Registry) bool {
	return !slices.ContainsFunc(r.Contracts, func(c *contracts.Contract) bool { return c.Source.File != r.Contracts[0].Source.File })
}

// counts reports whether a contract of the base was stable enough to be relied on. One that says
// nothing of its stability may have been.
func (c *comparison) counts(s contracts.Stability) bool {
	return !s.Known() || s.Rank() >= c.options.Stability.Rank()
}

// consumers returns who relies on a contract of a registry.
func (c *comparison) consumers(r *contracts.Registry, of *contracts.Contract) []Consumer {
	if list, known := c.users[of]; known {
		return list
	}
	list := []Consumer{}
	for hop := range impact.Of(r, of) {
		if len(list) == maxConsumers {
			break
		}
		list = append(list, Consumer{ID: hop.Contract.ID, Relation: hop.Edge.Relation, Owners: hop.Contract.Owners})
	}
	c.users[of] = list
	return list
}

// passed reports whether a day has passed.
func (c *comparison) passed(day string) bool {
	return isDay(day) && isDay(c.options.Date) && day[:10] < c.options.Date[:10]
}

// isDay reports whether a text begins with a date of ISO 8601.
func isDay(text string) bool {
	if len(text) < 10 {
		return false
	}
	for i, r := range text[:10] {
		if dash := i == 4 || i == 7; dash != (r == '-') || !dash && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}
