package render

import "strings"

// Format is a form in which a page is written.
type Format string

// The formats. HTML is the zero value.
const (
	HTML     Format = ""
	Markdown Format = "md"
	JSON     Format = "json"
)

// block is a part of a page that every format writes: as HTML through its template, as Markdown by
// itself.
type block interface {
	// markdown writes the block. Its headings, if it has any, begin at a level.
	markdown(m *markdownWriter, level int)
}

// markdownWriter writes a page as CommonMark (0.31.2) with the tables of GitHub Flavored Markdown.
// Texts are escaped by those who hand them over: only they know which are Markdown already.
type markdownWriter struct{ strings.Builder }

// block writes a block of its own: a paragraph, or lines that belong together.
func (m *markdownWriter) block(text string) {
	text = strings.Trim(text, "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	if m.Len() > 0 {
		m.WriteString("\n")
	}
	m.WriteString(text)
	m.WriteString("\n")
}

func (m *markdownWriter) heading(level int, text string) {
	if text = oneLineOf(text); text != "" {
		m.block(strings.Repeat("#", min(level, 6)) + " " + text)
	}
}

// items writes a list.
func (m *markdownWriter) items(items []string) {
	var b strings.Builder
	for _, item := range items {
		writeItem(&b, strings.TrimSpace(item))
	}
	m.block(b.String())
}

// writeItem writes an item of a list; nothing for an empty one, since a marker alone under a line of
// text would make a heading of that. Blocks in it stand apart from what follows.
func writeItem(b *strings.Builder, item string) {
	if item == "" {
		return
	}
	b.WriteString("- " + indent(item, "  ") + "\n")
	if strings.Contains(item, "\n\n") {
		b.WriteString("\n")
	}
}

// quote writes a text as a quotation.
func (m *markdownWriter) quote(text string) {
	if text = strings.TrimSpace(text); text != "" {
		m.block("> " + indent(text, "> "))
	}
}

// fence writes code with a fence that is longer than any in it.
func (m *markdownWriter) fence(language, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	m.block(fence + language + "\n" + strings.TrimSuffix(text, "\n") + "\n" + fence)
}

// table writes a table; columns that are empty in all rows are left out.
func (m *markdownWriter) table(head []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	var b strings.Builder
	row := func(cells []string) {
		for i, cell := range cells {
			if !emptyColumn(rows, i) {
				b.WriteString("| " + cellText(cell) + " ")
			}
		}
		b.WriteString("|\n")
	}
	row(head)
	for i := range head {
		if !emptyColumn(rows, i) {
			b.WriteString("| --- ")
		}
	}
	b.WriteString("|\n")
	for _, cells := range rows {
		row(cells)
	}
	m.block(b.String())
}

func emptyColumn(rows [][]string, column int) bool {
	for _, row := range rows {
		if row[column] != "" {
			return false
		}
	}
	return true
}

// cellText makes Markdown fit for a cell, which is one line without bars: each has a backslash before
// it, and in code, where a backslash is one, a further one.
func cellText(text string) string {
	text = oneLineOf(text)
	if !strings.Contains(text, "|") {
		return text
	}
	var b strings.Builder
	code, slashes := 0, 0 // backticks around the code that is open, and backslashes in a row
	for i := 0; i < len(text); i++ {
		if text[i] == '`' && slashes%2 == 0 {
			run := len(text[i:]) - len(strings.TrimLeft(text[i:], "`"))
			switch {
			case code == 0 && strings.Contains(text[i+run:], text[i:i+run]):
				code = run
			case code == run:
				code = 0
			}
			b.WriteString(text[i : i+run])
			i += run - 1
			continue
		}
		if text[i] == '|' && (code > 0 || slashes%2 == 0) {
			b.WriteByte('\\')
		}
		if slashes++; text[i] != '\\' || code > 0 {
			slashes = 0
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

func oneLineOf(text string) string { return strings.Join(strings.Fields(text), " ") }

// indent puts something before all lines but the first. Empty ones get no space at their end.
func indent(text, by string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if b.Len() > 0 {
			if line == "\n" {
				b.WriteString(strings.TrimRight(by, " "))
			} else {
				b.WriteString(by)
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }
