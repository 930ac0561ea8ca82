package typescript

import (
	"maps"
	"slices"
)

// starPatterns are patterns with one "*". A text is compared with those that begin and end as it does,
// however many there are.
type starPatterns struct {
	starts  map[string]*patternEnds // by what stands before the "*"
	lengths []int                   // of those starts, in bytes, each once, the longest first
}

// patternEnds are the patterns with one start, by what stands behind the "*".
type patternEnds struct {
	patterns map[string]string
	lengths  []int
}

func newStarPatterns() *starPatterns { return &starPatterns{starts: map[string]*patternEnds{}} }

// add takes a pattern in by what stands before and behind its "*". Of several that say the same the
// last one counts.
func (p *starPatterns) add(before, after, pattern string) {
	ends := p.starts[before]
	if ends == nil {
		ends = &patternEnds{patterns: map[string]string{}}
		p.starts[before] = ends
	}
	ends.patterns[after] = pattern
}

// sorted readies the patterns for match.
func (p *starPatterns) sorted() *starPatterns {
	p.lengths = lengthsOf(maps.Keys(p.starts))
	for _, ends := range p.starts {
		ends.lengths = lengthsOf(maps.Keys(ends.patterns))
	}
	return p
}

// lengthsOf returns the lengths of texts, each once, the longest first.
func lengthsOf(texts func(yield func(string) bool)) []int {
	lengths := map[int]bool{}
	for text := range texts {
		lengths[len(text)] = true
	}
	list := slices.Sorted(maps.Keys(lengths))
	slices.Reverse(list)
	return list
}

// match returns the pattern for a text that has the longest part before its "*", and of those the one
// with the longest behind it, with what stands in the place of the "*".
func (p *starPatterns) match(text string) (pattern, star string, ok bool) {
	for _, length := range p.lengths {
		if length > len(text) {
			continue
		}
		ends := p.starts[text[:length]]
		if ends == nil {
			continue
		}
		rest := text[length:]
		for _, end := range ends.lengths {
			if end > len(rest) {
				continue
			}
			if pattern, ok := ends.patterns[rest[len(rest)-end:]]; ok {
				return pattern, rest[:len(rest)-end], true
			}
		}
	}
	return "", "", false
}
