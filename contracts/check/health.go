package check

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Health says in numbers how complete a registry is: for all of it, and for the contracts of each
// owner and domain.
type Health struct {
	Shares  []Share       `json:"shares"`
	Owners  []GroupHealth `json:"owners"`  // by name; a contract with several owners counts for each
	Domains []GroupHealth `json:"domains"` // by name
}

// GroupHealth is the health of some contracts.
type GroupHealth struct {
	Name   string  `json:"name"`
	Shares []Share `json:"shares"`
}

// Share is how many contracts, of those that something can be asked of, do well.
type Share struct {
	Measure string `json:"measure"` // of the words below
	Good    int    `json:"good"`
	Of      int    `json:"of"`
}

// Percent is the share in whole percents, rounded down, so that only all are 100; 100 of none.
func (s Share) Percent() int {
	if s.Of == 0 {
		return 100
	}
	return s.Good * 100 / s.Of
}

// Least returns the worst of shares; false where nothing can be asked.
func Least(shares []Share) (least Share, ok bool) {
	for _, s := range shares {
		if s.Of > 0 && (!ok || s.Good*least.Of < least.Good*s.Of) {
			least, ok = s, true
		}
	}
	return least, ok
}

// measure is something that can be asked of contracts. Those that one of its rules finds something
// in do not do well, whatever the levels of the rules are.
type measure struct {
	word  string
	asked func(p *pass, c *contracts.Contract) bool // of the newest version of a contract
	rules []*contracts.Rule
}

func declared(_ *pass, c *contracts.Contract) bool { return c.Kind != contracts.Type }

func measures() []measure {
	return []measure{
		{"described", declared, []*contracts.Rule{contracts.DescriptionMissing}},
		{"owned", declared, []*contracts.Rule{contracts.OwnerMissing}},
		{"tested", func(p *pass, c *contracts.Contract) bool {
			return (c.Kind == contracts.Operation || c.Kind == contracts.Workflow) && p.Current(c.Kind, c.Key).Stability == "stable"
		}, []*contracts.Rule{contracts.TestsMissing}},
		{"errors", func(_ *pass, c *contracts.Contract) bool {
			return c.Kind == contracts.Operation && c.Variant == "command" && !c.Deprecated()
		}, []*contracts.Rule{contracts.ErrorsMissing}},
		{"examples", func(_ *pass, c *contracts.Contract) bool {
			return c.Kind == contracts.Operation && !c.Spec.Get("acceptance.examples").Empty()
		}, []*contracts.Rule{contracts.ExampleUnknownField, contracts.ExampleWrongType, contracts.ExampleNotInEnum, contracts.ExampleMissingField}},
		{"emitted", func(_ *pass, c *contracts.Contract) bool {
			return c.Kind == contracts.Event && !c.Deprecated() && c.Stability != "idea"
		}, []*contracts.Rule{contracts.EventUnemitted}},
		{"heard", func(p *pass, c *contracts.Contract) bool {
			return c.Kind == contracts.Event && !c.Deprecated() && p.referred(c, emits)
		}, []*contracts.Rule{contracts.EventUnheard}},
	}
}

// Health takes the health of the registry.
func (i *Inspection) Health() Health {
	return i.measure(measures(), func(m measure) map[*contracts.Contract]bool {
		bad := map[*contracts.Contract]bool{}
		for _, a := range analyzers {
			if slices.Contains(m.rules, a.rule) {
				for _, f := range i.run(a) {
					bad[f.contract] = true
				}
			}
		}
		return bad
	})
}

// measure counts the newest versions of contracts that measures are asked of, and those of them that
// are not bad.
func (i *Inspection) measure(list []measure, badIn func(measure) map[*contracts.Contract]bool) Health {
	all := group{}
	owners, domains := map[string]*group{}, map[string]*group{}
	p := pass{Registry: i.registry, options: &i.options, shared: &i.shared}
	for at, m := range list {
		bad := badIn(m)
		for c := range p.newest() {
			if !m.asked(&p, c) {
				continue
			}
			good := !bad[c]
			all.add(list, at, good)
			of(domains, c.Domain).add(list, at, good)
			for i, owner := range c.Owners {
				if !slices.Contains(c.Owners[:i], owner) {
					of(owners, owner).add(list, at, good)
				}
			}
		}
	}
	all.fill(list)
	return Health{Shares: all.shares, Owners: sorted(owners), Domains: sorted(domains)}
}

// group is contracts that are being counted.
type group struct{ shares []Share }

func of(groups map[string]*group, name string) *group {
	if groups[name] == nil {
		groups[name] = &group{}
	}
	return groups[name]
}

func (g *group) fill(list []measure) {
	for i := len(g.shares); i < len(list); i++ {
		g.shares = append(g.shares, Share{Measure: list[i].word})
	}
}

func (g *group) add(list []measure, at int, good bool) {
	g.fill(list)
	g.shares[at].Of++
	if good {
		g.shares[at].Good++
	}
}

func sorted(groups map[string]*group) []GroupHealth {
	list := []GroupHealth{}
	for name, g := range groups {
		list = append(list, GroupHealth{name, g.shares})
	}
	slices.SortFunc(list, func(a, b GroupHealth) int { return cmp.Compare(a.Name, b.Name) })
	return list
}
