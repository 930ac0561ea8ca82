package render

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ids keeps the ids of a page apart: those that are taken, each with the number that was last tried
// behind it, so that a thousand equal headings do not each try a thousand.
type ids map[string]int

// take returns an id that nothing else on the page has: the wished one, or the wished one with a
// number.
func (s ids) take(wish string) string {
	id := wish
	if n := s[wish]; n > 0 {
		for s[id] > 0 {
			n++
			id = wish + "-" + itoa(n)
		}
		s[wish] = n
	}
	s[id] = 1
	return id
}

func (s ids) has(id string) bool { return s[id] > 0 }

// slug makes the readable part of an id from any text: letters and digits in lower case, all else
// as hyphens.
func slug(text string) string {
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

// fragment makes a name fit for an id, keeping its case: readers know fields by their names.
func fragment(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '$' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, name)
}

// sanitize makes a finished page harmless and valid whatever its texts held: bytes that are no
// UTF-8, control characters (which HTML forbids), and the marks that reorder the text around them
// (Unicode bidirectional embeddings, overrides and isolates: "Trojan Source", Boucher and Anderson
// 2021) become U+FFFD. It works on the whole page, so that no text can go past it.
func sanitize(page []byte) []byte {
	if !utf8.Valid(page) {
		page = bytes.ToValidUTF8(page, []byte("\uFFFD"))
	}
	clean := page[:0:0]
	start := 0
	for i := 0; i < len(page); i++ {
		if !suspicious[page[i]] {
			continue
		}
		width := 1
		if c := page[i]; c == 0xe2 {
			if width = 3; !(page[i+1] == 0x80 && page[i+2] >= 0xaa && page[i+2] <= 0xae || page[i+1] == 0x81 && page[i+2] >= 0xa6 && page[i+2] <= 0xa9) {
				continue
			}
		}
		clean = append(append(clean, page[start:i]...), "\uFFFD"...)
		start = i + width
		i = start - 1
	}
	if start == 0 {
		return page
	}
	return append(clean, page[start:]...)
}

// suspicious are the bytes that sanitize has to look at: a table is four times as fast as
// comparisons, and every byte of a site passes it.
var suspicious = func() (table [256]bool) {
	for c := range byte(' ') {
		table[c] = c != '\t' && c != '\n'
	}
	table[0x7f], table[0xe2] = true, true // 0xe2 begins U+2000 to U+2FFF in UTF-8
	return table
}()
