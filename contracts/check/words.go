package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// wordsOf are the words of a text or a name in the form in which words are compared: capitals,
// accents and endings make no difference. A name is cut where a capital follows a small letter, and
// before the last of several capitals: OrderCreated, ORDER_CREATED and "order was created" have the
// words order and creat.
func wordsOf(text string) []string {
	var words []string
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, text[start:at])
		}
		start = -1
	}
	var before rune
	for at, c := range text {
		letter := unicode.IsLetter(c) || unicode.IsMark(c)
		switch {
		case !letter && !unicode.IsDigit(c):
			end(at)
		case start >= 0 && unicode.IsUpper(c) && (unicode.IsLower(before) || unicode.IsDigit(before) || unicode.IsUpper(before) && beginsLower(text[at+utf8.RuneLen(c):])):
			end(at)
			start = at
		case start < 0:
			start = at
		}
		before = c
	}
	end(len(text))
	for i, word := range words {
		words[i] = stem(fold(word))
	}
	return words
}

func beginsLower(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(c)
}

// fold takes capitals and accents off a word.
func fold(word string) string {
	word = strings.ToLower(word)
	if strings.IndexFunc(word, func(c rune) bool { return c >= utf8.RuneSelf }) < 0 {
		return word
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, norm.NFD.String(word))
}

// negations all mean that something is not so.
var negations = []string{"not", "no", "never", "cannot", "none", "nothing", "without", "isn", "doesn", "wasn", "hasn", "aren", "pas", "sin"}

// stem takes the endings off a word that tell its number, gender and tense, in English, French and
// Spanish, as far as these can be told by letters alone. Of a short word nothing is taken. Two words
// that it makes one by mistake are no harm: names have several, all of which must be there.
func stem(word string) string {
	if slices.Contains(negations, word) {
		return "not"
	}
	const short = 3
	for _, ending := range [...]string{"ies", "ied"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) >= short {
			return rest + "y"
		}
	}
	if rest, ok := strings.CutSuffix(word, "s"); ok && len(rest) >= short && !strings.HasSuffix(rest, "s") {
		word = rest
	}
	for _, ending := range [...]string{"ing", "ed"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) >= short {
			if last := len(rest) - 1; len(rest) > short && rest[last] == rest[last-1] {
				rest = rest[:last] // cancelled, shipped
			}
			return strings.TrimRight(rest, "aeo")
		}
	}
	if rest := strings.TrimRight(word, "aeo"); len(rest) >= short {
		return rest
	}
	return word
}

// small are words that names have for their grammar alone.
var small = []string{"of", "the", "a", "an", "is", "was", "be", "been", "has", "have", "to", "by", "in", "for", "from", "and", "de", "du", "la", "le", "el", "error", "err", "exception"}

// telling are the words of a name that a text must have to speak of it.
func telling(name string) []string {
	all := wordsOf(name)
	words := slices.DeleteFunc(slices.Clone(all), func(word string) bool { return slices.Contains(small, word) })
	if len(words) == 0 {
		return all
	}
	return words
}

// said is texts, with the words of each.
type said struct {
	texts [][]string
	steps int
}

// maxSaid bounds how many texts are looked at for the names of one operation. Beyond it nothing is
// said of any.
const maxSaid = 1_000_000

func (s *said) add(text string) { s.texts = append(s.texts, wordsOf(text)) }

// mentions reports whether one of the texts has all words of a list, in whatever order, or has them
// in one: outofstock.
func (s *said) mentions(words []string) bool {
	if len(words) == 0 {
		return false
	}
	if s.steps += len(s.texts); s.steps > maxSaid {
		return true
	}
	joined := strings.Join(words, "")
	return slices.ContainsFunc(s.texts, func(text []string) bool {
		for _, word := range words {
			if !slices.Contains(text, word) {
				return slices.Contains(text, joined)
			}
		}
		return true
	})
}
