package check

import (
	"fmt"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// BenchmarkRun checks registries of several sizes, exceptions included: the time grows as they do.
func BenchmarkRun(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			dir := b.TempDir()
			if err := contractstest.Write(dir, size); err != nil {
				b.Fatal(err)
			}
			w, err := workspace.Open(workspace.Options{Dir: dir})
			if err != nil {
				b.Fatal(err)
			}
			registry, loaded, err := w.Load(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			o := Options{Date: "2026-01-31"}
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(Run(registry, loaded, o).Diagnostics)
			}
			b.ReportMetric(float64(found), "findings")
		})
	}
}
