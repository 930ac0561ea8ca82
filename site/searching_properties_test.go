package site_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site/search"
)

// published is what contracts.json says of a contract, as far as filters can ask for it.
type published struct {
	Kind, Key, Version, Title, Stability, Domain, URL string
	Owners, Tags                                      []string
	Type                                              string // "operation (command)"
	Emits                                             []struct{ Key string }
}

// contracts reads the site's own contracts.json.
func (s searched) contracts(t *testing.T) []published {
	t.Helper()
	file, err := s.Render("contracts.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Contracts []published }
	if err := json.Unmarshal(file.Body, &all); err != nil {
		t.Fatal(err)
	}
	return all.Contracts
}

// generated is a registry of some hundred contracts and their models.
func generated(t *testing.T, contracts int) searched {
	t.Helper()
	dir := t.TempDir()
	if err := contractstest.Write(dir, contracts); err != nil {
		t.Fatal(err)
	}
	return openSearch(t, dir)
}

// place returns the place of a contract among results, from 1 on; 0 when it is not there.
func place(results search.Results, c published) int {
	return 1 + slices.IndexFunc(results.Results, func(r search.Result) bool { return r.URL == c.URL })
}

// TestEveryContractIsFirst asks for every contract by its key. Where kinds or versions share a key,
// one of them is first.
func TestEveryContractIsFirst(t *testing.T) {
	for name, s := range map[string]searched{"example": example(t), "generated": generated(t, 600)} {
		all := s.contracts(t)
		for _, c := range all {
			results := s.ask(t, c.Key, 1).Results
			if len(results) == 0 || results[0].Key != c.Key {
				t.Errorf("%s: first for %s is %+v", name, c.Key, results)
			}
		}
		t.Logf("%s: %d contracts", name, len(all))
	}
}

// TestEveryContractInAnyCase asks for every contract by its key in small letters and in capitals.
func TestEveryContractInAnyCase(t *testing.T) {
	s := example(t)
	for _, c := range s.contracts(t) {
		for _, typed := range []string{strings.ToLower(c.Key), strings.ToUpper(c.Key)} {
			results := s.ask(t, typed, 1).Results
			if len(results) == 0 || results[0].Key != c.Key {
				t.Errorf("%s: first for %s is %+v", c.Key, typed, results)
			}
		}
	}
}

// TestEveryContractWithOneSlip mistypes the key of every contract once.
func TestEveryContractWithOneSlip(t *testing.T) {
	s, random := generated(t, 300), rand.New(rand.NewPCG(5, 6))
	all, found := s.contracts(t), 0
	for _, c := range all {
		typed := slip(random, c.Key)
		if results := s.ask(t, typed, 3); place(results, c) > 0 {
			found++
		} else {
			t.Logf("%s typed %s: not among the first three of %d", c.Key, typed, results.Total)
		}
	}
	t.Logf("%d of %d are among the first three", found, len(all))
	if len(all) < 300 || found*100 < len(all)*98 {
		t.Errorf("%d of %d are among the first three, want 98 %%", found, len(all))
	}
}

// slip makes one slip of the finger at a random place: a letter left out, added or changed, or two
// neighbours swapped.
func slip(random *rand.Rand, key string) string {
	for {
		i, letter := random.IntN(len(key)-1), string(rune('a'+random.IntN(26)))
		before, at, next, after := key[:i], key[i:i+1], key[i+1:i+2], key[i+2:]
		ways := [...]string{before + next + after, before + letter + at + next + after, before + letter + next + after, before + next + at + after}
		if typed := ways[random.IntN(len(ways))]; typed != key {
			return typed
		}
	}
}

// TestEveryTitle asks for the words of every title in a random order. Those that share a title
// share its place.
func TestEveryTitle(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for name, s := range map[string]searched{"example": example(t), "generated": generated(t, 300)} {
		tried, found := 0, 0
		for _, c := range s.contracts(t) {
			if c.Title == c.Key {
				continue // None was declared.
			}
			words := strings.Fields(c.Title)
			random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			typed := strings.Join(words, " ")
			tried++
			results := s.ask(t, typed, 5)
			if slices.ContainsFunc(results.Results, func(r search.Result) bool { return r.Title == c.Title }) {
				found++
				continue
			}
			t.Logf("%s: %q typed %q: not among the first five of %d", name, c.Title, typed, results.Total)
		}
		t.Logf("%s: %d of %d are among the first five", name, found, tried)
		if tried < 80 || found*100 < tried*95 {
			t.Errorf("%s: %d of %d are among the first five, want 95 %%", name, found, tried)
		}
	}
}
