package contracts

import (
	"cmp"
	"fmt"
	"slices"
)

// dropDuplicates keeps the first of contracts that follow each other with one identity, and reports
// the others. Types may be declared as often as they please (see joinTypes).
func (r *Registry) dropDuplicates() []Diagnostic {
	var diagnostics []Diagnostic
	kept := r.Contracts[:0:0]
	for _, c := range r.Contracts {
		if n := len(kept); n == 0 || kept[n-1].ID != c.ID || c.Kind == Type {
			kept = append(kept, c)
			continue
		}
		first := kept[len(kept)-1]
		at := c.Source.At("key", c.Key)
		d := DuplicateContract.At(at, fmt.Sprintf("%s is defined twice", c.ID), "give one of them another key or version")
		d.Notes = []Note{{"the first definition, which is the one that was kept", first.Source.At("key", first.Key)}}
		diagnostics = append(diagnostics, d.withExcerpt(c.Source))
	}
	r.Contracts = kept
	return diagnostics
}

// sortDocBlocks does the same for DocBlocks, which it sorts first.
func (r *Registry) sortDocBlocks() []Diagnostic {
	slices.SortFunc(r.DocBlocks, func(a, b *DocBlock) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Source.File, b.Source.File), cmp.Compare(a.Source.StartLine, b.Source.StartLine))
	})
	var diagnostics []Diagnostic
	kept := r.DocBlocks[:0:0]
	for _, d := range r.DocBlocks {
		if n := len(kept); n > 0 && kept[n-1].ID == d.ID {
			again := DuplicateDocBlock.At(d.Source.At("id", d.ID), fmt.Sprintf("DocBlock %s is defined twice", d.ID), "give one of them another id")
			again.Notes = []Note{{"the first definition, which is the one that was kept", kept[n-1].Source.At("id", d.ID)}}
			diagnostics = append(diagnostics, again.withExcerpt(d.Source))
			continue
		}
		kept = append(kept, d)
	}
	r.DocBlocks = kept
	return diagnostics
}
