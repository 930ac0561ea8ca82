package diff_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

var ruleID = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// TestRules holds the table together: each rule has an ID of its own, says something, and has a
// case. A rule about a shape has the verdicts that follow from its effect, or says that it has
// others.
func TestRules(t *testing.T) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	var cases string
	for _, name := range archives {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		cases += string(text)
	}
	seen := map[string]bool{}
	for _, r := range diff.Rules() {
		if seen[r.ID] || !ruleID.MatchString(r.ID) || r.Says == "" || r.Example == "" {
			t.Errorf("%s: %+v", r.ID, r)
		}
		seen[r.ID] = true
		if !regexp.MustCompile(`(?m)^= .*\b`+r.ID+` `).MatchString(cases) && !unshown[r.ID] {
			t.Errorf("%s has no case", r.ID)
		}
		if follows := r.In == r.Effect.Verdict(diff.In) && r.Out == r.Effect.Verdict(diff.Out); r.Shapes && follows == r.Excepted {
			t.Errorf("%s: %s, so %s and %s; excepted: %t", r.ID, r.Effect, r.In, r.Out, r.Excepted)
		}
		if !r.Shapes && r.In != r.Out {
			t.Errorf("%s has no direction, and two verdicts", r.ID)
		}
	}
}

// unshown are rules whose cases are tests of their own, as manifests can't show them.
var unshown = map[string]bool{"contract-moved": true, "refinement-changed": true}

// TestSymmetry: what narrows one way widens the other, so that each rule about a shape has a
// mirror.
func TestEffectsAreSymmetric(t *testing.T) {
	count := map[diff.Effect]int{}
	for _, r := range diff.Rules() {
		if r.Shapes && !r.Excepted {
			count[r.Effect]++
			mirror := map[diff.Effect]diff.Effect{diff.Narrows: diff.Widens, diff.Widens: diff.Narrows}
			effect, turns := mirror[r.Effect]
			if !turns {
				effect = r.Effect
			}
			if r.Out != effect.Verdict(diff.In) {
				t.Errorf("%s is %s where it is received, and its mirror %s where it is sent", r.ID, r.Out, effect.Verdict(diff.In))
			}
		}
	}
	// A required field that is added with a default, properties that are closed, fields that are
	// added as required, and those that are refused are the mirrors of exceptions.
	if count[diff.Narrows] != count[diff.Widens]+4 {
		t.Errorf("%d rules narrow, %d widen", count[diff.Narrows], count[diff.Widens])
	}
}
