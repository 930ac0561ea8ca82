package contracts

import (
	"maps"
	"slices"
)

// Next joins parts to the registry that follows this one after an edit. It gives what NewRegistry
// gives. Where the parts that changed define what they defined before and
// refer to what they referred to, it shares with r whatever does not lead to them, which costs what
// changed rather than what there is.
func (r *Registry) Next(name string, parts []Part) (*Registry, []Diagnostic) {
	if !r.clashes && len(parts) == len(r.parts) {
		if n := r.revise(name, parts); n != nil {
			return n, n.diagnostics(nil)
		}
	}
	return r.Kinds.NewRegistry(name, parts)
}

// revision is the making of a registry that shares another one's identities.
type revision struct {
	*Registry
	before  *Registry
	revised []int // places of contracts that are new
	changed []int // places of types that say something else than before
}

// revise makes the registry of parts that differ from r's in contents only; nil where there is more
// to it.
func (r *Registry) revise(name string, parts []Part) *Registry {
	n := &revision{before: r, Registry: &Registry{
		Name: name, Kinds: r.Kinds, Contracts: slices.Clone(r.Contracts), identities: r.identities, typeIndex: r.typeIndex, out: slices.Clone(r.out), in: slices.Clone(r.in),
		dangling: maps.Clone(r.dangling), parts: parts,
	}}
	for i := range parts {
		if !n.part(&r.parts[i], &parts[i]) {
			return nil
		}
	}
	slices.Sort(n.revised)
	if !n.lead() {
		return nil
	}
	return n.Registry
}

// part takes in a part. It tells whether the part defines what it did before.
func (n *revision) part(old, fresh *Part) bool {
	if len(old.Contracts) != len(fresh.Contracts) || old.File != fresh.File {
		return false
	}
	for i, c := range fresh.Contracts {
		if c == old.Contracts[i] {
			continue
		}
		if n.leadsToSplit(c) || n.leadsToSplit(old.Contracts[i]) {
			return false
		}
		at, ok := n.before.place(old.Contracts[i].ID)
		if c.Kind == Type {
			if c, at, ok = n.revisedType(old.Contracts[i], c); ok && c == nil {
				continue
			}
		}
		if !ok || !sameStanding(n.before.Contracts[at], c) || c.Kind != Type && n.before.Contracts[at] != old.Contracts[i] {
			return false // it moves others, or goes by another name here than in its part
		}
		n.Contracts[at] = c
		n.revised = append(n.revised, at)
	}
	return true
}

// revisedType returns the registry's own copy of a type, and its place; nil for one that stands
// elsewhere too, and is shown from there. It is not ok where names may come to mean something else.
func (n *revision) revisedType(old, fresh *Contract) (own *Contract, at int, ok bool) {
	at, id := n.before.typeAt(old.Shape), fresh.Shape.id()
	if at < 0 || fresh.Kind != old.Kind || fresh.Key != old.Key || fresh.Domain != old.Domain {
		return nil, 0, false
	}
	before := n.before.Contracts[at]
	if n.before.several[fresh.Shape.Name] {
		if id != old.Shape.id() || fresh.Source.StartLine != old.Source.StartLine || (fresh.Spec.Kind() == Object) != (old.Spec.Kind() == Object) {
			return nil, 0, false
		}
		if before.Shape != old.Shape {
			return nil, at, true
		}
	}
	if id != old.Shape.id() {
		if n.before.lost[fresh.Shape.Name] {
			return nil, 0, false
		}
		if len(n.changed) == 0 {
			index := *n.typeIndex
			index.byShape = maps.Clone(index.byShape)
			n.typeIndex = &index
		}
		n.changed = append(n.changed, at)
		delete(n.byShape, old.Shape.id())
		n.byShape[id] = at
	}
	copied := *fresh
	copied.Key, copied.Domain = before.Key, before.Domain
	return &copied, at, true
}

