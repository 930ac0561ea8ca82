package jsonschema

import "github.com/lssm-tech/docsgen/contracts/document"

// Forget lets go what is known of a tree and all in it, none of which is asked for again. Models
// that were made of it stay, and copies of its definitions are still found to be the same.
func (s *Schemas) Forget(n *document.Node) {
	delete(s.models, n)
	delete(s.types, n)
	delete(s.fielded, n)
	delete(s.nulls, n)
	delete(s.spelt, n)
	delete(s.anchors, n)
	for _, item := range n.Items {
		s.Forget(item)
	}
	for _, m := range n.Members {
		s.Forget(m.Value)
	}
}
