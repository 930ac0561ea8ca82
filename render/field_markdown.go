package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// markdown writes a shape: what is said of the whole, and a table of its fields. The fields of nested
// shapes stand in the same table, behind the path that leads to them.
func (v *shapeView) markdown(m *markdownWriter, level int) {
	m.block(markdown.Escape(v.Empty))
	if v.Model != nil {
		m.block(v.words.t("fields.model") + " " + v.Model.Markdown())
	}
	m.block(v.Description.Markdown())
	if v.Code != "" {
		m.block(markdown.Code(v.Code))
	}
	if v.Type != nil {
		m.block(v.Type.Markdown())
	}
	if v.Value != nil {
		v.Value.markdown(m, level)
	}
	m.block(v.About.inLine(v.words))
	var values []string
	for _, value := range v.Enum {
		values = append(values, value.inLine(v.words))
	}
	m.items(values)
	var rows [][]string
	v.rows(&rows, "")
	t := v.words.t
	m.table([]string{t("fields.name"), t("fields.type"), t("fields.required"), t("fields.description")}, rows)
	m.block(markdown.Escape(v.More))
	for i := range v.Nested {
		nested := &v.Nested[i]
		m.heading(level, markdown.Escape(nested.Name+", "+nested.Count))
		nested.Shape.words = v.words
		nested.Shape.markdown(m, level+1)
	}
	if len(v.Personal) > 0 {
		var paths []string
		for _, path := range v.Personal {
			paths = append(paths, markdown.Code(path))
		}
		m.block(t("fields.personal") + " " + strings.Join(paths, ", "))
	}
}

// inLine is a shape in a line: its type, and its fields with theirs.
func (v *shapeView) inLine() string {
	parts := []string{}
	if v.Type != nil {
		parts = append(parts, v.Type.Markdown())
	}
	parts = append(parts, oneLineOf(v.Description.Markdown()), v.About.inLine(v.words))
	for _, value := range v.Enum {
		parts = append(parts, value.inLine(v.words))
	}
	var rows [][]string
	v.rows(&rows, "")
	for i := range v.Nested {
		v.Nested[i].Shape.words = v.words
		v.Nested[i].Shape.rows(&rows, "")
	}
	for _, row := range rows {
		parts = append(parts, joinSentences(row[0]+" "+row[1]+" "+row[2], row[3]))
	}
	return joinSentences(append(parts, markdown.Escape(v.More))...)
}

// rows adds the rows of a shape's fields, and below each those of what it holds.
func (v *shapeView) rows(rows *[][]string, path string) {
	for i := range v.Rows {
		row := &v.Rows[i]
		name := joinPath(path, row.Name)
		required := v.words.t("fields.is-optional")
		if row.Required {
			required = v.words.t("fields.is-required")
		}
		typed := ""
		if row.Type != nil {
			typed = row.Type.Markdown()
		}
		label := markdown.Code(name)
		if row.Gone {
			label = "~~" + label + "~~"
		}
		for _, mark := range row.Marks {
			label += " *(" + markdown.Escape(mark.Text) + ")*"
		}
		if was := row.Was; was != nil {
			if was.Type != nil {
				typed = "~~" + was.Type.Markdown() + "~~ " + typed
			}
			if was.Required != row.Required {
				required = "~~" + v.words.required(was.Required) + "~~ " + required
			}
		}
		about := row.About.inLine(v.words)
		for j := range row.Nested { // what is said of the whole of a nested shape
			nested := &row.Nested[j].Shape
			about = joinSentences(about, nested.About.inLine(v.words), markdown.Escape(nested.More))
		}
		*rows = append(*rows, []string{label, typed, required, about})
		for j := range row.Nested {
			nested := &row.Nested[j].Shape
			nested.words = v.words
			nested.rows(rows, name)
			for k := range nested.Nested {
				inner := &nested.Nested[k].Shape
				inner.words = v.words
				inner.rows(rows, name)
			}
		}
	}
}

// inLine is what is said of a value, in one line.
func (a *aboutView) inLine(c catalog) string {
	var parts []string
	if a.Was != nil {
		parts = a.comparedInLine(c)
	} else {
		parts = []string{markdown.Escape(a.Title), oneLineOf(a.Description.Markdown())}
		if a.Default != "" {
			parts = append(parts, c.t("fields.default")+" "+markdown.Code(a.Default))
		}
		for _, f := range a.Facts {
			parts = append(parts, f.inLine())
		}
	}
	if len(a.Examples) > 0 {
		var examples []string
		for _, example := range a.Examples {
			examples = append(examples, markdown.Code(example))
		}
		parts = append(parts, c.t("fields.examples")+" "+strings.Join(examples, ", "))
	}
	var values []string
	for _, value := range a.Enum {
		values = append(values, value.inLine(c))
	}
	parts = append(parts, strings.Join(values, ", "))
	for i := range a.Parts {
		part := &a.Parts[i]
		text := markdown.Escape(part.Label) + ":"
		if part.Type != nil {
			text += " " + part.Type.Markdown()
		}
		for _, mark := range part.Marks {
			text += " *(" + markdown.Escape(mark.Text) + ")*"
		}
		parts = append(parts, joinSentences(text, part.About.inLine(c)))
	}
	return joinSentences(parts...)
}

// comparedInLine is what is said of a value and what was, as inLine has it.
func (a *aboutView) comparedInLine(c catalog) []string {
	parts := []string{compareWords(a.Was.Title, a.Title).Markdown(), comparedTexts(a.Was.Description, a.Description).Markdown()}
	either := func(old, fresh string) string {
		if old == fresh {
			return fresh
		}
		if old != "" {
			old = "~~" + old + "~~"
		}
		if fresh != "" {
			fresh = "**" + fresh + "**"
		}
		return strings.TrimSpace(old + " " + fresh)
	}
	if text := either(markdown.Code(a.Was.Default), markdown.Code(a.Default)); text != "" {
		parts = append(parts, c.t("fields.default")+" "+text)
	}
	for _, change := range compareFacts(a.Was.Facts, a.Facts) {
		parts = append(parts, either(change.old.inLine(), change.fresh.inLine()))
	}
	return parts
}

func (f fact) inLine() string {
	text := markdown.Escape(f.Words)
	if f.Code != "" {
		text += " " + markdown.Code(f.Code)
	}
	return strings.TrimSpace(text)
}

func (v enumValue) inLine(c catalog) string {
	if v.More != "" {
		return markdown.Escape(v.More)
	}
	text := markdown.Code(v.Value)
	switch v.Mark {
	case "added":
		text += " *(" + markdown.Escape(c.t("badge.added")) + ")*"
	case "removed":
		text = "~~" + text + "~~ *(" + markdown.Escape(c.t("badge.removed")) + ")*"
	}
	if v.Deprecated {
		text += " *(" + markdown.Escape(c.t("badge.deprecated")) + ")*"
	}
	if v.Description != nil {
		text += " " + oneLineOf(v.Description.Markdown())
	}
	return text
}

// joinSentences joins statements with full stops where they have none.
func joinSentences(parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if b.Len() > 0 {
			if !strings.ContainsAny(b.String()[b.Len()-1:], ".!?:;") {
				b.WriteByte(';')
			}
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	return b.String()
}
