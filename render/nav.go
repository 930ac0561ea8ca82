package render

import "html/template"

// navView is the neighbourhood of a page: what nav.html displays.
type navView struct {
	Title  string
	Href   string
	Data   string
	Groups template.HTML
}

func navigation(nav *Nav) *navView {
	if nav == nil {
		return nil
	}
	var m markup
	m.Grow(2 << 10)
	for i := range nav.Groups {
		g := &nav.Groups[i]
		m.raw(`<div`)
		if g.ID != "" {
			m.raw(` data-kind="`)
			m.text(g.ID)
			m.raw(`"`)
		}
		m.raw(`>`)
		if g.Label != "" { // else the title above says it
			m.link(g.Href, func() { m.text(g.Label) })
		}
		if len(g.Items) > 0 {
			m.raw("<ul>")
			for j := range g.Items {
				m.navItem(&g.Items[j])
			}
			m.raw("</ul>")
		}
		m.raw("</div>\n")
	}
	return &navView{Title: nav.Title, Href: nav.Href, Data: nav.Data, Groups: m.html()}
}

func (m *markup) navItem(item *NavItem) {
	m.raw(`<li><a href="`)
	m.href(item.Href)
	if item.Deprecated {
		m.raw(`" class="deprecated`)
	}
	if item.Current {
		m.raw(`" aria-current="page`)
	}
	m.raw(`">`)
	m.breakable(item.Label)
	if item.Mark != "" {
		m.raw(` <span class="nav-mark">`)
		m.text(item.Mark)
		m.raw("</span>")
	}
	m.raw("</a></li>")
}

// tocList is the list of what is on a page, one level in the other.
func tocList(entries []tocEntry) template.HTML {
	if len(entries) == 0 {
		return ""
	}
	var m markup
	m.toc(entries)
	return m.html()
}

func (m *markup) toc(entries []tocEntry) {
	m.raw("<ul>")
	for _, e := range entries {
		m.raw(`<li><a href="#`)
		m.text(e.ID)
		m.raw(`">`)
		m.breakable(e.Label)
		m.raw("</a>")
		if len(e.Entries) > 0 {
			m.toc(e.Entries)
		}
		m.raw("</li>\n")
	}
	m.raw("</ul>")
}
