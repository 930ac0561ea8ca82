package main

import (
	"strings"
	"testing"
)

// TestCell: what stands in a cell marks nothing, and a host finds nobody in it to tell, no issue and
// no address.
func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"plain words, → 1":          "plain words, → 1",
		"a|b `c` <i> [x](y) *z*":    "a&#124;b &#96;c&#96; &#60;i&#62; &#91;x&#93;(y) &#42;z&#42;",
		"@ada, fixes #12":           "<code>&#64;ada</code>, fixes <code>&#35;12</code>",
		"(ask ada@example.org)":     "(ask <code>ada&#64;example.org</code>)",
		"see https://example.org/a": "see <code>https://example.org/a</code>",
		"two\nlines":                "two lines",
		"</code>@ada":               "<code>&#60;/code&#62;&#64;ada</code>",
	} {
		if got := cell(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	if got := cell(strings.Repeat("é", 2*maxCell)); got != strings.Repeat("é", maxCell)+"…" {
		t.Errorf("a long text has %d bytes", len(got))
	}
}
