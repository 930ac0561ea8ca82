package main

import (
	"strings"
	"testing"
)

// TestDiffPolicy: the configuration of the head says how changes are judged, and where findings are
// noted that are accepted. The site of a comparison says the same.
func TestDiffPolicy(t *testing.T) {
	repository(t)
	git(t, "tag", "v1")
	rewrite(t, stricter)
	for _, test := range []struct{ config, want string }{
		{"", "1 breaking, 1 risky"},
		{"diff: {verdicts: {auth-raised: risky}}\n", "0 breaking, 2 risky"},
		{"diff: {verdicts: {auth-raised: docs, version-not-bumped: breaking}}\n", "0 breaking, 0 risky, 0 compatible, 1 change of words"},
		{"diff: {verdicts: {version-not-bumped: breaking}}\n", "2 breaking, 0 risky"},
		{"diff: {accepted: review/agreed.yaml}\n", "0 breaking, 1 risky, 0 compatible, 0 changes of words, 1 accepted"},
	} {
		put(t, "src/docsgen.yaml", test.config)
		put(t, "src/review/agreed.yaml", "- {rule: auth-raised, contract: operation shop.order.create, reason: Agreed., by: ada}\n")
		if _, stdout, stderr := docsgen(t, "diff", "v1:src", "src"); !strings.Contains(stdout, test.want) || stderr != "" {
			t.Errorf("%q: want %s\n%s%s", test.config, test.want, stdout, stderr)
		}
	}
	put(t, "src/docsgen.yaml", "diff: {accepted: review/agreed.yaml, verdicts: {version-not-bumped: breaking}}\n")
	if status, stdout, stderr := docsgen(t, "diff", "v1:src", "src", "--accept", "All know.", "--by", "ada"); status != exitDone || !strings.Contains(stdout, "0 breaking") {
		t.Errorf("accepting: status %d\n%s%s", status, stdout, stderr)
	}
	if text := read(t, "src/review/agreed.yaml"); !strings.Contains(text, `rule: "version-not-bumped"`) {
		t.Errorf("it is not noted where the configuration says:\n%s", text)
	}
	put(t, "src/docsgen.yaml", "diff: {verdicts: {auth-raised: risky}}\n")
	if status, _, stderr := docsgen(t, "build", "src", "--against", "v1:src", "--out", "public"); status != exitDone {
		t.Fatal(stderr)
	}
	if page := read(t, "public/changes.html"); strings.Contains(page, "badge-breaking") || !strings.Contains(page, "callers must be more than before") {
		t.Errorf("the site judges otherwise:\n%s", page)
	}
}
