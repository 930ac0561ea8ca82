package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// TestEndedLoads: what ends a whole load, here because all modules need more time than they have
// together, is told whichever folders were asked for.
func TestEndedLoads(t *testing.T) {
	for _, sources := range [][]string{nil, {"src"}, {"s*"}} {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "src"), 0o755); err != nil {
			t.Fatal(err)
		}
		for i := range 10 {
			const text = "import { defineEvent } from '@contractspec/lib.contracts-spec';\nfor (;;) defineEvent({});\n"
			if err := os.WriteFile(filepath.Join(dir, "src", fmt.Sprintf("a%d.ts", i)), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		w, err := Open(Options{Dir: dir, Sources: sources})
		if err != nil {
			t.Fatal(err)
		}
		w.scripts = typescript.New(typescript.Options{Kinds: w.kinds, Sources: w.sources, Timeout: time.Second, Total: 1})
		_, diagnostics, err := w.Load(t.Context())
		told := slices.ContainsFunc(diagnostics, func(d contracts.Diagnostic) bool {
			return d.Code == contracts.LoadTooLong.Code && d.Severity == contracts.Error
		})
		if err != nil || !told {
			t.Errorf("of sources %q: %v, %v", sources, err, diagnostics)
		}
	}
}
