package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFilesForHostsYield: what a person wrote for a host, in a new file or in docsgen's, goes before
// docsgen's own; once it is gone, docsgen's own is there again.
func TestFilesForHostsYield(t *testing.T) {
	s := shopSite(t)
	dir := filepath.Join(t.TempDir(), "public")
	if err := writeAnew(t.Context(), s, dir, nil); err != nil {
		t.Fatal(err)
	}
	own := copied(t, dir)
	if text, there := own[".nojekyll"]; !there || text != "" {
		t.Errorf(".nojekyll is %q, %v", text, there)
	}
	edit(t, dir+"/_headers", "X-Content-Type-Options", "X-Mine")
	remove(t, dir+"/_redirects")
	put(t, dir+"/_redirects", "/a /b\n")
	for range 2 {
		kept, err := published(t.Context(), s, dir, nil)
		if err != nil || len(kept) != 1 || !strings.HasSuffix(kept[0].Message, "did not write: _headers, _redirects") {
			t.Fatal(said(kept), err)
		}
		files := copied(t, dir)
		if !strings.Contains(files["_headers"], "X-Mine") || files["_redirects"] != "/a /b\n" || len(files) != len(own) {
			t.Errorf("_headers is %q, _redirects %q", files["_headers"], files["_redirects"])
		}
		alone(t, dir)
	}
	remove(t, dir+"/_headers")
	remove(t, dir+"/_redirects")
	if kept, err := published(t.Context(), s, dir, nil); err != nil || len(kept) > 0 {
		t.Fatal(said(kept), err)
	}
	if files := copied(t, dir); files["_headers"] != own["_headers"] || files["_redirects"] != own["_redirects"] {
		t.Errorf("_headers is %q, _redirects %q", files["_headers"], files["_redirects"])
	}
}

func remove(t *testing.T, file string) {
	t.Helper()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
}
