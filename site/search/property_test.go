package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

const letters = "abcdefghijklmnopqrstuvwxyz"

// edit makes one slip of the finger at a random place: a letter left out, added or changed, or two neighbours swapped.
func edit(r *rand.Rand, key string) string {
	for {
		i, letter := r.IntN(len(key)), string(letters[r.IntN(26)])
		var edited string
		switch r.IntN(4) {
		case 0:
			edited = key[:i] + key[i+1:]
		case 1:
			edited = key[:i] + letter + key[i:]
		case 2:
			edited = key[:i] + letter + key[i+1:]
		default:
			j := max(i, 1)
			edited = key[:j-1] + key[j:j+1] + key[j-1:j] + key[j+1:]
		}
		if edited != key {
			return edited
		}
	}
}

// place gives the place of a document among results, from 1 on; 0 when it is not there.
func place(results Results, d Document) int {
	return 1 + slices.IndexFunc(results.Results, func(r Result) bool { return r.URL == d.URL })
}

// sample takes about n of the documents, evenly.
func sample(docs []Document, n int) []Document {
	var taken []Document
	for i := 0; i < len(docs); i += max(1, len(docs)/n) {
		taken = append(taken, docs[i])
	}
	return taken
}

func TestEveryKeyIsFirstForItself(t *testing.T) {
	docs := generate(1000)
	r := open(t, index(t, docs))
	for _, d := range sample(docs, 150) {
		if results := r.mustQuery(t, d.Key, 1); place(results, d) != 1 {
			t.Errorf("%s: place %d, first is %v", d.Key, place(results, d), results.Results)
		}
	}
}

func TestKeysWithOneSlip(t *testing.T) {
	docs := generate(1000)
	r := open(t, index(t, docs))
	random := rand.New(rand.NewPCG(1, 2))
	tried, found := 0, 0
	for _, d := range sample(docs, 150) {
		slip := edit(random, d.Key)
		results := r.mustQuery(t, slip, 3)
		tried++
		if place(results, d) > 0 {
			found++
			continue
		}
		t.Logf("%s typed %s: not among the first three of %d", d.Key, slip, results.Total)
		for _, x := range results.Results {
			t.Log("  ", x.Score, x.Key, x.Matched)
		}
	}
	if found*100 < tried*98 {
		t.Errorf("%d of %d keys are among the first three with one slip, want 98 %%", found, tried)
	}
}

func TestWordsOfTitlesInAnyOrder(t *testing.T) {
	docs := generate(1000)
	r := open(t, index(t, docs))
	random := rand.New(rand.NewPCG(3, 4))
	tried, found := 0, 0
	for _, d := range sample(docs, 250) {
		if d.Title == "" {
			continue
		}
		words := strings.Fields(d.Title)
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		results := r.mustQuery(t, strings.Join(words, " "), 5)
		tried++
		if place(results, d) > 0 {
			found++
			continue
		}
		t.Logf("%q typed %q: not among the first five of %d", d.Title, words, results.Total)
		for _, x := range results.Results {
			t.Log("  ", x.Score, x.Key, x.Matched)
		}
	}
	if found*100 < tried*95 {
		t.Errorf("%d of %d titles are among the first five for their words, want 95 %%", found, tried)
	}
}

// TestAnExactKeyBeatsAllElse: not even many that hold the word twice, are stable and begin with it, come before a key that it is.
func TestAnExactKeyBeatsAllElse(t *testing.T) {
	docs := []Document{{Kind: "type", Key: "Order", URL: "types/Order.html", Stability: "deprecated", Deprecated: true}}
	for _, action := range actionWords {
		docs = append(docs, Document{Kind: "operation", Key: "order." + action, Title: "Order", Stability: "stable", URL: "operations/order." + action + ".html"})
	}
	r := open(t, index(t, docs))
	if results := r.mustQuery(t, "order", 1); place(results, docs[0]) != 1 {
		t.Errorf("first is %+v", results.Results)
	}
}
