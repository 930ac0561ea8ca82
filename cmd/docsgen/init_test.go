package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
)

func TestInit(t *testing.T) {
	folder(t, shop)
	status, stdout, stderr := docsgen(t, "init")
	if status != exitDone || !strings.HasPrefix(stdout, "Wrote docsgen.yaml.") {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	put(t, "docsgen.yaml", "title: Mine\n")
	if status, _, stderr := docsgen(t, "init", "."); status != exitUsage || !strings.Contains(stderr, "stays as it is") {
		t.Errorf("over a file that is there: status %d\n%s", status, stderr)
	}
	if text, _ := os.ReadFile("docsgen.yaml"); string(text) != "title: Mine\n" {
		t.Errorf("the file is now %q", text)
	}
}

// TestStarter: what init writes is a configuration, as it is and with every key uncommented, and
// names every key there is.
func TestStarter(t *testing.T) {
	folder(t, "")
	uncommented := regexp.MustCompile(`(?m)^# (\w+:|  )`).ReplaceAllString(starter, "$1")
	for _, text := range []string{starter, uncommented} {
		put(t, "docsgen.yaml", text)
		if c, diagnostics, err := project.LoadConfig("docsgen.yaml"); c == nil || len(diagnostics) > 0 {
			t.Errorf("%v %v\n%s", diagnostics, err, text)
		}
	}
	put(t, "docsgen.yaml", "none: x\n")
	_, diagnostics, _ := project.LoadConfig("docsgen.yaml")
	for key := range strings.SplitSeq(strings.TrimPrefix(diagnostics[0].Hint, "known are "), ", ") {
		if !strings.Contains(uncommented, "\n"+key+":") {
			t.Errorf("the starter does not name %q", key)
		}
	}
}

func TestVersion(t *testing.T) {
	if status, stdout, _ := docsgen(t, "version"); status != exitDone || !regexp.MustCompile(`^docsgen \S+.* go1\.`).MatchString(stdout) {
		t.Errorf("status %d: %s", status, stdout)
	}
}

func TestCompletions(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if status, stdout, _ := docsgen(t, "completion", shell); status != exitDone || !strings.Contains(stdout, "docsgen") {
			t.Errorf("%s: status %d", shell, status)
		}
	}
}
