package main

import (
	"os"
	"strings"
	"testing"
)

// TestWordsNearby: what is mistyped on the command line is proposed as it should be, on a line of
// its own.
func TestWordsNearby(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"bulid", "docsgen: unknown command \"bulid\" for \"docsgen\"\ndid you mean \"build\"?\nRun 'docsgen --help' for what there is.\n"},
		{"biuld .", "docsgen: unknown command \"biuld\" for \"docsgen\"\ndid you mean \"build\"?\nRun 'docsgen --help' for what there is.\n"},
		{"compeltion bash", "docsgen: unknown command \"compeltion\" for \"docsgen\"\ndid you mean \"completion\"?\nRun 'docsgen --help' for what there is.\n"},
		{"deploy", "docsgen: unknown command \"deploy\" for \"docsgen\"\nRun 'docsgen --help' for what there is.\n"},
		{"build --jsn", "docsgen: unknown flag: --jsn\ndid you mean \"--json\"?\nRun 'docsgen build --help' for what there is.\n"},
		{"serve --prot=3", "docsgen: unknown flag: --prot\ndid you mean \"--port\"?\nRun 'docsgen serve --help' for what there is.\n"},
		{"--versoin", "docsgen: unknown flag: --versoin\ndid you mean \"--version\"?\nRun 'docsgen --help' for what there is.\n"},
		{"build --nothing-like-it", "docsgen: unknown flag: --nothing-like-it\nRun 'docsgen build --help' for what there is.\n"},
		{"build --output x", "docsgen: unknown flag: --output\ndid you mean \"--out\"?\nRun 'docsgen build --help' for what there is.\n"},
		{"build --strictly", "docsgen: unknown flag: --strictly\ndid you mean \"--strict\"?\nRun 'docsgen build --help' for what there is.\n"},
		{"search", "docsgen: QUERY is missing\nit is used as: docsgen search QUERY [DIR]\nRun 'docsgen search --help' for what there is.\n"},
		{"build a b", "docsgen: \"b\" is one argument too many\nit is used as: docsgen build [DIR]\nRun 'docsgen build --help' for what there is.\n"},
		{"version x", "docsgen: \"x\" is one argument too many\nit is used as: docsgen version\nRun 'docsgen version --help' for what there is.\n"},
		{"completion bsh", "docsgen: unknown command \"bsh\" for \"docsgen completion\"\ndid you mean \"bash\"?\nRun 'docsgen completion --help' for what there is.\n"},
		{"completion tcsh", "docsgen: unknown command \"tcsh\" for \"docsgen completion\"\nRun 'docsgen completion --help' for what there is.\n"},
		{"build --port 80", "docsgen: unknown flag: --port\nit is a flag of \"docsgen serve\"\nRun 'docsgen build --help' for what there is.\n"},
		{"diff --json", "docsgen: unknown flag: --json\ndid you mean \"--format json\"?\nRun 'docsgen diff --help' for what there is.\n"},
		{"build --sarif", "docsgen: unknown flag: --sarif\ndid you mean \"--format sarif\"?\nRun 'docsgen build --help' for what there is.\n"},
		{"export --json", "docsgen: unknown flag: --json\nRun 'docsgen export --help' for what there is.\n"},
		{"search --limit many x", "docsgen: --limit \"many\" is no number\nRun 'docsgen search --help' for what there is.\n"},
		{"help biuld", "docsgen: unknown command \"biuld\" for \"docsgen\"\ndid you mean \"build\"?\nRun 'docsgen help --help' for what there is.\n"},
		{"build -x", "docsgen: unknown shorthand flag: 'x' in -x\nRun 'docsgen build --help' for what there is.\n"},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.typed)...)
		if status != exitUsage || stdout != "" || stderr != test.want {
			t.Errorf("%s: status %d\n%s%s", test.typed, status, stdout, stderr)
		}
	}
}

func TestVersionFlag(t *testing.T) {
	_, want, _ := docsgen(t, "version")
	for _, flag := range []string{"--version", "-v"} {
		if status, stdout, stderr := docsgen(t, flag); status != exitDone || stdout != want || stderr != "" {
			t.Errorf("%s: status %d, %q %q, want %q", flag, status, stdout, stderr, want)
		}
	}
}

// TestForceColor: where colours are asked for they are there, whatever the stream is and whatever
// else is said.
func TestForceColor(t *testing.T) {
	for _, test := range []struct {
		force string
		want  bool
	}{{"1", true}, {"3", true}, {"true", true}, {"0", false}, {"false", false}, {"", false}} {
		t.Setenv("CI", "true")
		t.Setenv("NO_COLOR", "1")
		t.Setenv("FORCE_COLOR", test.force)
		if term := newTerminal(os.Stdout, os.Stderr); term.color != test.want || term.colorOut != test.want {
			t.Errorf("FORCE_COLOR=%s: colours %t, %t", test.force, term.colorOut, term.color)
		}
	}
}

// TestDumbTerminal: a terminal that only shows characters gets no others, neither colours nor a line
// that is written over.
func TestDumbTerminal(t *testing.T) {
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a device of characters, as terminals are
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	t.Setenv("CI", "")
	t.Setenv("NO_COLOR", "")
	t.Setenv("FORCE_COLOR", "")
	for kind, want := range map[string]bool{"xterm": true, "dumb": false} {
		t.Setenv("TERM", kind)
		if term := newTerminal(device, device); term.interactive != want || term.color != want || term.colorOut != want {
			t.Errorf("TERM=%s: progress %t, colours %t, %t", kind, term.interactive, term.colorOut, term.color)
		}
	}
}
