package search

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

// twoWords are queries of two words, from common to rare ones, which all have more than ten results
// in generated registries.
var twoWords = []string{"order created", "marketplace order", "user list", "order invoice"}

// sizes returns the bytes, gzip, that a reader loads until the first ten results of the most
// expensive of twoWords, the script that shows them included, and the bytes of the index on disk
// per document.
func sizes(t testing.TB, n int) (loaded, perDocument int) {
	t.Helper()
	folder := index(t, generate(n))
	engine, shown := bundle(t, "engine.ts"), len(compress([]byte(bundle(t, "main.ts"))))
	for _, query := range twoWords {
		read := map[string]bool{}
		r, err := NewReader(engine, func(path string) ([]byte, error) {
			read[path] = true
			return folder.ReadFile(path)
		})
		if err != nil {
			t.Fatal(err)
		}
		results := r.mustQuery(t, query, 10)
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		if len(results.Results) < 10 {
			t.Errorf("%s: %d results of %d documents say nothing about ten", query, len(results.Results), n)
		}
		sum := shown
		for name := range read {
			sum += len(compress(folder[name].Data))
		}
		loaded = max(loaded, sum)
	}
	total := 0
	for _, file := range folder {
		total += len(file.Data)
	}
	return loaded, total / n
}

// budgets are the most bytes, gzip, until the first ten results.
var budgets = map[int]int{1000: 55_000, 10_000: 62_000, 100_000: 106_000}

const diskBudget = 1200 // bytes per document

func checkSizes(t testing.TB, n int) (loaded, perDocument int) {
	t.Helper()
	loaded, perDocument = sizes(t, n)
	if loaded > budgets[n] || perDocument > diskBudget {
		t.Errorf("%d documents: %d bytes until the first ten results (at most %d), %d bytes each on disk (at most %d)", n, loaded, budgets[n], perDocument, diskBudget)
	}
	return loaded, perDocument
}

func TestSizes(t *testing.T) {
	for _, n := range []int{1000, 10_000} {
		loaded, perDocument := checkSizes(t, n)
		t.Logf("%d documents: %d bytes until the first ten results, %d bytes each on disk", n, loaded, perDocument)
	}
}

func BenchmarkSizes(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				loaded, perDocument := checkSizes(b, n)
				b.ReportMetric(float64(loaded), "B/first-results")
				b.ReportMetric(float64(perDocument), "B/document")
			}
		})
	}
}

// BenchmarkBuild fails when an index of 10,000 documents takes longer than a second, or more than
// 150 MB: all that is allocated is counted, freed or not, and no more than that can be in use at a
// time.
func BenchmarkBuild(b *testing.B) {
	docs := generate(10_000)
	o := Options{Lang: "en", Messages: messages(b)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		if _, err := Build(sourceOf(docs), o); err != nil {
			b.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	each := b.Elapsed() / time.Duration(b.N)
	megabytes := float64(after.TotalAlloc-before.TotalAlloc) / 1e6 / float64(b.N)
	b.ReportMetric(megabytes, "MB/op")
	if each > time.Second || megabytes > 150 {
		b.Errorf("%v and %.0f MB for 10,000 documents", each, megabytes)
	}
}
