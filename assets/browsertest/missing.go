package browsertest

import (
	"os"
	"testing"
)

// The variables that say what tests must have.
const (
	browser = "DOCSGEN_BROWSER"
	npm     = "DOCSGEN_NPM"
)

func required(variable string) bool { return os.Getenv(variable) == "required" }

// leaveOut ends a test for which something is missing.
func leaveOut(t testing.TB, variable, why string) {
	t.Helper()
	if required(variable) {
		t.Fatalf("%s, and %s=required", why, variable)
	}
	t.Skip(why)
}

// leaveOutIfShort ends a test that -short is to leave out. Who asks for both gets the test: the
// variable names one thing that must be tested, -short only how patient somebody is.
func leaveOutIfShort(t testing.TB, variable, what string) {
	t.Helper()
	if testing.Short() && !required(variable) {
		t.Skipf("-short leaves out what needs %s; %s=required runs it nevertheless", what, variable)
	}
}
