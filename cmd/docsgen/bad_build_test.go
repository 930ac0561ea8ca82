package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// broken can't be compiled, and has a contract.
const broken = `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Second = defineEvent({ meta: { key: 'shop.second', version: '1.0.0' } });
export const = {{{
`

// filesOf reads all files of a folder, and names what else is in it.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	pages := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		switch name := strings.TrimPrefix(name, dir); {
		case err != nil:
		case d.Type().IsRegular():
			pages[name] = text(t, filepath.Join(dir, name))
		default:
			pages[name] = d.Type().String()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestBadBuild: whatever is wrong, the last good site stays, the reasons are said, and --partial
// writes the rest nevertheless.
func TestBadBuild(t *testing.T) {
	for name, test := range map[string]struct {
		args  []string
		spoil func(dir string)
		say   string // on standard error
	}{
		"a module that can't be compiled": {nil, func(dir string) { put(t, dir+"/src/second.ts", broken) }, "src/second.ts:3:14"},
		"a warning, strictly": {[]string{"--strict"}, func(dir string) {
			put(t, dir+"/src/order.ts", strings.Replace(text(t, dir+"/src/order.ts"), "emits: [\n      { key: 'shop.order.created'", "emits: [\n      { key: 'shop.order.creatd'", 1))
		}, "error: no event \"shop.order.creatd\""},
		"no contracts any more":     {nil, func(dir string) { os.Remove(dir + "/src/order.ts") }, "error: there are no contracts in . any more, where the site in public has 2"},
		"guides that are not there": {nil, func(dir string) { put(t, dir+"/docsgen.yaml", "guides: nowhere\n") }, "nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, shop)
			if status, _, stderr := docsgen(t, "build"); status != exitDone {
				t.Fatal(stderr)
			}
			before := filesOf(t, dir+"/public")
			test.spoil(dir)
			status, stdout, stderr := docsgen(t, append([]string{"build"}, test.args...)...)
			if status != exitErrors || stdout != "" || !strings.Contains(stderr, test.say) ||
				!strings.HasSuffix(stderr, "Nothing was written, and public is as it was; --partial writes what could be loaded.\n") {
				t.Errorf("status %d\n%s%s", status, stdout, stderr)
			}
			if !maps.Equal(filesOf(t, dir+"/public"), before) {
				t.Error("the last good site is another one")
			}
			status, stdout, stderr = docsgen(t, append([]string{"build", "--partial"}, test.args...)...)
			if status != exitErrors || !strings.HasSuffix(stdout, ": public (partial)\n") || !strings.Contains(stderr, "The site is partial") {
				t.Errorf("with --partial: status %d\n%s%s", status, stdout, stderr)
			}
			if home := text(t, dir+"/public/index.html"); !strings.Contains(home, "This site is incomplete") {
				t.Error("the home page does not say that the site is partial")
			}
		})
	}
}

// TestPartialWithoutErrors: then --partial changes nothing.
func TestPartialWithoutErrors(t *testing.T) {
	dir := folder(t, shop)
	docsgen(t, "build", "--out", "whole")
	if status, stdout, stderr := docsgen(t, "build", "--out", "partial", "--partial"); status != exitDone || strings.Contains(stdout, "partial)") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if !maps.Equal(filesOf(t, dir+"/whole"), filesOf(t, dir+"/partial")) {
		t.Error("the sites differ")
	}
}

// TestFirstBuildWithErrors: where there was no site, none is written, and nothing else either.
func TestFirstBuildWithErrors(t *testing.T) {
	dir := folder(t, shop+"-- src/second.ts --\n"+broken)
	status, stdout, stderr := docsgen(t, "build")
	if status != exitErrors || stdout != "" || !strings.HasSuffix(stderr, "Nothing was written; --partial writes what could be loaded.\n") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// TestEmptyRegistry: where there was no site, no contracts are a warning.
func TestEmptyRegistry(t *testing.T) {
	folder(t, "-- package.json --\n{}\n")
	for range 2 {
		if status, _, stderr := docsgen(t, "build"); status != exitDone || !strings.HasPrefix(stderr, "warning: there are no contracts") {
			t.Errorf("status %d\n%s", status, stderr)
		}
	}
}

// TestOthersInTheSite: a file of somebody else in the site is kept, which is said and is no fault
// of the sources.
func TestOthersInTheSite(t *testing.T) {
	dir := folder(t, shop)
	docsgen(t, "build")
	put(t, dir+"/public/CNAME", "example.org")
	for range 2 {
		status, stdout, stderr := docsgen(t, "build", "--strict", "--no-cache")
		if status != exitDone || stdout == "" || !strings.HasPrefix(stderr, "warning: "+dir+"/public keeps what docsgen did not write: CNAME") {
			t.Errorf("status %d\n%s%s", status, stdout, stderr)
		}
	}
	if got := text(t, dir+"/public/CNAME"); got != "example.org" {
		t.Errorf("CNAME says %q", got)
	}
}
