package scan

import (
	"strings"
	"testing"
)

// TestWideLines: on lines that are wider than what is counted at once, each place has the column that
// counting one character after the other gives, and is found again by it.
func TestWideLines(t *testing.T) {
	wide := strings.Repeat("a = 'é€😀';", 3_000)
	for name, text := range map[string]string{
		"a line between short ones": "x\n" + wide + "\ny = 1\n",
		"two, behind a mark":        byteOrderMark + wide + "\r\n" + wide + "€",
		"lines of ECMAScript alone": wide + "\u2028" + wide,
		"ASCII":                     strings.Repeat("abc; ", 4_000),
		"no UTF-8":                  strings.Repeat("a\xff\x80b", 4_000),
	} {
		t.Run(name, func(t *testing.T) {
			o := NewOutline(text, false)
			line, column := 1, 1
			esLine, units := 0, 0
			for at, r := range text {
				if r == '\ufeff' {
					continue
				}
				gotLine, gotColumn := o.Position(at)
				if gotLine != line || gotColumn != column || o.SourceMapOffset(esLine, units) != at {
					t.Fatalf("byte %d is at %d:%d, want %d:%d; %d:%d is byte %d", at, gotLine, gotColumn, line, column, esLine, units, o.SourceMapOffset(esLine, units))
				}
				if found := o.Offset(line, column); found != at && r != '\n' {
					t.Fatalf("%d:%d is byte %d, want %d", line, column, found, at)
				}
				column++
				units++
				if r > 0xFFFF {
					units++
				}
				switch r {
				case '\n':
					line, column, esLine, units = line+1, 1, esLine+1, 0
				case '\u2028':
					esLine, units = esLine+1, 0
				}
			}
			if found, end := o.Offset(line, 1<<40), o.SourceMapOffset(esLine, 1<<40); found != len(text) || end != len(text) {
				t.Errorf("beyond the last line are %d and %d, want %d", found, end, len(text))
			}
		})
	}
}
