package render

import "testing"

// A bar in a cell has one backslash before it in text, and in code one more than it has there: that is
// what takes it from the table and leaves it to the reader (GFM, section 4.10).
func TestBarsInCells(t *testing.T) {
	for text, want := range map[string]string{
		`a | b`:         `a \| b`,
		`a \| b`:        `a \| b`,
		`a \\| b`:       `a \\\| b`,
		"`a|b` | c":     "`a\\|b` \\| c",
		"`a\\|b` \\| c": "`a\\\\|b` \\| c",
		"a ` \\| b":     "a ` \\| b",
		"``a`|``|":      "``a`\\|``\\|",
		"\\`|`":         "\\`\\|`",
	} {
		if got := cellText(text); got != want {
			t.Errorf("%s becomes %s, not %s", text, got, want)
		}
	}
}
