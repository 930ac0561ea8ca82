package main

import (
	"os"
	"strings"
	"testing"
)

// TestBuildAgainst: the site says what has changed since a revision or a snapshot, and is not
// taken for the one that does not.
func TestBuildAgainst(t *testing.T) {
	repository(t)
	docsgen(t, "export", "--out", "shop.json")
	rewrite(t, stricter)
	const row, section = `<td data-label="Was → is"><code class=expression>anonymous</code>`, `<section id=changes>`
	for _, base := range []string{"main", "shop.json", ""} {
		args := []string{"build", "--format", "json"}
		if base != "" {
			args = append(args, "--against", base)
		}
		status, stdout, stderr := docsgen(t, args...)
		if status != exitDone || stderr != "" || !strings.Contains(stdout, `"changed":true`) {
			t.Errorf("%s: status %d\n%s%s", base, status, stdout, stderr)
		}
		if _, again, _ := docsgen(t, args...); !strings.Contains(again, `"changed":false`) {
			t.Errorf("%s: the same site is written twice\n%s", base, again)
		}
		page := text(t, "public/operations/shop.order.create.html")
		if strings.Contains(page, section) != (base != "") {
			t.Errorf("%s: what has changed is on the page of the contract, or not", base)
		}
		if base == "" {
			break
		}
		if page := text(t, "public/changes.html"); !strings.Contains(page, row) || !strings.Contains(page, "Compared with <code class=key>"+base+"<") {
			t.Errorf("%s: %s", base, page)
		}
	}
	if _, err := os.Stat("public/changes.html"); err == nil {
		t.Error("changes since nothing have a page")
	}
	put(t, "accepted.yaml", "- {rule: auth-raised, contract: operation shop.order.create, reason: Agreed., by: ada}\n")
	docsgen(t, "build", "--against", "main")
	if page := text(t, "public/changes.html"); !strings.Contains(page, "accepted by ada") {
		t.Error(page)
	}
}

// TestBuildAgainstOutcomes: what can't be compared with is said, and nothing is written.
func TestBuildAgainstOutcomes(t *testing.T) {
	repository(t)
	put(t, "broken.json", `{"snapshot":1,"name":"x","contracts":3,"docBlocks":[]}`)
	put(t, "bad/event.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n")
	for base, want := range map[string]string{
		"nowhere":     `--against: there is neither a file nor a revision "nowhere"`,
		"broken.json": "1 error in broken.json, so that what is missing there would look added",
		"bad":         "bad/event.ts:2:",
	} {
		if status, stdout, stderr := docsgen(t, "build", "--against", base); status != exitUsage || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d\n%s%s", base, status, stdout, stderr)
		}
	}
	put(t, "accepted.yaml", "- {rule: auth-raised}\n")
	if status, _, stderr := docsgen(t, "build", "--against", "main"); status != exitUsage || !strings.Contains(stderr, "accepted.yaml has errors, so nothing was built") {
		t.Errorf("status %d\n%s", status, stderr)
	}
	if _, err := os.Stat("public"); err == nil {
		t.Error("a site was written")
	}
}
