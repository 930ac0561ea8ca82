package main

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"syscall"
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
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg"/>`
	put(t, "logo.svg", drawing)
	put(t, "favicon.svg", drawing)
	put(t, "docs.css", "b { color: red }")
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

// full is an output to which nothing can be written any more.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
}

// TestRefusedByTheSystem: who can't write is not sent to the list of flags.
func TestRefusedByTheSystem(t *testing.T) {
	var stderr strings.Builder
	if status := run(t.Context(), []string{"explain"}, full{}, &stderr); status != exitUsage || stderr.String() != "docsgen: write /dev/stdout: no space left on device\n" {
		t.Errorf("status %d\n%s", status, stderr.String())
	}
}

// TestFlagCompletions: shells propose the words that flags take, and those alone.
func TestFlagCompletions(t *testing.T) {
	for words, want := range map[string]string{
		"build --format":   "json sarif junit github :4",
		"check --format":   "json sarif junit github :4",
		"export --format":  "snapshot codeowners :4",
		"diff --format":    "frames json markdown sarif junit github :4",
		"diff --fail-on":   "breaking risky never :4",
		"diff --stability": "idea in_creation experimental beta stable deprecated :4",
	} {
		status, stdout, _ := docsgen(t, append(append([]string{"__complete"}, strings.Fields(words)...), "")...)
		if got := strings.Join(strings.Fields(stdout), " "); status != exitDone || got != want {
			t.Errorf("%s: status %d, %s", words, status, got)
		}
	}
}

func TestCompletions(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if status, stdout, _ := docsgen(t, "completion", shell); status != exitDone || !strings.Contains(stdout, "docsgen") {
			t.Errorf("%s: status %d", shell, status)
		}
	}
}
