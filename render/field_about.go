package render

// What is said of a value, and what was. Marks of changes are elements and words, never colours alone.

// either writes what was, struck out, and what is, underlined, where both differ.
func (m *htmlWriter) either(old, fresh func()) {
	m.Raw(`<span class="compared">`)
	if old != nil {
		m.Raw("<del>")
		old()
		m.Raw("</del>")
	}
	if old != nil && fresh != nil {
		m.Raw(" ")
	}
	if fresh != nil {
		m.Raw("<ins>")
		fresh()
		m.Raw("</ins>")
	}
	m.Raw("</span>")
}

func (m *htmlWriter) fact(f fact) {
	m.Text(f.Words)
	if f.Code != "" {
		if f.Words != "" {
			m.Raw(" ")
		}
		m.Raw("<code>")
		m.Text(f.Code)
		m.Raw("</code>")
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
func (c catalog) statedAbout(m *htmlWriter, about *aboutView) {
	if about.Title != "" {
		m.Raw(`<p class="field-title">`)
		m.Text(about.Title)
		m.Raw("</p>")
	}
	about.Description.write(m)
	if about.Default != "" {
		m.Raw(`<p class="field-default">`)
		m.Text(c.t("fields.default"))
		m.Raw(" <code>")
		m.Text(about.Default)
		m.Raw("</code></p>")
	}
	if len(about.Facts) > 0 {
		m.Raw(`<ul class="field-constraints">`)
		for _, f := range about.Facts {
			m.Raw("<li>")
			m.fact(f)
			m.Raw("</li>")
		}
		m.Raw("</ul>")
	}
}

// comparedAbout writes what is said of a value and what was said of it.
func (c catalog) comparedAbout(m *htmlWriter, about *aboutView) {
	was := about.Was
	if title := compareWords(was.Title, about.Title); len(title) > 0 {
		m.Raw(`<p class="field-title">`)
		title.write(m)
		m.Raw("</p>")
	}
	if description := comparedTexts(was.Description, about.Description); len(description) > 0 {
		m.Raw("<p>")
		description.write(m)
		m.Raw("</p>")
	}
	if was.Default+about.Default != "" {
		m.Raw(`<p class="field-default">`)
		m.Text(c.t("fields.default"))
		m.Raw(" ")
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
		m.Raw("</p>")
	}
	changes := compareFacts(was.Facts, about.Facts)
	if len(changes) == 0 {
		return
	}
	m.Raw(`<ul class="field-constraints">`)
	for _, change := range changes {
		m.Raw("<li>")
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
		m.Raw("</li>")
	}
	m.Raw("</ul>")
}
