package site_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/publish"
)

// buildLimits are what a site may cost, in millions of bytes: its files, but for Markdown and JSON, and
// the process at its peak. What it takes is reported and has no limit, since machines differ.
var buildLimits = []struct {
	contracts   int
	files, peak float64
	asked       bool // only with DOCSGEN_LARGE set: it takes minutes and gigabytes
}{
	{contracts: 1_000, files: 21, peak: 250},
	{contracts: 10_000, files: 200, peak: 900},
	{contracts: 100_000, files: 2_000, peak: 2_000, asked: true},
}

// BenchmarkBuild goes from TypeScript to a written site, phase by phase. For each it reports
// contracts per second and, where /proc tells, the peak of the process's resident memory in
// megabytes, which the engine's memory outside of Go's heap is part of. It fails where the site or
// the peak is beyond its limit.
func BenchmarkBuild(b *testing.B) {
	for _, limit := range buildLimits {
		if limit.asked && os.Getenv("DOCSGEN_LARGE") == "" {
			continue
		}
		size := limit.contracts
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			dir := b.TempDir()
			if err := errors.Join(contractstest.Write(dir, size), os.WriteFile(filepath.Join(dir, project.ConfigFile), []byte("formats: [html]\n"), 0o644)); err != nil {
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
				if peak[name] > limit.peak {
					b.Errorf("%s takes %.0f MB at its peak, more than %.0f", name, peak[name], limit.peak)
				}
			}
			files, err := megabytesOf(out)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(files, "site-MB")
			if files > limit.files {
				b.Errorf("the site has %.1f MB without Markdown and JSON, more than %.0f", files, limit.files)
			}
		})
	}
}

// megabytesOf is what the files of a site take, in millions of bytes; Markdown and JSON are further forms
// of it and left out.
func megabytesOf(dir string) (float64, error) {
	sum := int64(0)
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) == ".md" || filepath.Ext(name) == ".json" {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return float64(sum) / 1e6, err
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
	return kB * 1024 / 1e6
}
