package project

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/site"
)

const commit = "0123456789abcdef0123456789abcdef01234567"

func TestReadCheckout(t *testing.T) {
	branch := site.Checkout{Commit: commit, Branch: "feature/x"}
	for name, test := range map[string]struct {
		files string
		want  site.Checkout
	}{
		"branch":          {"-- .git/HEAD --\nref: refs/heads/feature/x\n-- .git/refs/heads/feature/x --\n" + commit + "\n", branch},
		"packed":          {"-- .git/HEAD --\nref: refs/heads/feature/x\n-- .git/packed-refs --\n# pack-refs with: peeled\n" + commit + " refs/heads/feature/x\n^" + commit + "\n", branch},
		"detached":        {"-- .git/HEAD --\n" + commit + "\n", site.Checkout{Commit: commit}},
		"worktree":        {"-- .git --\ngitdir: main/.git/worktrees/w\n-- main/.git/worktrees/w/HEAD --\nref: refs/heads/feature/x\n-- main/.git/worktrees/w/commondir --\n../..\n-- main/.git/refs/heads/feature/x --\n" + commit + "\n", branch},
		"clone, detached": {"-- .git/HEAD --\n" + commit + "\n-- .git/refs/remotes/origin/HEAD --\nref: refs/remotes/origin/trunk\n", site.Checkout{Commit: commit, Branch: "trunk"}},
		"no commit yet":   {"-- .git/HEAD --\nref: refs/heads/feature/x\n", site.Checkout{Branch: "feature/x"}},
		"no repository":   {"-- a.ts --\n", site.Checkout{}},
		"not a reference": {"-- .git/HEAD --\nref: ../../secret\n-- secret --\n" + commit + "\n", site.Checkout{}},
	} {
		dir := t.TempDir()
		for _, f := range txtar.Parse([]byte(test.files)).Files {
			put(t, filepath.Join(dir, f.Name), string(f.Data))
		}
		if got, diagnostics := ReadCheckout(dir); got != test.want || len(diagnostics) > 0 {
			t.Errorf("%s: %+v, want %+v; %v", name, got, test.want, diagnostics)
		}
	}
}
