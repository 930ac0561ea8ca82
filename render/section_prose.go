package render

import "html/template"

// proseView is running text: what sections/prose.html displays.
type proseView struct{ Text template.HTML }

func goal(p *page) (any, []tocEntry)    { return p.prose(p.c.Goal) }
func context(p *page) (any, []tocEntry) { return p.prose(p.c.Context) }

// instructions are what an agent is told. They are Markdown more often than not.
func instructions(p *page) (any, []tocEntry) {
	return p.prose(p.c.Spec.Property("instructions").Str())
}

func (p *page) prose(markdown string) (any, []tocEntry) {
	text, toc := p.markdownTOC(markdown, 3)
	if text == "" {
		return nil, nil
	}
	return &proseView{text}, toc
}
