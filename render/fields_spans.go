package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// HTML is the name as code, with its marks as badges.
func (h fieldHead) HTML() template.HTML { return fragment(h.write).HTML() }

func (h fieldHead) write(m *htmlWriter) {
	m.key(h.name)
	for _, note := range h.notes {
		m.badge(note.Class, note.Text)
	}
}

// Markdown is the name as code, with its marks in brackets.
func (h fieldHead) Markdown() string {
	text := markdown.Code(h.name)
	if len(h.notes) > 0 {
		text += " *(" + markdown.Escape(strings.Join(markNames(h.notes), ", ")) + ")*"
	}
	return text
}

// placeLinks are contracts that have a field, one below the other.
type placeLinks struct {
	list []placeLink
	more *Link
}

// placeLink is a contract that has a field, with the path of what that stands in, where it is not the
// whole.
type placeLink struct {
	Link
	path string
}

// HTML is the places as a list.
func (p placeLinks) HTML() template.HTML { return fragment(p.write).HTML() }

func (p placeLinks) write(m *htmlWriter) {
	m.Raw(`<ul class="names">`)
	for _, l := range p.list {
		m.Raw("<li>")
		m.keyLink(l.Href, l.Label)
		if l.path != "" {
			m.Raw(` <code class="place-path">`)
			m.Breakable(l.path)
			m.Raw("</code>")
		}
		m.Raw("</li>")
	}
	if p.more != nil {
		m.Raw(`<li class="more">`)
		m.link(p.more.Href, func() { m.Text(p.more.Label) })
		m.Raw("</li>")
	}
	m.Raw("</ul>")
}

// Markdown is the places in a line.
func (p placeLinks) Markdown() string {
	parts := make([]string, 0, len(p.list)+1)
	for _, l := range p.list {
		text := nameSpan(l.Link).Markdown()
		if l.path != "" {
			text += " " + markdown.Code(l.path)
		}
		parts = append(parts, text)
	}
	if p.more != nil {
		parts = append(parts, p.more.Markdown())
	}
	return strings.Join(parts, ", ")
}
