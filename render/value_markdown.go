package render

import "strings"

func (v valueView) markdown(m *markdownWriter, level int) {
	switch {
	case v.Inline != nil:
		m.block(v.Inline.Markdown())
	case v.Table != nil:
		v.Table.markdown(m, level)
	case v.Shape != nil:
		v.Shape.markdown(m, level)
	case v.Code != nil:
		m.fence(v.Code.language, v.Code.Text())
	default:
		m.block(v.lines())
	}
}

// text is the value as a block of its own.
func (v valueView) text(level int) string {
	var m markdownWriter
	v.markdown(&m, level)
	return strings.TrimSpace(m.String())
}

// lines is the value as a list, one level in the other.
func (v valueView) lines() string {
	var b strings.Builder
	item := func(label string, inner valueView) {
		b.WriteString("- " + label)
		if text := inner.inLine(); inner.Inline != nil || len(inner.Words) > 0 {
			b.WriteString(indent(text, "  "))
		} else if inner.Table != nil || inner.Shape != nil || inner.Code != nil {
			b.WriteString("\n\n  " + indent(inner.text(6), "  ") + "\n")
		} else {
			b.WriteString("\n  " + indent(strings.TrimSpace(inner.lines()), "  "))
		}
		b.WriteString("\n")
	}
	for _, word := range v.Words {
		b.WriteString("- " + word.Markdown() + "\n")
	}
	for _, inner := range v.Items {
		item("", inner)
	}
	for _, member := range v.Members {
		item("**"+member.Label.Markdown()+"**: ", member.Value)
	}
	return b.String()
}

// inLine is the value in a line: a cell has no room for more.
func (v valueView) inLine() string {
	var parts []string
	switch {
	case v.Inline != nil:
		return v.Inline.Markdown()
	case len(v.Words) > 0:
		for _, word := range v.Words {
			parts = append(parts, word.Markdown())
		}
		return strings.Join(parts, ", ")
	case v.Shape != nil:
		return v.Shape.inLine()
	case v.Code != nil:
		return inlineCode(v.Code.Text())
	case v.Table != nil:
		for _, row := range v.Table.Rows {
			parts = append(parts, row.inLine(v.Table.Columns))
		}
	}
	for _, item := range v.Items {
		parts = append(parts, item.inLine())
	}
	for _, member := range v.Members {
		parts = append(parts, member.Label.Markdown()+": "+member.Value.inLine())
	}
	return strings.Join(parts, "; ")
}
