package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is where words are cut, in characters: what is longer is no word that anybody types.
const maxWord = 48

// lower folds case the way the reader does: without the special cases that depend on position or
// change the length.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 'ς' {
			return 'σ'
		}
		return unicode.ToLower(r)
	}, s)
}

// bare takes accents off: compatibility decomposition without the combining diacritical marks
// (U+0300 to U+036F), composed again. Other marks stay: in Devanagari, Thai or kana they are not
// ornaments.
func bare(s string) string {
	if isASCII(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if r >= 0x300 && r <= 0x36f {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	return norm.NFC.String(s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// appendWords splits a text into folded words: runs of letters, digits and marks, cut again where
// camelCase begins a new word. Chinese, Japanese and Korean are written without spaces: a run of
// them gives each pair of neighbours and its last character, so that any one or two characters can
// be found. assets/search/words.ts does the same to queries.
func appendWords(dst []string, s string) []string {
	if isASCII(s) {
		return appendASCIIWords(dst, s)
	}
	runes := []rune(bare(s))
	at := func(i int) rune {
		if i < len(runes) {
			return runes[i]
		}
		return 0
	}
	for i := 0; i < len(runes); {
		switch r := runes[i]; {
		case isCJK(r):
			end := i
			for end < len(runes) && isCJK(runes[end]) {
				end++
			}
			for ; i < end; i++ {
				dst = append(dst, lower(string(runes[i:min(i+2, end)])))
			}
		case isWord(r):
			end := i + 1
			for end < len(runes) && isWord(runes[end]) && !isCJK(runes[end]) && !newWord(runes[end-1], runes[end], at(end+1), at(end+2)) {
				end++
			}
			dst = append(dst, lower(string(runes[i:min(end, i+maxWord)])))
			i = end
		default:
			i++
		}
	}
	return dst
}

// appendASCIIWords is appendWords for most texts there are, without a copy of each: it saves half
// of the time that indexing takes.
func appendASCIIWords(dst []string, s string) []string {
	at := func(i int) rune {
		if i < len(s) {
			return rune(s[i])
		}
		return 0
	}
	for i := 0; i < len(s); i++ {
		if !isWord(rune(s[i])) {
			continue
		}
		end := i + 1
		for end < len(s) && isWord(at(end)) && !newWord(at(end-1), at(end), at(end+1), at(end+2)) {
			end++
		}
		dst = append(dst, strings.ToLower(s[i:min(end, i+maxWord)]))
		i = end - 1
	}
	return dst
}

// newWord reports whether camelCase begins a word between two characters, by the two that follow:
// "orderItem", "XMLFeed", but not the plural of "IDs".
func newWord(before, at, next, after rune) bool {
	if !unicode.IsUpper(at) {
		return false
	}
	return unicode.IsLower(before) || unicode.IsNumber(before) ||
		unicode.IsUpper(before) && unicode.IsLower(next) && (next != 's' || unicode.IsLower(after))
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func isCJK(r rune) bool {
	return r >= 0x1100 && (r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul))
}

// keyWords returns the words of a key. A key of nothing but signs is its own only word, so that it
// can be found at all.
func keyWords(key string) []string {
	if words := appendWords(nil, key); len(words) > 0 {
		return words
	}
	return []string{lower(key)}
}

// compareTerms orders texts by UTF-16 units, as scripts compare them. UTF-8 orders by code point,
// which differs in one respect: characters beyond U+FFFF (four bytes, from 0xF0) come before U+E000
// to U+FFFF (three bytes, 0xEE and 0xEF).
func compareTerms(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		x, y := a[i], b[i]
		if x == y {
			continue
		}
		if x >= 0xee && y >= 0xee && (x >= 0xf0) != (y >= 0xf0) {
			return int(y) - int(x)
		}
		return int(x) - int(y)
	}
	return len(a) - len(b)
}
