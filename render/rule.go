package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// ruleSpan is a rule of checks with what it says, which is English.
type ruleSpan struct{ rule *contracts.Rule }

// HTML is the code of the rule above its meaning.
func (s ruleSpan) HTML() template.HTML {
	var m markup
	m.made(nameSpan{Label: s.rule.Code.String()}.HTML())
	m.raw(`<span class="rule-meaning" lang="en">`)
	m.text(s.rule.Meaning)
	m.raw(`</span>`)
	return m.html()
}

// Markdown is the code of the rule and its meaning.
func (s ruleSpan) Markdown() string {
	return inlineCode(s.rule.Code.String()) + " " + EscapeMarkdown(s.rule.Meaning)
}
