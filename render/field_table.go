package render

import "html/template"

// fieldTable writes the table of a shape's fields, with those of nested shapes opened in place: the
// longest uniform list of most pages.
func (c catalog) fieldTable(view *shapeView) template.HTML {
	if len(view.Rows) == 0 {
		return ""
	}
	var m markup
	m.Grow(512 * (1 + len(view.Rows)))
	c.fieldRows(&m, view)
	return m.html()
}

// nestedTables writes the tables of what a shape without fields holds.
func (c catalog) nestedTables(list []nestedShape) template.HTML {
	var m markup
	for i := range list {
		m.raw(`<div class="field-nested">`)
		c.nestedShape(&m, &list[i])
		m.raw("</div>\n")
	}
	return m.html()
}

func (c catalog) fieldRows(m *markup, view *shapeView) {
	m.raw(`<table class="fields"><caption`)
	if !view.Marks {
		m.raw(` class="visually-hidden"`)
	}
	m.raw(">")
	m.text(view.Caption)
	if view.Marks {
		m.raw(` <span class="fields-note">`)
		m.text(c.t("fields.marks"))
		m.raw("</span>")
	}
	m.raw("</caption>\n<thead><tr>")
	for _, column := range []string{c.t("fields.name"), c.t("fields.type"), c.t("fields.required"), c.t("fields.description")} {
		m.raw(`<th scope="col">`)
		m.text(column)
		m.raw("</th>")
	}
	m.raw("</tr></thead>\n<tbody>")
	for i := range view.Rows {
		c.fieldRow(m, &view.Rows[i])
	}
	m.raw("\n</tbody></table>")
}

func (c catalog) fieldRow(m *markup, row *fieldRow) {
	m.raw("\n<tr class=\"field\" id=\"")
	m.text(row.ID)
	m.raw(`"><th scope="row"><code class="field-name">`)
	m.breakable(row.Name)
	m.raw("</code> ")
	m.made(row.Permalink)
	for _, mark := range row.Marks {
		m.badge(mark.Class, mark.Text)
	}
	m.raw("</th>\n<td class=\"field-type\">")
	m.made(row.Type)
	m.raw("</td>\n<td class=\"field-required\">")
	if row.Required {
		m.text(c.t("fields.is-required"))
	} else {
		m.raw(`<span class="optional">`)
		m.text(c.t("fields.is-optional"))
		m.raw("</span>")
	}
	m.raw("</td>\n<td class=\"field-description\">")
	c.writeAbout(m, &row.About)
	m.raw("</td></tr>")
	for i := range row.Nested {
		m.raw("\n<tr class=\"field-nested\"><td colspan=\"4\">")
		c.nestedShape(m, &row.Nested[i])
		m.raw("</td></tr>")
	}
}

func (c catalog) nestedShape(m *markup, nested *nestedShape) {
	view := &nested.Shape
	m.raw("<details")
	if nested.Open {
		m.raw(" open")
	}
	m.raw("><summary>")
	m.text(nested.Name + ", " + nested.Count)
	m.raw("</summary>\n")
	if view.Model != "" {
		m.raw(`<p class="model">`)
		m.text(c.t("fields.model"))
		m.raw(" ")
		m.made(view.Model)
		m.raw("</p>\n")
	}
	c.writeAbout(m, &view.about)
	if len(view.Rows) > 0 {
		c.fieldRows(m, view)
	}
	if view.More != "" {
		m.raw(`<p class="more">`)
		m.text(view.More)
		m.raw("</p>")
	}
	for i := range view.nested {
		m.raw(`<div class="field-nested">`)
		c.nestedShape(m, &view.nested[i])
		m.raw("</div>")
	}
	m.raw("</details>")
}

// about is writeAbout on its own.
func (c catalog) about(about *aboutView) template.HTML {
	var m markup
	c.writeAbout(&m, about)
	return m.html()
}

// writeAbout writes what is said of a value beside its type.
func (c catalog) writeAbout(m *markup, about *aboutView) {
	if about.Title != "" {
		m.raw(`<p class="field-title">`)
		m.text(about.Title)
		m.raw("</p>")
	}
	m.made(about.Description)
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
			m.text(f.Words)
			if f.Code != "" {
				if f.Words != "" {
					m.raw(" ")
				}
				m.raw("<code>")
				m.text(f.Code)
				m.raw("</code>")
			}
			m.raw("</li>")
		}
		m.raw("</ul>")
	}
	if len(about.Examples) > 0 {
		m.raw(`<p class="field-default">`)
		m.text(c.t("fields.examples"))
		for i, example := range about.Examples {
			if i > 0 {
				m.raw(",")
			}
			m.raw(" <code>")
			m.text(example)
			m.raw("</code>")
		}
		m.raw("</p>")
	}
	m.enum(about.Enum, c)
	if len(about.Parts) > 0 {
		m.raw(`<dl class="field-parts">`)
		for i := range about.Parts {
			c.part(m, &about.Parts[i])
		}
		m.raw("</dl>")
	}
}

func (c catalog) part(m *markup, part *partView) {
	m.raw("<div><dt>")
	m.text(part.Label)
	for _, mark := range part.Marks {
		m.badge(mark.Class, mark.Text)
	}
	m.raw("</dt><dd>")
	m.made(part.Type)
	c.writeAbout(m, &part.About)
	m.raw("</dd></div>")
}
