package diff

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestPlaceholdersInEachOther: choices may hold texts with names of their own, and a text that nests
// without end costs no more than its length.
func TestPlaceholdersInEachOther(t *testing.T) {
	for text, want := range map[string][]string{
		"{n, plural, one {{user} has # order} other {{user} has # of {total}}}": {"n", "total", "user"},
		"{{name}} and {other}":               {"name", "other"},
		strings.Repeat("{a, x {", 6_000_000): {"a"},
		strings.Repeat("{", 6_000_000):       nil,
	} {
		if got := placeholders(contracts.StringValue(text)); !slices.Equal(got, want) {
			t.Errorf("%.80s has %q, want %q", text, got, want)
		}
	}
}
