package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// messagesView is the catalog of a translation: what sections/messages.html displays.
type messagesView struct {
	words catalog
	About bool   // any has a description
	Lang  string // of the texts, a BCP 47 tag; empty when it is not known
	Rows  []messageRow
	Other *valueView // what was declared in another form
}

type messageRow struct {
	ID          string
	Key         string
	Text        span // nil for none
	Description string
	Extra       *valueView
}

func messages(p *page, path string) (block, []tocEntry) {
	v := p.shown(path)
	if v.Empty() {
		return nil, nil
	}
	view := &messagesView{words: p.r.catalog, Lang: languageTag(p.c.Spec.Property("locale").Str())}
	if v.Kind() != contracts.Object {
		other := p.value(v)
		view.Other = &other
		return view, nil
	}
	for i, f := range v.Fields() {
		anchor := p.ids.Take("messages." + markup.Fragment(f.Name))
		row := messageRow{ID: anchor, Key: f.Name, Text: messageText(f.Value)}
		switch inner := v.member(i); f.Value.Kind() {
		case contracts.String:
		case contracts.Object:
			row.Text, row.Description = messageText(f.Value.Property("value")), f.Value.Property("description").Str()
			view.About = view.About || row.Description != ""
			row.Extra = p.extra(inner, inner.texts("value", "description")...)
		default:
			shown := p.value(inner)
			row.Extra = &shown
		}
		view.Rows = append(view.Rows, row)
	}
	return view, nil
}

// messageText is a text with its lines; one without words is shown as it is written.
func messageText(v contracts.Value) span {
	switch {
	case v.Kind() != contracts.String:
		return nil
	case isBlank(v.Text()):
		return sourceSpan(quote(v.Text()))
	}
	return textSpan(v.Text())
}

// languageTag keeps what could be a language tag: letters, digits and hyphens (RFC 5646).
func languageTag(locale string) string {
	for _, r := range locale {
		if r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return ""
		}
	}
	return locale
}

func (v *messagesView) markdown(m *markdownWriter, level int) {
	t := v.words.t
	var rows [][]string
	for _, row := range v.Rows {
		text, extra := "", ""
		if row.Text != nil {
			text = row.Text.Markdown()
		}
		if row.Extra != nil {
			extra = row.Extra.inLine()
		}
		rows = append(rows, []string{markdown.Code(row.Key), text, markdown.Escape(row.Description), extra})
	}
	m.table([]string{t("messages.key"), t("messages.text"), t("fields.description"), "…"}, rows)
	if v.Other != nil {
		v.Other.markdown(m, level)
	}
}
