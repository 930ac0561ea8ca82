package main

import (
	"encoding/json"
	"fmt"
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
	status, stdout, stderr := docsgen(t, append([]string{"check", "--json"}, args...)...)
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
	for _, wrong := range [][]string{{"--format", "xml"}, {"--json", "--format", "sarif"}, {"--date", "soon"}, {"--update-baseline"}, {"--baseline", "none.json"}, {"nowhere"}} {
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
