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
func invert(entries []entry, stop map[string]bool) inverted {
	workers := max(1, min(runtime.GOMAXPROCS(0), len(entries)/64))
	parts := make([]*collector, workers)
	var wait sync.WaitGroup
	for w := range workers {
		parts[w] = &collector{stop: stop, numbers: map[string]int{}, hits: map[string]uint32{}}
		wait.Go(func() {
			for doc := len(entries) * w / workers; doc < len(entries)*(w+1)/workers; doc++ {
				parts[w].add(doc, &entries[doc])
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
			first := &all.terms[number]
			first.inKey = first.inKey || t.inKey
			first.hits = append(first.hits, t.hits...)
		}
	}
	for i := range all.terms {
		if t := &all.terms[i]; strings.HasPrefix(t.text, startTerm) {
			t.hits = t.hits[:min(len(t.hits), mostOfStart)]
		}
	}
	slices.SortFunc(all.terms, func(a, b term) int { return compareTerms(a.lower, b.lower) })
	return all.terms
}

// collector gathers the terms of a stretch of documents.
type collector struct {
	stop    map[string]bool
	terms   []term
	numbers map[string]int    // of a term, by its lower case
	hits    map[string]uint32 // of the document at hand
	order   []string          // the words of the document at hand
	scratch []string
}

func (c *collector) add(doc int, e *entry) {
	clear(c.hits)
	c.order = c.order[:0]
	for i, word := range e.words {
		place := uint32(placed + 8<<min(i, lastPlace))
		c.hit(word, place)
		for _, start := range startsOf(word) {
			c.hit(startTerm+start, place)
		}
	}
	title := appendWords(c.scratch[:0], e.Title)
	for _, word := range title {
		c.hit(word, placed+uint32(min(len(title), longTitle)))
	}
	c.scratch = title
	c.words(inTag, false, e.Tags...)
	c.words(inKind, false, e.Kind, e.Variant, e.Auth)
	c.words(inDomain, false, e.Domain)
	c.words(inOwner, false, e.Owners...)
	c.words(inField, false, e.Fields...)
	for _, field := range e.Fields {
		// Fields are asked for as "userid" as often as "userId". Keys of that kind are taken apart
		// by the reader, by their places.
		c.scratch = appendWords(c.scratch[:0], field)
		if len(c.scratch) > 1 {
			c.hit(strings.Join(c.scratch, ""), inField)
		}
	}
	c.words(inEmits, false, e.Emits...)
	c.words(inEmitter, false, e.EmittedBy...)
	c.words(inHeading, true, e.Headings...)
	c.words(inSummary, true, e.Summary)
	c.words(inText, true, e.Text)
	for _, word := range c.order {
		hit := c.hits[word]
		c.post(word, word, doc, hit, hit >= placed+8 && !strings.HasPrefix(word, startTerm))
	}
	for _, f := range filters {
		seen := c.scratch[:0]
		for _, value := range f.values(e.Document) {
			if value = oneLine(value); value == "" {
				continue
			}
			text := "!" + f.name + "=" + value
			folded := lower(text)
			if slices.Contains(seen, folded) {
				continue
			}
			seen = append(seen, folded)
			c.post(text, folded, doc, 0, false)
		}
		c.scratch = seen
	}
}

func (c *collector) words(field uint32, prose bool, texts ...string) {
	for _, text := range texts {
		c.scratch = appendWords(c.scratch[:0], text)
		for _, word := range c.scratch {
			if !prose || !c.stop[word] {
				c.hit(word, field)
			}
		}
	}
}

// hit notes how the document at hand holds a word: its places in the key and the title's length are
// joined; of other fields the first counts, and it counts only where the word is in neither.
func (c *collector) hit(word string, hit uint32) {
	before, ok := c.hits[word]
	switch {
	case !ok:
		c.order = append(c.order, word)
		c.hits[word] = hit
	case before >= placed && hit >= placed:
		c.hits[word] = placed + ((before - placed) | (hit - placed))
	}
}

func (c *collector) post(text, lower string, doc int, hit uint32, inKey bool) {
	number, ok := c.numbers[lower]
	if !ok {
		number = len(c.terms)
		lower = strings.Clone(lower)
		if text == lower {
			text = lower
		}
		c.numbers[lower] = number
		c.terms = append(c.terms, term{text: text, lower: lower})
	}
	t := &c.terms[number]
	t.inKey = t.inKey || inKey
	t.hits = append(t.hits, uint64(hit)<<32|uint64(doc))
}

// startsOf returns the starts of a word that are terms: its first character, and its first two.
func startsOf(word string) []string {
	var starts []string
	for i := range word {
		if i > 0 {
			starts = append(starts, word[:i])
		}
		if len(starts) == longestStart {
			return starts
		}
	}
	return append(starts, word)
}

// oneLine makes a text fit for a list that is separated by line feeds.
func oneLine(s string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "�")
}
