package contracts

import (
	"encoding/binary"
	"maps"
	"slices"
)

// refineTypes tells types apart that say the same, but for names that mean several shapes: two
// types "Order" that each hold an "Address" of their own. It gives the types anew, one for each
// shape that is declared, and notes which shape is which.
//
// This is the partition refinement that minimises automata: types are taken for one until what they
// hold is not. Each time a class is split its largest part keeps the number, so that a shape is
// looked at again at most log n times for each shape that it holds: n log n for n uses of types.
func (r *Registry) refineTypes(declarations []*Contract, types []declaredType) []declaredType {
	p := r.partition(types, leadingTo(types))
	p.refine()
	split := map[typeID]int{} // to the class of the first shape met; -1 where there are several
	for n, s := range p.shapes {
		if class, again := split[r.id(s)]; again && class != p.class[n] {
			split[r.id(s)] = -1
		} else if !again {
			split[r.id(s)] = p.class[n]
		}
	}
	r.refined = map[*Shape]int{}
	fresh, byClass, byShape := make([]declaredType, 0, len(types)), map[int]int{}, map[typeID]int{}
	for _, c := range declarations {
		n, known := p.node[c.Shape]
		if !known || split[r.id(c.Shape)] >= 0 {
			if _, again := byShape[r.id(c.Shape)]; !again {
				byShape[r.id(c.Shape)] = len(fresh)
				fresh = append(fresh, declaredType{Contract: types[r.byShape[r.id(c.Shape)]].Contract, at: len(fresh)})
			}
			continue
		}
		at, again := byClass[p.class[n]]
		if !again {
			byClass[p.class[n]] = len(fresh)
			own := *c
			fresh = append(fresh, declaredType{Contract: &own, at: len(fresh)})
		} else if fresh[at].Shape.Description == "" && c.Shape.Description != "" {
			*fresh[at].Contract = *c
		}
	}
	for n, s := range p.shapes {
		if split[r.id(s)] < 0 {
			at, declared := byClass[p.class[n]]
			if !declared {
				at = -1
			}
			r.refined[s] = at
		}
	}
	r.byShape, r.split = byShape, map[typeID]bool{}
	for id, class := range split {
		if class < 0 {
			r.split[id] = true
		}
	}
	return fresh
}

// leadingTo returns the names that mean several types, and those of the types that lead to such.
func leadingTo(types []declaredType) map[string]bool {
	users, found := map[string][]string{}, map[string]bool{}
	var work []string
	for i, t := range types {
		if i > 0 && types[i-1].Shape.Name == t.Shape.Name {
			work = append(work, t.Shape.Name)
		}
		for _, held := range heldTypes(t.Shape) {
			users[held.Name] = append(users[held.Name], t.Shape.Name)
		}
	}
	for len(work) > 0 {
		name := work[len(work)-1]
		if work = work[:len(work)-1]; !found[name] {
			found[name] = true
			work = append(work, users[name]...)
		}
	}
	return found
}

// heldTypes returns the shapes with a name that a shape holds, itself or through such without.
func heldTypes(s *Shape) []*Shape {
	var list []*Shape
	var w ShapeWalk
	w.types(s, func(held *Shape) { list = append(list, held) })
	return list
}

// partition divides shapes into classes.
type partition struct {
	shapes []*Shape
	node   map[*Shape]int // places in shapes
	held   [][]int        // by place: what the shape holds
	users  [][]int        // the other way round
	class  []int          // by place
	member [][]int        // by class
	at     []int          // by place: where in the members of its class
}

