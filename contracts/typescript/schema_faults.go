package typescript

import "github.com/lssm-tech/docsgen/contracts"

// schemaFaults reports what is wrong with the JSON Schemas of a shape and of those that it holds, at
// what they belong to, and once. Other types that are declared report theirs themselves.
func (b *partBuilder) schemaFaults(of *contracts.Shape, source contracts.Source) {
	if len(b.faults) == 0 {
		return
	}
	var walk contracts.ShapeWalk
	walk.Walk(of, func(s *contracts.Shape) bool {
		if s != of && s.Declared() {
			return false
		}
		for _, d := range b.faults[s] {
			d.Position = source.At("", "")
			b.report(b.m.frame(d))
		}
		delete(b.faults, s)
		return true
	})
}
