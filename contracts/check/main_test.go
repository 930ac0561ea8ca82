package check

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

func TestMain(m *testing.M) {
	sandbox.Main()
	m.Run()
}
