package markup

import (
	"strconv"
	"strings"
	"unicode"
)

// IDs keeps the ids of a page apart: those that are taken, each with the number that was last tried
// behind it, so that a thousand equal headings do not each try a thousand. The zero value has none.
type IDs struct {
	fixed *IDs // taken from the beginning, on all pages of a sort; nil for none
	taken map[string]int
}

// Reset takes all ids back but those of fixed, which must not change any more.
func (s *IDs) Reset(fixed *IDs) {
	s.fixed = fixed
	clear(s.taken)
}

// Len is how many ids were taken since the last Reset.
func (s *IDs) Len() int { return len(s.taken) }

// tried is the number that was last tried behind an id; 0 for one that is free.
func (s *IDs) tried(id string) int {
	if n := s.taken[id]; n > 0 || s.fixed == nil {
		return n
	}
	return s.fixed.tried(id)
}

func (s *IDs) take(id string, tried int) {
	if s.taken == nil {
		s.taken = map[string]int{}
	}
	s.taken[id] = tried
}

// Take returns an id that nothing else on the page has: the wished one, or the wished one with a
// number.
func (s *IDs) Take(wish string) string {
	id := wish
	if n := s.tried(wish); n > 0 {
		for s.tried(id) > 0 {
			n++
			id = wish + "-" + strconv.Itoa(n)
		}
		s.take(wish, n)
	}
	s.take(id, 1)
	return id
}

// TakeAnchor is Take with the numbers that GitHub gives: "setup", "setup-1".
func (s *IDs) TakeAnchor(wish string) string {
	n := s.tried(wish)
	if n == 0 {
		s.take(wish, 1)
		return wish
	}
	id := wish + "-" + strconv.Itoa(n)
	for s.tried(id) > 0 {
		n++
		id = wish + "-" + strconv.Itoa(n)
	}
	s.take(wish, n+1)
	s.take(id, 1)
	return id
}

// Has reports whether something has an id.
func (s *IDs) Has(id string) bool { return s.tried(id) > 0 }

// Slug makes the readable part of an id from any text: letters and digits in lower case, all else
// as hyphens.
func Slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(text) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// Fragment makes a name fit for an id, keeping its case: readers know fields by their names.
func Fragment(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '$' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, name)
}
