package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// twoWrong has a warning and an error, in a repository that is part of a checkout.
const twoWrong = `
-- shop/.git/HEAD --
ref: refs/heads/main
-- shop/src/order.ts --
import { defineCommand, defineEvent } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0', description: '50 %, |once|', stability: 'stable', owners: ['@shop'], tags: [] },
  sideEffects: { emits: [{ key: 'shop.order.creatd', version: '1.0.0', when: 'always' }] },
});
export const Created = defineEvent({ meta: { key: 'shop.order.created', version: '1.0.0', stability: 'sturdy', owners: ['@shop'], tags: [], description: 'x' } });
`

const (
	wantError   = `::error title=unknown-stability,file=shop/src/order.ts,line=6,col=`
	wantWarning = `::warning title=unknown-ref,file=shop/src/order.ts,line=4,col=33,endColumn=52::no event "shop.order.creatd" in this registry%0Adid you mean "shop.order.created"?`
)

// TestGitHubActions: in a job, frames are followed by annotations whose files are those of the
// checkout, errors first, and the job's summary has a table.
func TestGitHubActions(t *testing.T) {
	checkout := folder(t, twoWrong)
	t.Chdir("shop")
	summary := filepath.Join(t.TempDir(), "summary.md")
	put(t, summary, "# Before\n")
	job := func(args ...string) (int, string, string) {
		t.Setenv("GITHUB_ACTIONS", "true")
		t.Setenv("GITHUB_WORKSPACE", checkout)
		t.Setenv("GITHUB_STEP_SUMMARY", summary)
		return docsgenInJob(t, args...)
	}
	status, stdout, stderr := job("build")
	if status != exitErrors || stdout != "" || !strings.Contains(stderr, "\n  src/order.ts:4:33\n") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	first, second := strings.Index(stderr, wantError), strings.Index(stderr, wantWarning)
	if first < 0 || second < first {
		t.Errorf("annotations:\n%s", stderr)
	}
	text, err := os.ReadFile(summary)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# Before\n### docsgen\n\n1 error, 1 warning. Nothing was written",
		"| warning unknown-ref | shop/src/order.ts:4:33 | no event \"shop.order.creatd\" in this registry did you mean \"shop.order.created\"? |\n",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in the summary:\n%s", want, text)
		}
	}
	if status, stdout, stderr = job("build", "--format", "github"); status != exitErrors || stderr != "" || !strings.HasPrefix(stdout, wantError) || !strings.Contains(stdout, "\n"+wantWarning+"\n") {
		t.Errorf("--format github: status %d\n%s%s", status, stdout, stderr)
	}
}

func TestFormats(t *testing.T) {
	root, err := filepath.EvalSymlinks(filepath.Join(folder(t, twoWrong), "shop"))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("sarif", func(t *testing.T) {
		status, stdout, stderr := docsgen(t, "build", "shop", "--format", "sarif")
		var log sarif
		if err := json.Unmarshal([]byte(stdout), &log); err != nil || status != exitErrors || stderr != "" {
			t.Fatalf("status %d, %v\n%s", status, err, stderr)
		}
		run := log.Runs[0]
		if run.Bases["ROOT"].URI != "file://"+filepath.ToSlash(root)+"/" || len(run.Tool.Driver.Rules) < 50 || len(run.Results) != 2 {
			t.Fatalf("%+v", run)
		}
		for _, result := range run.Results {
			place := result.Locations[0].Physical
			if place.Artifact != (sarifArtifact{"src/order.ts", "ROOT"}) {
				t.Errorf("%s: %+v", result.RuleID, place)
			}
			if result.RuleID == "unknown-ref" && (result.Level != "warning" || *place.Region != sarifRegion{4, 33, 52}) {
				t.Errorf("%+v at %+v", result, place.Region)
			}
		}
	})
	t.Run("junit", func(t *testing.T) {
		status, stdout, stderr := docsgen(t, "build", "shop", "--format", "junit")
		var suite junitSuite
		if err := xml.Unmarshal([]byte(stdout), &suite); err != nil || status != exitErrors || stderr != "" {
			t.Fatalf("status %d, %v\n%s", status, err, stderr)
		}
		if suite.Tests != 2 || suite.Failures != 1 {
			t.Errorf("%+v", suite)
		}
		for _, c := range suite.Cases {
			if c.File != "shop/src/order.ts" || (c.Failure != nil) != (c.Class == "unknown-stability") || !strings.HasPrefix(c.Name, "shop/src/order.ts:") {
				t.Errorf("%+v", c)
			}
		}
	})
	t.Run("nothing wrong", func(t *testing.T) {
		folder(t, shop)
		if _, stdout, _ := docsgen(t, "build", "--format", "junit"); !strings.Contains(stdout, `tests="1" failures="0"`) {
			t.Errorf("junit: %s", stdout)
		}
		if status, stdout, stderr := docsgen(t, "build", "--format", "github"); status != exitDone || stdout+stderr != "" {
			t.Errorf("github: status %d %s%s", status, stdout, stderr)
		}
		if _, stdout, _ := docsgen(t, "build", "--format", "sarif"); !strings.Contains(stdout, `"results":[]`) {
			t.Errorf("sarif: %s", stdout)
		}
	})
	t.Run("wrong use", func(t *testing.T) {
		status, _, stderr := docsgen(t, "build", "--format", "sarf")
		if status != exitUsage || !strings.Contains(stderr, "docsgen: --format \"sarf\": it is one of json, sarif, junit, github\ndid you mean \"sarif\"?\n") {
			t.Errorf("status %d\n%s", status, stderr)
		}
		if status, _, stderr := docsgen(t, "build", "--json", "--format", "junit"); status != exitUsage || !strings.Contains(stderr, "one document") {
			t.Errorf("status %d\n%s", status, stderr)
		}
	})
}

// TestSARIFPlaces: files are relative references of RFC 3986, in which what stands before a colon would
// be a scheme.
func TestSARIFPlaces(t *testing.T) {
	for file, want := range map[string]string{"b:c.ts": "./b:c.ts", "a/b:c.ts": "a/b:c.ts", "a b#é%/?.ts": "a%20b%23%C3%A9%25/%3F.ts"} {
		if got := sarifPlace("", contracts.Position{File: file}).Physical.Artifact.URI; got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}
