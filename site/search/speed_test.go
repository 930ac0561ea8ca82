package search

import (
	"slices"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// typed are texts that are typed letter by letter, one after the other, as a reader would: most letters ask for blocks of the index.
const typed = `["order created", "marketplace.invoice.get", "mkt ord", "marketplce", "kind:event refund", "user profile updated"]`

// speed is what a reader waits for, in milliseconds on the browser's own clock.
type speed struct {
	First     float64   // from the first letter in an opened dialog to the first results
	Keys      []float64 // from each later letter to its results, blocks still to be loaded
	Again     []float64 // the same texts once more
	LongTasks int       // tasks of more than 50 ms
}

// measure types into the dialog of a page over 10,000 documents.
func measure(t testing.TB) speed {
	t.Helper()
	p := browsertest.Start(t).Open(t, 1280, 800)
	s := newStage(t, generate(10_000))
	openDialog(p, s.url+"page.html", "")
	v := browsertest.Eval[speed](p, `(async () => {
		const input = document.querySelector("dialog input");
		const longTasks = [];
		new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
		const key = (value) => new Promise((resolve) => {
			const start = performance.now();
			const observer = new MutationObserver(() => {
				observer.disconnect();
				resolve(performance.now() - start);
			});
			observer.observe(document.querySelector(".search-list"), { childList: true });
			input.value = value;
			input.dispatchEvent(new Event("input"));
		});
		const type = async (text, times) => {
			for (let i = 1; i <= text.length; i++) times.push(await key(text.slice(0, i)));
		};
		const [keys, again] = [[], []];
		for (const times of [keys, again]) for (const text of `+typed+`) await type(text, times);
		await new Promise((resolve) => setTimeout(resolve, 100)); // Long tasks are told later.
		return { First: keys.shift(), Keys: keys, Again: again, LongTasks: longTasks.length };
	})()`)
	slices.Sort(v.Keys)
	slices.Sort(v.Again)
	return v
}

func percentile(sorted []float64, n int) float64 { return sorted[len(sorted)*n/100] }

func TestSpeedIsReported(t *testing.T) {
	v := measure(t)
	t.Logf("10,000 documents: first results after %.0f ms; each later key %.1f ms, 95th percentile %.1f ms; typed again %.1f ms and %.1f ms; %d long tasks",
		v.First, percentile(v.Keys, 50), percentile(v.Keys, 95), percentile(v.Again, 50), percentile(v.Again, 95), v.LongTasks)
}

// BenchmarkTyping fails when readers wait too long. It means something on a machine that does nothing else.
func BenchmarkTyping(b *testing.B) {
	for b.Loop() {
		v := measure(b)
		b.ReportMetric(v.First, "ms/first")
		b.ReportMetric(percentile(v.Keys, 95), "ms/key-p95")
		b.ReportMetric(percentile(v.Again, 95), "ms/again-p95")
		b.ReportMetric(float64(v.LongTasks), "long-tasks")
		if v.First > 60 || percentile(v.Again, 95) > 8 || v.LongTasks > 0 {
			b.Errorf("first results after %.0f ms (at most 60), then %.1f ms in 95 %% (at most 8), %d tasks over 50 ms", v.First, percentile(v.Again, 95), v.LongTasks)
		}
	}
}
