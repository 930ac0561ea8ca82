package markup

import (
	"strings"
	"testing"
)

// Sanitize replaces the same wherever it stands among other text.
func TestSanitizeFindsAllBytes(t *testing.T) {
	for c := range rune(0x100) {
		want := string(c)
		if c < ' ' && c != '\t' && c != '\n' || c == 0x7f {
			want = "\uFFFD"
		}
		for at := range 17 {
			before, after := strings.Repeat("x", at), strings.Repeat("~", 17-at)
			if got := string(Sanitize([]byte(before + string(c) + after))); got != before+want+after {
				t.Errorf("%q behind %d bytes becomes %q", c, at, got)
			}
		}
	}
	for text, want := range map[string]string{
		"": "", "a\u202eb": "a\uFFFDb", "12345678\u2066": "12345678\uFFFD", "\u2026 \u00e9\U0001F600": "\u2026 \u00e9\U0001F600", "1234567\xff\xfe": "1234567\uFFFD",
		"\x01\x1f\x7f": "\uFFFD\uFFFD\uFFFD", "12345678\x1f2345678\x1f": "12345678\uFFFD2345678\uFFFD",
	} {
		if got := string(Sanitize([]byte(text))); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
