package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// ruleSpan is a rule of checks with what it says, which is English.
type ruleSpan struct{ rule *contracts.Rule }

// HTML is the code of the rule above its meaning.
func (s ruleSpan) HTML() template.HTML {
	var m htmlWriter
	m.Made(nameSpan{Label: s.rule.Code.String()}.HTML())
	m.Raw(`<span class="rule-meaning" lang="en">`)
	m.Text(s.rule.Meaning)
	m.Raw(`</span>`)
	return m.HTML()
}

// Markdown is the code of the rule and its meaning.
func (s ruleSpan) Markdown() string {
	return markdown.Code(s.rule.Code.String()) + " " + markdown.Escape(s.rule.Meaning)
}
