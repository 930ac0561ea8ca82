package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestShortWordsInLargeIndexes: of one or two letters all words of keys that begin so and the word
// itself are looked at, and the answer says that there may be more. In small indexes all words are.
func TestShortWordsInLargeIndexes(t *testing.T) {
	title := Document{Kind: "guide", Key: "planning", Title: "Plan Q", Summary: "Quiet quarters.", URL: "guides/planning.html"}
	docs := append(generate(6000), title)
	large := open(t, index(t, docs))
	for _, start := range []string{"s", "u", "co"} {
		results := large.mustQuery(t, start, 10)
		if len(results.Results) < 10 || !results.More {
			t.Errorf("%s: %d results, more %v", start, len(results.Results), results.More)
		}
		begins := func(w word) bool { return strings.HasPrefix(w.text, start) }
		if want := count(docs, func(d Document) bool { return slices.ContainsFunc(keyWords(d.Key), begins) }); results.Total < want || results.Total > want+want/20 {
			t.Errorf("%s: %d results, %d by their keys", start, results.Total, want)
		}
		for _, found := range results.Results {
			if m := found.Matched[0]; m.Field != "key" || !strings.HasPrefix(m.Term, start) {
				t.Errorf("%s: %s by %+v", start, found.Key, found.Matched)
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

func count(docs []Document, holds func(Document) bool) int {
	n := 0
	for _, d := range docs {
		if holds(d) {
			n++
		}
	}
	return n
}

// TestStartsOfManyDocuments: a start that more documents have than its list holds keeps those that
// stand first.
func TestStartsOfManyDocuments(t *testing.T) {
	docs := make([]Document, mostOfStart+10)
	for i := range docs {
		docs[i] = Document{Kind: "event", Key: fmt.Sprintf("same.%05d", i), URL: fmt.Sprintf("events/%d.html", i), Stability: "idea"}
	}
	docs[len(docs)-1].Stability = "stable"
	results := open(t, index(t, docs)).mustQuery(t, "sa", 1)
	if results.Total != mostOfStart || !results.More || place(results, docs[len(docs)-1]) != 1 {
		t.Errorf("%d results, more %v, first %+v", results.Total, results.More, results.Results)
	}
}
