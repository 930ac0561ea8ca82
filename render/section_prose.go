package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// proseView is running text: what sections/prose.html displays.
type proseView struct{ Text template.HTML }

// prose shows a text of the spec as Markdown, which what an agent is told is more often than not,
// too. What is no text, "more" shows.
func prose(p *page, path string) (any, []tocEntry) {
	if p.spec(path).Kind != contracts.String {
		return nil, nil
	}
	text, toc := p.markdownTOC(strings.TrimSpace(p.shown(path).Text), 3)
	if text == "" {
		return nil, nil
	}
	return &proseView{text}, toc
}
