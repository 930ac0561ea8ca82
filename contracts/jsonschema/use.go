package jsonschema

import (
	"encoding/binary"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// top returns what a schema that was handed in says. Its title names it, whatever it is.
func (s *Schemas) top(a at) contracts.Use {
	if name := titleName(a); name != "" && a.Is(contracts.Object) {
		return s.definition(target{a, name})
	}
	return s.use(a)
}

// maxAnew is how many keywords a scalar may have that is rather read again than kept in memory.
const maxAnew = 8

// use returns what one schema says.
func (s *Schemas) use(a at) contracts.Use {
	a = s.bare(a)
	if u, known := a.scope.uses[a]; known {
		return u
	}
	u := s.make([]at{a}, nil)
	if u.Shape.Kind != contracts.ScalarShape || len(a.Members) > maxAnew {
		a.scope.uses[a] = u
	}
	return u
}

// bare follows references to schemas without a name that have nothing beside them, and schemas that
// are another one and nothing else.
func (s *Schemas) bare(a at) at {
	var chain []at
	for {
		if known, ok := a.scope.aliases[a]; ok {
			a = known
			break
		}
		next, ok := s.only(a)
		if !ok {
			break
		}
		s.visit(a)
		a.scope.aliases[a] = next // ends circles, too
		chain = append(chain, a)
		a = next
	}
	for _, passed := range chain {
		passed.scope.aliases[passed] = a
	}
	return a
}

// only returns the one schema that a schema consists of.
func (s *Schemas) only(a at) (at, bool) {
	if len(a.Members) != 1 {
		return at{}, false
	}
	switch name := a.Members[0].Name; name {
	case "allOf", "anyOf", "oneOf":
		if list := a.branches(name); len(list) == 1 {
			return list[0], true
		}
	default:
		if ref := reference(a); ref != nil {
			found, ok := s.follow(a, ref)
			return found.at, ok && found.name == ""
		}
	}
	return at{}, false
}

// join returns what several schemas say of one value, in the order in which they go from the
// farther to the nearer. Base is what is known of the value where they hold in some cases only.
func (s *Schemas) join(roots []at, base *contracts.Shape) contracts.Use {
	var list []at
	for _, root := range roots {
		if !saysNothing(root.Node) && !slices.Contains(list, root) {
			list = append(list, root)
		}
	}
	if len(list) == 0 {
		list = roots[:1]
	}
	if len(list) == 1 && base == nil {
		return s.use(list[0])
	}
	known := list[0].scope.memory
	key := known.key(list, base)
	if u, again := known.joined[key]; again {
		return u
	}
	cost := 1
	for _, a := range list {
		cost += s.cost(a)
	}
	if s.credit < cost {
		return s.apart(list)
	}
	s.credit -= cost
	u := s.make(list, base)
	known.joined[key] = u
	return u
}

// apart returns what several schemas say without joining it.
func (s *Schemas) apart(list []at) contracts.Use {
	if len(list) == 1 {
		return s.use(list[0])
	}
	u := contracts.Use{Shape: &contracts.Shape{}}
	for _, a := range list {
		u.Shape.SetAll(append(u.Shape.All(), s.use(a)))
	}
	return u
}

// key is equal for equal lists of schemas with the same base.
func (known *memory) key(list []at, base *contracts.Shape) string {
	var key []byte
	number := func(of any) {
		n, again := known.numbers[of]
		if !again {
			n = len(known.numbers) + 1
			known.numbers[of] = n
		}
		key = binary.AppendUvarint(key, uint64(n))
	}
	number(base)
	for _, a := range list {
		number(a)
	}
	return string(key)
}

func saysNothing(n *document.Node) bool {
	return isTrue(n) || n.Is(contracts.Object) && len(n.Members) == 0
}

func (s *Schemas) make(roots []at, base *contracts.Shape) contracts.Use {
	p := s.collect(roots, false)
	if u, ok := s.another(p); ok {
		return u
	}
	if name := titleName(roots[0]); name != "" && len(roots) == 1 && base == nil && p.modelled() {
		return s.definition(target{roots[0], name})
	}
	extends := p.named
	if len(extends) > 0 {
		p = s.collect(roots, true)
	}
	p.settle()
	u := contracts.Use{Nullable: p.null, Annotations: s.annotations(p)}
	u.Shape = s.simple(p)
	if u.Shape == nil {
		u.Shape = &contracts.Shape{}
		s.queue = append(s.queue, task{u.Shape, p, base, extends})
	}
	return u
}

// extend notes what a shape takes over from others by their names.
func (s *Schemas) extend(shape *contracts.Shape, named []target) {
	for _, t := range named {
		shape.SetExtends(append(shape.Extends(), s.definition(t)))
	}
}

// another returns the use of a shape with a name where parts say no more than a use can.
func (s *Schemas) another(p *parts) (contracts.Use, bool) {
	if len(p.named) != 1 || len(p.beyond) > 0 || p.shaped() || !p.agree(p.named[0].Get("type")) {
		return contracts.Use{}, false
	}
	u := s.definition(p.named[0])
	beside := s.annotations(p)
	beside.Join(u.Annotations)
	u.Annotations = beside
	u.Nullable = u.Nullable || p.null || p.saysNull()
	return u, true
}

// agree reports whether the types that parts name are those of what they refer to.
func (p *parts) agree(other *document.Node) bool {
	types, _ := typeNames(other)
	for _, a := range p.list {
		if own, _ := typeNames(a.Get("type")); len(own) > 0 && other != nil && !slices.Equal(own, types) {
			return false
		}
	}
	return true
}

// modelled reports whether parts are a type even without a name: they have fields, or several
// values.
func (p *parts) modelled() bool {
	return slices.ContainsFunc(p.list, func(a at) bool {
		return len(members(a.Get("properties"))) > 0 || len(a.list("enum")) > 1
	})
}

// maxAliases bounds how far definitions are followed that are other names of others.
const maxAliases = 32

// definition returns the use of a schema with a name: that of another one where it says no more
// than a use can.
func (s *Schemas) definition(t target) contracts.Use {
	if shape := t.scope.shapes[t.at]; shape != nil {
		return contracts.Use{Shape: shape, Nullable: shape.Nullable}
	}
	if u, known := t.scope.renamed[t.at]; known {
		return u
	}
	switch {
	case s.opening[t.at]:
		s.circle(t.at, reference(t.at))
	case len(s.opening) < maxAliases:
		s.opening[t.at] = true
		u, ok := s.another(s.collect([]at{t.at}, false))
		delete(s.opening, t.at)
		if ok {
			t.scope.renamed[t.at] = u
			return u
		}
	}
	shape := s.declare(t)
	return contracts.Use{Shape: shape, Nullable: shape.Nullable}
}

// declare makes the shape of a schema with a name.
func (s *Schemas) declare(t target) *contracts.Shape {
	if shape := t.scope.shapes[t.at]; shape != nil {
		return shape
	}
	sum, copies := s.sumOf(t.at, 0)
	if shape := s.copies[copyKey{t.name, sum}]; shape != nil && copies {
		s.visit(t.at)
		s.reach(t.at)
		t.scope.shapes[t.at] = shape
		return shape
	}
	shape := &contracts.Shape{Name: t.name, Origin: t.At}
	if copies {
		s.copies[copyKey{t.name, sum}] = shape
	}
	shape.Origin.EndColumn = 0
	t.scope.shapes[t.at] = shape
	s.declared = append(s.declared, Declaration{shape, t.Node})
	p := s.collect([]at{t.at}, false)
	extends := p.named
	if len(extends) > 0 {
		p = s.collect([]at{t.at}, true)
	}
	p.settle()
	shape.Nullable = p.null
	shape.Annotations = s.annotations(p)
	if shape.Title == t.name {
		shape.Title = ""
	}
	s.queue = append(s.queue, task{shape: shape, parts: p, extends: extends})
	return shape
}
