package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// sourceView is the source definition: what sections/source.html displays.
type sourceView struct {
	File    nameSpan // linked where the repository is known
	Lines   string   // "lines 12–40" of the defining statement
	Listing *listing
}

func source(p *page) (block, []tocEntry) {
	s := p.c.Source
	if len(s.Excerpt) == 0 {
		return nil, nil
	}
	view := sourceView{File: nameSpan{Label: s.File, Href: p.links.File(s.File, s.StartLine, s.EndLine)}}
	if s.StartLine > 0 {
		view.Lines = p.r.t("source.lines", "from", s.StartLine, "to", s.EndLine)
	}
	view.Listing = &listing{language: s.Language, chunks: s.Excerpt, gap: func(lines int) string { return p.r.n("source.gap", lines) }}
	return view, nil
}

// listing is source lines with the numbers that they have in their file.
type listing struct {
	language string
	chunks   []contracts.Chunk
	gap      func(lines int) string // says that lines are left out
}

// HTML is the lines, each an element with its number.
func (l *listing) HTML() template.HTML {
	var m markup
	size := 0
	for _, chunk := range l.chunks {
		size += len(chunk.Text)
	}
	m.Grow(8 * size)
	next := 0
	for _, chunk := range l.chunks {
		if next > 0 && chunk.StartLine > next {
			m.raw(`<span class="line gap"><span aria-hidden="true">⋯</span><span class="visually-hidden">`)
			m.text(l.gap(chunk.StartLine - next))
			m.raw("</span>\n</span>")
		}
		next = m.sourceLines(l.language, chunk.StartLine, chunk.Text)
	}
	return m.html()
}

// sourceLines writes whole lines from a number on, and returns the number of the line behind them.
func (m *markup) sourceLines(language string, number int, code string) int {
	code = strings.TrimSuffix(strings.ReplaceAll(code, "\r\n", "\n"), "\n")
	m.openLine(number)
	for _, t := range tokenize(language, code) {
		text := t.Value
		for {
			line, rest, more := strings.Cut(text, "\n")
			if line != "" {
				m.token(t.Type, line)
			}
			if !more {
				break
			}
			m.closeLine()
			number++
			m.openLine(number)
			text = rest
		}
	}
	m.closeLine()
	return number + 1
}

func (m *markup) openLine(number int) {
	n := itoa(number)
	m.raw(`<span class="line" id="L`)
	m.text(n)
	m.raw(`"><a class="line-number" href="#L`)
	m.text(n)
	m.raw(`">`)
	m.text(n)
	m.raw(`</a><span class="line-code">`)
}

func (m *markup) closeLine() { m.raw("\n</span></span>") }

func (v sourceView) markdown(m *markdownWriter, _ int) {
	text := v.File.Markdown()
	if v.Lines != "" {
		text += ", " + escapeMarkdown(v.Lines)
	}
	m.block(text)
	var b strings.Builder
	next := 0
	for _, chunk := range v.Listing.chunks {
		if next > 0 && chunk.StartLine > next {
			b.WriteString("\n// ⋯\n\n")
		}
		b.WriteString(strings.TrimSuffix(chunk.Text, "\n") + "\n")
		next = chunk.StartLine + strings.Count(strings.TrimSuffix(chunk.Text, "\n"), "\n") + 1
	}
	m.fence(v.Listing.language, b.String())
}
