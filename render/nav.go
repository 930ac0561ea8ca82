package render

import "html/template"

// navView is the neighbourhood of a page: what nav.html displays.
type navView struct {
	Title  string
	Href   string
	Data   string
	Groups template.HTML
}

func (c catalog) navigation(nav *Nav) *navView {
	if nav == nil {
		return nil
	}
	var m markup
	m.Grow(8 << 10)
	for i := range nav.Groups {
		g := &nav.Groups[i]
		m.raw(`<details class="nav-group"`)
		if g.ID != "" {
			m.raw(` data-kind="`)
			m.text(g.ID)
			m.raw(`"`)
		}
		if g.Open {
			m.raw(" open")
		}
		m.raw("><summary><span>")
		m.text(g.Label)
		m.raw(`</span> <span class="count">`)
		m.text(itoa(g.Count))
		m.raw("</span></summary>\n<ul>")
		for j := range g.Items {
			m.navItem(&g.Items[j])
		}
		m.raw("</ul>")
		if g.Href != "" {
			m.raw(`<a class="nav-all" href="`)
			m.href(g.Href)
			m.raw(`">`)
			m.text(c.n("nav.all", g.Count))
			m.raw("</a>")
		}
		m.raw("</details>\n")
	}
	return &navView{Title: nav.Title, Href: nav.Href, Data: nav.Data, Groups: m.html()}
}

func (m *markup) navItem(item *NavItem) {
	m.raw(`<li><a href="`)
	m.href(item.Href)
	if item.Title != "" {
		m.raw(`" title="`)
		m.text(item.Title)
	}
	if item.Deprecated {
		m.raw(`" class="deprecated`)
	}
	if item.Current {
		m.raw(`" aria-current="page`)
	}
	m.raw(`">`)
	m.breakable(item.Label)
	m.raw("</a></li>\n")
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

// menuList writes the links of one column of the header's menu.
func menuList(links []menuLink) template.HTML {
	var m markup
	for _, l := range links {
		m.raw(`<li><a href="`)
		m.href(l.Href)
		m.raw(`"><span>`)
		m.text(l.Label)
		m.raw("</span>")
		if l.Count > 0 {
			m.raw(` <span class="count">`)
			m.text(itoa(l.Count))
			m.raw("</span>")
		}
		m.raw("</a></li>\n")
	}
	return m.html()
}
