package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestCheckExceptions: a comment with a reason leaves out what is found in its line, in the next
// one, or in the contract that it stands above. One without a reason, or for nothing, is a finding.
func TestCheckExceptions(t *testing.T) {
	folder(t, `
-- a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
const rest = { version: '1.0.0', description: 'A.', tags: [] };
// docsgen-ignore owner-missing, stability-missing, event-unemitted: it comes from another system

// whose owner is not known
export const A = defineEvent({
  meta: { ...rest, key: 'a.whole' },
});
export const B = defineEvent({
  // docsgen-ignore owner-missing: nobody wants it
  meta: { ...rest, key: 'a.next', stability: 'idea' },
});
export const C = defineEvent({
  meta: { ...rest, key: 'a.same', stability: 'idea' }, /* docsgen-ignore owner-missing: nobody wants it */
});
export const D = defineEvent({
  meta: { ...rest, key: 'a.none', stability: 'idea' }, // docsgen-ignore owner-missing
});
// docsgen-ignore owner-missing: it has one
export const E = defineEvent({ meta: { ...rest, key: 'a.owned', stability: 'idea', owners: ['@a'] } });
// docsgen-ignore owner-mising: a slip
export const F = defineEvent({ meta: { ...rest, key: 'a.slip', stability: 'idea', owners: ['@a'], title: '// docsgen-ignore x' } });
-- m.yaml --
name: m
items:
  # docsgen-ignore owner-missing: nobody wants it
  - key: m.a
    type: contractspec:event
    version: 1.0.0
    description: A.
    meta: {stability: idea}
`)
	status, stdout, stderr := docsgen(t, "check", "--format", "json")
	var document struct {
		Excepted    int
		Diagnostics []struct {
			Code, Message string
			Line          int
		}
	}
	if err := json.Unmarshal([]byte(stdout), &document); err != nil || status != exitDone {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	var got []string
	for _, d := range document.Diagnostics {
		got = append(got, fmt.Sprintf("%d %s", d.Line, d.Code))
	}
	want := []string{"17 owner-missing", "17 exception-invalid", "19 exception-unused", "21 exception-invalid"}
	if !slices.Equal(got, want) || document.Excepted != 6 {
		t.Errorf("%d excepted\ngot  %q\nwant %q", document.Excepted, got, want)
	}
}

// TestCheckBaseline: a baseline is made once, and then only shrinks.
func TestCheckBaseline(t *testing.T) {
	const known = `import { defineEvent } from '@contractspec/lib.contracts-spec';
const rest = { version: '1.0.0', description: 'A.', stability: 'idea', tags: [] };
`
	dir := folder(t, "-- a.ts --\n"+known+"export const A = defineEvent({ meta: { ...rest, key: 'a.a' } });\nexport const B = defineEvent({ meta: { ...rest, key: 'a.b' } });\n")
	run := func(want string, flags ...string) {
		t.Helper()
		status, stdout, stderr := docsgen(t, append([]string{"check", "--strict", "--baseline", "known.json"}, flags...)...)
		if got := fmt.Sprintf("%d%s", status, stdout[strings.Index(stdout, ":"):]); got != want+"\n" {
			t.Errorf("%v\ngot  %s%s\nwant %s", flags, got, stderr, want)
		}
	}
	run("1: 2 errors, 0 warnings. 2 findings written to known.json.", "--update-baseline")
	run("0: 0 errors, 0 warnings, 2 known.")
	// lines above change nothing, and what is new is told
	put(t, filepath.Join(dir, "a.ts"), "// A comment\n"+known+"export const A = defineEvent({ meta: { ...rest, key: 'a.a' } });\nexport const C = defineEvent({ meta: { ...rest, key: 'a.c' } });\n")
	run("1: 1 error, 0 warnings, 1 known. 1 of the baseline is not found any more: --update-baseline removes it.")
	run("1: 1 error, 0 warnings, 1 known. 1 finding removed from known.json.", "--update-baseline")
	run("1: 1 error, 0 warnings, 1 known.", "--update-baseline")
	run("1: 1 error, 0 warnings, 1 known. known.json now holds 2 findings.", "--add-to-baseline")
	run("0: 0 errors, 0 warnings, 2 known.")
	text, err := os.ReadFile("known.json")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"version": 1, "findings": [
  {"code":"owner-missing","contract":"event a.a 1.0.0","message":"event a.a has no owner"},
  {"code":"owner-missing","contract":"event a.c 1.0.0","message":"event a.c has no owner"}
]}
`
	if string(text) != want {
		t.Errorf("the baseline is\n%s", text)
	}
	// what can't be loaded is not gone
	put(t, filepath.Join(dir, "a.ts"), known+"export const A = defineEvent({ meta: {} });\n")
	if status, _, stderr := docsgen(t, "check", "--baseline", "known.json", "--update-baseline"); status != exitUsage || !strings.Contains(stderr, "stays as it is") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

// TestCheckExamples: one example has nothing to find though all rules are on, and the other has much.
func TestCheckExamples(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(examples)
	if status, list := findings(t, "marketplace", "--date", "2026-01-31"); status != exitDone || len(list) > 0 {
		t.Errorf("marketplace: status %d\n%s", status, strings.Join(list, "\n"))
	}
	if config, err := os.ReadFile("marketplace/docsgen.yaml"); err != nil || strings.Contains(string(config), "checks:") {
		t.Errorf("marketplace: its configuration sets rules: %v", err)
	}
	status, list := findings(t, "legacy", "--date", "2026-01-31")
	if status != exitErrors || len(list) != 24 {
		t.Errorf("legacy: status %d, %d findings", status, len(list))
	}
	for _, want := range []string{
		"error past-sunset legacy/src/loan.operations.ts:24:11", "warning stable-on-unstable legacy/src/loan.operations.ts:25:11",
		"warning example-wrong-type legacy/src/loan.operations.ts:33:40", "error workflow-step-unknown legacy/src/loan.workflow.ts:19:37",
	} {
		if !slices.Contains(list, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(list, "\n"))
		}
	}
}

// TestCheckCodeOwners: who owns a file counts where a contract says nothing, and is compared with
// what it says.
func TestCheckCodeOwners(t *testing.T) {
	dir := folder(t, `
-- a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
const rest = { version: '1.0.0', description: 'A.', stability: 'idea', tags: [] };
export const A = defineEvent({ meta: { ...rest, key: 'a.a' } });
export const B = defineEvent({ meta: { ...rest, key: 'a.b', owners: ['@orders'] } });
`)
	if status, _, stderr := docsgen(t, "check", "--codeowners"); status != exitUsage || !strings.Contains(stderr, "there is none of .github/CODEOWNERS") {
		t.Errorf("status %d: %s", status, stderr)
	}
	put(t, filepath.Join(dir, ".github", "CODEOWNERS"), "* @payments\n")
	if _, list := findings(t); !slices.Equal(list, []string{"warning owner-missing a.ts:3:54"}) {
		t.Errorf("without the flag: %q", list)
	}
	if _, list := findings(t, "--codeowners"); !slices.Equal(list, []string{"warning codeowners-differ a.ts:4:69", "warning owner-unknown a.ts:4:70"}) {
		t.Errorf("with the flag: %q", list)
	}
	for _, line := range []string{"*.ts @a\n", "[%d] @a\n"} { // of which each is tried on each file
		var many strings.Builder
		for i := range 5001 {
			many.WriteString(strings.Replace(line, "%d", strconv.Itoa(i), 1))
		}
		put(t, filepath.Join(dir, ".github", "CODEOWNERS"), many.String())
		if status, _, stderr := docsgen(t, "check", "--codeowners"); status != exitUsage || !strings.Contains(stderr, "has 5001 headings and lines with wildcards, and at most 5000 are taken") {
			t.Errorf("%q: status %d: %s", line, status, stderr)
		}
	}
}

// TestCheckHealth: shares are told when they are asked for, and may be too small.
func TestCheckHealth(t *testing.T) {
	folder(t, seeded)
	_, stdout, _ := docsgen(t, "check", "--health")
	const want = ` 100 %  contracts with a description (5 of 5)
 100 %  contracts with an owner (5 of 5)
   0 %  stable operations and workflows with a test (0 of 1)
  50 %  commands that name their errors (1 of 2)
   0 %  operations whose examples all fit (0 of 1)
   0 %  events that something emits (0 of 1)
`
	if !strings.HasPrefix(stdout, want) {
		t.Errorf("got\n%s", stdout)
	}
	_, stdout, _ = docsgen(t, "check", "--health", "--format", "json")
	if !strings.Contains(stdout, `"health":{"shares":[{"measure":"described","good":5,"of":5},`) || !strings.Contains(stdout, `"owners":[{"name":"@team.orders","shares":[`) {
		t.Errorf("got\n%s", stdout)
	}
	folder(t, "-- a.ts --\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const A = defineEvent({ meta: { key: 'a.a', version: '1.0.0', description: 'A.', stability: 'idea' } });\n"+
		"export const B = defineEvent({ meta: { key: 'a.b', version: '1.0.0', description: 'B.', stability: 'idea', owners: ['@b'] } });\n")
	for least, want := range map[string]int{"50": exitDone, "50.0": exitDone, "50.1": exitErrors, "51": exitErrors, "101": exitUsage, "-0.5": exitUsage, "NaN": exitUsage, "half": exitUsage} {
		if status, _, stderr := docsgen(t, "check", "--min", least); status != want {
			t.Errorf("--min %s: status %d\n%s", least, status, stderr)
		}
	}
}
