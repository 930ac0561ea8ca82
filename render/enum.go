package render

import "github.com/lssm-tech/docsgen/contracts"

type enumValue struct {
	Value       string
	Deprecated  bool
	Description *prose
	Mark        string // "added", "removed", or empty
	More        string // in place of all: how many values stand only on the enum's own page
}

// enum prepares the values of an enum. Shared tells that they are listed elsewhere as well.
func (p *page) enum(s *contracts.Shape, shared bool) []enumValue {
	var values []enumValue
	size := 0
	for i, v := range s.Enum {
		text := v.Value.Str()
		if v.Value.Kind() == contracts.Null || text == "" {
			text = oneLine(v.Value)
		}
		if size += len(text) + len(v.Description); shared && (i == maxSharedValues || size > maxSharedBytes) {
			return append(values, enumValue{More: p.r.n("more", len(s.Enum)-i)})
		}
		values = append(values, enumValue{Value: text, Deprecated: v.Deprecated, Description: p.prose(v.Description, 4)})
	}
	return values
}

// enum writes the values of an enum, to be opened where there are many; nothing when there are
// none.
func (m *htmlWriter) enum(values []enumValue, c catalog) {
	if len(values) <= maxOpenItems {
		m.enumValues(values, c)
		return
	}
	m.Raw(`<details class="fold"><summary>`)
	m.Text(c.n("count.values", len(values)))
	m.Raw("</summary>")
	m.enumValues(values, c)
	m.Raw("</details>")
}

// enumValues writes the values of an enum; nothing when there are none.
func (m *htmlWriter) enumValues(values []enumValue, c catalog) {
	if len(values) == 0 {
		return
	}
	m.Raw(`<ul class="enum">`)
	for _, v := range values {
		if v.More != "" {
			m.Raw(`<li class="more">`)
			m.Text(v.More)
			m.Raw("</li>")
			continue
		}
		m.Raw("<li>")
		switch v.Mark {
		case "added":
			m.either(nil, func() { m.value(v.Value) })
			m.badge("added", c.t("badge.added"))
		case "removed":
			m.either(func() { m.value(v.Value) }, nil)
			m.badge("removed", c.t("badge.removed"))
		default:
			m.value(v.Value)
		}
		if v.Deprecated {
			m.badge("deprecated", c.t("badge.deprecated"))
		}
		if v.Description != nil {
			m.Raw(`<div class="enum-description">`)
			v.Description.write(m)
			m.Raw("</div>")
		}
		m.Raw("</li>")
	}
	m.Raw("</ul>")
}

func (m *htmlWriter) value(text string) {
	m.Raw("<code>")
	m.Text(text)
	m.Raw("</code>")
}
