package search

import (
	"slices"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// typed are texts that are typed letter by letter, one after the other, as a reader would: most letters ask for blocks of the index.
const typed = `["order created", "marketplace.invoice.get", "mkt ord", "marketplce", "kind:event refund", "user profile updated"]`

// firstLetters are those of frequent and of rare words, in keys and elsewhere; no two share what they load.
const firstLetters = "oubscm"

// speed is what a reader waits for, in milliseconds on the browser's own clock.
type speed struct {
	First     []float64 // from the first letter in an opened dialog to the first results, on a fresh page for each of firstLetters
	Keys      []float64 // from each later letter to its results, blocks still to be loaded
	Again     []float64 // the same texts once more
	LongTasks int       // tasks of more than 50 ms while typing
}

// typing defines key(value), which types a text and gives the milliseconds until its results are in the list.
const typing = `
	const input = document.querySelector("dialog input");
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
	// From the key that opens the dialog to the first letter: a fifth of a second, as between any two keys of a fast typist.
	await new Promise((resolve) => setTimeout(resolve, 200));`

// measure types into the dialog of a page over 10,000 documents.
func measure(t testing.TB) speed {
	t.Helper()
	browser := browsertest.Start(t)
	s := newStage(t, generate(10_000))
	ready := func() *browsertest.Page {
		p := browser.Open(t, 1280, 800)
		openDialog(p, s.url+"page.html", "")
		p.WaitFor(firstKey)
		return p
	}
	var first []float64
	for _, letter := range firstLetters {
		first = append(first, browsertest.Eval[float64](ready(), `(async () => {`+typing+` return key("`+string(letter)+`"); })()`))
	}
	v := browsertest.Eval[speed](ready(), `(async () => {`+typing+`
		const longTasks = [];
		new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: "longtask" });
		const type = async (text, times) => {
			for (let i = 1; i <= text.length; i++) {
				const next = new Promise((resolve) => setTimeout(resolve, 100)); // Ten keys a second: as fast as typists are.
				times.push(await key(text.slice(0, i)));
				await next;
			}
		};
		const [keys, again] = [[], []];
		for (const times of [keys, again]) for (const text of `+typed+`) await type(text, times);
		await new Promise((resolve) => setTimeout(resolve, 100)); // Long tasks are told later.
		return { Keys: keys.slice(1), Again: again, LongTasks: longTasks.length };
	})()`)
	v.First = first
	slices.Sort(v.First)
	slices.Sort(v.Keys)
	slices.Sort(v.Again)
	return v
}

func percentile(sorted []float64, n int) float64 { return sorted[len(sorted)*n/100] }

func TestSpeedIsReported(t *testing.T) {
	v := measure(t)
	t.Logf("10,000 documents: first results after %.0f ms; each later key %.1f ms, 95th percentile %.1f ms; typed again %.1f ms and %.1f ms; %d long tasks",
		percentile(v.First, 50), percentile(v.Keys, 50), percentile(v.Keys, 95), percentile(v.Again, 50), percentile(v.Again, 95), v.LongTasks)
}

// BenchmarkTyping fails when readers wait too long. It means something on a machine that does nothing else.
func BenchmarkTyping(b *testing.B) {
	for b.Loop() {
		v := measure(b)
		b.ReportMetric(percentile(v.First, 50), "ms/first")
		b.ReportMetric(percentile(v.Keys, 50), "ms/key-p50")
		b.ReportMetric(percentile(v.Keys, 95), "ms/key-p95")
		b.ReportMetric(percentile(v.Again, 95), "ms/again-p95")
		b.ReportMetric(float64(v.LongTasks), "long-tasks")
		if percentile(v.First, 50) > 60 || percentile(v.Again, 95) > 8 || v.LongTasks > 0 {
			b.Errorf("first results after %.0f ms (at most 60), later keys %.1f ms in half and %.1f ms in 95 %%, typed again %.1f ms in 95 %% (at most 8), %d tasks over 50 ms",
				v.First, percentile(v.Keys, 50), percentile(v.Keys, 95), percentile(v.Again, 95), v.LongTasks)
		}
	}
}
