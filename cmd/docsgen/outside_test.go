package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Files that lie where they usually do, and that the command line does not name, are read where they
// lie in the workspace: nothing of what a link leads to outside of it is read, or shown in a message.
func TestFilesThatNobodyNamed(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	put(t, secret, `{"name": "s3cret", "description": "s3cret"} s3cret`)
	manifest := filepath.Join(t.TempDir(), "package.json")
	put(t, manifest, `{"name": "s3cret", "description": "s3cret"}`)
	repository(t)
	put(t, "site/.docsgen", "")
	for name, target := range map[string]string{"accepted.yaml": secret, "site/registry.json": secret, "package.json": manifest} {
		if err := os.RemoveAll(name); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, name); err != nil {
			t.Skipf("there are no links: %v", err)
		}
	}
	if err := os.Remove("docsgen.yaml"); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"diff", "main"}, {"build", "--against", "main"}, {"diff", "main", "site"}, {"diff", "site"}, {"build", "--against", "site"}, {"init"},
		{"diff", "main", "--accept", "r", "--by", "b"},
	} {
		status, stdout, stderr := docsgen(t, args...)
		if strings.Contains(stdout+stderr, "s3cret") {
			t.Errorf("%v shows it:\n%s%s", args, stdout, stderr)
		}
		if said := "can't be read: it leads out of the workspace"; args[0] != "init" && (status != exitUsage || !strings.Contains(stderr, said)) {
			t.Errorf("%v: status %d\n%s%s", args, status, stdout, stderr)
		}
	}
	if text, err := os.ReadFile("docsgen.yaml"); err != nil || strings.Contains(string(text), "s3cret") {
		t.Errorf("%s %v", text, err)
	}
	if status, _, stderr := docsgen(t, "diff", "main", "--accepted", "accepted.yaml"); status != exitUsage || !strings.Contains(stderr, "s3cret") {
		t.Errorf("named: status %d\n%s", status, stderr)
	}
}
