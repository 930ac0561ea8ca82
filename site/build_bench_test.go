package site_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/publish"
)

// BenchmarkBuild goes from TypeScript to a written site, phase by phase. For each it reports
// contracts per second and, where /proc tells, the peak of the process's resident memory in
// megabytes, which the engine's memory outside of Go's heap is part of.
func BenchmarkBuild(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			dir := b.TempDir()
			if err := contractstest.Write(dir, size); err != nil {
				b.Fatal(err)
			}
			took, peak := map[string]time.Duration{}, map[string]float64{}
			phase := func(name string, run func() error) {
				clearPeak()
				start := time.Now()
				if err := run(); err != nil {
					b.Fatal(err)
				}
				took[name] += time.Since(start)
				peak[name] = max(peak[name], peakMB())
			}
			out := b.TempDir() + "/site"
			for b.Loop() {
				var loaded *project.Loaded
				phase("load", func() (err error) {
					loaded, err = project.Open(project.Options{Dir: dir, DirGiven: true}).Load(b.Context())
					return err
				})
				phase("render", func() error {
					for _, route := range loaded.Site.Routes() {
						if _, err := loaded.Site.Render(route); err != nil {
							return err
						}
					}
					return nil
				})
				phase("write", func() error {
					folder, _, err := publish.Open(publish.Place{Dir: out, Named: true, Root: loaded.Root})
					if err != nil {
						return err
					}
					_, _, err = folder.Write(b.Context(), publish.Job{Site: loaded.Site, Anew: true})
					return err
				})
			}
			for name, d := range took {
				b.ReportMetric(float64(size*b.N)/d.Seconds(), name+"-contracts/s")
				if peak[name] > 0 {
					b.ReportMetric(peak[name], name+"-MB")
				}
			}
		})
	}
}

// clearPeak makes Linux forget the peak of resident memory (proc(5), clear_refs). Elsewhere there
// is none to forget.
func clearPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// peakMB reads the peak of resident memory; 0 where it is not known.
func peakMB() float64 {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(text), "VmHWM:")
	var kB float64
	if _, err := fmt.Sscan(rest, &kB); err != nil {
		return 0
	}
	return kB / 1024
}
