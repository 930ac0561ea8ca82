package render

import (
	"html/template"
	"slices"
)

// Table is the table of a shape's fields, with those of nested shapes opened in place: the longest
// uniform list of most pages. It is nil where there are none.
func (v *shapeView) Table() fragment {
	if len(v.Rows) == 0 {
		return nil
	}
	return func(m *htmlWriter) {
		if v.Filter != "" {
			v.words.fieldFilter(m, v)
		}
		v.words.fieldRows(m, v)
	}
}

// NestedHTML is the tables of what a shape without fields holds.
func (v *shapeView) NestedHTML() template.HTML {
	var m htmlWriter
	for i := range v.Nested {
		m.Raw(`<div class="field-nested">`)
		v.words.nestedShape(&m, &v.Nested[i], false)
		m.Raw("</div>\n")
	}
	return m.HTML()
}

// AboutHTML is what is said of the shape beside its fields.
func (v *shapeView) AboutHTML() template.HTML {
	var m htmlWriter
	v.words.writeAbout(&m, &v.About)
	return m.HTML()
}

// EnumHTML is the list of an enum's values.
func (v *shapeView) EnumHTML() template.HTML {
	var m htmlWriter
	m.enumValues(v.Enum, v.words)
	return m.HTML()
}

// fieldFilter writes the filter of a long table, which a script shows, and what opens all of its nested
// shapes at once.
func (c catalog) fieldFilter(m *htmlWriter, v *shapeView) {
	id := v.Filter
	m.Raw(`<div class="table-filter" hidden><label class="visually-hidden" for="`)
	m.Text(id)
	m.Raw(`-filter">`)
	m.Text(c.t("fields.filter"))
	m.Raw(`</label><input id="`)
	m.Text(id)
	m.Raw(`-filter" type="search" data-filter="[id='`)
	m.Text(id)
	m.Raw(`']" data-filter-items=":scope > [id]" placeholder="`)
	m.Text(c.t("fields.filter"))
	m.Raw(`" autocomplete="off" spellcheck="false">`)
	if slices.ContainsFunc(v.Rows, func(row fieldRow) bool { return len(row.Nested) > 0 }) {
		m.Raw(`<button type="button" aria-expanded="false" data-expand="[id='`)
		m.Text(id)
		m.Raw(`']">`)
		m.Text(c.t("fields.expand"))
		m.Raw("</button>")
	}
	m.Raw("</div>\n")
}

// described reports whether anything is said of the fields of a table beside their types. Where
// nothing is, the column is left out.
func described(rows []fieldRow) bool {
	return slices.ContainsFunc(rows, func(row fieldRow) bool { return !row.About.empty() })
}

func (c catalog) fieldRows(m *htmlWriter, view *shapeView) {
	m.Raw(`<table class="fields"><caption>`) // not seen, since the heading or the type above says it
	if view.Marks {
		m.Raw(`<span class="visually-hidden">`)
		m.Text(view.Caption)
		m.Raw(`</span> <span class="fields-note">`)
		m.Text(c.t("fields.marks"))
		m.Raw("</span>")
	} else {
		m.Text(view.Caption)
	}
	m.Raw("</caption>\n<thead><tr>")
	columns := []string{c.t("fields.name"), c.t("fields.type"), c.t("fields.required"), c.t("fields.description")}
	if !described(view.Rows) {
		columns = columns[:3]
	}
	for _, column := range columns {
		m.Raw(`<th>`)
		m.Text(column)
		m.Raw("</th>")
	}
	m.Raw("</tr></thead>\n<tbody")
	if view.Filter != "" {
		m.Raw(` id="`)
		m.Text(view.Filter)
		m.Raw(`"`)
	}
	m.Raw(">")
	for i := range view.Rows {
		c.fieldRow(m, &view.Rows[i], len(columns))
	}
	m.Raw("\n</tbody></table>")
}

