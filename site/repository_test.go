package site

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

const commit = "0123456789abcdef0123456789abcdef01234567"

func TestReadCheckout(t *testing.T) {
	branch := Checkout{Commit: commit, Branch: "feature/x"}
	for name, test := range map[string]struct {
		files string
		want  Checkout
	}{
		"branch":          {"-- .git/HEAD --\nref: refs/heads/feature/x\n-- .git/refs/heads/feature/x --\n" + commit + "\n", branch},
		"packed":          {"-- .git/HEAD --\nref: refs/heads/feature/x\n-- .git/packed-refs --\n# pack-refs with: peeled\n" + commit + " refs/heads/feature/x\n^" + commit + "\n", branch},
		"detached":        {"-- .git/HEAD --\n" + commit + "\n", Checkout{Commit: commit}},
		"worktree":        {"-- .git --\ngitdir: main/.git/worktrees/w\n-- main/.git/worktrees/w/HEAD --\nref: refs/heads/feature/x\n-- main/.git/worktrees/w/commondir --\n../..\n-- main/.git/refs/heads/feature/x --\n" + commit + "\n", branch},
		"clone, detached": {"-- .git/HEAD --\n" + commit + "\n-- .git/refs/remotes/origin/HEAD --\nref: refs/remotes/origin/trunk\n", Checkout{Commit: commit, Branch: "trunk"}},
		"no commit yet":   {"-- .git/HEAD --\nref: refs/heads/feature/x\n", Checkout{Branch: "feature/x"}},
		"no repository":   {"-- a.ts --\n", Checkout{}},
		"not a reference": {"-- .git/HEAD --\nref: ../../secret\n-- secret --\n" + commit + "\n", Checkout{}},
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

func TestRepositoryLinks(t *testing.T) {
	for _, test := range []struct{ address, file, edit string }{
		{"https://github.com/a/b", "https://github.com/a/b/blob/main/src/a%20b%23.ts#L3-L9", "https://github.com/a/b/edit/main/src/a%20b%23.ts"},
		{"https://gitlab.example.org/a/b", "https://gitlab.example.org/a/b/-/blob/main/src/a%20b%23.ts#L3-9", "https://gitlab.example.org/a/b/-/edit/main/src/a%20b%23.ts"},
		{"https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/main/src/a%20b%23.ts#lines-3:9", "https://bitbucket.org/a/b/src/main/src/a%20b%23.ts?mode=edit"},
		{"", "", ""},
	} {
		r := newRepository(&Config{Repository: test.address}, Checkout{Commit: commit, Branch: "main"})
		if got := r.file("src/a b#.ts", 3, 9); got != test.file {
			t.Errorf("the file is at %s, want %s", got, test.file)
		}
		if got := r.edit("src/a b#.ts"); got != test.edit {
			t.Errorf("it is edited at %s, want %s", got, test.edit)
		}
	}
	r := newRepository(&Config{Repository: "https://github.com/a/b"}, Checkout{})
	if got := r.file("a.ts", 0, 0); got != "https://github.com/a/b/blob/HEAD/a.ts" {
		t.Errorf("without a branch, the file is at %s", got)
	}
	if got := r.file("a.ts", 4, 4); got != "https://github.com/a/b/blob/HEAD/a.ts#L4" {
		t.Errorf("one line is at %s", got)
	}
}
