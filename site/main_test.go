package site_test

import (
	"os"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// TestMain lets the test binary be the process that modules are evaluated in.
func TestMain(m *testing.M) {
	sandbox.Main()
	os.Exit(m.Run())
}
