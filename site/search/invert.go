package search

import (
	"runtime"
	"slices"
	"strings"
	"sync"
)

// inverted is the index before it is written: terms in order, each with its hits.
type inverted struct {
	terms []term
	stop  map[string]bool
}

// term is a word or a filter's value.
type term struct {
	text  string // a value as first written; a word folded
	lower string
	inKey bool
	// bytes of the shortest first word of what stands only for several words written as one; else 0
	first int
	hits  []uint64 // the hit in the upper, the document in the lower 32 bits, in order of documents
}

// filters are the filters whose values are terms, in the order in which they are offered. Stability
// is answered from the runs.
var filters = []struct {
	name   string
	values func(*Document) []string
}{
	{"kind", func(d *Document) []string { return []string{d.Kind} }},
	{"type", func(d *Document) []string { return []string{d.Kind, d.Variant} }},
	{"domain", func(d *Document) []string { return []string{d.Domain} }},
	{"owner", func(d *Document) []string { return d.Owners }},
	{"tag", func(d *Document) []string { return d.Tags }},
	{"emits", func(d *Document) []string { return d.Emits }},
	{"emitted-by", func(d *Document) []string { return d.EmittedBy }},
	{"field", func(d *Document) []string { return d.Fields }},
	{"auth", func(d *Document) []string { return []string{d.Auth} }},
	{"version", func(d *Document) []string { return []string{d.Version} }},
}

// invert collects the terms of all documents, on all cores: each takes a stretch of documents, and
// stretches are joined in order.
func invert(docs Source, entries []entry, o Options) inverted {
	stop := stopWords(o.Lang)
	workers := max(1, min(runtime.GOMAXPROCS(0), len(entries)/64))
	parts := make([]*collector, workers)
	var wait sync.WaitGroup
	for w := range workers {
		parts[w] = &collector{stop: stop, labels: o.Messages, numbers: map[string]int{}, hits: map[string]uint32{}, firsts: map[string]int{}}
		wait.Go(func() {
			for doc := len(entries) * w / workers; doc < len(entries)*(w+1)/workers; doc++ {
				e := &entries[doc]
				d := docs.Document(e.at)
				e.summary = cut(oneLine(d.Summary))
				parts[w].add(doc, e, &d)
			}
		})
	}
	wait.Wait()
	return inverted{join(parts), stop}
}

func join(parts []*collector) []term {
	all := parts[0]
	for _, part := range parts[1:] {
		for _, t := range part.terms {
			number, ok := all.numbers[t.lower]
			if !ok {
				all.numbers[t.lower] = len(all.terms)
				all.terms = append(all.terms, t)
				continue
			}
			known := &all.terms[number]
			known.inKey = known.inKey || t.inKey
			known.first = min(known.first, t.first)
			known.hits = append(known.hits, t.hits...)
		}
	}
	for i := range all.terms {
		t := &all.terms[i]
		if strings.HasPrefix(t.text, startTerm) {
			t.hits = t.hits[:min(len(t.hits), mostOfStart)]
		}
		if t.first > 0 {
			t.text = t.lower[:t.first] + firstWordEnds + t.lower[t.first:]
		}
	}
	slices.SortFunc(all.terms, func(a, b term) int { return compareTerms(a.lower, b.lower) })
	return all.terms
}
