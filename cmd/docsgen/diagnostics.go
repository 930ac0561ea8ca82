package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
)

const (
	codeColumn   = 95  // where the codes of diagnostics end
	maxPerCode   = 20  // diagnostics of one code that are shown whole
	frameColumns = 160 // how much of a source line is shown
)

// printDiagnostics writes diagnostics as frames. Those that say the same are one; of a code that
// comes very often all the same it shows the first ones and counts the rest.
func (t *terminal) printDiagnostics(list []contracts.Diagnostic) {
	shown, hidden := map[contracts.Code]int{}, map[contracts.Code]int{}
	var codes []contracts.Code
	for _, d := range fold(list) {
		if shown[d.Code] == maxPerCode {
			if hidden[d.Code] == 0 {
				codes = append(codes, d.Code)
			}
			hidden[d.Code] += d.count
			continue
		}
		shown[d.Code]++
		t.printDiagnostic(d.Diagnostic)
	}
	for _, code := range codes {
		fmt.Fprintf(t.err, "… and %s more %s\n\n", thousands(hidden[code]), t.paint(dim, "["+code.String()+"]"))
	}
}

func (t *terminal) printDiagnostic(d contracts.Diagnostic) {
	mark := severityStyle(d.Severity)
	message := oneLine(d.Message)
	head := d.Severity.String() + ": " + message
	gap := max(1, codeColumn-columnsOf(head)-columnsOf(d.Code.String())-2)
	fmt.Fprintf(t.err, "%s%s%s%s\n", t.paint(mark, d.Severity.String()+":"), t.paint(bold, " "+message), strings.Repeat(" ", gap), t.paint(dim, "["+d.Code.String()+"]"))
	if d.File != "" {
		fmt.Fprintf(t.err, "  %s\n", t.paint(cyan, oneLine(d.Position.String())))
	}
	if !t.printFrame(d, mark) && d.Hint != "" {
		fmt.Fprintf(t.err, "  %s\n", oneLine(d.Hint))
	}
	for _, note := range d.Notes {
		fmt.Fprintf(t.err, "  %s: %s\n", t.paint(cyan, oneLine(note.Position.String())), oneLine(note.Message))
	}
	fmt.Fprintln(t.err)
}

func severityStyle(s contracts.Severity) style {
	switch s {
	case contracts.Error:
		return red
	case contracts.Warning:
		return yellow
	}
	return cyan
}

// printFrame writes the lines around a diagnostic's place with a mark and the hint under it, and
// tells whether it could set the mark.
func (t *terminal) printFrame(d contracts.Diagnostic, mark style) bool {
	marked, gutter := false, 0
	for _, line := range d.Frame {
		gutter = max(gutter, len(strconv.Itoa(line.Number)))
	}
	for _, line := range d.Frame {
		shown, columns := expand(line.Text)
		if line.Number != d.Line || d.Column < 1 {
			fmt.Fprintf(t.err, "  %s %s\n", t.paint(dim, fmt.Sprintf("%*d |", gutter, line.Number)), cutColumns(shown, 0))
			continue
		}
		start := columns[min(d.Column, len(columns))-1]
		length := 1
		if d.EndColumn > d.Column {
			length = max(1, columns[min(d.EndColumn, len(columns))-1]-start)
		}
		offset := 0 // of what is shown of a line that is too long, so that the mark stays in sight
		if start+length > frameColumns {
			offset = max(0, start-frameColumns/4)
			length = min(length, frameColumns/2)
		}
		fmt.Fprintf(t.err, "  %s %s\n", t.paint(dim, fmt.Sprintf("%*d |", gutter, line.Number)), cutColumns(shown, offset))
		under := strings.Repeat(" ", start-offset) + t.paint(mark, strings.Repeat("^", length)+" "+oneLine(d.Hint))
		fmt.Fprintf(t.err, "  %s %s\n", strings.Repeat(" ", gutter)+t.paint(dim, " |"), strings.TrimRight(under, " "))
		marked = true
	}
	return marked
}

// cutColumns shows a part of a line, from a column on.
func cutColumns(line string, offset int) string {
	if columnsOf(line) <= frameColumns {
		return line
	}
	var b strings.Builder
	column := 0
	for _, r := range line {
		w := runeWidth(r)
		switch {
		case column >= offset+frameColumns:
			return b.String() + "…"
		case offset > 0 && column <= offset && column+w > offset:
			b.WriteString("…")
		case column >= offset:
			b.WriteRune(r)
		}
		column += w
	}
	return b.String()
}

func columnsOf(text string) int {
	if len(text) == utf8.RuneCountInString(text) {
		return len(text)
	}
	n := 0
	for _, r := range text {
		n += runeWidth(r)
	}
	return n
}

// oneLine keeps other people's text from looking like lines of ours.
func oneLine(text string) string { return sanitize(strings.Join(strings.Fields(text), " ")) }

// countWords puts a number before a word: "1 error", "2 errors".
func countWords(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return thousands(n) + " " + word
}

// thousands writes a number with commas.
func thousands(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
