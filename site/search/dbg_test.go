package search

import (
	"fmt"
	"github.com/lssm-tech/docsgen/assets/browsertest"
	"sort"
	"strings"
	"testing"
)

func TestTmpDbg(t *testing.T) {
	b := browsertest.Start(t)
	for _, n := range []int{1000, 10000} {
		p := b.Open(t, 1280, 800)
		s := newStage(t, generate(n))
		p.Go(s.url + "page.html")
		before := s.sent.Load()
		p.Text(`docsgen.search("order created").then(JSON.stringify)`)
		total := s.sent.Load() - before
		sum := 0
		var l []string
		for _, u := range p.Requests()[3:] {
			name := strings.TrimPrefix(u, s.url)
			f := s.files[name]
			if f == nil {
				continue
			}
			sum += len(compress(f.Data))
			l = append(l, fmt.Sprintf("%s %d/%d", name, len(f.Data), len(compress(f.Data))))
		}
		sort.Strings(l)
		t.Log(n, total, sum, l)
	}
}
