package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

// Lines finds lines in a text without searching it from its start each time, so that a file of many
// diagnostics costs no more than its length.
type Lines struct {
	text   string
	starts []int // offset of each line, in bytes
}

// NewLines indexes a text.
func NewLines(text string) Lines {
	starts := make([]int, 1, strings.Count(text, "\n")+1)
	for i := 0; i < len(text); {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		starts = append(starts, i)
	}
	return Lines{text, starts}
}

// Text returns the whole text.
func (l Lines) Text() string { return l.text }

// Slice returns the text from the first to the last line, both 1-based and inclusive, with its line
// ends. Lines outside the text are left out.
func (l Lines) Slice(first, last int) string {
	first, last = max(first, 1), min(last, len(l.starts))
	if first > last {
		return ""
	}
	end := len(l.text)
	if last < len(l.starts) {
		end = l.starts[last]
	}
	return l.text[l.starts[first-1]:end]
}

// Frame adds the source lines around the diagnostic's place, as contracts.Diagnostic.WithFrame
// does.
func (l Lines) Frame(d contracts.Diagnostic) contracts.Diagnostic {
	line := d.Line
	if line <= 0 {
		return d
	}
	before := max(1, line-2) - 1
	d.Line -= before
	d = d.WithFrame(l.Slice(before+1, line+1))
	d.Line = line
	for i := range d.Frame {
		d.Frame[i].Number += before
	}
	return d
}

// place returns the line and column of an offset in bytes.
func (l Lines) place(offset int) (line, column int) {
	line, found := slices.BinarySearch(l.starts, offset)
	if found {
		line++
	}
	return line, utf8.RuneCountInString(l.text[l.starts[line-1]:offset]) + 1
}
