package markdown

import (
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/render/highlight"
	"github.com/lssm-tech/docsgen/render/markup"
)

// fence is what stands behind the marks of a code block, as documentation tools have it:
//
//	```ts title="a.ts" {2,4-5}
type fence struct {
	language string
	title    string
	marked   string // the lines to point out: numbers and ranges from 1 on, with commas
}

// readFence takes the info string of a code block apart. What else stands there means nothing.
func readFence(info string) fence {
	var f fence
	end := strings.IndexAny(info, " \t{")
	if end < 0 {
		return fence{language: info}
	}
	f.language = info[:end]
	rest := info[end:]
	if before, after, found := cutTitle(rest); found {
		quote := after[:1]
		if title, behind, closed := strings.Cut(after[1:], quote); closed {
			f.title, rest = title, before+" "+behind
		}
	}
	for _, c := range strings.Split(rest, "{")[1:] {
		inside, _, closed := strings.Cut(c, "}")
		switch {
		case closed && isLines(inside) && f.marked == "":
			f.marked = inside
		case closed && f.language == "" && strings.HasPrefix(inside, "."): // {.python}, as Pandoc has it
			f.language, _, _ = strings.Cut(inside[1:], " ")
		}
	}
	return f
}

// cutTitle finds title="…" or title='…' as a word of its own.
func cutTitle(s string) (before, after string, found bool) {
	for _, name := range []string{"title=", "filename="} {
		at := strings.Index(s, name)
		if at > 0 && (s[at-1] == ' ' || s[at-1] == '\t' || s[at-1] == '}') && at+len(name) < len(s) && strings.ContainsAny(s[at+len(name):at+len(name)+1], `"'`) {
			return s[:at], s[at+len(name):], true
		}
	}
	return "", "", false
}

func isLines(s string) bool {
	return s != "" && strings.Trim(s, "0123456789,- ") == "" && strings.ContainsAny(s, "0123456789")
}

// markedLines returns which of some lines are pointed out, by their index.
func markedLines(marked string, count int) []bool {
	changes := make([]int, count+1) // how many ranges begin less how many have ended
	for part := range strings.SplitSeq(marked, ",") {
		first, last, isRange := strings.Cut(strings.TrimSpace(part), "-")
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to := from
		if isRange && err == nil {
			to, err = strconv.Atoi(strings.TrimSpace(last))
		}
		if err != nil || from < 1 || from > count || to < from {
			continue
		}
		changes[from-1]++
		changes[min(to, count)]--
	}
	lines, depth := make([]bool, count), 0
	for i := range lines {
		depth += changes[i]
		lines[i] = depth > 0
	}
	return lines
}

// fenced is a code block of Markdown.
func fenced(info, code string) string {
	f := readFence(info)
	code = strings.TrimSuffix(code, "\n")
	var m markup.Builder
	if f.title != "" {
		m.Raw(`<figure class="code"><figcaption>`)
		m.Text(f.title)
		m.Raw("</figcaption>\n")
	}
	var marked []bool
	if f.marked != "" {
		marked = markedLines(f.marked, strings.Count(code, "\n")+1)
	}
	m.Made(highlight.Block(highlight.Tokenize(f.language, code), marked))
	if f.title != "" {
		m.Raw("</figure>\n")
	}
	return m.String()
}
