package render

import "html/template"

// fieldTable writes the table of a shape's fields, with those of nested models opened in place: the
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
	if row.Personal {
		m.badge("pii", c.t("badge.pii"))
	}
	if row.Deprecated {
		m.badge("deprecated", c.t("badge.deprecated"))
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
	m.made(row.Description)
	if row.Default != "" {
		m.raw(`<p class="field-default">`)
		m.text(c.t("fields.default"))
		m.raw(" <code>")
		m.text(row.Default)
		m.raw("</code></p>")
	}
	if len(row.Constraints) > 0 {
		m.raw(`<ul class="field-constraints">`)
		for _, constraint := range row.Constraints {
			m.raw("<li>")
			m.text(constraint)
			m.raw("</li>")
		}
		m.raw("</ul>")
	}
	m.enum(row.Enum)
	m.raw("</td></tr>")
	for i := range row.Nested {
		nested := &row.Nested[i]
		m.raw("\n<tr class=\"field-nested\"><td colspan=\"4\"><details><summary>")
		m.text(nested.Summary)
		m.raw("</summary>\n")
		if nested.Shape.Model != "" {
			m.raw(`<p class="model">`)
			m.text(c.t("fields.model"))
			m.raw(" ")
			m.made(nested.Shape.Model)
			m.raw("</p>\n")
		}
		c.fieldRows(m, &nested.Shape)
		m.raw("</details></td></tr>")
	}
}

// enumList is the list of an enum's values.
func enumList(values []enumValue) template.HTML {
	var m markup
	m.enum(values)
	return m.html()
}

// enum writes the values of an enum; nothing when there are none.
func (m *markup) enum(values []enumValue) {
	if len(values) == 0 {
		return
	}
	m.raw(`<ul class="enum">`)
	for _, v := range values {
		if v.More != "" {
			m.raw(`<li class="more">`)
			m.text(v.More)
			m.raw("</li>\n")
			continue
		}
		m.raw("<li><code>")
		m.text(v.Value)
		m.raw("</code>")
		if v.Description != "" {
			m.raw(`<div class="enum-description">`)
			m.made(v.Description)
			m.raw("</div>")
		}
		m.raw("</li>\n")
	}
	m.raw("</ul>\n")
}
