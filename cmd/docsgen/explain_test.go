package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

func TestExplain(t *testing.T) {
	status, stdout, stderr := docsgen(t, "explain", "unknown-version")
	const want = `unknown-version  warning

  A contract refers to a version that the registry does not have. Whoever reads
  the reference relies on what that version promised. The page links the newest
  version instead, which may promise something else.

Example

  order.ts
   1 | import { defineCommand } from '@contractspec/lib.contracts-spec';
   2 | import { defineEvent } from '@contractspec/lib.contracts-spec';
   3 | export const Created = defineEvent({
   4 |   meta: { key: 'shop.order.created', version: '2.0.0' },
   5 | });
   6 | export const Create = defineCommand({
   7 |   meta: { key: 'shop.order.create', version: '1.0.0' },
   8 |   sideEffects: {
   9 |     emits: [{ key: 'shop.order.created', version: '1.0.0' }],
  10 |   },
  11 | });

  order.ts:9:20
  event "shop.order.created" has no version 1.0.0 in this registry

What to do

  Refer to a version that is there, or keep the older version's definition
  beside the newer one.
`
	if status != exitDone || stdout != want || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}

// TestExplanationsFitTheTerminal: no line of any is wider than a terminal of 80 columns, nor is one
// of the list, and colours add nothing to the text.
func TestExplanationsFitTheTerminal(t *testing.T) {
	marks := regexp.MustCompile("\x1b\\[[0-9;]*m")
	var plain, colored bytes.Buffer
	for _, out := range []*terminal{{out: &plain}, {out: &colored, colorOut: true}} {
		if err := out.listRules(); err != nil {
			t.Fatal(err)
		}
		for _, r := range contracts.Rules() {
			if err := out.explain(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	for line := range strings.Lines(plain.String()) {
		if columnsOf(strings.TrimSuffix(line, "\n")) > pageColumns {
			t.Errorf("too wide: %s", line)
		}
	}
	if text := colored.String(); marks.ReplaceAllString(text, "") != plain.String() || !strings.Contains(text, "\x1b[1munknown-ref\x1b[0m  \x1b[1;33mwarning\x1b[0m\n") {
		t.Error("colours change the text, or are missing")
	}
}

// TestNoColor: where colours are not wanted there are none, whatever the stream is.
func TestNoColor(t *testing.T) {
	t.Setenv("CI", "")
	t.Setenv("FORCE_COLOR", "")
	t.Setenv("TERM", "xterm")
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a character device, as terminals are
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	for _, set := range []string{"", "1"} {
		t.Setenv("NO_COLOR", set)
		if term := newTerminal(device, device); term.colorOut != (set == "") || term.color != (set == "") {
			t.Errorf("NO_COLOR=%s: colours %t, %t", set, term.colorOut, term.color)
		}
	}
}

func TestExplainList(t *testing.T) {
	status, stdout, stderr := docsgen(t, "explain")
	if status != exitDone || stderr != "" || !strings.HasPrefix(stdout, "Contracts\n  missing-key                    a contract has no key\n") ||
		!strings.Contains(stdout, "\n\nOutput\n  output-place ") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	for _, r := range contracts.Rules() {
		if !strings.Contains(stdout, "\n  "+r.Code.String()+" ") {
			t.Errorf("%s is not listed", r.Code)
		}
	}
}

func TestExplainJSON(t *testing.T) {
	type entry struct {
		Code, Area, Severity, Otherwise, Meaning, Why, Remedy string
		Example                                               struct {
			Files          []struct{ Name, Text string }
			Place, Message string
		}
	}
	_, stdout, _ := docsgen(t, "explain", "unknown-key", "--json")
	var one entry
	if err := json.Unmarshal([]byte(stdout), &one); err != nil || one.Code != "unknown-key" || one.Severity != "warning" ||
		one.Otherwise != "an error when the property stands in the configuration" || one.Example.Place != "shop.yaml:2:1" || one.Example.Files[0].Name != "shop.yaml" {
		t.Errorf("%v\n%s", err, stdout)
	}
	_, stdout, _ = docsgen(t, "explain", "--json")
	var all []entry
	if err := json.Unmarshal([]byte(stdout), &all); err != nil || len(all) != len(contracts.Rules()) || all[0].Code != "missing-key" || all[0].Area != "Contracts" {
		t.Errorf("%v\n%s", err, stdout)
	}
}

func TestExplainWrongly(t *testing.T) {
	for args, want := range map[string]string{
		"explain unknwon-ref": `docsgen: no diagnostic has the code "unknwon-ref": did you mean "unknown-ref"?`,
		"explain xyz --json":  `docsgen: no diagnostic has the code "xyz": docsgen explain lists all`,
		"explain a b":         `docsgen: "b" is one argument too many`,
	} {
		var stdout, stderr bytes.Buffer
		status := run(context.Background(), strings.Fields(args), &stdout, &stderr)
		if status != exitUsage || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), want+"\n") {
			t.Errorf("%s: status %d\n%s%s", args, status, stdout.String(), stderr.String())
		}
	}
}
