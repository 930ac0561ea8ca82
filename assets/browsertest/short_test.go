package browsertest

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestShort runs a test that needs a browser in a process of its own, on a machine that has none:
// -short leaves it out for its own reason, and what is required fails whatever -short says.
func TestShort(t *testing.T) {
	if os.Getenv("DOCSGEN_TEST_SHORT") != "" {
		t.Setenv("PATH", "")
		Path(t)
		return
	}
	for _, test := range []struct{ short, variable, status, said string }{
		{"-test.short", "", "SKIP", "-short leaves out"},
		{"-test.short", "required", "FAIL", "no Chromium on this machine"},
		{"-test.short=false", "", "SKIP", "no Chromium on this machine"},
		{"-test.short=false", "required", "FAIL", "no Chromium on this machine"},
	} {
		command := exec.Command(os.Args[0], "-test.run=^TestShort$", "-test.v", test.short)
		command.Env = append(os.Environ(), "DOCSGEN_TEST_SHORT=1", "DOCSGEN_BROWSER="+test.variable)
		out, _ := command.CombinedOutput() // its status is what the test looks at
		if said := string(out); !strings.Contains(said, "--- "+test.status) || !strings.Contains(said, test.said) {
			t.Errorf("%s, DOCSGEN_BROWSER=%s: %s", test.short, test.variable, out)
		}
	}
}
