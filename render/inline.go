package render

import "html/template"

// What stands inside a line is made here: links, mentions of contracts, stabilities. Templates lay out
// blocks. What is of use with scripts only, links of fields to themselves and buttons that copy, is
// theirs to make (assets/ts/furnish.ts): a page would have hundreds of them.

// key is the "key" of templates: a name as code.
func key(name string) template.HTML {
	var m markup
	m.key(name)
	return m.html()
}

// HTML is the link, or its label alone where it leads nowhere.
func (l Link) HTML() template.HTML {
	var m markup
	m.link(l.Href, func() { m.breakable(l.Label) })
	return m.html()
}

// link writes a link around what label writes.
func (m *markup) link(href string, label func()) {
	if href == "" {
		label()
		return
	}
	m.raw(`<a href="`)
	m.href(href)
	m.raw(`">`)
	label()
	m.raw(`</a>`)
}

// key writes the name of a contract, a file, a transport's endpoint.
func (m *markup) key(name string) {
	m.raw(`<code class="key">`)
	m.breakable(name)
	m.raw(`</code>`)
}

func (m *markup) badge(class constant, text string) {
	m.raw(` <span class="badge badge-`)
	m.raw(class)
	m.raw(`">`)
	m.text(text)
	m.raw(`</span>`)
}

func (m *markup) icon(name string) {
	m.raw(`<i class="icon i-`)
	m.text(name)
	m.raw(`"></i>`)
}

// icon is the "icon" of templates. The stylesheet has the drawing.
func icon(name string) template.HTML {
	var m markup
	m.icon(name)
	return m.html()
}

// HTML is the stability as a word; shape and colour come from its class.
func (s stabilityView) HTML() template.HTML {
	var m markup
	m.raw(`<span class="stability`)
	if s.Class != "" {
		m.raw(`-`)
		m.text(s.Class)
	}
	m.raw(`">`)
	m.text(s.Word)
	m.raw(`</span>`)
	return m.html()
}

// HTML is the mention: key, pinned version, title, and what is to be said of it.
func (v refView) HTML() template.HTML {
	var m markup
	m.raw(`<span class="ref">`)
	m.link(v.Href, func() { m.key(v.Key) })
	if v.Version != "" {
		m.raw(` <span class="version">(`)
		m.text(v.Version)
		m.raw(`)</span>`)
	}
	if v.Title != "" {
		m.raw(` <span class="ref-title">`)
		m.text(v.Title)
		m.raw(`</span>`)
	}
	for _, remark := range v.remarks() {
		m.badge(remark.class, remark.text)
	}
	m.raw(`</span>`)
	return m.html()
}
