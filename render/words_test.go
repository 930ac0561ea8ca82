package render

import (
	"strings"
	"testing"
)

// TestCompareWords writes what only the old text has in square brackets, and what only the new one
// has in braces.
func TestCompareWords(t *testing.T) {
	for _, test := range [][3]string{
		{"", "", ""},
		{"a b c", "a b c", "a b c"},
		{"a b c", "a c", "a [b] c"},
		{"a c", "a b c", "a {b} c"},
		{"pays by card", "pays in cash", "pays [by card] {in cash}"},
		{"one two three four", "zero two four five", "[one] {zero} two [three] four {five}"},
		{"", "all new", "{all new}"},
		{"all gone", "", "[all gone]"},
		{"a  b\nc", "a b c", "a b c"},
		{strings.Repeat("x ", 2000), strings.Repeat("y ", 2000), "[" + strings.Repeat("x ", 1999) + "x] {" + strings.Repeat("y ", 1999) + "y}"},
	} {
		var parts []string
		for _, run := range compareWords(test[0], test[1]) {
			parts = append(parts, map[string]string{"": "", "del": "[", "ins": "{"}[run.element]+run.text+map[string]string{"": "", "del": "]", "ins": "}"}[run.element])
		}
		if got := strings.Join(parts, " "); got != test[2] {
			t.Errorf("%.40q and %.40q are %.80q", test[0], test[1], got)
		}
	}
	const hostile = `<script>"x"</script>`
	if html := compareWords("", hostile).HTML(); strings.Contains(string(html), "<script>") {
		t.Error(html)
	}
}
