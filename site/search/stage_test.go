package search

import (
	"bytes"
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"
)

// stage is a small site with the search, served with gzip and a strict Content-Security-Policy.
type stage struct {
	url   string
	sent  atomic.Int64 // bytes written to sockets, headers included
	mu    sync.Mutex
	files fstest.MapFS
	small sync.Map // what was compressed, by the file: hosts don't do it for each reader
	cut   bool     // blocks of the index are served without their second half
	held  string   // blocks of this letter are served when the channel is closed
	open  chan struct{}
}

// pageHead is what a page needs of the search: the root of its
// language, which both pages have.
const pageHead = `<!doctype html><html lang="en" data-root=""><head><meta charset="utf-8"><title>Stage</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css"><script defer src="site.js"></script></head><body>
<header><a class="search-link" href="search.html" data-search-open><span>Search</span></a></header><main><h1>Stage</h1>`

func newStage(t testing.TB, docs []Document) *stage {
	t.Helper()
	s := &stage{files: fstest.MapFS{}}
	s.publish(t, docs)
	s.add("search.js", `var docsgenSearchStyles="site.css";`+bundle(t, "main.ts"))
	s.add("site.js", `var docsgenSearchScript="search.js";`+build(t, `import { searchShortcuts } from "./ts/search-open"; import { searchLoading } from "./search/open"; searchShortcuts(); searchLoading();`, api.LoaderTS))
	s.add("site.css", build(t, `@import "./css/reset.css"; @import "./css/tokens.css"; @import "./css/base.css"; @import "./css/stability.css"; @import "./search/search.css";`, api.LoaderCSS))
	s.add("page.html", pageHead+`<p>A page.</p></main></body></html>`)
	for _, d := range docs {
		s.add(d.URL, `<!doctype html><html lang="en"><title>`+d.Key+`</title><h1>Found</h1></html>`)
	}
	s.add("search.html", pageHead+`<div class="search-page" data-search-page hidden></div><div data-search-off><a href="operations.html">Operations</a></div></main></body></html>`)
	s.add("operations/marketplace.order.creat.html", `<!doctype html><html lang="en" data-root="../"><head><meta charset="utf-8"><title>Missing</title><script defer src="../site.js"></script></head>
<body><main><h1>Page not found</h1><p><a href="../search.html" data-search-open data-search-missing>Search for it</a></p></main></body></html>`)
	server := httptest.NewUnstartedServer(http.HandlerFunc(s.serve))
	server.Listener = counting{server.Listener, &s.sent}
	server.Start()
	t.Cleanup(server.Close)
	s.url = server.URL + "/"
	return s
}

func (s *stage) add(name, text string) { s.files[name] = &fstest.MapFile{Data: []byte(text)} }

// publish puts the index of some documents in place of the one that there is.
func (s *stage) publish(t testing.TB, docs []Document) {
	t.Helper()
	fresh := index(t, docs)
	s.mu.Lock()
	defer s.mu.Unlock()
	for name := range s.files {
		if strings.HasPrefix(name, "search/") {
			delete(s.files, name)
		}
	}
	for name, file := range fresh {
		s.files["search/"+name] = file
	}
}

// damage cuts the blocks of the index off from now on, or serves them whole again.
func (s *stage) damage(cut bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cut = cut
}

// hold keeps the blocks of one kind back, by its letter, until release is called.
func (s *stage) hold(letter string) (release func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held, s.open = letter, make(chan struct{})
	return sync.OnceFunc(func() { close(s.open) })
}

func (s *stage) serve(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.URL.Path)[1:]
	s.mu.Lock()
	file, ok := s.files[name]
	held, open := s.held, s.open
	cut := s.cut && strings.HasPrefix(name, "search/") && name != "search/"+Root
	s.mu.Unlock()
	if open != nil && ok && strings.HasPrefix(name, "search/") && letterOf(file.Data) == held {
		<-open
	}
	if name == "favicon.ico" {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	small, ok := s.small.Load(file)
	if cut {
		small = compress(file.Data[:len(file.Data)/2])
	} else if !ok {
		small = compress(file.Data)
		s.small.Store(file, small)
	}
	w.Header().Set("Content-Type", map[string]string{".html": "text/html", ".js": "text/javascript", ".css": "text/css"}[path.Ext(name)]+"; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'")
	w.Header().Set("Content-Encoding", "gzip")
	w.Write(small.([]byte))
}

func compress(body []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(body)
	w.Close()
	return b.Bytes()
}

// counting counts what is written to the connections of a listener.
type counting struct {
	net.Listener
	sent *atomic.Int64
}

func (l counting) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	return countingConn{c, l.sent}, err
}

type countingConn struct {
	net.Conn
	sent *atomic.Int64
}

func (c countingConn) Write(b []byte) (int, error) {
	n, err := c.Conn.Write(b)
	c.sent.Add(int64(n))
	return n, err
}

func (c countingConn) ReadFrom(r io.Reader) (int64, error) {
	n, err := io.Copy(struct{ io.Writer }{c.Conn}, r)
	c.sent.Add(n)
	return n, err
}
