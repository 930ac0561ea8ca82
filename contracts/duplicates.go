package contracts

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// dropDuplicates leaves one of contracts that follow each other with one identity: the definition
// that is nearest to what somebody wrote by hand, and of several the first. Those that say the same
// are noted with it, since they are the same one made again: by a factory that is called twice, a
// generator, a build, or a manifest. Those that say something else are reported. It tells whether
// there were any. Types may be declared as often as they please (see joinTypes).
func (r *Registry) dropDuplicates() (diagnostics []Diagnostic, clashes bool) {
	kept := r.Contracts[:0:0]
	var sizes map[string]int
	for first := 0; first < len(r.Contracts); {
		last := first + 1
		if r.Contracts[first].Kind == Type {
			kept = append(kept, r.Contracts[first])
			first = last
			continue
		}
		for last < len(r.Contracts) && r.Contracts[last].ID == r.Contracts[first].ID {
			last++
		}
		c := r.Contracts[first]
		if last-first > 1 {
			if clashes = true; sizes == nil {
				sizes = r.sizes()
			}
			var list []Diagnostic
			c, list = join(r.Contracts[first:last], sizes)
			diagnostics = append(diagnostics, list...)
		}
		kept = append(kept, c)
		first = last
	}
	r.Contracts = kept
	return diagnostics, clashes
}

// sizes returns how many contracts each file defines.
func (r *Registry) sizes() map[string]int {
	sizes := map[string]int{}
	for _, c := range r.Contracts {
		sizes[c.Source.File]++
	}
	return sizes
}

// join makes one of several contracts of one identity. Of files at the same distance from
// hand-written source the smaller one counts, since the larger may be a bundle.
func join(list []*Contract, sizes map[string]int) (*Contract, []Diagnostic) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *Contract) int {
		if c := cmp.Compare(a.Source.distance(), b.Source.distance()); c != 0 || a.Source.written() || a.Source.listed() {
			return c
		}
		return cmp.Or(cmp.Compare(sizes[a.Source.File], sizes[b.Source.File]), cmp.Compare(a.Source.index(), b.Source.index()))
	})
	own := *list[0]
	seen := map[Position]bool{{File: own.Source.File, Line: own.Source.StartLine}: true}
	for _, place := range own.Also {
		seen[place] = true
	}
	var diagnostics []Diagnostic
	for _, c := range list[1:] {
		at, x, y, same := difference(&own, c)
		if !same {
			diagnostics = append(diagnostics, clash(&own, c, at, x, y))
			continue
		}
		own.Variant = cmp.Or(own.Variant, c.Variant)
		place := Position{File: c.Source.File, Line: c.Source.StartLine}
		if !seen[place] {
			seen[place] = true
			own.Also = append(own.Also, place)
		}
	}
	return &own, diagnostics
}

// clash reports that a contract says something else than the one that is kept.
func clash(kept, c *Contract, property string, x, y Value) Diagnostic {
	at := c.Source.At("key", c.Key)
	message := fmt.Sprintf("%s is defined twice, and differently: %s is %s here, and %s there", c.ID, property, brief(y), brief(x))
	d := DuplicateContract.At(at, message, "give one of them another key or version")
	d.Contract, d.Notes = c.ID.String(), []Note{{"the first definition, which is the one that was kept", kept.Source.At("key", kept.Key)}}
	return d.withExcerpt(c.Source)
}

// brief writes a value in few words.
func brief(v Value) string {
	switch v.Kind() {
	case String:
		return fmt.Sprintf("%q", clip(v.Text(), 40))
	case Missing, Null:
		return "missing"
	case Array:
		texts := make([]string, len(v.Items()))
		for i, item := range v.Items() {
			texts[i] = brief(item)
		}
		return clip("["+strings.Join(texts, ", ")+"]", 60)
	case Object:
		return clip("{"+strings.Join(v.Names(), ", ")+"}", 60)
	case ShapeValue:
		return "another shape"
	}
	return clip(v.Text(), 40)
}

// sortDocBlocks does the same for DocBlocks, which it sorts first.
func (r *Registry) sortDocBlocks() []Diagnostic {
	slices.SortFunc(r.DocBlocks, func(a, b *DocBlock) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Source.distance(), b.Source.distance()), cmp.Compare(a.Source.File, b.Source.File), cmp.Compare(a.Source.StartLine, b.Source.StartLine))
	})
	var diagnostics []Diagnostic
	kept := r.DocBlocks[:0:0]
	for _, d := range r.DocBlocks {
		if n := len(kept); n > 0 && kept[n-1].ID == d.ID {
			if kept[n-1].says(d) {
				continue // the same one, made again
			}
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

// says reports whether two DocBlocks say the same.
func (d *DocBlock) says(other *DocBlock) bool {
	a, b := *d, *other
	a.Source, b.Source = Source{}, Source{}
	return reflect.DeepEqual(a, b)
}
