package serve

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
)

// shop is a folder of sources with something of everything that serve follows.
const shop = `
-- docsgen.yaml --
title: Shop
sources: [src, api]
guides: guides
-- package.json --
{"name": "shop"}
-- tsconfig.json --
{"compilerOptions": {"paths": {"@shared": ["./src/shared.ts"]}}}
-- src/shared.ts --
export const OWNERS = ['@shop'];
-- src/order/order.ts --
import { defineCommand, defineEvent } from '@contractspec/lib.contracts-spec';
import { OWNERS } from '@shared';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0', description: 'Creates an order.', stability: 'stable', owners: OWNERS, tags: [] },
});
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0', description: 'An order was created.', stability: 'stable', owners: OWNERS, tags: [] },
});
-- src/stock.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const Count = defineQuery({
  meta: { key: 'shop.stock.count', version: '1.0.0', description: 'Counts the stock.', stability: 'stable', owners: ['@stock'], tags: [] },
});
-- api/registry.json --
{"name": "api", "items": [{"key": "api.visit.book", "type": "contractspec:operation", "version": "1.0.0", "title": "Book", "description": "Books a visit.",
  "meta": {"stability": "beta", "owners": ["@clinic"], "tags": ["visit"]}, "files": []}]}
-- guides/start.md --
# Getting started

Read this first.
`

// patience is how long a test waits before it fails: long enough for a machine that is busy with
// other tests.
const patience = 4 * time.Minute

// session is a server of one folder, and what it said.
type session struct {
	t       testing.TB
	dir     string
	server  *Server
	url     string
	stop    func() // ends the server and waits for it
	changed chan struct{}

	mu     sync.Mutex
	loads  int
	latest *project.Loaded // of the last load; empty when nothing could be loaded
	failed error           // of the last load
	took   time.Duration
	log    []string
}

// unpack writes a txtar archive to a folder of its own.
func unpack(t testing.TB, files string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(files)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

func put(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start serves a folder until the test ends.
func start(t testing.TB, dir string) *session {
	t.Helper()
	return startWith(t, dir, project.Options{Dir: dir}, 0)
}

func startWith(t testing.TB, dir string, o project.Options, port int) *session {
	t.Helper()
	return startAs(t, dir, Options{Port: port, Project: project.Open(o)})
}

// startAs serves a folder with other options than usual.
func startAs(t testing.TB, dir string, o Options) *session {
	t.Helper()
	s := &session{t: t, dir: dir, changed: make(chan struct{}, 1)}
	ctx, cancel := context.WithCancel(context.Background())
	o.Today = func() string { return "2026-01-31" }
	o.Editor = "edit:{file}:{line}:{column}"
	o.Loaded = func(loaded *project.Loaded, took time.Duration, err error) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.loads++
		s.took = took
		if s.latest, s.failed = loaded, err; loaded == nil {
			s.latest = &project.Loaded{}
		}
		wake(s.changed)
	}
	o.Log = func(message string) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.log = append(s.log, message)
	}
	server, err := New(ctx, o)
	if err != nil {
		cancel()
		t.Fatal(err)
	}
	s.server, s.url = server, server.URL()
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	s.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	t.Cleanup(s.stop)
	return s
}

// until waits until something holds, looking after each load.
func (s *session) until(what string, holds func() bool) {
	s.t.Helper()
	deadline := time.After(patience)
	for !holds() {
		select {
		case <-s.changed:
		case <-deadline:
			s.t.Fatalf("after %d loads it does not hold that %s", s.loaded(), what)
		}
	}
}

// loaded counts the loads.
func (s *session) loaded() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.loads
}

func (s *session) file(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *session) write(name, text string) {
	s.t.Helper()
	put(s.t, s.file(name), text)
}

// replace changes a text in a file, in the way of editors that write a new file and rename it.
func (s *session) replace(name, old, new string) {
	s.t.Helper()
	text, err := os.ReadFile(s.file(name))
	if err != nil || !strings.Contains(string(text), old) {
		s.t.Fatalf("%s does not hold %q: %v", name, old, err)
	}
	put(s.t, s.file(name)+".new~", strings.ReplaceAll(string(text), old, new))
	s.rename(name+".new~", name)
}

func (s *session) rename(from, to string) {
	s.t.Helper()
	if err := os.Rename(s.file(from), s.file(to)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) remove(name string) {
	s.t.Helper()
	if err := os.RemoveAll(s.file(name)); err != nil {
		s.t.Fatal(err)
	}
}

// client follows no redirects and keeps no connections, which would count as leftovers.
var client = &http.Client{
	Transport:     &http.Transport{DisableKeepAlives: true},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// ask sends a request; headers come in pairs.
func (s *session) ask(method, path string, headers ...string) (*http.Response, string) {
	s.t.Helper()
	request, err := http.NewRequest(method, s.url+path, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	for pair := range slices.Chunk(headers, 2) {
		request.Header.Set(pair[0], pair[1])
		if pair[0] == "Host" {
			request.Host = pair[1]
		}
	}
	response, err := client.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response, string(body)
}

// text returns the text of the elements of a page that a selector means; empty when there is no
// such page.
func (s *session) text(route, selector string) string {
	s.t.Helper()
	response, body := s.ask(http.MethodGet, route)
	if response.StatusCode != http.StatusOK {
		return ""
	}
	page, err := html.Parse(strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range cascadia.QueryAll(page, cascadia.MustCompile(selector)) {
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				b.WriteString(d.Data)
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// status returns the status of a page.
func (s *session) status(route string) int {
	s.t.Helper()
	response, _ := s.ask(http.MethodGet, route)
	return response.StatusCode
}

// shows waits until the elements that a selector means hold a text.
func (s *session) shows(route, selector, want string) {
	s.t.Helper()
	s.until(route+" shows "+want, func() bool { return strings.Contains(s.text(route, selector), want) })
}

// missing waits until there is no page at a route.
func (s *session) missing(route string) {
	s.t.Helper()
	s.until(route+" is missing", func() bool { return s.status(route) == http.StatusNotFound })
}

// says waits until a diagnostic of a code is there.
func (s *session) says(code string) {
	s.t.Helper()
	s.until("something is "+code, func() bool {
		return slices.ContainsFunc(s.last().Diagnostics, func(d contracts.Diagnostic) bool { return d.Code.String() == code })
	})
}

// quiet waits until nothing is wrong.
func (s *session) quiet() {
	s.t.Helper()
	s.until("nothing is wrong", func() bool { return contracts.CountErrors(s.last().Diagnostics) == 0 })
}

// last is what the last load came to.
func (s *session) last() *project.Loaded {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.latest
}
