package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

// stricter is the shop with a change that breaks its callers.
var stricter = strings.Replace(shop, "sideEffects", "policy: { auth: 'admin' },\n  sideEffects", 1)

// repository makes the current folder one of git, with the shop in it.
func repository(t *testing.T) string {
	t.Helper()
	dir := folder(t, shop)
	t.Setenv("GITHUB_BASE_REF", "")
	git(t, "init", "-q", "-b", "main")
	commit(t, "2026-01-31")
	return dir
}

func git(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"}, args...)...)
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func commit(t *testing.T, day string) {
	t.Helper()
	t.Setenv("GIT_COMMITTER_DATE", day+"T12:00:00Z")
	git(t, "add", "-A")
	git(t, "commit", "-q", "--allow-empty", "-m", "x")
}

// rewrite writes an archive over the current folder.
func rewrite(t *testing.T, files string) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	folder(t, files)
	from, _ := os.Getwd()
	t.Chdir(dir)
	text, err := os.ReadFile(filepath.Join(from, "src", "order.ts"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, "src/order.ts", string(text))
}

const frame = `breaking: operation shop.order.create 1.0.0: callers must be more than before     [auth-raised]
  src/order.ts:7:19
  5 | export const Create = defineCommand({
  6 |   meta: { key: 'shop.order.create', version: '1.0.0', description: 'Creates an order.', stability: 'stable', owners: ['@shop'], tags: [] },
  7 |   policy: { auth: 'admin' },
    |                   ^^^^^^^
  8 |   sideEffects: {
  policy.auth: anonymous → admin
  reaches event shop.order.created 1.0.0 (emits)
  owners @shop

1 version below what would fit
  operation shop.order.create: 1.0.0 → 2.0.0 (breaking)

`

// TestDiffWorkingTree compares what is being written with what the branch began with, by name and
// by default, from the root and from a folder in it.
func TestDiffWorkingTree(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	repository(t)
	git(t, "checkout", "-q", "-b", "work")
	rewrite(t, stricter)
	head := git(t, "rev-parse", "--short=12", "main")
	for _, test := range []struct{ args, last string }{
		{"diff", "main at " + head + " → the working tree: 1 breaking, 1 risky, 0 compatible, 0 changes of words\n"},
		{"diff main", "main → the working tree: 1 breaking, 1 risky, 0 compatible, 0 changes of words\n"},
		{"diff main .", "main → .: 1 breaking, 1 risky, 0 compatible, 0 changes of words\n"},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != exitErrors || stdout != frame+test.last || stderr != "" {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
	if told := git(t, "status", "--porcelain"); told != "M src/order.ts" {
		t.Errorf("the checkout was touched: %s", told)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "docsgen-diff-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	t.Chdir("src")
	if status, stdout, stderr := docsgen(t, "diff"); status != exitErrors || !strings.Contains(stdout, "order.ts:7:19") || !strings.Contains(stdout, "1 breaking") {
		t.Errorf("from a folder: status %d\n%s%s", status, stdout, stderr)
	}
}

func TestDiffRevisions(t *testing.T) {
	repository(t)
	git(t, "tag", "v1")
	rewrite(t, stricter)
	commit(t, "2026-02-01")
	for _, test := range []struct {
		args   string
		status int
		want   string
	}{
		{"diff v1 HEAD", exitErrors, "v1 → HEAD: 1 breaking, 1 risky"},
		{"diff HEAD~1 main", exitErrors, "HEAD~1 → main: 1 breaking, 1 risky"},
		{"diff HEAD v1", exitDone, "HEAD → v1: 0 breaking, 2 risky"},
		{"diff HEAD v1 --fail-on risky", exitErrors, "HEAD → v1: 0 breaking, 2 risky"},
		{"diff v1 HEAD --fail-on never", exitDone, "v1 → HEAD: 1 breaking"},
		{"diff v1 v1", exitDone, "v1 → v1: 0 breaking, 0 risky, 0 compatible, 0 changes of words\n"},
		{"diff v1:src HEAD:src", exitErrors, "v1:src → HEAD:src: 1 breaking"},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != test.status || !strings.Contains(stdout, test.want) || stderr != "" {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
}

// TestDiffForms compares whatever a registry may be.
func TestDiffForms(t *testing.T) {
	folder(t, shop)
	put(t, "docsgen.yaml", "formats: [html, json]\n")
	put(t, "manifest.json", `{"name": "shop", "items": [{"type": "contractspec:event", "key": "shop.order.created", "version": "1.0.0"}]}`)
	for _, args := range []string{"export --out shop.json .", "build ."} {
		if status, _, stderr := docsgen(t, strings.Fields(args)...); status != exitDone {
			t.Fatal(stderr)
		}
	}
	if err := os.CopyFS("before", os.DirFS("src")); err != nil {
		t.Fatal(err)
	}
	rewrite(t, stricter)
	os.Remove("manifest.json")
	for _, base := range []string{"shop.json", "public", "before"} {
		if status, stdout, stderr := docsgen(t, "diff", base, "src"); status != exitErrors || !strings.Contains(stdout, "[auth-raised]") || !strings.Contains(stdout, base+" → src: 1 breaking") {
			t.Errorf("%s: status %d\n%s%s", base, status, stdout, stderr)
		}
	}
	put(t, "manifest.json", `{"name": "shop", "items": [{"type": "contractspec:event", "key": "shop.order.created", "version": "1.0.0"}]}`)
	if status, stdout, stderr := docsgen(t, "diff", "shop.json", "manifest.json"); status != exitErrors || !strings.Contains(stdout, "[contract-removed]") {
		t.Errorf("a manifest: status %d\n%s%s", status, stdout, stderr)
	}
}

// TestDiffOutcomes: whatever can't be compared is said, with what to do.
func TestDiffOutcomes(t *testing.T) {
	dir := repository(t)
	put(t, "packages/shop/src/order.ts", "export {};\n")
	put(t, "broken.json", `{"snapshot":1,"name":"x","contracts":3,"docBlocks":[]}`)
	put(t, "html/index.html", "")
	put(t, "html/.docsgen", "")
	put(t, "accepted.bad.yaml", "- {rule: auth-raised}\n")
	for _, test := range []struct{ args, want string }{
		{"diff nowhere", `there is neither a file nor a revision "nowhere"`},
		{"diff main:packages/shop packages/shop", "there is no packages/shop in main:packages/shop: if it had another name then, say so: docsgen diff "},
		{"diff --output x", "unknown flag: --output"},
		{"diff --formt json", `did you mean "--format"?`},
		{"diff --format markdwn", `did you mean "markdown"?`},
		{"diff --fail-on braking", `did you mean "breaking"?`},
		{"diff --stability beat", `did you mean "beta"?`},
		{"dif main", `did you mean "diff"?`},
		{"diff html", "the site in html has no registry.json: build it with json among the formats, or name its sources"},
		{"diff broken.json", `"contracts" must be a list, not 3`},
		{"diff main --accepted accepted.bad.yaml", "it needs a fingerprint, or a rule and a contract"},
		{"diff main --accepted nowhere.yaml", "nowhere.yaml can't be read"},
	} {
		if status, stdout, stderr := docsgen(t, strings.Fields(test.args)...); status != exitUsage || stdout != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
	git(t, "checkout", "-q", "--orphan", "other")
	commit(t, "2026-02-01")
	if status, _, stderr := docsgen(t, "diff"); status != exitUsage || !strings.Contains(stderr, "this branch and main have no commit in common: name what to compare with") {
		t.Errorf("no common commit: status %d\n%s", status, stderr)
	}
	git(t, "branch", "-D", "main")
	if status, _, stderr := docsgen(t, "diff"); status != exitUsage || !strings.Contains(stderr, "there is no branch main or master, here or at origin: name what to compare with") {
		t.Errorf("no default branch: status %d\n%s", status, stderr)
	}
	os.Rename(filepath.Join(dir, ".git"), filepath.Join(t.TempDir(), "git"))
	if status, _, stderr := docsgen(t, "diff"); status != exitUsage || !strings.Contains(stderr, "is in no repository of git: name what to compare with") {
		t.Errorf("no repository: status %d\n%s", status, stderr)
	}
}

func TestDiffWithoutGit(t *testing.T) {
	repository(t)
	t.Setenv("PATH", t.TempDir())
	for _, args := range []string{"diff", "diff v1"} {
		if status, _, stderr := docsgen(t, strings.Fields(args)...); status != exitUsage || !strings.Contains(stderr, "git is not installed, so that no revision can be read") {
			t.Errorf("%s: status %d\n%s", args, status, stderr)
		}
	}
}

func TestDiffInShallowClone(t *testing.T) {
	dir := repository(t)
	git(t, "checkout", "-q", "-b", "work")
	commit(t, "2026-02-01")
	git(t, "checkout", "-q", "main")
	clone := filepath.Join(t.TempDir(), "clone")
	git(t, "clone", "-q", "--depth", "1", "--branch", "work", "file://"+dir, clone)
	t.Chdir(clone)
	for args, want := range map[string]string{
		"diff":        "the default branch is not in this clone, which is shallow: git fetch --unshallow brings all of its history",
		"diff HEAD~1": `there is no revision "HEAD~1" in this clone, which is shallow: git fetch --unshallow`,
	} {
		if status, _, stderr := docsgen(t, strings.Fields(args)...); status != exitUsage || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d\n%s", args, status, stderr)
		}
	}
}

func TestDiffInWorktree(t *testing.T) {
	repository(t)
	tree := filepath.Join(t.TempDir(), "tree")
	git(t, "worktree", "add", "-q", "-b", "work", tree)
	t.Chdir(tree)
	rewrite(t, stricter)
	if status, stdout, stderr := docsgen(t, "diff"); status != exitErrors || !strings.Contains(stdout, "1 breaking, 1 risky") || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}

func TestDiffWithSubmodule(t *testing.T) {
	inner := repository(t)
	folder(t, shop)
	git(t, "init", "-q", "-b", "main")
	git(t, "submodule", "--quiet", "add", inner, "lib")
	commit(t, "2026-01-31")
	if status, stdout, stderr := docsgen(t, "diff", "HEAD", "src"); status != exitDone || !strings.Contains(stderr, "warning: HEAD: 1 submodule not there, as git keeps them in repositories of their own: lib") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	t.Chdir("lib") // which is a repository of its own
	rewrite(t, stricter)
	if status, stdout, stderr := docsgen(t, "diff", "HEAD"); status != exitErrors || !strings.Contains(stdout, "1 breaking, 1 risky") || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}

// TestDiffOfFaultySources: a side that has errors is not compared, unless that is asked for.
func TestDiffOfFaultySources(t *testing.T) {
	repository(t)
	const bad = "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n"
	put(t, "src/bad.ts", bad)
	if status, stdout, stderr := docsgen(t, "diff", "main"); status != exitErrors || stdout != "" || !strings.Contains(stderr, "src/bad.ts:2:1") || !strings.Contains(stderr, "1 error in the working tree, so that what is missing there") {
		t.Errorf("head: status %d\n%s%s", status, stdout, stderr)
	}
	commit(t, "2026-02-01")
	os.Remove("src/bad.ts")
	if status, stdout, stderr := docsgen(t, "diff", "main"); status != exitUsage || stdout != "" || !strings.Contains(stderr, "1 error in main") {
		t.Errorf("base: status %d\n%s%s", status, stdout, stderr)
	}
	if status, stdout, _ := docsgen(t, "diff", "main", "--partial"); status != exitDone || !strings.Contains(stdout, "main → the working tree: 0 breaking") {
		t.Errorf("partial: status %d\n%s", status, stdout)
	}
}

// What attributes, filters and links of a repository say plays no part in what is read of it.
func TestDiffReadsObjects(t *testing.T) {
	repository(t)
	put(t, ".gitattributes", "src/** export-ignore filter=evil\n")
	git(t, "config", "filter.evil.smudge", "touch "+filepath.Join(t.TempDir(), "evil"))
	if err := os.Symlink("/etc", "out"); err != nil {
		t.Fatal(err)
	}
	commit(t, "2026-02-01")
	rewrite(t, stricter)
	if status, stdout, stderr := docsgen(t, "diff", "HEAD", "src"); status != exitErrors || !strings.Contains(stdout, "1 breaking, 1 risky") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}

func TestDiffFormats(t *testing.T) {
	repository(t)
	rewrite(t, stricter)
	put(t, "accepted.yaml", "- {rule: version-not-bumped, contract: operation shop.order.create, reason: Not released., by: ada}\n- {rule: auth-lowered, contract: operation x, reason: Old., by: ada}\n")
	const unused = "warning: accepted.yaml:2:3: an accepted finding is not there any more, or its day has passed: auth-lowered operation x\n"
	run := func(format string) string {
		t.Helper()
		status, stdout, stderr := docsgen(t, "diff", "main", "--format", format)
		if status != exitErrors || stderr != unused {
			t.Errorf("%s: status %d\n%s%s", format, status, stdout, stderr)
		}
		return stdout
	}
	if text := run("json"); !strings.HasPrefix(text, `{"base":"main","head":"the working tree","findings":[{"rule":"auth-raised","verdict":"breaking",`) || !strings.Contains(text, `"accepted":[{"fingerprint":"`) {
		t.Error(text)
	}
	if text := run("github"); text != "::error title=auth-raised,file=src/order.ts,line=7,col=19,endColumn=26::operation shop.order.create 1.0.0: callers must be more than before%0Apolicy.auth: anonymous → admin%0Areaches event shop.order.created 1.0.0 (emits)\n" {
		t.Errorf("%q", text)
	}
	var suite junitSuite
	if err := xml.Unmarshal([]byte(run("junit")), &suite); err != nil || suite.Tests != 1 || suite.Failures != 1 || suite.Cases[0].Failure.Type != "auth-raised" {
		t.Errorf("%v %+v", err, suite)
	}
	var log sarif
	if err := json.Unmarshal([]byte(run("sarif")), &log); err != nil || len(log.Runs[0].Results) != 2 || len(log.Runs[0].Tool.Driver.Rules) != len(diff.Rules()) {
		t.Fatalf("%v %+v", err, log)
	}
	for _, result := range log.Runs[0].Results {
		if accepted := result.RuleID == "version-not-bumped"; accepted != (len(result.Suppressions) == 1) || len(result.Fingerprints["docsgen/v1"]) != 12 || result.Locations[0].Physical.Artifact.URI != "src/order.ts" {
			t.Errorf("%+v", result)
		}
	}
	text := run("markdown")
	for _, want := range []string{
		"### 1 breaking change\n", "1 breaking, 0 risky, 0 compatible, 1 accepted; 0 changes of words. From main to the working tree.",
		"| **breaking** | operation shop.order.create 1.0.0<br>auth-raised | callers must be more than before<br>policy.auth: anonymous → admin | event shop.order.created 1.0.0 (emits)<br>owners: <code>&#64;shop</code> |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s\nlacks %s", text, want)
		}
	}
	summary := filepath.Join(t.TempDir(), "summary.md")
	t.Setenv("GITHUB_STEP_SUMMARY", summary)
	status, _, _ := docsgenInJob(t, "diff", "main", "--format", "json")
	if written, _ := os.ReadFile(summary); status != exitErrors || string(written) != text+"\n" {
		t.Errorf("the summary of the job is %q", written)
	}
}

// A comment on a pull request has room for so much: the worst comes first, and the rest is counted.
func TestDiffMarkdownIsBounded(t *testing.T) {
	var base, head strings.Builder
	for _, b := range []*strings.Builder{&base, &head} {
		b.WriteString("name: shop\nitems:\n")
		for i := range 2000 {
			auth := "anonymous"
			if b == &head {
				auth = []string{"user", "anonymous"}[i%2]
			}
			b.WriteString("  - {type: 'contractspec:operation', key: 'a" + strings.Repeat("ä", 20) + strconv.Itoa(i) + "', version: 1.0.0, policy: {auth: " + auth + ", idempotent: " + map[bool]string{true: "true", false: "false"}[b == &head] + "}}\n")
		}
	}
	folder(t, "-- base.yaml --\n"+base.String()+"-- head.yaml --\n"+head.String())
	status, stdout, stderr := docsgen(t, "diff", "base.yaml", "head.yaml", "--format", "markdown")
	if n := len([]rune(stdout)); status != exitErrors || n > 60_000 || n < 50_000 || !strings.Contains(stdout, "more, none of them worse.") || strings.Contains(stdout, "| compatible |") || !strings.HasSuffix(stdout, "</details>\n") {
		t.Errorf("status %d, %d characters\n%.300s\n%s", status, n, stdout, stderr)
	}
}

func TestDiffRules(t *testing.T) {
	status, stdout, _ := docsgen(t, "diff", "--rules")
	if status != exitDone || !strings.Contains(stdout, "field-became-required  in: breaking, out: compatible\n  An optional field is required: note? → note\n") {
		t.Errorf("status %d\n%s", status, stdout)
	}
	status, stdout, _ = docsgen(t, "diff", "--rules", "--format", "json")
	var rules []struct{ ID, Effect, In, Out string }
	if err := json.Unmarshal([]byte(stdout), &rules); err != nil || status != exitDone || len(rules) != len(diff.Rules()) || rules[0].Effect != "none" {
		t.Errorf("status %d, %v", status, err)
	}
}

// TestDiffWithPointers: where git has no more of a source than where to get it, that is said.
func TestDiffWithPointers(t *testing.T) {
	repository(t)
	put(t, "src/late.ts", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n")
	commit(t, "2026-02-01")
	status, _, stderr := docsgen(t, "diff", "HEAD~1", "HEAD")
	if want := "warning: HEAD: 1 source not there but as a pointer of Git LFS, so that what they define looks removed or added: src/late.ts\n"; status != exitDone || stderr != want {
		t.Errorf("status %d\n%s", status, stderr)
	}
}

// TestDiffBrokenRevision: what is wrong with a revision is placed in it, and not in the folder that it
// was read into.
func TestDiffBrokenRevision(t *testing.T) {
	repository(t)
	put(t, "src/bad.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: {\n")
	commit(t, "2026-02-01")
	at := git(t, "rev-parse", "--short=12", "HEAD")
	if err := os.Remove("src/bad.ts"); err != nil {
		t.Fatal(err)
	}
	status, _, stderr := docsgen(t, "diff", "HEAD")
	if status != exitUsage || !strings.Contains(stderr, "\n  "+at+":src/bad.ts:3:1\n") || strings.Contains(stderr, "docsgen-diff-") {
		t.Errorf("status %d\n%s", status, stderr)
	}
}
