package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/render/markup"
)

// What stands inside a line is made here: links, mentions of contracts, stabilities, permalinks,
// copy buttons. Templates lay out blocks.

// htmlWriter writes the long and uniform parts of a page.
type htmlWriter struct{ markup.Builder }

// nameLink is the "permalink" of templates: a name that links to the element that it names. Its glyph is the stylesheet's: a page
// has hundreds of them.
func nameLink(id, name string) template.HTML {
	var m htmlWriter
	m.permalink(id, func() { m.Breakable(name) })
	return m.HTML()
}

func (m *htmlWriter) permalink(id string, name func()) {
	m.Raw(`<a class="permalink" href="#`)
	m.Text(id)
	m.Raw(`">`)
	name()
	m.Raw(`</a>`)
}

// copyable is a name with the button that copies it when a script is there to do it; until then the
// button is hidden.
func copyable(name, label string) template.HTML {
	var m htmlWriter
	m.copyable(name, label)
	return m.HTML()
}

func (m *htmlWriter) copyable(name, label string) {
	m.key(name)
	m.Raw(` <button class="copy" type="button" aria-label="`)
	m.Text(label)
	m.Raw(`" hidden></button>`)
}

// HTML is the link, or its label alone where it leads nowhere.
func (l Link) HTML() template.HTML {
	var m htmlWriter
	m.link(l.Href, func() { m.Breakable(l.Label) })
	return m.HTML()
}

// link writes a link around what label writes.
func (m *htmlWriter) link(href string, label func()) {
	if href == "" {
		label()
		return
	}
	m.Raw(`<a href="`)
	m.Href(href)
	m.Raw(`">`)
	label()
	m.Raw(`</a>`)
}

// key writes the name of a contract, a file, a transport's endpoint.
func (m *htmlWriter) key(name string) {
	m.Raw(`<code class="key">`)
	m.Breakable(name)
	m.Raw(`</code>`)
}

func (m *htmlWriter) badge(class string, text string) {
	m.Raw(` <span class="badge badge-`)
	m.Text(class)
	m.Raw(`">`)
	m.Text(text)
	m.Raw(`</span>`)
}

func (m *htmlWriter) icon(name string) {
	m.Raw(`<i class="icon i-`)
	m.Text(name)
	m.Raw(`"></i>`)
}

// icon is the "icon" of templates. The stylesheet has the drawing.
func icon(name string) template.HTML {
	var m htmlWriter
	m.icon(name)
	return m.HTML()
}

// HTML is the stability as a word; shape and colour come from its class.
func (s stabilityView) HTML() template.HTML {
	var m htmlWriter
	m.Raw(`<span class="stability`)
	if s.Class != "" {
		m.Raw(`-`)
		m.Text(s.Class)
	}
	m.Raw(`">`)
	m.Text(s.Word)
	m.Raw(`</span>`)
	return m.HTML()
}

// HTML is the mention: key, pinned version, title, and what is to be said of it.
func (v refView) HTML() template.HTML {
	var m htmlWriter
	m.Raw(`<span class="ref">`)
	m.link(v.Href, func() { m.key(v.Key) })
	if v.Version != "" {
		m.Raw(` <span class="version">(`)
		m.Text(v.Version)
		m.Raw(`)</span>`)
	}
	if v.Title != "" {
		m.Raw(` <span class="ref-title">`)
		m.Text(v.Title)
		m.Raw(`</span>`)
	}
	for _, remark := range v.remarks() {
		m.badge(remark.class, remark.text)
	}
	m.Raw(`</span>`)
	return m.HTML()
}
