package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestEmptyArguments: a variable of the shell that is not set names no folder, not the current one.
func TestEmptyArguments(t *testing.T) {
	folder(t, shop)
	for command, want := range map[string]string{"build": "DIR", "check": "DIR", "export": "DIR", "search": "QUERY", "impact": "KEY[@VERSION][#FIELD]", "explain": "CODE", "diff": "BASE"} {
		for _, empty := range []string{"", "  "} {
			if status, stdout, stderr := docsgen(t, command, empty); status != exitUsage || stdout != "" || !strings.HasPrefix(stderr, "docsgen: "+want+" is empty\nit is used as: docsgen "+command) {
				t.Errorf("%s %q: status %d\n%s%s", command, empty, status, stdout, stderr)
			}
		}
	}
	if status, _, stderr := docsgen(t, "search", "order", ""); status != exitUsage || !strings.Contains(stderr, "DIR is empty") {
		t.Errorf("search order '': status %d\n%s", status, stderr)
	}
}

// TestFaultyConfiguration: each command says what is wrong with the configuration, and nothing that
// is no fault of it; programs get that in the form that they asked for.
func TestFaultyConfiguration(t *testing.T) {
	folder(t, shop)
	if status, _, stderr := docsgen(t, "export", "--out", "docsgen.snapshot.json"); status != exitDone {
		t.Fatal(stderr)
	}
	put(t, "docsgen.yaml", "titel: Shop\n")
	for command, last := range map[string]string{
		"build": "1 error, 0 warnings. The configuration has errors, so nothing was built.\n", "check": "1 error, 0 warnings. The configuration has errors, so nothing was checked.\n",
		"search x": "so nothing was searched", "impact x": "so nothing was loaded", "export": "1 error. Nothing was written.\n",
		"diff docsgen.snapshot.json .": "1 error in ., so the two can't be compared.\n",
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(command)...)
		if said := stderr + stdout; status != exitUsage || strings.Count(said, "error: ") != 1 || !strings.Contains(said, "docsgen.yaml:1:1\n") || !strings.Contains(said, last) {
			t.Errorf("%s: status %d\n%s", command, status, said)
		}
	}
	for _, command := range []string{"build", "check"} {
		status, stdout, stderr := docsgen(t, command, "--json")
		var document struct {
			Diagnostics []struct{ Code, File, Hint string }
		}
		if err := json.Unmarshal([]byte(stdout), &document); err != nil || status != exitUsage || stderr != "" || len(document.Diagnostics) != 1 || document.Diagnostics[0].Hint != `did you mean "title"?` {
			t.Errorf("%s --json: %v, status %d\n%s%s", command, err, status, stdout, stderr)
		}
		if _, stdout, _ := docsgen(t, command, "--format", "junit"); !strings.Contains(stdout, `tests="1" failures="1"`) {
			t.Errorf("%s --format junit: %s", command, stdout)
		}
	}
}

// TestNothingThere: whoever asks a folder without contracts hears that it has none.
func TestNothingThere(t *testing.T) {
	folder(t, "-- a.txt --\n")
	for _, command := range []string{"build", "check", "search order", "impact order", "export"} {
		if _, _, stderr := docsgen(t, strings.Fields(command)...); strings.Count(stderr, "[no-contracts]") != 1 {
			t.Errorf("%s: %s", command, stderr)
		}
	}
}

// TestMeantConfigurations: files under the names of other tools' configurations, and below folders
// that have one, are not passed over.
func TestMeantConfigurations(t *testing.T) {
	for name, want := range map[string]string{
		"docsgen.yml": "rename it to docsgen.yaml, or name it with --config", ".docsgen.yaml": "rename it to docsgen.yaml, or", "docsgen.config.json": "rename it to docsgen.yaml, or",
		"docsgen.yaml.txt": "rename it to docsgen.yaml [", "docsgen.toml": "write it in YAML, as docsgen.yaml",
		"docsgen.json": "", "my-docsgen.yml": "",
	} {
		folder(t, shop+"-- .git/HEAD --\nref: refs/heads/main\n-- "+name+" --\ntitle: Shop\n-- docs/a.txt --\n")
		t.Chdir("docs")
		status, _, stderr := docsgen(t, "build")
		stderr = strings.Join(strings.Fields(stderr), " ")
		if said := want != "" && status == exitUsage && strings.Contains(stderr, "error: ../"+name+" is not read: "+want) && !strings.Contains(stderr, "Using"); said != (want != "") {
			t.Errorf("%s: status %d\n%s", name, status, stderr)
		}
		t.Chdir("..")
		if status, _, stderr := docsgen(t, "init"); (status == exitUsage && strings.Contains(stderr, name+" is there, which is not read")) != (want != "") {
			t.Errorf("init beside %s: status %d\n%s", name, status, stderr)
		}
	}
}

// TestInitSaysWhatComesNext: the next command can be pasted, guides in folders are found, and a
// configuration further up that no longer counts is named.
func TestInitSaysWhatComesNext(t *testing.T) {
	folder(t, "-- .git/HEAD --\nref: refs/heads/main\n-- docsgen.yaml --\ntitle: All\n-- my shop/guides/how/a.md --\n# A\n-- plain/a.txt --\n")
	for dir, want := range map[string]string{
		"my shop": "Wrote my shop/docsgen.yaml.\n  guides: guides (a folder with Markdown)\nIn this folder it counts instead of docsgen.yaml.\nEvery key in it is optional; next: docsgen build \"my shop\"\n",
		"plain":   "Wrote plain/docsgen.yaml.\nIn this folder it counts instead of docsgen.yaml.\nEvery key in it is optional; next: docsgen build plain\n",
	} {
		if status, stdout, stderr := docsgen(t, "init", dir); status != exitDone || stdout != want || stderr != "" {
			t.Errorf("%s: status %d\n%s%s", dir, status, stdout, stderr)
		}
	}
}
