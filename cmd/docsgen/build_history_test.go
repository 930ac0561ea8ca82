package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// released makes the current folder a repository of the shop with a tag for each of some states of
// src/order.ts, a day apart.
func released(t *testing.T, states ...string) {
	t.Helper()
	repository(t)
	put(t, "docsgen.yaml", "formats: [html, md, json]\n")
	put(t, ".gitignore", "public/\nhistory.json\n")
	for i, state := range states {
		put(t, "src/order.ts", state)
		day := "2026-03-0" + string(rune('1'+i))
		commit(t, day)
		git(t, "tag", "v1."+string(rune('0'+i))+".0")
	}
}

// shopStates are three states of the shop, of which the second breaks callers and the third no more.
func shopStates(t *testing.T) []string {
	t.Helper()
	dir, _ := os.Getwd()
	repository(t)
	first := text(t, "src/order.ts")
	rewrite(t, stricter)
	second := text(t, "src/order.ts")
	t.Chdir(dir)
	return []string{first, second, strings.Replace(first, "Creates an order.", "Makes an order.", 1)}
}

// published is all that a site is for readers: every file but those of docsgen's own.
func published(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir("public", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".docsgen") {
			all.WriteString(name + "\n" + text(t, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

const brokenModule = "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n"

// TestHistoryOfTags: the newest tags are compared one after the other, and what is checked out with
// the last; the same bytes come of the same input, whatever the cache has.
func TestHistoryOfTags(t *testing.T) {
	states := shopStates(t)
	released(t, states...)
	git(t, "tag", "-a", "latest", "-m", "x")
	put(t, "src/order.ts", states[1])
	status, stdout, stderr := docsgen(t, "build", "--history", "5", "--format", "json")
	if status != exitDone || stderr != "" || !strings.Contains(stdout, `"diagnostics":[]`) {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	page := text(t, "public/changes.md")
	var rows []string
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "| ") {
			rows = append(rows, strings.TrimSpace(strings.Split(line, "| [`shop")[0]))
		}
	}
	want := `| Revision | Date | What changed | Contracts |
| --- | --- | --- | --- |
| [Unreleased](changes/unreleased.md) |  | **1 breaking** 1 change of words
| [` + "`v1.2.0`](changes/v1.2.0.md) | 2026-03-03 | **1 risky** 1 change of words" + `
| [` + "`v1.1.0`](changes/v1.1.0.md) | 2026-03-02 | **1 breaking**" + `
| ` + "`v1.0.0` | 2026-03-01 | The first one that was looked at |  |"
	if got := strings.Join(rows, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	kept := text(t, "public/history.json")
	site := published(t)
	for _, args := range []string{"--history 5", "--history 5 --no-cache", "--history v1.0.0", "--history 2026-03-02"} {
		docsgen(t, append([]string{"build"}, strings.Fields(args)...)...)
		if published(t) != site {
			t.Errorf("%s: another site", args)
		}
	}
	docsgen(t, "build", "--history", "1")
	if page := text(t, "public/changes.md"); strings.Contains(page, "v1.0.0") || !strings.Contains(page, "`v1.1.0` | 2026-03-02 | The first one") {
		t.Error(page)
	}
	if text(t, "public/history.json") == kept {
		t.Error("a shorter history is the same")
	}
	docsgen(t, "build")
	if _, err := os.Stat("public/changes.html"); err == nil {
		t.Error("a site without a history has its pages")
	}
}

// TestHistoryIsKept: a file that is kept grows at its end, and comes to the same bytes as one that is
// made at once; old revisions need not be there any more.
func TestHistoryIsKept(t *testing.T) {
	states := shopStates(t)
	released(t, states[0], states[1])
	docsgen(t, "build", "--history", "history.json")
	before := text(t, "history.json")
	put(t, "src/order.ts", states[2])
	commit(t, "2026-03-03")
	git(t, "tag", "v1.2.0")
	if status, _, stderr := docsgen(t, "build", "--history", "history.json", "--no-cache"); status != exitDone || stderr != "" {
		t.Fatalf("status %d\n%s", status, stderr)
	}
	after, site := text(t, "history.json"), text(t, "public/changes.html")
	if !strings.HasPrefix(after, strings.TrimSuffix(before, "\n]}\n")+",\n") || after != text(t, "public/history.json") {
		t.Errorf("it was\n%s\nand is\n%s", before, after)
	}
	os.Remove("history.json")
	docsgen(t, "build", "--history", "history.json", "--no-cache")
	if text(t, "history.json") != after || text(t, "public/changes.html") != site {
		t.Errorf("made at once, it is\n%s\nand else\n%s", text(t, "history.json"), after)
	}
	// What is kept is told also where git has nothing of it.
	t.Setenv("PATH", "")
	status, stdout, _ := docsgen(t, "build", "--history", "history.json", "--format", "json")
	if status != exitDone || !strings.Contains(stdout, contracts.HistoryShort.Code.String()) || !strings.Contains(stdout, "nothing is added to history.json: git is not installed") {
		t.Errorf("status %d\n%s", status, stdout)
	}
	if text(t, "public/changes.html") != site || text(t, "history.json") != after {
		t.Error("without git it tells something else")
	}
}

// TestHistoryOfBrokenRevisions: a revision that can't be loaded is a diagnostic, and the history goes
// on without it.
func TestHistoryOfBrokenRevisions(t *testing.T) {
	states := shopStates(t)
	released(t, states[0], brokenModule, states[1], states[1])
	for range 2 { // the second finds it in the cache
		status, stdout, _ := docsgen(t, "build", "--history", "9", "--format", "json")
		if status != exitDone || !strings.Contains(stdout, contracts.RevisionUnloaded.Code.String()) || !strings.Contains(stdout, `"message":"v1.1.0 is left out of the history: 1 error in it, first in src/order.ts: this event has no key"`) {
			t.Errorf("status %d\n%s", status, stdout)
		}
		page := text(t, "public/changes.md")
		for _, want := range []string{"| `v1.1.0` | 2026-03-02 | Could not be loaded", "| `v1.3.0` | 2026-03-04 | Nothing has changed. |", "| [`v1.2.0`](changes/v1.2.0.md) | 2026-03-03 | **1 breaking** |"} {
			if !strings.Contains(page, want) {
				t.Errorf("no %s in\n%s", want, page)
			}
		}
	}
	if page := text(t, "public/changes/v1.2.0.md"); !strings.Contains(page, "Compared with `v1.0.0`") {
		t.Error(page)
	}
	if status, _, _ := docsgen(t, "build", "--history", "9", "--strict"); status != exitErrors {
		t.Errorf("status %d", status)
	}
}

// TestHistoryOfCommits: without tags commits stand for them, of those that changed something in the
// folder.
func TestHistoryOfCommits(t *testing.T) {
	states := shopStates(t)
	repository(t)
	put(t, "other.txt", "x")
	commit(t, "2026-03-01")
	put(t, "src/order.ts", states[1])
	commit(t, "2026-03-02")
	head := git(t, "rev-parse", "--short=12", "HEAD")
	status, stdout, stderr := docsgen(t, "build", "src", "--history", "9", "--out", "public")
	if status != exitDone || stderr != "" {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	page := text(t, "public/changes.md")
	if !strings.Contains(page, "| [`"+head+"`](changes/"+head+".md) | 2026-03-02 | **1 breaking** |") || strings.Count(page, "2026-03-01") != 0 || !strings.Contains(page, "| 2026-01-31 | The first one") {
		t.Error(page)
	}
}

// TestHistoryOfAShallowClone: what a clone lacks is said.
func TestHistoryOfAShallowClone(t *testing.T) {
	released(t, shopStates(t)...)
	docsgen(t, "build", "--history", "history.json")
	from, _ := os.Getwd()
	to := filepath.Join(t.TempDir(), "clone")
	git(t, "clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(from), to)
	kept := strings.Replace(text(t, "history.json"), git(t, "rev-parse", "v1.2.0"), strings.Repeat("a", 40), -1)
	t.Chdir(to)
	status, stdout, _ := docsgen(t, "build", "--history", "5", "--format", "json")
	if status != exitDone || !strings.Contains(stdout, contracts.HistoryShort.Code.String()) || !strings.Contains(stdout, "the clone is shallow, so that older revisions are not in the history") {
		t.Errorf("status %d\n%s", status, stdout)
	}
	if status, stdout, stderr := docsgen(t, "build", "--history", "v1.0.0"); status != exitUsage || !strings.Contains(stderr, `--history: there is no revision "v1.0.0" in this clone, which is shallow`) {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	put(t, "history.json", kept)
	status, stdout, _ = docsgen(t, "build", "--history", "history.json", "--format", "json")
	if status != exitDone || !strings.Contains(stdout, "nothing is added to history.json: its last revision, v1.2.0, is not in this clone") || text(t, "history.json") != kept {
		t.Errorf("status %d\n%s", status, stdout)
	}
}

// TestHistoryOutcomes: what can't be told is said, and nothing is written.
func TestHistoryOutcomes(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // what builds leave behind that are at work beside the test is none of it
	repository(t)
	put(t, "broken.json", `{"history":1,"revisions":[{"name":"v1"}]}`)
	for wish, want := range map[string]string{
		"nowhere":     `--history: there is neither a file nor a revision "nowhere"`,
		"0":           "--history 0: a number from 1 to 1000",
		"2026-02-31":  "--history 2026-02-31 is no day",
		"broken.json": `broken.json:1:27`,
	} {
		if status, stdout, stderr := docsgen(t, "build", "--history", wish); status != exitUsage || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d\n%s%s", wish, status, stdout, stderr)
		}
	}
	folder(t, shop)
	if status, stdout, stderr := docsgen(t, "build", "--history", "5"); status != exitUsage || !strings.Contains(stderr, "--history: . is in no repository of git") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	t.Setenv("PATH", "")
	if status, stdout, stderr := docsgen(t, "build", "--history", "history.json"); status != exitUsage || !strings.Contains(stderr, "--history: git is not installed") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if _, err := os.Stat("public"); err == nil {
		t.Error("a site was written")
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "docsgen-history-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