// partition gathers all shapes of some names that the registry's contracts lead to. One class is
// what says the same, in names; declared ones have the numbers of their types.
func (r *Registry) partition(types []declaredType, names map[string]bool) *partition {
	p := &partition{node: map[*Shape]int{}, member: make([][]int, len(types))}
	classes := maps.Clone(r.byShape)
	add := func(s *Shape) {
		if _, known := p.node[s]; known || s == nil || !names[s.Name] {
			return
		}
		class, known := classes[r.id(s)]
		if !known {
			class = len(p.member)
			classes[r.id(s)] = class
			p.member = append(p.member, nil)
		}
		p.node[s] = len(p.shapes)
		p.at = append(p.at, len(p.member[class]))
		p.member[class] = append(p.member[class], len(p.shapes))
		p.class = append(p.class, class)
		p.shapes = append(p.shapes, s)
	}
	for _, c := range r.Contracts {
		add(c.Shape)
		for i := range c.refs {
			add(c.refs[i].Shape)
		}
	}
	for n := 0; n < len(p.shapes); n++ {
		var list []int
		for _, held := range heldTypes(p.shapes[n]) {
			if add(held); names[held.Name] {
				list = append(list, p.node[held])
			}
		}
		p.held = append(p.held, list)
	}
	p.users = make([][]int, len(p.shapes))
	for n, list := range p.held {
		for _, held := range list {
			p.users[held] = append(p.users[held], n)
		}
	}
	return p
}

// refine splits classes until the members of each hold the same.
func (p *partition) refine() {
	changed := make([]int, len(p.shapes))
	for n := range changed {
		changed[n] = n
	}
	for len(changed) > 0 {
		byClass := map[int][]int{}
		for _, n := range changed {
			byClass[p.class[n]] = append(byClass[p.class[n]], n)
		}
		next := map[int]bool{}
		for _, class := range slices.Sorted(maps.Keys(byClass)) {
			for _, moved := range p.split(class, byClass[class]) {
				for _, user := range p.users[moved] {
					next[user] = true
				}
			}
		}
		changed = slices.Sorted(maps.Keys(next))
	}
}

// split divides a class of which some members may hold something else than the others, and returns
// the members that have another class now.
func (p *partition) split(class int, changed []int) (moved []int) {
	members := p.member[class]
	if len(members) < 2 {
		return nil
	}
	parts, order := map[string][]int{}, []string{}
	for _, n := range changed {
		holds := p.holds(n)
		if parts[holds] == nil {
			order = append(order, holds)
		}
		parts[holds] = append(parts[holds], n)
	}
	unchanged, rest := len(members)-len(changed), ""
	if unchanged > 0 {
		is := make(map[int]bool, len(changed))
		for _, n := range changed {
			is[n] = true
		}
		at := slices.IndexFunc(members, func(n int) bool { return !is[n] }) // among the first len(changed)+1
		rest = p.holds(members[at])
		if parts[rest] == nil {
			order = append(order, rest)
		}
		if largest(parts) < unchanged {
			delete(parts, rest) // these keep the class, and so need not be listed
			order = slices.DeleteFunc(order, func(holds string) bool { return holds == rest })
		} else {
			for _, n := range members {
				if !is[n] {
					parts[rest] = append(parts[rest], n)
				}
			}
			unchanged = 0
		}
	}
	if unchanged == 0 { // the largest part keeps the class
		most := 0
		for i, holds := range order {
			if len(parts[holds]) > len(parts[order[most]]) {
				most = i
			}
		}
		order = slices.Delete(order, most, most+1)
	}
	for _, holds := range order {
		p.move(parts[holds])
		moved = append(moved, parts[holds]...)
	}
	return moved
}

func largest(parts map[string][]int) int {
	n := 0
	for _, part := range parts {
		n = max(n, len(part))
	}
	return n
}

// holds writes the classes of what a shape holds.
func (p *partition) holds(n int) string {
	var text []byte
	for _, held := range p.held[n] {
		text = binary.AppendUvarint(text, uint64(p.class[held]))
	}
	return string(text)
}

// move makes a class of members of another one.
func (p *partition) move(list []int) {
	fresh := len(p.member)
	for _, n := range list {
		from := p.member[p.class[n]]
		last := from[len(from)-1]
		from[p.at[n]], p.at[last] = last, p.at[n]
		p.member[p.class[n]] = from[:len(from)-1]
	}
	for i, n := range list {
		p.class[n], p.at[n] = fresh, i
	}
	p.member = append(p.member, list)
}
