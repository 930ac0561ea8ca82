package render

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// node is a value of a contract's spec and the path at which it stands, by which the registry knows
// the refs in it.
type node struct {
	contracts.Value
	path string
}

// spec returns the value at a path of the contract's spec.
func (p *page) spec(path string) node { return node{p.c.Spec, ""}.get(path) }

// shown is spec for what the section that is being built shows, so that "more" leaves it out.
func (p *page) shown(path string) node {
	p.taken = append(p.taken, path)
	return p.spec(path)
}

// get is contracts.Value.Get.
func (n node) get(path string) node {
	if path == "" {
		return n
	}
	return node{n.Value.Get(path), joinPath(n.path, path)}
}

// property is contracts.Value.Property.
func (n node) property(name string) node {
	return node{n.Property(name), contracts.JoinPath(n.path, name)}
}

// member is the property at a place among an object's fields.
func (n node) member(i int) node {
	return node{n.Fields()[i].Value, contracts.JoinPath(n.path, n.Fields()[i].Name)}
}

// list is contracts.Value.List.
func (n node) list() []node {
	if n.Kind() != contracts.Array {
		if n.Present() {
			return []node{n}
		}
		return nil
	}
	items := make([]node, len(n.Items()))
	for i, item := range n.Items() {
		items[i] = node{item, contracts.JoinIndex(n.path, i)}
	}
	return items
}

// texts returns those of the properties that are texts, or are not there.
func (n node) texts(names ...string) []string {
	return slices.DeleteFunc(names, func(name string) bool {
		v := n.Property(name)
		return v.Present() && v.Kind() != contracts.String
	})
}

// without is contracts.Value.Without.
func (n node) without(names ...string) node { return node{n.Without(names...), n.path} }
