package render

import (
	"html/template"
	"slices"
)

// TableHTML is the table of a shape's fields, with those of nested shapes opened in place: the
// longest uniform list of most pages.
func (v *shapeView) TableHTML() template.HTML {
	if len(v.Rows) == 0 {
		return ""
	}
	var m markup
	m.Grow(512 * (1 + len(v.Rows)))
	if v.Filter != "" {
		v.words.fieldFilter(&m, v.Filter)
	}
	v.words.fieldRows(&m, v)
	return m.html()
}

// NestedHTML is the tables of what a shape without fields holds.
func (v *shapeView) NestedHTML() template.HTML {
	var m markup
	for i := range v.Nested {
		m.raw(`<div class="field-nested">`)
		v.words.nestedShape(&m, &v.Nested[i], false)
		m.raw("</div>\n")
	}
	return m.html()
}

// AboutHTML is what is said of the shape beside its fields.
func (v *shapeView) AboutHTML() template.HTML {
	var m markup
	v.words.writeAbout(&m, &v.About)
	return m.html()
}

// EnumHTML is the list of an enum's values.
func (v *shapeView) EnumHTML() template.HTML {
	var m markup
	m.enumValues(v.Enum, v.words)
	return m.html()
}

// fieldFilter writes the filter of a long table, which a script shows.
func (c catalog) fieldFilter(m *markup, id string) {
	m.raw(`<div class="table-filter" hidden><label class="visually-hidden" for="`)
	m.text(id)
	m.raw(`-filter">`)
	m.text(c.t("fields.filter"))
	m.raw(`</label><input id="`)
	m.text(id)
	m.raw(`-filter" type="search" data-filter="[id='`)
	m.text(id)
	m.raw(`']" data-filter-items=":scope > [id]" placeholder="`)
	m.text(c.t("fields.filter"))
	m.raw(`" autocomplete="off" spellcheck="false"></div>
`)
}

// described reports whether anything is said of the fields of a table beside their types. Where
// nothing is, the column is left out.
func described(rows []fieldRow) bool {
	return slices.ContainsFunc(rows, func(row fieldRow) bool { return !row.About.empty() })
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
	columns := []string{c.t("fields.name"), c.t("fields.type"), c.t("fields.required"), c.t("fields.description")}
	if !described(view.Rows) {
		columns = columns[:3]
	}
	for _, column := range columns {
		m.raw(`<th scope="col">`)
		m.text(column)
		m.raw("</th>")
	}
	m.raw("</tr></thead>\n<tbody")
	if view.Filter != "" {
		m.raw(` id="`)
		m.text(view.Filter)
		m.raw(`"`)
	}
	m.raw(">")
	for i := range view.Rows {
		c.fieldRow(m, &view.Rows[i], len(columns))
	}
	m.raw("\n</tbody></table>")
}

func (c catalog) fieldRow(m *markup, row *fieldRow, columns int) {
	m.raw("\n<tr id=\"")
	m.text(row.ID)
	if row.Gone {
		m.raw(`" class="is-gone`)
	}
	m.raw(`"><th scope="row"><a href="#`)
	m.text(row.ID)
	m.raw(`">`)
	if row.Gone {
		m.raw("<del>")
		m.breakable(row.Name)
		m.raw("</del>")
	} else {
		m.breakable(row.Name)
	}
	m.raw("</a>")
	for _, mark := range row.Marks {
		m.badge(mark.Class, mark.Text)
	}
	m.raw("</th><td>")
	switch {
	case row.Was != nil && row.Was.Type != nil:
		m.either(func() { m.made(row.Was.Type.HTML()) }, func() { m.made(row.Type.HTML()) })
	case row.Type != nil:
		m.made(row.Type.HTML())
	}
	if row.Required {
		m.raw("</td><td>")
	} else {
		m.raw(`</td><td class="optional">`)
	}
	if row.Was != nil && row.Was.Required != row.Required {
		m.either(func() { m.text(c.required(row.Was.Required)) }, func() { m.text(c.required(row.Required)) })
	} else {
		m.text(c.required(row.Required))
	}
	m.raw("</td>")
	if columns > 3 {
		m.raw("<td>")
		c.writeAbout(m, &row.About)
		m.raw("</td>")
	}
	m.raw("</tr>")
	for i := range row.Nested {
		m.raw("\n<tr class=\"field-nested\"><td colspan=\"")
		m.text(itoa(columns))
		m.raw("\">")
		c.nestedShape(m, &row.Nested[i], true)
		m.raw("</td></tr>")
	}
}

// nestedShape writes the table of a shape that stands in another one. Linked tells that a type before
// it leads to the shape's page.
func (c catalog) nestedShape(m *markup, nested *nestedShape, linked bool) {
	view := &nested.Shape
	m.raw("<details")
	if nested.Open || nested.Changed {
		m.raw(" open")
	}
	m.raw("><summary>")
	m.text(nested.Name + ", " + nested.Count)
	if nested.Changed {
		m.badge("changed", c.t("badge.changed"))
	}
	m.raw("</summary>\n")
	if view.Model != nil && !linked {
		m.raw(`<p class="model">`)
		m.text(c.t("fields.model"))
		m.raw(" ")
		m.made(view.Model.HTML())
		m.raw("</p>\n")
	}
	c.writeAbout(m, &view.About)
	if len(view.Rows) > 0 {
		c.fieldRows(m, view)
	}
	if view.More != "" {
		m.raw(`<p class="more">`)
		m.text(view.More)
		m.raw("</p>")
	}
	for i := range view.Nested {
		m.raw(`<div class="field-nested">`)
		c.nestedShape(m, &view.Nested[i], false)
		m.raw("</div>")
	}
	m.raw("</details>")
}

// writeAbout writes what is said of a value beside its type.
func (c catalog) writeAbout(m *markup, about *aboutView) {
	if about.Was != nil {
		c.comparedAbout(m, about)
	} else {
		c.statedAbout(m, about)
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
	if part.Type != nil {
		m.made(part.Type.HTML())
	}
	c.writeAbout(m, &part.About)
	m.raw("</dd></div>")
}
