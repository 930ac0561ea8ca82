package render

import (
	"html/template"
	"strings"
)

// sourceView is the source definition: what sections/source.html displays.
type sourceView struct {
	File    template.HTML // linked where the repository is known
	Lines   string        // "lines 12–40" of the defining statement
	Listing template.HTML
}

func source(p *page, _ string) (any, []tocEntry) {
	s := p.c.Source
	if len(s.Excerpt) == 0 {
		return nil, nil
	}
	view := sourceView{File: keyLink(Link{Label: s.File, Href: p.links.File(s.File, s.StartLine, s.EndLine)})}
	if s.StartLine > 0 {
		view.Lines = p.r.t("source.lines", "from", s.StartLine, "to", s.EndLine)
	}
	var l listing
	size := 0
	for _, chunk := range s.Excerpt {
		size += len(chunk.Text)
	}
	l.Grow(8 * size)
	next := 0
	for _, chunk := range s.Excerpt {
		if next > 0 && chunk.StartLine > next {
			l.gap(p.r.n("source.gap", chunk.StartLine-next))
		}
		next = l.chunk(s.Language, chunk.StartLine, chunk.Text)
	}
	view.Listing = l.html()
	return view, nil
}

// listing writes source lines, each an element with the number of its line in the file.
type listing struct{ markup }

// gap marks lines that are left out.
func (l *listing) gap(label string) {
	l.raw(`<span class="line gap"><span aria-hidden="true">⋯</span><span class="visually-hidden">`)
	l.text(label)
	l.raw("</span>\n</span>")
}

// chunk writes whole lines from a number on, and gives the number of the line behind them.
func (l *listing) chunk(language string, number int, code string) int {
	code = strings.TrimSuffix(strings.ReplaceAll(code, "\r\n", "\n"), "\n")
	l.open(number)
	for _, t := range tokenize(language, code) {
		text := t.Value
		for {
			line, rest, more := strings.Cut(text, "\n")
			if line != "" {
				l.token(t.Type, line)
			}
			if !more {
				break
			}
			l.close()
			number++
			l.open(number)
			text = rest
		}
	}
	l.close()
	return number + 1
}

func (l *listing) open(number int) {
	n := itoa(number)
	l.raw(`<span class="line" id="L`)
	l.text(n)
	l.raw(`"><a class="line-number" href="#L`)
	l.text(n)
	l.raw(`">`)
	l.text(n)
	l.raw(`</a><span class="line-code">`)
}

func (l *listing) close() { l.raw("\n</span></span>") }
