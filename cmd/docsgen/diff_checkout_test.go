package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestDiffInBareRepository: nothing is checked out there, and files of git's are no manifests.
func TestDiffInBareRepository(t *testing.T) {
	dir := repository(t)
	git(t, "tag", "v1")
	rewrite(t, stricter)
	commit(t, "2026-02-01")
	bare := filepath.Join(t.TempDir(), "bare.git")
	git(t, "clone", "-q", "--bare", dir, bare)
	for _, at := range []string{bare, filepath.Join(dir, ".git")} {
		t.Chdir(at)
		for _, args := range []string{"diff", "diff v1"} {
			if status, stdout, stderr := docsgen(t, strings.Fields(args)...); status != exitUsage || stdout != "" || !strings.Contains(stderr, "this repository has no working tree: name both sides") {
				t.Errorf("%s: status %d\n%s%s", args, status, stdout, stderr)
			}
		}
		if status, stdout, stderr := docsgen(t, "diff", "v1", "HEAD"); status != exitErrors || !strings.Contains(stdout, "v1 → HEAD: 1 breaking, 1 risky") || stderr != "" {
			t.Errorf("status %d\n%s%s", status, stdout, stderr)
		}
	}
}

// TestDiffInSparseCheckout: what is not checked out is not what was removed.
func TestDiffInSparseCheckout(t *testing.T) {
	repository(t)
	put(t, "packages/pay/pay.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Paid = defineEvent({ meta: { key: 'pay.done', version: '1.0.0', stability: 'stable' } });\n")
	commit(t, "2026-02-01")
	git(t, "sparse-checkout", "set", "src")
	const want = ": 1 file not there, as the checkout is sparse, so that what they define looks removed or added: packages/pay/pay.ts\n"
	for args, name := range map[string]string{"diff": "the working tree", "diff main .": "."} {
		if status, stdout, stderr := docsgen(t, strings.Fields(args)...); status != exitErrors || !strings.Contains(stdout, "event pay.done") || stderr != "warning: "+name+want {
			t.Errorf("%s: status %d\n%s%s", args, status, stdout, stderr)
		}
	}
	if status, stdout, stderr := docsgen(t, "diff", "main:src", "src"); status != exitDone || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}
