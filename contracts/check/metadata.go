package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/lssm-tech/docsgen/contracts"
)

func descriptionMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Type && vacant(c.Description) && !unknown(c, "meta.description") {
			p.report(c, metaPath(c, "description"), fmt.Sprintf("%s has no description", name(c)), "say in a sentence what it is for")
		}
	}
}

func goalMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind == contracts.Operation && vacant(c.Goal) && !unknown(c, "meta.goal") {
			p.report(c, metaPath(c, "goal"), fmt.Sprintf("%s has no goal", name(c)), "say why it is there: what its caller wants to come of it")
		}
	}
}

func stabilityMissing(p *pass) {
	for c := range p.newest() {
		if c.Kind != contracts.Type && c.Kind != contracts.Template && c.Stability == "" && !unknown(c, "meta.stability") {
			p.report(c, metaPath(c, "stability"), fmt.Sprintf("%s has no stability", name(c)), "say how far it may be relied on, with one of idea, in_creation, experimental, beta, stable and deprecated")
		}
	}
}

// vacant reports whether a text says nothing, or only that somebody is to write it: TODO in capitals,
// since an app may well have todos.
func vacant(text string) bool {
	words := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return len(words) == 0 || slices.Contains(placeholders, words[0]) || len(words) == 1 && slices.Contains(placeholders, strings.ToUpper(words[0]))
}

var placeholders = []string{"TODO", "TBD", "TBA", "FIXME", "XXX"}

// metaPath is the path of a property of the metadata, or else, where it is not there, that of the
// key: it stands where the property would.
func metaPath(c *contracts.Contract, property string) string {
	if path := "meta." + property; c.Spec.Get(path).Kind() != contracts.Missing {
		return path
	}
	return "meta.key"
}

// unknown reports whether what stands at a path is an expression that was not evaluated.
func unknown(c *contracts.Contract, path string) bool {
	return c.Spec.Get(path).Kind() == contracts.Expression
}
