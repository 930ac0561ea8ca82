package search

import (
	"strings"
	"testing"
)

// TestManyWordsAreJoined: of very many words that go on with each other, each is joined with as many as
// are written. With a look at all of them, or at those before, this takes minutes.
func TestManyWordsAreJoined(t *testing.T) {
	const n = 400_000
	words := appendWords(nil, strings.Repeat("a/", n))
	if len(words) != n {
		t.Fatalf("%d words", len(words))
	}
	for i := range words {
		if got, want := joined(words, i), strings.Repeat("a", min(maxWord, n-i)); got != want && i < n-1 {
			t.Fatalf("word %d: %q, want %q", i, got, want)
		}
	}
	if got := joined(words, n-1); got != "" {
		t.Errorf("the last word is joined to %q", got)
	}
}
