package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// collector gathers the terms of a stretch of documents.
type collector struct {
	stop    map[string]bool
	terms   []term
	numbers map[string]int    // of a term, by its lower case
	hits    map[string]uint32 // of the document at hand
	firsts  map[string]int    // bytes of the first word of what is there as several words only
	order   []string          // the words of the document at hand
	labels  map[string]string // messages of the index: what kinds and the like are called
	scratch []word
	seen    []string
}

// add takes in the document of an entry, whose number is doc.
func (c *collector) add(doc int, e *entry, d *Document) {
	clear(c.hits)
	clear(c.firsts)
	c.order = c.order[:0]
	c.key(e.words)
	c.title(d.Title)
	c.words(inTag, false, d.Tags...)
	c.words(inKind, false, d.Kind, d.Variant, c.labels["kind."+d.Kind])
	c.words(inAccess, false, d.Auth)
	c.words(inAccess, false, d.Access...)
	c.words(inDomain, false, d.Domain)
	c.words(inOwner, false, d.Owners...)
	c.names(inFullName, d.Names)
	c.words(inName, false, d.Names...)
	c.words(inCall, false, d.Calls...)
	for _, address := range d.Addresses {
		if words := appendWords(nil, address); len(words) > 0 && joined(words, 0) != "" {
			c.hitJoined(joined(words, 0), maxWord*utf8.UTFMax, inCall) // no start of it is one
		}
	}
	if len(d.Personal) > 0 {
		c.words(inPersonal, false, c.labels["personal"], "PII")
		c.words(inPersonal, false, d.Personal...)
	}
	c.words(inField, false, d.Fields...)
	c.words(inEmits, false, d.Emits...)
	c.words(inEmitter, false, d.EmittedBy...)
	c.words(inHeading, true, d.Headings...)
	c.words(inSummary, true, d.Summary)
	c.words(inText, true, d.Text)
	for _, term := range c.order {
		ofKey := slices.ContainsFunc(e.words, func(w word) bool { return w.text == term })
		c.post(term, term, doc, c.hits[term], ofKey, c.firsts[term])
	}
	c.signs(doc, d)
	for _, f := range filters {
		seen := c.seen[:0]
		for _, value := range f.values(d) {
			if value = oneLine(value); value == "" {
				continue
			}
			text := "!" + f.name + "=" + value
			folded := lower(text)
			if slices.Contains(seen, folded) {
				continue
			}
			seen = append(seen, folded)
			c.post(text, folded, doc, 0, false, 0)
		}
		c.seen = seen
	}
}

// key notes the words of a key. What is written as one has the places of all its words.
func (c *collector) key(words []word) {
	for i, w := range words {
		places := uint32(1) << min(i, lastPlace)
		c.hit(w.text, placed+8*places)
		for _, start := range startsOf(w.text) {
			c.hit(startTerm+start, placed+8*places)
		}
		if one := joined(words, i); one != "" {
			for j := i + 1; j < len(words) && words[j].close && j <= max(i+1, lastPlace); j++ {
				places |= 1 << min(j, lastPlace)
			}
			c.hitJoined(one, len(w.text), placed+8*places)
		}
	}
}

func (c *collector) title(title string) {
	words := appendWords(c.scratch[:0], title)
	c.scratch = words
	end := 0 // of the words that go on with the one at hand
	for i, w := range words {
		if end <= i+1 {
			for end = i + 1; end < len(words) && words[end].close; end++ {
			}
		}
		c.hit(w.text, placed+uint32(min(len(words), longTitle)))
		one := joined(words, i)
		if one == "" {
			continue
		}
		short := len(words) - (end - i - 1)
		c.hitJoined(one, len(w.text), placed+uint32(min(short, longTitle)))
	}
}

// names notes names that are typed whole, with their capitals or without: who does means nothing else.
func (c *collector) names(field uint32, names []string) {
	for _, name := range names {
		words := appendWords(c.scratch[:0], name)
		c.scratch = words
		if len(words) > 0 && joined(words, 0) != "" {
			c.hitJoined(joined(words, 0), len(words[0].text), field)
		}
	}
}

// words notes the words of a field's texts. In prose a stop word counts only where it is part of
// something: "sign-in", "A/B".
func (c *collector) words(field uint32, prose bool, texts ...string) {
	for _, text := range texts {
		words := appendWords(c.scratch[:0], text)
		c.scratch = words
		for i, w := range words {
			one := joined(words, i)
			if !prose || w.close || one != "" || !c.stop[w.text] {
				c.hit(w.text, field)
			}
			if one != "" {
				c.hitJoined(one, len(w.text), field)
			}
		}
	}
}

// hit notes how the document at hand holds a word.
func (c *collector) hit(word string, hit uint32) {
	if len(c.firsts) > 0 {
		delete(c.firsts, word)
	}
	c.note(word, hit)
}

// hitJoined notes how it holds words written as one, the first of which is so long.
func (c *collector) hitJoined(one string, first int, hit uint32) {
	first = min(first, len(one))
	if known, ok := c.firsts[one]; ok {
		c.firsts[one] = min(known, first)
	} else if _, ok := c.hits[one]; !ok {
		c.firsts[one] = first
	}
	c.note(one, hit)
}

// note joins the places in the key and the title's length; of other fields the first counts, and it
// counts only where the word is in neither.
func (c *collector) note(word string, hit uint32) {
	before, ok := c.hits[word]
	switch {
	case !ok:
		c.order = append(c.order, word)
		c.hits[word] = hit
	case before >= placed && hit >= placed:
		c.hits[word] = placed + ((before - placed) | (hit - placed))
	}
}

// signs notes the words that the document writes with signs.
func (c *collector) signs(doc int, d *Document) {
	signed := signedOfKey(c.seen[:0], d.Key)
	signed = appendSigned(appendSigned(appendSigned(signed, d.Title), d.Summary), d.Text)
	for _, texts := range [][]string{d.Tags, d.Owners, d.Headings} {
		for _, text := range texts {
			signed = appendSigned(signed, text)
		}
	}
	for _, text := range d.Calls {
		if path := signedPath(text); path != "" {
			signed = append(signed, path)
		}
	}
	slices.Sort(signed)
	c.seen = signed
	for _, text := range slices.Compact(signed) {
		c.post(signTerm+text, signTerm+text, doc, 0, false, 0)
	}
}

func (c *collector) post(text, lower string, doc int, hit uint32, inKey bool, first int) {
	number, ok := c.numbers[lower]
	if !ok {
		number = len(c.terms)
		lower = strings.Clone(lower)
		if text == lower {
			text = lower
		}
		c.numbers[lower] = number
		c.terms = append(c.terms, term{text: text, lower: lower, first: first})
	}
	t := &c.terms[number]
	t.inKey = t.inKey || inKey
	t.first = min(t.first, first)
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
