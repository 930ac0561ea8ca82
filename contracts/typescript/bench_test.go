package typescript_test

import (
	"context"
	"fmt"
	"maps"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
)

// BenchmarkLoad loads generated registries with a new Loader each time.
func BenchmarkLoad(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			files := contractstest.Modules(size)
			b.ReportMetric(float64(len(files)), "modules")
			for b.Loop() {
				typescript.New(typescript.Options{}).Load(context.Background(), files)
			}
			b.ReportMetric(float64(size*b.N)/b.Elapsed().Seconds(), "contracts/s")
		})
	}
}

// BenchmarkWarm loads generated registries with a new Loader each time, whose outcomes are all in
// the store.
func BenchmarkWarm(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			files, dir := contractstest.Modules(size), b.TempDir()
			warm := func() {
				typescript.New(typescript.Options{Store: store.New(dir, "")}).Load(context.Background(), files)
			}
			warm()
			for b.Loop() {
				warm()
			}
			b.ReportMetric(float64(size*b.N)/b.Elapsed().Seconds(), "contracts/s")
		})
	}
}

// BenchmarkEdit loads a registry of 10,000 contracts again after an edit of one module that nothing
// requires, and of one that many do.
func BenchmarkEdit(b *testing.B) {
	files := contractstest.Modules(10_000)
	loader := typescript.New(typescript.Options{})
	loader.Load(context.Background(), files)
	for name, file := range map[string]string{"contract": "src/order/address/address.operations.ts", "shared": "src/order/order.shared.ts"} {
		if files[file] == "" {
			b.Fatal("there is no module ", file)
		}
		b.Run(name, func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				edited := maps.Clone(files)
				edited[file] += fmt.Sprintf("// edit %d\n", n)
				loader.Load(context.Background(), edited)
			}
		})
	}
}
