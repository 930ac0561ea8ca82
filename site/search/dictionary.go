package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// addDictionary cuts the terms into blocks. Filter values and words never share a block.
func (r *root) addDictionary(terms []term) []block {
	var blocks []block
	cuts := about(sizesFor(r.Docs).dictionary, termSize)
	for start := 0; start < len(terms); {
		var c columns
		end, isFilter := start, terms[start].isFilter()
		for ; end < len(terms) && (end == start || !cuts.ends(c.size(), terms[end].lower)) && terms[end].isFilter() == isFilter; end++ {
			c.add(&terms[end])
		}
		if isFilter {
			r.Words = len(blocks) + 1
		}
		separator := ""
		if start > 0 {
			n, _ := sharedStart(terms[start-1].lower, terms[start].lower)
			separator = firstRunes(terms[start].lower, n)
		}
		r.Blocks = append(r.Blocks, [2]any{separator, end - start})
		blocks = append(blocks, newBlock("d", len(blocks), c.texts()))
		start = end
	}
	return blocks
}

func (t *term) isFilter() bool { return strings.HasPrefix(t.text, "!") }

// sharedStart returns how much two texts have in common at their start, in bytes of whole
// characters and in UTF-16 units.
func sharedStart(a, b string) (bytes, units int) {
	for i, r := range b {
		if !strings.HasPrefix(a[min(i, len(a)):], string(r)) {
			return i, units
		}
		units += utf16.RuneLen(r)
	}
	return len(b), units
}

// firstRunes returns the shortest start of a text that goes beyond n bytes.
func firstRunes(s string, n int) string {
	for i := range s {
		if i > n {
			return s[:i]
		}
	}
	return s
}

// addNames copies the words of keys, and all that are short, into a block of their own.
func (r *root) addNames(terms []term) []block {
	var numbers []int
	for i := range terms {
		if terms[i].inKey || isShort(terms[i].lower) {
			numbers = append(numbers, i)
		}
	}
	slices.SortStableFunc(numbers, func(a, b int) int {
		x, y := &terms[a], &terms[b]
		if isShort(x.lower) != isShort(y.lower) {
			return map[bool]int{true: -1, false: 1}[isShort(x.lower)]
		}
		return cmp.Compare(len(y.hits), len(x.hits))
	})
	numbers = numbers[:min(len(numbers), mostNames)]
	slices.Sort(numbers)
	if r.Names = len(numbers); r.Names == 0 {
		return nil
	}
	var c columns
	var steps []byte
	next := 0
	for _, n := range numbers {
		c.add(&terms[n])
		steps = appendNumber(steps, n-next)
		next = n + 1
	}
	return []block{newBlock("n", 0, append(c.texts(), string(steps)))}
}

// isShort reports whether a word is one character, or two of ASCII: there can't be many of those.
func isShort(word string) bool { return len(word) <= 2 || utf8.RuneCountInString(word) == 1 }

// columns are those of a block of the dictionary.
type columns struct {
	shared, endings, counts []byte
	before                  *term
}

func (c *columns) add(t *term) {
	start, units := 0, 0
	if c.before != nil {
		start, units = sharedStart(c.before.text, t.text)
		c.endings = append(c.endings, '\n')
	}
	c.shared = appendNumber(c.shared, units)
	c.endings = append(c.endings, t.text[start:]...)
	count := 2 * len(t.hits)
	if t.inKey {
		count++
	}
	c.counts = appendNumber(c.counts, count)
	c.before = t
}

func (c *columns) size() int { return len(c.shared) + len(c.endings) + len(c.counts) }

func (c *columns) texts() []string {
	return []string{string(c.shared), string(c.endings), string(c.counts)}
}
