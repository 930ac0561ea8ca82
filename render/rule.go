package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// ruleSpan is a rule of checks with what it means.
type ruleSpan struct {
	code  contracts.Code
	means saidSpan
}

func (c catalog) ruleSpan(rule *contracts.Rule) ruleSpan { return ruleSpan{rule.Code, c.means(rule)} }

// HTML is the code of the rule above its meaning.
func (s ruleSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s ruleSpan) write(m *htmlWriter) {
	nameSpan{Label: s.code.String()}.write(m)
	m.Raw(`<span class="rule-meaning"`)
	if s.means.Lang != "" {
		m.Raw(` lang="en"`)
	}
	m.Raw(`>`)
	m.Text(s.means.Text)
	m.Raw(`</span>`)
}

// Markdown is the code of the rule and its meaning.
func (s ruleSpan) Markdown() string {
	return markdown.Code(s.code.String()) + " " + markdown.Escape(s.means.Text)
}
