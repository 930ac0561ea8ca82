package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// seeded has faults of all kinds, each of which a check finds at its value.
const seeded = `
-- shop.ts --
import { defineCommand, defineEvent, defineFeature } from '@contractspec/lib.contracts-spec';
import { SchemaModel, ScalarTypeEnum, defineEnum } from '@contractspec/lib.schema';
const Color = defineEnum('Color', ['red', 'green']);
const Input = new SchemaModel({ name: 'Input', fields: {
  mail: { type: ScalarTypeEnum.EmailAddress(), isOptional: false },
  color: { type: Color, isOptional: true },
} });
const Output = new SchemaModel({ name: 'Output', fields: { id: { type: ScalarTypeEnum.ID(), isOptional: false } } });
export const Old = defineEvent({
  meta: { key: 'shop.created', version: '1.0.0', description: 'Old.', stability: 'deprecated', owners: ['@team.orders'], tags: [] },
  deprecation: { sunset: '2020-01-01', replacedBy: { key: 'shop.placed' } },
  payload: Output,
});
export const New = defineEvent({
  meta: { key: 'shop.placed', version: '1.0.0', description: 'New.', stability: 'stable', owners: ['@team.orders'], tags: [] },
  payload: Output,
});
export const Create = defineCommand({
  meta: { key: 'shop.create', version: '1.0.0', description: 'Creates.', stability: 'stable', owners: ['team.orders'], tags: [] },
  io: { input: Input, output: Output, errors: { GONE: { http: 410 } } },
  sideEffects: { emits: [{ ref: Old.meta, when: 'always' }] },
  transport: { rest: { method: 'POST', path: '/orders' } },
  acceptance: { examples: [{ key: 'bad', input: { colour: 'blue', color: 'blue' }, output: {} }] },
});
export const Make = defineCommand({
  meta: { key: 'shop.make', version: '1.0.0', description: 'Makes.', stability: 'beta', owners: ['@team.orders'], tags: [] },
  io: { input: Input, output: Output },
  transport: { rest: { method: 'POST', path: '/orders' } },
});
export const Shop = defineFeature({
  meta: { key: 'shop', version: '1.0.0', description: 'All of it.', stability: 'stable', owners: ['@team.orders'], tags: [] },
  operations: [{ key: 'shop.create', version: '1.0.0' }],
});
`

// findings runs check and returns what it found as code and place.
func findings(t *testing.T, args ...string) (status int, list []string) {
	t.Helper()
	status, stdout, stderr := docsgen(t, append([]string{"check", "--format", "json"}, args...)...)
	var document struct {
		Diagnostics []struct {
			Severity, Code, Message, File, Contract string
			Line, Column                            int
		}
	}
	if err := json.Unmarshal([]byte(stdout), &document); err != nil || document.Diagnostics == nil {
		t.Fatalf("%v\n%s%s", err, stdout, stderr)
	}
	for _, d := range document.Diagnostics {
		list = append(list, fmt.Sprintf("%s %s %s:%d:%d", d.Severity, d.Code, d.File, d.Line, d.Column))
		if d.Message == "" || d.Contract == "" {
			t.Errorf("%s: message %q, contract %q", d.Code, d.Message, d.Contract)
		}
	}
	return status, list
}

// TestCheck: each fault is found at its value, and errors are the exit status.
func TestCheck(t *testing.T) {
	folder(t, seeded)
	status, list := findings(t)
	if status != exitErrors {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{
		"error past-sunset shop.ts:11:26", "error past-sunset shop.ts:21:33",
		"error route-duplicate shop.ts:28:46",
		"warning owner-spelling shop.ts:19:104",
		"warning example-unknown-field shop.ts:23:51", "warning example-missing-field shop.ts:23:49", "warning example-not-in-enum shop.ts:23:74",
		"note example-cut-short shop.ts:23:92",
	} {
		if !slices.Contains(list, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(list, "\n"))
		}
	}
	if _, earlier := findings(t, "--date", "2020-01-01"); slices.ContainsFunc(earlier, func(s string) bool { return strings.Contains(s, "past-sunset") }) {
		t.Error("on the day itself it is past")
	}
	status, stdout, stderr := docsgen(t, "check")
	if status != exitErrors || !strings.Contains(stdout, "8 contracts in ") || !strings.Contains(stdout, ": 3 errors, 4 warnings, ") || !strings.Contains(stderr, "\n  shop.ts:28:46\n") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	for format, want := range map[string]string{
		"sarif": `"ruleId":"route-duplicate","level":"error"`, "junit": `classname="route-duplicate"`, "github": "::notice title=pii-unmarked,file=shop.ts,line=20",
	} {
		if _, stdout, _ := docsgen(t, "check", "--format", format); !strings.Contains(stdout, want) {
			t.Errorf("no %s in\n%s", want, stdout)
		}
	}
	for _, wrong := range [][]string{{"--format", "xml"}, {"--date", "soon"}, {"--update-baseline"}, {"--baseline", "none.json"}, {"nowhere"}} {
		if status, _, stderr := docsgen(t, append([]string{"check"}, wrong...)...); status != exitUsage || stderr == "" {
			t.Errorf("%v: status %d", wrong, status)
		}
	}
}

