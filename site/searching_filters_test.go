package site_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestFiltersEqualALoopOverTheRegistry asks with each filter, for every value that some contract
// has, and with patterns; the answer must be what a loop over contracts.json finds. Guides are in
// the index but not in that file.
func TestFiltersEqualALoopOverTheRegistry(t *testing.T) {
	for name, s := range map[string]searched{"example": example(t), "generated": generated(t, 200)} {
		all := s.contracts(t)
		asked := 0
		check := func(query string, fits func(published) bool) {
			t.Helper()
			var want, got []string
			for _, c := range all {
				if fits(c) {
					want = append(want, c.URL)
				}
			}
			results := s.ask(t, "-kind:guide "+query, len(all)+1)
			for _, r := range results.Results {
				got = append(got, r.URL)
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) || results.Total != len(want) {
				t.Errorf("%s: %s: %d contracts, a loop finds %d", name, query, results.Total, len(want))
			}
			asked++
		}
		for filter, valuesOf := range filterValues {
			for i, value := range values(all, valuesOf) {
				fits := func(c published) bool { return slices.Contains(valuesOf(c), value) }
				check(filter+`:"`+value+`"`, fits)
				if i == 0 {
					check("-"+filter+":"+value, func(c published) bool { return !fits(c) })
				}
			}
			check(filter+":*", func(c published) bool { return len(valuesOf(c)) > 0 })
			check(filter+":*a*", func(c published) bool {
				return slices.ContainsFunc(valuesOf(c), func(v string) bool { return strings.Contains(strings.ToLower(v), "a") })
			})
		}
		for _, stability := range contracts.Stabilities {
			at := stability.Rank()
			for operator, fits := range map[string]func(rank int) bool{
				">=": func(rank int) bool { return rank >= at }, ">": func(rank int) bool { return rank > at },
				"<=": func(rank int) bool { return rank <= at }, "<": func(rank int) bool { return rank < at },
			} {
				check("stability"+operator+string(stability), func(c published) bool {
					rank := contracts.Stability(c.Stability).Rank()
					return rank >= 0 && c.Stability != string(contracts.Deprecated) && fits(rank)
				})
			}
		}
		check("kind:event,operation -stability:stable", func(c published) bool {
			return (c.Kind == "event" || c.Kind == "operation") && c.Stability != "stable"
		})
		t.Logf("%s: %d queries over %d contracts", name, asked, len(all))
	}
}

// filterValues gives the values that a contract has for each filter that contracts.json knows of.
var filterValues = map[string]func(published) []string{
	"kind":      func(c published) []string { return one(c.Kind) },
	"type":      func(c published) []string { return append(variant(c.Type), c.Kind) },
	"domain":    func(c published) []string { return one(c.Domain) },
	"version":   func(c published) []string { return one(c.Version) },
	"stability": func(c published) []string { return one(c.Stability) },
	"owner":     func(c published) []string { return c.Owners },
	"tag":       func(c published) []string { return c.Tags },
	"emits": func(c published) []string {
		var keys []string
		for _, e := range c.Emits {
			keys = append(keys, e.Key)
		}
		return keys
	},
}

func one(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// variant returns what is in the brackets of "operation (command)".
func variant(kind string) []string {
	_, inside, found := strings.Cut(kind, " (")
	if !found {
		return nil
	}
	return one(strings.TrimSuffix(inside, ")"))
}

// values returns all values, sorted.
func values(all []published, valuesOf func(published) []string) []string {
	set := map[string]bool{}
	for _, c := range all {
		for _, value := range valuesOf(c) {
			set[value] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}
