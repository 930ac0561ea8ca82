package search

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
	"time"
)

func gz(b []byte) int {
	var o bytes.Buffer
	w := gzip.NewWriter(&o)
	w.Write(b)
	w.Close()
	return o.Len()
}
func TestTmpSize(t *testing.T) {
	for _, n := range []int{300, 1000, 10000, 100000} {
		docs := generate(n)
		start := time.Now()
		files, err := Build(docs, Options{Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		d := time.Since(start)
		raw, g, c := map[string]int{}, map[string]int{}, map[string]int{}
		for _, f := range files {
			k := "root"
			if i := strings.IndexByte(f.Path, '/'); i > 0 {
				k = f.Path[i+1 : i+2]
			}
			raw[k] += len(f.Body)
			g[k] += gz(f.Body)
			c[k]++
		}
		t.Log(n, d, "raw", raw, "gz", g, "files", c)
	}
}