// TestCheckLevels: the configuration says what is made of a finding, for all or for some.
func TestCheckLevels(t *testing.T) {
	const event = `import { defineEvent, defineCommand } from '@contractspec/lib.contracts-spec';
export const A = defineEvent({ meta: { key: 'KEY.a', version: '1.0.0', description: 'A.', stability: 'idea', tags: [] } });
`
	dir := folder(t, "-- docsgen.yaml --\n-- src/new/a.ts --\n"+strings.ReplaceAll(event, "KEY", "new")+"-- src/old/a.ts --\n"+strings.ReplaceAll(event, "KEY", "old"))
	for config, want := range map[string][]string{
		"":                               {"warning new", "warning old"},
		"checks: {owner-missing: error}": {"error new", "error old"},
		"checks: {owner-missing: off}":   nil,
		"checks: {overrides: [{paths: [src/old], rules: {owner-missing: off}}]}":                                                          {"warning new"},
		"checks: {owner-missing: off, overrides: [{kinds: [event], stability: [idea], paths: ['old/**'], rules: {owner-missing: note}}]}": nil,
		"checks: {owner-missing: off, overrides: [{kinds: [event], paths: ['**/old/**'], rules: {owner-missing: note}}]}":                 {"note old"},
		"checks: {overrides: [{kinds: [operation], rules: {owner-missing: off}}, {stability: [stable], rules: {owner-missing: off}}]}":    {"warning new", "warning old"},
	} {
		put(t, filepath.Join(dir, "docsgen.yaml"), config)
		_, list := findings(t)
		var got []string
		for _, found := range list {
			fields := strings.Fields(found)
			got = append(got, fields[0]+" "+strings.Split(fields[2], "/")[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", config, got, want)
		}
	}
	put(t, filepath.Join(dir, "docsgen.yaml"), "")
	if status, _, _ := docsgen(t, "check"); status != exitDone {
		t.Errorf("with warnings: status %d", status)
	}
	if status, _, _ := docsgen(t, "check", "--strict"); status != exitErrors {
		t.Errorf("with --strict: status %d", status)
	}
}

// TestCheckOwners: the table of owners says who there is.
func TestCheckOwners(t *testing.T) {
	folder(t, `
-- docsgen.yaml --
owners: [{name: '@shop', aliases: [shop-team]}]
-- a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
const rest = { version: '1.0.0', description: 'A.', stability: 'idea', tags: [] };
export const A = defineEvent({ meta: { ...rest, key: 'a.a', owners: ['@shop', 'shop-team'] } });
export const B = defineEvent({ meta: { ...rest, key: 'a.b', owners: ['Shop', '@sohp'] } });
`)
	_, list := findings(t)
	if want := []string{"warning owner-spelling a.ts:4:70", "warning owner-unknown a.ts:4:78"}; !slices.Equal(list, want) {
		t.Errorf("got %q\nwant %q", list, want)
	}
}

// TestCheckExceptions: a comment with a reason leaves out what is found in its line, in the next one,
// or in the contract that it stands above. One without a reason, or for nothing, is a finding.
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

// TestCheckExamples: one example has nothing to find, and the other has much.
func TestCheckExamples(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(examples)
	if status, list := findings(t, "marketplace", "--date", "2026-01-31"); status != exitDone || len(list) > 0 {
		t.Errorf("marketplace: status %d\n%s", status, strings.Join(list, "\n"))
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
	for least, want := range map[string]int{"50": exitDone, "51": exitErrors, "101": exitUsage} {
		if status, _, stderr := docsgen(t, "check", "--min", least); status != want {
			t.Errorf("--min %s: status %d\n%s", least, status, stderr)
		}
	}
}
