package revision_test

import (
	"fmt"
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

// Tags that HEAD comes from are listed from the oldest on, each commit once; commits are those of the
// first parents that changed the folder.
func TestNamed(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q", "-b", "main")
	next := func(name string, tags ...string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Join(dir, "src"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(tags, " ")+name), 0o644); err != nil {
			t.Fatal(err)
		}
		git(t, dir, "", "add", "-A")
		git(t, dir, "", "commit", "-q", "-m", "x")
		for _, tag := range tags {
			git(t, dir, "", "tag", "-a", "-m", "x", tag)
		}
	}
	next("src/a", "v1.9.0", "v1", "latest")
	next("b", "app@1.10.0", "app@1.9.9")
	git(t, dir, "", "switch", "-q", "-c", "side")
	next("src/c", "v9.0.0")
	git(t, dir, "", "switch", "-q", "main")
	next("src/d", "nightly", "also")
	git(t, dir, "", "tag", "a-file", "HEAD:b")
	r, err := revision.Open(t.Context(), filepath.Join(dir, "src"))
	if err != nil {
		t.Fatal(err)
	}
	names := func(list []revision.Named, err error) string {
		t.Helper()
		var names []string
		for _, n := range list {
			names = append(names, n.Name+" "+n.Time.Format("2006-01-02T15:04:05Z07:00"))
		}
		return fmt.Sprint(names, err)
	}
	const at = " 2026-01-31T23:30:00-05:00"
	first := git(t, dir, "", "rev-parse", "HEAD~2")
	if got := names(r.Tags(t.Context(), "")); got != "[v1.9.0"+at+" app@1.10.0"+at+" also"+at+"] <nil>" {
		t.Error(got)
	}
	if got := names(r.Tags(t.Context(), first)); got != "[app@1.10.0"+at+" also"+at+"] <nil>" {
		t.Error(got)
	}
	head := git(t, dir, "", "rev-parse", "--short=12", "HEAD")
	for most, want := range map[int]string{9: "[" + first[:12] + at + " " + head + at + "] <nil>", 1: "[" + head + at + "] <nil>"} {
		if got := names(r.Commits(t.Context(), "", most)); got != want {
			t.Errorf("%d: %s", most, got)
		}
	}
	if got := names(r.Commits(t.Context(), first, 9)); got != "["+head+at+"] <nil>" {
		t.Error(got)
	}
}

// A folder that shows one revision after the other has the files of the last, whatever was there
// before: files become folders, links and nothing, and folders go with their files.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	blob := func(text string) string { return git(t, dir, text, "hash-object", "-w", "--stdin") }
	commit := func(files ...string) string { // name, mode and text
		t.Helper()
		git(t, dir, "", "read-tree", "--empty")
		for i := 0; i < len(files); i += 3 {
			git(t, dir, "", "update-index", "--add", "--cacheinfo", files[i+1]+","+blob(files[i+2])+","+files[i])
		}
		return git(t, dir, "x", "commit-tree", git(t, dir, "", "write-tree"))
	}
	r, err := revision.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(t.TempDir(), "shown")
	folder := r.Folder(at)
	const file, link = "100644", "120000"
	for i, test := range []struct {
		commit string
		want   string
	}{
		{commit("a", file, "1", "b/c/d", file, "2", "l", link, "a"), "a=1 b/ b/c/ b/c/d=2 l->a"},
		{commit("a", file, "1", "b/c/d", file, "2", "l", link, "a"), "a=1 b/ b/c/ b/c/d=2 l->a"},
		{commit("a/x", file, "1", "b", file, "3", "l", link, "b"), "a/ a/x=1 b=3 l->b"},
		{commit("a", link, "l", "l", file, "4"), "a->l l=4"},
		{strings.Repeat("a", 40), "a->l l=4"},
		{commit("l/m", file, "5"), "l/ l/m=5"},
		{commit(), ""},
	} {
		_, err := folder.Show(t.Context(), test.commit)
		if wrong := strings.HasPrefix(test.commit, "aaaa"); (err != nil) != wrong {
			t.Fatalf("%d: %v", i, err)
		}
		var got []string
		err = filepath.WalkDir(at, func(name string, d fs.DirEntry, err error) error {
			inner, _ := filepath.Rel(at, name)
			if err != nil || inner == "." || inner == ".git" {
				return err
			}
			inner = filepath.ToSlash(inner)
			switch target, _ := os.Readlink(name); {
			case target != "":
				inner += "->" + target
			case d.IsDir():
				inner += "/"
			default:
				text, _ := os.ReadFile(name)
				inner += "=" + string(text)
			}
			got = append(got, inner)
			return nil
		})
		if err != nil || strings.Join(got, " ") != test.want {
			t.Errorf("%d: %s, want %s, %v", i, got, test.want, err)
		}
	}
}

// A few small trees can stand for more files than there is memory to list, and for more folders without
// a file than there is time to look into.
func TestTreesThatMultiplyAreRefused(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	blob := git(t, dir, "text", "hash-object", "-w", "--stdin")
	for name, lowest := range map[string]string{"files": "100644 blob " + blob + "\ta.ts\n", "folders": ""} {
		tree := git(t, dir, lowest, "mktree")
		for range 10 {
			var list strings.Builder
			for i := range 10 {
				fmt.Fprintf(&list, "040000 tree %s\td%d\n", tree, i)
			}
			tree = git(t, dir, list.String(), "mktree")
		}
		r, err := revision.Open(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		commit := git(t, dir, "x", "commit-tree", tree)
		into := filepath.Join(t.TempDir(), "a")
		if _, err := r.Write(t.Context(), commit, into); err == nil || err.Error() != commit+" is too large: it holds more than 1000000 files and folders" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Lstat(into); err == nil {
			t.Errorf("%s: something is written", name)
		}
	}
}
