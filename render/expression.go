package render

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// operators are what sentences do not have.
var operators = []string{"===", "!==", " == ", " != ", "&&", "||", "=>", " >= ", " <= "}

var (
	quoted = regexp.MustCompile(`"[^"]*"|'[^']*'`)
	// two words beside each other, which no expression of JavaScript's has but for its own words
	sentence          = regexp.MustCompile(`\pL{2,} \pL{2,}`)
	wordsOfJavaScript = regexp.MustCompile(`\b(?:typeof|instanceof|in|not|and|or|new|await|return|const|let)\b`)
)

// isExpression reports whether a text is an expression rather than a sentence: it is one line with an
// operator, and outside of quotes no two words follow each other.
func isExpression(text string) bool {
	if !strings.ContainsAny(text, "=&|<>") {
		return false
	}
	for _, operator := range operators {
		if strings.Contains(text, operator) {
			return !strings.ContainsAny(text, "`\n") && !sentence.MatchString(wordsOfJavaScript.ReplaceAllString(quoted.ReplaceAllString(text, `""`), "_"))
		}
	}
	return false
}

// condition returns when something happens: an expression as code, words as Markdown.
func (p *page) condition(text string) *prose {
	if isExpression(text) {
		text = markdown.Code(text)
	}
	return p.prose(text, 4)
}
