package markdown

import (
	"strings"
	"testing"
)

// TestLongLinesAreEmbedded: of what opens again and again and ends far behind, or nowhere, each place is
// looked at once. With a look at the rest of the line for each, this takes minutes.
func TestLongLinesAreEmbedded(t *testing.T) {
	const n = 400_000
	for _, test := range []struct{ line, want string }{
		{strings.Repeat("<!", n), strings.Repeat(`\<!`, n)},
		{strings.Repeat("<?", n) + ">", strings.Repeat(`\<?`, n) + ">"},
		{strings.Repeat("[a](", n), strings.Repeat("[a](", n)},
		{strings.Repeat("`", n), strings.Repeat("`", n)},
		{"`` ``` x```", "`` [``` x```](a.b.html)"}, // the first run has no end; answers leads spans to a page
	} {
		if got := strings.TrimRight(Embed(test.line, 2, answers()), "\n"); got != test.want {
			t.Errorf("%.40q: %d bytes %.80q, want %d", test.line, len(got), got, len(test.want))
		}
	}
}
