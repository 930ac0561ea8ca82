package main

import (
	"strings"
	"testing"
)

// TestRevisionWithoutContracts: a revision whose only manifest is half written is no registry without contracts.
func TestRevisionWithoutContracts(t *testing.T) {
	const items = `{"name": "shop", "items": [{"type": "contractspec:event", "key": "shop.paid", "version": "1.0.0"}]}`
	folder(t, "-- registry.json --\n"+items)
	git(t, "init", "-q", "-b", "main")
	for _, one := range [...][3]string{{"v1", "2026-01-01", items}, {"v2", "2026-02-01", "{\n"}, {"v3", "2026-03-01", items + "\n"}} {
		put(t, "registry.json", one[2])
		commit(t, one[1])
		git(t, "tag", one[0])
	}
	_, _, stderr := docsgen(t, "diff", "v2")
	if want := "warning: v2: there are no contracts in it, so that all look removed or added\n"; stderr != want {
		t.Errorf("%q", stderr)
	}
	status, _, stderr := docsgen(t, "build", "--history", "9", "--out", "site")
	if status != exitDone || !strings.Contains(stderr, "v2 is left out of the history: it has no contracts") {
		t.Errorf("status %d\n%s", status, stderr)
	}
	if text := read(t, "site/changes.html"); strings.Contains(text, "breaking") {
		t.Error("what was there all the time was removed")
	}
}
