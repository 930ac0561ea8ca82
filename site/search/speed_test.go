package search

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// typing runs the search for each start of a text, as it would be typed, and gives the milliseconds that each took.
func typing(p *browsertest.Page, text string) []float64 {
	return browsertest.Eval[[]float64](p, `(async (text) => {
		const times = [];
		for (let i = 1; i <= text.length; i++) {
			const start = performance.now();
			await docsgen.search(text.slice(0, i));
			times.push(performance.now() - start);
		}
		return times;
	})(`+"`"+text+"`)")
}

func TestSpeedInTheBrowser(t *testing.T) {
	browser := browsertest.Start(t)
	for _, n := range []int{1000, 10000} {
		p := browser.Open(t, 1280, 800)
		s := newStage(t, generate(n))
		p.Go(s.url + "page.html")
		before := s.sent.Load()
		first := browsertest.Eval[float64](p, `(async () => { const start = performance.now(); await docsgen.search("order created"); return performance.now() - start; })()`)
		t.Logf("%d contracts: first answer in %.0f ms, %d bytes", n, first, s.sent.Load()-before)
		p.Go(s.url + "page.html")
		typing(p, "zq")
		var all []float64
		for _, text := range []string{"order created", "marketplace.invoice.get", "mkt ord", "marketplce", "kind:event refund", "user profile updated"} {
			times := typing(p, text)
			t.Logf("  %-26s %.1f", text, times)
			all = append(all, times...)
		}
		slices.Sort(all)
		t.Logf("  keystrokes: median %.1f ms, 95th percentile %.1f ms", all[len(all)/2], all[len(all)*95/100])
		var warm []float64
		for _, text := range strings.Split("order created,marketplace.invoice.get,mkt ord,marketplce,kind:event refund,user profile updated", ",") {
			warm = append(warm, typing(p, text)...)
		}
		slices.Sort(warm)
		t.Logf("  again: median %.1f ms, 95th percentile %.1f ms", warm[len(warm)/2], warm[len(warm)*95/100])
	}
}
