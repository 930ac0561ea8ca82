package contracts

import "maps"

// KindName is what a registry calls a kind, in place of what docsgen calls it. Both words may be
// empty.
type KindName struct {
	Kind      Kind
	One, Many string // "call", "calls"
}

// Arranged returns the table with some kinds before all others, in their order and under the names
// that they are given. Types stay last: everything else leads to them. How contracts are told apart
// does not change.
func (t *KindTable) Arranged(first []KindName) *KindTable {
	arranged := *t
	arranged.rank, arranged.names = maps.Clone(t.rank), maps.Clone(t.names)
	for i, name := range first {
		if name.Kind != Type {
			arranged.rank[name.Kind] = i - len(first)
		}
		arranged.names[name.Kind] = name
	}
	return &arranged
}

// Name returns what the registry calls one or several of a kind; empty where it is called as
// docsgen calls it.
func (t *KindTable) Name(kind Kind, several bool) string {
	if several {
		return t.names[kind].Many
	}
	return t.names[kind].One
}
