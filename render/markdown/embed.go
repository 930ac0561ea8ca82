package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// embeddedTag is a tag that stands for something in a text, and is no text itself.
var embeddedTag = regexp.MustCompile(`^(?i)<(?:br[ \t]*/?|details(?:[ \t]+open(?:=""|="open"|="true")?)?[ \t]*|/details[ \t]*|/?summary[ \t]*|a[ \t]+(?:id|name)=["'][\pL\pN_][\pL\pN_:.-]*["'][ \t]*|/a)>$`)

// Embed fits a Markdown text into a page that is written as Markdown: its headings begin at
// a level, its links lead where those of the HTML page do, and what looks like HTML stays the text
// that it is. All else is as it was written, code above all.
func Embed(source string, level int, r *Resolver) string {
	var b strings.Builder
	source = strings.Trim(strings.ReplaceAll(source, "\r\n", "\n"), "\n")
	headings := fittedHeadings(source, level)
	fence, number := "", -1
	written := -2 // the line at which the heading before ends
	for line := range strings.Lines(source) {
		number++
		text := strings.TrimLeft(line, " ")
		heading, isHeading := headings[number]
		switch {
		case number <= written: // the line under it
		case isHeading:
			written = heading.last
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n\n") {
				b.WriteString("\n")
			}
			b.WriteString(strings.Repeat("#", heading.level) + " " + r.embedLine(heading.text) + "\n\n")
		case strings.TrimSpace(line) == "" && number == written+1: // there is one already
		case fence != "":
			if strings.HasPrefix(text, fence) && strings.Trim(strings.TrimSpace(text), fence[:1]) == "" {
				fence = ""
			}
			b.WriteString(line)
		case strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~"):
			fence = text[:len(text)-len(strings.TrimLeft(text, text[:1]))]
			b.WriteString(line)
		case len(line)-len(text) >= 4 && strings.TrimSpace(line) != "" && (b.Len() == 0 || strings.HasSuffix(b.String(), "\n\n")):
			b.WriteString(line) // code by its indent
		default:
			b.WriteString(r.embedLine(line))
		}
	}
	return b.String()
}

// fittedHeading is a heading of a text that is fitted into a page.
type fittedHeading struct {
	level int
	text  string
	last  int // the line where it ends: the one below its text where that is underlined
}

// fittedHeadings finds the headings of a text that are no part of a list or quotation, by the line
// where they begin, and gives them levels without a gap, as they have on the HTML page.
func fittedHeadings(source string, level int) map[int]fittedHeading {
	found := map[int]fittedHeading{}
	var open []int       // the written levels of the headings around
	line, before := 0, 0 // how far lines are counted
	for _, h := range headingsOf(parsePlain(source)) {
		for len(open) > 0 && open[len(open)-1] >= h.Level {
			open = open[:len(open)-1]
		}
		depth := len(open)
		open = append(open, h.Level)
		if h.Lines().Len() == 0 || h.Parent().Kind() != ast.KindDocument {
			continue
		}
		start, end := h.Lines().At(0).Start, h.Lines().At(h.Lines().Len()-1).Stop
		text := source[start:end]
		line += strings.Count(source[before:start], "\n")
		before = start
		last := line
		if marks := source[strings.LastIndexByte(source[:start], '\n')+1 : start]; !strings.Contains(marks, "#") {
			last += strings.Count(strings.TrimRight(text, "\n"), "\n") + 1
		}
		found[line] = fittedHeading{min(level+depth, 6), oneLine(text), last}
	}
	return found
}

// embedLine writes one line outside of code blocks.
func (r *Resolver) embedLine(line string) string {
	out := make([]byte, 0, len(line)+16)
	var open []int // where brackets stand in out that may be the text of a link
	parenthesis, angle := ahead{line: line, char: ')'}, ahead{line: line, char: '>'}
	lone := map[int]bool{} // lengths of runs of backticks that have no end
	for i := 0; i < len(line); {
		rest := line[i:]
		switch c := line[i]; {
		case c == '\\' && len(rest) > 1:
			out = append(out, rest[:2]...)
			i += 2
			continue
		case c == '`':
			run := len(rest) - len(strings.TrimLeft(rest, "`"))
			end := -1
			if !lone[run] {
				end = backticks(rest[run:], run)
			}
			if end < 0 {
				lone[run] = true
				out = append(out, rest[:run]...)
				i += run
				continue
			}
			span := rest[:run+end+run]
			key := strings.TrimSpace(rest[run : run+end])
			if len(open) > 0 { // no link in a link
				key = ""
			}
			href, _ := r.Key(key)
			out = append(out, LinkTo(span, href)...)
			i += len(span)
			continue
		case strings.HasPrefix(rest, "[["):
			if text, length := r.embedMention(rest); length > 0 {
				out = append(out, text...)
				i += length
				continue
			}
			open = append(open, len(out))
		case c == '[':
			open = append(open, len(out))
		case c == '!' && strings.HasPrefix(rest, "!["): // pictures are links on pages too
			i++
			continue
		case c == ']' && len(open) > 0:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			if end := parenthesis.from(i); strings.HasPrefix(rest, "](") && end > 0 {
				target, title, _ := strings.Cut(rest[2:end], " ")
				if href := r.Destination(strings.Trim(target, "<>")); href != "" {
					out = append(append(out, "]("...), pageAddress(href)...)
					if title != "" {
						out = append(append(out, ' '), title...)
					}
					out = append(out, ')')
				} else {
					out = append(out[:start], out[start+1:]...)
				}
				i += end + 1
				continue
			}
		case c == '<' && len(rest) > 1 && (isASCIILetter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?'):
			if end := angle.from(i); end < 0 || !isWebAddress(rest[1:max(end, 1)]) && !embeddedTag.MatchString(rest[:end+1]) {
				out = append(out, '\\')
			}
		}
		out = append(out, line[i])
		i++
	}
	return string(out)
}

// backticks finds the first run of so many backticks, no less and no more; negative where there is none.
func backticks(text string, run int) int {
	for at := 0; ; {
		n := strings.IndexByte(text[at:], '`')
		if n < 0 {
			return -1
		}
		at += n
		length := len(text[at:]) - len(strings.TrimLeft(text[at:], "`"))
		if length == run {
			return at
		}
		at += length
	}
}

// ahead finds a character in a line, at places that go up. What it found counts until it is passed, so
// that a line is searched once.
type ahead struct {
	line string
	char byte
	at   int // where it found the character; the length of the line where there is none
	used bool
}

// from is how far the next one is from a place on; negative where there is none.
func (a *ahead) from(place int) int {
	if !a.used || a.at < place {
		a.used = true
		if n := strings.IndexByte(a.line[place:], a.char); n >= 0 {
			a.at = place + n
		} else {
			a.at = len(a.line)
		}
	}
	if a.at == len(a.line) {
		return -1
	}
	return a.at - place
}

// embedMention writes the mention at the start of a text as the link that it is, and tells how long
// it was; 0 for what is none.
func (r *Resolver) embedMention(text string) (link string, length int) {
	m := readBracketed(text)
	if m.length == 0 {
		return "", 0
	}
	href, isKnown := r.Key(m.key)
	if !isKnown {
		return "", 0
	}
	shown := text[m.start:m.end]
	if m.labelled {
		shown = Escape(shown)
	} else {
		shown = Code(shown)
	}
	return LinkTo(shown, href), m.length
}

func isWebAddress(text string) bool {
	return (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && !strings.ContainsAny(text, " \n\t<>\"")
}