// leadsToSplit reports whether a contract leads to shapes that are known one by one, since what they
// say does not tell them apart.
func (n *revision) leadsToSplit(c *Contract) bool {
	if len(n.split) == 0 {
		return false
	}
	found := false
	var walk ShapeWalk
	look := func(s *Shape) bool {
		found = found || s.Declared() && n.split[n.id(s)]
		return !found
	}
	walk.Walk(c.Shape, look)
	for i := range c.refs {
		walk.Walk(c.refs[i].Shape, look)
	}
	return found
}

// sameStanding reports whether one contract may take the place of another without anything else
// moving.
func sameStanding(a, b *Contract) bool {
	return a.ID == b.ID && a.Domain == b.Domain && a.Stability == b.Stability && slices.Equal(a.Owners, b.Owners) && slices.Equal(a.Tags, b.Tags)
}

// lead follows the refs of what is new, and makes all edges lead to it that led to what it stands
// for. It tells whether all refs lead where they led.
func (n *revision) lead() bool {
	out := map[int]bool{} // places whose edges outwards are remade, and those inwards
	in := map[int]bool{}
	for _, at := range n.changed {
		for _, e := range n.before.in[at] {
			if _, fresh := slices.BinarySearch(n.revised, int(e.from)); e.Shape != nil && !fresh {
				return false // it holds what the type was before
			}
		}
	}
	for _, at := range n.revised {
		if n.loses(n.Contracts[at]) {
			return false
		}
		n.out[at] = n.resolveAll(at)
		if !slices.EqualFunc(n.edges(at), n.before.edges(at), sameWay) {
			return false
		}
		n.warn(at)
		out[at], in[at] = true, true
	}
	for _, at := range n.revised {
		for _, e := range n.edges(at) {
			if e.to >= 0 {
				in[int(e.to)] = true
			}
		}
		for _, e := range n.before.in[at] {
			if from := int(e.from); !out[from] {
				out[from] = true
				n.retarget(from)
			}
		}
	}
	for at := range in {
		n.in[at] = n.inwards(at)
	}
	return true
}

// loses reports whether a contract refers to a shape of which no contract is known, though it was
// so far of all of that name.
func (n *revision) loses(c *Contract) bool {
	return slices.ContainsFunc(c.refs, func(ref Ref) bool {
		return ref.Shape != nil && n.typeAt(ref.Shape) < 0 && !n.lost[ref.Shape.Name]
	})
}

// sameWay reports whether two edges from the same place lead the same way.
func sameWay(a, b Edge) bool {
	return a.Relation == b.Relation && a.To == b.To && a.to == b.to && a.State == b.State && a.Optional == b.Optional
}

// retarget points the edges of a contract that is as it was to what is there now.
func (n *revision) retarget(from int) {
	own := *n.out[from]
	own.edges = slices.Clone(own.edges)
	for i := range own.edges {
		if e := &own.edges[i]; e.to >= 0 {
			e.Target = n.Contracts[e.to]
		}
	}
	n.out[from] = &own
}

// inwards gathers the edges to a place, from where they came before.
func (n *revision) inwards(at int) []Edge {
	before := n.before.in[at]
	list := make([]Edge, 0, len(before))
	for i, e := range before {
		if i > 0 && before[i-1].from == e.from {
			continue
		}
		for _, now := range n.edges(int(e.from)) {
			if int(now.to) == at {
				list = append(list, now)
			}
		}
	}
	return list
}

// warn reports the refs of a contract that lead nowhere. What is proposed instead of them is what
// was proposed before: looking for near keys takes long, and the keys are the same.
func (n *revision) warn(at int) {
	var list []Diagnostic
	var frames *framer
	var places Places
	for _, e := range n.edges(at) {
		if e.leadsNowhere() {
			if frames == nil {
				frames, places = newFramer(n.Contracts[at].Source), placesOf(n.Contracts[at])
			}
			list = append(list, frames.frame(unresolved(e, n.before.dangling[at][len(list)].Hint, places)))
		}
	}
	if len(list) > 0 {
		n.dangling[at] = list
	}
}