func (c catalog) fieldRow(m *htmlWriter, row *fieldRow, columns int) {
	m.Raw("\n<tr id=\"")
	m.Text(row.ID)
	if row.Gone {
		m.Raw(`" class="is-gone`)
	}
	m.Raw(`"><th scope="row">`)
	if row.Gone {
		m.Raw("<del>")
		m.Breakable(row.Name)
		m.Raw("</del>")
	} else {
		m.Breakable(row.Name)
	}
	for _, mark := range row.Marks {
		m.badge(mark.Class, mark.Text)
	}
	m.Raw("</th><td>")
	switch {
	case row.Was != nil && row.Was.Type != nil:
		m.either(func() { row.Was.Type.write(m) }, func() { row.Type.write(m) })
	case row.Type != nil:
		row.Type.write(m)
	}
	if row.Required {
		m.Raw("</td><td>")
	} else {
		m.Raw(`</td><td class="optional">`)
	}
	if row.Was != nil && row.Was.Required != row.Required {
		m.either(func() { m.Text(c.required(row.Was.Required)) }, func() { m.Text(c.required(row.Required)) })
	} else {
		m.Text(c.required(row.Required))
	}
	m.Raw("</td>")
	if columns > 3 {
		m.Raw("<td>")
		c.writeAbout(m, &row.About)
		m.Raw("</td>")
	}
	m.Raw("</tr>")
	for i := range row.Nested {
		m.Raw("\n<tr class=\"field-nested\"><td colspan=\"")
		m.Text(itoa(columns))
		m.Raw("\">")
		c.nestedShape(m, &row.Nested[i], true)
		m.Raw("</td></tr>")
	}
}

// nestedShape writes the table of a shape that stands in another one. Linked tells that a type before
// it leads to the shape's page.
func (c catalog) nestedShape(m *htmlWriter, nested *nestedShape, linked bool) {
	view := &nested.Shape
	m.Raw("<details")
	if nested.Open || nested.Changed {
		m.Raw(" open")
	}
	m.Raw("><summary>")
	m.Text(nested.Name + ", " + nested.Count)
	if nested.Changed {
		m.badge("changed", c.t("badge.changed"))
	}
	m.Raw("</summary>\n")
	if view.Model != nil && !linked {
		m.Raw(`<p class="model">`)
		m.Text(c.t("fields.model"))
		m.Raw(" ")
		view.Model.write(m)
		m.Raw("</p>\n")
	}
	c.writeAbout(m, &view.About)
	if len(view.Rows) > 0 {
		c.fieldRows(m, view)
	}
	if view.More != "" {
		m.Raw(`<p class="more">`)
		m.Text(view.More)
		m.Raw("</p>")
	}
	for i := range view.Nested {
		m.Raw(`<div class="field-nested">`)
		c.nestedShape(m, &view.Nested[i], false)
		m.Raw("</div>")
	}
	m.Raw("</details>")
}

// writeAbout writes what is said of a value beside its type.
func (c catalog) writeAbout(m *htmlWriter, about *aboutView) {
	if about.Was != nil {
		c.comparedAbout(m, about)
	} else {
		c.statedAbout(m, about)
	}
	if len(about.Examples) > 0 {
		m.Raw(`<p class="field-default">`)
		m.Text(c.t("fields.examples"))
		for i, example := range about.Examples {
			if i > 0 {
				m.Raw(",")
			}
			m.Raw(" <code>")
			m.Text(example)
			m.Raw("</code>")
		}
		m.Raw("</p>")
	}
	m.enum(about.Enum, c)
	if len(about.Parts) > 0 {
		m.Raw(`<dl class="field-parts">`)
		for i := range about.Parts {
			c.part(m, &about.Parts[i])
		}
		m.Raw("</dl>")
	}
}

func (c catalog) part(m *htmlWriter, part *partView) {
	m.Raw("<div><dt>")
	m.Text(part.Label)
	for _, mark := range part.Marks {
		m.badge(mark.Class, mark.Text)
	}
	m.Raw("</dt><dd>")
	if part.Type != nil {
		part.Type.write(m)
	}
	c.writeAbout(m, &part.About)
	m.Raw("</dd></div>")
}
