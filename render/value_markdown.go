package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

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
	for _, word := range v.Words {
		writeItem(&b, word.Markdown())
	}
	for _, inner := range v.Items {
		text, _ := inner.below()
		writeItem(&b, text)
	}
	for _, member := range v.Members {
		label := "**" + member.Label.Markdown() + "**:"
		switch text, wide := member.Value.below(); {
		case wide:
			writeItem(&b, label+"\n\n"+text)
		case member.Value.Inline != nil || len(member.Value.Words) > 0:
			writeItem(&b, strings.TrimRight(label+" "+text, " "))
		default:
			writeItem(&b, label+"\n"+text)
		}
	}
	return b.String()
}

// below is the value as it stands in an item of a list. Wide tells that it is a block of its own,
// which no line of text runs into.
func (v valueView) below() (text string, wide bool) {
	switch {
	case v.Inline != nil || len(v.Words) > 0:
		return v.inLine(), false
	case v.Table != nil || v.Shape != nil || v.Code != nil:
		return v.text(6), true
	}
	return strings.TrimSpace(v.lines()), false
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
		return markdown.Code(v.Code.Text())
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
