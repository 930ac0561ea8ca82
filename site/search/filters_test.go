package search

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestFiltersEqualALoop asks for each kind of filter and compares the answer with a loop over all
// documents.
func TestFiltersEqualALoop(t *testing.T) {
	docs := generate(1500)
	r := open(t, index(t, docs))
	d := docs[3]
	for i := 0; d.Kind != "operation"; i++ {
		d = docs[i]
	}
	rank := func(s string) int { return contracts.Stability(s).Rank() }
	beta := rank("beta")
	tests := map[string]func(Document) bool{
		"kind:event":           func(d Document) bool { return d.Kind == "event" },
		"-kind:event":          func(d Document) bool { return d.Kind != "event" },
		"kind:event,type":      func(d Document) bool { return d.Kind == "event" || d.Kind == "type" },
		"type:query":           func(d Document) bool { return d.Variant == "query" },
		"type:operation":       func(d Document) bool { return d.Kind == "operation" },
		"domain:" + d.Domain:   func(x Document) bool { return x.Domain == d.Domain },
		"domain:*a*i*":         func(d Document) bool { return match("*a*i*", d.Domain) },
		"owner:" + d.Owners[0]: func(x Document) bool { return slices.Contains(x.Owners, d.Owners[0]) },
		"owner:*.*": func(d Document) bool {
			return slices.ContainsFunc(d.Owners, func(o string) bool { return match("*.*", o) })
		},
		"tag:" + d.Tags[1]:      func(x Document) bool { return slices.Contains(x.Tags, d.Tags[1]) },
		"tag:create -tag:order": func(d Document) bool { return slices.Contains(d.Tags, "create") && !slices.Contains(d.Tags, "order") },
		"emits:" + d.Emits[0]:   func(x Document) bool { return slices.Contains(x.Emits, d.Emits[0]) },
		"emits:*.order.*": func(d Document) bool {
			return slices.ContainsFunc(d.Emits, func(e string) bool { return match("*.order.*", e) })
		},
		"emits:*": func(d Document) bool { return len(d.Emits) > 0 },
		"emitted-by:*.create": func(d Document) bool {
			return slices.ContainsFunc(d.EmittedBy, func(e string) bool { return match("*.create", e) })
		},
		"field:EMAIL": func(d Document) bool { return slices.Contains(d.Fields, "email") },
		"field:*id": func(d Document) bool {
			return slices.ContainsFunc(d.Fields, func(f string) bool { return match("*id", strings.ToLower(f)) })
		},
		"auth:user":             func(d Document) bool { return d.Auth == "user" },
		"-auth:*":               func(d Document) bool { return d.Auth == "" },
		"version:1.*":           func(d Document) bool { return match("1.*", d.Version) },
		"stability:stable":      func(d Document) bool { return d.Stability == "stable" },
		"stability:in-creation": func(d Document) bool { return d.Stability == "in_creation" },
		"-stability:deprecated": func(d Document) bool { return d.Stability != "deprecated" },
		"stability>=beta":       func(d Document) bool { return rank(d.Stability) >= beta && !d.Deprecated },
		"stability>beta":        func(d Document) bool { return rank(d.Stability) > beta && !d.Deprecated },
		"stability<=deprecated": func(d Document) bool { return rank(d.Stability) >= 0 && !d.Deprecated },
		"stability<=beta":       func(d Document) bool { return rank(d.Stability) >= 0 && rank(d.Stability) <= beta },
		"-stability<beta":       func(d Document) bool { return rank(d.Stability) < 0 || rank(d.Stability) >= beta },
	}
	for query, fits := range tests {
		var want, got []string
		for _, d := range docs {
			if fits(d) {
				want = append(want, d.URL)
			}
		}
		results := r.mustQuery(t, query, len(docs))
		for _, found := range results.Results {
			got = append(got, found.URL)
		}
		slices.Sort(want)
		slices.Sort(got)
		if results.Total != len(want) || !slices.Equal(got, want) {
			t.Errorf("%s: %d documents, a loop finds %d", query, results.Total, len(want))
		}
	}
}

// TestDeprecatedPassesNoComparison: neither by its stability nor by a notice, and the word finds
// both.
func TestDeprecatedPassesNoComparison(t *testing.T) {
	docs := []Document{
		{Kind: "event", Key: "a", URL: "a", Stability: "stable"},
		{Kind: "event", Key: "b", URL: "b", Stability: "stable", Deprecated: true},
		{Kind: "event", Key: "c", URL: "c", Stability: "deprecated", Deprecated: true},
		{Kind: "event", Key: "d", URL: "d", Stability: "beta"},
		{Kind: "type", Key: "E", URL: "E"},
	}
	r := open(t, index(t, docs))
	for query, want := range map[string]string{
		"stability>=beta": "a d", "stability<deprecated": "a d", "stability>=deprecated": "", "stability<stable": "d",
		"stability:deprecated": "c b", "stability:dep*": "c b", "-stability:deprecated": "a d E", "stability:stable": "a b", "-stability>=beta": "E c b",
	} {
		results := r.mustQuery(t, query, 10)
		var got []string
		for _, found := range results.Results {
			got = append(got, found.URL)
		}
		if strings.Join(got, " ") != want || (len(results.Notes) > 0) != (query == "stability>=deprecated") { // which TestExplanations explains
			t.Errorf("%s: %s, want %s; notes %v", query, got, want, results.Notes)
		}
	}
	completions, err := r.Complete(t.Context(), "stability:dep", len("stability:dep"))
	if err != nil || len(completions) != 1 || completions[0].Docs != 2 {
		t.Errorf("completions: %+v %v", completions, err)
	}
}

// match is what "*" means, said with the standard library; values hold none of the signs that have
// a meaning to path.Match.
func match(pattern, value string) bool {
	ok, err := path.Match(pattern, value)
	return ok && err == nil
}

// TestFiltersNarrowWords: with a filter, a query finds what it finds without, less what the filter
// holds back, in the same order.
func TestFiltersNarrowWords(t *testing.T) {
	docs := generate(1500)
	r := open(t, index(t, docs))
	for _, words := range []string{"order", "marketplace invoice", "creat"} {
		var want []string
		for _, found := range r.mustQuery(t, words, len(docs)).Results {
			if found.Kind == "operation" {
				want = append(want, found.URL)
			}
		}
		var got []string
		for _, found := range r.mustQuery(t, fmt.Sprintf("kind:operation %s", words), len(docs)).Results {
			got = append(got, found.URL)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d operations, want %d", words, len(got), len(want))
		}
	}
}
