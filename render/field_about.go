package render

// What is said of a value, and what was. Marks of changes are elements and words, never colours alone.

// either writes what was, struck out, and what is, underlined, where both differ.
func (m *markup) either(old, fresh func()) {
	m.raw(`<span class="compared">`)
	if old != nil {
		m.raw("<del>")
		old()
		m.raw("</del>")
	}
	if old != nil && fresh != nil {
		m.raw(" ")
	}
	if fresh != nil {
		m.raw("<ins>")
		fresh()
		m.raw("</ins>")
	}
	m.raw("</span>")
}

func (m *markup) fact(f fact) {
	m.text(f.Words)
	if f.Code != "" {
		if f.Words != "" {
			m.raw(" ")
		}
		m.raw("<code>")
		m.text(f.Code)
		m.raw("</code>")
	}
}

// required says in a word whether a field must be there.
func (c catalog) required(is bool) string {
	if is {
		return c.t("fields.is-required")
	}
	return c.t("fields.is-optional")
}

// statedAbout writes what is said of a value: its title, description, default and bounds.
func (c catalog) statedAbout(m *markup, about *aboutView) {
	if about.Title != "" {
		m.raw(`<p class="field-title">`)
		m.text(about.Title)
		m.raw("</p>")
	}
	m.made(about.Description.HTML())
	if about.Default != "" {
		m.raw(`<p class="field-default">`)
		m.text(c.t("fields.default"))
		m.raw(" <code>")
		m.text(about.Default)
		m.raw("</code></p>")
	}
	if len(about.Facts) > 0 {
		m.raw(`<ul class="field-constraints">`)
		for _, f := range about.Facts {
			m.raw("<li>")
			m.fact(f)
			m.raw("</li>")
		}
		m.raw("</ul>")
	}
}

// comparedAbout writes what is said of a value and what was said of it.
func (c catalog) comparedAbout(m *markup, about *aboutView) {
	was := about.Was
	words := func(start constant, runs wordsSpan) {
		if len(runs) > 0 {
			m.raw(start)
			m.made(runs.HTML())
			m.raw("</p>")
		}
	}
	words(`<p class="field-title">`, compareWords(was.Title, about.Title))
	words("<p>", comparedTexts(was.Description, about.Description))
	if was.Default+about.Default != "" {
		m.raw(`<p class="field-default">`)
		m.text(c.t("fields.default"))
		m.raw(" ")
		value := func(text string) func() {
			if text == "" {
				return nil
			}
			return func() { m.value(text) }
		}
		if old, fresh := value(was.Default), value(about.Default); was.Default == about.Default {
			fresh()
		} else {
			m.either(old, fresh)
		}
		m.raw("</p>")
	}
	changes := compareFacts(was.Facts, about.Facts)
	if len(changes) == 0 {
		return
	}
	m.raw(`<ul class="field-constraints">`)
	for _, change := range changes {
		m.raw("<li>")
		old, fresh := func() { m.fact(change.old) }, func() { m.fact(change.fresh) }
		switch none := (fact{}); {
		case change.old == change.fresh:
			fresh()
		case change.old == none:
			m.either(nil, fresh)
		case change.fresh == none:
			m.either(old, nil)
		default:
			m.either(old, fresh)
		}
		m.raw("</li>")
	}
	m.raw("</ul>")
}
