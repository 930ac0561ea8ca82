package main

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// phasesOfBuild are the parts of a build that writes.
var phasesOfBuild = []string{"configuration", "reading", "evaluating", "manifests", "linking", "guides", "planning", "search", "overviews", "rendering", "writing"}

// TestTimings builds with --timings: people get a table with a row for each phase, programs the same in
// the document of --json, and without the flag nobody gets any.
func TestTimings(t *testing.T) {
	folder(t, shop)
	status, stdout, stderr := docsgen(t, "build", "--timings")
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	if status != exitDone || stderr != "" || len(lines) != len(phasesOfBuild)+3 {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	if got := strings.Join(strings.Fields(lines[0]), " "); got != "phase wall ms CPU ms allocated MB live heap MB peak resident MB" {
		t.Errorf("the head of the table is %q", got)
	}
	row := regexp.MustCompile(`^ *(\w+)(?: +\d+\.\d){5} *$`)
	for i, phase := range append(slices.Clone(phasesOfBuild), "total") {
		if found := row.FindStringSubmatch(lines[i+1]); found == nil || found[1] != phase {
			t.Errorf("the row of %s is %q", phase, lines[i+1])
		}
	}
	_, stdout, _ = docsgen(t, "build", "--timings", "--json", "--no-cache")
	var got struct{ Timings *timingsDocument }
	if err := json.Unmarshal([]byte(stdout), &got); err != nil || got.Timings == nil {
		t.Fatal(err, stdout)
	}
	var names []string
	sum := 0.0
	for _, p := range got.Timings.Phases {
		names = append(names, p.Name)
		sum += p.WallMilliseconds
	}
	if !slices.Equal(names, phasesOfBuild) {
		t.Errorf("phases are %q", names)
	}
	if total := got.Timings.Total; sum <= 0 || sum > total.WallMilliseconds || total.Allocated == 0 {
		t.Errorf("phases take %f ms, all together %+v", sum, total)
	}
	if _, stdout, _ = docsgen(t, "build", "--json"); strings.Contains(stdout, "timings") {
		t.Error("timings that nobody asked for")
	}
}
