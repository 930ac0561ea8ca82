package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// parts are the schemas that say what one value is: a schema, those of its allOf, and what it
// refers to. They hold together, and those further back in the list are the nearer ones.
type parts struct {
	list  []at
	seen  map[at]bool
	roots []at
	// named are the definitions among what is referred to. They are looked into only where more is
	// said beside them than a use of them can say.
	named []target
	into  bool
	// beyond are those that would be too much work to join. What they say holds all the same.
	beyond []target
	taken  int              // the cost of those that are joined
	lost   []*document.Node // references to nothing
	null   bool             // null is a value
	types  []string         // without "null"; empty for all
	// foreign are those behind a reference.
	foreign map[at]bool
	open    map[at]bool // those whose references are being followed
}

// Joining schemas repeats what one says in all that take it over: with a chain of definitions that
// each extend the next, all would hold the fields of all. So all that is taken over takes from a
// credit, to which each schema that is read adds. Where it is used up, or one schema takes over
// very much, the further ones are kept apart, as what holds beside.
const (
	freeCredit = 20_000
	creditEach = 20
	maxTaken   = 5000 // by one
)

// cost is how much there is to take over of a schema: the fields, branches and values that it
// lists itself, and those of its parts.
func (s *Schemas) cost(a at) int {
	if known, ok := a.scope.costs[a]; ok {
		return known
	}
	cost := 1
	for _, m := range members(a.Node) {
		if role := keywords[m.Name].role; role == shaping || role == annotating {
			cost += len(m.Value.Items) + len(m.Value.Members)
		}
	}
	for _, part := range together(a) {
		cost += s.cost(part)
	}
	a.scope.costs[a] = cost
	return cost
}

// collect gathers the parts of schemas that hold together.
func (s *Schemas) collect(roots []at, into bool) *parts {
	if len(roots) == 1 && !joins(roots[0]) { // most schemas
		s.visit(roots[0])
		return &parts{roots: roots, list: roots}
	}
	p := &parts{roots: roots, into: into, seen: map[at]bool{}, foreign: map[at]bool{}, open: map[at]bool{}}
	for _, root := range roots {
		s.add(p, root, false)
	}
	return p
}

// joins reports whether a schema has parts, or refers to any.
func joins(a at) bool {
	for _, m := range members(a.Node) {
		switch m.Name {
		case "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "extends":
			return true
		case "type":
			if m.Value.Is(contracts.Object) {
				return true
			}
		}
	}
	return false
}

func (s *Schemas) add(p *parts, a at, foreign bool) {
	if p.seen[a] {
		return
	}
	p.seen[a] = true
	s.visit(a)
	p.open[a] = true
	defer delete(p.open, a)
	if foreign {
		p.foreign[a] = true
	}
	if ref := reference(a); ref != nil {
		if found, ok := s.follow(a, ref); ok && p.open[found.at] {
			s.circle(a, ref)
		} else if ok {
			s.take(p, found)
		} else {
			p.lost = append(p.lost, ref)
		}
	}
	for _, part := range together(a) {
		if isNull(part) {
			p.null = true
			continue
		}
		s.add(p, part, foreign)
	}
	p.list = append(p.list, a)
}

// take adds what a part refers to.
func (s *Schemas) take(p *parts, found target) {
	if p.seen[found.at] {
		return
	}
	if found.name != "" && !p.into {
		if !slices.Contains(p.named, found) {
			p.named = append(p.named, found)
		}
		return
	}
	cost := s.cost(found.at)
	if p.taken+cost > maxTaken && p.taken > 0 || s.credit < cost {
		p.beyond = append(p.beyond, found)
		return
	}
	p.taken += cost
	s.credit -= cost
	s.add(p, found.at, true)
}

// together returns the schemas of a schema that hold beside it: those of allOf and of draft 3's
// extends, and an anyOf or oneOf of one, null aside. Null is given with that one.
func together(a at) []at {
	list := append(a.list("allOf"), a.list("extends")...)
	for _, keyword := range []string{"extends", "type"} { // draft 3
		if a.Get(keyword).Is(contracts.Object) {
			list = append(list, a.get(keyword))
		}
	}
	for _, keyword := range []string{"anyOf", "oneOf"} {
		if branches := a.branches(keyword); countBranches(branches) <= 1 {
			list = append(list, branches...)
		}
	}
	return list
}

// branches returns the schemas of anyOf or oneOf, each once: two that refer to one are one.
func (a at) branches(keyword string) []at {
	list := a.list(keyword)
	if len(list) < 2 {
		return list
	}
	seen := make(map[at]bool, len(list))
	return slices.DeleteFunc(list, func(b at) bool {
		same := b
		if ref := reference(b); ref != nil && len(b.Members) == 1 {
			if found, ok := b.scope.schemas.follow(b, ref); ok {
				same = found.at
			}
		}
		again := seen[same]
		seen[same] = true
		return again
	})
}

func countBranches(branches []at) int {
	n := 0
	for _, b := range branches {
		if !isNull(b) {
			n++
		}
	}
	return n
}

// isNull reports whether a schema allows null and nothing else.
func isNull(a at) bool {
	switch {
	case a.Get("const") != nil:
		return a.Get("const").Is(contracts.Null)
	case a.Get("enum").Is(contracts.Array):
		values := a.Get("enum").Items
		return len(values) == 1 && values[0].Is(contracts.Null)
	}
	return a.Get("type").Str() == "null" || a.Get("type").Is(contracts.Null)
}

// shaped reports whether parts say more of a value than what stands beside a shape in its place.
func (p *parts) shaped() bool {
	return slices.ContainsFunc(p.list, func(a at) bool {
		if !a.Is(contracts.Object) {
			return isFalse(a.Node)
		}
		return slices.ContainsFunc(a.Members, func(m member) bool {
			return keywords[m.Name].role == shaping && m.Name != "type" && !emptyKeyword(a, m)
		})
	})
}

// emptyKeyword reports whether a keyword that shapes says nothing by itself: its schemas are among
// the parts already.
func emptyKeyword(a at, m member) bool {
	switch m.Name {
	case "allOf", "extends", "$ref", "$dynamicRef", "$recursiveRef":
		return true
	case "anyOf", "oneOf":
		return countBranches(a.branches(m.Name)) <= 1
	case "required":
		return m.Value.Is(contracts.Bool) // it speaks of the property
	case "properties", "additionalProperties":
		return m.Value.Is(contracts.Object) && len(m.Value.Members) == 0 || isTrue(m.Value)
	}
	return false
}
