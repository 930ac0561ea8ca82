package render

func goal(p *page) (block, []tocEntry)    { return p.running(p.c.Goal) }
func context(p *page) (block, []tocEntry) { return p.running(p.c.Context) }

// instructions are what an agent is told. They are Markdown more often than not.
func instructions(p *page) (block, []tocEntry) {
	return p.running(p.c.Spec.Property("instructions").Str())
}

// running is a section of running text.
func (p *page) running(markdown string) (block, []tocEntry) {
	text := p.prose(markdown, 3)
	if text == nil {
		return nil, nil
	}
	return text, text.headings()
}
