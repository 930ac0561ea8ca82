package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

const letters = "abcdefghijklmnopqrstuvwxyz"

// edit makes one slip of the finger at a random place: a letter left out, added or changed, or two
// neighbours swapped.
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

// place returns the place of a document among results, from 1 on; 0 when it is not there.
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
	random := rand.New(rand.NewPCG(1, 2))
	checkMost(t, 98, 3, 150, func(d Document) string { return edit(random, d.Key) })
}

func TestWordsOfTitlesInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	checkMost(t, 95, 5, 250, func(d Document) string {
		words := strings.Fields(d.Title)
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		return strings.Join(words, " ")
	})
}

// checkMost searches for about n documents by what is typed for each, if anything, and wants a
// percentage of them among the first few.
func checkMost(t *testing.T, percent, first, n int, typed func(Document) string) {
	t.Helper()
	docs := generate(1000)
	r := open(t, index(t, docs))
	tried, found := 0, 0
	for _, d := range sample(docs, n) {
		query := typed(d)
		if query == "" {
			continue
		}
		results := r.mustQuery(t, query, first)
		tried++
		if place(results, d) > 0 {
			found++
			continue
		}
		t.Logf("%s, typed %q: not among the first %d of %d", d.Key, query, first, results.Total)
		for _, x := range results.Results {
			t.Log("  ", x.Score, x.Key, x.Matched)
		}
	}
	if found*100 < tried*percent {
		t.Errorf("%d of %d are among the first %d, want %d %%", found, tried, first, percent)
	}
}

// TestAnExactKeyBeatsAllElse: not even many that hold the word twice, are stable and begin with it,
// come before a key that it is.
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
