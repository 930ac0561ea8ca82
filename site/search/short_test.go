package search

import (
	"strings"
	"testing"
)

// TestShortWordsInLargeIndexes: of one or two letters only words of keys and the word itself are looked at, and the answer says that there
// may be more. In small indexes all words are.
func TestShortWordsInLargeIndexes(t *testing.T) {
	title := Document{Kind: "guide", Key: "planning", Title: "Plan Q", Summary: "Quiet quarters.", URL: "guides/planning.html"}
	large := open(t, index(t, append(generate(6000), title)))
	for _, word := range []string{"s", "u", "co"} {
		results := large.mustQuery(t, word, 10)
		if len(results.Results) < 10 || !results.More {
			t.Errorf("%s: %d results, more %v", word, len(results.Results), results.More)
		}
		for _, found := range results.Results {
			if m := found.Matched[0]; m.Field != "key" || !strings.HasPrefix(m.Term, word) {
				t.Errorf("%s: %s by %+v", word, found.Key, found.Matched)
			}
		}
	}
	if results := large.mustQuery(t, "plan q", 3); place(results, title) != 1 {
		t.Errorf("a word of one letter in a title: %+v", results.Results)
	}
	small := open(t, index(t, shop()))
	if results := small.mustQuery(t, "yu", 3); results.Total != 0 || results.More {
		t.Errorf("no word: %+v", results)
	}
	if results := small.mustQuery(t, "ne", 3); results.Total == 0 || results.More || results.Results[0].Matched[0].Field != "summary" {
		t.Errorf("a word of a summary: %+v", results)
	}
}
