package contracts

import (
	"encoding/hex"
	"slices"
	"strconv"
)

// typeIndex says which contract documents a shape. Shapes are known by what they say: the same
// shape may be declared in several files, and each module that was evaluated has its own copies of
// what it imports.
type typeIndex struct {
	byShape map[typeID]int // places of the types; of several with one typeID, that of the first
	// refined says which type each shape is, -1 for none, of those whose typeIDs are equal though the
	// shapes that they hold are not: two of a name may each hold another "Address".
	refined map[*Shape]int
	split   map[typeID]bool // those typeIDs
	// described has the typeIDs of shapes that lack nothing but the description that another
	// declaration gives, and those by which they go: see findDescribed.
	described map[typeID]typeID
	// several are the names that more than one declaration has, whether they say the same or not;
	// lost are those of shapes that refs lead to and no contract documents. An edit that touches one
	// of them may move what others refer to.
	several map[string]bool
	lost    map[string]bool
}

// declaredType is a type in the making.
type declaredType struct {
	*Contract
	at   int       // its place among the types before they have keys
	user *Contract // the first contract that uses it, itself or through other types
}

// joinTypes makes the registry's own copies of the types, each shape once, and gives them domains
// and keys, since both depend on what else there is. The contracts must be sorted.
//
// It takes time in proportion to the types and the refs to them: about 0.4 s of the processor at
// 100,000 contracts with a type each, and three times that where every name means two types, as
// refining looks at all shapes that lead to such names.
func (r *Registry) joinTypes() {
	first := slices.IndexFunc(r.Contracts, func(c *Contract) bool { return c.Kind == Type })
	r.typeIndex = &typeIndex{byShape: map[typeID]int{}, several: map[string]bool{}, lost: map[string]bool{}}
	if first < 0 {
		return
	}
	last := first
	for last < len(r.Contracts) && r.Contracts[last].Kind == Type {
		last++
	}
	r.findDescribed(r.Contracts[first:last])
	types, ambiguous := r.declaredTypes(r.Contracts[first:last])
	if ambiguous {
		types = r.refineTypes(r.Contracts[first:last], types)
	}
	r.useTypes(r.Contracts[:first], types)
	r.useTypes(r.Contracts[last:], types)
	if ambiguous {
		nameApart(types)
	}
	r.placeTypes(types, first)
	joined := make([]*Contract, 0, len(r.Contracts))
	joined = append(joined, r.Contracts[:first]...)
	for _, t := range types {
		joined = append(joined, t.Contract)
	}
	r.Contracts = append(joined, r.Contracts[last:]...)
}

// declaredTypes gathers the types, and tells whether one name means several.
func (r *Registry) declaredTypes(declarations []*Contract) (types []declaredType, ambiguous bool) {
	types = make([]declaredType, 0, len(declarations))
	for i, c := range declarations {
		named := i > 0 && declarations[i-1].Shape.Name == c.Shape.Name
		if named {
			r.several[c.Shape.Name] = true
		}
		id := r.id(c.Shape)
		at, again := r.byShape[id]
		switch {
		case !again:
			ambiguous = ambiguous || named
			r.byShape[id] = len(types)
			own := *c
			types = append(types, declaredType{Contract: &own, at: len(types)})
		case types[at].Shape.Description == "" && c.Shape.Description != "": // it says all that the other one says
			*types[at].Contract = *c
		case c.Shape.Description == "" && types[at].Shape.Description != "":
		case types[at].Spec.Kind() != Object && c.Spec.Kind() == Object: // it says more than its shape
			*types[at].Contract = *c
		}
	}
	return types, ambiguous
}

// placeTypes sorts the types by their keys, and notes their places. The first one's is first.
func (r *Registry) placeTypes(types []declaredType, first int) {
	slices.SortStableFunc(types, func(a, b declaredType) int { return r.compare(a.Contract, b.Contract) })
	places := make([]int, len(types))
	for i, t := range types {
		places[t.at] = first + i
	}
	for id, at := range r.byShape {
		r.byShape[id] = places[at]
	}
	for shape, at := range r.refined {
		if at >= 0 {
			r.refined[shape] = places[at]
		}
	}
}

// typeAt returns the place of the type that documents a shape; -1 where there is none.
func (t *typeIndex) typeAt(s *Shape) int {
	if !s.Declared() {
		return -1
	}
	if at, ok := t.refined[s]; ok {
		return at
	}
	if at, ok := t.byShape[t.id(s)]; ok {
		return at
	}
	return -1
}

// useTypes gives each type its first user, and the domain of that where it has none of its own. The
// types are at the places that the index tells.
func (r *Registry) useTypes(contracts []*Contract, types []declaredType) {
	for _, user := range contracts {
		for work := r.typesOf(user); len(work) > 0; {
			t := &types[work[len(work)-1]]
			work = work[:len(work)-1]
			if t.user == nil {
				t.user = user
				if t.Domain == "" {
					t.Domain = user.Domain
				}
				work = append(work, r.typesOf(t.Contract)...)
			}
		}
	}
}

// typesOf returns the types that a contract refers to, the first one last.
func (r *Registry) typesOf(c *Contract) []int {
	var list []int
	for i := range c.refs {
		if at := r.typeAt(c.refs[i].Shape); at >= 0 {
			list = append(list, at)
		}
	}
	slices.Reverse(list)
	return list
}

// noteLost notes the names of the shapes that a contract refers to and no contract documents.
func (r *Registry) noteLost(c *Contract) {
	for i := range c.refs {
		if s := c.refs[i].Shape; s != nil && r.typeAt(s) < 0 {
			r.lost[s.Name] = true
		}
	}
}

// nameApart gives types of one name keys of their own: after the domain that they belong to, or
// else the contract that uses them, or else what they say. None is named after its place in a
// file, which an edit above it would change.
func nameApart(types []declaredType) {
	taken, byName := map[string]int{}, map[string][]*declaredType{}
	for i := range types {
		byName[types[i].Key] = append(byName[types[i].Key], &types[i])
		taken[types[i].Key]++
	}
	for i := range types {
		group := byName[types[i].Key]
		if len(group) < 2 || group[0] != &types[i] {
			continue
		}
		for _, owner := range []func(*declaredType) string{
			func(t *declaredType) string { return prefix(t.Domain) + t.Shape.Name },
			func(t *declaredType) string {
				if t.user == nil {
					return t.Shape.Name
				}
				return prefix(t.user.Key) + t.Shape.Name
			},
			func(t *declaredType) string {
				sum := t.Shape.id().sum
				return t.Shape.Name + "." + hex.EncodeToString(sum[:4])
			},
		} {
			group = keyed(group, taken, owner)
		}
		for n, t := range group { // the same but for what the shapes that they hold say
			t.Key = t.Shape.Name + "." + strconv.Itoa(n+1)
		}
	}
}

// keyed gives those of a group keys that nobody else has by that name, and returns the others.
func keyed(group []*declaredType, taken map[string]int, name func(*declaredType) string) (rest []*declaredType) {
	counts := map[string]int{}
	for _, t := range group {
		counts[name(t)]++
	}
	for _, t := range group {
		key := name(t)
		if counts[key] > 1 || taken[key] > 0 {
			rest = append(rest, t)
			continue
		}
		t.Key = key
	}
	for _, t := range group {
		if t.Key != t.Shape.Name {
			taken[t.Key]++
		}
	}
	return rest
}

func prefix(owner string) string {
	if owner == "" {
		return ""
	}
	return owner + "."
}
