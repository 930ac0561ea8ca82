package scan

import (
	"slices"
	"strings"
)

// lineStarts lists where the lines of text begin: those that editors and repositories count, which
// LF ends, and those that compilers count, which any line terminator of ECMAScript ends. The two
// are one slice where they agree, as in nearly every file.
func lineStarts(text string) (lines, esLines []int) {
	first := len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	lines = append(make([]int, 0, 1+strings.Count(text, "\n")), first)
	for i := first; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		lines = append(lines, i)
	}
	if strings.Count(text, "\r") == strings.Count(text, "\r\n") && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029") {
		return lines, lines
	}
	esLines = append(esLines, first)
	for i := first; ; {
		i += lineLength(text[i:])
		if i >= len(text) {
			return lines, esLines
		}
		if strings.HasPrefix(text[i:], "\r\n") {
			i++
		}
		i += runeWidth(text[i:])
		esLines = append(esLines, i)
	}
}

// line is the 1-based number of the line that holds the byte at this offset.
func (o *Outline) line(offset int) int {
	i, found := slices.BinarySearch(o.lines, offset)
	if found {
		return i + 1
	}
	return max(i, 1)
}

// lineBounds is where a line begins and where it ends, before its line end.
func (o *Outline) lineBounds(line int) (start, end int) {
	start, end = o.lines[line-1], len(o.text)
	if line < len(o.lines) {
		end = o.lines[line] - 1
		if end > start && o.text[end-1] == '\r' {
			end--
		}
	}
	return start, end
}

// Position returns the 1-based line and the 1-based column, in Unicode code points, of a byte
// offset. As in editors and in contracts.Diagnostic, LF ends a line, alone or behind CR, and
// nothing else does; a byte order mark is in no column.
func (o *Outline) Position(offset int) (line, column int) {
	offset = min(max(offset, o.lines[0]), len(o.text))
	line = o.line(offset)
	return line, 1 + o.points(o.lines[line-1], offset)
}

// Offset is the inverse of Position. A place outside the text gives the nearest one inside: columns
// end with their line.
func (o *Outline) Offset(line, column int) int {
	line = min(max(line, 1), len(o.lines))
	start, end := o.lineBounds(line)
	from, left := o.skip(start, end, max(column, 1)-1, characters.codePoints)
	for offset := range o.text[from:end] {
		if left--; left < 0 {
			return from + offset
		}
	}
	return end
}

// SourceMapOffset returns the byte offset of a place as source maps count: 0-based lines, which
// every line terminator of ECMAScript ends, and 0-based columns in UTF-16 code units (ECMA-426). A
// place outside the text gives the nearest one inside.
func (o *Outline) SourceMapOffset(line, column int) int {
	line = min(max(line, 0), len(o.esLines)-1)
	start, end := o.esLines[line], len(o.text)
	if line+1 < len(o.esLines) {
		end = o.esLines[line+1]
	}
	from, column := o.skip(start, end, max(column, 0), characters.codeUnits)
	for offset, r := range o.text[from:end] {
		if column <= 0 {
			return from + offset
		}
		column--
		if r > 0xFFFF {
			column--
		}
	}
	return end
}
