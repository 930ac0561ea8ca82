package check

import "github.com/lssm-tech/docsgen/contracts"

// Place, Out, In and versions are those of the Registry, which finds contracts by their identities:
// three texts, of which a large registry has too many for the caches of a processor. Rules have
// contracts at hand, and find places by what they are.

// Place returns the place of a contract of the registry.
func (p *pass) Place(c *contracts.Contract) int {
	if p.shared.places == nil {
		p.shared.places = make(map[*contracts.Contract]int32, len(p.Contracts))
		for at, c := range p.Contracts {
			p.shared.places[c] = int32(at)
		}
	}
	return int(p.shared.places[c])
}

func (p *pass) Out(c *contracts.Contract) []contracts.Edge { return p.OutAt(p.Place(c)) }

func (p *pass) In(c *contracts.Contract) []contracts.Edge { return p.InAt(p.Place(c)) }

// versions returns the places of all versions of a contract: from first to before last.
func (p *pass) versions(c *contracts.Contract) (first, last int) {
	same := func(at int) bool { return p.Contracts[at].Kind == c.Kind && p.Contracts[at].Key == c.Key }
	first = p.Place(c)
	for last = first + 1; last < len(p.Contracts) && same(last); last++ {
	}
	for first > 0 && same(first-1) {
		first--
	}
	return first, last
}
