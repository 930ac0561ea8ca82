package jsonschema

import (
	"crypto/sha256"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// sum is equal for schemas that say the same, with all that they refer to.
type sum [sha256.Size]byte

// copyKey is equal for copies of a definition.
type copyKey struct {
	name string
	sum  sum
}

// maxCopyDepth bounds how far definitions are followed to tell copies.
const maxCopyDepth = 200

// sumOf returns the sum of a definition. Published manifests repeat the same definitions in each
// schema, and those need to be read once only. There is none for what leads to itself, or goes by
// dynamic references: its copies become shapes of their own, which the Registry knows to be one.
func (s *Schemas) sumOf(a at, depth int) (sum, bool) {
	if known, again := a.scope.sums[a]; again {
		return known.sum, known.closed
	}
	a.scope.sums[a] = copied{} // what leads back here has none
	if depth > maxCopyDepth {
		return sum{}, false
	}
	text, closed := s.spell(nil, a, depth)
	if !closed {
		return sum{}, false
	}
	made := sha256.Sum256(text)
	a.scope.sums[a] = copied{made, true}
	return made, true
}

// copied is what is known of the sum of a definition.
type copied struct {
	sum    sum
	closed bool
}

// spell writes a schema for a sum, with the length before each text so that no two are spelt alike.
func (s *Schemas) spell(to []byte, a at, depth int) (text []byte, closed bool) {
	to = spellText(append(to, byte('a'+a.Kind)), a.Text)
	to = strconv.AppendInt(to, int64(len(a.Items)+len(a.Members)), 10)
	for _, item := range a.Items {
		if to, closed = s.spell(to, a.in(item), depth); !closed {
			return nil, false
		}
	}
	for _, m := range a.Members {
		to = spellText(to, m.Name)
		switch m.Name {
		case "$defs", "definitions": // what is referred to is written there
			if !m.Value.Is(contracts.Object) {
				return nil, false
			}
			continue
		case "$dynamicRef", "$recursiveRef", "mapping":
			return nil, false
		case "$ref":
			if to, closed = s.spellReference(to, a, m.Value, depth); !closed {
				return nil, false
			}
			continue
		}
		if to, closed = s.spell(to, a.in(m.Value), depth); !closed {
			return nil, false
		}
	}
	return to, true
}

func (s *Schemas) spellReference(to []byte, a at, ref *document.Node, depth int) (text []byte, closed bool) {
	if !ref.Is(contracts.String) {
		return nil, false
	}
	found, ok := s.find(a.scope, ref.Text)
	if !ok {
		return spellText(to, ref.Text), true
	}
	inner, ok := s.sumOf(found.at, depth+1)
	return append(spellText(to, found.name), inner[:]...), ok
}

func spellText(to []byte, text string) []byte {
	return append(append(strconv.AppendInt(to, int64(len(text)), 10), ':'), text...)
}

// reach visits the definitions that a copy refers to: they are in use, though none is read again.
func (s *Schemas) reach(a at) {
	for _, item := range a.Items {
		s.reach(a.in(item))
	}
	for _, m := range a.Members {
		if m.Name == "$defs" || m.Name == "definitions" {
			continue
		}
		if m.Name == "$ref" && m.Value.Is(contracts.String) {
			if found, ok := s.find(a.scope, m.Value.Text); ok && !found.scope.visited[found.Node] {
				s.visit(found.at)
				s.reach(found.at)
			}
		}
		s.reach(a.in(m.Value))
	}
}
