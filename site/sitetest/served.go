// Package sitetest serves sites to tests the way hosts serve them to readers: compressed, and under
// a strict Content-Security-Policy. Nothing but tests imports it.
package sitetest

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// Served is a site behind a server that compresses, as hosts do.
type Served struct {
	*site.Site
	URL string // of the site's root, with a trailing slash
}

// Folder plans the site of a folder and serves it until the test ends.
func Folder(t testing.TB, dir string) *Served {
	t.Helper()
	loaded, err := project.Open(project.Options{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := &Served{Site: loaded.Site}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.URL = server.URL + "/"
	return s
}

// Example serves the marketplace of the examples; the caller's package lies two folders below the
// module.
func Example(t testing.TB) *Served {
	t.Helper()
	return Folder(t, filepath.Join("..", "..", "examples", "marketplace"))
}

var types = map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json"}

// ServeHTTP answers as a strict static host would.
func (s *Served) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	route, status := strings.TrimPrefix(r.URL.Path, "/"), http.StatusOK
	if route == "" || strings.HasSuffix(route, "/") {
		route += "index.html"
	}
	if !s.Has(route) {
		route, status = "404.html", http.StatusNotFound
	}
	file, err := s.Render(route)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", types[path.Ext(route)])
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Cache-Control", "max-age=600")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'")
	w.WriteHeader(status)
	z := gzip.NewWriter(w)
	if _, err := z.Write(file.Body); err == nil {
		_ = z.Close() // A browser that has gone away is no fault of the page.
	}
}

// Weight is what an address of the site costs a reader: the bytes of its file, compressed.
func (s *Served) Weight(t testing.TB, address string) int {
	t.Helper()
	file, err := s.Render(strings.TrimPrefix(address, s.URL))
	if err != nil {
		t.Fatal(err)
	}
	var sent bytes.Buffer
	z := gzip.NewWriter(&sent)
	if _, err := z.Write(file.Body); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return sent.Len()
}

// Pages lists the routes of all pages; of a version that stands for its contract the contract's own
// page is enough.
func (s *Served) Pages() []string {
	var list []string
	for _, route := range s.Routes() {
		if path.Ext(route) == ".html" && !s.Has(path.Dir(route)+".html") {
			list = append(list, route)
		}
	}
	return list
}

// PageTypes has a page of each type.
var PageTypes = []string{
	"index.html", "operations/marketplace.order.create.html", "operations/marketplace.checkout.submit.html", "operations/marketplace.product.search/1.0.0.html", "operations/marketplace.product.search/1.0.0..2.0.0.html",
	"events/marketplace.order.created.html", "features/marketplace.html", "workflows/marketplace.order.fulfilment.html", "types/Order.html",
	"operations.html", "owners.html", "stability/stable.html", "maps.html", "maps/events.html", "fields.html", "fields/s.html", "personal-data.html", "access.html", "health.html", "guides.html", "guides/order-lifecycle.html", "search.html", "404.html",
}
