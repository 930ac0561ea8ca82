package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/render/markup"
)

// What stands inside a line is made here: links, mentions of contracts, stabilities. Templates lay out
// blocks. What is of use with scripts only, links of fields to themselves and buttons that copy, is
// theirs to make (assets/ts/furnish.ts): a page would have hundreds of them.

// htmlWriter writes the long and uniform parts of a page.
type htmlWriter struct{ markup.Builder }

// key is the "key" of templates: a name as code.
func key(name string) template.HTML {
	var m htmlWriter
	m.key(name)
	return m.HTML()
}

// HTML is the link, or its label alone where it leads nowhere.
func (l Link) HTML() template.HTML { return fragment(l.write).HTML() }

func (l Link) write(m *htmlWriter) {
	m.link(l.Href, func() { m.Breakable(l.Label) })
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

// keyLink writes such a name as a link. In links the stylesheet knows names by their element: pages
// hold them by the dozen.
func (m *htmlWriter) keyLink(href, name string) {
	if href == "" {
		m.key(name)
		return
	}
	m.Raw(`<a href="`)
	m.Href(href)
	m.Raw(`"><code>`)
	m.Breakable(name)
	m.Raw(`</code></a>`)
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
func (s stabilityView) HTML() template.HTML { return fragment(s.write).HTML() }

func (s stabilityView) write(m *htmlWriter) {
	m.Raw(`<span class="stability`)
	if s.Class != "" {
		m.Raw(`-`)
		m.Text(s.Class)
	}
	m.Raw(`">`)
	m.Text(s.Word)
	m.Raw(`</span>`)
}

// HTML is the mention: key, pinned version, title, and what is to be said of it.
func (v refView) HTML() template.HTML { return fragment(v.write).HTML() }

func (v refView) write(m *htmlWriter) {
	m.Raw(`<span class="ref">`)
	m.keyLink(v.Href, v.Key)
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
}
