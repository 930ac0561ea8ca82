package jsonschema

import (
	"github.com/lssm-tech/docsgen/contracts"
)

// holder is a keyword that holds definitions, with its schema.
type holder struct {
	at
	member member
}

// unused returns the uses of the definitions that nothing in the schemas read so far refers to, by
// the keyword that holds them. They are declared, too: a schema may be a collection of definitions
// and nothing else.
func (s *Schemas) unused() []contracts.Member {
	var notes []contracts.Member
	for i := 0; i < len(s.holders); i++ { // those that are read now may hold more
		h := s.holders[i]
		var uses []contracts.Value
		for _, m := range members(h.member.Value) {
			if a := h.in(m.Value); !a.scope.visited[a.Node] {
				uses = append(uses, contracts.UseValue(s.definition(target{a, shortName(m.Name)})))
				s.drain()
			}
		}
		if len(uses) > 0 {
			notes = append(notes, contracts.Member{Name: h.member.Name, Value: contracts.ArrayValue(uses...)})
		}
	}
	s.holders = nil
	return notes
}
