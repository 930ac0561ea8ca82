package render

import (
	"github.com/lssm-tech/docsgen/render/markdown"
)

// navView is the neighbourhood of a page: what nav.html displays.
type navView struct {
	Title  string
	Href   string
	Whole  bool
	Groups fragment
}

func navigation(nav *Nav) *navView {
	if nav == nil {
		return nil
	}
	return &navView{Title: nav.Title, Href: nav.Href, Whole: nav.Whole, Groups: func(m *htmlWriter) { m.navGroups(nav) }}
}

func (m *htmlWriter) navGroups(nav *Nav) {
	for i := range nav.Groups {
		g := &nav.Groups[i]
		m.Raw(`<div>`)
		if g.Label != "" { // else the title above says it
			m.link(g.Href, func() { m.Text(g.Label) })
		}
		if len(g.Items) > 0 {
			m.Raw("<ul>")
			for j := range g.Items {
				m.navItem(&g.Items[j])
			}
			m.Raw("</ul>")
		}
		m.Raw("</div>\n")
	}
}

func (m *htmlWriter) navItem(item *NavItem) {
	m.Raw(`<li><a href="`)
	m.Href(item.Href)
	if item.Deprecated {
		m.Raw(`" class="deprecated`)
	}
	if item.Current {
		m.Raw(`" aria-current="page`)
	}
	m.Raw(`">`)
	m.Breakable(item.Label)
	if item.Mark != "" {
		m.Raw(` <span class="nav-mark">· `)
		m.Text(item.Mark)
		m.Raw("</span>")
	}
	m.Raw("</a></li>")
}

// tocEntry is a line of "on this page": a section, or a heading of a text.
type tocEntry = markdown.Heading

// tocList is the list of what is on a page, one level in the other.
func tocList(entries []tocEntry) fragment {
	if len(entries) == 0 {
		return nil
	}
	return func(m *htmlWriter) { m.toc(entries) }
}

func (m *htmlWriter) toc(entries []tocEntry) {
	m.Raw("<ul>")
	for _, e := range entries {
		m.Raw(`<li><a href="#`)
		m.Text(e.ID)
		m.Raw(`">`)
		m.Breakable(e.Label)
		m.Raw("</a>")
		if len(e.Entries) > 0 {
			m.toc(e.Entries)
		}
		m.Raw("</li>\n")
	}
	m.Raw("</ul>")
}
