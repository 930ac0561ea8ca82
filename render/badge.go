package render

import (
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// badge is a share as a small picture in SVG, for pages elsewhere: a label and a percentage side by
// side. It says its colours and its font itself, is told apart from light and from dark pages by its
// edge, and is as wide as an estimate of its texts, which are stretched to that whatever the font.
type badge struct {
	label, value string
	title        string // what it says, in words
	ground       string
}

// badge makes the badge of a share. It changes with the rounded percentage only.
func (c catalog) badge(s check.Share) badge {
	words := c.measures()[s.Measure]
	b := badge{label: words.column, value: c.percent(s), ground: "#a8261b"}
	switch {
	case s.Of == 0:
		b.value, b.ground = "–", "#5b6068"
	case s.Percent() >= 90:
		b.ground = "#1a6b38"
	case s.Percent() >= 60:
		b.ground = "#8a4f00"
	}
	if s.Measure == check.Clean {
		b.label = c.overview(HealthOverview)
	}
	b.title = words.counts + ": " + b.value
	return b
}

// The size of badges and of their texts, in CSS pixels.
const (
	badgeHeight  = 20
	badgePadding = 7
	badgeFont    = 11
)

// width is how wide the label is with the space around it, and the whole.
func (b *badge) width() (label, whole int) {
	label = textWidth(b.label, badgeFont) + 2*badgePadding
	return label, label + textWidth(b.value, badgeFont) + 2*badgePadding
}

// write writes the picture. The ground is the right part's; the left part lies over it.
func (b *badge) write(m *htmlWriter) {
	label, whole := b.width()
	m.Raw(`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="`)
	m.Number(whole)
	m.Raw(`" height="20" aria-label="`)
	m.Text(b.title)
	m.Raw(`"><title>`)
	m.Text(b.title)
	m.Raw(`</title><rect width="`)
	m.Number(whole)
	m.Raw(`" height="20" rx="4" fill="`)
	m.Text(b.ground)
	m.Raw(`"/><path d="M4 0H`)
	m.Number(label)
	m.Raw(`V20H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="#3a3f47"/><rect x=".5" y=".5" width="`)
	m.Number(whole - 1)
	m.Raw(`" height="19" rx="3.5" fill="none" stroke="#fff" stroke-opacity=".3"/><g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">`)
	for _, part := range []struct {
		text    string
		x, wide int
	}{{b.label, badgePadding, label - 2*badgePadding}, {b.value, label + badgePadding, whole - label - 2*badgePadding}} {
		m.Raw(`<text x="`)
		m.Number(part.x)
		m.Raw(`" y="14" textLength="`)
		m.Number(part.wide)
		m.Raw(`" lengthAdjust="spacingAndGlyphs">`)
		m.Text(part.text)
		m.Raw(`</text>`)
	}
	m.Raw("</g></svg>\n")
}

// Widths of characters in hundredths of the size of the font, as sans-serif fonts for screens have
// them on average; what is in none of the lists is a small letter.
var characterWidths = []struct {
	characters string
	width      int
}{
	{"ijl.,:;'|!\u00a0\u202f ", 32}, {"frt()-", 42}, {"mMWw%", 96}, {"ABCDEFGHKNOPQRUVXYZÉ", 70}, {"0123456789–", 63},
}

// textWidth estimates how wide a text is at a size, in whole pixels, rounded up.
func textWidth(text string, size int) int {
	hundredths := 0
	for _, r := range text {
		width := 60
		for _, c := range characterWidths {
			if strings.ContainsRune(c.characters, r) {
				width = c.width
			}
		}
		hundredths += width * size
	}
	return (hundredths + 99) / 100
}

// Badge writes the badge of a share, as SVG.
func (r *Renderer) Badge(w io.Writer, s check.Share) error {
	var m htmlWriter
	b := r.badge(s)
	b.write(&m)
	_, err := io.WriteString(w, m.String())
	return err
}

// badgeView is a badge on the page that shows all.
type badgeView struct {
	Src, Alt      string
	Width, Height int
}

// badgesView is all badges, and how to embed the first: what badges.html displays.
type badgesView struct {
	words catalog
	List  []badgeView
	Code  string // in Markdown
}

// badges shows where the badges of shares are; nil where there are none.
func (c catalog) badges(x Health) *badgesView {
	if x.Badge == nil {
		return nil
	}
	view := &badgesView{words: c, Code: "![" + c.overview(HealthOverview) + "](" + x.BadgeAddress + ")"}
	for _, s := range x.Shares {
		b := c.badge(s)
		_, width := b.width()
		view.List = append(view.List, badgeView{x.Badge(s.Measure), b.title, width, badgeHeight})
	}
	return view
}

func (v *badgesView) markdown(m *markdownWriter, level int) {
	m.heading(level, markdown.Escape(v.words.t("health.badges")))
	m.block(markdown.Escape(v.words.t("health.badges.lead")))
	m.fence("markdown", v.Code)
}
