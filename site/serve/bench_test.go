package serve

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site"
)

// BenchmarkEdit edits a description in a generated registry, and measures in milliseconds, each the median: from the write to the changed
// text in the browser, how much of that is loading the sources, and the first answer to a request after a load.
func BenchmarkEdit(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			dir := b.TempDir()
			if err := contractstest.Write(dir, size); err != nil {
				b.Fatal(err)
			}
			s := start(b, dir)
			began := time.Now()
			if response, _ := s.ask(http.MethodGet, "operations/catalog.account.get.html"); response.StatusCode != http.StatusOK {
				b.Fatal(response.Status)
			}
			firstPage := time.Since(began)
			p := browsertest.Start(b).Open(b, 1280, 900)
			p.Go(s.url + "operations/catalog.account.create.html")
			p.WaitFor(`document.readyState === "complete"`)
			var seen, loads []time.Duration
			text := "Lets a caller"
			for i := 0; b.Loop(); i++ {
				next := fmt.Sprintf("Edit %d lets a caller", i)
				browsertest.Eval[bool](p, fmt.Sprintf(`(window.seen = new Promise((then) => new MutationObserver((_, observer) => {
					if (!document.querySelector("main").textContent.includes(%q)) return;
					observer.disconnect();
					requestAnimationFrame(() => then(performance.timeOrigin + performance.now()));
				}).observe(document.body, { subtree: true, childList: true, characterData: true })), true)`, next))
				count := s.loaded()
				written := time.Now()
				s.replace("src/catalog/account/account.operations.ts", text, next)
				at := browsertest.Eval[float64](p, "window.seen")
				seen = append(seen, time.UnixMicro(int64(at*1000)).Sub(written))
				s.until("the load is told", func() bool { return s.loaded() > count })
				s.mu.Lock()
				loads = append(loads, s.took)
				s.mu.Unlock()
				text = next
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median(seen), "ms/edit")
			b.ReportMetric(median(loads), "ms/load")
			b.ReportMetric(float64(firstPage.Microseconds())/1000, "ms/first-page")
		})
	}
}

// BenchmarkFollow is what it costs after each load of a large registry to watch the same folders as before.
func BenchmarkFollow(b *testing.B) {
	dir := b.TempDir()
	if err := contractstest.Write(dir, 10_000); err != nil {
		b.Fatal(err)
	}
	project := site.OpenProject(site.ProjectOptions{Dir: dir})
	loaded, err := project.Load(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	w := newWatcher()
	defer func() { _ = w.close() }()
	follow := func() {
		if err := w.set(project.Watched(loaded.Config), time.Now()); err != nil {
			b.Fatal(err)
		}
	}
	follow()
	for b.Loop() {
		follow()
	}
}

func median(list []time.Duration) float64 {
	slices.Sort(list)
	return float64(list[len(list)/2].Microseconds()) / 1000
}
