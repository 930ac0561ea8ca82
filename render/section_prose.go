package render

import "github.com/lssm-tech/docsgen/contracts"

// runningText shows a text of the spec as Markdown, which what an agent is told is more often than
// not, too. What is no text, "more" shows.
func runningText(p *page, path string) (block, []tocEntry) {
	if p.spec(path).Kind() != contracts.String {
		return nil, nil
	}
	text := p.prose(p.shown(path).Text(), 3)
	if text == nil {
		return nil, nil
	}
	return text, text.headings()
}
