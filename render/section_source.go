package render

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/alecthomas/chroma/v2"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/highlight"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// sourceView is the source definition: what sections/source.html displays.
type sourceView struct {
	File    nameSpan // linked where the repository is known
	Lines   string   // "lines 12–40" of the defining statement
	Listing *listing
}

func source(p *page, _ string) (block, []tocEntry) {
	s := p.c.Source
	if len(s.Excerpt) == 0 {
		return nil, nil
	}
	view := sourceView{File: nameSpan{Label: s.File, Href: p.links.File(s.File, s.StartLine, s.EndLine)}}
	switch {
	case s.StartLine > 0 && s.StartLine == s.EndLine:
		view.Lines = p.r.t("source.line", "line", s.StartLine)
	case s.StartLine > 0:
		view.Lines = p.r.t("source.lines", "from", s.StartLine, "to", s.EndLine)
	}
	view.Listing = &listing{language: s.Language, chunks: ShownLines(outdented(s)), gap: func(lines int) string { return p.r.n("source.gap", lines) }, link: p.sourceLinks()}
	return view, nil
}

// sourceLinks finds where the tokens of a contract's source lead: texts that are keys of contracts,
// and the names of types that the contract uses. Sources call a type by its name or by a variable
// that is named after it: OrderModel, OrderSchema.
func (p *page) sourceLinks() func(t chroma.Token) string {
	types := map[string]string{}
	for _, e := range p.reg.Out(p.c) {
		if e.Relation == contracts.UsesModel && e.Target != nil {
			name := e.Target.Name()
			href := p.contractLink(e.Target)
			for _, suffix := range [...]string{"Schema", "Model", "Enum", ""} {
				types[name+suffix] = href
			}
		}
	}
	return func(t chroma.Token) string {
		switch {
		case t.Type.InSubCategory(chroma.LiteralString):
			if key := strings.Trim(t.Value, "'\"`"); strings.ContainsAny(key, ".-") {
				return p.keyLink(key)
			}
		case t.Type.InCategory(chroma.Name):
			return types[t.Value]
		}
		return ""
	}
}

// The bounds of an excerpt, in lines: of one that is longer, its head and its tail are shown, and less
// of both where the lines are so wide that these have too many bytes.
const (
	maxSourceLines = 400
	maxSourceBytes = 64 << 10
	sourceTail     = 0.15 // of the lines
)

// ShownLines bounds an excerpt. The gap between its head and its tail is marked as all gaps are, and
// the link above leads to the whole.
func ShownLines(excerpt []contracts.Chunk) []contracts.Chunk {
	shown := excerpt
	for most := maxSourceLines; most > 0; most /= 2 {
		shown = headAndTail(excerpt, most)
		size := 0
		for _, chunk := range shown {
			size += len(chunk.Text)
		}
		if size <= maxSourceBytes {
			break
		}
	}
	return shown
}

// headAndTail is an excerpt with no more than so many lines.
func headAndTail(excerpt []contracts.Chunk, most int) []contracts.Chunk {
	total := 0
	for _, chunk := range excerpt {
		total += lineCount(chunk.Text)
	}
	if total <= most {
		return excerpt
	}
	var shown []contracts.Chunk
	skip, heads := total-most, most-int(float64(most)*sourceTail)
	at := 0 // lines before the chunk
	for _, chunk := range excerpt {
		count := lineCount(chunk.Text)
		head := min(max(heads-at, 0), count)
		tail := min(max(at+count-(heads+skip), 0), count)
		at += count
		switch {
		case head+tail >= count:
			shown = append(shown, chunk)
			continue
		case head > 0:
			shown = append(shown, contracts.Chunk{StartLine: chunk.StartLine, Text: firstLines(chunk.Text, head)})
		}
		if tail > 0 {
			shown = append(shown, contracts.Chunk{StartLine: chunk.StartLine + count - tail, Text: lastLines(chunk.Text, tail)})
		}
	}
	return shown
}

// lineCount is how many lines a chunk has: the last one may lack its line end.
func lineCount(text string) int { return strings.Count(strings.TrimSuffix(text, "\n"), "\n") + 1 }

// firstLines and lastLines are so many lines of a chunk that has more, found without a look at all of
// it: thousands of contracts may share one.
func firstLines(text string, count int) string {
	end := 0
	for range count {
		end += strings.IndexByte(text[end:], '\n') + 1
	}
	return text[:end]
}

func lastLines(text string, count int) string {
	start := len(strings.TrimSuffix(text, "\n"))
	for range count {
		start = strings.LastIndexByte(text[:start], '\n')
	}
	return text[start+1:]
}

// listing is source lines with the numbers that they have in their file.
type listing struct {
	language string
	chunks   []contracts.Chunk
	gap      func(lines int) string      // says that lines are left out
	link     func(t chroma.Token) string // where a name or a text leads; empty for nowhere
}

// HTML is lists of lines, whose numbers are those of the items: browsers count them.
func (l *listing) HTML() template.HTML { return fragment(l.write).HTML() }

// WriteHTML writes the same at the end of a page.
func (l *listing) WriteHTML(b *bytes.Buffer) error { return fragment(l.write).WriteHTML(b) }

func (l *listing) write(m *htmlWriter) {
	next := 0
	for _, chunk := range l.chunks {
		if next > 0 && chunk.StartLine > next {
			m.Raw(`<p class="gap">`)
			m.Text(l.gap(chunk.StartLine - next))
			m.Raw("</p>")
		}
		m.Raw(`<ol start="`)
		m.Number(chunk.StartLine)
		m.Raw(`">`)
		next = m.sourceLines(l, chunk.StartLine, chunk.Text)
		m.Raw("</ol>")
	}
}

// sourceLines writes whole lines from a number on, and returns the number of the line behind them.
func (m *htmlWriter) sourceLines(l *listing, number int, code string) int {
	code = strings.TrimSuffix(strings.ReplaceAll(code, "\r\n", "\n"), "\n")
	m.openLine(number)
	for t := range highlight.Tokens(l.language, code) {
		if href := l.link(t); href != "" {
			m.link(href, func() { highlight.Token(&m.Builder, t.Type, t.Value) })
			continue
		}
		text := t.Value
		for {
			line, rest, more := strings.Cut(text, "\n")
			if line != "" {
				highlight.Token(&m.Builder, t.Type, line)
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

func (m *htmlWriter) openLine(number int) {
	m.Raw(`<li id="L`)
	m.Number(number)
	m.Raw(`">`)
}

func (m *htmlWriter) closeLine() { m.Raw("\n</li>") }

func (v sourceView) markdown(m *markdownWriter, _ int) {
	text := v.File.Markdown()
	if v.Lines != "" {
		text += ", " + markdown.Escape(v.Lines)
	}
	m.block(text)
	var b strings.Builder
	next := 0
	for _, chunk := range v.Listing.chunks {
		if next > 0 && chunk.StartLine > next {
			b.WriteString("\n// ⋯\n\n")
		}
		b.WriteString(strings.TrimSuffix(chunk.Text, "\n") + "\n")
		next = chunk.StartLine + lineCount(chunk.Text)
	}
	m.fence(v.Listing.language, b.String())
}
