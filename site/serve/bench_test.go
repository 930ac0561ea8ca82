package serve

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
)

// BenchmarkEditing serves 10,000 contracts and edits them while a browser shows one. It reports
// medians, in milliseconds: of the first page after the sources were loaded; and of an edit, from
// the write of the file to the moment when the browser is about to paint the changed text, with the
// part of it that loading took. The edits are of a description, of a model that three modules
// share, and of constants that a domain shares. It means something on a machine that does nothing
// else.
func BenchmarkEditing(b *testing.B) {
	const edits = 20
	dir := b.TempDir()
	if err := contractstest.Write(dir, 10_000); err != nil {
		b.Fatal(err)
	}
	s := start(b, dir)
	began := time.Now()
	if response, _ := s.ask(http.MethodGet, "operations/catalog.basket.archive.html"); response.StatusCode != http.StatusOK {
		b.Fatal(response.Status)
	}
	firstPage := milliseconds(time.Since(began))
	page := browsertest.Start(b).Open(b, 1280, 800)
	for _, edit := range []struct{ name, file, text, route string }{
		{"description", "src/catalog/basket/basket.operations.ts", "Lets a caller archive one basket", "operations/catalog.basket.archive.html"},
		{"model", "src/catalog/basket/basket.schema.ts", "The basket as others see it.", "operations/catalog.basket.archive.html"},
		{"domain", "src/catalog/catalog.shared.ts", "TagsEnum.Automation", "operations/catalog.basket.archive.html"},
	} {
		b.Run(edit.name, func(b *testing.B) {
			page.Go(s.url + edit.route)
			file := filepath.Join(dir, edit.file)
			original, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			var seen, loading []float64
			for b.Loop() {
				for n := range edits {
					word := fmt.Sprintf("edit%dof%d", n, b.N)
					changed := strings.Replace(string(original), edit.text, word, 1)
					if edit.name == "domain" {
						changed = strings.Replace(string(original), edit.text, "'"+word+"'", 1)
					}
					browsertest.Eval[bool](page, watchFor(word))
					loads := s.loaded()
					wrote := time.Now()
					if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
						b.Fatal(err)
					}
					page.WaitFor("window.seenAt")
					at := browsertest.Eval[float64](page, "window.seenAt")
					seen = append(seen, at-milliseconds(time.Duration(wrote.UnixNano())))
					s.until("the load is told", func() bool { return s.loaded() > loads })
					s.mu.Lock()
					loading = append(loading, milliseconds(s.took))
					s.mu.Unlock()
				}
			}
			s.write(edit.file, string(original))
			slices.Sort(seen)
			slices.Sort(loading)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(firstPage, "ms/first-page")
			b.ReportMetric(seen[len(seen)/2], "ms/on-screen")
			b.ReportMetric(loading[len(loading)/2], "ms/loading")
		})
	}
}

// watchFor makes an expression that notes in window.seenAt when a word is about to be painted, in
// milliseconds since 1970.
func watchFor(word string) string {
	return fmt.Sprintf(`(() => {
		window.seenAt = 0;
		const look = () => {
			if (document.body.textContent.includes(%q)) window.seenAt = performance.timeOrigin + performance.now();
			else requestAnimationFrame(look);
		};
		look();
		return true;
	})()`, word)
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
