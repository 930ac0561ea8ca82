package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is where words are cut, in characters: what is longer is no word that anybody types.
const maxWord = 48

// word is a folded word of a text. Close tells that it goes on with the word before it: camelCase,
// a hyphen, a slash or a low line is all that stands between. Such words are as often written as
// one: "PayPal" and "paypal", "sign-in" and "signin".
type word struct {
	text  string
	close bool
}

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

// typedAs is what keyboards without a letter write for it: ligatures that Unicode does not take
// apart, and strokes, which it does not count among the accents.
var typedAs = strings.NewReplacer("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// fold is the form in which words are compared. Letters are replaced last: "ŒUVRE" written with two
// letters before would look like camelCase.
func fold(s string) string { return typedAs.Replace(lower(s)) }

// bare takes accents off: compatibility decomposition without the combining diacritical marks
// (U+0300 to U+036F), composed again, and without what shows nothing inside of words: soft hyphens,
// joiners, what chooses between text and emoji, directions of writing and the
// byte order mark. Nor do the five tones of skin make another sign. Other marks stay: in Devanagari,
// Thai or kana they are not ornaments.
func bare(s string) string {
	if isASCII(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 0x300 && r <= 0x36f, r == 0xad, r >= 0x200c && r <= 0x200f, r >= 0x202a && r <= 0x202e,
			r >= 0x2060 && r <= 0x2069, r == 0xfe0e, r == 0xfe0f, r == 0xfeff, r >= 0x1f3fb && r <= 0x1f3ff:
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
// camelCase begins a new word. Chinese, Japanese, Korean, Thai and its neighbours are written
// without spaces: a run of them gives each pair of neighbours and its last character, so that any
// one or two characters can be found. Emoji and other signs beyond ASCII are a word each, which goes
// on with what it touches. assets/search/words.ts does the same to queries.
func appendWords(dst []word, s string) []word {
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
	before := -2 // where the last word ended that another may go on with
	for i := 0; i < len(runes); {
		switch r := runes[i]; {
		case isUnspaced(r):
			end := i
			for end < len(runes) && isUnspaced(runes[end]) {
				end++
			}
			for ; i < end; i++ {
				dst = append(dst, word{fold(string(runes[i:min(i+2, end)])), false})
			}
			before = -2
		case isWord(r):
			end := i + 1
			for end < len(runes) && isWord(runes[end]) && !isUnspaced(runes[end]) && !newWord(runes[end-1], runes[end], at(end+1), at(end+2)) {
				end++
			}
			closely := i == before || i == before+1 && isLink(runes[before])
			dst = append(dst, word{fold(string(runes[i:min(end, i+maxWord)])), closely})
			i, before = end, end
		case isSymbol(r):
			end := symbolEnd(runes, i)
			closely := i == before || i == before+1 && isLink(runes[before])
			dst = append(dst, word{fold(string(runes[i:min(end, i+maxWord)])), closely})
			i, before = end, end
		default:
			i++
		}
	}
	return dst
}

// appendASCIIWords is appendWords for most texts there are, without a copy of each: it saves half
// of the time that indexing takes.
func appendASCIIWords(dst []word, s string) []word {
	at := func(i int) rune {
		if i < len(s) {
			return rune(s[i])
		}
		return 0
	}
	before := -2
	for i := 0; i < len(s); i++ {
		if !isWord(rune(s[i])) {
			continue
		}
		end := i + 1
		for end < len(s) && isWord(at(end)) && !newWord(at(end-1), at(end), at(end+1), at(end+2)) {
			end++
		}
		closely := i == before || i == before+1 && isLink(rune(s[before]))
		dst = append(dst, word{strings.ToLower(s[i:min(end, i+maxWord)]), closely})
		i, before = end-1, end
	}
	return dst
}

// isLink reports whether a single sign between two words makes one of them, as often as not.
// Apostrophes don't: "l'utilisateur" is asked for by its second word. Nor do dots, which keep the
// segments of keys apart.
func isLink(r rune) bool {
	return r == '-' || r == '/' || r == '_' || r == 0x2010 || r == 0x2011
}

// joined returns the i-th word with all that go on with it, written as one and cut as words are;
// empty where none does. Of "createPayPalLink" these are "createpaypallink", "paypallink" and
// "pallink": whatever is typed without its capitals is the start of one.
func joined(words []word, i int) string {
	end := i + 1
	for end < len(words) && words[end].close && end-i <= maxWord { // no more are written
		end++
	}
	if end == i+1 {
		return ""
	}
	var b strings.Builder
	left := maxWord
	for _, w := range words[i:end] {
		short := firstCharacters(w.text, left)
		b.WriteString(short)
		if left -= utf8.RuneCountInString(short); left == 0 {
			break
		}
	}
	return b.String()
}

func firstCharacters(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
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

// isSymbol reports whether a character that is part of no word is one: emoji, arrows, currencies.
// ASCII is too poor for that: its signs stand for anything (signs.go).
func isSymbol(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.S)
}

// symbolEnd returns where the symbol ends that begins at a place. Flags are two letters of their own
// alphabet, or a black flag with tags behind it.
func symbolEnd(runes []rune, at int) int {
	end := at + 1
	for end < len(runes) && runes[end] >= 0xe0020 && runes[end] <= 0xe007f {
		end++
	}
	if isRegional(runes[at]) && end == at+1 && end < len(runes) && isRegional(runes[end]) {
		end++
	}
	return end
}

func isRegional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// isUnspaced reports whether a character is of a script that is written without spaces.
func isUnspaced(r rune) bool {
	return r >= 0xe00 && (r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}

// keyWords returns the words of a key. A key of nothing but signs is its own only word, so that it
// can be found at all.
func keyWords(key string) []word {
	if words := appendWords(nil, key); len(words) > 0 {
		return words
	}
	return []word{{oneLine(lower(key)), false}}
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
