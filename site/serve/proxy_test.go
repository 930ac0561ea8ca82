package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/site/project"
)

func TestAllowedNames(t *testing.T) {
	dir := unpack(t, shop)
	s := startAs(t, dir, Options{Names: []string{"docs.test", ".app.github.dev"}, Project: project.Open(project.Options{Dir: dir})})
	for host, want := range map[string]int{
		"docs.test": 200, "docs.test:4400": 200, "DOCS.TEST.": 200, "abc-4400.app.github.dev": 200, "app.github.dev": 200, "localhost": 200,
		"a.docs.test": 421, "evilapp.github.dev": 421, "app.github.dev.evil.example": 421, ".": 421,
	} {
		response, body := s.ask(http.MethodGet, orderPage, "Host", host)
		if response.StatusCode != want || want == 421 && !strings.Contains(body, "--allow-host NAME") {
			t.Errorf("asked as %s: %s\n%s", host, response.Status, body)
		}
	}
}

// links returns what a page asks for and leads to, as its browser sees it at an address.
func links(t *testing.T, at, body string) (addresses []string) {
	t.Helper()
	base, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range cascadia.QueryAll(page, cascadia.MustCompile("a[href], link[rel=stylesheet], script[src], img[src]")) {
		for _, a := range n.Attr {
			if to, err := base.Parse(a.Val); (a.Key == "href" || a.Key == "src") && err == nil && to.Host == base.Host {
				addresses = append(addresses, to.String())
			}
		}
	}
	return addresses
}

// TestMissingPage works at any depth, whatever the public address of the site is, and below any
// path: whether the proxy in front takes that off or not.
func TestMissingPage(t *testing.T) {
	for _, c := range []struct{ name, base, seen, sent string }{
		{"alone", "", "", ""},
		{"a path that the proxy takes off", "", "/docs", ""},
		{"a path that is left", "/docs/", "/docs", "/docs"},
		{"a known path that the proxy takes off", "/docs/", "/docs", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := unpack(t, strings.Replace(shop, "title: Shop", "title: Shop\nurl: https://u.github.io/repo\nlanguages: [en, fr]", 1))
			s := startAs(t, dir, Options{Base: c.base, Project: project.Open(project.Options{Dir: dir})})
			get := func(path string) *http.Response {
				answer := httptest.NewRecorder()
				request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, c.sent+path, nil)
				request.Host = "localhost"
				s.server.ServeHTTP(answer, request)
				return answer.Result()
			}
			for _, path := range []string{"/nope.html", "/a/b/c/nope", "/operations/nope.html", "/operations//nope.html", "/index.html", "/operations.html"} {
				response := get(path)
				text := new(strings.Builder)
				if err := response.Write(text); err != nil {
					t.Fatal(err)
				}
				if missing := strings.Contains(path, "nope"); missing != (response.StatusCode == http.StatusNotFound) {
					t.Errorf("%s: %s", path, response.Status)
				}
				_, body, _ := strings.Cut(text.String(), "\r\n\r\n")
				found := links(t, "http://localhost"+c.seen+path, body)
				if len(found) < 8 {
					t.Fatalf("%s has few links: %q", path, found)
				}
				for _, address := range found {
					route, below := strings.CutPrefix(address, "http://localhost"+c.seen+"/")
					route, _, _ = strings.Cut(route, "#")
					if route == "~live/live.js" || path == "/"+route {
						continue
					}
					if got := get("/" + route).StatusCode; !below || got != http.StatusOK {
						t.Errorf("%s leads to %s: %d", path, address, got)
					}
				}
			}
			response := get("/operations")
			at, err := url.Parse("http://localhost" + c.seen + "/operations")
			if err != nil {
				t.Fatal(err)
			}
			if to, err := at.Parse(response.Header.Get("Location")); err != nil || to.Path != c.seen+"/operations.html" {
				t.Errorf("a folder leads to %s, %v", to, err)
			}
		})
	}
}

func TestBaseWithoutSlash(t *testing.T) {
	dir := unpack(t, shop)
	s := startAs(t, dir, Options{Base: "/docs/", Project: project.Open(project.Options{Dir: dir})})
	if !strings.HasSuffix(s.url, "/docs/") {
		t.Errorf("the site is said to be at %s", s.url)
	}
	s.url = strings.TrimSuffix(s.url, "/docs/")
	if response, _ := s.ask(http.MethodGet, "/docs"); response.Header.Get("Location") != "/docs/" {
		t.Errorf("/docs: %s %q", response.Status, response.Header.Get("Location"))
	}
	if response, _ := s.ask(http.MethodGet, "/docs/"+orderPage); response.StatusCode != http.StatusOK {
		t.Errorf("below the path: %s", response.Status)
	}
}

// TestAllProblems are there for who asks, however many.
func TestAllProblems(t *testing.T) {
	var many strings.Builder
	for i := range 2 * maxTold {
		fmt.Fprintf(&many, "export const B%d = defineEvent({ meta: { version: '1.0.0' } });\n", i)
	}
	s := start(t, unpack(t, shop+"-- src/bad.ts --\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\n"+many.String()))
	response, body := s.ask(http.MethodGet, problemsRoute)
	var list []struct{ Severity, File string }
	if err := json.Unmarshal([]byte(body), &list); err != nil || len(list) != len(s.last().Diagnostics) || len(list) < 2*maxTold || list[0].Severity != "error" || list[0].File != "src/bad.ts" {
		t.Errorf("%d problems of %d, %v", len(list), len(s.last().Diagnostics), err)
	}
	if response.Header.Get("Content-Type") != "application/json; charset=utf-8" || response.Header.Get("Cross-Origin-Resource-Policy") != "same-origin" {
		t.Errorf("they are served with %v", response.Header)
	}
}
