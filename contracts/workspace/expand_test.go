package workspace

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// nested makes folders in each other and gives the expansion of patterns below the first.
func nested(t *testing.T, depth int) *expansion {
	t.Helper()
	dir := t.TempDir()
	below := dir
	for i := range depth {
		below = filepath.Join(below, fmt.Sprintf("d%d", i))
	}
	if err := os.MkdirAll(below, 0o755); err != nil {
		t.Fatal(err)
	}
	root, err := files.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return &expansion{scan: &scan{ctx: t.Context(), root: root}, names: map[string][]string{}, read: map[string]bool{}}
}

// Patterns lead to each folder once, in however many ways they could, and the comparisons are as
// many as folders and steps allow.
func TestPatternsLeadToEachFolderOnce(t *testing.T) {
	steps := map[int]int{}
	for _, n := range []int{4, 8} {
		x := nested(t, 14)
		found := x.folders(".", strings.Split(strings.Repeat("**/", n)+"*", "/"))
		if len(found) != 14 {
			t.Errorf("%d patterns find %d folders, not 14: %q", n, len(found), found)
		}
		steps[n] = x.steps
	}
	if steps[8] > steps[4]*5/2 {
		t.Errorf("twice the pattern takes %d comparisons, not %d", steps[8], steps[4])
	}
}

func TestPatternsFindFolders(t *testing.T) {
	for pattern, want := range map[string]string{
		"*": "d0", "**": ". d0 d0/d1 d0/d1/d2", "d0/*": "d0/d1", "**/d2*": "d0/d1/d2", "d0": "d0", "{d0,x}": "d0", "x*": "", "**/**/d1*": "d0/d1",
	} {
		if got := strings.Join(nested(t, 3).folders(".", strings.Split(pattern, "/")), " "); got != want {
			t.Errorf("%s finds %q, want %q", pattern, got, want)
		}
	}
}

// A walk that nobody waits for any more ends.
func TestPatternsHeedTheContext(t *testing.T) {
	x := nested(t, 3)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	x.scan.ctx = ctx
	if found := x.folders(".", []string{"**"}); len(found) > 0 || x.steps > 0 {
		t.Errorf("it finds %q in %d steps", found, x.steps)
	}
}
