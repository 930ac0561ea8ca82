package site

import "github.com/lssm-tech/docsgen/contracts"

// home is where a contract is defined.
type home struct {
	kind contracts.Kind
	file string
}

// Moved leads from routes of the site before, which this one has no more, to where their contract
// is now. A contract that has another identity than before is taken for the same one when it is the
// only change of its kind in its file, or stands at the same line of it.
func (s *Site) Moved(before *Site) map[string]string {
	moved := map[string]string{}
	if s.plan == before.plan {
		return moved
	}
	appeared := s.without(before)
	if len(appeared) == 0 {
		return moved
	}
	for at, olds := range before.without(s) {
		for _, old := range olds {
			successor := sameLine(appeared[at], old.Source.StartLine)
			if successor == nil && len(olds) == 1 && len(appeared[at]) == 1 {
				successor = appeared[at][0]
			}
			if successor != nil {
				s.move(before.place(old), s.place(successor), moved)
			}
		}
	}
	return moved
}

// without returns the contracts that another site does not have.
func (s *Site) without(other *Site) map[home][]*contracts.Contract {
	missing := map[home][]*contracts.Contract{}
	for i, c := range s.registry.Contracts {
		if s.places[i].placed() && other.registry.Find(c.ID) == nil {
			at := home{c.Kind, c.Source.File}
			missing[at] = append(missing[at], c)
		}
	}
	return missing
}

func sameLine(list []*contracts.Contract, line int) *contracts.Contract {
	for _, c := range list {
		if c.Source.StartLine == line {
			return c
		}
	}
	return nil
}

// move notes where the pages of a place went, in all languages. The contract's own page stays where
// another version still has it.
func (s *Site) move(from, to place, moved map[string]string) {
	for _, e := range s.editions {
		moved[e.prefix+from.version] = e.prefix + to.version
		if !s.Has(e.prefix + from.current) {
			moved[e.prefix+from.current] = e.prefix + to.current
		}
	}
}
