package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// shop is a folder of sources in which all is well.
const shop = `
-- package.json --
{"name": "shop"}
-- src/order.ts --
import { defineCommand, defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0', description: 'An order was created.', stability: 'stable', owners: ['@shop'], tags: [] },
});
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0', description: 'Creates an order.', stability: 'stable', owners: ['@shop'], tags: [] },
  sideEffects: {
    emits: [
      { key: 'shop.order.created', version: '1.0.0', when: 'Order is created' },
    ],
  },
});
`

// folder writes the files of a txtar archive, and makes the folder the current one.
func folder(t *testing.T, files string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(files)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	t.Chdir(dir)
	return dir
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(file); err == nil && !info.Mode().IsRegular() {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	// In one step: whoever watches the folder would read a file that is still empty.
	fresh := filepath.Join(t.TempDir(), "fresh")
	if err := errors.Join(os.WriteFile(fresh, []byte(text), 0o644), os.Rename(fresh, file)); err != nil {
		t.Fatal(err)
	}
}

func docsgen(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	// a test that runs in a job is no part of it
	t.Setenv("GITHUB_ACTIONS", "")
	t.Setenv("GITHUB_STEP_SUMMARY", "")
	return docsgenInJob(t, args...)
}

// docsgenInJob is docsgen in a job of GitHub Actions, where the environment says so.
func docsgenInJob(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	t.Setenv("CI", "") // no progress
	t.Setenv("FORCE_COLOR", "")
	var out, err bytes.Buffer
	status = run(t.Context(), args, &out, &err)
	return status, out.String(), err.String()
}

func TestBuild(t *testing.T) {
	dir := folder(t, shop)
	status, stdout, stderr := docsgen(t, "build")
	if status != exitDone || stderr != "" || !regexp.MustCompile(`^2 contracts from 1 module, \d+ pages in \d+\.\d\d s: public\n$`).MatchString(stdout) {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if _, err := os.Stat(filepath.Join(dir, "public/operations/shop.order.create.html")); err != nil {
		t.Error(err)
	}
	// The output lies among the sources; a second build must not take it for some.
	if status, again, stderr := docsgen(t, "build", "."); status != exitDone || again[:11] != stdout[:11] || !strings.HasSuffix(again, ": public (unchanged)\n") {
		t.Errorf("built again: status %d\n%s%s", status, again, stderr)
	}
	if status, stdout, _ := docsgen(t, "build", "--quiet", "--out", "elsewhere"); status != exitDone || stdout != "" {
		t.Errorf("with --quiet: status %d, %q", status, stdout)
	}
	if _, err := os.Stat(filepath.Join(dir, "elsewhere/index.html")); err != nil {
		t.Error(err)
	}
}

// TestUnchangedSite: a site is written again when anything is different that it was made of, or any
// of its files, and not otherwise.
// A build says how many modules it read, and which it left out and why.
func TestBuildSaysWhatItLeftOut(t *testing.T) {
	folder(t, shop+`
-- .gitignore --
generated
-- src/order.js --
exports.Created = require('@contractspec/lib.contracts-spec').defineEvent({ meta: { key: 'stale', version: '1.0.0' } });
-- src/order.test.ts --
-- src/return.spec.ts --
describe('returns', () => {});
-- generated/order.ts --
`)
	_, stdout, stderr := docsgen(t, "build")
	if !regexp.MustCompile(`^3 modules left out: 1 compiled from others, 2 tests \(--verbose lists them\)\n2 contracts from 3 modules, `).MatchString(stdout) {
		t.Errorf("%s%s", stdout, stderr)
	}
	_, stdout, stderr = docsgen(t, "build", "--verbose")
	if !strings.HasPrefix(stdout, "left out: src/order.js, compiled from src/order.ts\nleft out: src/order.test.ts, a test\nleft out: src/return.spec.ts, a test\n2 contracts ") {
		t.Errorf("%s%s", stdout, stderr)
	}
	_, stdout, stderr = docsgen(t, "build", "--json")
	if !strings.Contains(stdout, `"file":"src/order.js"`) || !strings.Contains(stdout, `"modules":3`) {
		t.Errorf("%s%s", stdout, stderr)
	}
}

func TestUnchangedSite(t *testing.T) {
	dir := folder(t, shop+"-- docsgen.yaml --\nguides: guides\n-- guides/start.md --\n# Start\n\n![A picture](way.svg)\n-- guides/way.svg --\n<svg/>\n")
	public := filepath.Join(dir, "public")
	build := func(args ...string) (unchanged bool) {
		t.Helper()
		status, stdout, stderr := docsgen(t, append([]string{"build"}, args...)...)
		if status != exitDone {
			t.Fatalf("status %d\n%s%s", status, stdout, stderr)
		}
		return strings.HasSuffix(stdout, ": public (unchanged)\n")
	}
	if build() {
		t.Error("a site that is not there is unchanged")
	}
	written, err := os.Stat(public)
	if err != nil {
		t.Fatal(err)
	}
	if !build() {
		t.Error("the same site is written again")
	}
	if now, err := os.Stat(public); err != nil || !os.SameFile(now, written) {
		t.Errorf("the folder is another one: %v", err)
	}
	if build("--no-cache") {
		t.Error("with --no-cache nothing is written")
	}
	for what, change := range map[string]func(){
		"a source": func() {
			put(t, dir+"/src/order.ts", strings.Replace(text(t, dir+"/src/order.ts"), "Creates an order.", "Makes an order.", 1))
		},
		"the configuration":     func() { put(t, dir+"/docsgen.yaml", "guides: guides\ntitle: Shop\n") },
		"a guide":               func() { put(t, dir+"/guides/start.md", "# Begin\n") },
		"a picture":             func() { put(t, dir+"/guides/way.svg", "<svg></svg>\n") },
		"a page that is gone":   func() { os.Remove(public + "/search.html") },
		"a page without a byte": func() { put(t, public+"/index.html", "") },
	} {
		change()
		if build() {
			t.Errorf("%s has changed, and nothing is written", what)
		}
		if !build() {
			t.Errorf("after a change of %s, the same site is written twice", what)
		}
	}
	if build("--base-url", "https://example.org/") {
		t.Error("with another address nothing is written")
	}
}

func text(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestBuildManifest(t *testing.T) {
	folder(t, `
-- api/registry.json --
{"name": "clinic", "items": [{"key": "clinic.visit.book", "type": "contractspec:operation", "version": "1.0.0", "title": "Book", "description": "Books a visit.",
  "meta": {"stability": "beta", "owners": ["@clinic"], "tags": ["visit"]}, "files": []}]}
`)
	status, stdout, stderr := docsgen(t, "build", "api/registry.json", "--base-url", "https://example.org/docs")
	if status != exitDone || !strings.HasPrefix(stdout, "1 contract, ") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if text, err := os.ReadFile("api/public/sitemap.xml"); err != nil || !strings.Contains(string(text), "https://example.org/docs/operations/clinic.visit.book.html") {
		t.Errorf("the sitemap is %q, %v", text, err)
	}
}

func TestBuildWithWarnings(t *testing.T) {
	folder(t, strings.ReplaceAll(shop, "{ key: 'shop.order.created', version: '1.0.0', when", "{ key: 'shop.order.creatd', version: '1.0.0', when"))
	want := `warning: no event "shop.order.creatd" in this registry                            [unknown-ref]
  src/order.ts:9:14
   7 |   sideEffects: {
   8 |     emits: [
   9 |       { key: 'shop.order.creatd', version: '1.0.0', when: 'Order is created' },
     |              ^^^^^^^^^^^^^^^^^^^ did you mean "shop.order.created"?
  10 |     ],

0 errors, 1 warning.
`
	status, stdout, stderr := docsgen(t, "build")
	if status != exitDone || stderr != want || stdout == "" {
		t.Errorf("status %d\n%s%s\nwant\n%s", status, stdout, stderr, want)
	}
	status, stdout, stderr = docsgen(t, "build", "--strict")
	if status != exitErrors || stdout != "" || !strings.HasPrefix(stderr, "error: no event") ||
		!strings.HasSuffix(stderr, "1 error, 0 warnings. Nothing was written, and public is as it was; --partial writes what could be loaded.\n") {
		t.Errorf("with --strict: status %d\n%s%s", status, stdout, stderr)
	}
}

func TestBuildJSON(t *testing.T) {
	dir := folder(t, strings.ReplaceAll(shop, "{ key: 'shop.order.created', version: '1.0.0', when", "{ key: 'shop.order.creatd', version: '1.0.0', when"))
	for _, test := range []struct {
		args   []string
		status int
		pages  bool
		output string
		first  string // message of the first diagnostic
	}{
		{[]string{"build", "--json"}, exitDone, true, filepath.Join(dir, "public"), `no event "shop.order.creatd" in this registry`},
		{[]string{"build", "--json", "--strict"}, exitErrors, false, "", `no event "shop.order.creatd" in this registry`},
		{[]string{"build", "--json", "--strict", "--partial"}, exitErrors, true, filepath.Join(dir, "public"), `no event "shop.order.creatd" in this registry`},
		{[]string{"build", "--json", "nowhere"}, exitUsage, false, "", "nowhere does not exist"},
	} {
		status, stdout, stderr := docsgen(t, test.args...)
		var got struct {
			Contracts, Pages, Milliseconds *int
			Output                         *string
			Partial                        *bool
			Diagnostics                    []struct{ Severity, Code, Message string }
		}
		if err := json.Unmarshal([]byte(stdout), &got); err != nil || stderr != "" {
			t.Errorf("%v: %v\n%s%s", test.args, err, stdout, stderr)
			continue
		}
		if status != test.status || (*got.Pages > 0) != test.pages || *got.Output != test.output || *got.Partial != slices.Contains(test.args, "--partial") || got.Milliseconds == nil || len(got.Diagnostics) == 0 || got.Diagnostics[0].Message != test.first || (status == exitUsage) != (got.Diagnostics[0].Code == "usage") {
			t.Errorf("%v: status %d\n%s", test.args, status, stdout)
		}
	}
}

func TestWrongUse(t *testing.T) {
	folder(t, shop+"-- taken --\na file\n-- full/notes.txt --\nmine\n-- bad.yaml --\ntitel: Shop\n")
	for _, test := range []struct{ args, want string }{
		{"build nowhere", "error: nowhere does not exist"},
		{"build --out taken", "is a file, or lies in one"},
		{"build --out full", "full holds notes.txt, which docsgen did not write"},
		{"build --config none.yaml", "error: none.yaml does not exist"},
		{"build --config bad.yaml", "bad.yaml:1:1\n  1 | titel: Shop\n    | ^^^^^ did you mean \"title\"?"},
		{"build --base-url example.org", `"example.org" is not a web address`},
		{"build --colour", "docsgen: unknown flag: --colour\nRun 'docsgen build --help' for what there is.\n"},
		{"build a b", "docsgen: \"b\" is one argument too many\n"},
		{"bild", `docsgen: unknown command "bild" for "docsgen"`},
		{"init nowhere", "docsgen: there is no folder nowhere"},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != exitUsage || stdout != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
	if text, err := os.ReadFile("full/notes.txt"); err != nil || string(text) != "mine\n" {
		t.Errorf("the foreign folder now holds %q, %v", text, err)
	}
}

func TestInterrupt(t *testing.T) {
	dir := folder(t, shop)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr bytes.Buffer
	if status := run(ctx, []string{"build"}, &stdout, &stderr); status != exitInterrupted || stdout.Len() > 0 {
		t.Errorf("status %d, %s%s", status, &stdout, &stderr)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("the folder holds %v", entries)
	}
}
