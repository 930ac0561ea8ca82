package main

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
)

// TestDiffOfPublishedPairs compares packages of the contract library with what they were published
// as before, when the library had another scope. The first of the pair only writes its versions as
// numbers, and has fewer contracts; those of the second say the same.
func TestDiffOfPublishedPairs(t *testing.T) {
	schema := compiledSchema(t, diff.Schema)
	for _, pair := range []struct {
		old, fresh               string
		contracts, now, findings int
	}{
		{"@lssm/example.saas-boilerplate@1.43.4", "@contractspec/example.saas-boilerplate@3.8.25", 52, 61, 75},
		{"@lssm/lib.files@5.0.1", "@contractspec/lib.files@3.7.29", 51, 51, 0},
	} {
		t.Run(pair.old, func(t *testing.T) {
			old, fresh := browsertest.Pack(t, pair.old), browsertest.Pack(t, pair.fresh)
			for _, side := range []struct {
				pack string
				want int
			}{{old, pair.contracts}, {fresh, pair.now}} {
				if got := snapshotTwice(t, side.pack); got != side.want {
					t.Errorf("%s has %d contracts, want %d", side.pack, got, side.want)
				}
				if same := findingsBetween(t, schema, side.pack, side.pack); len(same) > 0 {
					t.Errorf("%s differs from itself: %+v", side.pack, same[0])
				}
			}
			for _, format := range diffFormats {
				if status, stdout, stderr := docsgen(t, "diff", old, fresh, "--docs", "--format", format); status != exitDone || stderr != "" {
					t.Errorf("%s: status %d\n%s%s", format, status, stdout, stderr)
				}
			}
			there, back := findingsBetween(t, schema, old, fresh), findingsBetween(t, schema, fresh, old)
			if len(there) != pair.findings {
				t.Errorf("%d findings, want %d", len(there), pair.findings)
			}
			if only := unmirrored(there, back); len(only) > 0 {
				t.Errorf("only one way: %+v", only)
			}
			if only := unmirrored(back, there); len(only) > 0 {
				t.Errorf("only the other way: %+v", only)
			}
		})
	}
}

// mirrored are the rules of what comes with the rules of what goes, where these are not one rule.
var mirrored = strings.NewReplacer("-added", "-removed", "-removed", "-added", "-fixed", "-broken", "-broken", "-fixed")

// unmirrored are the findings of one way that have none of the other way with the opposite effect.
// What is said of a version depends on what else has changed, which is more the other way.
func unmirrored(there, back []publishedFinding) (only []publishedFinding) {
	known := map[publishedFinding]bool{}
	for _, f := range back {
		f.Verdict, f.Contract.Version = "", ""
		known[f] = true
	}
	for _, f := range there {
		m := f
		m.Rule, m.Verdict, m.Old, m.New, m.Contract.Version = mirrored.Replace(f.Rule), "", f.New, f.Old, ""
		if !known[m] && !strings.HasPrefix(f.Rule, "version-") {
			only = append(only, f)
		}
	}
	return only
}

// snapshotTwice counts the contracts of a package. What is written of its snapshot is that snapshot.
func snapshotTwice(t *testing.T, pack string) int {
	t.Helper()
	status, first, stderr := docsgen(t, "export", pack)
	if status != exitDone {
		t.Fatal(stderr)
	}
	again, faults := snapshot.Read("registry.json", first)
	if again == nil {
		t.Fatal(faults)
	}
	var second strings.Builder
	if err := snapshot.Write(&second, again); err != nil {
		t.Fatal(err)
	}
	if second.String() != first {
		t.Errorf("%s: what its snapshot is read as is written otherwise", pack)
	}
	return len(again.Contracts)
}
