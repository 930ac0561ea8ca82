package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// misspelt is a repository with a warning in one package, and the configuration at its root.
const misspelt = `
-- .git/HEAD --
ref: refs/heads/main
-- docsgen.yaml --
title: Shop
-- packages/shop/src/order.ts --
import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0', description: 'Creates an order.', stability: 'stable', owners: ['@shop'], tags: [] },
  sideEffects: { emits: [{ key: 'shop.order.creatd', version: '1.0.0', when: 'always' }] },
});
-- docs/empty.txt --
`

// TestFromFolders: the configuration is found further up, its use is said, and places are written
// as they are reached from the current folder.
func TestFromFolders(t *testing.T) {
	for _, test := range []struct{ from, using, place string }{
		{".", "", "packages/shop/src/order.ts"},
		{"packages", "Using ../docsgen.yaml\n", "shop/src/order.ts"},
		{"packages/shop/src", "Using ../../../docsgen.yaml\n", "order.ts"},
		{"docs", "Using ../docsgen.yaml\n", "../packages/shop/src/order.ts"},
	} {
		root, err := filepath.EvalSymlinks(folder(t, misspelt))
		if err != nil {
			t.Fatal(err)
		}
		t.Chdir(filepath.Join(root, filepath.FromSlash(test.from)))
		status, _, stderr := docsgen(t, "build")
		if status != exitDone || !strings.HasPrefix(stderr, test.using) || !strings.Contains(stderr, "\n  "+test.place+":4:33\n") {
			t.Errorf("%s: status %d\n%s", test.from, status, stderr)
		}
		if _, err := os.Stat(filepath.Join(root, "public", "index.html")); err != nil {
			t.Errorf("%s: %v", test.from, err)
		}
		_, stdout, stderr := docsgen(t, "build", "--json")
		var document struct {
			Root        string
			Diagnostics []struct{ File string }
		}
		if err := json.Unmarshal([]byte(stdout), &document); err != nil || stderr != "" {
			t.Fatalf("%s: %v\n%s", test.from, err, stderr)
		}
		if len(document.Diagnostics) != 1 || document.Root != root || document.Diagnostics[0].File != test.place {
			t.Errorf("%s: %+v", test.from, document)
		}
	}
}

// TestConfigurationsNotMeant: what is named alone is worked on alone, and nothing above a repository
// is looked at.
func TestConfigurationsNotMeant(t *testing.T) {
	root := folder(t, strings.ReplaceAll(misspelt, "-- docsgen.yaml --\ntitle: Shop\n", "-- docsgen.yaml --\ntitle: Shop\n-- packages/.git/HEAD --\nref: refs/heads/main\n"))
	t.Chdir(filepath.Join(root, "packages", "shop"))
	if status, _, stderr := docsgen(t, "build"); status != exitDone || strings.Contains(stderr, "Using") {
		t.Errorf("status %d\n%s", status, stderr)
	}
	if _, err := os.Stat(filepath.Join(root, "packages", "shop", "public")); err != nil {
		t.Error(err)
	}
	t.Chdir(root)
	if status, _, stderr := docsgen(t, "build", "packages/shop", "--out", "there"); status != exitDone || strings.Contains(stderr, "Using") {
		t.Errorf("status %d\n%s", status, stderr)
	}
}

// TestMisnamedConfiguration: a file that was meant to be the configuration is not passed over.
func TestMisnamedConfiguration(t *testing.T) {
	folder(t, shop+"-- docsgen.yml --\ntitle: Shop\n")
	status, _, stderr := docsgen(t, "build")
	if status != exitUsage || !strings.Contains(stderr, "error: docsgen.yml is not read: rename it to docsgen.yaml, or name it with --config docsgen.yml") {
		t.Errorf("status %d\n%s", status, stderr)
	}
	if status, _, stderr := docsgen(t, "build", "docsgen.yml"); status != exitUsage || !strings.Contains(stderr, "docsgen.yml is a configuration: name its folder, or name it with --config") {
		t.Errorf("as the folder: status %d\n%s", status, stderr)
	}
	if status, _, stderr := docsgen(t, "build", "--config", "docsgen.yml"); status != exitDone {
		t.Errorf("named: status %d\n%s", status, stderr)
	}
	if err := os.Rename("docsgen.yml", "docsgen.yaml"); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := docsgen(t, "build"); status != exitDone {
		t.Errorf("renamed: status %d\n%s", status, stderr)
	}
}
