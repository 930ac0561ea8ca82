package contracts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity says whether a diagnostic fails a build.
type Severity int8

// Errors fail a build (exit status 1), warnings fail it with --strict. Notices, which only checks
// make, fail nothing.
const (
	Notice  Severity = iota - 1
	Warning          // the zero value
	Error
)

func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s-Notice] }

// MarshalText makes severities read as words in JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Diagnostic is one thing that is wrong with the sources, with the place and what to do about it.
type Diagnostic struct {
	Severity Severity `json:"severity"`
	Code     Code     `json:"code"`    // of its Rule, which Rule.At fills in with the severity
	Message  string   `json:"message"` // one sentence, no full stop
	Hint     string   `json:"hint"`    // what to do next, shown at the marked place: `did you mean "x"?`; may be empty
	Position
	Contract string      `json:"contract"` // as ID.String gives it: what the diagnostic is about; empty where that is no contract
	Frame    []FrameLine `json:"frame"`    // source lines around the place; empty when the text is not at hand
	Notes    []Note      `json:"notes"`    // other places that matter: the first of two duplicates
}

// FrameLine is one line of a frame.
type FrameLine struct {
	Number int    `json:"line"` // 1-based
	Text   string `json:"text"` // without its line end
}

// Note is a further place, with what is to be seen there.
type Note struct {
	Message string `json:"message"`
	Position
}

// WithFrame adds the lines around the diagnostic's place, two before and one after, from the whole
// text of its file.
func (d Diagnostic) WithFrame(text string) Diagnostic {
	if d.Line <= 0 {
		return d
	}
	first, last, number := max(1, d.Line-2), d.Line+1, 1
	for line := range strings.Lines(text) {
		if number > last {
			break
		}
		if number >= first {
			d.Frame = append(d.Frame, FrameLine{number, clipLine(strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n"), d.Column)})
		}
		number++
	}
	return d
}

// withExcerpt adds the frame from a contract's excerpt, which holds the lines of the defining
// statement.
func (d Diagnostic) withExcerpt(s Source) Diagnostic { return newFramer(s).frame(d) }

// framer adds frames from an excerpt. It finds the lines once: one contract may have thousands of
// diagnostics.
type framer struct {
	source Source
	lines  [][]string // of each chunk
}

func newFramer(s Source) *framer {
	f := &framer{source: s}
	for _, chunk := range s.Excerpt {
		f.lines = append(f.lines, slices.Collect(strings.Lines(chunk.Text)))
	}
	return f
}

// frame adds the lines around the diagnostic's place.
func (f *framer) frame(d Diagnostic) Diagnostic {
	if d.File != f.source.File && f.source.Beside != nil {
		return d.WithFrame(f.source.Beside(d.File))
	}
	for i, chunk := range f.source.Excerpt {
		lines := f.lines[i]
		if d.File != f.source.File || d.Line < chunk.StartLine || d.Line >= chunk.StartLine+len(lines) {
			continue
		}
		at := d.Line - chunk.StartLine
		for n := max(0, at-2); n <= min(at+1, len(lines)-1); n++ {
			d.Frame = append(d.Frame, FrameLine{chunk.StartLine + n, clipLine(strings.TrimRight(lines[n], "\r\n"), d.Column)})
		}
	}
	return d
}

// frameWidth bounds a frame's lines, in bytes: a minified module is one line of megabytes.
const frameWidth = 400

// clipLine cuts what is too long to be read; columns before the cut keep their meaning.
func clipLine(line string, column int) string {
	limit := frameWidth + max(column, 0)
	if len(line) <= limit {
		return line
	}
	if limit > 4*frameWidth {
		return ""
	}
	return strings.ToValidUTF8(line[:limit], "") + " …"
}

// SortDiagnostics orders by file, place, severity (errors first) and message, and drops
// repetitions.
func SortDiagnostics(list []Diagnostic) []Diagnostic {
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Code.name, b.Code.name), cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.CompactFunc(list, func(a, b Diagnostic) bool {
		return a.Position == b.Position && a.Code == b.Code && a.Message == b.Message
	})
}

// CountErrors tells how many of the diagnostics are errors.
func CountErrors(list []Diagnostic) int {
	n := 0
	for _, d := range list {
		if d.Severity == Error {
			n++
		}
	}
	return n
}

// String returns the position as editors and terminals understand it: file:line:column, as far as
// it is known.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}
