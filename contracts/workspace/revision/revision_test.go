package revision_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
)

// git runs a command in a folder, with a text as its input.
func git(t *testing.T, dir, input string, args ...string) string {
	t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=ada", "-c", "user.email=ada@example.org", "-C", dir}, args...)...)
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull, "GIT_COMMITTER_DATE=2026-01-31T23:30:00-0500")
	c.Stdin = strings.NewReader(input)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// written lists what a commit comes to in a folder.
func written(t *testing.T, repository, commit string) (names []string, w revision.Written) {
	t.Helper()
	r, err := revision.Open(t.Context(), repository)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "a", "b")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if w, err = r.Write(t.Context(), commit, dir); err != nil {
		t.Fatal(err)
	}
	if err := filepath.WalkDir(filepath.Dir(filepath.Dir(dir)), func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ = filepath.Rel(dir, name)
			names = append(names, filepath.ToSlash(name))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names, w
}

// TestWriteStaysInside: trees are made by hand here, with names that git itself would not check
// out.
func TestWriteStaysInside(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	blob := git(t, dir, "text", "hash-object", "-w", "--stdin")
	out := git(t, dir, "../..", "hash-object", "-w", "--stdin")
	inner := git(t, dir, "100644 blob "+blob+"\tevil\n", "mktree")
	tree := git(t, dir, strings.Join([]string{
		"100644 blob " + blob + "\ta.ts", "120000 blob " + out + "\tlink", "040000 tree " + inner + "\t..", "040000 tree " + inner + "\t.git", "040000 tree " + inner + "\t.GIT", "040000 tree " + inner + "\tsrc", "",
	}, "\n"), "mktree")
	commit := git(t, dir, "x", "commit-tree", tree)
	names, w := written(t, dir, commit)
	if got := strings.Join(names, " "); got != "a.ts link src/evil" || w.Files != 3 {
		t.Errorf("written: %s, %+v", got, w)
	}
}

// Files that can be no module, schema or manifest are left where they are.
func TestWriteLeavesOutLargeFiles(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	large := strings.Repeat("x", 5<<20+1)
	for name, text := range map[string]string{"a.ts": "a", "film.mp4": large, "registry.json": large, "é ü.ts": "b"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git(t, dir, "", "config", "log.showSignature", "true")
	git(t, dir, "", "config", "gpg.program", filepath.Join(dir, "nowhere"))
	git(t, dir, "", "add", "-A")
	git(t, dir, "", "commit", "-q", "-m", "x")
	if names, _ := written(t, dir, "HEAD"); strings.Join(names, ", ") != "a.ts, registry.json, é ü.ts" {
		t.Errorf("written: %s", names)
	}
	r, err := revision.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if day, err := r.Date(t.Context(), "HEAD"); day != "2026-01-31" || err != nil {
		t.Errorf("%s %v", day, err)
	}
	if _, err := r.Commit(t.Context(), "--help"); err == nil {
		t.Error("an option is a revision")
	}
	if _, _, err := r.MergeBase(t.Context(), "origin/next"); err == nil || !strings.Contains(err.Error(), "the branch origin/next is not in this clone: git fetch origin brings it") {
		t.Error(err)
	}
}
