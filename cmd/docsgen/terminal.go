package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// terminal is where a command speaks.
type terminal struct {
	out, err    io.Writer
	interactive bool // err is a terminal that somebody looks at
	ci          bool // err is the log of a CI job
	color       bool // of err
	colorOut    bool // of out
}

// newTerminal looks at what the streams are. Colours follow FORCE_COLOR (force-color.org; "0" and
// "false" mean none), which wins as it does in Node.js, no-color.org and TERM.
func newTerminal(out, err io.Writer) *terminal {
	t := &terminal{out: out, err: err, ci: os.Getenv("CI") != ""}
	dumb := os.Getenv("TERM") == "dumb" // it shows the characters that move the cursor
	t.interactive = isTerminal(err) && !t.ci && !dumb
	colors := !t.ci && !dumb && os.Getenv("NO_COLOR") == ""
	t.color, t.colorOut = colors && isTerminal(err), colors && isTerminal(out)
	if forced := os.Getenv("FORCE_COLOR"); forced != "" {
		t.color = forced != "0" && forced != "false"
		t.colorOut = t.color
	}
	return t
}

func isTerminal(stream io.Writer) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// encode prints a document of --json.
func (t *terminal) encode(document any) error {
	encoder := json.NewEncoder(t.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(document)
}

// style is what a run of text is marked with: parameters of the SGR control function (ECMA-48).
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	cyan   style = "36"
)

// paint marks what goes to err.
func (t *terminal) paint(s style, text string) string { return s.mark(text, t.color) }

// paintOut marks what goes to out.
func (t *terminal) paintOut(s style, text string) string { return s.mark(text, t.colorOut) }

func (s style) mark(text string, color bool) string {
	if !color || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}

// sanitize makes other people's text fit for a terminal: control characters, which could move the
// cursor, change its colours or its title, and characters that reorder what stands around them
// ("Trojan Source", Boucher and Anderson 2021) become replacement characters. Tabs stay, for
// expand.
func sanitize(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && (unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// tabWidth is the distance of tab stops in frames.
const tabWidth = 4

// expand makes a source line fit for a terminal, and tells at which column of the terminal each of
// its characters begins; the last element is where the line ends.
func expand(line string) (shown string, columns []int) {
	var b strings.Builder
	column := 0
	for _, r := range sanitize(line) {
		columns = append(columns, column)
		if r == '\t' {
			n := tabWidth - column%tabWidth
			b.WriteString(strings.Repeat(" ", n))
			column += n
			continue
		}
		b.WriteRune(r)
		column += runeWidth(r)
	}
	return b.String(), append(columns, column)
}

// runeWidth is how many columns a character takes: two for the wide ones of East Asian scripts
// (Unicode Annex 11), none for marks that combine with the one before.
func runeWidth(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
