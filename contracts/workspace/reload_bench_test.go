package workspace

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// BenchmarkReload edits one file of a generated registry of 10,000 contracts. Walk is all that
// happens before modules are evaluated: listing folders, reading files, noting what is there. Load
// is a whole Load.
func BenchmarkReload(b *testing.B) {
	dir := b.TempDir()
	if err := contractstest.Write(dir, 10_000); err != nil {
		b.Fatal(err)
	}
	module := filepath.Join(dir, "src", "catalog", "account", "account.operations.ts")
	text, err := os.ReadFile(module)
	if err != nil {
		b.Fatal(err)
	}
	w, err := Open(Options{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	ctx := context.Background()
	if _, _, err := w.Load(ctx); err != nil {
		b.Fatal(err)
	}
	time.Sleep(racy) // so that what was read may be used again
	if _, _, err := w.Load(ctx); err != nil {
		b.Fatal(err)
	}
	edit := func(b *testing.B, i int) {
		if err := os.WriteFile(module, fmt.Appendf(text[:len(text):len(text)], "// %d\n", i), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("walk", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			edit(b, i)
			root, err := files.OpenRoot(w.Root)
			if err != nil {
				b.Fatal(err)
			}
			w.loads++
			s, err := w.walk(ctx, root, w.changes([]string{module}))
			if err != nil {
				b.Fatal(err)
			}
			w.last, w.lost = s, false
			root.Close()
		}
	})
	b.Run("load", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			edit(b, i)
			if _, _, err := w.Reload(ctx, []string{module}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
