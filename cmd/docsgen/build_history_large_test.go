package main

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// TestHistoryOfATreeThatMultiplies: a tag whose few objects stand for ten million folders is one that
// can't be loaded, and keeps nobody from building.
func TestHistoryOfATreeThatMultiplies(t *testing.T) {
	released(t, shopStates(t)[0])
	tree := git(t, "mktree")
	for range 7 {
		var list strings.Builder
		for i := range 10 {
			fmt.Fprintf(&list, "040000 tree %s\td%d\n", tree, i)
		}
		c := exec.Command("git", "mktree")
		c.Stdin = strings.NewReader(list.String())
		out, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		tree = strings.TrimSpace(string(out))
	}
	git(t, "tag", "v1.1.0", git(t, "commit-tree", tree, "-p", "HEAD", "-m", "x"))
	git(t, "merge", "-q", "-s", "ours", "-m", "x", "v1.1.0")
	status, stdout, stderr := docsgen(t, "build", "--history", "9", "--format", "json")
	if status != exitDone || !strings.Contains(stdout, `"message":"v1.1.0 is left out of the history: it holds more than 1000000 files and folders"`) {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}
