package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// said is what a command that goes on has printed so far.
type said struct {
	mu     sync.Mutex
	text   bytes.Buffer
	spoken chan struct{}
}

func (s *said) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case s.spoken <- struct{}{}:
	default:
	}
	return s.text.Write(b)
}

// wait waits until a pattern is printed after what take has taken, and gives its first group.
func (s *said) wait(t *testing.T, pattern string) string {
	t.Helper()
	deadline := time.After(4 * time.Minute)
	for {
		if match := regexp.MustCompile(pattern).FindStringSubmatch(s.String()); match != nil {
			return match[len(match)-1]
		}
		select {
		case <-s.spoken:
		case <-deadline:
			t.Fatalf("no %s in\n%s", pattern, s)
		}
	}
}

// take returns what was printed, and forgets it.
func (s *said) take() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := s.text.String()
	s.text.Reset()
	return text
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// serving runs serve until interrupt, which gives the exit status.
func serving(t *testing.T, args ...string) (stdout, stderr *said, interrupt func() int) {
	t.Helper()
	t.Setenv("CI", "") // no progress
	stdout, stderr = &said{spoken: make(chan struct{}, 1)}, &said{spoken: make(chan struct{}, 1)}
	ctx, cancel := context.WithCancel(context.Background())
	status := make(chan int, 1)
	go func() { status <- run(ctx, append([]string{"serve"}, args...), stdout, stderr) }()
	interrupt = sync.OnceValue(func() int {
		cancel()
		return <-status
	})
	t.Cleanup(func() { interrupt() })
	return stdout, stderr, interrupt
}

func TestServe(t *testing.T) {
	dir := folder(t, shop)
	stdout, stderr, interrupt := serving(t)
	address := stdout.wait(t, `(?s)^2 contracts, \d+ pages in \d+ ms\nServing at (http://localhost:\d+/) \(Ctrl-C ends it\)\n$`)
	response, err := http.Get(address + "operations/shop.order.create.html")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || response.StatusCode != http.StatusOK || !strings.Contains(string(body), "Creates an order.") {
		t.Errorf("%s, %v\n%s", response.Status, err, body)
	}

	t.Log("each load is one line, and what is wrong is told once")
	stdout.take()
	put(t, dir+"/src/bad.ts", "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Bad = defineEvent({ meta: { version: '1.0.0' } });\n")
	stdout.wait(t, `2 contracts, \d+ pages in \d+ ms \(1 error, 0 warnings\)\n`)
	if told := stderr.take(); strings.Count(told, "error: this event has no key") != 1 || !strings.Contains(told, "src/bad.ts:2") {
		t.Errorf("an error is told as\n%s", told)
	}
	stdout.take()
	put(t, dir+"/src/worse.ts", "export const = 1; import '@contractspec/lib.contracts-spec'; defineEvent")
	stdout.wait(t, `2 contracts, \d+ pages in \d+ ms \(2 errors, 0 warnings\)\n`)
	if told := stderr.take(); strings.Contains(told, "src/bad.ts") || !strings.Contains(told, "src/worse.ts:1:14") {
		t.Errorf("another error is told as\n%s", told)
	}
	stdout.take()
	put(t, dir+"/docsgen.yaml", "titel: Shop\n")
	stdout.wait(t, `Nothing to show: the configuration has errors in \d+ ms \(1 error, 0 warnings\)\n`)
	if told := stderr.take(); !strings.Contains(told, `did you mean "title"?`) {
		t.Errorf("a broken configuration is told as\n%s", told)
	}
	stdout.take()
	put(t, dir+"/docsgen.yaml", "title: Shop\n")
	stdout.wait(t, `2 contracts, `)

	t.Log("an interrupt ends it well, and gives the port back")
	if status := interrupt(); status != exitDone {
		t.Errorf("interrupted, the status is %d", status)
	}
	l, err := net.Listen("tcp", strings.TrimSuffix(strings.TrimPrefix(strings.Replace(address, "localhost", "127.0.0.1", 1), "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	if status, stdout, stderr := docsgen(t, "serve", "--port", port); status != exitUsage || stdout != "" || !strings.Contains(stderr, "docsgen: port "+port+" is taken") {
		t.Errorf("a taken port: status %d\n%s%s", status, stdout, stderr)
	}
}

func TestServeBeyondLoopback(t *testing.T) {
	folder(t, shop)
	stdout, stderr, _ := serving(t, "--host", "0.0.0.0")
	stdout.wait(t, `Serving at http://localhost:`)
	if told := stderr.take(); !strings.Contains(told, "warning: whoever can reach this machine can read this site") {
		t.Errorf("what is open to others is told as %q", told)
	}
}

// TestServeBehindAProxy is told of the name and the path that browsers ask for.
func TestServeBehindAProxy(t *testing.T) {
	folder(t, shop)
	stdout, stderr, _ := serving(t, "--base", "docs", "--allow-host", "Docs.Test", "--poll")
	address := stdout.wait(t, `Serving at (http://localhost:\d+/docs/) `)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+"operations/shop.order.create.html", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Host = "docs.test"
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if told := stderr.take(); response.StatusCode != http.StatusOK || told != "" {
		t.Errorf("%s, and it is told %q", response.Status, told)
	}
}

func TestServeWrongUse(t *testing.T) {
	folder(t, shop)
	for _, test := range []struct{ args, want string }{
		{"serve nowhere", "docsgen: nowhere does not exist"},
		{"serve --config none.yaml", "docsgen: none.yaml does not exist"},
		{"serve --port 70000", "docsgen: --port 70000: ports are 1 to 65535"},
		{"serve --port 0", "docsgen: --port 0: ports are 1 to 65535"},
		{"serve --allow-host docs:4400", `docsgen: --allow-host "docs:4400": write a name without scheme, port and path`},
		{"serve --allow-host *.test", `docsgen: --allow-host "*.test": write a name`},
		{"serve --base https://example.org/docs", `docsgen: --base "https://example.org/docs": write a path, such as /docs/`},
		{"serve --base /a/../b", `docsgen: --base "/a/../b": write a path`},
		{"serve --editor code", `docsgen: --editor "code": write an address with {file} in it`},
		{"serve --host no.such.host.invalid", "docsgen: listen tcp: lookup no.such.host.invalid"},
		{"serve --dev-assets nowhere", "docsgen: folder of assets: "},
		{"serve --base-url https://example.org", "docsgen: unknown flag: --base-url"},
		{"serve a b", `docsgen: "b" is one argument too many`},
	} {
		status, stdout, stderr := docsgen(t, strings.Fields(test.args)...)
		if status != exitUsage || stdout != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: status %d\n%s%s", test.args, status, stdout, stderr)
		}
	}
}
