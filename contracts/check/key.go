package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

var keyForm = regexp.MustCompile(`^[a-z0-9][A-Za-z0-9_-]*(\.[a-z0-9][A-Za-z0-9_-]*)*$`)

// keyStyle looks at keys that people chose: types are named as in code, and translations after
// their locales.
func keyStyle(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Type && c.Kind != contracts.Translation && !keyForm.MatchString(c.Key) {
			p.report(c, "meta.key", fmt.Sprintf("%s: the key is no dotted name of parts such as shop.order.created", name(c)),
				"begin each part with a small letter or a digit, and go on with letters, digits, - and _")
		}
	}
}

// plurals are words that mean something else without their last letter.
var plurals = []string{"news", "https", "goods", "customs"}

// singular is the letters of a tag, of many things those of one: orders is order.
func singular(tag string) string {
	word := letters(tag)
	const short = 3
	for _, ending := range [...]struct{ many, one string }{{"ies", "y"}, {"ie", "y"}, {"sses", "ss"}, {"uses", "us"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"}, {"ss", "ss"}, {"us", "us"}, {"is", "is"}, {"s", ""}} {
		if rest, ok := strings.CutSuffix(word, ending.many); ok {
			if len(rest+ending.one) < short || slices.Contains(plurals, word) {
				return word
			}
			return rest + ending.one
		}
	}
	return word
}

func tagSpelling(p *pass) {
	spellings := spellings{form: singular}
	for c := range p.newest() {
		for _, tag := range c.Tags {
			spellings.count(tag)
		}
	}
	for c := range p.newest() {
		for i, tag := range c.Tags {
			if usual := spellings.usual(tag); usual != tag {
				p.report(c, textAt(c, "meta.tags", i), fmt.Sprintf("%s: the tag %q is elsewhere spelled %q", name(c), tag, usual), "spell it the same everywhere")
			}
		}
	}
}
