package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/snapshot"
)

func TestExport(t *testing.T) {
	folder(t, shop)
	status, stdout, stderr := docsgen(t, "export")
	if status != exitDone || stderr != "" {
		t.Fatalf("status %d\n%s", status, stderr)
	}
	r, faults := snapshot.Read("x", stdout)
	if r == nil || len(r.Contracts) != 2 || r.Name != "shop" {
		t.Fatalf("%v\n%s", faults, stdout)
	}
	status, nothing, stderr := docsgen(t, "export", "--format", "snapshot", "--out", "shop.json", ".")
	if written, err := os.ReadFile("shop.json"); status != exitDone || nothing != "" || stderr != "" || err != nil || string(written) != stdout {
		t.Errorf("status %d, %v\n%s%s", status, err, nothing, stderr)
	}
	if rest, _ := filepath.Glob(".shop.json*"); len(rest) > 0 {
		t.Errorf("left behind: %v", rest)
	}
}

func TestExportWrongly(t *testing.T) {
	folder(t, shop)
	put(t, "shop.json", "as it was")
	put(t, "bad/a.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n")
	for _, test := range []struct {
		args   string
		status int
		want   string
	}{
		{"export --out shop.json", exitErrors, "1 error. Nothing was written.\n"},
		{"export", exitErrors, "[missing-key]"},
		{"export --format snapshop src", exitUsage, `did you mean "snapshot"?`},
		{"export --ouT x src", exitUsage, `did you mean "--out"?`},
		{"export --out nowhere/shop.json src", exitUsage, "nowhere/shop.json can't be written: no such file or directory"},
		{"export nowhere", exitUsage, "nowhere does not exist"},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != test.status || stdout != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
	if text, _ := os.ReadFile("shop.json"); string(text) != "as it was" {
		t.Errorf("shop.json is %q", text)
	}
}

// TestExportReadsNoGuides: what has no part in a registry keeps nobody from having it.
func TestExportReadsNoGuides(t *testing.T) {
	folder(t, shop+"-- docsgen.yaml --\nguides: guides\n-- guides/a.md --\n---\ntitle: [\n---\n# A\n")
	if status, _, stderr := docsgen(t, "build"); status != exitErrors || !strings.Contains(stderr, "guides/a.md") {
		t.Errorf("build: status %d\n%s", status, stderr)
	}
	for _, args := range []string{"export", "diff . .", "impact shop.order.create"} {
		if status, stdout, stderr := docsgen(t, strings.Fields(args)...); status != exitDone || stdout == "" || stderr != "" {
			t.Errorf("%s: status %d\n%s%s", args, status, stdout, stderr)
		}
	}
}

// TestExportCodeOwners: what is written is what check reads, and then nothing differs.
func TestExportCodeOwners(t *testing.T) {
	folder(t, `-- docsgen.yaml --
owners: [{name: shop, aliases: ['@org/shop']}, {name: '@stock'}]
-- src/shop/a.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const A = defineQuery({ meta: { key: 'shop.a', version: '1.0.0', owners: ['shop'] } });
-- src/shop/b.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const B = defineQuery({ meta: { key: 'shop.b', version: '1.0.0', owners: ['@org/shop'] } });
-- src/stock.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const C = defineQuery({ meta: { key: 'stock.c', version: '1.0.0', owners: ['@stock'] } });
`)
	status, stdout, stderr := docsgen(t, "export", "--format", "codeowners")
	if want := "# Who owns the files of contracts, by docsgen export --format codeowners.\n/src/shop/ @org/shop\n/src/stock.ts @stock\n"; status != exitDone || stderr != "" || stdout != want {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	put(t, ".github/CODEOWNERS", stdout)
	if _, stdout, _ := docsgen(t, "check", "--codeowners", "--quiet"); strings.Contains(stdout, "[codeowners-differ]") || strings.Contains(stdout, "[owner-unknown]") {
		t.Errorf("read again:\n%s", stdout)
	}
	put(t, ".github/CODEOWNERS", strings.ReplaceAll(stdout, "@stock", "@org/shop"))
	if _, stdout, stderr := docsgen(t, "check", "--codeowners", "--quiet"); !strings.Contains(stdout+stderr, "[codeowners-differ]") {
		t.Errorf("with others:\n%s", stdout)
	}
}
